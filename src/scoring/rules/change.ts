/**
 * 增速 and 增量: how much better a figure is than last year's, and how much better the target asks it to be. Less is better: a
 * fall counts as an improvement. Both may be negative.
 */
import { firstOf, otherwise } from '../../expression/cases';
import type { Num } from '../../expression/number';
import type { Direction, ParameterSpec } from '../rule';
import type { Figures } from './parameters';

/** Improvement in the measure. */
export const improvement = (figure: Num, before: Num, direction: Direction): Num =>
  direction === 'lower' ? before.minus(figure) : figure.minus(before);

/** What `judge` makes of the growth and the growth asked for (`goal`, or what leads to the target where it is 0); without last year's figure, or where it is 0, `without`. */
export function byGrowth(
  { actual, target, previous, direction }: Pick<Figures, 'actual' | 'target' | 'previous' | 'direction'>,
  goal: Num,
  judge: (growth: Num, asked: Num) => Num,
  without: Num,
): Num {
  return previous.given((before) => {
    const size = before.max(before.times(-1));
    const grown = (figure: Num) => improvement(figure, before, direction).over(size).times(100);
    const asked = firstOf([goal.equals(0), grown(target)], [otherwise, goal]);
    return firstOf([before.equals(0), without], [otherwise, judge(grown(actual), asked)]);
  }, without);
}

export const growthGoal: ParameterSpec = {
  key: 'goal',
  name: { zh: '目标增速', en: 'Growth asked for' },
  meaning: {
    zh: '要求比上年增长的百分数（越低越好的为下降的百分数）；0：达到目标值所需的增速',
    en: 'Per cent better than last year (a fall where lower is better); 0: the growth that leads to the target',
  },
  default: 0,
};
