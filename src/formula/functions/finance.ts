/** Payments at equal times, and depreciation. Money paid out is negative; `type` 1: payments at the beginning of the period. */
import { dateSerial, calendarDay } from '../serial';
import type { CellResult } from '../types';
import { DIV0, isError, NUM, VALUE } from '../values';
import type { EagerFunction, FunctionFamily } from './define';
import { LIMIT, numbersOf, ofNumbers, ofRanges } from './define';

/** How much 1 paid each period is worth at the end, and how much 1 now is. */
function growth(rate: number, periods: number, type: number): { readonly one: number; readonly each: number } {
  const one = (1 + rate) ** periods;
  return { one, each: rate === 0 ? periods : ((1 + rate * (type ? 1 : 0)) * (one - 1)) / rate };
}

const payment = (rate: number, periods: number, present: number, future = 0, type = 0): number => {
  const { one, each } = growth(rate, periods, type);
  return -(future + present * one) / each;
};
const futureValue = (rate: number, periods: number, paid: number, present = 0, type = 0): number => {
  const { one, each } = growth(rate, periods, type);
  return -(present * one + paid * each);
};
const presentValue = (rate: number, periods: number, paid: number, future = 0, type = 0): number => {
  const { one, each } = growth(rate, periods, type);
  return -(future + paid * each) / one;
};

/** The interest within the payment of a period. */
function interest(rate: number, period: number, periods: number, present: number, future = 0, type = 0): number {
  const paid = payment(rate, periods, present, future, type);
  if (type && period === 1) return 0;
  const owed = futureValue(rate, period - 1, paid, present, type);
  // Paid in advance, the interest of a period is had a period earlier.
  return (owed * rate) / (type ? 1 + rate : 1);
}

/** A root near `guess` by Newton's method with a numeric slope; null where none is found. */
function root(of: (x: number) => number, guess: number): number | null {
  let x = guess;
  for (let i = 0; i < 100; i += 1) {
    const y = of(x);
    if (Math.abs(y) < 1e-12) return x;
    const step = Math.max(1e-7, Math.abs(x) * 1e-7);
    const slope = (of(x + step) - of(x - step)) / (2 * step);
    const next = x - y / slope;
    if (!Number.isFinite(next) || next <= -1) return null;
    if (Math.abs(next - x) < 1e-13 * Math.max(1, Math.abs(next))) return next;
    x = next;
  }
  return null;
}

const netPresent = (rate: number, flows: readonly number[]): number =>
  flows.reduce((total, flow, i) => total + flow / (1 + rate) ** (i + 1), 0);

/** Interest or principal of the periods from `first` to `last` together. */
const cumulated = (part: (rate: number, period: number, periods: number, present: number, type: number) => number) =>
  ofNumbers(6, 6, (rate, periods, present, first, last, type) => {
    const [from, to] = [Math.ceil(first), Math.trunc(last)];
    if (rate <= 0 || periods <= 0 || present <= 0 || from < 1 || to < from || to > periods) return NUM;
    if (type !== 0 && type !== 1) return NUM;
    let total = 0;
    for (let period = from; period <= to; period += 1) total += part(rate, period, periods, present, type);
    return total;
  });

const ofFlows = (min: number, run: (flows: readonly number[], given: number) => CellResult): EagerFunction =>
  ofRanges(min, 2, 'rv', ([series = null, guess = 0.1], evaluation) => {
    const flows = numbersOf([series], evaluation);
    const given = numbersOf([guess], evaluation);
    if (isError(flows as CellResult)) return flows as CellResult;
    return Array.isArray(given) ? run(flows as number[], given[0] ?? 0.1) : given;
  });

/** Sums of flows on days, discounted by the days ÷ 365 since the first. */
const dated = (flows: readonly number[], days: readonly number[]) => (rate: number) =>
  flows.reduce((total, flow, i) => total + flow / (1 + rate) ** ((days[i]! - days[0]!) / 365), 0);

function declining(cost: number, salvage: number, life: number, period: number, factor: number): number {
  const rate = Math.min(1, factor / life);
  let value = cost;
  let written = 0;
  for (let i = 1; i <= period; i += 1) {
    written = Math.min(value * rate, Math.max(0, value - salvage));
    value -= written;
  }
  return written;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days between by the 30-day month; European: the 31st is the 30th, American: only as Excel has it. */
export function days360(from: number, to: number, european: boolean): number {
  const a = calendarDay(from);
  const b = calendarDay(to);
  const endOfFebruary = (day: typeof a) => day.month === 2 && day.day === (isLeap(day.year) ? 29 : 28);
  let [first, second] = [a.day, b.day];
  if (european) [first, second] = [Math.min(first, 30), Math.min(second, 30)];
  else {
    if (endOfFebruary(a)) first = 30;
    if (second === 31 && first >= 30) second = 30;
    if (first === 31) first = 30;
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + second - first;
}

/** The part of a year between two days by one of five conventions. */
export function yearFraction(fromGiven: number, toGiven: number, basis: number): CellResult {
  const [from, to] = fromGiven <= toGiven ? [fromGiven, toGiven] : [toGiven, fromGiven];
  const [first, last] = [Math.floor(from), Math.floor(to)];
  switch (basis) {
    case 0:
    case 4:
      return nasd(first, last, basis === 4) / 360;
    case 2:
      return (last - first) / 360;
    case 3:
      return (last - first) / 365;
    case 1: {
      const a = calendarDay(first);
      const b = calendarDay(last);
      const upToOneYear =
        a.year === b.year || (b.year === a.year + 1 && (a.month > b.month || (a.month === b.month && a.day >= b.day)));
      if (!upToOneYear) {
        const years = b.year - a.year + 1;
        const days = dateSerial(b.year + 1, 1, 1) - dateSerial(a.year, 1, 1);
        return (last - first) / (days / years);
      }
      const leapDay = (year: number) =>
        isLeap(year) && first <= dateSerial(year, 2, 29) && dateSerial(year, 2, 29) <= last;
      const length = (a.year === b.year ? isLeap(a.year) : leapDay(a.year) || leapDay(b.year)) ? 366 : 365;
      return (last - first) / length;
    }
    default:
      return NUM;
  }
}

/** The 30/360 count of YEARFRAC and of coupons, where the end of February at both ends counts as the 30th. */
export function nasd(from: number, to: number, european: boolean): number {
  const a = calendarDay(from);
  const b = calendarDay(to);
  const endOfFebruary = (day: typeof a) => day.month === 2 && day.day === (isLeap(day.year) ? 29 : 28);
  if (european || !endOfFebruary(a)) return days360(from, to, european);
  const second = endOfFebruary(b) || b.day === 31 ? 30 : b.day;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + second - 30;
}

export const finance: FunctionFamily = {
  PMT: ofNumbers(3, 5, (rate, periods, present, future, type) =>
    periods === 0 ? NUM : payment(rate, periods, present, future, type),
  ),
  FV: ofNumbers(3, 5, futureValue),
  PV: ofNumbers(3, 5, presentValue),
  NPER: ofNumbers(3, 5, (rate, paid, present, future = 0, type = 0) => {
    if (rate === 0) return paid === 0 ? NUM : -(present + future) / paid;
    const due = paid * (1 + rate * (type ? 1 : 0));
    const ratio = (due - future * rate) / (due + present * rate);
    return ratio > 0 ? Math.log(ratio) / Math.log(1 + rate) : NUM;
  }),
  RATE: ofNumbers(3, 6, (periods, paid, present, future = 0, type = 0, guess = 0.1) => {
    if (periods <= 0) return NUM;
    // Without any interest, where the search would divide by next to nothing.
    if (Math.abs(paid * periods + present + future) < 1e-10 * Math.abs(present)) return 0;
    return root((rate) => futureValue(rate, periods, paid, present, type) + future, guess) ?? NUM;
  }),
  IPMT: ofNumbers(4, 6, (rate, period, periods, present, future, type) =>
    period < 1 || period >= periods + 1 ? NUM : interest(rate, period, periods, present, future, type),
  ),
  PPMT: ofNumbers(4, 6, (rate, period, periods, present, future, type) =>
    period < 1 || period >= periods + 1
      ? NUM
      : payment(rate, periods, present, future, type) - interest(rate, period, periods, present, future, type),
  ),
  CUMIPMT: cumulated((rate, period, periods, present, type) => interest(rate, period, periods, present, 0, type)),
  CUMPRINC: cumulated(
    (rate, period, periods, present, type) =>
      payment(rate, periods, present, 0, type) - interest(rate, period, periods, present, 0, type),
  ),
  NPV: ofRanges(2, LIMIT, 'vr', ([rate = null, ...series], evaluation) => {
    const given = numbersOf([rate], evaluation);
    const flows = numbersOf(series, evaluation);
    if (!Array.isArray(given)) return given;
    if (!Array.isArray(flows)) return flows;
    return given[0] === -1 ? DIV0 : netPresent(given[0] ?? 0, flows);
  }),
  IRR: ofFlows(1, (flows, guess) =>
    flows.some((flow) => flow > 0) && flows.some((flow) => flow < 0)
      ? (root((rate) => netPresent(rate, flows), guess) ?? NUM)
      : NUM,
  ),
  XNPV: ofRanges(3, 3, 'vrr', ([rate = null, values = null, days = null], evaluation) => {
    const [given, flows, on] = [rate, values, days].map((arg) => numbersOf([arg], evaluation));
    if (!Array.isArray(given)) return given!;
    if (!Array.isArray(flows)) return flows!;
    if (!Array.isArray(on)) return on!;
    return flows.length === on.length && given[0]! > -1 ? dated(flows, on.map(Math.floor))(given[0]!) : NUM;
  }),
  XIRR: ofRanges(2, 3, 'rrv', ([values = null, days = null, guess = 0.1], evaluation) => {
    const [flows, on, given] = [values, days, guess].map((arg) => numbersOf([arg], evaluation));
    if (!Array.isArray(flows)) return flows!;
    if (!Array.isArray(on)) return on!;
    if (!Array.isArray(given)) return given!;
    if (flows.length !== on.length || !flows.some((f) => f > 0) || !flows.some((f) => f < 0)) return NUM;
    return root(dated(flows, on.map(Math.floor)), given[0]!) ?? NUM;
  }),
  MIRR: ofRanges(3, 3, 'rvv', ([values = null, pay = null, earn = null], evaluation) => {
    const [flows, paying, earning] = [values, pay, earn].map((arg) => numbersOf([arg], evaluation));
    if (!Array.isArray(flows)) return flows!;
    if (!Array.isArray(paying)) return paying!;
    if (!Array.isArray(earning)) return earning!;
    const n = flows.length;
    const outgoing =
      netPresent(
        paying[0]!,
        flows.map((flow) => Math.min(0, flow)),
      ) *
      (1 + paying[0]!);
    const incoming =
      netPresent(
        earning[0]!,
        flows.map((flow) => Math.max(0, flow)),
      ) *
      (1 + earning[0]!) ** n;
    return outgoing === 0 || n < 2 || incoming === 0 ? DIV0 : (-incoming / outgoing) ** (1 / (n - 1)) - 1;
  }),
  EFFECT: ofNumbers(2, 2, (rate, periods) =>
    rate <= 0 || periods < 1 ? NUM : (1 + rate / Math.trunc(periods)) ** Math.trunc(periods) - 1,
  ),
  NOMINAL: ofNumbers(2, 2, (rate, periods) =>
    rate <= 0 || periods < 1 ? NUM : ((1 + rate) ** (1 / Math.trunc(periods)) - 1) * Math.trunc(periods),
  ),
  SLN: ofNumbers(3, 3, (cost, salvage, life) => (life === 0 ? DIV0 : (cost - salvage) / life)),
  SYD: ofNumbers(4, 4, (cost, salvage, life, period) =>
    life <= 0 || period < 1 || period > life ? NUM : ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1)),
  ),
  DDB: ofNumbers(4, 5, (cost, salvage, life, period, factor = 2) =>
    cost < 0 || salvage < 0 || life <= 0 || period < 1 || period > life || factor <= 0
      ? NUM
      : Number.isInteger(period)
        ? declining(cost, salvage, life, period, factor)
        : VALUE,
  ),
};
