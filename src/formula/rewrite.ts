/**
 * Rewriting of references in formula text: when cells are copied, sheets renamed or deleted, rows or columns
 * inserted or deleted. Works on tokens, so that whatever is not a reference stays as it was typed.
 */
import { parseA1Ref, stringifyA1Ref, tokenize } from '@borgar/fx';
import type { RangeA1, Token } from '@borgar/fx';
import { quotedSpans } from './spans';
import { MAX_COL, MAX_ROW } from './values';

const DELETED = '#REF!';

/** One insertion (`count` > 0) or deletion (`count` < 0) of rows or columns of the sheet named `sheet`, beginning at index `at` (from 0). */
export interface StructuralChange {
  readonly sheet: string;
  readonly axis: 'row' | 'col';
  readonly at: number;
  readonly count: number;
  /** Cells only of these columns (rows) move, first and last; references that reach beyond stay as they are. */
  readonly within?: readonly [number, number];
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Sheet names Excel writes without quotes; whatever else is quoted, which is always understood. */
export const prefixOf = (sheet: string): string => {
  const plain = sheet
    .split(':')
    .every(
      (name) =>
        /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
        !/^[a-z]{1,3}\d+$/i.test(name) &&
        !/^(r|c|rc|r\d+c\d+|true|false)$/i.test(name),
    );
  return plain ? `${sheet}!` : `'${sheet.replace(/'/g, "''")}'!`;
};

/** Sheet part and rest of a reference token. */
function split(reference: string): { readonly sheet: string | undefined; readonly rest: string } {
  const mark = reference.lastIndexOf('!');
  if (mark < 0) return { sheet: undefined, rest: reference };
  const prefix = reference.slice(0, mark);
  return {
    sheet: prefix.startsWith("'") ? prefix.slice(1, -1).replace(/''/g, "'") : prefix,
    rest: reference.slice(mark + 1),
  };
}

/** Whether a formula can name the sheet at all. Most do not, and are spared being taken apart, which is what takes time. */
export const mentions = (formula: string, sheet: string): boolean =>
  formula.toLowerCase().includes(sheet.toLowerCase().replace(/'/g, "''"));

/** Replaces each reference token by what `rewrite` makes of it. */
function mapReferences(formula: string, rewrite: (token: Token) => string): string {
  return tokenize(quotedSpans(formula), { withLocation: false })
    .map((token) => (token.type.startsWith('range') ? rewrite(token) : token.value))
    .join('');
}

/** Replaces the range part of each reference; `undefined` keeps the text as it is, `null` makes it #REF!. */
function mapRanges(
  formula: string,
  rewrite: (range: RangeA1, sheet: string | undefined) => RangeA1 | null | undefined,
): string {
  return mapReferences(formula, ({ type, value }) => {
    if (type === 'range_named') return value;
    const { sheet, rest } = split(value);
    const ref = parseA1Ref(rest);
    if (!ref || !('range' in ref)) return value;
    const range = rewrite(ref.range, sheet);
    if (range === undefined) return value;
    const prefix = value.slice(0, value.length - rest.length);
    if (range === null) return prefix + DELETED;
    // A reference of one cell written as A1:A1 stays so.
    const text = stringifyA1Ref({ range });
    return prefix + (rest.includes(':') && !text.includes(':') ? `${text}:${text}` : text);
  });
}

/** The formula as it reads after being copied `rows` down and `cols` right: relative references move along, beyond the sheet they become #REF!. */
export const shiftFormula = (formula: string, rows: number, cols: number): string =>
  formulaShifter(formula)(rows, cols).text;

/** A formula as it reads after being copied. */
export interface Shifted {
  readonly text: string;
  /** Every reference has merely moved: none was lost beyond the sheet, no range was turned over. */
  readonly isPlain: boolean;
}

interface Piece {
  readonly before: string;
  readonly range: RangeA1;
  readonly isRange: boolean;
}

/** Copies one formula many times: its references are looked for once. */
export function formulaShifter(formula: string): (rows: number, cols: number) => Shifted {
  const pieces: Piece[] = [];
  let text = '';
  for (const { type, value } of tokenize(quotedSpans(formula), { withLocation: false })) {
    const { rest } = split(value);
    const ref = type.startsWith('range') && type !== 'range_named' ? parseA1Ref(rest) : undefined;
    if (ref && 'range' in ref) {
      const before = text + value.slice(0, value.length - rest.length);
      pieces.push({ before, range: ref.range, isRange: rest.includes(':') });
      text = '';
    } else text += value;
  }
  return (rows, cols) => {
    let isPlain = true;
    const moved = pieces.map(({ before, range, isRange }) => {
      const shifted = movedRange(range, rows, cols);
      if (!shifted) {
        isPlain = false;
        return before + DELETED;
      }
      const turned = ordered(shifted);
      if (turned !== shifted) isPlain = false;
      // A reference of one cell written as A1:A1 stays so.
      const written = writtenRange(turned);
      return before + (isRange && !written.includes(':') ? `${written}:${written}` : written);
    });
    return { text: moved.join('') + text, isPlain };
  };
}

/** Letters of a column counted from 0, as they were asked for before. */
const letters: string[] = [];
const lettersOf = (col: number): string =>
  (letters[col] ??= (col >= 26 ? lettersOf(Math.floor(col / 26) - 1) : '') + String.fromCharCode(65 + (col % 26)));

/** The range as Excel writes it; cells and areas without a detour, since a table copies them by the ten thousand. */
function writtenRange(range: RangeA1): string {
  const { top, left, bottom, right, $top, $left, $bottom, $right } = range;
  if (typeof top !== 'number' || typeof left !== 'number' || range.trim) return stringifyA1Ref({ range });
  if (typeof bottom !== 'number' || typeof right !== 'number') return stringifyA1Ref({ range });
  const first = `${$left ? '$' : ''}${lettersOf(left)}${$top ? '$' : ''}${top + 1}`;
  const last = `${$right ? '$' : ''}${lettersOf(right)}${$bottom ? '$' : ''}${bottom + 1}`;
  if (top === 0 && left === 0 && (bottom === MAX_ROW || right === MAX_COL)) return stringifyA1Ref({ range });
  if ((top === 0 && bottom === MAX_ROW) || (left === 0 && right === MAX_COL)) return stringifyA1Ref({ range });
  return first === last ? first : `${first}:${last}`;
}

/** The range moved along where it is relative; null beyond the sheet. */
function movedRange(range: RangeA1, rows: number, cols: number): RangeA1 | null {
  let inside = true;
  const moved = (
    index: number | null | undefined,
    fixed: boolean | null | undefined,
    by: number,
    max: number,
  ): number | null => {
    if (index === null || index === undefined) return null;
    const result = fixed ? index : index + by;
    if (result < 0 || result > max) inside = false;
    return result;
  };
  const shifted: RangeA1 = {
    ...range,
    top: moved(range.top, range.$top, rows, MAX_ROW),
    bottom: moved(range.bottom, range.$bottom, rows, MAX_ROW),
    left: moved(range.left, range.$left, cols, MAX_COL),
    right: moved(range.right, range.$right, cols, MAX_COL),
  };
  return inside ? shifted : null;
}

/** Moving a mixed range such as A$3:A5 can turn it over; Excel writes the smaller row and column first. */
function ordered(range: RangeA1): RangeA1 {
  let result = range;
  if (result.top !== null && result.bottom !== null && result.bottom !== undefined && result.top > result.bottom) {
    result = { ...result, top: result.bottom, bottom: result.top, $top: result.$bottom, $bottom: result.$top };
  }
  if (result.left !== null && result.right !== null && result.right !== undefined && result.left > result.right) {
    result = { ...result, left: result.right, right: result.left, $left: result.$right, $right: result.$left };
  }
  return result;
}

/** The formula after the sheet `from` was renamed `to`; ends of spans of sheets (`a:c!A1`) too, unless `spans` is false. */
export function renameSheetInFormula(formula: string, from: string, to: string, spans = true): string {
  if (!mentions(formula, from)) return formula;
  return mapReferences(formula, ({ value }) => {
    const { sheet, rest } = split(value);
    const names = sheet?.split(':') ?? [];
    if (!names.some((name) => sameName(name, from)) || (names.length > 1 && !spans)) return value;
    return prefixOf(names.map((name) => (sameName(name, from) ? to : name)).join(':')) + rest;
  });
}

/**
 * The formula after the sheet was deleted: what pointed there is #REF!. A span of sheets that ended there ends with the
 * sheet next to it from then on; `order` are the names of all sheets as they stood before.
 */
export function deleteSheetInFormula(formula: string, sheet: string, order: readonly string[]): string {
  if (!mentions(formula, sheet)) return formula;
  const place = (name: string) => order.findIndex((other) => sameName(other, name));
  return mapReferences(formula, ({ value }) => {
    const { sheet: named, rest } = split(value);
    const ends = named?.split(':') ?? [];
    if (!ends.some((name) => sameName(name, sheet))) return value;
    const other = ends.find((name) => !sameName(name, sheet));
    if (other === undefined || place(other) < 0) return DELETED;
    const next = order[place(sheet) + Math.sign(place(other) - place(sheet))]!;
    if (sameName(next, other)) return prefixOf(other) + rest;
    return prefixOf(ends.map((name) => (sameName(name, sheet) ? next : name)).join(':')) + rest;
  });
}

/** Where the span from..to lies after the change; null when nothing of it is left. */
function moveSpan(
  from: number,
  to: number,
  { at, count }: StructuralChange,
  max: number,
): readonly [number, number] | null {
  if (count >= 0) {
    const start = from >= at ? from + count : from;
    const end = to >= at ? to + count : to;
    return start > max ? null : [start, Math.min(end, max)];
  }
  const gone = -count;
  const last = at + gone - 1;
  if (from >= at && to <= last) return null;
  const start = from > last ? from - gone : Math.min(from, at);
  const end = to > last ? to - gone : Math.min(to, at - 1);
  return [start, end];
}

/**
 * The formula, standing on the sheet named `ownSheet`, after rows or columns were inserted or deleted: references
 * move, ranges grow or shrink, and what was deleted altogether becomes #REF!. Absolute references move as well.
 */
export function insertOrDelete(formula: string, ownSheet: string, change: StructuralChange): string {
  if (!sameName(ownSheet, change.sheet) && !mentions(formula, change.sheet)) return formula;
  return mapRanges(formula, (range, sheet) => {
    if (!sameName(sheet ?? ownSheet, change.sheet)) return undefined;
    const [from, to, max] =
      change.axis === 'row' ? [range.top, range.bottom, MAX_ROW] : [range.left, range.right, MAX_COL];
    if (from === null || to === null || to === undefined) return undefined; // whole columns (rows)
    if (change.within) {
      const [first, last] = change.axis === 'row' ? [range.left, range.right] : [range.top, range.bottom];
      const [low, high] = change.within;
      if (typeof first !== 'number' || typeof last !== 'number' || first < low || last > high) return undefined;
    }
    const span = moveSpan(from, to, change, max);
    if (!span) return null;
    const [start, end] = span;
    if (start === from && end === to) return undefined;
    return change.axis === 'row' ? { ...range, top: start, bottom: end } : { ...range, left: start, right: end };
  });
}

/** Cells cut from one place and put at another, perhaps of another sheet. */
export interface BlockMove {
  readonly from: string;
  readonly to: string;
  readonly block: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
  readonly down: number;
  readonly across: number;
}

/**
 * The formula after cells were moved: references to them follow, and those to what they were put over are #REF!. It stood on the
 * sheet `stood` and stands on `stands`.
 */
export function moveInFormula(formula: string, stood: string, stands: string, move: BlockMove): string {
  const { block, down, across } = move;
  const isInside = ({ top, left, bottom, right }: RangeA1, rows: number, cols: number): boolean =>
    typeof top === 'number' && typeof left === 'number' && typeof bottom === 'number' && typeof right === 'number'
      ? top >= block.top + rows &&
        bottom <= block.bottom + rows &&
        left >= block.left + cols &&
        right <= block.right + cols
      : false;
  return mapReferences(formula, ({ type, value }) => {
    if (type === 'range_named') return value;
    const { sheet, rest } = split(value);
    const ref = parseA1Ref(rest);
    if (!ref || !('range' in ref)) return value;
    const { range } = ref;
    const on = sheet ?? stood;
    const moves = sameName(on, move.from) && isInside(range, 0, 0);
    if (!moves && sameName(on, move.to) && isInside(range, down, across)) return DELETED;
    const now = moves ? move.to : on;
    const { top, left, bottom, right } = range;
    const text = moves
      ? stringifyA1Ref({
          range: { ...range, top: top! + down, bottom: bottom! + down, left: left! + across, right: right! + across },
        })
      : rest;
    if (sheet === undefined) return (sameName(now, stands) ? '' : prefixOf(now)) + text;
    return (sameName(now, on) ? value.slice(0, value.length - rest.length) : prefixOf(now)) + text;
  });
}
