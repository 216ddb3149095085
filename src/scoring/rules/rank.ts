/**
 * 位次计分法: the actual is a place in a ranking, 1 the best. The target place or better earns everything, each place behind
 * it costs a fixed share, down to a floor.
 */
import type { Rule } from '../rule';
import { fillDefaults, withParameters } from './parameters';

const parameterHalf = withParameters(
  [
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
  [
    {
      index: 0,
      wrong: ([step = 0]) => step < 0 || step > 1,
      wrongFormula: ([step]) => `OR(${step}<0,${step}>1)`,
      reason: { zh: '每位扣分应在 0 到 1 之间', en: 'The share per place must be between 0 and 1' },
    },
    {
      index: 1,
      wrong: ([, floor = 0]) => floor < 0 || floor > 1,
      wrongFormula: ([, floor]) => `OR(${floor}<0,${floor}>1)`,
      reason: { zh: '保底应在 0 到 1 之间', en: 'The floor must be between 0 and 1' },
    },
  ],
);

export const rank: Rule = {
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
  ...parameterHalf,
  rate: ({ actual, target, params }) => {
    const [step = 0, floor = 0] = fillDefaults(parameterHalf.parameters, params);
    return Math.max(0, Math.min(1, Math.max(floor, 1 - step * Math.max(0, actual - target))));
  },
  formula: ({ actual: a, target: t, params: [step, floor] }) =>
    `MAX(0,MIN(1,MAX(${floor},1-${step}*MAX(0,${a}-${t}))))`,
};
