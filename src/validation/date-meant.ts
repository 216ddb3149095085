/**
 * What people type where a date is wanted: dates in words, with dots, as one number, with the time of day, in English. The day
 * meant is offered where nothing has to be guessed; else the very mistake is named.
 */
import { serialOf } from '../entries/dates';
import { halfWidth } from './half-width';
import { wordsOf } from './typed-units';
import { chineseNumerals, numberIn } from '../notice/numerals';

/**
 * no-year: 5月1日; short-year: 22.5.1; no-such-day: 2022-02-30; order: 01/05/2022, in which day and month cannot be told apart; two-days:
 * 2022-5-1至6-1; vague: 2022年5月底; letter: 2O22-5-1; none: a word for nothing; text: a date Excel does not hold as one; words: no date at all.
 */
export type DateMistake =
  ('no-year' | 'short-year' | 'no-such-day' | 'order' | 'two-days') | ('vague' | 'letter' | 'none' | 'text' | 'words');

/**
 * Day number of a date typed as text (2023年5月1日, 2023.5.1, 2023/5/1 10:30, 1 May 2023, 31/5/2023) or as the number 20230501; null
 * where it is no date or not one only. The time of day is dropped.
 */
export function dateMeant(value: string | number): number | null {
  const read = readDate(value);
  return typeof read === 'number' ? read : null;
}

/** What is wrong with what was typed where a date is wanted. */
export function dateMistake(value: string | number): DateMistake {
  const read = readDate(value);
  return typeof read === 'number' ? 'text' : read;
}

/** 5月1日 typed as 5.1 became a number, which is no time of the first days of Excel's calendar. */
export const isMonthAndDay = (value: number): boolean => value > 0 && value < 13 && !Number.isInteger(value);

function readDate(value: string | number): number | Exclude<DateMistake, 'text'> {
  const typed = halfWidth(String(value))
    .trim()
    .replace(/^['`\u2018\u2019]/, '');
  if (typeof value === 'number' && isMonthAndDay(value)) return 'no-year';
  if (wordsOf('nothing').includes(typed.toLowerCase()) || errorValue.test(typed)) return 'none';
  const text = typed
    .replace(timeOfDay, '')
    .replace(weekday, '')
    .replace(numeralsOfDate, (numeral) => String(numberIn(numeral) ?? numeral))
    .replace(/[-.,;\u3001\u3002\u2013\u2014]$/u, '')
    .replace(/(?<=\d)\s*[\u2013\u2014\\\u3002\u00b7]\s*(?=\d)/gu, '-');
  const tight = text.replace(/\s*([-/.\u5e74\u6708\u65e5])\s*/gu, '$1');
  const parts = yearFirst.exec(tight);
  if (parts) return dayOf(parts[1]!, parts[2] ?? parts[4]!, parts[3] ?? parts[5]!);
  const named = dayMonthYear.exec(text) ?? monthDayYear.exec(text);
  if (named?.groups) {
    const month = months.indexOf(named.groups.month!.slice(0, 3).toLowerCase()) + 1;
    return month === 0 ? 'words' : dayOf(named.groups.year!, String(month), named.groups.day!);
  }
  const last = yearLast.exec(tight);
  if (last) {
    const [a, b] = [Number(last[1]), Number(last[2])];
    if (a <= 12 && b <= 12 && a !== b) return 'order';
    return a > 12 ? dayOf(last[3]!, last[2]!, last[1]!) : dayOf(last[3]!, last[1]!, last[2]!);
  }
  // The number of a day, kept as text by a cell of text format.
  if (typeof value === 'string' && /^[2-6]\d{4}(\.\d+)?$/.test(tight)) return Math.floor(Number(tight));
  if (shortYear.some((form) => form.test(tight))) return 'short-year';
  if (/^\d{1,2}[-/.\u6708]\d{1,2}[\u65e5\u53f7]?$/u.test(tight)) return 'no-year';
  if (/\d[OoIl]|[OoIl]\d/.test(text)) return 'letter';
  return (/\d/.test(text) && inPart(tight)) || 'words';
}

/** What a text says that holds a day, a month or a year among other things. */
function inPart(text: string): (DateMistake & ('two-days' | 'vague')) | null {
  const day = /\d{4}[-/.\u5e74]\d{1,2}[-/.\u6708]\d{1,2}[\u65e5\u53f7]?/u.exec(text);
  const behind = day ? text.slice(day.index + day[0].length) : '';
  if (/^\D{1,2}\d/.test(behind)) return 'two-days';
  return wordsOf('vagueDay').some((word) => text.toLowerCase().includes(word)) ? 'vague' : null;
}

const errorValue = /^#\S+[!?A]$/;
/** 22.5.1, 5/1/22, 220501, 1-May-22, May-22. */
const shortYear = [
  /^\d{2}[-/.\u5e74]\d{1,2}[-/.\u6708]\d{1,2}\u65e5?$/u,
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/,
  /^\d{6}$/,
  /^(\d{1,2}-?)?[a-z]{3,9}-?\d{2}$/i,
];
/** The day of the week beside a date: 2022-5-1（星期日）. */
const weekday = /\s*\(?(\u661f\u671f|\u5468|\u793c\u62dc)[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u65e5\u5929]\)?$/u;
/** 二〇二二年五月一日. */
const numeralsOfDate = new RegExp(`${chineseNumerals}(?=[\u5e74\u6708\u65e5\u53f7])`, 'gu');

const yearFirst =
  /^(\d{4})(?:\s*[-/.\u5e74\u3001,\s]\s*(\d{1,2})\s*[-/.\u6708\u3001,\s]\s*(\d{1,2})\s*[\u65e5\u53f7]?|(\d{2})(\d{2}))$/u;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const dayMonthYear = /^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<month>[a-z]{3,9})\.?,?[\s-]+(?<year>\d{4})$/i;
const monthDayYear = /^(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dayOf(year: string, month: string, day: string): number | 'no-such-day' {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? 'no-such-day' : serialOf(iso);
}

/** A time behind a date, in the forms programs export. */
const timeOfDay =
  /[T\s]*(?:(\u4e0a\u5348|\u4e0b\u5348|[ap]m)?\s*\d{1,2}([:\u65f6]\d{1,2}([:\u5206](\d{1,2}(\.\d+)?\u79d2?)?)?)\s*(\u4e0a\u5348|\u4e0b\u5348|[ap]m|Z)?|\u4e0a\u5348|\u4e0b\u5348)$/iu;

const isLikeYear = (value: number): boolean => value >= 1900 && value < 2100;

/** The year (and month) typed where a date is wanted, as text: 2023, 2023年, 2023-05, 202305; null for anything else. */
export function yearTyped(value: string | number): string | null {
  // Rosters have a date in every row: what is plainly a day is passed over at once.
  if (typeof value === 'number' && !isLikeYear(value / (value < 10_000 ? 1 : value < 100_000 ? 10 : 100))) return null;
  const text = halfWidth(String(value)).replace(/\s+/g, '');
  // A year typed where days are wanted shows as a day of 1905, and is copied as that.
  const day = typeof value === 'string' ? dateMeant(value) : null;
  if (day !== null && isLikeYear(day)) return String(day);
  return /^(19|20)\d{2}(\u5e74\u5ea6?|[-/.\u5e74]?(0?[1-9]|1[0-2])\u6708?\u4efd?)?$/u.test(text) ? text : null;
}
