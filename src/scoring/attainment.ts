/**
 * 完成率, attainment as people read it: actual ÷ target, and target ÷ actual where lower is better; not clipped, so that
 * 120 % stays visible. Where there is no quotient (target, or for lower the actual, 0 or less) it is 1 when the target is
 * met, 0 when it is not.
 */
import { firstOf, otherwise } from '../expression/cases';
import { define, number } from '../expression/define';
import type { Cond, Num } from '../expression/number';
import { comparedDigits } from '../expression/rounding';
import type { Direction } from './rule';

/** Whether a figure is as good as another or better. */
export function asGood(figure: Num, other: Num | number, direction: Direction): Cond {
  return direction === 'lower' ? figure.atMost(other) : figure.atLeast(other);
}

/** Whether a figure is better than another. */
export function better(figure: Num, other: Num | number, direction: Direction): Cond {
  return direction === 'lower' ? figure.below(other) : figure.above(other);
}

export function attainment(actual: Num, target: Num, direction: Direction): Num {
  const [over, under] = direction === 'lower' ? [target, actual] : [actual, target];
  const metOrNot = firstOf([asGood(actual, target, direction), 1], [otherwise, 0]);
  return firstOf([under.atMost(0), metOrNot], [otherwise, over.over(under)]);
}

const kinds = { actual: number, target: number };
const definitions = {
  higher: define(kinds, ({ actual, target }) => attainment(actual, target, 'higher')),
  lower: define(kinds, ({ actual, target }) => attainment(actual, target, 'lower')),
};

export function attainmentOf(actual: number, target: number, direction: Direction = 'higher'): number {
  return definitions[direction].value({ actual, target });
}

/** The same over references to a numeric actual and target. */
export function attainmentFormula(actual: string, target: string, direction: Direction = 'higher'): string {
  return definitions[direction].formula({ actual, target });
}

const gaps = {
  higher: define(kinds, ({ actual, target }) => actual.minus(target).rounded(comparedDigits)),
  lower: define(kinds, ({ actual, target }) => target.minus(actual).rounded(comparedDigits)),
};

/** Difference to the target, without what binary fractions leave over; a shortfall is negative in both directions. */
export function gapOf(actual: number, target: number, direction: Direction = 'higher'): number {
  return gaps[direction].value({ actual, target });
}

export function gapFormula(actual: string, target: string, direction: Direction = 'higher'): string {
  return gaps[direction].formula({ actual, target });
}
