/**
 * What a missing actual means: scored 0, or left out with the weights renormalised. Left out, the other items of its
 * dimension share the dimension's points in proportion to their weights; a dimension of which nothing is left is left out
 * itself and the others scaled up. Either way it is told on the score sheet, never silent.
 */
import { fullPoints } from '../plan/items';
import type { Plan } from '../plan/schema';

/** Full points of the items that count in a year, on a scale of 100; `present` tells which items have an actual. */
export function fullAfterMissing(plan: Plan, present: (item: string) => boolean): ReadonlyMap<string, number> {
  return plan.scoring.missing.value === 'zero' ? fullPoints(plan) : fullPoints(plan, present);
}
