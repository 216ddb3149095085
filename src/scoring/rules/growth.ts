/**
 * 增速计分法: what is scored is the growth against last year, not the level. The growth asked for, or more, earns everything,
 * less earns its share; no growth, or a fall, earns nothing unless that is all that was asked for. Without last year's figure,
 * or where it is 0, growth cannot be said and the level is judged by (reverse) completion.
 */
import { byGrowth, growthGoal } from './change';
import { completed, completedEitherWay } from './completion';
import { defineRule } from './parameters';

export const growth = defineRule({
  id: 'growth',
  name: { zh: '增速计分法', en: 'Growth' },
  explanation: {
    zh: '增速＝（完成−上年）÷上年；达到目标增速得满分，没有达到按增速占目标增速的比例得分，不增长不得分。',
    en: 'Growth = (actual − last year) ÷ last year; the growth asked for earns all, less its share, none nothing.',
  },
  source: {
    zh: '各地高质量发展考核“增速”类指标的通行做法',
    en: 'Common practice of local assessments for indicators judged by growth',
  },
  parameters: [growthGoal],
  judge: (figures) => byGrowth(figures, figures.params[0], completed, completedEitherWay(figures)),
});
