/**
 * Formula runs: a roster repeats the same long formula over hundreds of rows. Written cell by cell that would be megabytes;
 * written once and copied down it is one command. Two formulas are the same when their references are the same seen from their cells.
 */
import { relativeForm } from '../../formula/form';
import { columnLetters } from '../../sheets/a1';
import type { CellSpec } from '../../sheets/spec';

export interface FormulaRun {
  /** The cell that is written. */
  readonly from: string;
  /** The cells below it that it is copied to. */
  readonly to: string;
}

/** Shortest run worth a copy command. */
const SHORTEST = 6;

/** Vertical runs of equal formulas; the caller leaves out the copied cells when it writes. */
export function formulaRuns(cells: readonly CellSpec[]): {
  readonly runs: readonly FormulaRun[];
  readonly copied: ReadonlySet<CellSpec>;
} {
  const byColumn = new Map<number, CellSpec[]>();
  for (const cell of cells)
    if (cell.formula) (byColumn.get(cell.col) ?? byColumn.set(cell.col, []).get(cell.col)!).push(cell);
  const runs: FormulaRun[] = [];
  const copied = new Set<CellSpec>();
  for (const [col, column] of byColumn) {
    column.sort((a, b) => a.row - b.row);
    for (let i = 0; i < column.length;) {
      const first = column[i]!;
      const form = relativeForm(first.formula!, first.row, col);
      let n = 1;
      for (
        let next = column[i + n];
        next && next.row === first.row + n && relativeForm(next.formula!, next.row, col) === form;
        next = column[i + n]
      )
        n++;
      if (n >= SHORTEST) {
        const letters = columnLetters(col);
        runs.push({ from: `${letters}${first.row}`, to: `${letters}${first.row + 1}:${letters}${first.row + n - 1}` });
        column.slice(i + 1, i + n).forEach((c) => copied.add(c));
      }
      i += n;
    }
  }
  return { runs, copied };
}
