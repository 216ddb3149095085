/**
 * Why a score is what it is (得分说明): everything a card in the pane or a note on the sheet tells about one item in one
 * year, as data; the words are the reader's. It also says what one more unit of the indicator would add.
 */
import { isTask, itemById } from '../plan/items';
import type { Plan, Source } from '../plan/schema';
import { rules } from './rules';
import { fillDefaults } from './rules/parameters';
import type { Rule } from './rule';
import type { ItemScore } from './score';
import { directionOf } from './targets';

export interface Reason {
  readonly item: string;
  readonly year: number;
  readonly actual: number | null;
  readonly target: number | null;
  readonly targetSource: Source;
  readonly baseline: number | null;
  readonly previous: number | null;
  readonly rule: Rule;
  readonly parameters: readonly { readonly key: string; readonly value: number }[];
  readonly clause: string;
  readonly rate: number | null;
  readonly full: number;
  readonly weightSource: Source;
  readonly points: number;
  readonly lost: number;
  readonly bonus: number;
  readonly excluded: boolean;
  /** What improving the actual by `step` (in its measure, the smallest figure shown) would add to the points; null without an actual. */
  readonly oneMore: { readonly step: number; readonly gain: number } | null;
  /** Shares of the units that answer for the item. */
  readonly leads: readonly string[];
  readonly responsible: readonly string[];
}

/** The reason of an item's score; null for an item the plan does not have. */
export function reasonOf(plan: Plan, score: ItemScore): Reason | null {
  const item = itemById(plan, score.item);
  if (item === undefined) return null;
  const rule = rules[score.rule];
  const filled = fillDefaults(rule.parameters, score.params);
  const { actual, target, targetSource, baseline, previous, rate, full, weightSource, points, lost, bonus, excluded } =
    score;
  // One of whatever is counted; a tenth, a hundredth … where digits after the point are shown; one point of a task.
  const step = isTask(item) ? 1 : 10 ** -item.decimals;
  return {
    item: item.id,
    year: score.year,
    actual,
    target,
    targetSource,
    baseline,
    previous,
    rule,
    parameters: rule.parameters.map(({ key }, k) => ({ key, value: filled[k] ?? 0 })),
    clause: item.clause,
    rate,
    full,
    weightSource,
    points,
    lost,
    bonus,
    excluded,
    oneMore: actual === null || target === null ? null : { step, gain: gainOf(plan, score, step) },
    leads: item.lead.units,
    responsible: item.responsible.units,
  };
}

/**
 * Points gained by improving the actual by `amount` in the item's direction, by its rule and full points; 0 without an
 * actual or target. Bonus is not counted.
 */
export function gainOf(plan: Plan, score: ItemScore, amount: number): number {
  const item = itemById(plan, score.item);
  if (item === undefined || score.actual === null || score.target === null) return 0;
  const direction = directionOf(item);
  const { target, baseline, previous, params } = score;
  const improved = direction === 'lower' ? score.actual - amount : score.actual + amount;
  const rate = rules[score.rule].rate({ actual: improved, target, baseline, previous, params, direction });
  return (rate - (score.rate ?? 0)) * score.full;
}
