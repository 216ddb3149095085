/**
 * 位次计分法: the actual is a place in a ranking, 1 the best. The target place or better earns everything, each place behind
 * it costs a fixed share, down to a floor.
 */
import { defineRule } from './parameters';

export const rank = defineRule({
  id: 'rank',
  name: { zh: '位次计分法', en: 'Rank' },
  explanation: {
    zh: '达到目标位次得满分；每落后一位扣去固定比例，扣到保底为止。',
    en: 'Full points at the target place or better; each place behind costs a fixed share, down to a floor.',
  },
  source: {
    zh: '各地考核办法通行的位次计分，见 docs/scoring.md',
    en: 'Common practice of local assessments, see docs/scoring.md',
  },
  parameters: [
    {
      key: 'step',
      name: { zh: '每位扣分', en: 'Per place' },
      meaning: { zh: '每落后目标一位扣满分的比例', en: 'Share of the points each place behind the target costs' },
      default: 0.01,
    },
    {
      key: 'floor',
      name: { zh: '保底', en: 'Floor' },
      meaning: { zh: '最少得满分的比例', en: 'Least share of the points' },
      default: 0,
    },
  ],
  checks: [
    {
      index: 0,
      wrong: ([step]) => step.below(0).or(step.above(1)),
      reason: { zh: '每位扣分应在 0 到 1 之间', en: 'The share per place must be between 0 and 1' },
    },
    {
      index: 1,
      wrong: ([, floor]) => floor.below(0).or(floor.above(1)),
      reason: { zh: '保底应在 0 到 1 之间', en: 'The floor must be between 0 and 1' },
    },
  ],
  fits: ({ kind, direction }) => kind === 'figure' && direction === 'lower',
  judge: ({ actual, target, params: [step, floor] }) =>
    step.times(actual.minus(target).max(0)).subtractedFrom(1).max(floor).within(0, 1),
});
