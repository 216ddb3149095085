/** Formulas in R1C1 notation, as `formulasR1C1` reads and takes them. */
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { invalidArgument } from '../errors';
import { areaAddress, cellArea } from '../model/area';
import { formulaAt } from '../model/contents';
import type { Sheet } from '../model/sheet';

export function r1c1At(sheet: Sheet, row: number, col: number): string | number | boolean {
  const formula = formulaAt(sheet, row, col);
  return typeof formula === 'string' && formula.startsWith('=')
    ? translateFormulaToR1C1(formula, areaAddress(cellArea(row, col)))
    : formula;
}

/** A value to be written: formulas become A1 ones of their cell. */
export function fromR1C1(value: unknown, row: number, col: number): unknown {
  if (typeof value !== 'string' || !value.startsWith('=')) return value;
  try {
    return translateFormulaToA1(value, areaAddress(cellArea(row, col)));
  } catch {
    throw invalidArgument(`There is a problem with this formula: ${value.slice(0, 100)}`);
  }
}
