/** Yearly targets the plan does not give. The plan sheet holds the same as formulas; this is for what is read without them. */
import type { Indicator } from './schema';

/**
 * The assumed target of the k-th of n years (k from 1): cumulative, the final target × k/n; flow, the final target every
 * year; level, on the straight line from the baseline, and the final target itself while the baseline is unknown (strict,
 * but it invents nothing). Null without a final target.
 */
export function assumedTarget(
  indicator: Pick<Indicator, 'accumulation' | 'decimals' | 'direction'>,
  final: number | null,
  baseline: number | null,
  k: number,
  n: number,
): number | null {
  if (final === null || indicator.accumulation === 'flow' || k === n) return final;
  if (indicator.accumulation === 'cumulative') return toDigits(indicator, (final * k) / n);
  return baseline === null ? final : toDigits(indicator, baseline + ((final - baseline) * k) / n);
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
