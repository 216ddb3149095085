/** Working days, weeks and parts of years. Dates are serial day numbers. */
import { toNumber } from '../coercion';
import { dateSerial, calendarDay, weekday } from '../serial';
import type { CellResult, ErrorValue } from '../types';
import type { Value } from '../values';
import { NUM, VALUE } from '../values';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { contents, ofNumbers, ofRanges } from './define';
import { days360, yearFraction } from './finance';

/** Monday to Sunday: whether it is free. By number 1–7 two days together, 11–17 one day, or as a text of seven digits. */
function freeDays(given: Value): readonly boolean[] | ErrorValue {
  if (typeof given === 'string' && /^[01]{7}$/.test(given))
    return given === '1111111' ? VALUE : [...given].map((digit) => digit === '1');
  const number = toNumber(given as CellResult);
  if (typeof number !== 'number') return number;
  const code = Math.trunc(number);
  const days = Array.from({ length: 7 }, () => false);
  if (code >= 1 && code <= 7) days[(code + 4) % 7] = days[(code + 5) % 7] = true;
  else if (code >= 11 && code <= 17) days[(code - 12 + 7) % 7] = true;
  else return NUM;
  return days;
}

function holidaysOf(value: Value | undefined, evaluation: Evaluation): ReadonlySet<number> | ErrorValue {
  const days = new Set<number>();
  if (value === undefined) return days;
  for (const cell of contents(value, evaluation).cells) {
    if (cell === null || cell === '') continue;
    const day = toNumber(cell);
    if (typeof day !== 'number') return day;
    days.add(Math.floor(day));
  }
  return days;
}

/** Monday is 0. */
const dayOfWeek = (serial: number): number => (weekday(serial) + 5) % 7;

type Counting = (start: number, given: number, works: (day: number) => boolean) => CellResult;

const ofWorkingDays = (withWeekend: boolean, count: Counting): EagerFunction =>
  ofRanges(2, withWeekend ? 4 : 3, withWeekend ? 'vvvr' : 'vvr', (args, evaluation) => {
    const [start, given] = [toNumber(args[0] as CellResult), toNumber(args[1] as CellResult)];
    if (typeof start !== 'number') return start;
    if (typeof given !== 'number') return given;
    const free = freeDays(withWeekend ? (args[2] ?? 1) : 1);
    if (!Array.isArray(free)) return free as ErrorValue;
    const holidays = holidaysOf(args[withWeekend ? 3 : 2], evaluation);
    if (!('has' in holidays)) return holidays;
    if (start < 0) return NUM;
    return count(Math.floor(start), given, (day) => !free[dayOfWeek(day)] && !holidays.has(day));
  });

const onward: Counting = (start, given, works) => {
  const step = Math.sign(given);
  let day = start;
  for (let left = Math.abs(Math.trunc(given)); left > 0;) {
    day += step;
    if (day < 0 || day > 2_958_465) return NUM;
    if (works(day)) left -= 1;
  }
  return day;
};

const between: Counting = (start, given, works) => {
  const end = Math.floor(given);
  if (end < 0) return NUM;
  const [from, to] = start <= end ? [start, end] : [end, start];
  let count = 0;
  for (let day = from; day <= to; day += 1) if (works(day)) count += 1;
  return start <= end ? count : -count;
};

/** The week of the year by ISO 8601: the first is that of the year's first Thursday. */
function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - dayOfWeek(serial) + 3;
  const { year } = calendarDay(thursday);
  return Math.floor((thursday - dateSerial(year, 1, 1)) / 7) + 1;
}

/** The week counted from that of 1 January, by the weekday that begins it (0 Monday). */
function weekFrom(serial: number, begins: number): number {
  const { year } = calendarDay(serial);
  const first = dateSerial(year, 1, 1);
  return Math.floor((Math.floor(serial) - first + ((dayOfWeek(first) - begins + 7) % 7)) / 7) + 1;
}

const begins: Readonly<Record<number, number>> = { 1: 6, 2: 0, 11: 0, 12: 1, 13: 2, 14: 3, 15: 4, 16: 5, 17: 6 };

export const workdays: FunctionFamily = {
  WORKDAY: ofWorkingDays(false, onward),
  'WORKDAY.INTL': ofWorkingDays(true, onward),
  NETWORKDAYS: ofWorkingDays(false, between),
  'NETWORKDAYS.INTL': ofWorkingDays(true, between),
  ISOWEEKNUM: ofNumbers(1, 1, (serial) => (serial < 0 ? NUM : isoWeek(serial))),
  WEEKNUM: ofNumbers(1, 2, (serial, type = 1) => {
    if (serial < 0) return NUM;
    if (Math.trunc(type) === 21) return isoWeek(serial);
    const first = begins[Math.trunc(type)];
    return first === undefined ? NUM : weekFrom(serial, first);
  }),
  DAYS360: ofNumbers(2, 3, (from, to, european = 0) => days360(from, to, european !== 0)),
  YEARFRAC: ofNumbers(2, 3, (from, to, basis = 0) =>
    from < 0 || to < 0 ? NUM : yearFraction(from, to, Math.trunc(basis)),
  ),
};
