/**
 * 央企考核计分法: one indicator as SASAC's Order 22 of 2009 scores it (annex 2, total profit; annex 3, growth of revenue). The
 * target earns the base points, which are the item's full points; each step above it adds a point, each step below costs one,
 * within limits. A target below the benchmark may add less: graduated by how far it lies below. The benchmark is the lower one
 * of last year's actual and the mean of the three years before, which is typed (0: last year's alone). Steps are per cent of
 * the target (profit) or points of the figure itself (rates of growth). A target below 0: of a loss only half counts up to 0,
 * and at most what the lowest limit allows; of a rate of growth nothing is added. The Order does not say what part of a step
 * is worth; here it counts in proportion unless set.
 */
import { firstOf, otherwise } from '../../expression/cases';
import type { Num } from '../../expression/number';
import type { Localised } from '../../plan/schema';
import { defineRule } from './parameters';
import { counting, countingReason, stepsIn, wrongChoice } from './steps';

const most = 1.5;
const points = (key: string, { zh, en }: Localised, value: number) => ({
  key,
  name: { zh, en },
  meaning: { zh: `${zh}（分）`, en: `${en}, in points` },
  default: value,
});
const below = (key: string, { zh, en }: Localised, value: number) => ({
  key,
  name: { zh, en },
  meaning: {
    zh: `目标值低于基准值的百分数，到此为${zh}`,
    en: 'Per cent the target lies below the benchmark, up to which it is this',
  },
  default: value,
});

export const order22 = defineRule({
  id: 'order-22',
  name: { zh: '央企考核计分法', en: 'SASAC Order 22' },
  explanation: {
    zh: '完成目标得基本分；每超一档加 1 分、每低一档扣 1 分，各有上限；目标低于基准值的，加分上限分级降低。',
    en: 'The target earns the base; a point for each step above, one less below, within limits, lower where the target is below the benchmark.',
  },
  source: {
    zh: '《中央企业负责人经营业绩考核暂行办法》（国资委令第22号，2009）附件2二（一）利润总额、附件3主营业务收入平均增长率',
    en: 'SASAC Order No. 22 (2009), annex 2, II (1) total profit; annex 3, average growth of revenue',
  },
  parameters: [
    points('base', { zh: '基本分', en: 'Base' }, 30),
    {
      key: 'size',
      name: { zh: '每档', en: 'Step' },
      meaning: {
        zh: '一档多大：目标值的百分数，或百分点',
        en: 'How large a step is: per cent of the target, or points',
      },
      default: 3,
    },
    points('plus', { zh: '最多加', en: 'Most added' }, 6),
    points('minus', { zh: '最多扣', en: 'Most taken off' }, 6),
    below('limit1', { zh: '低档一', en: 'Low 1' }, 20),
    points('plus1', { zh: '低档一最多加', en: 'Most added, low 1' }, 5),
    below('limit2', { zh: '低档二', en: 'Low 2' }, 50),
    points('plus2', { zh: '低档二最多加', en: 'Most added, low 2' }, 4),
    points('plus3', { zh: '更低最多加', en: 'Most added, lower' }, 3),
    {
      key: 'by',
      fixed: true,
      name: { zh: '档的单位', en: 'Steps of' },
      meaning: { zh: '0：目标值的百分数；1：百分点', en: '0: per cent of the target; 1: points of the figure' },
      default: 0,
    },
    {
      key: 'mean',
      fixed: true,
      name: { zh: '前三年平均', en: 'Mean of three years' },
      meaning: {
        zh: '前三年实际完成值的平均值；0：以上年为基准值',
        en: 'Mean of the actuals of the three years before; 0: last year’s is the benchmark',
      },
      default: 0,
    },
    counting,
  ],
  checks: [
    {
      index: 0,
      wrong: ([base]) => base.atMost(0),
      reason: { zh: '基本分应大于 0', en: 'The base must be larger than 0' },
    },
    {
      index: 1,
      wrong: ([, size]) => size.atMost(0),
      reason: { zh: '每档应大于 0', en: 'A step must be larger than 0' },
    },
    {
      index: 2,
      wrong: ([base, , plus]) => plus.below(0).or(plus.above(base.times(most - 1))),
      reason: { zh: '最多加应在 0 到基本分的一半之间', en: 'The most added must be between 0 and half the base' },
    },
    {
      index: 3,
      wrong: ([base, , , minus]) => minus.below(0).or(minus.above(base)),
      reason: { zh: '最多扣应在 0 到基本分之间', en: 'The most taken off must be between 0 and the base' },
    },
    {
      index: 5,
      wrong: ([, , plus, , , plus1]) => plus1.below(0).or(plus1.above(plus)),
      reason: { zh: '目标越低，最多加的应越少', en: 'The lower the target, the less may be added' },
    },
    {
      index: 6,
      wrong: ([, , , , limit1, , limit2]) => limit1.below(0).or(limit2.below(limit1)),
      reason: { zh: '低档二应不低于低档一', en: 'The second limit must not be below the first' },
    },
    {
      index: 7,
      wrong: ([, , , , , plus1, , plus2]) => plus2.below(0).or(plus2.above(plus1)),
      reason: { zh: '目标越低，最多加的应越少', en: 'The lower the target, the less may be added' },
    },
    {
      index: 8,
      wrong: ([, , , , , , , plus2, plus3]) => plus3.below(0).or(plus3.above(plus2)),
      reason: { zh: '目标越低，最多加的应越少', en: 'The lower the target, the less may be added' },
    },
    {
      index: 9,
      wrong: ([, , , , , , , , , by]) => wrongChoice(by, 0, 1),
      reason: { zh: '档的单位应为 0 或 1', en: 'Steps must be of 0 or 1' },
    },
    { index: 11, wrong: (params) => wrongChoice(params[11], 0, 1, 2), reason: countingReason },
  ],
  most,
  judge: ({ actual, target, previous, params }) => {
    const [base, size, plus, minus, limit1, plus1, limit2, plus2, plus3, by, mean, how] = params;
    const steps = (amount: Num) => stepsIn(amount.max(0), size, how);
    const graded = (benchmark: Num) => {
      const short = benchmark
        .minus(target)
        .over(benchmark.max(benchmark.times(-1)))
        .times(100);
      return firstOf(
        [target.atLeast(benchmark), plus],
        [benchmark.equals(0), plus3],
        [short.atMost(limit1), plus1],
        [short.below(limit2), plus2],
        [otherwise, plus3],
      );
    };
    const cap = previous.given(
      (before) => graded(firstOf([mean.equals(0), before], [otherwise, before.min(mean)])),
      firstOf([mean.equals(0), plus], [otherwise, graded(mean)]),
    );
    const unit = firstOf([by.equals(1), 1], [otherwise, target.max(target.times(-1)).over(100)]);
    const beyond = actual.minus(target).over(unit);
    // Of a target that is a loss: half of what the loss is smaller, and the whole profit.
    const halved = actual.min(0).minus(target).over(2).plus(actual.max(0)).over(unit);
    const added = firstOf(
      [target.atLeast(0), steps(beyond).min(cap)],
      [by.equals(1), 0],
      [otherwise, steps(halved).min(plus3)],
    );
    const taken = steps(actual.minus(target).times(-1).over(unit)).min(minus);
    return firstOf(
      [base.atMost(0), 0],
      [unit.equals(0), firstOf([actual.atLeast(target), 1], [otherwise, minus.over(base).subtractedFrom(1)])],
      [actual.atLeast(target), added.over(base).plus(1)],
      [otherwise, taken.over(base).subtractedFrom(1)],
    ).within(0, most);
  },
});
