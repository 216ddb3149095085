/** How a sheet stands on paper and on screen: page set-up, frozen panes, tab. */
import { parseArea } from '../../sheets/a1';
import { footersOf } from '../../sheets/footer';
import { partsOf } from '../../sheets/paper';
import type { PrintSpec, SheetSpec } from '../../sheets/spec';
import type { Messages } from '../../i18n';
import { widthInPoints } from './cells';

/** Points of an inch, in which Excel takes margins. */
export const INCH = 72;

export function queuePage(sheet: Excel.Worksheet, spec: SheetSpec, m: Messages): void {
  sheet.tabColor = `#${spec.tabColor}`;
  if (!spec.print) return;
  const { print } = spec;
  const layout = sheet.pageLayout;
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = print.paper === 'A3' ? 'A3' : 'A4';
  layout.setPrintArea(partsOf(print).join(','));
  if (print.titleRows) layout.setPrintTitleRows(print.titleRows.replace(/(\d+)/g, '$$$1'));
  if (print.titleColumns) layout.setPrintTitleColumns(print.titleColumns.replace(/([A-Z]+)/g, '$$$1'));
  // Both always: where only the width is said, the height may stay at the one page it was.
  layout.zoom = {
    horizontalFitToPages: print.fitWidth,
    verticalFitToPages: print.fitHeight || pagesFor(spec, print),
  };
  layout.centerHorizontally = true;
  layout.leftMargin = print.margins.left * INCH;
  layout.rightMargin = print.margins.right * INCH;
  layout.topMargin = print.margins.top * INCH;
  layout.bottomMargin = print.margins.bottom * INCH;
  const pages = layout.headersFooters.defaultForAllPages;
  const { left, center, right } = footersOf(spec, print, m.common.pageFooter);
  pages.leftFooter = left;
  if (right) pages.rightFooter = right;
  if (center) pages.centerFooter = center;
}

/** Frozen panes are for the eye only, and some builds of Excel 2019 refuse them: to be queued apart from what must be there. */
export function queueFreeze(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const { rows, cols } = spec.freeze ?? { rows: 0, cols: 0 };
  if (rows && cols) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, cols));
  else if (rows) sheet.freezePanes.freezeRows(rows);
  else if (cols) sheet.freezePanes.freezeColumns(cols);
}

/** Width and height of a sheet of paper, upright, in points. */
const papers = { A4: [595, 842], A3: [842, 1191] } as const;
/** What Excel gives a row and a column that nobody sized, in points. */
const usualRow = 15;
const usualColumn = 48;

/**
 * Pages high that are surely enough for the print area at the width it is fitted to. Excel fills no more pages than it needs, so
 * the number may be too large, never too small: rows that grow with their text are why it is doubled.
 */
export function pagesFor(spec: SheetSpec, print: PrintSpec): number {
  const { row, col, lastRow, lastCol } = parseArea(print.area);
  const [short, long] = papers[print.paper];
  const [paperWidth, paperHeight] = print.orientation === 'landscape' ? [long, short] : [short, long];
  const sum = (from: number, to: number, size: (line: number) => number) =>
    Array.from({ length: to - from + 1 }, (_, i) => size(from + i)).reduce((a, b) => a + b, 0);
  const hidden = new Set(spec.hiddenColumns);
  const width = sum(col, lastCol, (c) => {
    const characters = spec.columnWidths[c];
    return hidden.has(c) ? 0 : characters === undefined ? usualColumn : widthInPoints(characters);
  });
  const height = sum(row, lastRow, (r) => spec.rowHeights[r] ?? usualRow);
  const { left, right, top, bottom } = print.margins;
  const scale = Math.min(1, (paperWidth - (left + right) * INCH) / width);
  return Math.ceil((2 * height * scale) / (paperHeight - (top + bottom) * INCH)) + 1;
}
