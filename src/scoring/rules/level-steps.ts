/**
 * 上年基数法: last year's level earns a base (持平得基础分), each step better adds, each step worse costs the same, between a
 * floor and a cap. Steps are per cent of last year's figure, or of the measure itself. Without last year's figure, or where it
 * is 0 and steps are per cent, the level is judged by (reverse) completion.
 */
import { firstOf, otherwise } from '../../expression/cases';
import { improvement } from './change';
import { completedEitherWay } from './completion';
import { defineRule } from './parameters';
import { counting, countingReason, stepsIn, wrongChoice } from './steps';

export const levelSteps = defineRule({
  id: 'level-steps',
  name: { zh: '上年基数法', en: 'Steps from last year' },
  explanation: {
    zh: '与上年持平得基础分；每好一档加、每差一档减同样的比例，在保底与封顶之间。',
    en: 'Last year’s level earns the base; each step better adds, each step worse costs a share, between floor and cap.',
  },
  source: {
    zh: '各地考核办法“持平得基础分，每增减×个百分点加减×分”的通行做法',
    en: 'Common practice of local assessments: the base for no change, so much for each point up or down',
  },
  parameters: [
    {
      key: 'base',
      name: { zh: '持平得分', en: 'Base' },
      meaning: { zh: '与上年持平得满分的比例', en: 'Share of the points earned by last year’s level' },
      default: 0.8,
    },
    {
      key: 'size',
      name: { zh: '每档', en: 'Step' },
      meaning: {
        zh: '一档多大：上年的百分数，或指标的单位',
        en: 'How large a step is: per cent of last year, or in the measure',
      },
      default: 1,
    },
    {
      key: 'worth',
      name: { zh: '每档加减', en: 'Worth of a step' },
      meaning: { zh: '每档加减满分的比例', en: 'Share of the points a step adds or costs' },
      default: 0.02,
    },
    {
      key: 'floor',
      name: { zh: '保底', en: 'Floor' },
      meaning: { zh: '最少得满分的比例', en: 'Least share of the points' },
      default: 0,
    },
    {
      key: 'cap',
      name: { zh: '封顶', en: 'Cap' },
      meaning: { zh: '最多得满分的比例', en: 'Most of the points' },
      default: 1,
    },
    {
      key: 'by',
      fixed: true,
      name: { zh: '档的单位', en: 'Steps of' },
      meaning: { zh: '0：上年的百分数；1：指标的单位', en: '0: per cent of last year’s figure; 1: the measure' },
      default: 0,
    },
    counting,
  ],
  checks: [
    {
      index: 0,
      wrong: ([base]) => base.below(0).or(base.above(1)),
      reason: { zh: '持平得分应在 0 到 1 之间', en: 'The base must be between 0 and 1' },
    },
    {
      index: 1,
      wrong: ([, size]) => size.atMost(0),
      reason: { zh: '每档应大于 0', en: 'A step must be larger than 0' },
    },
    {
      index: 2,
      wrong: ([, , worth]) => worth.below(0).or(worth.above(1)),
      reason: { zh: '每档加减应在 0 到 1 之间', en: 'The worth of a step must be between 0 and 1' },
    },
    {
      index: 3,
      wrong: ([base, , , floor]) => floor.below(0).or(floor.above(base)),
      reason: { zh: '保底应在 0 与持平得分之间', en: 'The floor must be between 0 and the base' },
    },
    {
      index: 4,
      wrong: ([base, , , , cap]) => cap.above(1).or(cap.below(base)),
      reason: { zh: '封顶应在持平得分与 1 之间', en: 'The cap must be between the base and 1' },
    },
    {
      index: 5,
      wrong: ([, , , , , by]) => wrongChoice(by, 0, 1),
      reason: { zh: '档的单位应为 0 或 1', en: 'Steps must be of 0 or 1' },
    },
    { index: 6, wrong: ([, , , , , , how]) => wrongChoice(how, 0, 1, 2), reason: countingReason },
  ],
  judge: (figures) => {
    const [base, size, worth, floor, cap, by, how] = figures.params;
    const { actual, previous, direction } = figures;
    const level = completedEitherWay(figures);
    return previous.given((before) => {
      const unit = firstOf([by.equals(1), 1], [otherwise, before.max(before.times(-1)).over(100)]);
      const better = improvement(actual, before, direction).over(unit);
      const up = worth.times(stepsIn(better.max(0), size, how));
      const down = worth.times(stepsIn(better.times(-1).max(0), size, how));
      const judged = base.plus(up).minus(down).min(cap).max(floor).within(0, 1);
      return firstOf([unit.equals(0), level], [otherwise, judged]);
    }, level);
  },
});
