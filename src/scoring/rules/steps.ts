/**
 * Counting steps, as assessments word it: "each 2 % short costs 1 point". What is short of a whole step counts in proportion
 * (0), not at all (1), or as a whole one (2); which of them is a parameter of the rule, since documents rarely say.
 */
import { firstOf, otherwise } from '../../expression/cases';
import type { Cond, Num } from '../../expression/number';
import { comparedDigits } from '../../expression/rounding';
import type { ParameterSpec } from '../rule';

export const counting: ParameterSpec = {
  key: 'counting',
  fixed: true,
  name: { zh: '不足一档', en: 'Part of a step' },
  meaning: {
    zh: '不足一档的：0 按比例，1 不计，2 按一档计',
    en: 'What is short of a whole step: 0 in proportion, 1 not counted, 2 as a whole step',
  },
  default: 0,
};

export const countingReason = {
  zh: '“不足一档”应为 0、1 或 2',
  en: 'The part of a step must be 0, 1 or 2',
};

export const wrongChoice = (choice: Num, ...allowed: readonly number[]): Cond => {
  const [first, ...others] = allowed.map((each) => choice.equals(each));
  return (first ? first.or(...others) : choice.equals(NaN)).not();
};

/** Steps of `size` in an amount of 0 or more; a size of 0 or less is no step, and nothing is counted. */
export function stepsIn(amount: Num, size: Num, how: Num): Num {
  const parts = amount.over(size);
  return firstOf(
    [size.atMost(0), 0],
    [how.equals(1), parts.rounded(comparedDigits).floor],
    [how.equals(2), parts.startedParts(1)],
    [otherwise, parts],
  );
}
