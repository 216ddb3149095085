/** What improving an indicator would add to its points. */
import type { Direction, Rule } from './rule';
import type { ItemScore } from './score';

/**
 * Points gained by improving the actual by `amount` in the item's direction, by its rule and full points; 0 without an
 * actual or target. Bonus is not counted.
 */
export function gainOf(score: ItemScore, rule: Rule, direction: Direction, amount: number): number {
  const { actual, target, baseline, previous, course = null, params } = score;
  if (actual === null || target === null) return 0;
  const improved = direction === 'lower' ? actual - amount : actual + amount;
  const rate = rule.rate({ actual: improved, target, baseline, previous, course, params, direction });
  return (rate - (score.rate ?? 0)) * score.full;
}
