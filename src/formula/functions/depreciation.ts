/** Money over time by rates that change, by fixed shares, and in fractions: FVSCHEDULE, DB, DOLLARDE; and SERIESSUM. */
import { toNumber } from '../coercion';
import type { CellResult } from '../types';
import { DIV0, isError, NUM, VALUE } from '../values';
import type { FunctionFamily } from './define';
import { contents, ofNumbers, ofRanges, single } from './define';

/** The share is rounded to three places, as Excel has it; the first year counts its months, and so does the year after the last. */
function fixedShare(cost: number, salvage: number, life: number, at: number, monthsGiven = 12): CellResult {
  const months = Math.trunc(monthsGiven);
  const last = months === 12 ? life : life + 1;
  if (cost < 0 || salvage < 0 || life <= 0 || at <= 0 || at > last || months < 1 || months > 12) return NUM;
  if (cost === 0) return 0;
  const share = Math.round((1 - (salvage / cost) ** (1 / life)) * 1000) / 1000;
  let written = (cost * share * months) / 12;
  if (at <= 1) return written;
  let total = written;
  for (let period = 2; period <= Math.trunc(at); period += 1) {
    written = (cost - total) * share * (period > life ? (12 - months) / 12 : 1);
    total += written;
  }
  return written;
}

/** Amounts like 1.02 for one and two sixteenths, to decimals and back. */
const fractions = (to: (whole: number, rest: number, over: number, places: number) => number) =>
  ofNumbers(2, 2, (value, overGiven) => {
    const over = Math.trunc(overGiven);
    if (over < 0) return NUM;
    if (over === 0) return DIV0;
    const whole = Math.trunc(value);
    return to(whole, value - whole, over, 10 ** Math.ceil(Math.log10(over)));
  });

export const depreciation: FunctionFamily = {
  DB: ofNumbers(4, 5, fixedShare),
  DOLLARDE: fractions((whole, rest, over, places) => whole + (rest * places) / over),
  DOLLARFR: fractions((whole, rest, over, places) => whole + (rest * over) / places),
  FVSCHEDULE: ofRanges(2, 2, 'va', ([given = null, schedule = null], evaluation) => {
    const principal = toNumber(given as CellResult);
    if (typeof principal !== 'number') return principal;
    let value = principal;
    for (const rate of contents(schedule, evaluation).cells) {
      if (isError(rate)) return rate;
      if (rate !== null && typeof rate !== 'number') return VALUE;
      value *= 1 + (rate ?? 0);
    }
    return value;
  }),
  SERIESSUM: ofRanges(4, 4, 'aaaa', ([x = null, n = null, m = null, factors = null], evaluation) => {
    const given = [x, n, m].map((value) => toNumber(single(value, evaluation)));
    const failed = given.find((value) => typeof value !== 'number');
    if (failed !== undefined) return failed;
    const [base = 0, first = 0, step = 0] = given as number[];
    let total = 0;
    for (const [i, factor] of contents(factors, evaluation).cells.entries()) {
      if (typeof factor !== 'number') return isError(factor) ? factor : VALUE;
      total += factor * base ** (first + i * step);
    }
    return Number.isFinite(total) ? total : NUM;
  }),
};
