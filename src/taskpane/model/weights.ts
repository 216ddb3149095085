/**
 * Putting weights of a method in the place of those in use: what is written into the plan sheet. Weights have two digits and sum to 100 exactly, those of the items to their dimension's.
 */
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import type { Judged } from '../../scoring/weights/judges';
import type { PlanWeights, WeightMethod } from '../../scoring/weights/plan-weights';

export interface WeightWrite {
  readonly key: 'plan';
  readonly field: 'dim_weight' | 'weight';
  readonly index: number;
  readonly value: number;
}

type Apportion = (total: number, shares: readonly number[]) => readonly number[];

/**
 * AHP decides the items of a dimension once every pair is compared; else they keep their own weights there, and assumed ones follow
 * their dimension by formula.
 */
export function weightWrites(
  plan: Plan,
  method: WeightMethod,
  weights: PlanWeights & { readonly judged?: readonly Judged[] },
  apportion: Apportion,
): readonly WeightWrite[] {
  const items = itemsOf(plan);
  const dimensions = apportion(
    100,
    plan.dimensions.map(({ id }) => weights.dimensions.get(id) ?? 0),
  );
  return plan.dimensions.flatMap((dimension, d) => {
    const members = items.filter((item) => item.dimension === dimension.id);
    const points = apportion(
      dimensions[d] ?? 0,
      members.map(({ id }) => weights.items.get(id) ?? 0),
    );
    const judged = weights.judged?.some(
      ({ compared, result }) => compared.dimension === dimension.id && result !== null,
    );
    const decided = method !== 'ahp' || judged === true || members.some(({ weight }) => weight.source !== 'assumed');
    return [
      { key: 'plan', field: 'dim_weight', index: d, value: dimensions[d] ?? 0 },
      ...(decided ? members : []).map((item): WeightWrite => ({
        key: 'plan',
        field: 'weight',
        index: items.indexOf(item),
        value: points[members.indexOf(item)] ?? 0,
      })),
    ];
  });
}
