/**
 * The audit: what the workbook itself has worked out, held against the engine's figures in the order in which one follows from the
 * other, so that each difference is told at the first cell on the way at which the two part, and what only follows from it is not.
 */
import { isoOf } from '../entries/dates';
import type { CellValue, EntryCell, SheetEntries } from '../entries/entries';
import type { Place } from '../errors';
import { inEach } from '../i18n/understood';
import { isTask, itemsOf } from '../plan/items';
import { weightsOf } from '../plan/weights';
import { score } from '../scoring';
import { adjustmentsOf } from '../scoring/adjustments';
import type { Grade, Scores } from '../scoring/score';
import type { CheckContext } from './rule';

/** What is compared; each has words of its own. */
export type Audited =
  | 'asOf' | 'target' | 'weight' | 'dimension-weight' | 'actual' | 'attainment' | 'rate' | 'full' | 'points' | 'bonus' | 'deduction'
  | 'dimension' | 'base' | 'total' | 'grade' | 'mean' | 'final' | 'unit-score' | 'rank'; // prettier-ignore

export interface Difference {
  readonly what: Audited;
  readonly key: string;
  readonly place: Place;
  readonly year?: number;
  /** What the cell shows, and what it should. */
  readonly shown: CellValue;
  readonly worked: CellValue;
  /** The year's total as the workbook and as the engine have it, where that differs too. */
  readonly total?: { readonly shown: CellValue; readonly worked: number };
}

/** A figure of ours and the cell that should show it. */
interface Pair {
  readonly what: Audited;
  readonly key: string;
  readonly cell: EntryCell | undefined;
  readonly worked: number | Grade | null;
  readonly year?: number;
}

/** Where the results part from the engine's; none where no results were read. */
export function differences(context: CheckContext): readonly Difference[] {
  const { plan, entries, structure, asOf } = context;
  const results = structure.results ?? {};
  if (Object.keys(results).length === 0 || isDamaged(context)) return [];
  const day = results.settings?.asOf?.[0];
  const dayApart =
    typeof day?.value !== 'number' ? [] : apart([{ what: 'asOf', key: 'settings', cell: day, worked: asOf }]);
  // Another day moves every figure of a running year.
  if (dayApart.length > 0) return dayApart;
  const scores = score(plan, entries, { today: isoOf(asOf) });
  const given = apart(planPairs(context, results));
  const byItem = itemChains(context, results, scores).map(firstOfEach);
  const register = apart(registerPairs(context, results));
  const settled = (year?: number) =>
    ![...given, ...byItem.flat(), ...register].some((d) => year === undefined || (d.year ?? year) === year);
  // One item tells its first year: the same formula is likely to be wrong in all.
  const items = byItem.flatMap((years) => years.slice(0, 1));
  const forms = scores.annual.flatMap((annual, k) =>
    settled(annual.year) ? firstOfEach(formChains(results, scores, k, plan.dimensions.length)) : [],
  );
  const end = settled() && forms.length === 0 ? firstOfEach([endChain(context, results, scores)]) : [];
  const units = settled() ? apart(unitPairs(results, scores, structure.results?.units?.id)).slice(0, 1) : [];
  return [...given, ...items, ...register, ...forms, ...end, ...units].map((d) => withTotal(d, results, scores));
}

/** Where names or rows are gone figures differ because of that, and that is told. */
const isDamaged = ({ structure }: CheckContext): boolean =>
  structure.sheets.some((s) => s.brokenNames.length + s.lostRows.length + s.strayCells.length > 0);

/** What the plan sheet works out itself: assumed targets and weights. */
function planPairs({ plan }: CheckContext, { plan: sheet }: Readonly<Record<string, SheetEntries>>): readonly Pair[] {
  if (!sheet) return [];
  const weights = weightsOf(plan);
  const computed = (field: string, row: number) => {
    const cell = sheet[field]?.[row];
    return cell?.formula === undefined ? undefined : cell;
  };
  return [
    ...plan.dimensions.map(({ id }, d): Pair => ({
      what: 'dimension-weight',
      key: id,
      cell: computed('dim_weight', d),
      worked: weights.dimensions.get(id) ?? null,
    })),
    ...itemsOf(plan).flatMap((item, row): Pair[] => [
      { what: 'weight', key: item.id, cell: computed('weight', row), worked: weights.items.get(item.id) ?? null },
      ...plan.years.map((year): Pair => ({
        what: 'target',
        key: item.id,
        cell: isTask(item) ? undefined : computed(`target_${year}`, row),
        worked: isTask(item) ? null : (item.targets[String(year)]?.value ?? null),
        year,
      })),
    ]),
  ];
}

/** Of every item its years, each from the target to the points. */
function itemChains(
  { plan }: CheckContext,
  results: Readonly<Record<string, SheetEntries>>,
  scores: Scores,
): readonly (readonly (readonly Pair[])[])[] {
  const n = plan.years.length;
  return itemsOf(plan).map(({ id }, i) =>
    scores.annual.map((annual, k): Pair[] => {
      const own = annual.items[i]!;
      const { year } = annual;
      const pair = (what: Audited, cell: EntryCell | undefined, worked: number | null): Pair => ({
        what,
        key: id,
        cell,
        worked,
        year,
      });
      const onSheet = (field: string) => results[id]?.[field]?.[k];
      const onCalc = (field: string) => results.calc?.[field]?.[i * n + k];
      return [
        pair('target', onSheet('target'), own.target),
        pair('actual', onSheet('actual'), own.actual),
        pair('attainment', onSheet('attainment'), own.attainment),
        pair('target', onCalc('target'), own.target),
        pair('actual', onCalc('actual'), own.actual),
        pair('attainment', onCalc('attainment'), own.attainment),
        pair('rate', onCalc('rate'), own.rate),
        pair('full', onCalc('full'), own.full),
        pair('points', onCalc('points'), own.points),
        pair('bonus', onCalc('bonus'), own.bonus),
        // Without the calculation sheet there are none to show.
        pair('points', results.calc ? onSheet('points') : undefined, own.points),
      ];
    }),
  );
}

function registerPairs(
  { plan, entries }: CheckContext,
  { adjustments }: Readonly<Record<string, SheetEntries>>,
): readonly Pair[] {
  return plan.years.flatMap((year, k): Pair[] => {
    const own = adjustmentsOf(plan, entries, year);
    const key = 'adjustments';
    return [
      { what: 'bonus', key, cell: adjustments?.bonus?.[k], worked: own.bonus, year },
      { what: 'deduction', key, cell: adjustments?.deduction?.[k], worked: own.deduction, year },
    ];
  });
}

/** The annual form: its dimensions each, then from the sum to the grade. */
function formChains(
  results: Readonly<Record<string, SheetEntries>>,
  { annual }: Scores,
  k: number,
  dimensions: number,
): readonly (readonly Pair[])[] {
  const own = annual[k]!;
  const { year } = own;
  const sheet = results[`score_${year}`];
  const key = `score_${year}`;
  const pair = (what: Audited, field: string, worked: Pair['worked'], index = 0): Pair => ({
    what,
    key,
    cell: sheet?.[field]?.[index],
    worked,
    year,
  });
  return [
    [
      ...Array.from({ length: dimensions }, (_, d) => [
        pair('full', 'dim_full', own.dimensions[d]?.full ?? null, d),
        pair('dimension', 'dim', own.dimensions[d]?.points ?? null, d),
      ]).flat(),
      pair('base', 'base', own.points),
      pair('bonus', 'bonus', own.bonus),
      pair('deduction', 'deduction', own.deduction),
      pair('total', 'total', own.total),
      pair('grade', 'grade', own.grade),
    ],
  ];
}

/** The comprehensive assessment, from the items' points against the final targets to the grade. */
function endChain(
  { plan }: CheckContext,
  { calc, comprehensive }: Readonly<Record<string, SheetEntries>>,
  { comprehensive: own }: Scores,
): readonly Pair[] {
  const pair = (what: Audited, field: string, worked: Pair['worked']): Pair => ({
    what,
    key: 'comprehensive',
    cell: comprehensive?.[field]?.[0],
    worked,
  });
  return [
    ...itemsOf(plan).flatMap(({ id }, i): Pair[] => [
      { what: 'rate', key: id, cell: calc?.end_rate?.[i], worked: own.items[i]?.rate ?? null },
      { what: 'full', key: id, cell: calc?.end_full?.[i], worked: own.items[i]?.full ?? null },
      { what: 'points', key: id, cell: calc?.end_points?.[i], worked: own.items[i]?.points ?? null },
    ]),
    pair('mean', 'mean', own.annualMean),
    pair('final', 'final', own.finalAttainment),
    pair('total', 'total', own.total),
    pair('grade', 'grade', own.grade),
  ];
}

function unitPairs(
  { units }: Readonly<Record<string, SheetEntries>>,
  scores: Scores,
  ids: readonly EntryCell[] = [],
): readonly Pair[] {
  const row = new Map(ids.map((cell, k) => [String(cell.value), k]));
  return scores.units.flatMap(({ unit, year, full, score: points, rank }): Pair[] => {
    const period = year === 'comprehensive' ? 'all' : String(year);
    const at = (field: string) => units?.[`${field}_${period}`]?.[row.get(unit) ?? -1];
    const common = { key: 'units', ...(year === 'comprehensive' ? {} : { year }) };
    return [
      { what: 'full', cell: at('full'), worked: full, ...common },
      { what: 'unit-score', cell: at('score'), worked: points, ...common },
      { what: 'rank', cell: at('rank'), worked: rank, ...common },
    ];
  });
}

const firstOfEach = (chains: readonly (readonly Pair[])[]): readonly Difference[] =>
  chains.flatMap((chain) => apart(chain, 1));

/** Those of the pairs that differ, at most so many. */
function apart(pairs: readonly Pair[], most = Infinity): readonly Difference[] {
  const found: Difference[] = [];
  for (const { what, key, cell, worked, year } of pairs) {
    if (cell === undefined || isSame(cell.value, worked)) continue;
    found.push({ what, key, place: cell.place, year, shown: cell.value, worked: wordOf(worked, cell.value) });
    if (found.length === most) break;
  }
  return found;
}

const words = Object.values(inEach(({ common }) => common));

/** Figures agree to seven digits; nothing agrees with an empty cell or a dash, a grade with its word in any language. */
function isSame(shown: CellValue, worked: Pair['worked']): boolean {
  if (worked === null) return shown === null || words.some(({ dash }) => shown === dash);
  if (typeof worked === 'string') return words.some(({ grades }) => shown === grades[worked]);
  return typeof shown === 'number' && Math.abs(shown - worked) <= 1e-7 * Math.max(1, Math.abs(worked));
}

/** A grade in the language of the workbook, as far as the cell tells it. */
function wordOf(worked: Pair['worked'], shown: CellValue): CellValue {
  if (typeof worked !== 'string') return worked;
  const own = words.find(({ grades }) => Object.values<unknown>(grades).includes(shown)) ?? words[0];
  return own?.grades[worked] ?? worked;
}

function withTotal(
  difference: Difference,
  results: Readonly<Record<string, SheetEntries>>,
  { annual }: Scores,
): Difference {
  const { year, what } = difference;
  const worked = annual.find((own) => own.year === year)?.total;
  const cell = year === undefined ? undefined : results[`score_${year}`]?.total?.[0];
  if (what === 'total' || worked === undefined || cell === undefined || isSame(cell.value, worked)) return difference;
  return { ...difference, total: { shown: cell.value, worked } };
}
