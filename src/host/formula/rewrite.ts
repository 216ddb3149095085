/** Rewriting of references in formula text when cells are copied, sheets renamed or rows inserted. */

/** One insertion (`count` > 0) or deletion (`count` < 0) of rows or columns of the sheet named `sheet`, before index `at` (0-based). */
export interface StructuralChange {
  readonly sheet: string;
  readonly axis: 'row' | 'col';
  readonly at: number;
  readonly count: number;
}

/** The formula as it reads after being copied `rows` down and `cols` right: relative references move along. */
export function shiftFormula(formula: string, rows: number, cols: number): string {
  throw new Error(`not yet: ${formula} ${rows} ${cols}`);
}

/** The formula after the sheet `from` was renamed `to`. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  throw new Error(`not yet: ${formula} ${from} ${to}`);
}

/** The formula, standing on the sheet named `ownSheet`, after rows or columns were inserted or deleted: ranges grow or shrink, deleted references become #REF!. */
export function insertOrDelete(formula: string, ownSheet: string, change: StructuralChange): string {
  throw new Error(`not yet: ${formula} ${ownSheet} ${change.sheet}`);
}

/** The formula after the sheet was deleted: what pointed there is #REF!. */
export function deleteSheetInFormula(formula: string, sheet: string): string {
  throw new Error(`not yet: ${formula} ${sheet}`);
}
