/**
 * The comprehensive assessment of all years (三年综评): a share of it is the mean of the annual totals, the rest is what of
 * the final targets was attained. The mean takes the years that are over and filled in (see `countedYears`): before the
 * last year is in, the result is provisional.
 *
 * What counts towards the final targets: a level or cumulative figure, the latest actual against the final target; a
 * flow, judged each year, the mean of its rates over the years that count, since a flow has no sum to reach; a task, the
 * latest progress. Bonus and deductions are already in the annual totals and do not count twice.
 */
import { itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';
import type { Actuals } from './actuals';
import { actualIn, dimensionScores, itemScore, rateOf, sumOf } from './annual';
import { lastDay } from './calendar';
import { gradeOf, vetoed } from './grades';
import { fullAfterMissing } from './missing';
import { ruleFor } from './rules';
import { baselineOf, directionOf, targetFigure } from './targets';
import type { AnnualScore, ComprehensiveScore } from './score';

/**
 * Years whose totals enter the mean: those that are over by the as-of day and have any figure. A running year is still
 * short of targets it has the rest of the year to reach, so it counts only while no year is over.
 */
export function countedYears(annual: readonly AnnualScore[], asOf: number): readonly number[] {
  const begun = annual.filter(({ missing, items }) => missing < items.length).map(({ year }) => year);
  const over = begun.filter((year) => asOf >= lastDay(year));
  return over.length > 0 ? over : begun;
}

export function comprehensiveScore(
  plan: Plan,
  actuals: Actuals,
  annual: readonly AnnualScore[],
  asOf: number,
): ComprehensiveScore {
  const years = countedYears(annual, asOf);
  const counted = annual.filter(({ year }) => years.includes(year));
  const annualMean = counted.length === 0 ? 0 : sumOf(counted, 'total') / counted.length;
  const indexes = counted.map((year) => plan.years.indexOf(year.year));
  const present = new Set(
    itemsOf(plan)
      .filter((item) => latestIndex(plan, actuals, item, indexes) >= 0)
      .map(({ id }) => id),
  );
  const rates = new Map(itemsOf(plan).map((item) => [item.id, finalRate(plan, actuals, item, indexes)]));
  const fullOf = fullAfterMissing(plan, (id) => present.has(id));
  const finalYear = plan.years[plan.years.length - 1] ?? plan.baselineYear;
  const items = itemsOf(plan).map((item) => {
    const latest = latestIndex(plan, actuals, item, indexes);
    const target = targetFigure(item, finalYear);
    return itemScore(plan, item, {
      year: finalYear,
      actual: actualIn(actuals, item, plan.years[latest]),
      target: target.value,
      targetSource: target.source,
      previous: latest > 0 ? actualIn(actuals, item, plan.years[latest - 1]).value : baselineOf(item),
      schedule: null,
      rate: rates.get(item.id) ?? null,
      full: fullOf.get(item.id) ?? 0,
    });
  });
  const finalAttainment = sumOf(items, 'points');
  const annualShare = plan.scoring.annualShare.value;
  const total = annualShare * annualMean + (1 - annualShare) * finalAttainment;
  const grade = gradeOf(total, plan.scoring.grades);
  const judged = annual.some((year) => year.vetoed) ? vetoed(grade, plan.scoring.vetoGrade.value) : grade;
  return {
    counted: years,
    annualMean,
    finalAttainment,
    annualShare,
    total,
    grade: years.length > 0 ? judged : null,
    items,
    dimensions: dimensionScores(plan, items),
  };
}

/** Rate against the final target; null where no year has an actual (or there is no target). */
function finalRate(plan: Plan, actuals: Actuals, item: Item, counted: readonly number[]): number | null {
  if (isFlow(item)) {
    const rates = counted.map((index) => rateOf(plan, actuals, item, index));
    if (rates.every((rate) => rate === null)) return null;
    // What was typed in error earns nothing and is in the mean with it.
    const typed = counted.filter((index) => actualIn(actuals, item, plan.years[index]).state !== 'none').length;
    const years = plan.scoring.missing.value === 'exclude' ? typed : counted.length;
    return rates.reduce<number>((sum, rate) => sum + (rate ?? 0), 0) / years;
  }
  const latest = latestIndex(plan, actuals, item, counted);
  const actual = actualIn(actuals, item, plan.years[latest]).value;
  const target = targetFigure(item, plan.years[plan.years.length - 1]).value;
  if (actual === null || target === null) return null;
  return ruleFor(item, item.rule.id).rate({
    actual,
    target,
    baseline: baselineOf(item),
    previous: latest > 0 ? actualIn(actuals, item, plan.years[latest - 1]).value : baselineOf(item),
    params: item.rule.params,
    direction: directionOf(item),
  });
}

/** The last year with an actual, or with one in error; −1 where there is none. What is judged each year is judged in the years that count. */
function latestIndex(plan: Plan, actuals: Actuals, item: Item, counted: readonly number[]): number {
  return plan.years
    .map((year, k) => actualIn(actuals, item, year).state !== 'none' && (!isFlow(item) || counted.includes(k)))
    .lastIndexOf(true);
}

/** Judged each year on the year alone: it has no sum to reach. */
export const isFlow = (item: Item) => 'accumulation' in item && item.accumulation === 'flow';
