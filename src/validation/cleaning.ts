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
  if (!/[\uff01-\uff5e\u3000\u00a0\u200b-\u200f\ufeff\u2212]/.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/\u2212/g, '-');
}

export interface Typed {
  /** text: a number stored as text; full-width: digits or spaces to be cleaned; unit: a unit typed behind it; other: no number. */
  readonly kind: 'text' | 'full-width' | 'unit' | 'other';
  /** The number meant, in the measure wanted; absent where it cannot be told. */
  readonly value?: number;
}

const plainNumber = /^[-+]?(\d+(\.\d*)?|\.\d+)$/;
const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** What a text in a figure cell is meant to be. `measure` is the cell's unit, from which 万元 is turned into 亿元. */
export function numberMeant(text: string, measure: Localised | undefined): Typed {
  const half = halfWidth(text).trim();
  const tight = half.replace(/\s+/g, '');
  const value = numberOf(tight);
  if (value !== null) return { kind: half === text.trim() && half === tight ? 'text' : 'full-width', value };
  const parts = /^([-+]?[\d.,]+)(\D+)$/.exec(tight);
  const figure = parts ? numberOf(parts[1]!) : null;
  if (figure === null || !parts) return { kind: 'other' };
  const unit = parts[2]!;
  if (!isUnit(unit, measure)) return { kind: 'other' };
  const factor = factorBetween(unit, measure);
  return factor === null ? { kind: 'unit' } : { kind: 'unit', value: Number((figure * factor).toPrecision(12)) };
}

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
const otherUnits = [...wordsOf('percent'), ...wordsOf('counters')];
const scaleOf = (unit: string): number | null =>
  scales.find(([words]) => words.includes(unit.toLowerCase()))?.[1] ?? null;

function isUnit(unit: string, measure: Localised | undefined): boolean {
  const word = unit.toLowerCase();
  return scaleOf(unit) !== null || otherUnits.includes(word) || [measure?.zh, measure?.en].includes(unit);
}

function factorBetween(unit: string, measure: Localised | undefined): number | null {
  if (!measure) return null;
  const [from, to] = [scaleOf(unit), scaleOf(measure.zh)];
  if (from !== null && to !== null) return from / to;
  const percent = wordsOf('percent');
  if (percent.includes(unit.toLowerCase())) return percent.includes(measure.zh) ? 1 : null;
  return unit === measure.zh || unit === measure.en || (from === null && to === null && !percent.includes(measure.zh))
    ? 1
    : null;
}

/** Day number of a date typed as text (2023年5月1日, 2023.5.1) or as the number 20230501; null where it is no date. */
export function dateMeant(value: string | number): number | null {
  const text = halfWidth(String(value)).replace(/\s+/g, '');
  const parts = /^(\d{4})(?:\D(\d{1,2})\D(\d{1,2})\D?|(\d{2})(\d{2}))$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = [parts[1]!, parts[2] ?? parts[4]!, parts[3] ?? parts[5]!].map((p) => p.padStart(2, '0'));
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : serialOf(iso);
}

/** A code or name without what does not belong into it: full-width letters and digits, spaces around and inside codes. */
export function cleanCode(text: string): string {
  return halfWidth(text)
    .replace(/[\s'"]+/g, '')
    .toUpperCase();
}
