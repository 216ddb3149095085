/** 达标法: the target is met and earns everything, or it is not and earns nothing. */
import { firstOf, otherwise } from '../../expression/cases';
import { asGood } from '../attainment';
import { defineRule } from './parameters';

export const allOrNothing = defineRule({
  id: 'all-or-nothing',
  name: { zh: '达标法', en: 'All or nothing' },
  explanation: {
    zh: '达到目标得满分，没有达到不得分。',
    en: 'Full points when the target is met, none when it is not.',
  },
  source: {
    zh: '约束性指标“完成得分、未完成不得分”的通行做法',
    en: 'Common practice for binding targets: met or not',
  },
  judge: ({ actual, target, direction }) => firstOf([asGood(actual, target, direction), 1], [otherwise, 0]),
});
