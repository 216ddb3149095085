/**
 * 超额加分, the bonus for going beyond the target: so many points for each percentage point of attainment above 100 %, up
 * to a cap; a target set below the baseline is no feat and has the lower cap. It adds to the total and is capped again in
 * all (see `adjustments.ts`). Only a year's own figure earns it, and only indicators: a task cannot be more than done. After SASAC's Order 22 of 2009 on assessing the heads of central enterprises, which gives
 * ±1 point per percentage point and at most ±4.
 */
import { firstOf, otherwise } from '../expression/cases';
import { define, figure, number } from '../expression/define';
import type { ScoringSettings } from '../plan/schema';
import { attainment, better } from './attainment';
import type { Direction } from './rule';

const kinds = { actual: number, target: number, baseline: figure, perPoint: number, cap: number, capLow: number };
const bonus = (direction: Direction) =>
  define(kinds, ({ actual, target, baseline, perPoint, cap, capLow }) => {
    const easy = baseline.given((from) => better(from, target, direction), false);
    const beyond = attainment(actual, target, direction).minus(1).times(100);
    return beyond
      .times(perPoint)
      .min(firstOf([easy, capLow], [otherwise, cap]))
      .max(0);
  });
const definitions = { higher: bonus('higher'), lower: bonus('lower') };

export interface BonusInput {
  readonly actual: number;
  readonly target: number;
  readonly baseline: number | null;
  readonly direction: Direction;
}

/** Points added for one item; where attainment has no quotient (target 0) there is nothing to exceed. */
export function bonusOf(
  { actual, target, baseline, direction }: BonusInput,
  settings: ScoringSettings['bonus'],
): number {
  const { perPoint, cap, capLow } = settings;
  return definitions[direction].value({
    actual,
    target,
    baseline,
    perPoint: perPoint.value,
    cap: cap.value,
    capLow: capLow.value,
  });
}

/** The same over references; a baseline that is no number is none. */
export function bonusFormula({
  direction,
  ...refs
}: Readonly<Record<keyof typeof kinds, string>> & { readonly direction: Direction }): string {
  return definitions[direction].formula(refs);
}
