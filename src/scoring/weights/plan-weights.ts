/**
 * Weights of a whole plan by a method (权重设定): what equal shares, AHP, entropy or CRITIC would give its dimensions and items, so
 * that they can be compared with those in use and put in their place. Points throughout: dimensions sum to 100, the items
 * of a dimension to the dimension's points.
 */
import { itemsOf } from '../../plan/items';
import { fullPoints, weightsOf } from '../../plan/weights';
import type { Plan } from '../../plan/schema';
import type { AnnualScore } from '../score';
import { ahpWeights, comparisonMatrix, type AhpResult } from './ahp';
import { criticWeights } from './critic';
import { entropyWeights } from './entropy';
import { equalWeights } from './equal';
import type { Judged } from './judges';

export const weightMethods = ['equal', 'ahp', 'entropy', 'critic'] as const;
export type WeightMethod = (typeof weightMethods)[number];

export interface PlanWeights {
  readonly dimensions: ReadonlyMap<string, number>;
  readonly items: ReadonlyMap<string, number>;
}

/** The weights as they stand, brought to 100 in proportion: the full points of a year in which nothing is left out. */
export function weightsInUse(plan: Plan): PlanWeights {
  return withDimensions(plan, fullPoints(plan));
}

export function equalPlanWeights(plan: Plan): PlanWeights {
  const [each = 0] = equalWeights(plan.dimensions.length);
  const dimensions = new Map(plan.dimensions.map(({ id }) => [id, each * 100]));
  const items = itemsOf(plan).map((item): [string, number] => {
    const members = itemsOf(plan).filter(({ dimension }) => dimension === item.dimension).length;
    return [item.id, (each * 100) / members];
  });
  return { dimensions, items: new Map(items) };
}

/**
 * AHP of the dimensions by the judges' means; inside a dimension by theirs too once every pair is compared by somebody, else the
 * proportions in use stay.
 */
export function ahpPlanWeights(plan: Plan, judged: readonly Judged[]): PlanWeights & { readonly ahp: AhpResult } {
  const of = (dimension: string | null) => judged.find(({ compared }) => compared.dimension === dimension);
  const ahp = ahpWeights(comparisonMatrix(plan.dimensions.length, of(null)?.mean ?? []));
  const place = new Map(plan.dimensions.map(({ id }, d) => [id, d]));
  const whole = (id: string) => 100 * (ahp.weights[place.get(id) ?? -1] ?? 0);
  const { dimensions, items } = spread(plan, whole);
  const inside = judged.flatMap(({ compared, result }): readonly (readonly [string, number])[] =>
    compared.dimension === null || result === null
      ? []
      : compared.members.map((id, k) => [id, whole(compared.dimension ?? '') * (result.weights[k] ?? 0)]),
  );
  return { dimensions, items: new Map([...items, ...inside]), ahp };
}

/**
 * Entropy weights of the items from their attainment by year: what differs from year to year weighs more. A dimension has
 * the sum of its items.
 */
export function entropyPlanWeights(plan: Plan, annual: readonly AnnualScore[]): PlanWeights {
  return fromAttainment(plan, annual, entropyWeights);
}

/** CRITIC weights of the items from their attainment by year: more where years differ and other items do not say the same. */
export function criticPlanWeights(plan: Plan, annual: readonly AnnualScore[]): PlanWeights {
  return fromAttainment(plan, annual, criticWeights);
}

function fromAttainment(plan: Plan, annual: readonly AnnualScore[], weigh: typeof entropyWeights): PlanWeights {
  const items = itemsOf(plan);
  const table = annual.map((year) => {
    const attainment = new Map(year.items.map((score) => [score.item, score.attainment]));
    return items.map(({ id }) => attainment.get(id) ?? null);
  });
  const weights = weigh(
    table,
    items.map(() => 'higher' as const),
  ); // attainment is turned already
  return withDimensions(plan, new Map(items.map(({ id }, i) => [id, 100 * (weights[i] ?? 0)])));
}

/** Points of the items, and of each dimension their sum. */
function withDimensions(plan: Plan, points: ReadonlyMap<string, number>): PlanWeights {
  const sum = (dimension: string) =>
    itemsOf(plan).reduce((all, item) => all + (item.dimension === dimension ? (points.get(item.id) ?? 0) : 0), 0);
  return { dimensions: new Map(plan.dimensions.map(({ id }) => [id, sum(id)])), items: points };
}

/** Points of a dimension given to its items in the proportions in use. */
function spread(plan: Plan, pointsOf: (dimension: string) => number): PlanWeights {
  const { items } = weightsOf(plan);
  const within = (dimension: string) =>
    itemsOf(plan).reduce((sum, item) => sum + (item.dimension === dimension ? (items.get(item.id) ?? 0) : 0), 0);
  return {
    dimensions: new Map(plan.dimensions.map(({ id }) => [id, pointsOf(id)])),
    items: new Map(
      itemsOf(plan).map((item) => {
        const sum = within(item.dimension);
        return [item.id, sum > 0 ? (pointsOf(item.dimension) * (items.get(item.id) ?? 0)) / sum : 0];
      }),
    ),
  };
}

/**
 * Shares of a total as figures of so many digits that sum to it exactly: what is cut off goes to the largest remainders,
 * the first of equals.
 */
export function apportion(total: number, shares: readonly number[], digits = 2): readonly number[] {
  const unit = 10 ** digits;
  const sum = shares.reduce((all, share) => all + share, 0);
  const ideal = shares.map((share) => (sum > 0 ? (share / sum) * total * unit : 0));
  const floor = ideal.map((value) => Math.floor(value + 1e-9));
  const left = sum > 0 ? Math.round(total * unit) - floor.reduce((all, value) => all + value, 0) : 0;
  const first = ideal
    .map((value, k) => ({ k, rest: value - (floor[k] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.k - b.k)
    .slice(0, Math.max(0, left));
  const raised = new Set(first.map(({ k }) => k));
  return floor.map((value, k) => (value + (raised.has(k) ? 1 : 0)) / unit);
}
