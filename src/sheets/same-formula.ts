/** Whether a formula found in a cell is still the template's, however the program that saved it spells it. */

import { cellAddress } from './a1';
import { computedCells } from './computed-cells';
import type { CellSpec, SheetSpec } from './spec';

/** Texts, names of other sheets, and everything else; only in the last do blanks and case mean nothing. */
const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;
/** Prefixes of functions newer than the file format, signs of implicit intersection and of fixed addresses, and blanks. */
const spelling = /_xlfn\.|_xlws\.|[@$\s]+/gi;

/** A figure reckoned when a sheet is drawn, of what was typed by then: another one later makes no other formula. */
export const settled = (figure: number): string => `(0+${figure})`;
const settledFigure = /\(0\+\d+\)/g;

/** Programs differ in blanks, case and prefixes when they save a formula; whether an address is fixed makes no difference in its own cell. */
export const spelled = (formula: string): string =>
  formula.replace(parts, (part) =>
    /^["']/.test(part) ? part : part.replace(spelling, '').replace(settledFigure, '(0+0)').toUpperCase(),
  );

/** The template's formulas as `spelled`, each worked out once: there are tens of thousands. */
const known = new Map<string, string>();

export function isSameFormula(found: string, template: string): boolean {
  if (found === template) return true;
  let wanted = known.get(template);
  if (wanted === undefined) known.set(template, (wanted = spelled(template)));
  return spelled(found) === wanted;
}

/** Cells of a sheet whose formula was typed over, and those where it is another than the template's. */
export interface NotAsDrawn {
  readonly overwritten: readonly string[];
  readonly changed: readonly string[];
}

/**
 * What is not as the sheet was drawn. Where it may have been drawn in several ways (`variants`, the likeliest first: before or after an
 * item's sheet was there, by the plan or by what is typed in it), each row is held against the one it differs from least.
 */
export function notAsDrawn(
  variants: readonly SheetSpec[],
  formulaAt: (cell: string) => string | undefined,
): NotAsDrawn {
  const byRow = variants.map(rowsOf);
  const rows = [...new Set(byRow.flatMap((cells) => [...cells.keys()]))].sort((a, b) => a - b);
  const found = rows.flatMap((row) => {
    const faults = byRow.map((cells) => faultsIn(cells.get(row) ?? [], formulaAt));
    const size = ({ overwritten, changed }: NotAsDrawn) => overwritten.length + changed.length;
    return faults.slice(1).reduce((least, one) => (size(one) < size(least) ? one : least), faults[0]!);
  });
  return {
    overwritten: found.flatMap(({ overwritten }) => overwritten),
    changed: found.flatMap(({ changed }) => changed),
  };
}

function rowsOf(spec: SheetSpec): ReadonlyMap<number, readonly CellSpec[]> {
  const rows = new Map<number, CellSpec[]>();
  for (const cell of computedCells(spec)) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

function faultsIn(cells: readonly CellSpec[], formulaAt: (cell: string) => string | undefined): NotAsDrawn {
  const overwritten: string[] = [];
  const changed: string[] = [];
  for (const { row, col, formula = '' } of cells) {
    const address = cellAddress(row, col);
    const found = formulaAt(address);
    if (found === undefined) overwritten.push(address);
    else if (!isSameFormula(found, formula)) changed.push(address);
  }
  return { overwritten, changed };
}
