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

const references = /(?<![$\w.])\$?[A-Z]{1,3}\$?\d+(?![\w.(!])/g;
/** What is the same in all copies of a formula, and in few others: a number, since the texts of a large workbook take much room. */
function likeness(formula: string): number {
  const text = formula.replace(references, (found) => (found.startsWith('$') ? found.replace(/\d+$/, '#') : '#'));
  let [low, high] = [0, text.length];
  for (let i = 0; i < text.length; i += 1) {
    low = (Math.imul(low, 31) + text.charCodeAt(i)) | 0;
    high = (Math.imul(high, 37) + text.charCodeAt(i)) & 0xfffff;
  }
  return high * 2 ** 32 + (low >>> 0);
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
