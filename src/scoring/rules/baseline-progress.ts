/**
 * 基期进步法: how much of the way from the baseline to the target was gone, for targets where the starting level matters.
 * It works in both directions, since the way itself has one. Without a baseline, or where the target is no better than it,
 * there is no way to go: then the figure is judged by (reverse) completion, and meeting the target earns everything.
 */
import { firstOf, otherwise } from '../../expression/cases';
import type { Num } from '../../expression/number';
import { better } from '../attainment';
import { completedEitherWay } from './completion';
import { defineRule, type Figures } from './parameters';

/** What `judge` makes of the way from the baseline to the target, or (reverse) completion where there is no such way. */
export function onTheWay(figures: Figures, judge: (from: Num, to: Num) => Num): Num {
  const { target, baseline, direction } = figures;
  const fallback = completedEitherWay(figures);
  return baseline.given(
    (from) => firstOf([better(target, from, direction), judge(from, target)], [otherwise, fallback]),
    fallback,
  );
}

export const baselineProgress = defineRule({
  id: 'baseline-progress',
  name: { zh: '基期进步法', en: 'Progress from the baseline' },
  explanation: {
    zh: '按从基期到目标走完的比例得分：（完成−基期）÷（目标−基期），最多满分，最少 0 分；没有基期时按完成率计。',
    en: 'The share of the way from baseline to target that was gone, between nothing and full points; without a baseline, completion.',
  },
  source: {
    zh: '目标接近度（distance to target）的通行做法',
    en: 'Common practice for distance to target',
  },
  judge: (figures) => onTheWay(figures, (from, to) => figures.actual.minus(from).over(to.minus(from)).within(0, 1)),
});
