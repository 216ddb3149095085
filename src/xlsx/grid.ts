/** The table in a workbook of any maker: the visible sheet with the most cells, as rows of values. */
import type { CellValue } from '../entries/entries';
import { hundredfold } from '../entries/percent';
import { parseArea } from '../sheets/a1';
import type { RawSheet, RawWorkbook } from './raw';

/** Rows from the first, cells from column A; empty for a workbook without a cell. */
export function gridIn({ sheets }: Pick<RawWorkbook, 'sheets'>): readonly (readonly CellValue[])[] {
  const fullest = sheets
    .filter(({ visibility }) => visibility === 'visible')
    .reduce<RawWorkbook['sheets'][number] | null>(
      (most, sheet) => (most === null || sheet.cells.size > most.cells.size ? sheet : most),
      null,
    );
  return fullest === null ? [] : gridOfSheet(fullest);
}

/** One sheet's rows from the first, cells from column A. */
export function gridOfSheet({ cells }: Pick<RawSheet, 'cells'>): readonly (readonly CellValue[])[] {
  const rows: CellValue[][] = [];
  for (const [address, { value, percent }] of cells) {
    const { row, col } = parseArea(address);
    while (rows.length < row) rows.push([]);
    const own = rows[row - 1]!;
    while (own.length < col) own.push(null);
    // As it is read on the sheet, and as it comes when copied from there.
    own[col - 1] = percent && typeof value === 'number' ? `${hundredfold(value)}%` : value;
  }
  return rows;
}
