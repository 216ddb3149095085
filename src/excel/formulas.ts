/**
 * Formulas typed over or changed, looked for in every computed cell. Their texts are by far the largest part of a workbook, so this is
 * done apart from reading: when the user asks for a check, before archiving, and for the sheets touched once the user rests.
 */
import { breath } from '../breath';
import { serialOf } from '../entries/dates';
import type { CellValue } from '../entries/entries';
import { itemById, itemsOf } from '../plan/items';
import type { Plan } from '../plan/schema';
import { sheetIfAny } from '../sheets';
import { showsFormulas } from '../sheets/plan/layout';
import { cellAddress, parseArea, rangeAddress, type Area } from '../sheets/a1';
import { byHeading, headingCell } from '../sheets/audited';
import { computedCells } from '../sheets/computed-cells';
import { fieldName } from '../sheets/names';
import { drawnVariants, isOfItsDay } from '../sheets/drawn-variants';
import { notAsDrawn } from '../sheets/same-formula';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { versionsIn } from '../sheets/template-versions';
import { rectangles } from './draw/rectangles';
import type { StructureFacts } from '../validation/finding';
import type { Found } from './look';
import { contextFrom, specOf, specsOf, type Known } from './known';
import type { Reading } from './read';
import { ANSWER_BYTES, bytesOf } from './size';

/** Cells of a sheet whose formula was typed over, and those where it is another than the template's. */
export interface FormulaFault {
  readonly overwritten: readonly string[];
  readonly changed: readonly string[];
  readonly parted?: StructureFacts['sheets'][number]['parted'];
  /** Cells in which something stands where the template has nothing. */
  readonly outside?: readonly string[];
}

/** What comparing found, by sheet looked at. */
export type FormulaFaults = ReadonlyMap<SheetKey, FormulaFault>;

/** What comparing formulas found, and sheets that are copies of ours. */
export interface Compared {
  readonly faults: FormulaFaults;
  readonly copies: NonNullable<StructureFacts['copies']>;
}

/** Where a sheet computes, and how long the answer about it will be. */
interface Asked {
  readonly key: SheetKey;
  readonly tab: string;
  readonly areas: readonly Area[];
  readonly bytes: number;
  /** The ways it may have been drawn; none where rows or columns were put in, which moves its formulas. */
  readonly wanted: readonly SheetSpec[];
  /** Of another version only that a formula is none any more can be told. */
  readonly isOurVersion: boolean;
  /** Where a form's template has nothing, however it was drawn. */
  readonly blank: readonly Area[];
}

/** Looks at all computed cells of these sheets of a workbook just read; a request for every 3.5 MB. */
export async function compareFormulas(
  context: Excel.RequestContext,
  reading: Reading,
  keys: readonly SheetKey[],
): Promise<Compared> {
  const { known, look } = reading;
  const versions = versionsIn(look.properties);
  // Not loaded with the pane.
  const [{ amongAllOf, blankAreas, isForm }, { queueStanding }] = await Promise.all([
    import('./blanks'),
    import('./beyond-drawn'),
  ]);
  const asking = (key: SheetKey): Asked | null => {
    const found = look.sheets.get(key);
    const [spec, ...others] = known && found ? drawnAs(key, found, reading, known) : [];
    if (!found || !spec) return null;
    const computed = computedCells(spec);
    const bytes = bytesOf(computed.map((cell) => cell.formula));
    const tab = { key, tab: found.tab, bytes, blank: [] };
    if (!fits(spec, found)) return { ...tab, areas: resultAreas(spec, reading), wanted: [], isOurVersion: false };
    const isOurVersion = (versions(key) ?? spec.version) === spec.version;
    const wanted = [spec, ...others.filter((one) => fits(one, found))];
    const all = new Map(wanted.flatMap(computedCells).map((cell) => [cellAddress(cell.row, cell.col), cell]));
    const blank = isForm(spec) && isOurVersion && known ? blankAreas(spec, [...wanted, amongAllOf(known, key)]) : [];
    const areas = rectangles(wanted.length === 1 ? computed : [...all.values()]);
    return { ...tab, blank, areas, wanted, isOurVersion };
  };
  const asked: Asked[] = [];
  for (const key of keys) {
    await breath();
    const sheet = asking(key);
    if (sheet) asked.push(sheet);
  }
  const faults = new Map<SheetKey, FormulaFault>();
  const copies = queueCopies(context, reading);
  if (asked.length === 0) await context.sync();
  for (const batch of batches(asked)) {
    const answers = batch.map(
      (sheet) => [sheet.key, queueFormulas(context, sheet), queueStanding(context, sheet.tab, sheet.blank)] as const,
    );
    // One request per answer that Excel on the web can give.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const [key, answer, outside] of answers) {
      await breath();
      faults.set(key, { ...answer(), outside: outside().map(({ cell }) => cell) });
    }
  }
  const parted = await partedFigures(context, reading, faults);
  for (const [key, figures] of parted) faults.set(key, { ...faults.get(key)!, parted: figures });
  return { faults, copies: copies() };
}

/** Cells asked for of a sheet on which formulas are others: enough to find one that shows another figure. */
const MOST_ASKED = 40;

/** What the cells in which formulas are others show, and what the templates come to with what is typed: a request of its own, where there are any. */
async function partedFigures(
  context: Excel.RequestContext,
  { known, look, state }: Reading,
  faults: FormulaFaults,
): Promise<ReadonlyMap<SheetKey, FormulaFault['parted']>> {
  const asked = [...faults].flatMap(([key, fault]) => {
    const tab = look.sheets.get(key)?.tab;
    const kinds = (['overwritten', 'changed'] as const).map((of) => [of, fault[of].slice(0, MOST_ASKED)] as const);
    const cells = kinds.flatMap(([, list]) => list);
    if (!tab || cells.length === 0) return [];
    const sheet = context.workbook.worksheets.getItem(tab);
    const ranges = cells.map((cell) => [cell, sheet.getRange(cell).load('values')] as const);
    return [{ key, kinds, ranges }];
  });
  if (!known || asked.length === 0) return new Map();
  const [, { resultsOf, partedIn, valueOf }] = await Promise.all([context.sync(), import('../sheets/worked-out')]);
  const present = state.sheets.map(({ key }) => key);
  const drawn = { ...contextFrom(state.plan ?? known.base, state.entries, known.m, present), part: known.part };
  const specs = present.flatMap((key) => sheetIfAny(key, drawn) ?? []);
  const results = resultsOf(specs, serialOf(drawn.today));
  return new Map(
    asked.map(({ key, kinds, ranges }) => {
      const values = new Map(ranges.map(([cell, range]) => [cell, (range.values as CellValue[][])[0]?.[0] ?? null]));
      const worked = (cell: string) => {
        const { row, col } = parseArea(cell);
        return valueOf(results.at(key, row, col));
      };
      const parted = kinds.map(([of, cells]) => [
        of,
        partedIn(cells, (cell) => (values.get(cell) === '' ? null : (values.get(cell) ?? null)), worked),
      ]);
      return [key, Object.fromEntries(parted)];
    }),
  );
}

/** Asks every tab that is not ours for its heading. A sheet we kept beside its repair is known to be old. */
function queueCopies(context: Excel.RequestContext, { known, look }: Reading): () => Compared['copies'] {
  const ours = new Set([...look.sheets.values()].map((found) => found?.tab));
  const kept = known?.m.common.keptTab('');
  const others = look.tabs.filter(({ name }) => !ours.has(name) && !(kept && name.includes(kept)));
  const asked = others.map(({ name }) => {
    const range = context.workbook.worksheets.getItem(name).getRange(headingCell);
    range.load('values');
    return { tab: name, range };
  });
  return () => {
    const read = asked.map(({ tab, range }) => ({ tab, heading: (range.values as unknown[][])[0]?.[0] }));
    const isFilled = read.some(({ heading }) => heading !== '');
    const headings = known && isFilled ? byHeading(known.base, specsOf(known)) : null;
    return read.flatMap(({ tab, heading }) => {
      const of = headings?.get(heading);
      return of === undefined ? [] : [{ tab, of }];
    });
  };
}

const fits = ({ rows, cols }: SheetSpec, { area }: Found): boolean =>
  area.row === 1 && area.col === 1 && area.lastRow === rows && area.lastCol === cols;

/**
 * The specs by which a sheet may have been drawn, the likeliest first: what was typed decides how long a roster is, and what formulas of
 * the user's own say; rules and units typed on the plan sheet count from when the sheet is drawn again.
 */
function drawnAs(key: SheetKey, found: Found, { state }: Reading, known: Known): readonly SheetSpec[] {
  const template = specOf(known, key);
  if (!template) return [];
  const plan = state.plan ?? known.base;
  const present = state.sheets.map((sheet) => sheet.key);
  if (isOfItsDay(key)) {
    const variants = [plan, known.base].flatMap((one) =>
      drawnVariants(key, { ...contextFrom(one, state.entries, known.m, present), part: known.part }),
    );
    return variants.filter((one) => fits(one, found));
  }
  const inForce = () =>
    sheetIfAny(key, { ...contextFrom(plan, state.entries, known.m, present), part: known.part }) ?? template;
  // Formulas of the user's own are typed: the sheet is drawn by those in force.
  if (!fits(template, found) || showsFormulas(plan)) return [inForce()];
  return itemById(plan, key) || isDrawnAlike(plan, known.base) ? [template] : [template, inForce()];
}

/** Whether nothing is typed on the plan sheet that other sheets are drawn by. */
const isDrawnAlike = (plan: Plan, base: Plan): boolean => {
  const drawnBy = (of: Plan) =>
    JSON.stringify(itemsOf(of).map(({ rule, lead, responsible }) => [rule.id, lead.units, responsible.units]));
  return plan === base || drawnBy(plan) === drawnBy(base);
};

/** Where rows or columns were put in, only results can be told: their names moved along. All cells of such a field compute. */
function resultAreas(spec: SheetSpec, { look }: Reading): readonly Area[] {
  const computed = new Set(computedCells(spec).map((cell) => cellAddress(cell.row, cell.col)));
  return spec.fields.flatMap((f) => {
    const { row, col, lastRow, lastCol } = parseArea(f.range);
    const both = computed.has(cellAddress(row, col)) && computed.has(cellAddress(lastRow, lastCol));
    const now = look.names.get(fieldName(spec.key, f.field));
    return f.role === 'result' && both && now ? [now.area] : [];
  });
}

/** Sheets dealt into as few requests as they fit into: the longest answers first, each where there is room. */
function batches(asked: readonly Asked[]): readonly (readonly Asked[])[] {
  const dealt: { room: number; readonly sheets: Asked[] }[] = [];
  for (const sheet of [...asked].sort((one, other) => other.bytes - one.bytes)) {
    let batch = dealt.find(({ room }) => sheet.bytes <= room);
    if (!batch) dealt.push((batch = { room: ANSWER_BYTES, sheets: [] }));
    batch.sheets.push(sheet);
    batch.room -= sheet.bytes;
  }
  return dealt.map(({ sheets }) => sheets);
}

function queueFormulas(context: Excel.RequestContext, { tab, areas, wanted, isOurVersion }: Asked): () => FormulaFault {
  const sheet = context.workbook.worksheets.getItem(tab);
  const ranges = areas.map((area) => {
    const range = sheet.getRange(rangeAddress(area.row, area.col, area.lastRow, area.lastCol));
    range.load('formulas');
    return { area, range };
  });
  return () => {
    const formulas = new Map<string, string>();
    const values: string[] = [];
    for (const { area, range } of ranges)
      (range.formulas as unknown[][]).forEach((line, r) =>
        line.forEach((formula, c) => {
          const cell = cellAddress(area.row + r, area.col + c);
          if (typeof formula === 'string' && formula.startsWith('=')) formulas.set(cell, formula);
          else values.push(cell);
        }),
      );
    if (wanted.length === 0) return { overwritten: values, changed: [] };
    const { overwritten, changed } = notAsDrawn(wanted, (cell) => formulas.get(cell));
    return { overwritten, changed: isOurVersion ? changed : [] };
  };
}
