/**
 * How Excel turns one type into another, and how it compares.
 *
 * Arithmetic reads "12%" or "2023-01-05" in a text as the number it looks like; an empty cell is 0 or "" as needed.
 */
import { parseValue } from 'numfmt';
import { dateSerial } from './serial';
import type { CellResult, ErrorValue, Scalar } from './types';
import { isError, VALUE } from './values';

const PLAIN_NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
/** Cheap test before the real one: most texts in a workbook are words. */
const LIKE_A_NUMBER = /^\s*[-+(]?\s*[$¥￥€£]?\s*[-+]?[.\d][\x20-\x7e]*$/;
const CHINESE_DATE = /^\s*(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?\s*$/;

const MIXED_FRACTION = /^\s*([+-]?)(\d+)\s+(\d+)\/([1-9]\d*)\s*$/;

/** The number a text looks like (plain, grouped, percent, money, date, time), or undefined. */
export function parseNumber(text: string): number | undefined {
  if (PLAIN_NUMBER.test(text)) return Number(text);
  const chinese = CHINESE_DATE.exec(text);
  if (chinese) return dateSerial(Number(chinese[1]), Number(chinese[2]), Number(chinese[3] ?? 1));
  if (!LIKE_A_NUMBER.test(text)) return undefined;
  const mixed = MIXED_FRACTION.exec(text);
  if (mixed) return Number(`${mixed[1]}1`) * (Number(mixed[2]) + Number(mixed[3]) / Number(mixed[4]));
  const parsed = parseValue(text, { locale: 'en-US' })?.v;
  return typeof parsed === 'number' ? parsed : undefined;
}

/** A number for arithmetic: empty is 0, TRUE is 1, a text is the number it looks like or else #VALUE!. */
export function toNumber(value: CellResult): number | ErrorValue {
  switch (typeof value) {
    case 'number':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'string':
      return parseNumber(value) ?? VALUE;
    default:
      return value === null ? 0 : value;
  }
}

/** The text of a number as `&` writes it: 15 significant digits, no grouping. */
function numberToText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const digits = Number(value.toPrecision(15));
  const magnitude = Math.abs(digits);
  if (magnitude >= 1e21 || magnitude < 1e-9) {
    const [mantissa = '', exponent = '0'] = digits.toExponential().split('e');
    return `${mantissa}E${exponent.startsWith('-') ? '-' : '+'}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
  }
  return magnitude < 1e-6 ? digits.toFixed(20).replace(/0+$/, '') : String(digits);
}

/** A text for `&` and the text functions. */
export function toText(value: Scalar): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return numberToText(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    default:
      return '';
  }
}

/** A condition: any number but 0 is true; the texts TRUE and FALSE count, other texts are #VALUE!. */
export function toBoolean(value: CellResult): boolean | ErrorValue {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'string': {
      const word = value.trim().toUpperCase();
      return word === 'TRUE' ? true : word === 'FALSE' ? false : VALUE;
    }
    default:
      return value === null ? false : value;
  }
}

/** Whether two numbers agree in the 15 digits Excel looks at. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  if (Math.abs(a - b) > Math.abs(a) * 1e-14) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}

const collator = new Intl.Collator('zh-CN', { sensitivity: 'accent' });
const HAN = /^\p{Script=Han}/u;

/** Texts in Chinese Excel's order: signs, digits, Latin letters, then Chinese by pinyin (the collator alone puts Chinese first). */
function compareTexts(a: string, b: string): number {
  if (sameText(a, b)) return 0;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  let at = 0;
  while (at < x.length && at < y.length && x[at] === y[at]) at += 1;
  const [restA, restB] = [x.slice(at), y.slice(at)];
  if (restA === '' || restB === '') return restA.length - restB.length;
  const han = Number(HAN.test(restA)) - Number(HAN.test(restB));
  return han !== 0 ? han : collator.compare(restA, restB);
}

const typeRank = (value: Scalar): number => (typeof value === 'number' ? 1 : typeof value === 'string' ? 2 : 3);

/** Whether two texts are the same to Excel, which ignores case. */
export const sameText = (a: string, b: string): boolean =>
  a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());

/** Orders two values: numbers before texts before booleans; an empty cell counts as the zero, "" or FALSE of the other's type. */
export function compare(left: Scalar, right: Scalar): number {
  const a = left ?? (right === null ? 0 : typeof right === 'number' ? 0 : typeof right === 'string' ? '' : false);
  const b = right ?? (typeof a === 'number' ? 0 : typeof a === 'string' ? '' : false);
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return typeRank(a) - typeRank(b);
}

/** Whether two values are equal to the `=` operator. */
export function equal(left: Scalar, right: Scalar): boolean {
  if (left === right) return true;
  if (typeof left === 'string' && typeof right === 'string') return sameText(left, right);
  if (typeof left === 'number' && typeof right === 'number') return sameNumber(left, right);
  return left === null || right === null ? compare(left, right) === 0 : false;
}

/** The first error among values, or undefined. */
export function firstError(values: readonly CellResult[]): ErrorValue | undefined {
  for (const value of values) if (isError(value)) return value;
  return undefined;
}
