/** How a sheet stands on paper and on screen: page set-up, frozen panes, tab. */
import { partsOf } from '../../sheets/paper';
import type { SheetSpec } from '../../sheets/spec';
import type { Messages } from '../../i18n';

const INCH = 72;

export function queuePage(sheet: Excel.Worksheet, spec: SheetSpec, m: Messages): void {
  sheet.tabColor = `#${spec.tabColor}`;
  sheet.showGridlines = false;
  const { rows, cols } = spec.freeze ?? { rows: 0, cols: 0 };
  if (rows && cols) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, cols));
  else if (rows) sheet.freezePanes.freezeRows(rows);
  else if (cols) sheet.freezePanes.freezeColumns(cols);
  if (!spec.print) return;
  const { print } = spec;
  const layout = sheet.pageLayout;
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = print.paper === 'A3' ? 'A3' : 'A4';
  layout.setPrintArea(partsOf(print).join(','));
  if (print.titleRows) layout.setPrintTitleRows(print.titleRows.replace(/(\d+)/g, '$$$1'));
  if (print.titleColumns) layout.setPrintTitleColumns(print.titleColumns.replace(/([A-Z]+)/g, '$$$1'));
  layout.zoom = print.fitHeight
    ? { horizontalFitToPages: print.fitWidth, verticalFitToPages: print.fitHeight }
    : { horizontalFitToPages: print.fitWidth };
  layout.centerHorizontally = true;
  layout.leftMargin = print.margins.left * INCH;
  layout.rightMargin = print.margins.right * INCH;
  layout.topMargin = print.margins.top * INCH;
  layout.bottomMargin = print.margins.bottom * INCH;
  const pages = layout.headersFooters.defaultForAllPages;
  pages.leftFooter = `&8${print.footerLeft.replace(/&/g, '&&')}`;
  if (spec.look === undefined) pages.rightFooter = `&8${m.common.pageFooter}`;
  else pages.centerFooter = '&14— &P —';
}
