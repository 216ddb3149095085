/** Money over time by rates that change, by shares, and in fractions: FVSCHEDULE, DB, VDB, DOLLARDE; and SERIESSUM. */
import { toNumber } from '../coercion';
import type { CellResult } from '../types';
import { DIV0, isError, NUM, VALUE } from '../values';
import type { EagerFunction, FunctionFamily } from './define';
import { contents, ofNumbers, ofRanges, single } from './define';
import { yearFraction } from './finance';

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

/** What a period writes off by a share of what is left, never below the salvage. */
function declined(cost: number, salvage: number, life: number, period: number, factor: number): number {
  const kept = 1 - Math.min(1, factor / life);
  const before = period === 1 ? cost : cost * kept ** (period - 1);
  const after = before * kept;
  return Math.max(0, after < salvage ? before - salvage : before - after);
}

/** Written off from the beginning until `until`, in equal parts from where these are more; `rest` periods are left of the life. */
function declinedThenEven({ cost, salvage, life, factor }: Asset, rest: number, until: number): number {
  const periods = Math.ceil(until);
  let [left, total, even] = [cost - salvage, 0, null as number | null];
  for (let i = 1; i <= periods; i += 1) {
    let written = even;
    if (written === null) {
      const share = declined(cost, salvage, life, i, factor);
      const part = left / (rest - (i - 1));
      written = share;
      if (part > share) written = even = part;
      else left -= share;
    }
    total += i === periods ? written * (until + 1 - periods) : written;
  }
  return total;
}

interface Asset {
  readonly cost: number;
  readonly salvage: number;
  readonly life: number;
  readonly factor: number;
}

/** Written off between two times, in periods; without change to equal parts where `keeps` is not 0. */
function declinedBetween(asset: Asset, from: number, to: number, keeps: number): CellResult {
  const { cost, salvage, life, factor } = asset;
  if (from < 0 || to < from || to > life || cost < 0 || salvage < 0 || life <= 0 || factor <= 0) return NUM;
  const [first, last] = [Math.floor(from), Math.ceil(to)];
  if (keeps !== 0) {
    let total = 0;
    for (let i = first + 1; i <= last; i += 1) {
      const part = i === first + 1 ? Math.min(to, first + 1) - from : i === last ? to + 1 - last : 1;
      total += declined(cost, salvage, life, i, factor) * part;
    }
    return total;
  }
  const worth = (at: number) => cost - declinedThenEven(asset, life, at);
  const inPeriod = (at: number) => declinedThenEven({ ...asset, cost: worth(at) }, life - at, 1);
  const whole = declinedThenEven({ ...asset, cost: worth(first) }, life - first, last - first);
  return (
    whole - (from > first ? (from - first) * inPeriod(first) : 0) - (to < last ? (last - to) * inPeriod(last - 1) : 0)
  );
}

/** French depreciation: what the part of the first year, and each year after it, writes off. */
const french = (
  run: (cost: number, salvage: number, period: number, rate: number, firstYear: number) => CellResult,
): EagerFunction =>
  ofNumbers(6, 7, (cost, bought, firstEnd, salvage, period, rate, basis = 0) => {
    const [day, end, whole] = [bought, firstEnd, basis].map(Math.trunc) as [number, number, number];
    if (day > end || rate <= 0 || salvage > cost || period < 0 || whole === 2) return NUM;
    const firstYear = yearFraction(day, end, whole);
    return typeof firstYear === 'number' ? run(cost, salvage, Math.trunc(period), rate, firstYear) : firstYear;
  });

const evenly = french((cost, salvage, period, rate, firstYear) => {
  const [each, first] = [cost * rate, cost * rate * firstYear];
  const full = Math.trunc((cost - salvage - first) / each);
  if (period === 0) return first;
  if (period <= full) return each;
  return period === full + 1 ? cost - salvage - each * full - first : 0;
});

/** By a coefficient that depends on the life, in whole amounts; the last but one year writes off half of what is left. */
const degressively = french((cost, salvage, period, given, firstYear) => {
  const life = 1 / given;
  const rate = given * (life < 3 ? 1 : life < 5 ? 1.5 : life <= 6 ? 2 : 2.5);
  let written = Math.round(firstYear * rate * cost);
  let worth = cost - written;
  let rest = worth - salvage;
  for (let i = 0; i < period; i += 1) {
    written = Math.round(rate * worth);
    rest -= written;
    if (rest < 0) return period - i <= 1 ? Math.round(worth / 2) : 0;
    worth -= written;
  }
  return written;
});

export const depreciation: FunctionFamily = {
  VDB: ofNumbers(5, 7, (cost, salvage, life, from, to, factor = 2, keeps = 0) =>
    declinedBetween({ cost, salvage, life, factor }, from, to, keeps),
  ),
  AMORLINC: evenly,
  AMORDEGRC: degressively,
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
