/**
 * 扣分法: the target earns everything; each step short of it, in per cent of the target, costs a fixed share, down to a floor.
 * A target of 0 has no per cent: met or not.
 */
import { firstOf, otherwise } from '../../expression/cases';
import { asGood } from '../attainment';
import { improvement } from './change';
import { defineRule } from './parameters';
import { counting, countingReason, stepsIn, wrongChoice } from './steps';

export const stepDeduction = defineRule({
  id: 'step-deduction',
  name: { zh: '扣分法', en: 'Step deductions' },
  explanation: {
    zh: '达到目标得满分；每差目标值的一定百分数扣一次，扣到保底为止。',
    en: 'Full points at the target; each step short of it, in per cent of the target, costs a share, down to a floor.',
  },
  source: {
    zh: '国有企业年度经营业绩考核计分的通行做法，如“每低于目标值 2% 扣 1 分，最低为零分”',
    en: 'Common in assessments of state-owned enterprises: each 2 % short of the target costs a point, down to none',
  },
  parameters: [
    {
      key: 'size',
      name: { zh: '每差', en: 'Step' },
      meaning: { zh: '每差目标值的百分之几扣一次', en: 'Per cent of the target that make a step' },
      default: 1,
    },
    {
      key: 'cost',
      name: { zh: '每次扣', en: 'Cost of a step' },
      meaning: { zh: '每次扣满分的比例', en: 'Share of the points a step costs' },
      default: 0.02,
    },
    {
      key: 'floor',
      name: { zh: '保底', en: 'Floor' },
      meaning: { zh: '最少得满分的比例', en: 'Least share of the points' },
      default: 0,
    },
    counting,
  ],
  checks: [
    {
      index: 0,
      wrong: ([size]) => size.atMost(0),
      reason: { zh: '每差应大于 0', en: 'A step must be larger than 0' },
    },
    {
      index: 1,
      wrong: ([, cost]) => cost.below(0).or(cost.above(1)),
      reason: { zh: '每次扣应在 0 到 1 之间', en: 'The cost of a step must be between 0 and 1' },
    },
    {
      index: 2,
      wrong: ([, , floor]) => floor.below(0).or(floor.above(1)),
      reason: { zh: '保底应在 0 到 1 之间', en: 'The floor must be between 0 and 1' },
    },
    { index: 3, wrong: ([, , , how]) => wrongChoice(how, 0, 1, 2), reason: countingReason },
  ],
  judge: ({ actual, target, direction, params: [size, cost, least, how] }) => {
    const floor = least.within(0, 1);
    const short = improvement(target, actual, direction)
      .over(target.max(target.times(-1)))
      .times(100);
    return firstOf(
      [asGood(actual, target, direction), 1],
      [target.equals(0), floor],
      [
        otherwise,
        cost
          .times(stepsIn(short.max(0), size, how))
          .subtractedFrom(1)
          .max(floor)
          .within(0, 1),
      ],
    );
  },
});
