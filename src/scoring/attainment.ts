/**
 * 完成率, attainment as people read it: actual ÷ target, and target ÷ actual where lower is better; not clipped, so that
 * 120 % stays visible. Where there is no quotient (target, or for lower the actual, 0 or less) it is 1 when the target is
 * met, 0 when it is not.
 */
import type { Direction } from './rule';

export function attainmentOf(actual: number, target: number, direction: Direction = 'higher'): number {
  if (direction === 'lower') return actual <= 0 ? (actual <= target ? 1 : 0) : target / actual;
  return target <= 0 ? (actual >= target ? 1 : 0) : actual / target;
}

/** The same over references to a numeric actual and target. */
export function attainmentFormula(a: string, t: string, direction: Direction = 'higher'): string {
  return direction === 'lower'
    ? `IF(${a}<=0,IF(${a}<=${t},1,0),${t}/${a})`
    : `IF(${t}<=0,IF(${a}>=${t},1,0),${a}/${t})`;
}

/** Difference to the target; a shortfall is negative in both directions. */
export function gapOf(actual: number, target: number, direction: Direction = 'higher'): number {
  return direction === 'lower' ? target - actual : actual - target;
}
