/**
 * 总量增速法: level and growth in one item. A share of the points goes by (reverse) completion of the level, the rest by the
 * growth, as `growth.ts` judges it. Without last year's figure the level alone decides.
 */
import { byGrowth, growthGoal } from './change';
import { completed, completedEitherWay } from './completion';
import { defineRule } from './parameters';

export const levelAndGrowth = defineRule({
  id: 'level-and-growth',
  name: { zh: '总量增速法', en: 'Level and growth' },
  explanation: {
    zh: '总量占比×完成率得分＋（1−总量占比）×增速得分；没有上年数时只看总量。',
    en: 'Share × completion of the level + (1 − share) × the growth’s; without last year’s figure, the level alone.',
  },
  source: {
    zh: '各地高质量发展考核“总量＋增速”类指标的通行做法；占比由本工具设定',
    en: 'Common practice of local assessments for indicators of level and growth; the share is our setting',
  },
  parameters: [
    {
      key: 'share',
      name: { zh: '总量占比', en: 'Share of the level' },
      meaning: {
        zh: '按总量计分的比例，其余按增速',
        en: 'Share of the points that goes by the level, the rest by growth',
      },
      default: 0.6,
    },
    growthGoal,
  ],
  checks: [
    {
      index: 0,
      wrong: ([share]) => share.below(0).or(share.above(1)),
      reason: { zh: '总量占比应在 0 到 1 之间', en: 'The share must be between 0 and 1' },
    },
  ],
  judge: (figures) => {
    const level = completedEitherWay(figures);
    const [given, goal] = figures.params;
    const share = given.within(0, 1);
    const both = (growth: Parameters<typeof completed>[0], asked: Parameters<typeof completed>[1]) =>
      share.times(level).plus(share.subtractedFrom(1).times(completed(growth, asked)));
    return byGrowth(figures, goal, both, level);
  },
});
