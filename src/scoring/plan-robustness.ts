/** How firm the scores of a plan's units are: the table of `robustness.ts` made from a year's item scores. */
import { itemsOf } from '../plan/items';
import { unitShares, weightsOf } from '../plan/weights';
import type { Item, Plan } from '../plan/schema';
import { robustness, type RobustnessOptions, type Spread } from './robustness';
import type { ItemScore } from './score';

export interface UnitRange {
  /** Unit id; null: the zone as a whole (which has no rank). */
  readonly unit: string | null;
  readonly score: number;
  readonly rank: number | null;
  readonly scores: Spread;
  readonly ranks: Spread | null;
}

/** Ranges of the zone's points and of every unit's score and rank when item and dimension weights vary. Left-out items stay out. */
export function planRobustness(
  plan: Plan,
  scores: readonly ItemScore[],
  options: RobustnessOptions = {},
): readonly UnitRange[] {
  const items = itemsOf(plan);
  const byItem = new Map(scores.map((score) => [score.item, score]));
  const counts = (item: Item) => byItem.get(item.id)?.excluded === false;
  const rates = items.map((item) => (counts(item) ? (byItem.get(item.id)?.rate ?? 0) : NaN));
  const { dimensions, items: weights } = weightsOf(plan);
  const anyIn = (dimension: string) => items.some((item) => item.dimension === dimension && counts(item));
  const levels = [
    {
      parents: items.map((item) => plan.dimensions.findIndex(({ id }) => id === item.dimension)),
      weights: items.map((item) => (counts(item) ? (weights.get(item.id) ?? 0) : 0)),
    },
    {
      parents: plan.dimensions.map(() => 0),
      weights: plan.dimensions.map(({ id }) => (anyIn(id) ? (dimensions.get(id) ?? 0) : 0)),
    },
  ];
  const held = plan.units.filter((unit) =>
    items.some((item) => unitShares(plan, item).some((share) => share.unit === unit.id)),
  );
  const shareOf = items.map((item) => new Map(unitShares(plan, item).map(({ unit, share }) => [unit, share])));
  const ofUnits = robustness(
    {
      units: held.length,
      levels,
      values: Float64Array.from(held.flatMap(() => rates)),
      shares: Float64Array.from(held.flatMap((unit) => items.map((_, k) => shareOf[k]?.get(unit.id) ?? 0))),
    },
    options,
  );
  const zone = robustness({ units: 1, levels, values: Float64Array.from(rates) }, options);
  const hundred = ({ min, p05, median, p95, max }: Spread): Spread => ({
    min: min * 100,
    p05: p05 * 100,
    median: median * 100,
    p95: p95 * 100,
    max: max * 100,
  });
  const none: Spread = { min: NaN, p05: NaN, median: NaN, p95: NaN, max: NaN };
  return [
    {
      unit: null,
      score: (zone.nominal[0]?.score ?? NaN) * 100,
      rank: null,
      scores: hundred(zone.scores[0] ?? none),
      ranks: null,
    },
    ...held.map((unit, k) => ({
      unit: unit.id,
      score: (ofUnits.nominal[k]?.score ?? NaN) * 100,
      rank: ofUnits.nominal[k]?.rank ?? null,
      scores: hundred(ofUnits.scores[k] ?? none),
      ranks: ofUnits.ranks[k] ?? null,
    })),
  ];
}
