/** Amount: the latest filled period; cumulative amounts add up the years. Final with the 1–12 月 figure. */
import { numberIn, periods, type SheetEntries } from '../../entries/entries';
import { yearField } from '../../entries/year-field';
import { countsWholes } from '../../plan/items';
import type { Indicator, Plan } from '../../plan/schema';
import { inError, noActual, type Actual } from '../actual';
import { amountsInError } from '../entry-error';
import { seasonShare } from '../projection';
import { course as courseOf } from '../schedule';
import { targetOf } from '../targets';
import type { Kind } from './kind';
import {
  filledPeriods,
  heldIn,
  inPeriods,
  latestCell,
  latestPeriod,
  periodActual,
  periodCells,
  wantedPeriod,
  yearToDate,
} from './periods';
import { sample } from './sample-words';

const columns = ['ytd'];

export const amount: Kind = {
  actuals:
    (item, { plan, sheet }) =>
    (index) =>
      amountActual(item, sheet, plan, index),
  filled: (_item, typed, index) => filledPeriods(typed, columns, index),
  wanted: (_item, typed, index) => wantedPeriod(typed, columns, index),
  actualCell: (fields, year) => latestCell(periodCells(fields, yearField('ytd', year))),
  growth: 'by-quarter',
  example: ({ id, decimals }, { years, paths }) => ({
    ...Object.fromEntries(
      years.map((year, i) => [yearField('ytd', year), yearToDate(paths.get(id)?.[i] ?? 0, decimals)]),
    ),
    evidence: sample.reports(),
  }),
};

function amountActual(indicator: Indicator, sheet: SheetEntries, plan: Plan, index: number): Actual {
  const years = plan.years.slice(0, index + 1);
  const summed = indicator.accumulation === 'cumulative' ? years : years.slice(-1);
  const definition = amountsInError(countsWholes(plan, indicator));
  const isWrong = (year: number) => {
    const cells = sheet[yearField('ytd', year)] ?? [];
    const [q1, q2, q3, q4] = inPeriods(cells);
    return definition.value({ cells: heldIn(cells), q1, q2, q3, q4, target: targetOf(indicator, year) });
  };
  if (summed.some(isWrong)) return inError(0);
  const latest = years.map((year) => latestPeriod((sheet[yearField('ytd', year)] ?? []).map(numberIn)));
  const own = latest[latest.length - 1] ?? null;
  if (own === null) return noActual;
  const value =
    indicator.accumulation === 'cumulative' ? latest.reduce((sum, figure) => sum + (figure?.value ?? 0), 0) : own.value;
  const actual = periodActual({ ...own, value });
  const before = index === 0 ? [] : (sheet[yearField('ytd', plan.years[index - 1] ?? 0)] ?? []).map(numberIn);
  const course = courseOf.value({
    then: before[own.period] ?? null,
    whole: before[periods.length - 1] ?? null,
    share: actual.share,
    inError: index > 0 && isWrong(plan.years[index - 1] ?? 0),
  });
  return actual.state === 'final'
    ? { ...actual, course }
    : { ...actual, course, season: seasonOf(sheet, years.slice(0, -1), own.period) };
}

/** What the years before had by a period, of those with a figure of it and of the whole year. */
function seasonOf(sheet: SheetEntries, years: readonly number[], period: number): number | null {
  let [then, whole] = [0, 0];
  for (const year of years) {
    const sums = (sheet[yearField('ytd', year)] ?? []).map(numberIn);
    const [part, all] = [sums[period] ?? null, sums[periods.length - 1] ?? null];
    if (part === null || all === null) continue;
    then += part;
    whole += all;
  }
  return seasonShare.value({ then, whole });
}
