/**
 * Formulas seen from their cells: two that read the same with their relative references as distances are copies of one another,
 * whether they were filled down or written out one by one.
 */
import { relativeForm } from './form';
import { formulaShifter } from './rewrite';

/** The formula a cell's own is a copy of, and how far the cell stands from that one's. */
export interface Origin {
  readonly formula: string;
  readonly down: number;
  readonly across: number;
}

/** Finds of each formula put in the first that reads the same from its cell; a formula of which there is none yet is its own. */
export type Origins = (formula: string, row: number, col: number) => Origin;

interface First {
  readonly formula: string;
  readonly row: number;
  readonly col: number;
  shift?: ReturnType<typeof formulaShifter>;
}

/** Formulas shorter than this are sooner parsed than looked for. */
const WORTH_IT = 24;

/** Remembers the first formula of each form. */
export function formulaOrigins(): Origins {
  const firsts = new Map<string, First>();
  return (formula, row, col) => {
    const own = { formula, down: 0, across: 0 };
    if (formula.length < WORTH_IT) return own;
    const form = relativeForm(formula, row + 1, col + 1);
    const first = firsts.get(form);
    if (!first) {
      firsts.set(form, { formula, row, col });
      return own;
    }
    first.shift ??= formulaShifter(first.formula);
    const [down, across] = [row - first.row, col - first.col];
    const { text, isPlain } = first.shift(down, across);
    // The form is a likeness; that the one copied reads as the other is what counts.
    return isPlain && text === formula ? { formula: first.formula, down, across } : own;
  };
}
