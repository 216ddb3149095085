/** DATE, YEAR, EDATE and their like. Dates are serial day numbers. */
import { parseNumber, toNumber, toText } from '../coercion';
import { calendarDay, dateSerial, daysInMonth, weekday } from '../serial';
import type { CellResult } from '../types';
import { NUM, VALUE } from '../values';
import type { FunctionFamily } from './define';
import { ofNumbers, ofText, ofValues } from './define';

/** 9999-12-31, the last day there is. */
const LAST_DAY = 2_958_465;

const inCalendar = (serial: number): CellResult => (serial >= 0 && serial < LAST_DAY + 1 ? serial : NUM);

const ofDay = (part: (serial: number) => number) =>
  ofNumbers(1, 1, (serial) => (serial >= 0 && serial < LAST_DAY + 1 ? part(serial) : NUM));

const seconds = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;

/** The same day so many months on, or the month's last day where it is too short. */
function monthsOn(serial: number, months: number): CellResult {
  if (serial < 0) return NUM;
  const { year, month, day } = calendarDay(serial);
  const target = dateSerial(year, month + Math.trunc(months), 1);
  if (target < 0) return NUM;
  const first = calendarDay(target);
  return inCalendar(dateSerial(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month))));
}

function difference(from: number, to: number, unit: string): CellResult {
  if (from > to) return NUM;
  const a = calendarDay(from);
  const b = calendarDay(to);
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'D':
      return Math.floor(to) - Math.floor(from);
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return (
        b.day -
        a.day +
        (b.day < a.day ? daysInMonth(b.month === 1 ? b.year - 1 : b.year, ((b.month + 10) % 12) + 1) : 0)
      );
    case 'YD': {
      const anniversary = dateSerial(b.year, a.month, a.day);
      return Math.floor(to) - (anniversary <= to ? anniversary : dateSerial(b.year - 1, a.month, a.day));
    }
    default:
      return NUM;
  }
}

export const dates: FunctionFamily = {
  DATE: ofNumbers(3, 3, (year, month, day) => {
    const whole = Math.trunc(year);
    if (whole < 0 || whole > 9999) return NUM;
    return inCalendar(dateSerial(whole < 1900 ? whole + 1900 : whole, Math.trunc(month), Math.trunc(day)));
  }),
  TIME: ofNumbers(3, 3, (hour, minute, second) => {
    const total = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
    return total < 0 ? NUM : (total % 86_400) / 86_400;
  }),
  YEAR: ofDay((serial) => calendarDay(serial).year),
  MONTH: ofDay((serial) => calendarDay(serial).month),
  DAY: ofDay((serial) => calendarDay(serial).day),
  HOUR: ofDay((serial) => Math.floor(seconds(serial) / 3600)),
  MINUTE: ofDay((serial) => Math.floor((seconds(serial) % 3600) / 60)),
  SECOND: ofDay((serial) => seconds(serial) % 60),
  WEEKDAY: ofNumbers(1, 2, (serial, type = 1) => {
    if (serial < 0) return NUM;
    const day = weekday(serial);
    if (type === 1) return day;
    if (type === 2) return ((day + 5) % 7) + 1;
    if (type === 3) return (day + 5) % 7;
    // From 11 on the type tells the first day of the week, Monday to Sunday.
    return type >= 11 && type < 18 ? ((day - Math.trunc(type) + 23) % 7) + 1 : NUM;
  }),
  EDATE: ofNumbers(2, 2, monthsOn),
  EOMONTH: ofNumbers(2, 2, (serial, months) => {
    if (serial < 0) return NUM;
    const { year, month } = calendarDay(serial);
    return inCalendar(dateSerial(year, month + Math.trunc(months) + 1, 0));
  }),
  DATEVALUE: ofText((text) => {
    const serial = /[-/年.\s]/.test(text.trim()) ? parseNumber(text) : undefined;
    return serial === undefined ? VALUE : Math.floor(serial);
  }),
  TIMEVALUE: ofText((text) => {
    const serial = text.includes(':') ? parseNumber(text) : undefined;
    return serial === undefined ? VALUE : serial - Math.floor(serial);
  }),
  DATEDIF: ofValues(3, 3, ([from = null, to = null, unit = null]) => {
    const a = toNumber(from);
    const b = toNumber(to);
    if (typeof a !== 'number') return a;
    return typeof b === 'number' ? difference(a, b, toText(unit)) : b;
  }),
  DAYS: ofNumbers(2, 2, (end, start) => Math.floor(end) - Math.floor(start)),
  TODAY: ofValues(0, 0, (_, evaluation) => Math.floor(evaluation.today())),
  NOW: ofValues(0, 0, (_, evaluation) => {
    evaluation.isVolatile();
    return evaluation.today();
  }),
};
