/**
 * Serial day numbers: day 1 is 1900-01-01, and Excel believes in a 29 February 1900 (day 60).
 * Day numbers from 61 on, which is all that matters here, are days since 1899-12-30.
 */
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a day; months and days may overflow in either direction, as in DATE. Month counts from 1. */
export function dateSerial(year: number, month: number, day: number): number {
  const date = new Date(EPOCH);
  date.setUTCFullYear(year, month - 1, 1);
  const first = Math.round((date.getTime() - EPOCH) / DAY);
  // Days are counted on from the first of the month, through the 29 February 1900 that never was.
  return (first <= 60 ? first - 1 : first) + day - 1;
}

export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** The calendar day of a serial number; the time of day is ignored. */
export function calendarDay(serial: number): CalendarDay {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 for Sunday … 7 for Saturday. */
export const weekday = (serial: number): number => ((((Math.floor(serial) - 1) % 7) + 7) % 7) + 1;

/** Number of days of a month counted from 1. */
export const daysInMonth = (year: number, month: number): number =>
  year === 1900 && month === 2 ? 29 : new Date(Date.UTC(year, month, 0)).getUTCDate();
