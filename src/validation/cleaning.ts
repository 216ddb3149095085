/**
 * What people type where a number is wanted: full-width digits, stray spaces, thousands separators, the unit behind the figure,
 * words around it. Each is told apart, because each has its own advice, and the clean value is offered. Dates: `date-meant`.
 */
import { dateMeant } from './date-meant';
import { halfWidth } from './half-width';
import { factorBetween, isRank, isUnit, withoutUnits, wordsOf } from './typed-units';
import type { Localised } from '../plan/schema';
import { leadingNumeral, numberIn } from '../notice/numerals';

export interface Typed {
  /** text: a number stored as text; full-width: characters to be cleaned; unit: a unit typed behind it; several: two numbers; other: no number. */
  readonly kind: 'text' | 'full-width' | 'unit' | 'several' | 'other';
  /** The number meant, in the measure wanted; absent where it cannot be told. */
  readonly value?: number;
  /** The very mistake where no number can be told, and the word or sign it lies in. */
  readonly mistake?: Mistake;
}

/**
 * Of `other`: letter: a letter among the digits (48O.5); about: 约480; bound: ≥480; estimate: 480（预计）; change: 增长10; around: other words
 * or signs about a number; brackets: (480); dash: —480; marks: 480..5; numeral: Chinese numerals; date; error: #N/A; formula: =1+2
 * kept as text; none: a word for nothing; words: no number at all; value: TRUE, FALSE. Of `several`: range, share (95/100), sum,
 * space, apart (480,5), two. Of `unit`: unit: another than the column's; percent; currency.
 */
export interface Mistake {
  readonly kind:
    | ('letter' | 'about' | 'bound' | 'estimate' | 'change' | 'around' | 'brackets' | 'dash' | 'marks')
    | ('numeral' | 'date' | 'error' | 'formula' | 'none' | 'words' | 'value')
    | ('range' | 'share' | 'sum' | 'space' | 'apart' | 'two')
    | ('unit' | 'percent' | 'currency');
  readonly word: string;
}

const plainNumber = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d{1,3})?$/i;
const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** Errors of formulas, as they stand in a cell. */
export const errorValue = /^#(N\/A|VALUE!|DIV\/0!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

/** What a text in a figure cell is meant to be. `measure` is the cell's unit, from which 万元 is turned into 亿元. */
export function numberMeant(text: string, measure: Localised | undefined): Typed {
  // A mark that text begins with in other programs is no part of it.
  const typed = halfWidth(text)
    .trim()
    .replace(/^['`\u2018\u2019]\s*(?=\S)/, '');
  if (wordsOf('nothing').includes(typed.toLowerCase())) return other('none', typed);
  if (errorValue.test(typed)) return other('error', typed);
  if (typed.startsWith('=')) return other('formula', typed);
  const half = typed.replace(/(?<=\d)[.,;:\u3001\u3002]+$/, '');
  // What stands between digits may set off thousands or another number: nobody can know, so they are never put together.
  if (/\d\s+[-+]?[.\d]/.test(half)) return { kind: 'several', mistake: { kind: 'space', word: half } };
  const tight = half.replace(/\s+/g, '');
  const value = numberOf(tight);
  if (value !== null) return { kind: text.trim() === tight ? 'text' : 'full-width', value };
  return withUnit(tight, measure) ?? several(tight) ?? otherThan(tight, measure);
}

/** Half of the last of the two digits that figures show after the point. */
const LEAST_SEEN = 0.005;

/** A number with its unit behind it, and what may stand before: 480亿元, 人民币480亿元, 第5名, 负480, 四百八十亿元. Null for anything else. */
function withUnit(text: string, measure: Localised | undefined): Typed | null {
  const [negative, positive] = cutBefore(text, 'negative');
  const [ordinal, named] = isRank(measure) ? cutBefore(positive, 'ordinal') : ['', positive];
  const [percent, plain] = cutBefore(named, 'percentOf');
  const [currency, rest] = cutBefore(plain, 'currency');
  const digits = /^[-+]?[\d.,]+(e[-+]?\d+)?/i.exec(rest)?.[0] ?? '';
  const numeral = digits === '' ? (leadingNumeral.exec(rest)?.[0] ?? '') : '';
  const size = digits === '' ? numberIn(numeral) : numberOf(digits);
  if (size === null) return null;
  const behind = rest.slice((digits || numeral).length);
  const unit = percent === '' ? withoutCurrency(behind) : wordsOf('percent')[0]!;
  // A sign of money alone does not say in what it is counted.
  if ((unit === '' && currency !== '') || (percent !== '' && behind !== '')) return null;
  const isPlace = isRank(measure) && wordsOf('ranks').includes(unit.toLowerCase());
  if (unit !== '' && !isPlace && !isUnit(unit, measure)) return null;
  const factor = unit === '' || isPlace ? 1 : factorBetween(unit, measure);
  const value = Number((size * (factor ?? 1) * (negative === '' ? 1 : -1)).toPrecision(12));
  // 480元 in a column of 亿元: nothing of it would be seen, so the unit is the slip, and nobody can know what was meant.
  if (factor === null || (factor < 1 && value !== 0 && Math.abs(value) < LEAST_SEEN)) {
    const isPercent = wordsOf('percent').includes(unit.toLowerCase());
    return { kind: 'unit', mistake: { kind: isPercent ? 'percent' : 'unit', word: unit } };
  }
  if (numeral !== '') return { kind: 'other', value, mistake: { kind: 'numeral', word: text } };
  return { kind: unit === '' && ordinal === '' ? 'full-width' : 'unit', value };
}

/** The word of a list that a text begins with, and the rest. */
function cutBefore(text: string, key: Parameters<typeof wordsOf>[0]): readonly [string, string] {
  const word = wordsOf(key).find((each) => text.toLowerCase().startsWith(each)) ?? '';
  return [word, text.slice(word.length)];
}

/** A unit without the currency that says what is plain: 亿人民币 is 亿. */
const withoutCurrency = (unit: string): string => {
  const word = wordsOf('currency').find((each) => unit.toLowerCase().endsWith(each) && unit.length > each.length);
  return word === undefined ? unit : unit.slice(0, -word.length);
};

/** Letters that look like digits, among digits. */
const mixed = /\d[OoIlSB]\.?\d|\d[OoIl]$|^[OoIl]\d|^[Oo]$/;

/** Two numbers with something between, and what that says: 450-480, 95/100, 480,5; null where there are not two. */
function several(text: string): Typed | null {
  if (mixed.test(text) || dateMeant(text) !== null) return null;
  const isPlain = /^[-+]?[\d.,]+$/.test(text);
  if (isPlain && (text.match(/\./g) ?? []).length > 1) return null;
  if (isPlain && text.includes(',')) return apart('apart', ',');
  const [first, second] = [...text.matchAll(/\d+(?:[.,]\d+)*/g)];
  if (!first || !second) return null;
  const between = text.slice(first.index + first[0].length, second.index);
  const bare = withoutUnits(between).toLowerCase();
  if (wordsOf('range').includes(bare)) return apart('range', bare);
  if (wordsOf('share').includes(bare)) return apart('share', bare);
  if (/^[+*\u00d7\u00f7]$/.test(between)) return apart('sum', between);
  return /^[^\p{L}\d()]$/u.test(between) ? apart('apart', between) : apart('two', text);
}
const apart = (kind: Mistake['kind'], word: string): Typed => ({ kind: 'several', mistake: { kind, word } });
const other = (kind: Mistake['kind'], word: string): Typed => ({ kind: 'other', mistake: { kind, word } });

/** A text that is no number with a unit: what it is instead. */
function otherThan(text: string, measure: Localised | undefined): Typed {
  if (mixed.test(text)) return other('letter', /[a-z]/i.exec(text)?.[0] ?? '');
  if (dateMeant(text) !== null) return other('date', text);
  if (/^[-+]?[\d.,]+$/.test(text)) return other('marks', text);
  const found = /\d[\d.,]*/.exec(text);
  if (!found) return other('words', text);
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const pieces = [withoutCurrencyBefore(before), isUnit(after, measure) ? '' : withoutUnits(after)].filter(Boolean);
  const alien = wordsOf('foreign').find((word) => [before, after].some((each) => each.toLowerCase().includes(word)));
  if (alien !== undefined) return { kind: 'unit', mistake: { kind: 'currency', word: alien } };
  for (const kind of ['about', 'bound'] as const) {
    const word = pieces.find((piece) => wordsOf(kind).includes(piece.toLowerCase()));
    if (word !== undefined) return other(kind, word);
  }
  for (const kind of ['estimate', 'change'] as const) {
    const word = pieces.find((piece) =>
      wordsOf(kind).some((each) => piece.replace(/^\(/, '').toLowerCase().startsWith(each)),
    );
    if (word !== undefined) return other(kind, word);
  }
  if (before === '(' && after.startsWith(')')) return other('brackets', text);
  if (/^[\u2013\u2014]$/.test(before)) return other('dash', before);
  return other('around', [before, after].filter(Boolean).join(' \u2026 '));
}

/** What stands before a number, without a sign of money. */
const withoutCurrencyBefore = (text: string): string => (wordsOf('currency').includes(text.toLowerCase()) ? '' : text);

function numberOf(text: string): number | null {
  if (plainNumber.test(text)) return Number(text);
  return grouped.test(text) ? Number(text.replaceAll(',', '')) : null;
}
