/**
 * What people type where a number or a date is wanted: full-width digits, stray spaces, thousands separators, the unit behind
 * the figure, dates in words. Each is told apart, because each has its own advice, and the clean value is offered.
 */
import { serialOf } from '../entries/dates';
import type { Localised } from '../plan/schema';
import * as en from '../i18n/en/findings';
import * as zh from '../i18n/zh-CN/findings';

/** Full-width letters, digits and signs as half-width; ideographic and no-break spaces as spaces; invisible marks gone. */
export function halfWidth(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text;
  return text
    .replace(/\p{Zs}|[\t\n\r\v\f\u0085\u2028\u2029]/gu, ' ')
    .replace(/\p{Cf}|\p{Cc}/gu, '')
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, '-');
}

export interface Typed {
  /** text: a number stored as text; full-width: digits or spaces to be cleaned; unit: a unit typed behind it; several: two numbers; other: no number. */
  readonly kind: 'text' | 'full-width' | 'unit' | 'several' | 'other';
  /** The number meant, in the measure wanted; absent where it cannot be told. */
  readonly value?: number;
}

const plainNumber = /^[-+]?(\d+(\.\d*)?|\.\d+)$/;
const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** What a text in a figure cell is meant to be. `measure` is the cell's unit, from which 万元 is turned into 亿元. */
export function numberMeant(text: string, measure: Localised | undefined): Typed {
  const half = halfWidth(text).trim();
  // What stands between digits may set off thousands or another number: nobody can know, so they are never put together.
  if (/\d\s+[-+]?[.\d]/.test(half)) return { kind: 'several' };
  const tight = half.replace(/\s+/g, '');
  const value = numberOf(tight);
  if (value !== null) return { kind: half === text.trim() && half === tight ? 'text' : 'full-width', value };
  const parts = /^([-+]?[\d.,]+)(\D+)$/.exec(tight);
  const figure = parts ? numberOf(parts[1]!) : null;
  if (figure === null || !parts) return { kind: isSeveral(tight) ? 'several' : 'other' };
  const unit = parts[2]!;
  if (!isUnit(unit, measure)) return { kind: 'other' };
  const factor = factorBetween(unit, measure);
  return factor === null ? { kind: 'unit' } : { kind: 'unit', value: Number((figure * factor).toPrecision(12)) };
}

/** Two numbers with something between: 100/200, 98（上年95）; a date and a range of digits in a code are no figures. */
const isSeveral = (text: string): boolean =>
  dateMeant(text) === null &&
  !/^[-+]?[\d.]+e[-+]?\d+$/i.test(text) &&
  (text.match(/\d+(\.\d+)?/g) ?? []).length === 2 &&
  /^[-+]?[\d.]+[^\d.]+[\d.]+\D*$/.test(text);

function numberOf(text: string): number | null {
  if (plainNumber.test(text)) return Number(text);
  return grouped.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** Words of both languages: the workbook's language does not tell in which a unit is typed. */
const wordsOf = (key: keyof typeof zh.numberWords): readonly string[] =>
  [...zh.numberWords[key].split(' '), ...en.numberWords[key].split(' ')].map((word) => word.toLowerCase());
const scales: readonly (readonly [readonly string[], number])[] = [
  [wordsOf('yuan'), 1],
  [wordsOf('tenThousand'), 1e4],
  [wordsOf('hundredMillion'), 1e8],
];
const otherUnits = [...wordsOf('percent'), ...wordsOf('counters'), ...wordsOf('points')];
const scaleOf = (unit: string): number | null =>
  scales.find(([words]) => words.includes(unit.toLowerCase()))?.[1] ?? null;

function isUnit(unit: string, measure: Localised | undefined): boolean {
  const word = unit.toLowerCase();
  return scaleOf(unit) !== null || otherUnits.includes(word) || [measure?.zh, measure?.en].includes(unit);
}

function factorBetween(unit: string, measure: Localised | undefined): number | null {
  // A rating has no measure: 85% and 85 points are 85.
  if (!measure)
    return [...wordsOf('percent'), ...wordsOf('points')].includes(unit.toLowerCase()) && unit !== '‰' ? 1 : null;
  const [from, to] = [scaleOf(unit), scaleOf(measure.zh)];
  if (from !== null && to !== null) return from / to;
  const percent = wordsOf('percent');
  if (percent.includes(unit.toLowerCase())) return percent.includes(measure.zh) ? 1 : null;
  return unit === measure.zh || unit === measure.en || (from === null && to === null && !percent.includes(measure.zh))
    ? 1
    : null;
}

/**
 * Day number of a date typed as text (2023年5月1日, 2023.5.1, 2023/5/1 10:30, 1 May 2023) or as the number 20230501; null where it is no
 * date. The time of day is dropped.
 */
export function dateMeant(value: string | number): number | null {
  const text = halfWidth(String(value)).trim().replace(timeOfDay, '');
  const tight = text.replace(/\s*([-/.\u5e74\u6708\u65e5])\s*/gu, '$1');
  const parts =
    /^(\d{4})(?:\s*[-/.\u5e74\u3001,\s]\s*(\d{1,2})\s*[-/.\u6708\u3001,\s]\s*(\d{1,2})\s*[\u65e5\u53f7.]?|(\d{2})(\d{2}))$/u.exec(
      tight,
    ) ?? null;
  if (!parts) return null;
  const [year, month, day] = [parts[1]!, parts[2] ?? parts[4]!, parts[3] ?? parts[5]!].map((p) => p.padStart(2, '0'));
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : serialOf(iso);
}

/** A time behind a date, in the forms programs export. */
const timeOfDay =
  /[T\s]*(\u4e0a\u5348|\u4e0b\u5348|[ap]m)?\s*\d{1,2}([:\u65f6]\d{1,2}([:\u5206](\d{1,2}(\.\d+)?\u79d2?)?)?)\s*(\u4e0a\u5348|\u4e0b\u5348|[ap]m|Z)?$/iu;

/** The year (and month) typed where a date is wanted, as text: 2023, 2023年, 2023-05, 202305; null for anything else. */
export function yearTyped(value: string | number): string | null {
  const text = halfWidth(String(value)).replace(/\s+/g, '');
  return /^(19|20)\d{2}(\u5e74\u5ea6?|[-/.\u5e74]?(0?[1-9]|1[0-2])\u6708?\u4efd?)?$/u.test(text) ? text : null;
}

/** A code or name without what does not belong into it: full-width letters and digits, spaces around and inside codes. */
export function cleanCode(text: string): string {
  return halfWidth(text)
    .replace(/[\s'"]+/g, '')
    .toUpperCase();
}
