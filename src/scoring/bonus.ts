/**
 * 超额加分, the bonus for going beyond the target: so many points for each percentage point of attainment above 100 %, up
 * to a cap; a target set below the baseline is no feat and has the lower cap. It adds to the total and is capped again in
 * all (see `adjustments.ts`). Only a year's own figure earns it, and only indicators: a task cannot be more than done. After SASAC's Order 22 of 2009 on assessing the heads of central enterprises, which gives
 * ±1 point per percentage point and at most ±4.
 */
import type { ScoringSettings } from '../plan/schema';
import { attainmentFormula, attainmentOf } from './attainment';
import type { Direction } from './rule';

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
  const beyond = (attainmentOf(actual, target, direction) - 1) * 100;
  const easy = baseline !== null && (direction === 'lower' ? target > baseline : target < baseline);
  return Math.max(0, Math.min(easy ? settings.capLow.value : settings.cap.value, beyond * settings.perPoint.value));
}

export interface BonusRefs {
  readonly actual: string;
  readonly target: string;
  readonly baseline: string;
  readonly direction: Direction;
  readonly perPoint: string;
  readonly cap: string;
  readonly capLow: string;
}

/** The same over references; a baseline that is no number is none. */
export function bonusFormula({ actual, target, baseline, direction, perPoint, cap, capLow }: BonusRefs): string {
  const beyond = `(${attainmentFormula(actual, target, direction)}-1)*100`;
  const easy = `IF(ISNUMBER(${baseline}),${target}${direction === 'lower' ? '>' : '<'}N(${baseline}),FALSE)`;
  return `MAX(0,MIN(IF(${easy},${capLow},${cap}),${beyond}*${perPoint}))`;
}
