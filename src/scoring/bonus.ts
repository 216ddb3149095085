/**
 * 超额加分, the bonus for going beyond the target: so many points for each percentage point of attainment above 100 %, up
 * to a cap; a target set below the baseline is no feat and has the lower cap. It adds to the total and is capped again in
 * all (see `adjustments.ts`). Only a year's own figure earns it, and only indicators: a task cannot be more than done. After SASAC's Order 22 of 2009 on assessing the heads of central enterprises, which gives
 * ±1 point per percentage point and at most ±4.
 */
import { firstOf, givenAll, otherwise } from '../expression/cases';
import { define, figure, flag, number } from '../expression/define';
import type { ScoringSettings } from '../plan/schema';
import { asShown } from '../plan/worth';
import { attainment, better } from './attainment';
import type { Direction } from './rule';

const kinds = {
  isFinal: flag,
  actual: figure,
  target: figure,
  baseline: figure,
  perPoint: number,
  cap: number,
  capLow: number,
  rounded: flag,
};
const bonus = (direction: Direction) =>
  define(kinds, ({ isFinal, actual, target, baseline, perPoint, cap, capLow, rounded }) => {
    const earned = givenAll(
      [actual, target],
      (a, t) => {
        const easy = baseline.given((from) => better(from, t, direction), false);
        const beyond = attainment(a, t, direction).minus(1).times(100).times(perPoint);
        return asShown(beyond.min(firstOf([easy, capLow], [otherwise, cap])).max(0), rounded);
      },
      0,
    );
    return firstOf([isFinal, earned], [otherwise, 0]);
  });
const definitions = { higher: bonus('higher'), lower: bonus('lower') };

export interface BonusInput {
  /** Only a year's own figure earns it. */
  readonly isFinal: boolean;
  readonly actual: number | null;
  readonly target: number | null;
  readonly baseline: number | null;
  readonly direction: Direction;
}

/** Points added for one item; where attainment has no quotient (target 0) there is nothing to exceed. */
export function bonusOf(
  { isFinal, actual, target, baseline, direction }: BonusInput,
  settings: ScoringSettings['bonus'],
  rounded: boolean,
): number {
  const { perPoint, cap, capLow } = settings;
  return definitions[direction].value({
    rounded,
    isFinal,
    actual,
    target,
    baseline,
    perPoint: perPoint.value,
    cap: cap.value,
    capLow: capLow.value,
  });
}

/** The same over references, the two conditions as formula text. */
export function bonusFormula({
  direction,
  ...refs
}: Readonly<Record<keyof typeof kinds, string>> & { readonly direction: Direction }): string {
  return definitions[direction].formula(refs);
}
