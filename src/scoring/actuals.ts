/**
 * Actuals: what each item reached in each year, from what was typed. The sheets compute the same by formula; how each
 * template does it is decision 4 of `docs/architecture.md`:
 *
 * - amount: the latest filled period; cumulative amounts add up the years. Final with the 1–12 月 figure.
 * - ratio: numerator ÷ denominator × factor of the latest period that has both and a denominator above 0.
 * - roster: rows that count (see `roster.ts`), those of the year (flow) or all up to its end.
 * - figure: as typed, whatever the accumulation (a cumulative figure is typed as the sum since the baseline).
 * - milestones: see `milestone-score.ts`; here also what the schedule asks for.
 *
 * A year in which an item does not count has none, whatever was typed.
 * A year that has not begun has an actual only if something was typed for it.
 */
import { numberIn, periods, type Entries, type EntryCell, type SheetEntries } from '../entries/entries';
import { countsIn, countsWholes, isShare, isTask, itemsOf, leastFigure } from '../plan/items';
import type { Indicator, Item, Plan } from '../plan/schema';
import { elapsedShare, lastDay } from './calendar';
import { amountsInError, figureInError, ratioInError, taskInError } from './entry-error';
import { milestoneScore, milestonesDue, type MilestoneRow } from './milestone-score';
import { seasonShare } from './projection';
import { countedDays, rosterCount } from './roster';
import type { ActualState } from './score';
import { accumulationNumbers, course as courseOf } from './schedule';
import { targetOf } from './targets';
import { languageOf, statusWords, wordIn, type Language } from '../entries/words';

export interface Actual {
  readonly value: number | null;
  readonly state: ActualState;
  /** Share of the year the figure covers, 0–1. */
  readonly share: number;
  /** Amounts only: the share of the year that was reached by now last year, 0–1 (`schedule.ts`). */
  readonly course?: number;
  /** Amounts of a running year only: which part of their years earlier ones had by the same period (`projection.ts`); null where they do not say. */
  readonly season?: number | null;
  /** Milestones only: what is due by the as-of day, 0–100. */
  readonly due?: number | null;
}

/** Actuals by item and year. */
export type Actuals = ReadonlyMap<string, ReadonlyMap<number, Actual>>;

export const noActual: Actual = { value: null, state: 'none', share: 0 };

export function actualsOf(plan: Plan, entries: Entries, asOf: number): Actuals {
  return new Map(itemsOf(plan).map((item) => [item.id, actualsOfItem(plan, item, entries, asOf)]));
}

/** Actuals of one item by year. */
export function actualsOfItem(plan: Plan, item: Item, entries: Entries, asOf: number): ReadonlyMap<number, Actual> {
  const sheet = entries.sheets[item.id];
  if (sheet === undefined) return new Map(plan.years.map((year) => [year, noActual]));
  if (isTask(item)) {
    const rows = milestoneRows(sheet, languageOf(entries));
    return new Map(
      plan.years.map((year, index) => [
        year,
        countsIn(item, year) ? taskActual(sheet, rows, year, index, asOf) : noActual,
      ]),
    );
  }
  const days = item.kind === 'roster' ? countedDays(item, sheet, plan.years) : [];
  return new Map(
    plan.years.map((year, index) => [
      year,
      countsIn(item, year) ? indicatorActual(item, { sheet, days }, plan, index, asOf) : noActual,
    ]),
  );
}

/** What was typed for an indicator: its sheet, and for a roster the days of the rows that count, read once for all years. */
interface Typed {
  readonly sheet: SheetEntries;
  readonly days: readonly number[];
}

function indicatorActual(
  indicator: Indicator,
  { sheet, days }: Typed,
  plan: Plan,
  index: number,
  asOf: number,
): Actual {
  const year = plan.years[index] ?? plan.baselineYear;
  switch (indicator.kind) {
    case 'amount':
      return amountActual(indicator, sheet, plan, index);
    case 'ratio':
      return ratioActual(indicator, sheet, plan, year, asOf);
    case 'roster':
      return byDay(rosterCount(indicator, days, year, asOf), year, asOf);
    case 'figure':
      return figureActual(indicator, sheet, plan, index, asOf);
  }
}

/** A figure that is the year's own once the as-of day has reached its end. */
function byDay(value: number | null, year: number, asOf: number): Actual {
  if (value === null) return { ...noActual, share: elapsedShare(year, asOf) };
  return { value, state: asOf >= lastDay(year) ? 'final' : 'running', share: elapsedShare(year, asOf) };
}

function figureActual(indicator: Indicator, sheet: SheetEntries, plan: Plan, index: number, asOf: number): Actual {
  const year = plan.years[index] ?? plan.baselineYear;
  const cells = heldIn(sheet.figure?.slice(index, index + 1));
  const value = numberIn(sheet.figure?.[index]);
  const wrong = figureInError(countsWholes(plan, indicator)).value({
    cells,
    value,
    least: leastFigure(indicator),
    target: targetOf(indicator, year),
    earlier: heldIn(sheet.figure?.slice(0, index)),
    accumulation: accumulationNumbers[indicator.accumulation],
  });
  return wrong ? inError(elapsedShare(year, asOf)) : byDay(value, year, asOf);
}

function amountActual(indicator: Indicator, sheet: SheetEntries, plan: Plan, index: number): Actual {
  const years = plan.years.slice(0, index + 1);
  const summed = indicator.accumulation === 'cumulative' ? years : years.slice(-1);
  const definition = amountsInError(countsWholes(plan, indicator));
  const isWrong = (year: number) => {
    const cells = sheet[`ytd_${year}`] ?? [];
    const [q1, q2, q3, q4] = inPeriods(cells);
    return definition.value({ cells: heldIn(cells), q1, q2, q3, q4, target: targetOf(indicator, year) });
  };
  if (summed.some(isWrong)) return inError(0);
  const latest = years.map((year) => latestPeriod((sheet[`ytd_${year}`] ?? []).map(numberIn)));
  const own = latest[latest.length - 1] ?? null;
  if (own === null) return noActual;
  const value =
    indicator.accumulation === 'cumulative' ? latest.reduce((sum, figure) => sum + (figure?.value ?? 0), 0) : own.value;
  const actual = periodActual({ ...own, value });
  const before = index === 0 ? [] : (sheet[`ytd_${plan.years[index - 1]}`] ?? []).map(numberIn);
  const course = courseOf.value({
    then: before[own.period] ?? null,
    whole: before[periods.length - 1] ?? null,
    share: actual.share,
  });
  return actual.state === 'final'
    ? { ...actual, course }
    : { ...actual, course, season: seasonOf(sheet, years.slice(0, -1), own.period) };
}

/** What the years before had by a period, of those with a figure of it and of the whole year. */
function seasonOf(sheet: SheetEntries, years: readonly number[], period: number): number | null {
  let [then, whole] = [0, 0];
  for (const year of years) {
    const sums = (sheet[`ytd_${year}`] ?? []).map(numberIn);
    const [part, all] = [sums[period] ?? null, sums[periods.length - 1] ?? null];
    if (part === null || all === null) continue;
    then += part;
    whole += all;
  }
  return seasonShare.value({ then, whole });
}

function ratioActual(indicator: Indicator, sheet: SheetEntries, plan: Plan, year: number, asOf: number): Actual {
  const numerators = sheet[`num_${year}`] ?? [];
  const denominators = sheet[`den_${year}`] ?? [];
  const [n1, n2, n3, n4] = inPeriods(numerators);
  const [d1, d2, d3, d4] = inPeriods(denominators);
  const below = [d1, d2, d3, d4];
  const whole = indicator.ratio?.factor ?? 1;
  const quotients = [n1, n2, n3, n4].map((numerator, k) => {
    const denominator = below[k] ?? null;
    return numerator === null || denominator === null || denominator <= 0 ? null : (numerator / denominator) * whole;
  });
  const share = elapsedShare(year, asOf);
  const held = { numerators: heldIn(numerators), denominators: heldIn(denominators), quotients, whole };
  const parts = { ...held, n1, n2, n3, n4, d1, d2, d3, d4 };
  if (ratioInError(countsWholes(plan, indicator), isShare(indicator)).value(parts)) return inError(share);
  const latest = latestPeriod(quotients);
  return latest === null ? { ...noActual, share } : { ...periodActual(latest), share };
}

const inError = (share: number): Actual => ({ value: null, state: 'error', share });

const heldIn = (cells: readonly EntryCell[] | undefined) => (cells ?? []).map(({ value }) => value);

/** The numbers of a year's four periods. */
const inPeriods = (cells: readonly EntryCell[]) =>
  [numberIn(cells[0]), numberIn(cells[1]), numberIn(cells[2]), numberIn(cells[3])] as const;

function latestPeriod(values: readonly (number | null)[]): { readonly value: number; readonly period: number } | null {
  for (let period = periods.length - 1; period >= 0; period--) {
    const value = values[period] ?? null;
    if (value !== null) return { value, period };
  }
  return null;
}

function periodActual({ value, period }: { readonly value: number; readonly period: number }): Actual {
  return { value, state: period === periods.length - 1 ? 'final' : 'running', share: periods[period]?.share ?? 0 };
}

function taskActual(
  sheet: SheetEntries,
  rows: readonly MilestoneRow[],
  year: number,
  index: number,
  asOf: number,
): Actual {
  const typed = {
    start: heldIn(sheet.start),
    due: heldIn(sheet.due),
    done: heldIn(sheet.done),
    rating: heldIn(sheet.rating?.slice(index, index + 1)),
  };
  const due = milestonesDue(rows, year, asOf);
  if (taskInError.value(typed)) return { ...inError(elapsedShare(year, asOf)), due };
  const value = milestoneScore(rows, year, asOf, numberIn(sheet.rating?.[index]));
  return { ...byDay(value, year, asOf), due };
}

/** The milestone rows of a task sheet, as far as scoring looks at them. */
function milestoneRows(sheet: SheetEntries, language: Language | null): readonly MilestoneRow[] {
  return (sheet.status ?? []).map((cell, k) => ({
    status: wordIn(statusWords, cell.value, language),
    told: cell.value !== null,
    start: numberIn(sheet.start?.[k]),
    due: numberIn(sheet.due?.[k]),
    done: numberIn(sheet.done?.[k]),
  }));
}
