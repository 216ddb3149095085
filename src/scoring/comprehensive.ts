/**
 * The comprehensive assessment of all years (三年综评): a share of it is the mean of the annual totals, the rest is what of
 * the final targets was attained (see `mean.ts` for the years that speak). Before the last year is in, the result is provisional.
 *
 * An item retired before the last year has no final target and is left out of it; its own years stay in the mean.
 *
 * What counts towards the final targets: a level or cumulative figure, the latest actual against the final target; a
 * flow, judged each year, the mean of its rates over the years that count; a task, the latest progress. Bonus and deductions
 * are already in the annual totals and do not count twice.
 */
import { countsIn, itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';
import { roundsItems } from '../plan/worth';
import { noActual } from './actual';
import type { Actuals } from './actuals';
import { dimensionScores, fullOfCounted, linkedScores, rateAgainst, sumOf } from './annual';
import { judgedGrade } from './grades';
import { countedYear, inMean, latest, meanRate, meanTotal, overYear, standing, weighed } from './mean';
import { baselineOf, targetFigure } from './targets';
import type { AnnualScore, ComprehensiveScore } from './score';

/** For each year 1 where it counts in the mean, else 0. */
function countedFlags(annual: readonly AnnualScore[]): readonly number[] {
  const years = annual.map(({ isOver, filled }) => ({ filled, own: overYear.value({ filled, isOver }) }));
  const over = sumOf(years, 'own');
  return years.map(({ filled, own }) => countedYear.value({ filled, own, over }));
}

export function comprehensiveScore(plan: Plan, actuals: Actuals, annual: readonly AnnualScore[]): ComprehensiveScore {
  const rounded = roundsItems(plan);
  const counted = countedFlags(annual);
  const annualMean = meanTotal.value({ counted, totals: annual.map(({ total }) => total), rounded });
  const all = itemsOf(plan).map((item, i) => ({ item, ...standingOf(plan, item, i, annual, counted) }));
  const stateOf = new Map(all.map(({ item, at, state }) => [item.id, at === 0 ? ('none' as const) : state]));
  const finalYear = plan.years[plan.years.length - 1] ?? plan.baselineYear;
  const fullOf = fullOfCounted(plan, finalYear, (id) => stateOf.get(id) ?? 'none');
  const ruled = all.map(({ item, at, rate }, i) => {
    const actual = actuals.get(item.id)?.get(plan.years[at - 1] ?? 0) ?? noActual;
    const target = targetFigure(item, finalYear);
    const previous = at === 0 ? baselineOf(item) : (annual[at - 1]?.items[i]?.previous ?? null);
    const against = { actual: actual.value, target: target.value, previous };
    const parts = {
      year: finalYear,
      actual,
      target: target.value,
      targetSource: target.source,
      previous,
      schedule: null,
      rate: isFlow(item) ? rate : rateAgainst(item, against),
      full: fullOf.get(item.id) ?? 0,
    };
    return { item, parts };
  });
  const items = linkedScores(plan, ruled);
  const finalAttainment = sumOf(items, 'points');
  const annualShare = plan.scoring.annualShare.value;
  const total = weighed.value({ share: annualShare, mean: annualMean, final: finalAttainment, rounded });
  const vetoed = annual.some((year) => year.vetoed);
  return {
    counted: plan.years.filter((_, k) => counted[k] === 1),
    annualMean,
    finalAttainment,
    annualShare,
    total,
    grade: counted.includes(1) ? judgedGrade(total, vetoed, plan.scoring) : null,
    items,
    dimensions: dimensionScores(plan, items),
  };
}

/** The year by which the i-th item stands (counted from 1, 0 for none), how it stands there, and the mean of its yearly rates. */
function standingOf(plan: Plan, item: Item, i: number, annual: readonly AnnualScore[], counted: readonly number[]) {
  const scores = annual.map(({ items }) => items[i]);
  const eachYear = isFlow(item);
  const at = latest.value({
    standing: scores.map((score, k) =>
      standing.value({ place: k + 1, known: score?.state !== 'none', eachYear, counts: counted[k] === 1 }),
    ),
  });
  const rate = eachYear
    ? meanRate.value({
        inMean: scores.map((score, k) =>
          inMean.value({ counts: counted[k] === 1, judged: score?.rate !== null || score.state === 'error' }),
        ),
        rates: scores.map((score) => score?.rate ?? null),
        excludes: plan.scoring.missing.value === 'exclude',
        years: counted.reduce((sum, flag, k) => sum + (countsIn(item, plan.years[k] ?? 0) ? flag : 0), 0),
      })
    : null;
  return { at, state: scores[at - 1]?.state ?? 'none', rate } as const;
}

/** Judged each year on the year alone: it has no sum to reach. */
export const isFlow = (item: Item) => 'accumulation' in item && item.accumulation === 'flow';
