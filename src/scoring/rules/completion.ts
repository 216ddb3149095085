/**
 * 完成率法: a ≥ t earns everything, less earns its share a/t. The everyday rule of fiscal performance assessment.
 * A target of 0 or less has no share: reached or not. Less is never better than more; below 0 earns nothing.
 */
import { firstOf, otherwise } from '../../expression/cases';
import type { Num } from '../../expression/number';
import { defineRule, type Figures } from './parameters';
import { reversed } from './reverse';

export function completed(actual: Num, target: Num): Num {
  return firstOf([actual.atLeast(target), 1], [target.atMost(0), 0], [otherwise, actual.over(target).max(0)]);
}

/** Completion, the other way round where lower is better: what other rules fall back to. */
export function completedEitherWay({
  actual,
  target,
  direction,
}: Pick<Figures, 'actual' | 'target' | 'direction'>): Num {
  return direction === 'lower' ? reversed(actual, target) : completed(actual, target);
}

export const completion = defineRule({
  id: 'completion',
  name: { zh: '完成率法', en: 'Completion' },
  explanation: {
    zh: '达到目标得满分；没有达到，按完成值占目标值的比例得分。',
    en: 'Full points when the target is reached; otherwise the share of the target that was reached.',
  },
  source: {
    zh: '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）定量指标的记分办法',
    en: 'Ministry of Finance, Measures for Performance Evaluation of Project Expenditure (Caiyu [2020] No. 10), scoring of quantified indicators',
  },
  judge: ({ actual, target }) => completed(actual, target),
});
