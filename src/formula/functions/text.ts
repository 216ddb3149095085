/** Text: cutting, finding, joining, formatting. Positions count from 1, in UTF-16 units as in Excel. */
import { inChineseNumerals, numberString } from '../chinese-numerals';
import { characterOf, codeOf } from '../code-page';
import { parseNumber, toBoolean, toNumber, toText } from '../coercion';
import { hasWildcard, wildcardPattern } from '../criteria';
import { calendarDay } from '../serial';
import { formatText } from '../text';
import type { CellResult, ErrorValue, Scalar } from '../types';
import type { Value } from '../values';
import { isError, NUM, VALUE } from '../values';
import { whole as wholeBlock } from './arrays';
import type { EagerFunction, Evaluation, FunctionFamily } from './define';
import { contents, LIMIT, ofNumbers, ofRanges, ofText, ofValues } from './define';
import { round } from './math';

/** A function of one text and whole numbers, none of them negative. */
const ofTextAndCounts = (
  min: number,
  max: number,
  run: (text: string, ...counts: number[]) => CellResult,
): EagerFunction =>
  ofValues(min, max, ([text = null, ...rest]) => {
    const counts: number[] = [];
    for (const given of rest) {
      const count = toNumber(given);
      if (typeof count !== 'number') return count;
      if (count < 0) return VALUE;
      counts.push(Math.trunc(count));
    }
    return run(toText(text), ...counts);
  });

/** FIND and SEARCH: the position of one text in another from a starting place. */
const finder = (find: (part: string, text: string) => number): EagerFunction =>
  ofValues(2, 3, ([part = null, text = null, from = 1]) => {
    const start = toNumber(from);
    if (typeof start !== 'number') return start;
    const begin = Math.trunc(start) - 1;
    const whole = toText(text);
    if (begin < 0 || begin > whole.length) return VALUE;
    const found = find(toText(part), whole.slice(begin));
    return found < 0 ? VALUE : begin + found + 1;
  });

function search(part: string, text: string): number {
  if (!hasWildcard(part)) return text.toLowerCase().indexOf(part.toLowerCase());
  return text.search(wildcardPattern(part, true));
}

function substitute([text = null, from = null, to = null, which]: readonly Scalar[]): CellResult {
  const whole = toText(text);
  const old = toText(from);
  const replacement = toText(to);
  if (old === '') return whole;
  const pieces = whole.split(old);
  if (which === undefined) return pieces.join(replacement);
  const number = toNumber(which);
  if (typeof number !== 'number') return number;
  const nth = Math.trunc(number);
  if (nth < 1) return VALUE;
  if (nth >= pieces.length) return whole;
  return pieces.slice(0, nth).join(old) + replacement + pieces.slice(nth).join(old);
}

function fixed([given = null, decimals = 2, plain = false]: readonly Scalar[]): CellResult {
  const value = toNumber(given);
  const places = toNumber(decimals);
  const ungrouped = toBoolean(plain);
  if (typeof value !== 'number') return value;
  if (typeof places !== 'number') return places;
  if (typeof ungrouped !== 'boolean') return ungrouped;
  const digits = Math.trunc(places);
  const fraction = digits > 0 ? `.${'0'.repeat(digits)}` : '';
  return formatText(round(value, digits), `${ungrouped ? '0' : '#,##0'}${fraction}`);
}

/** The texts of ranges and values one after another, row by row. */
function textsOf(args: readonly Value[], evaluation: Evaluation): string[] | ErrorValue {
  const texts: string[] = [];
  for (const arg of args)
    for (const cell of contents(arg, evaluation).cells) {
      if (isError(cell)) return cell;
      texts.push(toText(cell));
    }
  return texts;
}

const joined = (parts: string): CellResult => (parts.length > 32_767 ? VALUE : parts);

const romans: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
  ] as const),
  ...([
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function roman(value: number): CellResult {
  let left = Math.trunc(value);
  if (left < 0 || left > 3999) return VALUE;
  let written = '';
  for (const [size, letters] of romans) for (; left >= size; left -= size) written += letters;
  return written;
}

/** A value as it reads: in a cell, or, where it is `strict`, in a formula. */
function asText(value: CellResult, strict: boolean): string {
  if (isError(value)) return value.error;
  return strict && typeof value === 'string' ? `"${value.replace(/"/g, '""')}"` : toText(value);
}

/** VALUETOTEXT and ARRAYTOTEXT: whether texts are written as in a formula; #VALUE! for what is neither 0 nor 1. */
function strictly(given: CellResult): boolean | ErrorValue {
  const number = toNumber(given);
  if (typeof number !== 'number') return number;
  const way = Math.trunc(number);
  return way === 0 || way === 1 ? way === 1 : VALUE;
}

export const text: FunctionFamily = {
  VALUETOTEXT: {
    min: 1,
    max: 2,
    parameters: 'v',
    seesErrors: true,
    run: ([value = null, format = 0]) => {
      const strict = strictly(format as CellResult);
      return typeof strict === 'boolean' ? asText(value as CellResult, strict) : strict;
    },
  },
  ARRAYTOTEXT: ofRanges(1, 2, 'rv', ([values = null, format = 0], evaluation) => {
    const strict = strictly(format as CellResult);
    if (typeof strict !== 'boolean') return strict;
    const block = wholeBlock(values, evaluation);
    if (!block) return VALUE;
    const { rows, cols, cells } = block;
    const texts = cells.map((cell) => asText(cell, strict));
    if (!strict) return joined(texts.join(', '));
    const lines = Array.from({ length: rows }, (_, row) => texts.slice(row * cols, (row + 1) * cols).join(','));
    return joined(`{${lines.join(';')}}`);
  }),
  ENCODEURL: ofText((value) =>
    /\p{Surrogate}/u.test(value)
      ? VALUE
      : encodeURIComponent(value).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`),
  ),
  // Of a Chinese Excel, beside NUMBERSTRING: 24年03月05日.
  DATESTRING: ofNumbers(1, 1, (serial) => {
    if (serial < 0 || serial >= 2_958_466) return NUM;
    const { year, month, day } = calendarDay(serial);
    const two = (part: number) => String(part % 100).padStart(2, '0');
    return `${two(year)}年${two(month)}月${two(day)}日`;
  }),
  CONCAT: ofRanges(1, LIMIT, 'r', (args, evaluation) => {
    const texts = textsOf(args, evaluation);
    return Array.isArray(texts) ? joined(texts.join('')) : texts;
  }),
  TEXTJOIN: ofRanges(3, LIMIT, 'vvr', ([between = null, skip = null, ...args], evaluation) => {
    const skips = toBoolean(skip as CellResult);
    if (typeof skips !== 'boolean') return skips;
    const texts = textsOf(args, evaluation);
    if (!Array.isArray(texts)) return texts;
    return joined((skips ? texts.filter((part) => part !== '') : texts).join(toText(between as Scalar)));
  }),
  UNICODE: ofText((value) => value.codePointAt(0) ?? VALUE),
  UNICHAR: ofNumbers(1, 1, (code) =>
    code < 1 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? VALUE : String.fromCodePoint(Math.trunc(code)),
  ),
  // The shorter forms are not there.
  ROMAN: ofValues(1, 2, ([value = null, form = 0], evaluation) => {
    const [number, wanted] = [toNumber(value), form === true ? 0 : toNumber(form)];
    if (typeof number !== 'number') return number;
    if (typeof wanted !== 'number') return wanted;
    return Math.trunc(wanted) === 0 ? roman(number) : evaluation.notUnderstood();
  }),
  BASE: ofNumbers(2, 3, (value, base, length = 0) =>
    value < 0 || value >= 2 ** 53 || base < 2 || base > 36 || length < 0 || length > 255
      ? NUM
      : Math.trunc(value).toString(Math.trunc(base)).toUpperCase().padStart(Math.trunc(length), '0'),
  ),
  DECIMAL: ofValues(2, 2, ([value = null, given = null]) => {
    const base = toNumber(given);
    if (typeof base !== 'number') return base;
    const digits = toText(value).trim().toLowerCase();
    const whole = Math.trunc(base);
    if (whole < 2 || whole > 36) return NUM;
    const allowed = new Set('0123456789abcdefghijklmnopqrstuvwxyz'.slice(0, whole));
    if ([...digits].some((digit) => !allowed.has(digit))) return NUM;
    return [...digits].reduce((total, digit) => total * whole + parseInt(digit, 36), 0);
  }),
  LEN: ofText((value) => value.length),
  UPPER: ofText((value) => value.toUpperCase()),
  LOWER: ofText((value) => value.toLowerCase()),
  PROPER: ofText((value) =>
    value.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ),
  TRIM: ofText((value) => value.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: ofText((value) => [...value].filter((char) => char.charCodeAt(0) >= 32).join('')),
  CODE: ofText((value) => (value === '' ? VALUE : codeOf(value))),
  CHAR: ofValues(1, 1, ([given = null], evaluation) => {
    const code = toNumber(given);
    if (typeof code !== 'number') return code;
    // Half a Chinese character: what Excel makes of it is not known.
    if (code >= 128 && code < 256) return evaluation.notUnderstood();
    return code < 1 ? VALUE : (characterOf(Math.trunc(code)) ?? VALUE);
  }),
  LEFT: ofTextAndCounts(1, 2, (value, count = 1) => value.slice(0, count)),
  RIGHT: ofTextAndCounts(1, 2, (value, count = 1) => (count === 0 ? '' : value.slice(-count))),
  MID: ofTextAndCounts(3, 3, (value, start = 1, count = 0) =>
    start < 1 ? VALUE : value.slice(start - 1, start - 1 + count),
  ),
  REPT: ofTextAndCounts(2, 2, (value, count = 0) => (value.length * count > 32_767 ? VALUE : value.repeat(count))),
  REPLACE: ofValues(4, 4, ([value = null, from = null, count = null, by = null]) => {
    const start = toNumber(from);
    const length = toNumber(count);
    if (typeof start !== 'number') return start;
    if (typeof length !== 'number') return length;
    if (start < 1 || length < 0) return VALUE;
    const whole = toText(value);
    return whole.slice(0, Math.trunc(start) - 1) + toText(by) + whole.slice(Math.trunc(start) - 1 + Math.trunc(length));
  }),
  SUBSTITUTE: ofValues(3, 4, substitute),
  FIND: finder((part, value) => value.indexOf(part)),
  SEARCH: finder(search),
  EXACT: ofValues(2, 2, ([a = null, b = null]) => toText(a) === toText(b)),
  CONCATENATE: ofValues(1, LIMIT, (args) => args.map(toText).join('')),
  VALUE: ofValues(1, 1, ([given = null]) => (typeof given === 'boolean' ? VALUE : toNumber(given))),
  NUMBERSTRING: ofNumbers(2, 2, (value, kind) => {
    const [whole, way] = [Math.round(value), Math.trunc(kind)];
    return whole < 0 || way < 1 || way > 3 ? NUM : (numberString(whole, way) ?? NUM);
  }),
  TEXT: ofValues(2, 2, ([value = null, format = null], evaluation): CellResult | ErrorValue => {
    const number = typeof value === 'string' ? (parseNumber(value) ?? value) : (value ?? 0);
    if (typeof number === 'number' && /\[DBNum\d\]/i.test(toText(format)))
      return inChineseNumerals(number, toText(format)) ?? evaluation.notUnderstood();
    return formatText(number, toText(format));
  }),
  FIXED: ofValues(1, 3, fixed),
};
