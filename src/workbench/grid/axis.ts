/**
 * Where rows or columns lie on the screen, in CSS pixels. The workbook measures in points; a row or column is rounded to
 * whole pixels, so that lines stay crisp.
 */
import { colWidth, rowHeight } from '../../host/model/geometry';
import type { Sheet } from '../../host/model/sheet';
import { extentOf } from '../../host/model/sheet';

const PIXELS_PER_POINT = 96 / 72;

/** Empty rows and columns shown beyond what is used, so that there is room to go on typing. */
const SPARE = { rows: 40, cols: 8 };
const LEAST = { rows: 60, cols: 26 };

export interface Axis {
  readonly count: number;
  /** Pixels from the sheet's edge to the row or column; `start(count)` is the whole length. */
  readonly start: (index: number) => number;
  readonly size: (index: number) => number;
  /** The row or column at a distance from the sheet's edge; the last one beyond the end. */
  readonly at: (pixels: number) => number;
}

export function createAxis(count: number, points: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = starts[i]! + Math.round(points(i) * PIXELS_PER_POINT);
  const start = (index: number) => starts[Math.min(Math.max(index, 0), count)]!;
  return {
    count,
    start,
    size: (index) => start(index + 1) - start(index),
    at: (pixels) => {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle + 1]! > pixels) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

export interface Axes {
  readonly rows: Axis;
  readonly cols: Axis;
}

/** Rows and columns of the sheet as far as there is something to see, or the selection reaches. */
export function axesOf(sheet: Sheet): Axes {
  const used = extentOf(sheet);
  const { selection } = sheet;
  const reach = (last: number, selected: number, whole: number) =>
    selected >= whole ? last : Math.max(last, selected + 1);
  const rows = reach(Math.max(used.rows + SPARE.rows, LEAST.rows), selection.row + selection.rows, 100_000);
  const cols = reach(Math.max(used.cols + SPARE.cols, LEAST.cols), selection.col + selection.cols, 10_000);
  return {
    rows: createAxis(rows, (row) => rowHeight(sheet, row)),
    cols: createAxis(cols, (col) => colWidth(sheet, col)),
  };
}

export const pixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);
