/**
 * 功效系数法: a figure between a lowest acceptable and a satisfactory value earns d + c × its place between them, per
 * cent; classically 60 + 40. Where no span is typed (low = high), it runs from the baseline to the target; without a
 * baseline, or with a target no better than it, the figure is judged by (reverse) completion. The result stays within 0 and 1.
 */
import { firstOf, otherwise } from '../../expression/cases';
import type { Num } from '../../expression/number';
import { better } from '../attainment';
import { onTheWay } from './baseline-progress';
import { defineRule } from './parameters';

export const efficacy = defineRule({
  id: 'efficacy',
  name: { zh: '功效系数法', en: 'Efficacy coefficient' },
  explanation: {
    zh: '基础分 + 调整分 ×（完成−不允许值）÷（满意值−不允许值），以百分数计，最多满分，最少 0 分。',
    en: 'Base + span × (actual − low) ÷ (high − low), in per cent, between nothing and full points.',
  },
  source: {
    zh: '国资委《中央企业综合绩效评价实施细则》（国资发评价〔2006〕157号）的功效系数法',
    en: 'SASAC, Rules for Comprehensive Performance Evaluation of Central Enterprises (Guozifa Pingjia [2006] No. 157), efficacy coefficient',
  },
  parameters: [
    {
      key: 'low',
      name: { zh: '不允许值', en: 'Low' },
      meaning: {
        zh: '得基础分的值；与满意值相同时取基期值',
        en: 'The value that earns the base; the baseline where it equals the high value',
      },
      default: 0,
    },
    {
      key: 'high',
      name: { zh: '满意值', en: 'High' },
      meaning: {
        zh: '得满分的值；与不允许值相同时取目标值',
        en: 'The value that earns everything; the target where it equals the low value',
      },
      default: 0,
    },
    {
      key: 'd',
      name: { zh: '基础分', en: 'Base' },
      meaning: { zh: '达到不允许值时的百分数', en: 'Per cent earned at the low value' },
      default: 60,
    },
    {
      key: 'c',
      name: { zh: '调整分', en: 'Span' },
      meaning: { zh: '从不允许值到满意值增加的百分数', en: 'Per cent added on the way to the high value' },
      default: 40,
    },
  ],
  checks: [
    {
      index: 1,
      wrong: ([low, high], direction) => better(low, high, direction),
      reason: { zh: '满意值不能比不允许值差', en: 'The high value must not be worse than the low one' },
    },
    {
      index: 2,
      wrong: ([, , d]) => d.below(0).or(d.above(100)),
      reason: { zh: '基础分应在 0 到 100 之间', en: 'The base must be between 0 and 100' },
    },
    {
      index: 3,
      wrong: ([, , d, c]) => c.below(0).or(d.plus(c).above(100)),
      reason: {
        zh: '调整分不能为负，且与基础分之和不超过 100',
        en: 'The span must not be negative, and base and span not over 100',
      },
    },
  ],
  judge: (figures) => {
    const {
      actual,
      params: [low, high, d, c],
      direction,
    } = figures;
    const judged = (from: Num, to: Num) =>
      d
        .plus(c.times(actual.minus(from)).over(to.minus(from)))
        .over(100)
        .within(0, 1);
    return firstOf([better(high, low, direction), judged(low, high)], [otherwise, onTheWay(figures, judged)]);
  },
});
