/** The whole workbook as text, for telling whether it is as it was. Identities and the selection are left out. */
import type { Sheet } from './model/sheet';
import { cellsIn, isFilled } from './model/sheet';
import { cellAddress, wholeSheet } from './model/area';
import type { Workbook } from './model/workbook';

const sorted = <V>(map: ReadonlyMap<string | number, V>): [string | number, V][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
const anonymous = <T extends { readonly id: unknown }>(items: readonly T[]) =>
  items.map((item) => ({ ...item, id: undefined, points: undefined }));

export function snapshot(workbook: Workbook): string {
  const { name, settings, customXml, properties, customProperties, protection, calculationMode } = workbook;
  const state = {
    name,
    protection,
    calculationMode,
    settings: sorted(settings),
    customXml: anonymous(customXml),
    properties,
    customProperties: sorted(customProperties),
    styles: sorted(workbook.styles),
    names: sorted(workbook.names),
    active: workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId)?.name,
    sheets: workbook.sheets.map(sheetState),
  };
  return JSON.stringify(state, null, 1);
}

function sheetState(sheet: Sheet): object {
  const {
    id,
    rows,
    rowFormats,
    colFormats,
    rowHeights,
    colWidths,
    hiddenRows,
    hiddenCols,
    rowLevels,
    colLevels,
    names,
    hyperlinks,
    customProperties,
    tables,
    charts,
    comments,
    shapes,
    conditionalFormats,
    selection,
    extent,
    ...plain
  } = sheet;
  void [id, rows, selection, extent];
  const cells: [string, object][] = [];
  for (const { row, col, cell } of cellsIn(sheet, wholeSheet)) {
    const inherited = rowFormats.get(row) ?? colFormats.get(col) ?? sheet.format;
    const ownFormat = cell.format && cell.format !== inherited ? cell.format : undefined;
    if (isFilled(cell) || ownFormat)
      cells.push([cellAddress(row, col), { formula: cell.formula, value: cell.value, format: ownFormat }]);
  }
  return {
    ...plain,
    cells,
    rowFormats: sorted(rowFormats),
    colFormats: sorted(colFormats),
    rowHeights: sorted(rowHeights),
    colWidths: sorted(colWidths),
    hiddenRows: [...hiddenRows].sort((a, b) => a - b),
    hiddenCols: [...hiddenCols].sort((a, b) => a - b),
    rowLevels: sorted(rowLevels),
    colLevels: sorted(colLevels),
    names: [...sorted(names)].map(([key, entry]) => [key, { ...entry, scope: undefined }]),
    hyperlinks: sorted(hyperlinks),
    customProperties: sorted(customProperties),
    tables: anonymous(tables),
    charts: anonymous(charts),
    comments: anonymous(comments),
    shapes: anonymous(shapes),
    conditionalFormats: anonymous(conditionalFormats),
  };
}
