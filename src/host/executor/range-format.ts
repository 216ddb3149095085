/** Excel.RangeFormat with its font, fill, borders and protection. Properties that differ within the range read as null. */
import { MAX_COLS, MAX_ROWS, lastCol, lastRow } from '../model/area';
import type { Area } from '../model/area';
import { formatArea } from '../model/contents';
import type { CellFormat, FormatPatch } from '../model/format';
import { setting } from '../model/format';
import { autofitColumns, autofitRows, colWidth, rowHeight } from '../model/geometry';
import { guard } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { STANDARD_COL_WIDTH, STANDARD_ROW_HEIGHT, cellsIn, formatAt } from '../model/sheet';
import { bordersOf } from './borders';
import {
  asHorizontal,
  asVertical,
  asReadingOrder,
  asUnderline,
  asPattern,
  asIndent,
  asFontSize,
  asTint,
  asColumnWidth,
  asRowHeight,
  asOrientation,
  filled,
} from './format-values';
import type { ClassDefinition, HostObject, Run } from './object';
import { asBoolean, asColor, asIndex, asText, bind } from './object';
import type { Areas } from './range';

/** The property where all cells agree, else null. Whole rows and columns are judged by their formats and their cells. */
export function agreed<T>(target: Areas, read: (format: CellFormat) => T): T | null {
  let found: { value: T } | null = null;
  for (const format of formatsIn(target)) {
    const value = read(format);
    if (found && found.value !== value) return null;
    found = { value };
  }
  return found ? found.value : null;
}

function* formatsIn({ sheet, areas }: Areas): Generator<CellFormat> {
  for (const area of areas) {
    if (area.rows * area.cols > 100000) {
      yield formatAt(sheet, lastRow(area), lastCol(area));
      for (const { row, col } of cellsIn(sheet, area)) yield formatAt(sheet, row, col);
      continue;
    }
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let col = area.col; col <= lastCol(area); col++) yield formatAt(sheet, row, col);
    }
  }
}

export function patch({ sheet, areas }: Areas, change: FormatPatch, run: Run): void {
  guard(sheet, 'allowFormatCells');
  const apply = setting(change);
  for (const area of areas) {
    formatArea(sheet, area, apply);
    run.workbook.events.push({ kind: 'formatChanged', sheetId: sheet.id, area });
  }
}

const font: ClassDefinition<Areas> = {
  name: 'RangeFont',
  get: {
    Bold: (t) => agreed(t, (f) => f.bold),
    Color: (t) => agreed(t, (f) => f.color),
    Italic: (t) => agreed(t, (f) => f.italic),
    Name: (t) => agreed(t, (f) => f.fontName),
    Size: (t) => agreed(t, (f) => f.fontSize),
    Strikethrough: (t) => agreed(t, (f) => f.strikethrough),
    Subscript: (t) => agreed(t, (f) => f.subscript),
    Superscript: (t) => agreed(t, (f) => f.superscript),
    TintAndShade: (t) => agreed(t, (f) => f.colorTint),
    Underline: (t) => agreed(t, (f) => f.underline),
  },
  set: {
    Bold: (t, v, run) => patch(t, { bold: asBoolean(v) }, run),
    Color: (t, v, run) => patch(t, { color: asColor(v) }, run),
    Italic: (t, v, run) => patch(t, { italic: asBoolean(v) }, run),
    Name: (t, v, run) => patch(t, { fontName: asText(v) }, run),
    Size: (t, v, run) => patch(t, { fontSize: asFontSize(v) }, run),
    Strikethrough: (t, v, run) => patch(t, { strikethrough: asBoolean(v) }, run),
    Subscript: (t, v, run) => patch(t, { subscript: asBoolean(v) }, run),
    Superscript: (t, v, run) => patch(t, { superscript: asBoolean(v) }, run),
    TintAndShade: (t, v, run) => patch(t, { colorTint: asTint(v) }, run),
    Underline: (t, v, run) => patch(t, { underline: asUnderline(v) }, run),
  },
};

const fill: ClassDefinition<Areas> = {
  name: 'RangeFill',
  get: {
    // Excel reads an empty fill as white.
    Color: (t) => agreed(t, (f) => f.fill || '#FFFFFF'),
    Pattern: (t) => agreed(t, (f) => f.pattern),
    PatternColor: (t) => agreed(t, (f) => f.patternColor),
    PatternTintAndShade: (t) => agreed(t, (f) => f.patternTint),
    TintAndShade: (t) => agreed(t, (f) => f.fillTint),
  },
  set: {
    Color: (t, v, run) => patch(t, filled(v), run),
    Pattern: (t, v, run) => patch(t, { pattern: asPattern(v) }, run),
    PatternColor: (t, v, run) => patch(t, { patternColor: asColor(v, true) }, run),
    PatternTintAndShade: (t, v, run) => patch(t, { patternTint: asTint(v) }, run),
    TintAndShade: (t, v, run) => patch(t, { fillTint: asTint(v) }, run),
  },
  call: { Clear: (t, _, run) => patch(t, filled(''), run) },
};

const protection: ClassDefinition<Areas> = {
  name: 'FormatProtection',
  get: { Locked: (t) => agreed(t, (f) => f.locked), FormulaHidden: (t) => agreed(t, (f) => f.formulaHidden) },
  set: {
    // Whether a cell is locked cannot be changed while the sheet is protected, whatever else is allowed.
    Locked: (t, v, run) => {
      guard(t.sheet);
      patch(t, { locked: asBoolean(v) }, run);
    },
    FormulaHidden: (t, v, run) => {
      guard(t.sheet);
      patch(t, { formulaHidden: asBoolean(v) }, run);
    },
  },
};

/** A size all lines share, or null. */
function sharedSize(
  from: number,
  count: number,
  read: (line: number) => number,
  own: ReadonlyMap<number, number>,
  standard: number,
): number | null {
  if (count > 20000) return own.size === 0 ? standard : null;
  const first = read(from);
  for (let line = from + 1; line < from + count; line++) if (read(line) !== first) return null;
  return first;
}

const each = (t: Areas, work: (area: Area, sheet: Sheet) => void): void => {
  for (const area of t.areas) work(area, t.sheet);
};

function setSizes(sizes: Map<number, number>, from: number, count: number, size: number | null, all: number): void {
  if (count === all && size === null) sizes.clear();
  for (let line = from; line < from + Math.min(count, 20000); line++) {
    if (size === null) sizes.delete(line);
    else sizes.set(line, size);
  }
}

const first = (t: Areas): Area => t.areas[0] ?? { row: 0, col: 0, rows: 1, cols: 1 };

const rangeFormat: ClassDefinition<Areas> = {
  name: 'RangeFormat',
  get: {
    AutoIndent: (t) => agreed(t, (f) => f.autoIndent),
    ColumnWidth: (t) =>
      sharedSize(first(t).col, first(t).cols, (col) => colWidth(t.sheet, col), t.sheet.colWidths, STANDARD_COL_WIDTH),
    HorizontalAlignment: (t) => agreed(t, (f) => f.horizontal),
    IndentLevel: (t) => agreed(t, (f) => f.indent),
    ReadingOrder: (t) => agreed(t, (f) => f.readingOrder),
    RowHeight: (t) =>
      sharedSize(
        first(t).row,
        first(t).rows,
        (row) => rowHeight(t.sheet, row),
        t.sheet.rowHeights,
        STANDARD_ROW_HEIGHT,
      ),
    ShrinkToFit: (t) => agreed(t, (f) => f.shrink),
    TextOrientation: (t) => agreed(t, (f) => f.textOrientation),
    UseStandardHeight: (t) =>
      t.areas.every((a) => ![...t.sheet.rowHeights.keys()].some((row) => row >= a.row && row <= lastRow(a))),
    UseStandardWidth: (t) =>
      t.areas.every((a) => ![...t.sheet.colWidths.keys()].some((col) => col >= a.col && col <= lastCol(a))),
    VerticalAlignment: (t) => agreed(t, (f) => f.vertical),
    WrapText: (t) => agreed(t, (f) => f.wrap),
  },
  set: {
    AutoIndent: (t, v, run) => patch(t, { autoIndent: asBoolean(v) }, run),
    ColumnWidth: (t, v) => {
      guard(t.sheet, 'allowFormatColumns');
      const width = asColumnWidth(v);
      each(t, (area, sheet) => setSizes(sheet.colWidths, area.col, area.cols, width, -1));
    },
    HorizontalAlignment: (t, v, run) => patch(t, { horizontal: asHorizontal(v) }, run),
    IndentLevel: (t, v, run) => patch(t, { indent: asIndent(v) }, run),
    ReadingOrder: (t, v, run) => patch(t, { readingOrder: asReadingOrder(v) }, run),
    RowHeight: (t, v) => {
      guard(t.sheet, 'allowFormatRows');
      const height = asRowHeight(v);
      each(t, (area, sheet) => setSizes(sheet.rowHeights, area.row, area.rows, height, -1));
    },
    ShrinkToFit: (t, v, run) => patch(t, { shrink: asBoolean(v) }, run),
    TextOrientation: (t, v, run) => patch(t, { textOrientation: asOrientation(v) }, run),
    UseStandardHeight: (t, v) => {
      guard(t.sheet, 'allowFormatRows');
      if (asBoolean(v)) each(t, (area, sheet) => setSizes(sheet.rowHeights, area.row, area.rows, null, MAX_ROWS));
    },
    UseStandardWidth: (t, v) => {
      guard(t.sheet, 'allowFormatColumns');
      if (asBoolean(v)) each(t, (area, sheet) => setSizes(sheet.colWidths, area.col, area.cols, null, MAX_COLS));
    },
    VerticalAlignment: (t, v, run) => patch(t, { vertical: asVertical(v) }, run),
    WrapText: (t, v, run) => patch(t, { wrap: asBoolean(v) }, run),
  },
  nav: {
    Borders: (t) => bordersOf(t),
    Fill: (t) => bind(fill, t),
    Font: (t) => bind(font, t),
    Protection: (t) => bind(protection, t),
  },
  call: {
    AdjustIndent: (t, [amount], run) =>
      patch(t, { indent: asIndent((agreed(t, (f) => f.indent) ?? 0) + asIndex(amount)) }, run),
    AutofitColumns: (t, _, run) => {
      guard(t.sheet, 'allowFormatColumns');
      each(t, (area, sheet) => autofitColumns(run.workbook, sheet, area));
    },
    AutofitRows: (t, _, run) => {
      guard(t.sheet, 'allowFormatRows');
      each(t, (area, sheet) => autofitRows(run.workbook, sheet, area));
    },
  },
};

export const rangeFormatOf = (target: Areas): HostObject => bind(rangeFormat, target);
