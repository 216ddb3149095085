/** Filling: what a block holds, carried on into the cells it is drawn over. Figures and days that go by equal steps go on; the rest repeats. */
import type { Area } from '../../host/model/area';
import { shiftFormula } from '../../formula/rewrite';
import type { Cell } from '../../host/model/sheet';

/** A cell's content as writing takes it: constants, or formula text. */
export type Filled = string | number | boolean | null;

/** The target block of a drag from `from` to the cell: one way only, the way that goes further. */
export function fillTarget(from: Area, to: { readonly row: number; readonly col: number }): Area | null {
  const down = Math.max(to.row - (from.row + from.rows - 1), from.row - to.row, 0);
  const across = Math.max(to.col - (from.col + from.cols - 1), from.col - to.col, 0);
  if (down === 0 && across === 0) return null;
  if (down >= across)
    return to.row < from.row
      ? { ...from, row: to.row, rows: down }
      : { ...from, row: from.row + from.rows, rows: down };
  return to.col < from.col
    ? { ...from, col: to.col, cols: across }
    : { ...from, col: from.col + from.cols, cols: across };
}

/** What the cells of `target` take, row by row; `at` gives the cells of the source. */
export function filled(
  from: Area,
  target: Area,
  at: (row: number, col: number) => Cell | undefined,
): readonly (readonly Filled[])[] {
  const vertical = target.col === from.col && target.cols === from.cols && target.row !== from.row;
  const length = vertical ? from.rows : from.cols;
  const lineOf = (line: number) =>
    Array.from({ length }, (_, i) =>
      vertical ? at(from.row + i, from.col + line) : at(from.row + line, from.col + i),
    );
  const lines = new Map<number, readonly (Cell | undefined)[]>();
  return Array.from({ length: target.rows }, (_, r) =>
    Array.from({ length: target.cols }, (__, c): Filled => {
      const line = vertical ? c : r;
      const cells = lines.get(line) ?? lineOf(line);
      lines.set(line, cells);
      // Places counted from the first cell of the source; negative ones go up or to the left.
      const place = vertical ? target.row + r - from.row : target.col + c - from.col;
      const k = ((place % length) + length) % length;
      const source = cells[k];
      if (source?.formula !== undefined)
        return shiftFormula(source.formula, vertical ? place - k : 0, vertical ? 0 : place - k);
      return seriesAt(cells, place) ?? source?.value ?? null;
    }),
  );
}

/** Two or more figures by equal steps go on by them; null where the cells are no series. */
function seriesAt(cells: readonly (Cell | undefined)[], place: number): number | null {
  const figures = cells.map((cell) => (cell?.formula === undefined ? cell?.value : null));
  const [first, second] = figures;
  if (typeof first !== 'number' || typeof second !== 'number') return null;
  const step = second - first;
  const isSeries = figures.every(
    (value, i) => typeof value === 'number' && Math.abs(value - (first + i * step)) < 1e-9,
  );
  return isSeries ? Number((first + place * step).toPrecision(15)) : null;
}
