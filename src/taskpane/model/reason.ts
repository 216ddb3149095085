/**
 * How an item came by its points, in a line one can check by hand: the rule's arithmetic written out with the item's own
 * figures. Only arithmetic that really gives the rate is written out; where a rule does more (bands, limits, ranks) the
 * line says what it gave, and the rule's own explanation stands beside it.
 */
import type { Messages } from '../../i18n';
import { inDigits } from '../../expression/rounding';
import type { Item } from '../../plan/schema';
import { gainOf } from '../../scoring/gain';
import type { Direction, Rule } from '../../scoring/rule';
import type { ItemScore } from '../../scoring/score';
import { decimalsOf } from '../../plan/items';
import { figure, percent } from './text';

/** Shown figures are rounded, so an equation is taken as true within this. */
const CLOSE = 1e-9;

export function arithmeticText(item: Item, score: ItemScore, m: Messages): string {
  const t = m.pane.arithmetic;
  const { actual, target, baseline, rate } = score;
  if (score.status === 'off') return m.common.itemStatuses.off;
  if (score.ruled !== undefined) return t.settled(inDigits(score.points, 2), inDigits(score.ruled, 2));
  if (rate === null || actual === null) return score.excluded ? t.excluded : t.missing;
  const share = percent(rate, 1, m);
  if (score.limited === true) return t.limited(share);
  const shown = (value: number) => figure(value, decimalsOf(item), m);
  const gives = (value: number) => Math.abs(value - rate) < CLOSE;
  if (score.rule === 'rated' || score.rule === 'milestones')
    return gives(actual / 100) ? t.rated(shown(actual), share) : t.result(share);
  if (rate === 1 && target !== null) return t.met(share);
  if (target === null || target === 0) return t.result(share);
  if (score.rule === 'reverse' && gives(1 - (actual - target) / target))
    return t.reverse(shown(actual), shown(target), share);
  if (score.rule === 'baseline-progress' && baseline !== null && gives((actual - baseline) / (target - baseline)))
    return t.progress(shown(actual), shown(baseline), shown(target), share);
  return gives(actual / target) ? t.ratio(shown(actual), shown(target), share) : t.result(share);
}

/**
 * Points that one more unit of measure would add (one less where lower is better); null where nothing is typed, and for
 * ranks and ratings, whose steps are not the item's to take.
 */
export function pointsOfOneMore(score: ItemScore, rule: Rule, direction: Direction): number | null {
  if (score.actual === null || score.target === null || score.rate === null) return null;
  return Math.max(0, gainOf(score, rule, direction, 1));
}
