/**
 * What people type where a number is wanted: full-width digits, stray spaces, thousands separators, the unit behind the figure,
 * words around it. Each is told apart, because each has its own advice, and the clean value is offered. Dates: `date-meant`.
 */
import { dateMeant } from './date-meant';
import { halfWidth } from './half-width';
import type { Localised } from '../plan/schema';
import { numberIn } from '../notice/numerals';
import * as en from '../i18n/en/findings';
import * as zh from '../i18n/zh-CN/findings';

export interface Typed {
  /** text: a number stored as text; full-width: digits or spaces to be cleaned; unit: a unit typed behind it; several: two numbers; other: no number. */
  readonly kind: 'text' | 'full-width' | 'unit' | 'several' | 'other';
  /** The number meant, in the measure wanted; absent where it cannot be told. */
  readonly value?: number;
  /** Of `other`: the very mistake, and the word or sign it lies in. */
  readonly mistake?: Mistake;
}

/**
 * letter: a letter among the digits (48O.5); around: a number with words or signs about it (约480, ≥480, 480.5（初步）); numeral:
 * Chinese numerals; words: no number at all; value: TRUE, FALSE.
 */
export interface Mistake {
  readonly kind: 'letter' | 'around' | 'numeral' | 'words' | 'value';
  readonly word: string;
}

const plainNumber = /^[-+]?(\d+(\.\d*)?|\.\d+)$/;
const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** What a text in a figure cell is meant to be. `measure` is the cell's unit, from which 万元 is turned into 亿元. */
export function numberMeant(text: string, measure: Localised | undefined): Typed {
  const half = halfWidth(text)
    .trim()
    .replace(/(?<=\d)[.,;:\u3001\u3002]+$/, '');
  // What stands between digits may set off thousands or another number: nobody can know, so they are never put together.
  if (/\d\s+[-+]?[.\d]/.test(half)) return { kind: 'several' };
  const tight = half.replace(/\s+/g, '');
  const value = numberOf(tight);
  if (value !== null) return { kind: half === text.trim() && half === tight ? 'text' : 'full-width', value };
  const parts = /^([-+]?[\d.,]+)(\D+)$/.exec(tight);
  const figure = parts ? numberOf(parts[1]!) : null;
  if (figure === null || !parts) return isSeveral(tight) ? { kind: 'several' } : otherThan(tight);
  const unit = parts[2]!;
  if (!isUnit(unit, measure)) return otherThan(tight);
  const factor = factorBetween(unit, measure);
  return factor === null ? { kind: 'unit' } : { kind: 'unit', value: Number((figure * factor).toPrecision(12)) };
}

/** A text that is no number with a unit: what it is instead. */
function otherThan(text: string): Typed {
  const numeral = numberIn(text);
  if (numeral !== null && !/\d/.test(text))
    return { kind: 'other', value: numeral, mistake: { kind: 'numeral', word: text } };
  const around = text.replace(/[-+]?\d[\d.,]*/, '');
  const kind = around === text ? 'words' : mixed.test(text) ? 'letter' : 'around';
  return { kind: 'other', mistake: { kind, word: kind === 'letter' ? (/[a-z]/i.exec(text)?.[0] ?? '') : around } };
}

/** Letters that look like digits, among digits. */
const mixed = /\d[OoIlSB]\.?\d|\d[OoIl]$|^[OoIl]\d/;

/** Two numbers with something between: 100/200, 98（上年95）; a date and a range of digits in a code are no figures. */
const isSeveral = (text: string): boolean =>
  dateMeant(text) === null &&
  !mixed.test(text) &&
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
