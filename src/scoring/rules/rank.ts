/**
 * 位次计分法: the actual is a place in a ranking, 1 the best. The target place or better earns everything, each place behind
 * it costs a fixed share, down to a floor.
 */
import { defineRule } from './parameters';
import { placeChecks, placeParameters, rateByPlaces } from './places';

export const rank = defineRule({
  id: 'rank',
  name: { zh: '位次计分法', en: 'Rank' },
  explanation: {
    zh: '达到目标位次得满分；每落后一位扣去固定比例，扣到保底为止。',
    en: 'Full points at the target place or better; each place behind costs a fixed share, down to a floor.',
  },
  source: {
    zh: '各地考核办法通行的位次计分',
    en: 'Common practice of local assessments',
  },
  parameters: placeParameters(
    { zh: '每落后目标一位扣满分的比例', en: 'Share of the points each place behind the target costs' },
    0.01,
  ),
  checks: placeChecks,
  judge: ({ actual, target, params: [step, floor] }) => rateByPlaces(step, actual.minus(target).max(0), floor),
});
