/**
 * 逐年达标法: for targets that hold every year ("at least ten each year"). The year's own figure is judged on the year
 * alone, met or in proportion: a good year does not make up for a bad one, and the three-year assessment takes the mean
 * of the years (see `comprehensive.ts`).
 */
import { completedEitherWay } from './completion';
import { defineRule } from './parameters';

export const eachYear = defineRule({
  id: 'each-year',
  name: { zh: '逐年达标法', en: 'Each year' },
  explanation: {
    zh: '只看当年：达到当年目标得满分，没有达到按比例得分；各年不能相互弥补。',
    en: 'The year alone: full points when its target is met, in proportion otherwise; years do not make up for one another.',
  },
  source: {
    zh: '方案二（三）、三（三）5、四（二）“每年”的目标；按比例记分同财预〔2020〕10号',
    en: 'Targets of the plan worded “each year” (2(3), 3(3)5, 4(2)); in proportion as in Caiyu [2020] No. 10',
  },
  judge: completedEitherWay,
});
