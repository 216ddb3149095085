/**
 * 超额计分法: attainment earns its share also beyond the target, up to a cap, times a coefficient of difficulty. So an item can
 * earn more than its full points, which the total shows as such. Where less is better, nothing at all earns the cap.
 */
import { firstOf, otherwise } from '../../expression/cases';
import { defineRule } from './parameters';

const most = 1.5;

export const overFulfilment = defineRule({
  id: 'over-fulfilment',
  name: { zh: '超额计分法', en: 'Over-fulfilment' },
  explanation: {
    zh: '得分率＝完成率×难度系数，可以超过 100%，到封顶为止，最少 0。',
    en: 'Rate = attainment × difficulty, also above 100 %, up to the cap and not below 0.',
  },
  source: {
    zh: '各地考核办法“超额完成按比例加分、设封顶”的通行做法；难度系数见国资委令第22号附件2“经营难度系数”',
    en: 'Common practice of local assessments; the coefficient of difficulty as in SASAC Order 22, annex 2',
  },
  parameters: [
    {
      key: 'cap',
      name: { zh: '封顶', en: 'Cap' },
      meaning: { zh: '最多得满分的比例，1 到 1.5', en: 'Most of the points, 1 to 1.5' },
      default: 1.2,
    },
    {
      key: 'difficulty',
      name: { zh: '难度系数', en: 'Difficulty' },
      meaning: { zh: '乘在完成率上，0.5 到 1.5', en: 'Multiplied with the attainment, 0.5 to 1.5' },
      default: 1,
    },
  ],
  checks: [
    {
      index: 0,
      wrong: ([cap]) => cap.below(1).or(cap.above(most)),
      reason: { zh: '封顶应在 1 到 1.5 之间', en: 'The cap must be between 1 and 1.5' },
    },
    {
      index: 1,
      wrong: ([, difficulty]) => difficulty.below(0.5).or(difficulty.above(1.5)),
      reason: { zh: '难度系数应在 0.5 到 1.5 之间', en: 'The difficulty must be between 0.5 and 1.5' },
    },
  ],
  most,
  judge: ({ actual, target, attained, direction, params: [cap, difficulty] }) => {
    const inProportion = attained.times(difficulty).min(cap);
    // Nothing at all, where less is better, has no quotient: it could not be better.
    const best = actual.atMost(0).and(actual.atMost(target));
    return (direction === 'lower' ? firstOf([best, cap], [otherwise, inProportion]) : inProportion).within(0, most);
  },
});
