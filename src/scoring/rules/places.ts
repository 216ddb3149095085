/** What rules by place have in common: each place behind costs a fixed share of the points, down to a floor. */
import type { Num } from '../../expression/number';
import type { ParameterSpec } from '../rule';
import type { ParameterCheck } from './parameters';

/** The first two parameters of such a rule; `meaning` says behind what. */
export const placeParameters = (meaning: ParameterSpec['meaning'], step: number): readonly ParameterSpec[] => [
  { key: 'step', name: { zh: '每位扣分', en: 'Per place' }, meaning, default: step },
  {
    key: 'floor',
    name: { zh: '保底', en: 'Floor' },
    meaning: { zh: '最少得满分的比例', en: 'Least share of the points' },
    default: 0,
  },
];

export const placeChecks: readonly ParameterCheck[] = [
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
];

/** Rate of who is so many places behind. */
export const rateByPlaces = (step: Num, behind: Num, floor: Num): Num =>
  step.times(behind).subtractedFrom(1).max(floor).within(0, 1);
