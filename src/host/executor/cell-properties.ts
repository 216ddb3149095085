/** Range.getCellProperties and setCellProperties: formats of many cells in one command, as plain objects. */
import { invalidArgument } from '../errors';
import { cellArea, cellAddress, lastCol, lastRow, quoteSheet } from '../model/area';
import type { Area } from '../model/area';
import { formatArea } from '../model/contents';
import type { Border, CellFormat, FormatChange, FormatPatch } from '../model/format';
import { changing, lineStyles, lineWeights, setting } from '../model/format';
import { colWidth, rowHeight } from '../model/geometry';
import { hideColumns, hideRows } from '../model/hiding';
import { guard } from '../model/protection';
import { formatAt } from '../model/sheet';
import {
  asHorizontal,
  asVertical,
  asReadingOrder,
  asUnderline,
  asPattern,
  asTint,
  asIndent,
  asFontSize,
  asColumnWidth,
  asRowHeight,
  asOrientation,
  filled,
} from './format-values';
import { hyperlinkOf, setHyperlink } from './hyperlink';
import { styleFormat } from './styles';
import type { RangeTarget, Run } from './object';
import { asBoolean, asColor, asText, asWord, isRecord } from './object';

type Fields = Record<string, unknown>;

/** Readers of a format's properties by their path in the options. */
const readers: Readonly<Record<string, (format: CellFormat) => unknown>> = {
  autoIndent: (f) => f.autoIndent,
  horizontalAlignment: (f) => f.horizontal,
  indentLevel: (f) => f.indent,
  readingOrder: (f) => f.readingOrder,
  shrinkToFit: (f) => f.shrink,
  textOrientation: (f) => f.textOrientation,
  verticalAlignment: (f) => f.vertical,
  wrapText: (f) => f.wrap,
  'fill.color': (f) => f.fill || '#FFFFFF',
  'fill.pattern': (f) => f.pattern,
  'fill.patternColor': (f) => f.patternColor,
  'fill.patternTintAndShade': (f) => f.patternTint,
  'fill.tintAndShade': (f) => f.fillTint,
  'font.bold': (f) => f.bold,
  'font.color': (f) => f.color,
  'font.italic': (f) => f.italic,
  'font.name': (f) => f.fontName,
  'font.size': (f) => f.fontSize,
  'font.strikethrough': (f) => f.strikethrough,
  'font.subscript': (f) => f.subscript,
  'font.superscript': (f) => f.superscript,
  'font.tintAndShade': (f) => f.colorTint,
  'font.underline': (f) => f.underline,
  'protection.locked': (f) => f.locked,
  'protection.formulaHidden': (f) => f.formulaHidden,
};

/** Writers: what a settable property changes. */
const writers: Readonly<Record<string, (value: unknown) => FormatPatch>> = {
  autoIndent: (v) => ({ autoIndent: asBoolean(v) }),
  horizontalAlignment: (v) => ({ horizontal: asHorizontal(v) }),
  indentLevel: (v) => ({ indent: asIndent(v) }),
  readingOrder: (v) => ({ readingOrder: asReadingOrder(v) }),
  shrinkToFit: (v) => ({ shrink: asBoolean(v) }),
  textOrientation: (v) => ({ textOrientation: asOrientation(v) }),
  verticalAlignment: (v) => ({ vertical: asVertical(v) }),
  wrapText: (v) => ({ wrap: asBoolean(v) }),
  'fill.color': filled,
  'fill.pattern': (v) => ({ pattern: asPattern(v) }),
  'fill.patternColor': (v) => ({ patternColor: asColor(v) }),
  'fill.patternTintAndShade': (v) => ({ patternTint: asTint(v) }),
  'fill.tintAndShade': (v) => ({ fillTint: asTint(v) }),
  'font.bold': (v) => ({ bold: asBoolean(v) }),
  'font.color': (v) => ({ color: asColor(v) }),
  'font.italic': (v) => ({ italic: asBoolean(v) }),
  'font.name': (v) => ({ fontName: asText(v) }),
  'font.size': (v) => ({ fontSize: asFontSize(v) }),
  'font.strikethrough': (v) => ({ strikethrough: asBoolean(v) }),
  'font.subscript': (v) => ({ subscript: asBoolean(v) }),
  'font.superscript': (v) => ({ superscript: asBoolean(v) }),
  'font.tintAndShade': (v) => ({ colorTint: asTint(v) }),
  'font.underline': (v) => ({ underline: asUnderline(v) }),
  'protection.locked': (v) => ({ locked: asBoolean(v) }),
  'protection.formulaHidden': (v) => ({ formulaHidden: asBoolean(v) }),
};

const borderSides = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'] as const;

function readFormat(format: CellFormat, wanted: Fields, prefix = ''): Fields {
  const result: Fields = {};
  for (const [key, value] of Object.entries(wanted)) {
    if (value === false || value === null || value === undefined) continue;
    const path = prefix + key;
    const reader = readers[path];
    if (reader) result[key] = reader(format);
    else if (path === 'borders') result.borders = readBorders(format);
    else if (['fill', 'font', 'protection'].includes(path))
      result[key] = readFormat(format, isRecord(value) ? value : allOf(path), `${path}.`);
    else throw invalidArgument(`There is no cell property ${path}.`);
  }
  return result;
}

const allOf = (group: string): Fields =>
  Object.fromEntries(
    Object.keys(readers)
      .filter((p) => p.startsWith(`${group}.`))
      .map((p) => [p.slice(group.length + 1), true]),
  );

function readBorders(format: CellFormat): Fields {
  return Object.fromEntries(
    borderSides.map((side) => [side, format[side] ?? { style: 'None', weight: 'Thin', color: '' }]),
  );
}

function lines<T>(from: number, count: number, read: (line: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => read(from + i));
}

function cell({ sheet }: RangeTarget, row: number, col: number, options: Fields): Fields {
  const result: Fields = {};
  for (const [key, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === null || wanted === undefined) continue;
    if (key === 'address' || key === 'addressLocal') result[key] = `${quoteSheet(sheet.name)}!${cellAddress(row, col)}`;
    else if (key === 'hidden') result.hidden = sheet.hiddenRows.has(row) || sheet.hiddenCols.has(col);
    else if (key === 'hyperlink') result.hyperlink = hyperlinkOf(sheet, cellArea(row, col));
    else if (key === 'style') result.style = formatAt(sheet, row, col).style;
    else if (key === 'rowHidden') result.rowHidden = sheet.hiddenRows.has(row);
    else if (key === 'columnHidden') result.columnHidden = sheet.hiddenCols.has(col);
    else if (key === 'rowIndex') result.rowIndex = row;
    else if (key === 'columnIndex') result.columnIndex = col;
    else if (key === 'format' && isRecord(wanted)) {
      const { columnWidth, rowHeight: height, ...format } = wanted;
      result.format = {
        ...readFormat(formatAt(sheet, row, col), format),
        ...(columnWidth === true ? { columnWidth: colWidth(sheet, col) } : {}),
        ...(height === true ? { rowHeight: rowHeight(sheet, row) } : {}),
      };
    } else throw invalidArgument(`There is no cell property ${key}.`);
  }
  return result;
}

const asOptions = (value: unknown): Fields => {
  if (!isRecord(value)) throw invalidArgument('What to load is an object.');
  return value;
};

export function cellProperties(target: RangeTarget, options: unknown): Fields[][] {
  const wanted = asOptions(options);
  const { area } = target;
  return lines(area.row, area.rows, (row) => lines(area.col, area.cols, (col) => cell(target, row, col, wanted)));
}

export function rowProperties(target: RangeTarget, options: unknown): Fields[] {
  return lines(target.area.row, target.area.rows, (row) => cell(target, row, target.area.col, asOptions(options)));
}

export function columnProperties(target: RangeTarget, options: unknown): Fields[] {
  return lines(target.area.col, target.area.cols, (col) => cell(target, target.area.row, col, asOptions(options)));
}

/** One settable object as a change of format; equal objects share the change. */
function formatChange(format: Fields): FormatChange {
  const patch: Partial<CellFormat> = {};
  const borders: Partial<Record<(typeof borderSides)[number], Border | null>> = {};
  const walk = (fields: Fields, prefix: string): void => {
    for (const [key, value] of Object.entries(fields)) {
      if (value === null || value === undefined) continue;
      const path = prefix + key;
      const writer = writers[path];
      if (writer) Object.assign(patch, writer(value));
      else if (path === 'borders' && isRecord(value)) readBorderChanges(value, borders);
      else if (isRecord(value) && ['fill', 'font', 'protection'].includes(path)) walk(value, `${path}.`);
      else throw invalidArgument(`There is no settable cell property ${path}.`);
    }
  };
  walk(format, '');
  return changing((old) => ({ ...old, ...patch, ...borders }));
}

function readBorderChanges(value: Fields, borders: Partial<Record<(typeof borderSides)[number], Border | null>>): void {
  for (const [key, line] of Object.entries(value)) {
    const side = borderSides.find((s) => s === key);
    if (!side || !isRecord(line)) throw invalidArgument(`There is no settable border ${key}.`);
    const style = line.style === undefined || line.style === null ? 'Continuous' : asWord(line.style, lineStyles);
    const weight = line.weight === undefined || line.weight === null ? 'Thin' : asWord(line.weight, lineWeights);
    borders[side] =
      style === 'None'
        ? null
        : { style, weight, color: line.color === undefined || line.color === null ? '#000000' : asColor(line.color) };
  }
}

/** Applies one entry to an area. */
function apply(target: RangeTarget, area: Area, entry: unknown, changes: Map<string, FormatChange>, run: Run): void {
  if (entry === null || entry === undefined) return;
  if (!isRecord(entry)) throw invalidArgument('A cell property is an object.');
  const { sheet } = target;
  for (const [key, value] of Object.entries(entry)) {
    if (value === null || value === undefined) continue;
    if (key === 'hyperlink') setHyperlink(run, sheet, area, value);
    else if (key === 'style') formatArea(sheet, area, setting(styleFormat(run.workbook, value)));
    else if (key === 'columnHidden') hideColumns(sheet, area, asBoolean(value));
    else if (key === 'rowHidden') hideRows(run.workbook, sheet, area, asBoolean(value));
    else if (key === 'format' && isRecord(value)) {
      const { columnWidth, rowHeight: height, ...format } = value;
      if (columnWidth !== undefined && columnWidth !== null)
        for (let col = area.col; col <= lastCol(area); col++) sheet.colWidths.set(col, asColumnWidth(columnWidth));
      if (height !== undefined && height !== null)
        for (let row = area.row; row <= lastRow(area); row++) sheet.rowHeights.set(row, asRowHeight(height));
      const text = JSON.stringify(format);
      let change = changes.get(text);
      if (!change) changes.set(text, (change = formatChange(format)));
      if (text !== '{}') formatArea(sheet, area, change);
    } else throw invalidArgument(`There is no settable cell property ${key}.`);
  }
}

export function setCellProperties(target: RangeTarget, data: unknown, run: Run): void {
  guard(target.sheet, 'allowFormatCells');
  const { area, sheet } = target;
  if (!Array.isArray(data) || data.length !== area.rows)
    throw invalidArgument('The array does not match the size of the range.');
  const changes = new Map<string, FormatChange>();
  data.forEach((line: unknown, r) => {
    if (!Array.isArray(line) || line.length !== area.cols)
      throw invalidArgument('The array does not match the size of the range.');
    line.forEach((entry: unknown, c) => apply(target, cellArea(area.row + r, area.col + c), entry, changes, run));
  });
  run.workbook.events.push({ kind: 'formatChanged', sheetId: sheet.id, area });
}

/** setRowProperties and setColumnProperties: one entry per line of the range. */
export function setLineProperties(target: RangeTarget, data: unknown, axis: 'row' | 'column', run: Run): void {
  guard(target.sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const { area, sheet } = target;
  if (!Array.isArray(data) || data.length !== (axis === 'row' ? area.rows : area.cols))
    throw invalidArgument('The array does not match the size of the range.');
  const changes = new Map<string, FormatChange>();
  data.forEach((entry: unknown, i) => {
    const line = axis === 'row' ? { ...area, row: area.row + i, rows: 1 } : { ...area, col: area.col + i, cols: 1 };
    apply(target, line, entry, changes, run);
  });
  run.workbook.events.push({ kind: 'formatChanged', sheetId: sheet.id, area });
}
