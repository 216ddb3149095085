/**
 * Securities with coupons, discounted ones and treasury bills: PRICE, YIELD, COUPNUM, DISC and their like, as Microsoft's pages on
 * them give the formulas. Days are counted by `basis`: 0 American 30/360, 1 actual, 2 actual/360, 3 actual/365, 4 European 30/360.
 * Not there: ODDFPRICE and ODDFYIELD.
 */
import { calendarDay, dateSerial, daysInMonth } from '../serial';
import type { CellResult } from '../types';
import { isError, NUM } from '../values';
import type { EagerFunction, FunctionFamily } from './define';
import { ofNumbers } from './define';
import { nasd, yearFraction } from './finance';

/** Coupons on the same day of the month, counted back from the last one; a last day of a month stays one. */
function couponDay(maturity: number, months: number): number {
  const { year, month, day } = calendarDay(maturity);
  const target = calendarDay(dateSerial(year, month + months, 1));
  const last = daysInMonth(target.year, target.month);
  return dateSerial(target.year, target.month, day === daysInMonth(year, month) ? last : Math.min(day, last));
}

const daysBetween = (from: number, to: number, basis: number): number =>
  basis === 0 || basis === 4 ? nasd(from, to, basis === 4) : to - from;

/** Where a settlement lies between two coupons. */
interface Coupons {
  readonly before: number;
  readonly next: number;
  /** Coupons to be paid until maturity. */
  readonly count: number;
  /** Days of the coupon's period, those gone by and those to come. */
  readonly days: number;
  readonly gone: number;
  readonly left: number;
}

function couponsAt(settlement: number, maturity: number, frequency: number, basis: number): Coupons {
  const months = 12 / frequency;
  let count = 1;
  while (couponDay(maturity, -count * months) > settlement) count += 1;
  const before = couponDay(maturity, -count * months);
  const next = couponDay(maturity, (1 - count) * months);
  const days = basis === 1 ? next - before : (basis === 3 ? 365 : 360) / frequency;
  const gone = daysBetween(before, settlement, basis);
  const left = basis === 0 || basis === 4 ? days - gone : next - settlement;
  return { before, next, count, days, gone, left };
}

const isBasis = (basis: number): boolean => Number.isInteger(basis) && basis >= 0 && basis <= 4;
const isFrequency = (frequency: number): boolean => [1, 2, 4].includes(frequency);

/** A function of settlement, maturity, numbers of its own, frequency and basis. */
const ofCoupons = (
  own: number,
  run: (coupons: Coupons, given: readonly number[], frequency: number) => CellResult,
): EagerFunction =>
  ofNumbers(own + 3, own + 4, (settled, matures, ...rest) => {
    const [settlement, maturity] = [Math.floor(settled), Math.floor(matures)];
    const [frequency, basis] = [Math.trunc(rest[own]!), Math.trunc(rest[own + 1] ?? 0)];
    if (settlement < 0 || settlement >= maturity || !isFrequency(frequency) || !isBasis(basis)) return NUM;
    return run(couponsAt(settlement, maturity, frequency, basis), rest.slice(0, own), frequency);
  });

/** The price per 100 of face value, without the interest accrued. */
function price(coupons: Coupons, rate: number, yearly: number, redemption: number, frequency: number): number {
  const { count, days, gone, left } = coupons;
  const coupon = (100 * rate) / frequency;
  const accrued = (coupon * gone) / days;
  if (count === 1) return (coupon + redemption) / (1 + ((yearly / frequency) * left) / days) - accrued;
  const growth = 1 + yearly / frequency;
  let worth = redemption / growth ** (count - 1 + left / days);
  for (let k = 0; k < count; k += 1) worth += coupon / growth ** (k + left / days);
  return worth - accrued;
}

/** Where a falling function comes to a value, by halving; null where it does not. */
function fallingTo(value: number, of: (x: number) => number, lowest: number): number | null {
  let [low, high] = [lowest, 1];
  while (of(high) > value) {
    high *= 2;
    if (high > 1e6) return null;
  }
  if (of(low) < value) return null;
  for (let i = 0; i < 200 && high - low > 1e-16 * Math.max(1, Math.abs(high)); i += 1) {
    const middle = (low + high) / 2;
    if (of(middle) > value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Macaulay's duration in years. */
function duration({ count, days, left }: Coupons, rate: number, yearly: number, frequency: number): number {
  const growth = 1 + yearly / frequency;
  let [weighted, worth] = [0, 0];
  for (let k = 0; k < count; k += 1) {
    const time = k + left / days;
    const flow = ((100 * rate) / frequency + (k === count - 1 ? 100 : 0)) / growth ** time;
    weighted += flow * time;
    worth += flow;
  }
  return weighted / worth / frequency;
}

/** A function of two days, two numbers above 0 and the basis: `run` gets the numbers and the part of a year between the days. */
const ofDiscount = (run: (first: number, second: number, years: number) => CellResult): EagerFunction =>
  ofNumbers(4, 5, (settled, matures, first, second, basis = 0) => {
    const [settlement, maturity] = [Math.floor(settled), Math.floor(matures)];
    if (settlement < 0 || settlement >= maturity || first <= 0 || second <= 0) return NUM;
    const years = yearFraction(settlement, maturity, Math.trunc(basis));
    return typeof years === 'number' ? run(first, second, years) : years;
  });

/** Interest is paid with the face value: settlement, maturity, issue, rate, price or yield, basis. */
const atMaturity = (
  run: (rate: number, given: number, years: { toEnd: number; whole: number; gone: number }) => CellResult,
): EagerFunction =>
  ofNumbers(5, 6, (settled, matures, issued, rate, given, basisGiven = 0) => {
    const [settlement, maturity, issue] = [settled, matures, issued].map(Math.floor) as [number, number, number];
    const basis = Math.trunc(basisGiven);
    if (issue < 0 || settlement >= maturity || issue > settlement || rate < 0 || given < 0 || !isBasis(basis))
      return NUM;
    const between = (from: number, to: number) => Number(yearFraction(from, to, basis));
    return run(rate, given, {
      toEnd: between(settlement, maturity),
      whole: between(issue, maturity),
      gone: between(issue, settlement),
    });
  });

/** Treasury bills run a year at most; days to maturity, and a rate or price above 0. */
const ofBill = (run: (days: number, given: number) => CellResult): EagerFunction =>
  ofNumbers(3, 3, (settled, matures, given) => {
    const [settlement, maturity] = [Math.floor(settled), Math.floor(matures)];
    const { year, month, day } = calendarDay(maturity);
    if (settlement < 0 || settlement >= maturity || given <= 0) return NUM;
    if (settlement < dateSerial(year - 1, month, day)) return NUM;
    return run(maturity - settlement, given);
  });

/** The bond-equivalent yield; bills of over half a year are reckoned with interest on their interest. */
function equivalentYield(days: number, discount: number): CellResult {
  if (days <= 182) return (365 * discount) / (360 - discount * days);
  const worth = 1 - (discount * days) / 360;
  if (worth <= 0) return NUM;
  const part = days / (days === 366 ? 366 : 365);
  return (2 * (Math.sqrt(part ** 2 - (2 * part - 1) * (1 - 1 / worth)) - part)) / (2 * part - 1);
}

/** Interest since the issue, coupon period by coupon period; where `sinceIssue` is 0, since the first coupon if that is past. */
const accruedInterest = ofNumbers(6, 8, (issued, first, settled, rate, par, often, basisGiven = 0, sinceIssue = 1) => {
  const [issue, firstDay, settlement] = [issued, first, settled].map(Math.floor) as [number, number, number];
  const [frequency, basis] = [Math.trunc(often), Math.trunc(basisGiven)];
  if (issue < 0 || issue >= settlement || rate <= 0 || par <= 0 || !isFrequency(frequency) || !isBasis(basis))
    return NUM;
  const start = sinceIssue === 0 && settlement > firstDay ? firstDay : issue;
  const months = 12 / frequency;
  let step = 0;
  while (couponDay(firstDay, step * months) > start) step -= 1;
  while (couponDay(firstDay, (step + 1) * months) <= start) step += 1;
  let periods = 0;
  for (; couponDay(firstDay, step * months) < settlement; step += 1) {
    const [from, to] = [couponDay(firstDay, step * months), couponDay(firstDay, (step + 1) * months)];
    const length = basis === 1 ? to - from : (basis === 3 ? 365 : 360) / frequency;
    periods += daysBetween(Math.max(from, start), Math.min(to, settlement), basis) / length;
  }
  return ((par * rate) / frequency) * periods;
});

/** The last period is of another length: settlement, maturity, last coupon, rate, price or yield, redemption, frequency, basis. */
const oddLast = (
  run: (
    of: { interest: number; accrued: number; left: number; redemption: number },
    given: number,
    frequency: number,
  ) => CellResult,
): EagerFunction =>
  ofNumbers(7, 8, (settled, matures, lastPaid, rate, given, redemption, often, basisGiven = 0) => {
    const [settlement, maturity, last] = [settled, matures, lastPaid].map(Math.floor) as [number, number, number];
    const [frequency, basis] = [Math.trunc(often), Math.trunc(basisGiven)];
    if (last < 0 || last >= settlement || settlement >= maturity || rate < 0 || given < 0 || redemption <= 0)
      return NUM;
    if (!isFrequency(frequency) || !isBasis(basis)) return NUM;
    const part = (from: number, to: number) => Number(yearFraction(from, to, basis)) * frequency;
    const coupon = (100 * rate) / frequency;
    const of = {
      interest: part(last, maturity) * coupon,
      accrued: part(last, settlement) * coupon,
      left: part(settlement, maturity),
      redemption,
    };
    return run(of, given, frequency);
  });

export const securities: FunctionFamily = {
  COUPPCD: ofCoupons(0, ({ before }) => before),
  COUPNCD: ofCoupons(0, ({ next }) => next),
  COUPNUM: ofCoupons(0, ({ count }) => count),
  COUPDAYS: ofCoupons(0, ({ days }) => days),
  COUPDAYBS: ofCoupons(0, ({ gone }) => gone),
  COUPDAYSNC: ofCoupons(0, ({ left }) => left),
  PRICE: ofCoupons(3, (coupons, [rate = 0, yearly = 0, redemption = 0], frequency) =>
    rate < 0 || yearly < 0 || redemption <= 0 ? NUM : price(coupons, rate, yearly, redemption, frequency),
  ),
  YIELD: ofCoupons(3, (coupons, [rate = 0, paid = 0, redemption = 0], frequency) => {
    if (rate < 0 || paid <= 0 || redemption <= 0) return NUM;
    if (coupons.count > 1)
      return fallingTo(paid, (y) => price(coupons, rate, y, redemption, frequency), -frequency + 1e-9) ?? NUM;
    const spent = paid / 100 + ((coupons.gone / coupons.days) * rate) / frequency;
    return (((redemption / 100 + rate / frequency - spent) / spent) * frequency * coupons.days) / coupons.left;
  }),
  DURATION: ofCoupons(2, (coupons, [rate = 0, yearly = 0], frequency) =>
    rate < 0 || yearly < 0 ? NUM : duration(coupons, rate, yearly, frequency),
  ),
  MDURATION: ofCoupons(2, (coupons, [rate = 0, yearly = 0], frequency) =>
    rate < 0 || yearly < 0 ? NUM : duration(coupons, rate, yearly, frequency) / (1 + yearly / frequency),
  ),
  DISC: ofDiscount((paid, redemption, years) => (redemption - paid) / redemption / years),
  INTRATE: ofDiscount((invested, redemption, years) => (redemption - invested) / invested / years),
  YIELDDISC: ofDiscount((paid, redemption, years) => (redemption / paid - 1) / years),
  PRICEDISC: ofDiscount((discount, redemption, years) => redemption * (1 - discount * years)),
  RECEIVED: ofDiscount((invested, discount, years) => {
    const rest = 1 - discount * years;
    return rest > 0 ? invested / rest : NUM;
  }),
  PRICEMAT: atMaturity(
    (rate, yearly, { toEnd, whole, gone }) => 100 * ((1 + whole * rate) / (1 + toEnd * yearly) - gone * rate),
  ),
  YIELDMAT: atMaturity((rate, paid, { toEnd, whole, gone }) =>
    paid === 0 ? NUM : ((1 + whole * rate) / (paid / 100 + gone * rate) - 1) / toEnd,
  ),
  ACCRINT: accruedInterest,
  ACCRINTM: ofNumbers(4, 5, (issued, settled, rate, par, basis = 0) => {
    const [issue, settlement] = [Math.floor(issued), Math.floor(settled)];
    if (issue < 0 || issue >= settlement || rate <= 0 || par <= 0) return NUM;
    const years = yearFraction(issue, settlement, Math.trunc(basis));
    return isError(years) ? years : par * rate * Number(years);
  }),
  ODDLPRICE: oddLast(
    ({ interest, accrued, left, redemption }, yearly, frequency) =>
      (redemption + interest) / (1 + (left * yearly) / frequency) - accrued,
  ),
  ODDLYIELD: oddLast(({ interest, accrued, left, redemption }, paid, frequency) =>
    paid === 0 ? NUM : (((redemption + interest) / (paid + accrued) - 1) * frequency) / left,
  ),
  TBILLPRICE: ofBill((days, discount) => (discount * days >= 360 ? NUM : 100 * (1 - (discount * days) / 360))),
  TBILLYIELD: ofBill((days, paid) => (((100 - paid) / paid) * 360) / days),
  TBILLEQ: ofBill(equivalentYield),
};
