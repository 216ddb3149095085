/**
 * 刚性增长法: at least the target, and more than the year before. The completion rate; a figure not above last year's loses
 * a fixed share of what it would earn. Without last year's figure growth cannot be judged and costs nothing.
 */
import { firstOf, otherwise } from '../../expression/cases';
import { completed } from './completion';
import { defineRule } from './parameters';

export const growing = defineRule({
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
  parameters: [
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
  checks: [
    {
      index: 0,
      wrong: ([cost]) => cost.below(0).or(cost.above(1)),
      reason: { zh: '未增长扣分应在 0 到 1 之间', en: 'The share must be between 0 and 1' },
    },
  ],
  judge: ({ actual, target, previous, params: [cost] }) => {
    const kept = cost.within(0, 1).subtractedFrom(1);
    const share = previous.given((before) => firstOf([actual.atMost(before), kept], [otherwise, 1]), 1);
    return completed(actual, target).times(share);
  },
});
