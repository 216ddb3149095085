/**
 * What of a sheet is in view: frozen rows and columns stay where they are, the rest scrolls. That makes up to four panes,
 * each a window on the same sheet.
 */
import type { Area } from '../../host/model/area';
import { holds } from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import type { Axes } from './axis';

/** Sizes of the row numbers and column letters. */
export const HEADINGS = { width: 44, height: 22 };

/** Rows and columns drawn beyond the edges, so that a small scroll shows no gap and text spills in from the left. */
const MARGIN = { rows: 4, cols: 6 };

export interface View {
  readonly width: number;
  readonly height: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
}

export interface Pane {
  readonly key: 'corner' | 'top' | 'left' | 'main';
  /** On the screen, from the edge of the first row and column. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the sheet at the pane's corner. */
  readonly originX: number;
  readonly originY: number;
  /** The cells to draw. */
  readonly area: Area;
  /** The cells that belong to the pane. */
  readonly bounds: Area;
}

export interface Layout {
  readonly panes: readonly Pane[];
  readonly frozen: { readonly rows: number; readonly cols: number };
}

export function layoutOf(sheet: Sheet, axes: Axes, view: View): Layout {
  const frozen = frozenOf(sheet, axes);
  const frozenHeight = axes.rows.start(frozen.rows);
  const frozenWidth = axes.cols.start(frozen.cols);
  const band = (axis: Axes['rows'], from: number, length: number, first: number, margin: number) => {
    const start = Math.max(first, axis.at(from) - margin);
    const end = Math.min(axis.count - 1, axis.at(from + length) + margin);
    return { start, count: Math.max(0, end - start + 1) };
  };
  const pane = (key: Pane['key'], fixedX: boolean, fixedY: boolean): Pane | null => {
    const left = fixedX ? 0 : frozenWidth;
    const top = fixedY ? 0 : frozenHeight;
    const width = fixedX ? frozenWidth : view.width - frozenWidth;
    const height = fixedY ? frozenHeight : view.height - frozenHeight;
    if (width <= 0 || height <= 0) return null;
    const originX = fixedX ? 0 : frozenWidth + view.scrollLeft;
    const originY = fixedY ? 0 : frozenHeight + view.scrollTop;
    // Until one scrolls, text of frozen columns spills over their edge.
    const firstCol = view.scrollLeft === 0 ? 0 : frozen.cols;
    const cols = fixedX ? { start: 0, count: frozen.cols } : band(axes.cols, originX, width, firstCol, MARGIN.cols);
    const rows = fixedY ? { start: 0, count: frozen.rows } : band(axes.rows, originY, height, frozen.rows, MARGIN.rows);
    return {
      key,
      left,
      top,
      width,
      height,
      originX,
      originY,
      area: { row: rows.start, col: cols.start, rows: rows.count, cols: cols.count },
      bounds: {
        row: fixedY ? 0 : frozen.rows,
        col: fixedX ? 0 : frozen.cols,
        rows: fixedY ? frozen.rows : axes.rows.count - frozen.rows,
        cols: fixedX ? frozen.cols : axes.cols.count - frozen.cols,
      },
    };
  };
  const all = [
    pane('main', false, false),
    pane('top', false, true),
    pane('left', true, false),
    pane('corner', true, true),
  ];
  return { frozen, panes: all.filter((p) => p !== null) };
}

function frozenOf(sheet: Sheet, axes: Axes): Layout['frozen'] {
  if (!sheet.freeze) return { rows: 0, cols: 0 };
  const { rows, cols } = sheet.freeze;
  // Frozen columns reach over all rows and the other way round.
  return { rows: rows >= axes.rows.count ? 0 : rows, cols: cols >= axes.cols.count ? 0 : cols };
}

/** The pane a cell is shown in. */
export function paneOf(layout: Layout, row: number, col: number): Pane | undefined {
  return layout.panes.find((pane) => holds(pane.bounds, row, col));
}

/** The cell under a place on the screen, measured from the edge of the first row and column. */
export function cellUnder(layout: Layout, axes: Axes, x: number, y: number): { row: number; col: number } | null {
  const pane = layout.panes.find((p) => x >= p.left && y >= p.top && x < p.left + p.width && y < p.top + p.height);
  if (!pane) return null;
  return { row: axes.rows.at(y - pane.top + pane.originY), col: axes.cols.at(x - pane.left + pane.originX) };
}

/** Scroll positions that bring an area into view, as little as needed. */
export function scrolledTo(area: Area, axes: Axes, layout: Layout, view: View): { left: number; top: number } {
  const along = (axis: Axes['rows'], first: number, count: number, frozen: number, scroll: number, length: number) => {
    if (first < frozen) return scroll;
    const fixed = axis.start(frozen);
    const from = axis.start(first) - fixed;
    const to = axis.start(first + count) - fixed;
    const room = length - fixed;
    if (from < scroll) return from;
    return to > scroll + room ? Math.min(from, to - room) : scroll;
  };
  return {
    left: along(axes.cols, area.col, area.cols, layout.frozen.cols, view.scrollLeft, view.width),
    top: along(axes.rows, area.row, area.rows, layout.frozen.rows, view.scrollTop, view.height),
  };
}
