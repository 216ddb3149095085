/**
 * Room on a sheet for a template that is longer or wider than it was: rows put in before the last and columns before the last, so
 * that what users keep below the template and beside it moves on, and the name of the template's area tells that it was stretched.
 * Taking a job back takes the room out again.
 */
import { columnLetters, parseArea, type Area } from '../sheets/a1';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { Look } from './look';
import { run } from './run';

/** A template area's last row and column. */
type Corner = Pick<Area, 'lastRow' | 'lastCol'>;
/** What may be taken out of a sheet, since users keep nothing there. */
export interface Bare {
  readonly rows: boolean;
  readonly cols: boolean;
}

const rowsBetween = (last: number, longer: number): string => `${last}:${longer - 1}`;
const colsBetween = (last: number, wider: number): string => `${columnLetters(last)}:${columnLetters(wider - 1)}`;

const both: Bare = { rows: true, cols: true };

/** Puts in what the area lacks. */
export function queueRoomIn(sheet: Excel.Worksheet, was: Corner, now: Corner, { rows, cols } = both): void {
  if (rows && now.lastRow > was.lastRow) sheet.getRange(rowsBetween(was.lastRow, now.lastRow)).insert('Down');
  if (cols && now.lastCol > was.lastCol) sheet.getRange(colsBetween(was.lastCol, now.lastCol)).insert('Right');
}

/** Takes out what the area has more. */
export function queueRoomOut(sheet: Excel.Worksheet, now: Corner, was: Corner, { rows, cols } = both): void {
  if (rows && now.lastRow > was.lastRow) sheet.getRange(rowsBetween(was.lastRow, now.lastRow)).delete('Up');
  if (cols && now.lastCol > was.lastCol) sheet.getRange(colsBetween(was.lastCol, now.lastCol)).delete('Left');
}

/**
 * Of sheets that become smaller: whether anything is kept beside the rows that would go, or below the columns, hangs on their cells, or
 * leads to them. One request, some more for each sheet that can become smaller.
 */
export async function bareRoom(look: Look, specs: readonly SheetSpec[]): Promise<ReadonlyMap<SheetKey, Bare>> {
  const smaller = specs.flatMap(({ key, rows, cols }) => {
    const found = look.sheets.get(key);
    return found && (rows < found.area.lastRow || cols < found.area.lastCol) ? [{ key, rows, cols, ...found }] : [];
  });
  if (smaller.length === 0) return new Map();
  const found = await run(async (context) => {
    const used = (tab: string, strip: string) => {
      const range = context.workbook.worksheets.getItem(tab).getRange(strip).getUsedRangeOrNullObject(true);
      range.load('address');
      return range;
    };
    const strips = smaller.map(({ key, tab, area, rows, cols }) => ({
      key,
      tab,
      area,
      rows,
      cols,
      down: rows < area.lastRow ? used(tab, rowsBetween(rows, area.lastRow)) : null,
      across: cols < area.lastCol ? used(tab, colsBetween(cols, area.lastCol)) : null,
    }));
    await context.sync();
    const cornerOf = (range: Excel.Range | null): Corner =>
      !range || range.isNullObject ? { lastRow: 0, lastCol: 0 } : parseArea(range.address);
    return strips.map(({ down, across, ...strip }) => ({
      ...strip,
      bare: {
        rows: down !== null && cornerOf(down).lastCol <= strip.area.lastCol,
        cols: across !== null && cornerOf(across).lastRow <= strip.area.lastRow,
      },
    }));
  });
  // Seldom asked for: not loaded with the pane.
  const { goesAlong } = await import('./goes-along');
  const free = new Map<SheetKey, Bare>();
  for (const { key, tab, area, rows, cols, bare } of found) {
    const isFree = async (going: Area) => (await goesAlong(look, [{ tab, area: going }])).length === 0;
    const down = { row: rows, lastRow: area.lastRow - 1, col: 1, lastCol: Infinity };
    const across = { row: 1, lastRow: Infinity, col: cols, lastCol: area.lastCol - 1 };
    free.set(key, { rows: bare.rows && (await isFree(down)), cols: bare.cols && (await isFree(across)) });
  }
  return free;
}
