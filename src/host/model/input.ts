/**
 * What Excel makes of text put into a cell, typed or written through `values` and `formulas`: a formula, a number, a
 * percentage, a date, a time, a boolean or text; and the number format that comes along with it.
 */
import { hasArguments } from '../../formula/argument-counts';
import { parseFormula } from '../../formula/parser';
import { quotedSpans } from '../../formula/spans';
import type { Scalar } from '../../formula/types';
import { invalidArgument } from '../errors';
import { serialDay } from './serial-day';

export interface Parsed {
  readonly formula?: string;
  readonly value: Scalar;
  /** The number format a cell in General takes on. */
  readonly numberFormat?: string;
}

const wellFormed = new Map<string, boolean>();

/** References to cells, and texts, which are left as they are: what stands in quotes may be anything. */
const cells = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])\$?[A-Z]{1,2}\$?\d{1,6}(?![\w.(])/g;

/** Whether Excel would accept the formula. Which cells it names does not matter to that, nor do digits, so formulas filled down or across are parsed once. */
function isWellFormed(formula: string): boolean {
  const shape = formula.replace(cells, (found) => (/^["']/.test(found) ? found : 'A1')).replace(/\d+/g, '1');
  const known = wellFormed.get(shape);
  if (known !== undefined) return known;
  const tree = parseFormula(formula);
  const good = tree !== undefined && hasArguments(tree);
  wellFormed.set(shape, good);
  return good;
}

/** Whether a formula keeps to 64 levels of nesting, 255 arguments of a function and 255 characters of a text. */
function isWithinLimits(formula: string): boolean {
  if (formula.length < 128) return true;
  const open: { commas: number; isArray: boolean }[] = [];
  for (let i = 0; i < formula.length; i++) {
    const char = formula[i];
    if (char === '"') {
      const end = closingQuote(formula, i);
      if (end - i - 1 > 255) return false;
      i = end;
    } else if (char === "'") i = Math.max(i, formula.indexOf("'", i + 1));
    else if (char === '(' || char === '{') open.push({ commas: 0, isArray: char === '{' });
    else if (char === ')' || char === '}') open.pop();
    else if (char === ',') {
      const level = open.at(-1);
      if (level && !level.isArray && ++level.commas > 254) return false;
    }
    if (open.length > 65) return false;
  }
  return true;
}

function closingQuote(formula: string, from: number): number {
  let end = formula.indexOf('"', from + 1);
  while (end >= 0 && formula[end + 1] === '"') end = formula.indexOf('"', end + 2);
  return end < 0 ? formula.length : end;
}

/** Refuses a formula Excel would refuse: too long, or not a formula at all. Gives it with the apostrophes Excel puts into it. */
export function checkFormula(formula: string): string {
  if (formula.length > 8192) throw invalidArgument('A formula is at most 8,192 characters long.');
  if (!isWithinLimits(formula))
    throw invalidArgument('A formula has at most 64 levels, 255 arguments each and texts of 255 characters.');
  if (!isWellFormed(formula)) throw invalidArgument(`There is a problem with this formula: ${formula.slice(0, 100)}`);
  return quotedSpans(formula);
}

/**
 * Reads text as Excel does in a cell with this number format. Text cells ("@") keep text. What programs write is read by American
 * settings besides, whatever the user's are.
 */
export function parseInput(text: string, numberFormat: string, now: () => Date, byProgram = false): Parsed {
  if (text.length > 32767) throw invalidArgument('A cell holds at most 32,767 characters.');
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith('=') && text.length > 1) return { formula: checkFormula(text), value: null };
  const constant = parseConstant(text.trim(), now, byProgram);
  if (constant) return constant;
  if (/^[+\-@]./.test(text)) return { formula: checkFormula(`=${text}`), value: null };
  return { value: text };
}

const numberPattern = /^([+-]?)([¥￥$]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?( ?%)?$/;

function parseConstant(text: string, now: () => Date, byProgram: boolean): Parsed | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  const accounting = /^\(([\d.,]+)\)$/.exec(text);
  const day = (of: string) => parseDate(of, now) ?? (byProgram ? parseAmericanDate(of, now) : parseShortYear(of));
  return (
    (accounting ? parseNumber(`-${accounting[1] ?? ''}`) : parseNumber(text)) ??
    day(text) ??
    parseTime(text) ??
    parseMoment(text, day) ??
    parseFraction(text)
  );
}

/** Digits as Excel keeps them: the first fifteen that count, zeros for what follows. */
function keptDigits(digits: string): string {
  let counted = 0;
  return digits.replace(/\d/g, (digit) => {
    if (counted > 0 || digit !== '0') counted += 1;
    return counted > 15 ? '0' : digit;
  });
}

function parseNumber(text: string): Parsed | null {
  const match = numberPattern.exec(text);
  if (!match) return null;
  const [, sign = '', currency = '', digits = '', exponent, percent] = match;
  const value = Number(`${sign}${keptDigits(digits.replace(/,/g, ''))}${exponent === undefined ? '' : `e${exponent}`}`);
  const decimals = digits.includes('.') ? '.00' : '';
  if (percent) return { value: Number((value / 100).toPrecision(15)), numberFormat: `0${decimals}%` };
  if (currency) return { value, numberFormat: `${currency === '$' ? '$' : '¥'}#,##0${decimals}` };
  if (exponent !== undefined) return { value, numberFormat: '0.00E+00' };
  return digits.includes(',') ? { value, numberFormat: `#,##0${decimals}` } : { value };
}

/** Dates as typed under Chinese settings: 2022-3-5, 2022/3/5, 2022年3月5日, 3-5, 3月5日, 2022-3, 2022年3月. */
function parseDate(text: string, now: () => Date): Parsed | null {
  const full = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (full)
    return date(
      Number(full[1]),
      Number(full[2]),
      Number(full[3]),
      text.includes('年') ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d',
    );
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月$/.exec(text);
  if (month) return date(Number(month[1]), Number(month[2]), 1, text.includes('年') ? 'yyyy"年"m"月"' : 'mmm-yy');
  const day = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  return day ? date(now().getFullYear(), Number(day[1]), Number(day[2]), 'm"月"d"日"') : null;
}

/** A year of two digits: up to 29 in this century. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
};

/** 23-3-5, as Chinese settings have it. */
function parseShortYear(text: string): Parsed | null {
  const match = /^(\d{2})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  return match ? date(fullYear(match[1]!), Number(match[2]), Number(match[3]), 'yyyy/m/d') : null;
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const longMonthNames = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** The month of an English name, 0 where it is none. */
const monthOf = (name: string): number => {
  const lower = name.toLowerCase();
  return Math.max(monthNames.indexOf(lower), longMonthNames.indexOf(lower)) + 1;
};

/** 1/15/2017, 1/15/17, 15-Jan-2017, January 15, 2017, 15-Jan, Jan-2017 */
function parseAmericanDate(text: string, now: () => Date): Parsed | null {
  const digits = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (digits) return date(fullYear(digits[3]!), Number(digits[1]), Number(digits[2]), 'm/d/yyyy');
  const named = /^(\d{1,2})[- ]([a-z]{3,9})(?:[- ](\d{4}|\d{2}))?$/i.exec(text);
  if (named) return dateOfNamed(named[3], named[2]!, named[1]!, now);
  const reversed = /^([a-z]{3,9}) (\d{1,2}), ?(\d{4})$/i.exec(text);
  if (reversed) return dateOfNamed(reversed[3], reversed[1]!, reversed[2]!, now);
  const month = /^([a-z]{3,9})[- ](\d{4})$/i.exec(text);
  return month ? date(Number(month[2]), monthOf(month[1]!), 1, 'mmm-yy') : null;
}

const dateOfNamed = (year: string | undefined, month: string, day: string, now: () => Date): Parsed | null =>
  date(
    year === undefined ? now().getFullYear() : fullYear(year),
    monthOf(month),
    Number(day),
    year === undefined ? 'd-mmm' : 'd-mmm-yy',
  );

function date(year: number, month: number, day: number, numberFormat: string): Parsed | null {
  const when = new Date(year, month - 1, day);
  const real = year >= 1900 && when.getFullYear() === year && when.getMonth() === month - 1 && when.getDate() === day;
  return real ? { value: serialDay(when), numberFormat } : null;
}

const timePattern = /^(\d{1,4}):(\d{2})(?::(\d{2}))?(?: (am?|pm?))?$/i;

/** 13:30, 13:30:05, 1:30 PM, 9时30分; more than a day's hours are a span. */
function parseTime(text: string): Parsed | null {
  const chinese = /^(\d{1,2})[时時](\d{1,2})分$/.exec(text);
  const [, hour, minute, second, half] = chinese ?? timePattern.exec(text) ?? [];
  if (hour === undefined) return null;
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (minutes > 59 || seconds > 59 || hours > 9999 || (chinese && hours > 23)) return null;
  if (half !== undefined && (hours < 1 || hours > 12)) return null;
  const counted = half === undefined ? hours : (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  const plain = second === undefined ? 'h:mm' : 'h:mm:ss';
  const numberFormat = chinese
    ? 'h"时"mm"分"'
    : half !== undefined
      ? `${plain} AM/PM`
      : hours > 23
        ? '[h]:mm:ss'
        : plain;
  return { value: (counted * 3600 + minutes * 60 + seconds) / 86_400, numberFormat };
}

/** A day and a time of it. */
function parseMoment(text: string, day: (text: string) => Parsed | null): Parsed | null {
  const match = /^(.+?) +(\d{1,2}:\d{2}(?::\d{2})?(?: [ap]m?)?)$/i.exec(text);
  if (!match) return null;
  const [on, at] = [day(match[1]!), parseTime(match[2]!)];
  if (typeof on?.value !== 'number' || typeof at?.value !== 'number' || at.value >= 1) return null;
  const numberFormat = `${on.numberFormat === 'm/d/yyyy' ? 'm/d/yyyy' : 'yyyy/m/d'} h:mm`;
  return { value: on.value + at.value, numberFormat };
}

/** 1 1/2 */
function parseFraction(text: string): Parsed | null {
  const match = /^([+-]?)(\d+) (\d{1,3})\/([1-9]\d{0,2})$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', above = '', below = ''] = match;
  const places = '?'.repeat(Math.min(2, Math.max(above.length, below.length)));
  const value = (Number(whole) + Number(above) / Number(below)) * (sign === '-' ? -1 : 1);
  return { value, numberFormat: `# ${places}/${places}` };
}
