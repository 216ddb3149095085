/**
 * Cells and rectangles of cells. Rows and columns count from 0 throughout the host, as in the client library's
 * `getRangeByIndexes`; A1 notation is only read and written here.
 */
import { invalidArgument } from '../errors';

export const MAX_ROWS = 1048576;
export const MAX_COLS = 16384;

/** A rectangle of cells on one sheet. Whole columns have MAX_ROWS rows, whole rows MAX_COLS columns. */
export interface Area {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

export const wholeSheet: Area = { row: 0, col: 0, rows: MAX_ROWS, cols: MAX_COLS };

export function columnLetters(col: number): string {
  let letters = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

export const isWholeColumns = (area: Area) => area.row === 0 && area.rows === MAX_ROWS;
export const isWholeRows = (area: Area) => area.col === 0 && area.cols === MAX_COLS;
export const lastRow = (area: Area) => area.row + area.rows - 1;
export const lastCol = (area: Area) => area.col + area.cols - 1;
export const isOneCell = (area: Area) => area.rows === 1 && area.cols === 1;
export const sameArea = (a: Area, b: Area) =>
  a.row === b.row && a.col === b.col && a.rows === b.rows && a.cols === b.cols;
export const cellArea = (row: number, col: number): Area => ({ row, col, rows: 1, cols: 1 });

export function cellAddress(row: number, col: number): string {
  return `${columnLetters(col)}${row + 1}`;
}

/** A1 notation without a sheet name: "B2", "B2:C5", "A:C", "3:5". `fixed` writes $B$2:$C$5. */
export function areaAddress(area: Area, fixed = false): string {
  const d = fixed ? '$' : '';
  const row = (n: number) => `${d}${n + 1}`;
  const col = (n: number) => `${d}${columnLetters(n)}`;
  if (isWholeRows(area)) return `${row(area.row)}:${row(lastRow(area))}`;
  if (isWholeColumns(area)) return `${col(area.col)}:${col(lastCol(area))}`;
  const first = `${col(area.col)}${row(area.row)}`;
  return isOneCell(area) ? first : `${first}:${col(lastCol(area))}${row(lastRow(area))}`;
}

const cellsPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const columnsPattern = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const rowsPattern = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** The rectangle between two corners, or null outside of the sheet. */
export function between(row1: number, col1: number, row2: number, col2: number): Area | null {
  const row = Math.min(row1, row2);
  const col = Math.min(col1, col2);
  const area = { row, col, rows: Math.abs(row2 - row1) + 1, cols: Math.abs(col2 - col1) + 1 };
  return isInside(area) ? area : null;
}

export const isInside = (area: Area) =>
  area.row >= 0 &&
  area.col >= 0 &&
  area.rows > 0 &&
  area.cols > 0 &&
  lastRow(area) < MAX_ROWS &&
  lastCol(area) < MAX_COLS;

/** Reads "A1", "$A$1:B2", "A:C" or "3:5" (no sheet name). Null where it is not one rectangle on a sheet. */
export function parseArea(text: string): Area | null {
  const cells = cellsPattern.exec(text);
  if (cells) {
    const row = Number(cells[2]) - 1;
    const col = columnNumber(cells[1] ?? '');
    return between(row, col, cells[4] ? Number(cells[4]) - 1 : row, cells[3] ? columnNumber(cells[3]) : col);
  }
  const columns = columnsPattern.exec(text);
  if (columns) return between(0, columnNumber(columns[1] ?? ''), MAX_ROWS - 1, columnNumber(columns[2] ?? ''));
  const rows = rowsPattern.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLS - 1);
  return null;
}

/** "'My sheet'!A1" apart: sheet name (if any) and the rest. */
export function splitSheet(reference: string): { readonly sheet?: string; readonly rest: string } {
  const text = reference.startsWith('=') ? reference.slice(1) : reference;
  const at = text.lastIndexOf('!');
  if (at < 0) return { rest: text };
  const raw = text.slice(0, at);
  const quoted = raw.startsWith("'") && raw.endsWith("'") && raw.length > 1;
  return { sheet: quoted ? raw.slice(1, -1).replace(/''/g, "'") : raw, rest: text.slice(at + 1) };
}

/** The sheet name as it stands before "!", in quotes where Excel needs them. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** True for text Excel reads as a cell: A1, XFD1048576, R1C1, R, C. */
export function looksLikeCell(text: string): boolean {
  if (/^(r\d*c\d*|r\d*|c\d*)$/i.test(text)) return true;
  const match = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(text);
  return (
    match !== null && columnNumber(match[1] ?? '') < MAX_COLS && Number(match[2]) >= 1 && Number(match[2]) <= MAX_ROWS
  );
}

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const col = Math.max(a.col, b.col);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const cols = Math.min(a.col + a.cols, b.col + b.cols) - col;
  return rows > 0 && cols > 0 ? { row, col, rows, cols } : null;
}

export function covers(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.col >= outer.col &&
    lastRow(inner) <= lastRow(outer) &&
    lastCol(inner) <= lastCol(outer)
  );
}

export function holds(area: Area, row: number, col: number): boolean {
  return row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols;
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const col = Math.min(a.col, b.col);
  return {
    row,
    col,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    cols: Math.max(lastCol(a), lastCol(b)) - col + 1,
  };
}

/** `area` without `hole`: up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const parts: Area[] = [];
  if (cut.row > area.row) parts.push({ ...area, rows: cut.row - area.row });
  if (lastRow(cut) < lastRow(area)) parts.push({ ...area, row: lastRow(cut) + 1, rows: lastRow(area) - lastRow(cut) });
  if (cut.col > area.col) parts.push({ row: cut.row, rows: cut.rows, col: area.col, cols: cut.col - area.col });
  if (lastCol(cut) < lastCol(area)) {
    parts.push({ row: cut.row, rows: cut.rows, col: lastCol(cut) + 1, cols: lastCol(area) - lastCol(cut) });
  }
  return parts;
}

/** Refuses an area that reaches beyond the sheet, as Excel does. */
export function checked(area: Area): Area {
  if (!isInside(area)) throw invalidArgument('The range reaches beyond the sheet.');
  return area;
}
