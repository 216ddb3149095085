/**
 * 刚性增长法: at least the target, and more than the year before. The completion rate; a figure not above last year's loses
 * a fixed share of it. Without last year's figure growth cannot be judged and costs nothing.
 */
import type { Rule } from '../rule';
import { completionFormula, completionRate } from './completion';
import { fillDefaults, withParameters } from './parameters';

const parameterHalf = withParameters(
  [
    {
      key: 'cost',
      name: { zh: '未增长扣分', en: 'No growth costs' },
      meaning: {
        zh: '不高于上年时扣去得分的比例',
        en: 'Share of the score lost when the figure is not above last year’s',
      },
      default: 0.5,
    },
  ],
  [
    {
      index: 0,
      wrong: ([cost = 0]) => cost < 0 || cost > 1,
      wrongFormula: ([cost]) => `OR(${cost}<0,${cost}>1)`,
      reason: { zh: '未增长扣分应在 0 到 1 之间', en: 'The share must be between 0 and 1' },
    },
  ],
);

export const growing: Rule = {
  id: 'growing',
  name: { zh: '刚性增长法', en: 'Rigid growth' },
  explanation: {
    zh: '按完成率得分；不高于上年的，再扣去一定比例。没有上年数时不判断增长。',
    en: 'The completion rate; a figure not above last year’s loses a share of it. Without last year’s figure growth is not judged.',
  },
  source: {
    zh: '方案四（二）“逐年刚性增长机制”；扣去的比例由本工具设定',
    en: 'Part 4(2) of the plan, rigid yearly growth; the share lost is our setting',
  },
  ...parameterHalf,
  rate: ({ actual, target, previous, params }) => {
    const [cost = 0] = fillDefaults(parameterHalf.parameters, params);
    return (
      completionRate(actual, target) *
      (previous !== null && actual <= previous ? 1 - Math.max(0, Math.min(1, cost)) : 1)
    );
  },
  formula: ({ actual: a, target: t, previous, params: [cost] }) =>
    `${completionFormula(a, t)}*IF(ISNUMBER(${previous}),IF(${a}<=${previous},1-MAX(0,MIN(1,${cost})),1),1)`,
};
