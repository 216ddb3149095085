/**
 * Yearly targets the plan does not give. The plan sheet holds the same as formulas, which go by the last year's; where a plan gives
 * years in between, what it assumes beside them stands there as a value. This is for what is read without formulas.
 */
import type { Indicator } from './schema';

/**
 * The assumed target of the k-th of n years (k from 1): cumulative, the final target × k/n; flow, the final target every
 * year; level, on the straight line from the baseline, and the final target itself while the baseline is unknown (strict,
 * but it invents nothing). Null without a final target. `given` knows the targets of other years, by their k: between two of
 * them the line goes from one to the other.
 */
export function assumedTarget(
  indicator: Pick<Indicator, 'accumulation' | 'decimals' | 'direction'>,
  final: number | null,
  baseline: number | null,
  k: number,
  n: number,
  given: (k: number) => number | null = () => null,
): number | null {
  if (final === null || indicator.accumulation === 'flow' || k === n) return final;
  const before = nearest(k - 1, -1, 0, given) ?? [0, indicator.accumulation === 'cumulative' ? 0 : baseline];
  const [to, end] = nearest(k + 1, 1, n, given) ?? [n, final];
  const [from, start] = before;
  return start === null ? end : toDigits(indicator, start + ((end - start) * (k - from)) / (to - from));
}

/** The first target given from the k-th year on, step by step, before the end is reached. */
function nearest(
  k: number,
  step: 1 | -1,
  end: number,
  given: (k: number) => number | null,
): readonly [number, number] | undefined {
  for (let at = k; at !== end && (end - at) * step > 0; at += step) {
    const value = given(at);
    if (value !== null) return [at, value];
  }
  return undefined;
}

/**
 * To the digits the item shows, towards the demanding side: a year is judged by the very target that is printed, and
 * nobody is asked for two thirds of an enterprise.
 */
function toDigits({ decimals, direction }: Pick<Indicator, 'decimals' | 'direction'>, value: number): number {
  const unit = 10 ** decimals;
  // A trifle off, so that 0.1 + 0.2 is not rounded up to 0.4.
  return (direction === 'lower' ? Math.floor(value * unit + 1e-6) : -Math.floor(1e-6 - value * unit)) / unit;
}
