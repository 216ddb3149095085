/**
 * 基期进步法: how much of the way from the baseline to the target was gone, for targets where the starting level matters.
 * It works in both directions, since the way itself has one. Without a baseline, or where baseline and target are the
 * same, there is no way to measure: then the figure is judged by (reverse) completion.
 */
import type { Rule } from '../rule';
import { completionFormula, completionRate } from './completion';
import { noParameters } from './parameters';
import { reverseFormula, reverseRate } from './reverse';

export const baselineProgress: Rule = {
  id: 'baseline-progress',
  name: { zh: '基期进步法', en: 'Progress from the baseline' },
  explanation: {
    zh: '按从基期到目标走完的比例得分：（完成−基期）÷（目标−基期），最多满分，最少 0 分；没有基期时按完成率计。',
    en: 'The share of the way from baseline to target that was gone, between nothing and full points; without a baseline, completion.',
  },
  source: {
    zh: '目标接近度（distance to target）的通行做法，见 docs/scoring.md',
    en: 'Common practice for distance to target, see docs/scoring.md',
  },
  ...noParameters,
  rate: ({ actual, target, baseline, direction }) => {
    if (baseline === null || baseline === target)
      return direction === 'lower' ? reverseRate(actual, target) : completionRate(actual, target);
    return Math.max(0, Math.min(1, (actual - baseline) / (target - baseline)));
  },
  formula: ({ actual: a, target: t, baseline: b, direction }) => {
    const fallback = direction === 'lower' ? reverseFormula(a, t) : completionFormula(a, t);
    return `IF(NOT(ISNUMBER(${b})),${fallback},IF(N(${b})=${t},${fallback},MAX(0,MIN(1,(${a}-${b})/(${t}-${b})))))`;
  },
};
