/** A1 notation: rows and columns are 1-based everywhere in `sheets`. */

/** As they were asked for before: a workbook asks for the same few columns a million times. */
const letters: string[] = [''];

export const columnLetters = (col: number): string =>
  (letters[col] ??= columnLetters(Math.floor((col - 1) / 26)) + String.fromCharCode(65 + ((col - 1) % 26)));

/** Address of a cell; `fixed` gives $C$9. */
export function cellAddress(row: number, col: number, fixed = false): string {
  return fixed ? `$${columnLetters(col)}$${row}` : `${columnLetters(col)}${row}`;
}

/** Columns of a sheet. */
const columns = 16_384;

/** A cell of a sheet as one number, for maps of cells; in the order of these, cells are row by row. */
export const cellNumber = (row: number, col: number): number => row * columns + col;

/** The address of a cell told as `cellNumber`. Columns count from 1: the last of a row has the number of the next row. */
export function addressOfNumber(number: number): string {
  const row = Math.ceil(number / columns) - 1;
  return cellAddress(row, number - row * columns);
}

export function rangeAddress(row: number, col: number, lastRow: number, lastCol: number): string {
  const first = cellAddress(row, col);
  return row === lastRow && col === lastCol ? first : `${first}:${cellAddress(lastRow, lastCol)}`;
}

export interface Area {
  readonly row: number;
  readonly col: number;
  readonly lastRow: number;
  readonly lastCol: number;
}

/** Reads "B5", "$B$5:C9" or "Sheet!B5:C9". Throws RangeError on anything else. */
export function parseArea(address: string): Area {
  const local = address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '');
  const match = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(local);
  if (!match) throw new RangeError(`not a range: ${address}`);
  const number = (letters: string) => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
  const row = Number(match[2]);
  const col = number(match[1]!);
  return { row, col, lastRow: match[4] ? Number(match[4]) : row, lastCol: match[3] ? number(match[3]) : col };
}
