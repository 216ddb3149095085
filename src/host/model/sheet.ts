/**
 * A sheet of the in-memory workbook: sparse cells, formats of cells, rows and columns, sizes, merges, and the lists of
 * everything that lies on it. Records are plain and mutable; the modules beside this file are the only ones to change them.
 */
import type { CopiedFormula, Scalar } from '../../formula/types';
import type { Area } from './area';
import type { Chart } from './chart';
import type { ConditionalFormat } from './conditional';
import type { AutoFilter } from './filter';
import type { CellFormat } from './format';
import { normalFormat } from './format';
import type { DefinedName } from './name';
import type { PageLayout } from './page-layout';
import { defaultPageLayout } from './page-layout';
import type { SheetProtection } from './protection';
import type { Table } from './table';
import type { Validation } from './validation';

/** One cell. `value` is the constant; a formula's result is asked of the calculation. */
export interface Cell {
  formula?: string;
  value: Scalar;
  /** Absent: the format of its row, column or sheet. */
  format?: CellFormat;
  /** First cell of the array formula this cell is part of. */
  array?: { readonly row: number; readonly col: number };
  /** Entered in an Excel with dynamic arrays, and may come to more than one value. */
  dynamic?: boolean;
  /** Entered with Ctrl+Shift+Enter into so many cells, which it shows in whatever it comes to; those left over show #N/A. */
  entered?: { readonly rows: number; readonly cols: number };
  /** How far it spills; `blocked` where something stands in its way. */
  spill?: { readonly rows: number; readonly cols: number; readonly formula: string } | 'blocked';
  /** The cell whose formula spills into this one, which holds nothing itself. */
  spilledFrom?: { readonly row: number; readonly col: number };
  /** Where the formula was copied from, as long as it reads as it did then. */
  copied?: CopiedFormula;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** People a comment mentions, and its text with their places marked. */
export interface Mentioned {
  readonly mentions: readonly { readonly email: string; readonly id: number; readonly name: string }[];
  readonly richContent: string;
}

export interface CommentReply {
  readonly id: string;
  content: string;
  readonly created: string;
  mentioned?: Mentioned;
}

export interface Comment {
  readonly id: string;
  row: number;
  col: number;
  content: string;
  resolved: boolean;
  readonly created: string;
  readonly replies: CommentReply[];
  mentioned?: Mentioned;
}

/** A drawing or picture that a user put on a sheet; add-ins are only told of it. */
export interface Shape {
  readonly id: string;
  readonly name: string;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** "#RRGGBB" or "". */
  tabColor: string;
  autoFilter: AutoFilter | null;
  /** Rows and columns a page begins with by hand. */
  readonly rowBreaks: Set<number>;
  readonly colBreaks: Set<number>;
  showGridlines: boolean;
  showHeadings: boolean;
  enableCalculation: boolean;
  readonly rows: Map<number, Map<number, Cell>>;
  /** Whether some formula of it may spill. */
  hasDynamic: boolean;
  format: CellFormat;
  readonly rowFormats: Map<number, CellFormat>;
  readonly colFormats: Map<number, CellFormat>;
  /** Points. */
  readonly rowHeights: Map<number, number>;
  /** Points. */
  readonly colWidths: Map<number, number>;
  readonly hiddenRows: Set<number>;
  /** Hidden by a filter; listed apart from those hidden by hand. */
  readonly filteredRows: Set<number>;
  readonly hiddenCols: Set<number>;
  /** Outline level of rows and columns, 1–7 deep below the top. */
  readonly rowLevels: Map<number, number>;
  readonly colLevels: Map<number, number>;
  /** Characters. */
  standardWidth: number;
  merges: Area[];
  readonly tables: Table[];
  validations: Validation[];
  /** In order of priority. */
  readonly conditionalFormats: ConditionalFormat[];
  readonly charts: Chart[];
  readonly names: Map<string, DefinedName>;
  protection: SheetProtection | null;
  /** Rows and columns kept in view, counted from `row`/`col` 0. */
  freeze: Area | null;
  readonly pageLayout: PageLayout;
  readonly comments: Comment[];
  readonly shapes: Shape[];
  readonly hyperlinks: Map<string, Hyperlink>;
  readonly customProperties: Map<string, string>;
  selection: Area;
  /** Size of the used area counted from A1, or null when a change made it unknown. */
  extent: { readonly rows: number; readonly cols: number } | null;
}

export const STANDARD_ROW_HEIGHT = 15;
export const STANDARD_COL_WIDTH = 48;

export function createSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColor: '',
    autoFilter: null,
    rowBreaks: new Set(),
    colBreaks: new Set(),
    showGridlines: true,
    showHeadings: true,
    enableCalculation: true,
    rows: new Map(),
    hasDynamic: false,
    format: normalFormat,
    rowFormats: new Map(),
    colFormats: new Map(),
    rowHeights: new Map(),
    colWidths: new Map(),
    hiddenRows: new Set(),
    filteredRows: new Set(),
    hiddenCols: new Set(),
    rowLevels: new Map(),
    colLevels: new Map(),
    standardWidth: 8.43,
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    names: new Map(),
    protection: null,
    freeze: null,
    pageLayout: defaultPageLayout(),
    comments: [],
    shapes: [],
    hyperlinks: new Map(),
    customProperties: new Map(),
    selection: { row: 0, col: 0, rows: 1, cols: 1 },
    extent: { rows: 0, cols: 0 },
  };
}

export const cellAt = (sheet: Sheet, row: number, col: number): Cell | undefined => sheet.rows.get(row)?.get(col);

/** The cell's own record, made where there is none yet. */
export function ensureCell(sheet: Sheet, row: number, col: number): Cell {
  let line = sheet.rows.get(row);
  if (!line) sheet.rows.set(row, (line = new Map<number, Cell>()));
  let cell = line.get(col);
  if (!cell) line.set(col, (cell = { value: null }));
  return cell;
}

export function formatAt(sheet: Sheet, row: number, col: number): CellFormat {
  return cellAt(sheet, row, col)?.format ?? sheet.rowFormats.get(row) ?? sheet.colFormats.get(col) ?? sheet.format;
}

export const isFilled = (cell: Cell): boolean =>
  cell.formula !== undefined || cell.value !== null || cell.spilledFrom !== undefined;

/** Every cell record inside `area`, row by row, columns in ascending order only where `ordered`. */
export function* cellsIn(sheet: Sheet, area: Area): Generator<{ row: number; col: number; cell: Cell }> {
  const few = area.rows < sheet.rows.size;
  const rows = few ? rowNumbers(area.row, area.rows) : [...sheet.rows.keys()].sort((a, b) => a - b);
  for (const row of rows) {
    if (row < area.row || row >= area.row + area.rows) continue;
    const line = sheet.rows.get(row);
    if (!line) continue;
    const cols = area.cols < line.size ? rowNumbers(area.col, area.cols) : [...line.keys()].sort((a, b) => a - b);
    for (const col of cols) {
      if (col < area.col || col >= area.col + area.cols) continue;
      const cell = line.get(col);
      if (cell) yield { row, col, cell };
    }
  }
}

function* rowNumbers(from: number, count: number): Generator<number> {
  for (let i = from; i < from + count; i++) yield i;
}

/** Size of the area with contents, counted from A1. */
export function extentOf(sheet: Sheet): { readonly rows: number; readonly cols: number } {
  if (sheet.extent) return sheet.extent;
  let rows = 0;
  let cols = 0;
  for (const [row, line] of sheet.rows) {
    for (const [col, cell] of line) {
      if (!isFilled(cell)) continue;
      if (row >= rows) rows = row + 1;
      if (col >= cols) cols = col + 1;
    }
  }
  return (sheet.extent = { rows, cols });
}

/** The smallest area with everything used inside `within`; formats count unless `valuesOnly`. Null where nothing is used. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, line] of sheet.rows) {
    if (row < within.row || row >= within.row + within.rows) continue;
    for (const [col, cell] of line) {
      if (col < within.col || col >= within.col + within.cols) continue;
      if (!isFilled(cell) && (valuesOnly || !cell.format || cell.format === normalFormat)) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (col < left) left = col;
      if (col > right) right = col;
    }
  }
  return bottom < 0 ? null : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
}
