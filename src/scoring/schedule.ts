/**
 * 序时进度, schedule progress: the actual against what was due by now. Due is, for flows and amounts, the target × the share
 * of the year covered; for other levels and cumulative figures, the way from the previous target (the baseline in the
 * first year, 0 for cumulative) to this one in proportion; without a previous value, the target. Tasks have their own due.
 */
import { isTask } from '../plan/items';
import type { Item } from '../plan/schema';
import type { Actual } from './actuals';
import { targetOf } from './targets';

/** What was due, in the item's measure; null without a target. `index` counts the assessment years from 0. */
export function dueOf(item: Item, years: readonly number[], index: number, actual: Actual): number | null {
  if (isTask(item)) return actual.due ?? null;
  const target = targetOf(item, years[index]);
  if (target === null) return null;
  if (item.kind === 'amount' || item.accumulation === 'flow') return target * actual.share;
  const before =
    index > 0 ? targetOf(item, years[index - 1]) : item.accumulation === 'cumulative' ? 0 : item.baseline.value;
  return before === null ? target : before + (target - before) * actual.share;
}

/** actual ÷ due (due ÷ actual where lower is better), not clipped; null where there is no quotient. */
export function scheduleOf(item: Item, actual: number, due: number): number | null {
  const [over, under] = !isTask(item) && item.direction === 'lower' ? [due, actual] : [actual, due];
  return under === 0 ? null : over / under;
}
