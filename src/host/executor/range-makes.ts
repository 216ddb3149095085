/** The methods of a range that give another range. */
import { invalidArgument, itemNotFound } from '../errors';
import { MAX_COLS, MAX_ROWS, bounding, checked, intersect, isOneCell, lastCol, lastRow } from '../model/area';
import type { Area } from '../model/area';
import { deleteCells, insertCells } from '../model/insertion';
import { guard } from '../model/protection';
import type { Cell, Sheet } from '../model/sheet';
import { cellAt, cellsIn, isFilled, usedArea } from '../model/sheet';
import type { HostObject, RangeTarget, Run } from './object';
import { asIndex, asWord } from './object';
import { addressedArea } from './worksheet';
import { asRange, rangeAreasOf, rangeOf } from './range';
import { find, mustFind, removeDuplicates, specialCells } from './finding';
import { allDependents, allPrecedents, directDependents, directPrecedents } from './precedents';
import { nothingOf } from './nothing-of';
import { rangeViewOf } from './range-view';
import { tablesWithin } from './tables';

/** The one cell asked about, after what spills has been worked out. */
function oneCell({ sheet, area }: RangeTarget, run: Run): Cell | undefined {
  if (!isOneCell(area)) throw invalidArgument('What spills is asked of a single cell.');
  run.workbook.calculation.value(sheet.id, area.row, area.col);
  return cellAt(sheet, area.row, area.col);
}

function spillParent(target: RangeTarget, run: Run): HostObject | null {
  const cell = oneCell(target, run);
  const from = cell?.spill && cell.spill !== 'blocked' ? target.area : cell?.spilledFrom;
  return from ? rangeOf(target.sheet, { row: from.row, col: from.col, rows: 1, cols: 1 }) : null;
}

function spillingTo(target: RangeTarget, run: Run): HostObject | null {
  const spill = oneCell(target, run)?.spill;
  return spill && spill !== 'blocked'
    ? rangeOf(target.sheet, { ...target.area, rows: spill.rows, cols: spill.cols })
    : null;
}

type Makes = Readonly<Record<string, (target: RangeTarget, args: readonly unknown[], run: Run) => HostObject | null>>;

const shifted = (area: Area, rows: number, cols: number): Area =>
  checked({ ...area, row: area.row + rows, col: area.col + cols });
/** The last row and column move; beyond the first the range turns over. */
function resized(area: Area, rows: number, cols: number): Area {
  const turned = (from: number, size: number) => (size > 0 ? [from, size] : [from + size - 1, 2 - size]);
  const [row = 0, height = 1] = turned(area.row, area.rows + rows);
  const [col = 0, width = 1] = turned(area.col, area.cols + cols);
  return checked({ row, col, rows: height, cols: width });
}

/** The other range of a two-range method, on the same sheet. */
function partner(target: RangeTarget, value: unknown, run: Run): Area {
  const other = typeof value === 'string' ? addressedArea(run, target.sheet, value) : asRange(value);
  if (other.sheet !== target.sheet) throw invalidArgument('Both ranges are on one sheet.');
  return other.area;
}

function overlap(target: RangeTarget, value: unknown, run: Run): HostObject | null {
  const area = intersect(target.area, partner(target, value, run));
  return area && rangeOf(target.sheet, area);
}

function used({ sheet, area }: RangeTarget, valuesOnly: unknown): HostObject | null {
  const found = usedArea(sheet, area, valuesOnly === true);
  return found && rangeOf(sheet, found);
}

function filled(sheet: Sheet, row: number, col: number): boolean {
  const cell = sheet.rows.get(row)?.get(col);
  return cell !== undefined && isFilled(cell);
}

/** The block of filled cells around the area, bounded by empty rows and columns. */
function surrounding(sheet: Sheet, area: Area): Area {
  let block = area;
  for (;;) {
    const rim: Area = {
      row: Math.max(0, block.row - 1),
      col: Math.max(0, block.col - 1),
      rows: Math.min(MAX_ROWS, lastRow(block) + 2) - Math.max(0, block.row - 1),
      cols: Math.min(MAX_COLS, lastCol(block) + 2) - Math.max(0, block.col - 1),
    };
    let grown = block;
    for (const { row, col, cell } of cellsIn(sheet, rim))
      if (isFilled(cell)) grown = bounding(grown, { row, col, rows: 1, cols: 1 });
    if (grown.rows === block.rows && grown.cols === block.cols) return block;
    block = grown;
  }
}

/** Where Ctrl+arrow goes from the range's first cell. */
function edge(sheet: Sheet, area: Area, direction: string): Area {
  const way = asWord(direction, ['Up', 'Down', 'Left', 'Right']);
  const dr = way === 'Up' ? -1 : way === 'Down' ? 1 : 0;
  const dc = way === 'Left' ? -1 : way === 'Right' ? 1 : 0;
  const inside = (row: number, col: number) => row >= 0 && col >= 0 && row < MAX_ROWS && col < MAX_COLS;
  let { row, col } = area;
  const run = filled(sheet, row, col) && inside(row + dr, col + dc) && filled(sheet, row + dr, col + dc);
  while (inside(row + dr, col + dc)) {
    if (run && !filled(sheet, row + dr, col + dc)) break;
    row += dr;
    col += dc;
    if (!run && filled(sheet, row, col)) break;
  }
  return { row, col, rows: 1, cols: 1 };
}

/** Rows or columns beside a range; a negative count goes the other way round. */
function beside(area: Area, side: 'above' | 'below' | 'before' | 'after', count: unknown): Area {
  const n = asIndex(count ?? 1);
  if (n === 0) throw invalidArgument('The count is not 0.');
  const size = Math.abs(n);
  if (side === 'above') return checked({ ...area, row: area.row - size, rows: size });
  if (side === 'below') return checked({ ...area, row: lastRow(area) + 1, rows: size });
  if (side === 'before') return checked({ ...area, col: area.col - size, cols: size });
  return checked({ ...area, col: lastCol(area) + 1, cols: size });
}

const blocks = (sheet: Sheet, area: Area) => sheet.merges.filter((merge) => intersect(merge, area));

export const rangeMakes: Makes = {
  GetCell: ({ sheet, area }, [row, col]) =>
    rangeOf(sheet, checked({ row: area.row + asIndex(row), col: area.col + asIndex(col), rows: 1, cols: 1 })),
  GetRow: ({ sheet, area }, [row]) => rangeOf(sheet, checked({ ...area, row: area.row + asIndex(row), rows: 1 })),
  GetColumn: ({ sheet, area }, [col]) => rangeOf(sheet, checked({ ...area, col: area.col + asIndex(col), cols: 1 })),
  GetOffsetRange: ({ sheet, area }, [rows, cols]) => rangeOf(sheet, shifted(area, asIndex(rows), asIndex(cols))),
  GetResizedRange: ({ sheet, area }, [rows, cols]) => rangeOf(sheet, resized(area, asIndex(rows), asIndex(cols))),
  GetAbsoluteResizedRange: ({ sheet, area }, [rows, cols]) =>
    rangeOf(sheet, checked({ ...area, rows: asIndex(rows), cols: asIndex(cols) })),
  GetEntireRow: ({ sheet, area }) => rangeOf(sheet, { ...area, col: 0, cols: MAX_COLS }),
  GetEntireColumn: ({ sheet, area }) => rangeOf(sheet, { ...area, row: 0, rows: MAX_ROWS }),
  GetLastCell: ({ sheet, area }) => rangeOf(sheet, { row: lastRow(area), col: lastCol(area), rows: 1, cols: 1 }),
  GetLastRow: ({ sheet, area }) => rangeOf(sheet, { ...area, row: lastRow(area), rows: 1 }),
  GetLastColumn: ({ sheet, area }) => rangeOf(sheet, { ...area, col: lastCol(area), cols: 1 }),
  GetRowsAbove: ({ sheet, area }, [count]) => rangeOf(sheet, beside(area, 'above', count)),
  GetRowsBelow: ({ sheet, area }, [count]) => rangeOf(sheet, beside(area, 'below', count)),
  GetColumnsBefore: ({ sheet, area }, [count]) => rangeOf(sheet, beside(area, 'before', count)),
  GetColumnsAfter: ({ sheet, area }, [count]) => rangeOf(sheet, beside(area, 'after', count)),
  GetBoundingRect: (target, [other], run) => rangeOf(target.sheet, bounding(target.area, partner(target, other, run))),
  GetIntersection: (target, [other], run) => {
    const found = overlap(target, other, run);
    if (!found) throw itemNotFound('The ranges do not intersect.');
    return found;
  },
  GetIntersectionOrNullObject: (target, [other], run) => overlap(target, other, run),
  GetUsedRange: (target, [valuesOnly]) =>
    used(target, valuesOnly) ?? rangeOf(target.sheet, { row: target.area.row, col: target.area.col, rows: 1, cols: 1 }),
  GetUsedRangeOrNullObject: (target, [valuesOnly]) => used(target, valuesOnly),
  GetSurroundingRegion: ({ sheet, area }) => rangeOf(sheet, surrounding(sheet, area)),
  GetRangeEdge: ({ sheet, area }, [direction]) => rangeOf(sheet, edge(sheet, area, String(direction))),
  GetExtendedRange: ({ sheet, area }, [direction]) =>
    rangeOf(sheet, bounding(area, edge(sheet, area, String(direction)))),
  GetMergedAreasOrNullObject: ({ sheet, area }) =>
    blocks(sheet, area).length > 0 ? rangeAreasOf(sheet, blocks(sheet, area)) : null,
  GetMergedAreas: ({ sheet, area }) => {
    if (blocks(sheet, area).length === 0) throw itemNotFound('No cell is merged.');
    return rangeAreasOf(sheet, blocks(sheet, area));
  },
  Find: (target, args, run) => mustFind(find(target, args, run)),
  FindOrNullObject: (target, args, run) => find(target, args, run),
  RemoveDuplicates: (target, args, run) => removeDuplicates(target, args, run),
  GetSpecialCells: ({ sheet, area }, args, run) => mustFind(specialCells({ sheet, areas: [area] }, args, run)),
  GetSpecialCellsOrNullObject: ({ sheet, area }, args, run) => specialCells({ sheet, areas: [area] }, args, run),
  GetVisibleView: (target) => rangeViewOf(target),
  GetDirectPrecedents: (target, _, run) => directPrecedents(target, run),
  GetPrecedents: (target, _, run) => allPrecedents(target, run),
  GetDirectDependents: (target, _, run) => directDependents(target, run),
  GetDependents: (target, _, run) => allDependents(target, run),
  // Nothing spills here.
  GetSpillParent: (target, _, run) => mustFind(spillParent(target, run)),
  GetSpillParentOrNullObject: (target, _, run) => spillParent(target, run),
  GetSpillingToRange: (target, _, run) => mustFind(spillingTo(target, run)),
  GetSpillingToRangeOrNullObject: (target, _, run) => spillingTo(target, run),
  GetPivotTables: () => nothingOf('PivotTableScopedCollection'),
  GetTables: (target, [fullyContained]) => tablesWithin(target.sheet, [target.area], fullyContained === true),
  Insert: ({ sheet, area }, [shift], run) => {
    guard(
      sheet,
      area.cols === MAX_COLS ? 'allowInsertRows' : area.rows === MAX_ROWS ? 'allowInsertColumns' : undefined,
    );
    insertCells(run.workbook, sheet, area, asWord(shift, ['Down', 'Right']));
    return rangeOf(sheet, area);
  },
};

export const deleteRange = ({ sheet, area }: RangeTarget, shift: unknown, run: Run): void => {
  guard(sheet, area.cols === MAX_COLS ? 'allowDeleteRows' : area.rows === MAX_ROWS ? 'allowDeleteColumns' : undefined);
  deleteCells(run.workbook, sheet, area, asWord(shift, ['Up', 'Left']));
};
