/** The cells of a sheet row by row, and one of them by its place. */
import type { CellSpec, SheetSpec } from './spec';

const byPlace = (a: CellSpec, b: CellSpec): number => a.row - b.row || a.col - b.col;

/** Cells row by row; of two at one place the later one counts. */
export function cellsInOrder({ cells }: Pick<SheetSpec, 'cells'>): readonly CellSpec[] {
  const ordered = [...cells].sort(byPlace);
  return ordered.filter((cell, i) => {
    const next = ordered[i + 1];
    return next === undefined || byPlace(cell, next) !== 0;
  });
}

/** Finds a cell by its row and column from 1. It searches a list, since a map of a million cells takes as much room as the cells. */
export function cellFinder(spec: Pick<SheetSpec, 'cells'>): (row: number, col: number) => CellSpec | undefined {
  const ordered = cellsInOrder(spec);
  return (row, col) => {
    let [low, high] = [0, ordered.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const cell = ordered[middle]!;
      const after = cell.row - row || cell.col - col;
      if (after === 0) return cell;
      if (after < 0) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  };
}
