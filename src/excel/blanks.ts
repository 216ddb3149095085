/**
 * Cells of a form in which its template has nothing. With protection off users type there, and rows that they put in bring more of them:
 * what stands in such cells is the user's. A form is drawn again around it, or beside the sheet that holds it.
 */
import { cellAddress, parseArea, rangeAddress, type Area } from '../sheets/a1';
import { isOfItsDay } from '../sheets/drawn-variants';
import type { SheetSpec } from '../sheets/spec';
import { addressLists, rectangles } from './draw/rectangles';
import { run } from './run';
import { entryFields } from './typed';

interface Cell {
  readonly row: number;
  readonly col: number;
}

/** Forms that users fill in. What other sheets hold is all the product's, and depends on what it was drawn from. */
export const isForm = (spec: SheetSpec): boolean =>
  spec.visibility === 'visible' && !isOfItsDay(spec.key) && entryFields(spec).length > 0;

/** Addresses of the cells in which a template has content, or takes an entry. */
const filled = new WeakMap<SheetSpec, ReadonlySet<string>>();

/** The cells in which a template has something, or takes it from users. */
export function filledCells(spec: SheetSpec): ReadonlySet<string> {
  const known = filled.get(spec);
  if (known) return known;
  const found = new Set(
    spec.cells.flatMap(({ row, col, value, formula }) =>
      formula !== undefined || (value !== undefined && value !== null && value !== '') ? [cellAddress(row, col)] : [],
    ),
  );
  for (const { range } of spec.fields)
    for (const { row, col } of cellsOf(parseArea(range))) found.add(cellAddress(row, col));
  filled.set(spec, found);
  return found;
}

/** The cells of an area, row by row. */
export function* cellsOf({ row, col, lastRow, lastCol }: Area): Generator<Cell> {
  for (let r = row; r <= lastRow; r++) for (let c = col; c <= lastCol; c++) yield { row: r, col: c };
}

const wholeOf = ({ rows, cols }: SheetSpec): Area => ({ row: 1, col: 1, lastRow: rows, lastCol: cols });

/** Areas of a form in which these templates have nothing; with `now`, those of them where that one has something. */
export function blankAreas(spec: SheetSpec, ways: readonly (SheetSpec | null)[], now?: SheetSpec): readonly Area[] {
  const sets = ways.flatMap((way) => (way ? [filledCells(way)] : []));
  const has = now && filledCells(now);
  const isBlank = ({ row, col }: Cell) => {
    const cell = cellAddress(row, col);
    return sets.every((set) => !set.has(cell)) && (!has || has.has(cell));
  };
  return rectangles([...cellsOf(wholeOf(spec))].filter(isBlank));
}

/** Areas of a form in which any of these templates has something, as lists of addresses. */
export function filledLists(spec: SheetSpec, ways: readonly (SheetSpec | null)[] = [spec]): readonly string[] {
  const sets = ways.flatMap((way) => (way ? [filledCells(way)] : []));
  const isFilled = ({ row, col }: Cell) => sets.some((set) => set.has(cellAddress(row, col)));
  return addressLists(rectangles([...cellsOf(wholeOf(spec))].filter(isFilled)));
}

/** Queues the reading of areas of a tab; the answer gives the cells in which something stands. */
export function queueStanding(
  context: Excel.RequestContext,
  tab: string,
  areas: readonly Area[],
): () => readonly string[] {
  const sheet = context.workbook.worksheets.getItem(tab);
  const read = areas.map((area) => {
    const range = sheet.getRange(rangeAddress(area.row, area.col, area.lastRow, area.lastCol)).load('formulas');
    return { area, range };
  });
  return () =>
    read.flatMap(({ area, range }) =>
      (range.formulas as unknown[][]).flatMap((line, r) =>
        line.flatMap((content, c) => (content === '' ? [] : [cellAddress(area.row + r, area.col + c)])),
      ),
    );
}

/** A sheet to be drawn again, with where its template has nothing as it stands. */
export interface Standing {
  readonly spec: SheetSpec;
  readonly tab: string;
  readonly areas: readonly Area[];
}

/** Of these sheets those on which something of the user's stands there. A request, none where there is nothing to ask. */
export async function heldIn(sheets: readonly Standing[]): Promise<readonly SheetSpec[]> {
  const asked = sheets.filter(({ areas }) => areas.length > 0);
  if (asked.length === 0) return [];
  return run(async (context) => {
    const answers = asked.map(({ spec, tab, areas }) => [spec, queueStanding(context, tab, areas)] as const);
    await context.sync();
    return answers.flatMap(([spec, standing]) => (standing().length > 0 ? [spec] : []));
  });
}
