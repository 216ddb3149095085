/** Where the selection goes: by one cell, by a page, to the edge of the data, or through the cells open for entry. */
import type { Area } from '../../host/model/area';
import { bounding, lastCol, lastRow } from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import { cellAt, extentOf, formatAt, isFilled } from '../../host/model/sheet';
import type { Position } from '../book/book';
import { blockAt } from '../book/places';

export type Direction = 'up' | 'down' | 'left' | 'right';

const steps = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] } as const;

const isHidden = (sheet: Sheet, { row, col }: Position) => sheet.hiddenRows.has(row) || sheet.hiddenCols.has(col);
const isInside = ({ row, col }: Position) => row >= 0 && col >= 0 && row < 1_048_576 && col < 16_384;

/** The next visible cell in a direction, out of the block the cell is merged with; the cell itself at the edge. */
export function neighbour(sheet: Sheet, from: Position, direction: Direction): Position {
  const [down, right] = steps[direction];
  const block = blockAt(sheet, from.row, from.col);
  let next: Position = {
    row: down > 0 ? lastRow(block) + 1 : down < 0 ? block.row - 1 : from.row,
    col: right > 0 ? lastCol(block) + 1 : right < 0 ? block.col - 1 : from.col,
  };
  while (isInside(next) && isHidden(sheet, next)) next = { row: next.row + down, col: next.col + right };
  return isInside(next) ? corner(sheet, next) : from;
}

/** The cell that stands for its merged block. */
function corner(sheet: Sheet, at: Position): Position {
  const { row, col } = blockAt(sheet, at.row, at.col);
  return { row, col };
}

const filled = (sheet: Sheet, { row, col }: Position): boolean => {
  const cell = cellAt(sheet, row, col);
  return cell !== undefined && isFilled(cell);
};

/** Ctrl and an arrow: to the end of a run of filled cells, or to the next one beyond a gap, or to the end of what is used. */
export function edge(sheet: Sheet, from: Position, direction: Direction): Position {
  const used = extentOf(sheet);
  const beyond = ({ row, col }: Position) => row >= used.rows || col >= used.cols;
  let at = from;
  let next = neighbour(sheet, at, direction);
  const inRun = filled(sheet, at) && filled(sheet, next);
  for (;;) {
    if (next.row === at.row && next.col === at.col) return at;
    if (beyond(next)) {
      if (direction === 'up' || direction === 'left')
        return { row: Math.min(next.row, used.rows), col: Math.min(next.col, used.cols) };
      return inRun || !beyond(at) ? at : from;
    }
    if (inRun && !filled(sheet, next)) return at;
    if (!inRun && filled(sheet, next)) return next;
    at = next;
    next = neighbour(sheet, at, direction);
  }
}

/** Tab on a protected sheet: the next cell open for entry, row by row, round to the first; null where none is open. */
export function nextOpen(sheet: Sheet, from: Position, step: 1 | -1): Position | null {
  const open: Position[] = [];
  for (const [row, line] of sheet.rows) {
    for (const col of line.keys()) {
      const at = { row, col };
      if (formatAt(sheet, row, col).locked || isHidden(sheet, at)) continue;
      const first = corner(sheet, at);
      if (first.row === row && first.col === col) open.push(at);
    }
  }
  if (open.length === 0) return null;
  open.sort((a, b) => a.row - b.row || a.col - b.col);
  const isAfter = (at: Position) => at.row > from.row || (at.row === from.row && at.col > from.col);
  const isBefore = (at: Position) => at.row < from.row || (at.row === from.row && at.col < from.col);
  return (step > 0 ? (open.find(isAfter) ?? open[0]) : (open.filter(isBefore).at(-1) ?? open.at(-1))) ?? null;
}

/** The rectangle between two cells, widened until no merged block sticks out. */
export function spanned(sheet: Sheet, from: Position, to: Position): Area {
  let area = bounding(blockAt(sheet, from.row, from.col), blockAt(sheet, to.row, to.col));
  for (let grown = true; grown;) {
    const wider = sheet.merges.reduce((a, merge) => (touches(a, merge) ? bounding(a, merge) : a), area);
    grown = wider.rows !== area.rows || wider.cols !== area.cols;
    area = wider;
  }
  return area;
}

const touches = (a: Area, b: Area) =>
  a.row <= lastRow(b) && b.row <= lastRow(a) && a.col <= lastCol(b) && b.col <= lastCol(a);
