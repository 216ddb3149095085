/**
 * Cells of a form in which its template has nothing. With protection off users type there, and rows that they put in bring more of them:
 * what stands in such cells is the user's. A form is drawn again around it, or beside the sheet that holds it.
 */
import { cellAddress, parseArea, rangeAddress, type Area } from '../sheets/a1';
import { isOfItsDay } from '../sheets/drawn-variants';
import { sheetIfAny } from '../sheets';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { versionsIn } from '../sheets/template-versions';
import { breath } from './breath';
import { addressLists, rectangles } from './draw/rectangles';
import { contextFrom, type Known } from './known';
import type { Look } from './look';
import { run } from './run';
import { entryFields } from './typed';
import type { Job } from './work';

interface Cell {
  readonly row: number;
  readonly col: number;
}

/** Forms that users fill in. What other sheets hold is all the product's, and depends on what it was drawn from. */
export const isForm = (spec: SheetSpec): boolean =>
  spec.visibility === 'visible' && !isOfItsDay(spec.key) && entryFields(spec).length > 0;

/** Addresses of the cells in which a template has content, or takes an entry. */
const filled = new WeakMap<SheetSpec, ReadonlySet<string>>();

/** The cells in which a template has something or takes it from users, all of a merged block among them. */
export function filledCells(spec: SheetSpec): ReadonlySet<string> {
  const known = filled.get(spec);
  if (known) return known;
  const found = new Set(
    spec.cells.flatMap(({ row, col, value, formula }) =>
      formula !== undefined || (value !== undefined && value !== null && value !== '') ? [cellAddress(row, col)] : [],
    ),
  );
  // What lies under a merged cell is the template's: names of blocks stand where pages begin, and pages move with what is typed.
  for (const range of [...spec.fields.map((field) => field.range), ...spec.merges])
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
export function filledLists(spec: SheetSpec, ways: readonly (SheetSpec | null)[]): readonly string[] {
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
interface Standing {
  readonly spec: SheetSpec;
  readonly tab: string;
  readonly areas: readonly Area[];
}

/** Of these sheets those on which something of the user's stands there. A request, none where there is nothing to ask. */
async function heldIn(sheets: readonly Standing[]): Promise<readonly SheetSpec[]> {
  const asked = sheets.filter(({ areas }) => areas.length > 0);
  if (asked.length === 0) return [];
  return run(async (context) => {
    const answers = asked.map(({ spec, tab, areas }) => [spec, queueStanding(context, tab, areas)] as const);
    await context.sync();
    return answers.flatMap(([spec, standing]) => (standing().length > 0 ? [spec] : []));
  });
}

/** The templates of sheets among all others of the plan, by which links to neighbours stand on them. */
const amongAll = new WeakMap<Known, Map<SheetKey, SheetSpec | null>>();

/** The template of a sheet that was drawn when all others were there; null for a key this plan does not have. */
export function amongAllOf(known: Known, key: SheetKey): SheetSpec | null {
  const specs = amongAll.get(known) ?? new Map<SheetKey, SheetSpec | null>();
  amongAll.set(known, specs);
  const before = specs.get(key);
  if (before !== undefined) return before;
  const context = { ...contextFrom(known.base, { sheets: {} }, known.m, known.keys), part: known.part };
  const spec = sheetIfAny(key, context);
  specs.set(key, spec);
  return spec;
}

/**
 * How forms are drawn again around what the user has in cells where the template has nothing: it stays where it is, as long as the template
 * has nothing there now either; where rows or columns come or go, or were put in by the user, the sheet is kept beside a new one.
 */
export async function aroundUsers(
  look: Look,
  specs: readonly SheetSpec[],
  stoodAs: (key: SheetKey) => readonly (SheetSpec | null)[],
  isOther: (key: SheetKey) => boolean,
): Promise<Pick<Job, 'filled'> & { readonly kept: ReadonlySet<SheetKey> }> {
  const filled = new Map<SheetKey, readonly string[]>();
  const kept = new Set<SheetKey>();
  const standing: Standing[] = [];
  const versionOf = versionsIn(look.properties);
  for (const spec of specs) {
    const found = look.sheets.get(spec.key);
    // What a template of another version had is not known.
    if (!found || !isForm(spec) || (versionOf(spec.key) ?? spec.version) !== spec.version) continue;
    const ways = [...stoodAs(spec.key).flatMap((stood) => stood ?? []), ...(isOther(spec.key) ? [] : [spec])];
    const { lastRow, lastCol } = found.area;
    const stood = ways.find(({ rows, cols }) => rows === lastRow && cols === lastCol);
    if (!stood) {
      if (ways.length > 0 && ways.every(({ rows }) => rows < lastRow)) kept.add(spec.key);
      continue;
    }
    const isAsLarge = spec.rows === lastRow && spec.cols === lastCol;
    if (isAsLarge) filled.set(spec.key, filledLists(spec, [spec, ...ways]));
    standing.push({ spec, tab: found.tab, areas: blankAreas(stood, ways, isAsLarge ? spec : undefined) });
    await breath();
  }
  for (const { key } of await heldIn(standing)) kept.add(key);
  return { filled, kept };
}
