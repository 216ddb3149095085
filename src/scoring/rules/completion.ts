/**
 * 完成率法: a ≥ t earns everything, less earns its share a/t. The everyday rule of fiscal performance assessment.
 * A target of 0 or less has no share: reached or not. Less is never better than more; below 0 earns nothing.
 */
import type { Rule } from '../rule';
import { noParameters } from './parameters';

export const completionRate = (actual: number, target: number): number =>
  actual >= target ? 1 : target <= 0 ? 0 : Math.max(0, actual / target);

export const completionFormula = (a: string, t: string): string => `IF(${a}>=${t},1,IF(${t}<=0,0,MAX(0,${a}/${t})))`;

export const completion: Rule = {
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
  ...noParameters,
  rate: ({ actual, target }) => completionRate(actual, target),
  formula: ({ actual, target }) => completionFormula(actual, target),
};
