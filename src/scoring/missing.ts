/**
 * What a missing actual means: scored 0, or left out and the remaining full points scaled up so that they are worth 100
 * again (the weights of all other items, in all dimensions, in proportion). Either way it is told, never silent.
 */
import type { ScoringSettings } from '../plan/schema';

/** Full points of the items of a year after the strategy; `present` tells which have an actual and a target. */
export function fullAfterMissing(
  full: ReadonlyMap<string, number>,
  present: (item: string) => boolean,
  strategy: ScoringSettings['missing']['value'],
): ReadonlyMap<string, number> {
  if (strategy === 'zero') return full;
  const total = sum(full.values());
  const kept = sum([...full].filter(([item]) => present(item)).map(([, points]) => points));
  return new Map([...full].map(([item, points]) => [item, present(item) && kept > 0 ? (points * total) / kept : 0]));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
