/**
 * What Excel makes of text put into a cell, typed or written through `values` and `formulas`: a formula, a number, a
 * percentage, a date, a time, a boolean or text; and the number format that comes along with it.
 */
import { parseFormula } from '../../formula/parser';
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

/** Whether Excel would accept the formula. Digits do not matter to that, so formulas filled down are parsed once. */
function isWellFormed(formula: string): boolean {
  const shape = formula.replace(/\d+/g, '1');
  const known = wellFormed.get(shape);
  if (known !== undefined) return known;
  const good = parseFormula(formula) !== undefined;
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

/** Refuses a formula Excel would refuse: too long, or not a formula at all. */
export function checkFormula(formula: string): string {
  if (formula.length > 8192) throw invalidArgument('A formula is at most 8,192 characters long.');
  if (!isWithinLimits(formula))
    throw invalidArgument('A formula has at most 64 levels, 255 arguments each and texts of 255 characters.');
  if (!isWellFormed(formula)) throw invalidArgument(`There is a problem with this formula: ${formula.slice(0, 100)}`);
  return formula;
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
  const constant = parseConstant(text.trim(), now) ?? (byProgram ? parseAmericanDate(text.trim()) : null);
  if (constant) return constant;
  if (/^[+\-@]./.test(text)) return { formula: checkFormula(`=${text}`), value: null };
  return { value: text };
}

const numberPattern = /^([+-]?)([¥￥$]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?(%?)$/;

function parseConstant(text: string, now: () => Date): Parsed | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  const accounting = /^\(([\d.,]+)\)$/.exec(text);
  return (
    (accounting ? parseNumber(`-${accounting[1] ?? ''}`) : parseNumber(text)) ?? parseDate(text, now) ?? parseTime(text)
  );
}

function parseNumber(text: string): Parsed | null {
  const match = numberPattern.exec(text);
  if (!match) return null;
  const [, sign = '', currency = '', digits = '', exponent, percent] = match;
  const value = Number(`${sign}${digits.replace(/,/g, '')}${exponent === undefined ? '' : `e${exponent}`}`);
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

/** 1/15/2017 */
function parseAmericanDate(text: string): Parsed | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return match ? date(Number(match[3]), Number(match[1]), Number(match[2]), 'm/d/yyyy') : null;
}

function date(year: number, month: number, day: number, numberFormat: string): Parsed | null {
  const when = new Date(year, month - 1, day);
  const real = year >= 1900 && when.getFullYear() === year && when.getMonth() === month - 1 && when.getDate() === day;
  return real ? { value: serialDay(when), numberFormat } : null;
}

function parseTime(text: string): Parsed | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86400, numberFormat: match[3] ? 'h:mm:ss' : 'h:mm' };
}
