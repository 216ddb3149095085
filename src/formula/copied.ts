/**
 * Which formulas of a sheet are copies of one another, where nobody said so: a table of a thousand rows is one formula a column, and is
 * parsed once. What is a copy is told by copying: the text must come out as it stands.
 */
import { formulaShifter, type Shifted } from './rewrite';
import type { CopiedFormula } from './types';

interface Original {
  readonly formula: string;
  readonly row: number;
  readonly col: number;
  /** Made with the first formula that may be a copy. */
  shift?: (rows: number, cols: number) => Shifted;
}

const [dollar, dot, bracket, mark, hash] = [...'$.(!#'].map((character) => character.charCodeAt(0));
const isDigit = (code: number) => code >= 48 && code <= 57;
const isCapital = (code: number) => code >= 65 && code <= 90;
const isWord = (code: number) => isDigit(code) || isCapital(code) || (code >= 97 && code <= 122) || code === 95;

/** Where the digits of a reference to a cell begin and end that begins at `at`; undefined where none does. */
function rowIn(formula: string, at: number): readonly [number, number] | undefined {
  const letters = formula.charCodeAt(at) === dollar ? at + 1 : at;
  let end = letters;
  while (isCapital(formula.charCodeAt(end))) end += 1;
  if (end === letters || end > letters + 3) return undefined;
  const digits = formula.charCodeAt(end) === dollar ? end + 1 : end;
  end = digits;
  while (isDigit(formula.charCodeAt(end))) end += 1;
  const next = formula.charCodeAt(end);
  return end === digits || isWord(next) || next === dot || next === bracket || next === mark
    ? undefined
    : [digits, end];
}

/**
 * What is the same in all copies of a formula, and in few others: a number, since the texts of a large workbook take much room. Goes
 * through the text letter by letter: every formula of every workbook passes here.
 */
function likeness(formula: string): number {
  let [low, high, before] = [0, 0, 0];
  // Up to here what a reference shows of itself is read, from there its row is passed over.
  let [fixedTo, goOn] = [-1, -1];
  for (let i = 0; i < formula.length; i += 1) {
    let code = formula.charCodeAt(i);
    if (i >= goOn && (code === dollar || isCapital(code)) && !isWord(before) && before !== dollar && before !== dot) {
      const row = rowIn(formula, i);
      // A fixed column tells copies beside one another apart.
      if (row) [fixedTo, goOn] = [code === dollar ? row[0] : i, row[1]];
    }
    if (i < goOn && i >= fixedTo) {
      i = goOn - 1;
      code = hash!;
    }
    // Small numbers, which the engine of the language works with fastest.
    low = (low * 31 + code) & 0x3ffffff;
    high = (high * 37 + code) & 0x3ffffff;
    before = i === goOn - 1 ? 48 : code;
  }
  return high * 0x4000000 + low;
}

/** Tells of a formula and its cell (from 0) the one it is a copy of, among those asked about before; undefined for the first of its kind. */
export type CopyFinder = (formula: string, row: number, col: number) => CopiedFormula | undefined;

/** At most so many originals are known at a time: copies stand near one another, and all originals of a large workbook take much room. */
export function copyFinder(most = Infinity): CopyFinder {
  const originals = new Map<number, Original>();
  return (formula, row, col) => {
    const key = likeness(formula);
    const original = originals.get(key);
    if (original) {
      const [down, across] = [row - original.row, col - original.col];
      original.shift ??= formulaShifter(original.formula);
      const { text, isPlain } = original.shift(down, across);
      if (isPlain && text === formula) return { text, formula: original.formula, down, across };
    }
    if (originals.size >= most) originals.clear();
    originals.set(key, { formula, row, col });
    return undefined;
  };
}
