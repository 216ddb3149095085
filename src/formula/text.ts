/** Number formats: the text a cell shows, and the TEXT function. */
import { format, isDateFormat } from 'numfmt';
import { inChineseNumerals } from './chinese-numerals';
import { toText } from './coercion';
import type { CellResult, ErrorValue } from './types';
import { isError, VALUE } from './values';

/** What Chinese Excel calls General, and what is written out or left out before the rest is read. */
const localised = (pattern: string): string =>
  pattern
    .replace(/G\/通用格式/g, 'General')
    .replace(/上午\/下午/g, 'AM/PM')
    .replace(/\[DBNum\d\]/gi, '')
    // Chinese Excel also writes `!` for `\`.
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|!(.)/g, (part, next?: string) => (next === undefined ? part : `\\${next}`));

/**
 * A figure as Excel rounds it to show: by its fifteen digits, so that 2189.595 is 2189.60 though what a computer keeps of it is a
 * little less. A hair above them is never seen, and rounds a half upwards.
 */
const decimal = (value: number): number =>
  Number.isInteger(value) || Math.abs(value) >= 1e15 ? value : Number(value.toPrecision(15)) * (1 + Number.EPSILON);

const DAYS = '六日一二三四五';

/** Chinese Excel too writes months, days (ddd) and AM/PM in English unless the format names a language; `aaa` is the day in Chinese. */
function formatted(pattern: string, value: CellResult): string {
  const days = typeof value === 'number' ? chineseDays(pattern, value) : pattern;
  const text = format(normalised(days), typeof value === 'number' ? decimal(value) : value, { locale: 'en-US' });
  if (!pattern.includes('上午/下午')) return text;
  return text.replace(/AM|PM/, (half) => (half === 'AM' ? '上午' : '下午'));
}

/** The pattern with the days of the week it asks for in Chinese as plain texts. */
function chineseDays(pattern: string, value: number): string {
  if (!/a{3}/i.test(pattern)) return pattern;
  const day = DAYS[((Math.floor(value) % 7) + 7) % 7]!;
  return pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|a{3,}/gi, (part) =>
    /^a/i.test(part) ? `"${part.length === 3 ? '' : '星期'}${day}"` : part,
  );
}

const cleaned = new Map<string, string>();
function normalised(pattern: string): string {
  let known = cleaned.get(pattern);
  if (known === undefined) {
    known = localised(pattern) || 'General';
    cleaned.set(pattern, known);
  }
  return known;
}

/** What a cell with this number format shows for a value. A format that is none shows the value in General. */
export function formatValue(value: CellResult, pattern: string): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  try {
    const numerals =
      typeof value === 'number' && /\[DBNum/i.test(pattern) ? inChineseNumerals(value, pattern) : undefined;
    return numerals ?? formatted(pattern, value);
  } catch {
    return toText(value);
  }
}

/** Whether a format shows negative numbers as dates or times, of which there are none. */
function isNegativeDate(pattern: string): boolean {
  const sections = pattern.match(/(?:"[^"]*"|\\.|!.|\[[^\]]*\]|[^;])+/g) ?? [];
  return isDateFormat(normalised(sections[1] ?? sections[0] ?? ''));
}

/** TEXT: like {@link formatValue}, but #VALUE! for a format that is none; an empty format gives an empty text. */
export function formatText(value: CellResult, pattern: string): string | ErrorValue {
  if (isError(value)) return value;
  if (pattern === '') return typeof value === 'number' ? '' : toText(value);
  try {
    return typeof value === 'number' && value < 0 && isNegativeDate(pattern) ? VALUE : formatted(pattern, value);
  } catch {
    return VALUE;
  }
}
