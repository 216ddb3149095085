/**
 * Rectangles: cells that share a look are joined into as few rectangles as a simple sweep finds, because each range named
 * to Excel costs bytes in the request. First runs within a row, then equal runs of neighbouring rows.
 */
import { parseArea, rangeAddress } from '../../sheets/a1';

export interface Rectangle {
  readonly row: number;
  readonly col: number;
  lastRow: number;
  readonly lastCol: number;
}

/** Joins cells (1-based) into rectangles, row by row. Every cell is covered exactly once. */
export function rectangles(cells: readonly { readonly row: number; readonly col: number }[]): readonly Rectangle[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
  const runs: Rectangle[] = [];
  let run: { row: number; col: number; lastRow: number; lastCol: number } | null = null;
  for (const { row, col } of sorted) {
    if (run && run.row === row && run.lastCol + 1 === col) run.lastCol = col;
    else runs.push((run = { row, col, lastRow: row, lastCol: col }));
  }
  const open = new Map<string, Rectangle>();
  const joined: Rectangle[] = [];
  for (const r of runs) {
    const key = `${r.col}:${r.lastCol}`;
    const above = open.get(key);
    if (above && above.lastRow + 1 === r.row) above.lastRow = r.lastRow;
    else {
      open.set(key, r);
      joined.push(r);
    }
  }
  return joined;
}

/** Longest address list Excel takes for one set of areas. */
const ADDRESS_LIMIT = 8000;

/** The rectangles as address lists "A1:B2,D4", each short enough for `getRanges`. */
export function addressLists(areas: readonly Rectangle[]): readonly string[] {
  const lists: string[] = [];
  let list = '';
  for (const a of areas) {
    const address = rangeAddress(a.row, a.col, a.lastRow, a.lastCol);
    if (list && list.length + address.length + 1 > ADDRESS_LIMIT) {
      lists.push(list);
      list = '';
    }
    list = list ? `${list},${address}` : address;
  }
  if (list) lists.push(list);
  return lists;
}

export interface Merge {
  readonly address: string;
  /** Each row of the area is merged by itself. */
  readonly across: boolean;
}

/** Merged blocks, those of one row that stand under each other with the same columns joined into one command. */
export function mergesOf(addresses: readonly string[]): readonly Merge[] {
  const areas = addresses.map(parseArea);
  const rows = areas
    .filter((a) => a.row === a.lastRow)
    .sort((a, b) => a.col - b.col || a.lastCol - b.lastCol || a.row - b.row);
  const joined: Rectangle[] = [];
  for (const a of rows) {
    const above = joined.at(-1);
    if (above && above.col === a.col && above.lastCol === a.lastCol && above.lastRow + 1 === a.row)
      above.lastRow = a.row;
    else joined.push({ ...a });
  }
  const blocks = areas.filter((a) => a.row !== a.lastRow);
  const address = (a: Rectangle): string => rangeAddress(a.row, a.col, a.lastRow, a.lastCol);
  return [
    ...joined.map((a) => ({ address: address(a), across: true })),
    ...blocks.map((a) => ({ address: address(a), across: false })),
  ];
}
