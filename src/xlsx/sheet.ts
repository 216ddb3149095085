/** One SheetSpec in the words of the file library: cells, layout, validations, conditional formats, protection, print. */
import type { Cell, ConditionalRule, DataValidation, WriteSheet } from 'hucre';
import type { CellValue } from '../entries/entries';
import { parseArea } from '../sheets/a1';
import { cellsInOrder } from '../sheets/cells-in-order';
import { footersOf } from '../sheets/footer';
import type { CellSpec, SheetSpec, TableSpec, ValidationSpec } from '../sheets/spec';
import { conditionalStyles } from '../sheets/styles';
import type { PlacedCell } from './sheet-data';
import { cellStyle, conditionalStyle } from './style';
import { escapeText, fileFormula } from './text';

/** What a formula cell shows until the program at hand has calculated; an error is its text, such as "#N/A". */
export type CachedResult = (cell: CellSpec) => CellValue;

/** What the print footer says on the right, with &P for the page and &N for the number of pages. */
export interface SheetTexts {
  readonly pageOf: string;
}

const errorText = /^#[A-Z/0!?_]+$/;

/** A result as it is stored beside its formula. */
export const storedResult = (result: CellValue): CellValue =>
  typeof result === 'string' ? escapeText(result) : result;

/** A value as a cell stores it. */
export function storedValue(value: CellValue): Partial<Cell> {
  if (typeof value !== 'string') return { value };
  // Text that reads like an error value stays text when it is a run of its own.
  return errorText.test(value) ? { value, richText: [{ text: value }] } : { value: escapeText(value) };
}

function cellOf(
  cell: CellSpec,
  cached: CachedResult,
  { locked, look }: Pick<SheetSpec, 'locked' | 'look'>,
): Partial<Cell> {
  const common: Partial<Cell> = {
    style: cellStyle(cell, look, locked),
    comment: cell.note === undefined ? undefined : { author: '', text: escapeText(cell.note) },
    hyperlink: cell.link && { target: '', location: cell.link.name, tooltip: cell.link.tip },
  };
  if (cell.formula !== undefined) {
    return { ...common, value: null, formula: fileFormula(cell.formula), formulaResult: storedResult(cached(cell)) };
  }
  return { ...common, ...storedValue(cell.value ?? null) };
}

const operand = (limit: number | string) => fileFormula(String(limit));

function ruleOf(
  rule: ValidationSpec['rule'],
): Pick<DataValidation, 'type' | 'operator' | 'values' | 'formula1' | 'formula2'> {
  switch (rule.kind) {
    case 'list': {
      const list = rule.values.join(',');
      if (list.length > 255 || rule.values.some((v) => v.includes(',')))
        throw new RangeError(`a drop-down's words have no commas and at most 255 characters together: ${list}`);
      return { type: 'list', values: rule.values.map((v) => v.replace(/"/g, '""')) };
    }
    case 'listRange':
      return { type: 'list', formula1: fileFormula(rule.source) };
    case 'custom':
      return { type: 'custom', formula1: fileFormula(rule.formula) };
    default: {
      const upper = rule.max === undefined ? undefined : operand(rule.max);
      return { type: rule.kind, operator: rule.operator, formula1: operand(rule.min), formula2: upper };
    }
  }
}

function limited(text: string, most: number): string {
  if (text.length > most) throw new RangeError(`longer than ${most} characters: ${text}`);
  return text;
}

function validationOf(spec: ValidationSpec): DataValidation {
  const { prompt, error } = spec;
  return {
    ...ruleOf(spec.rule),
    range: spec.range,
    allowBlank: true,
    showInputMessage: prompt !== undefined,
    inputTitle: prompt && limited(prompt.title, 32),
    inputMessage: prompt && limited(prompt.text, 255),
    showErrorMessage: error !== undefined,
    errorTitle: error && limited(error.title, 32),
    errorMessage: error && limited(error.text, 255),
    errorStyle: error?.style,
  };
}

function conditionalOf(spec: SheetSpec): ConditionalRule[] {
  return spec.conditionalFormats.map((c, i) => ({
    type: 'expression',
    priority: i + 1,
    range: c.range,
    formula: fileFormula(c.formula),
    style: conditionalStyle(conditionalStyles[c.style]),
    stopIfTrue: c.stop,
  }));
}

/** Column names of a table are its header cells; Excel repairs a file where they are missing or repeated. */
function tableOf(table: TableSpec, spec: SheetSpec) {
  const { row, col, lastCol } = parseArea(table.range);
  const columns = Array.from({ length: lastCol - col + 1 }, (_, i) => {
    const name = spec.cells.find((c) => c.row === row && c.col === col + i)?.value;
    if (typeof name !== 'string' || name === '')
      throw new RangeError(`table ${table.name}: header ${i + 1} is not text`);
    return { name };
  });
  if (new Set(columns.map((c) => c.name.toLowerCase())).size < columns.length)
    throw new RangeError(`table ${table.name}: a header is repeated`);
  return { name: table.name, range: table.range, columns, style: 'TableStyleLight1', showRowStripes: false };
}

function printOf(spec: SheetSpec, texts: SheetTexts): Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'rowBreaks'> {
  const { print } = spec;
  if (!print) return {};
  const { left, center, right } = footersOf(spec, print, texts.pageOf);
  return {
    pageSetup: {
      paperSize: print.paper === 'A3' ? 'a3' : 'a4',
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: print.fitWidth,
      fitToHeight: print.fitHeight,
      margins: { ...print.margins, header: 0.3, footer: 0.25 },
      horizontalCentered: true,
    },
    // The library counts the row above a break from 0.
    rowBreaks: print.breaks?.map((row) => row - 1),
    headerFooter: {
      oddFooter: `&L${left}${center && `&C${center}`}${right && `&R${right}`}`,
    },
  };
}

/** The cells of a sheet row by row, made one after the other: a large workbook has a million. */
export function* libraryCells(spec: SheetSpec, cached: CachedResult): Iterable<PlacedCell> {
  for (const cell of cellsInOrder(spec)) yield [cell.row - 1, cell.col - 1, cellOf(cell, cached, spec)];
}

/** The sheet for the library, without cells, charts and defined names, which have files of their own. */
export function librarySheet(spec: SheetSpec, texts: SheetTexts): WriteSheet {
  const columns = Array.from(
    { length: Math.max(spec.cols, ...Object.keys(spec.columnWidths).map(Number)) },
    (_, i) => ({
      // A column unit is one digit of Calibri 11; Excel stores the width with 5 pixels of padding.
      width:
        spec.columnWidths[i + 1] === undefined
          ? undefined
          : Math.round((spec.columnWidths[i + 1]! + 5 / 7) * 256) / 256,
      hidden: spec.hiddenColumns?.includes(i + 1),
    }),
  );
  const merges = spec.merges.map((range) => {
    const a = parseArea(range);
    return { startRow: a.row - 1, startCol: a.col - 1, endRow: a.lastRow - 1, endCol: a.lastCol - 1 };
  });
  return {
    name: spec.name,
    columns,
    rowDefs: new Map(Object.entries(spec.rowHeights).map(([row, height]) => [Number(row) - 1, { height }])),
    merges,
    dataValidations: spec.validations.map(validationOf),
    conditionalRules: conditionalOf(spec),
    tables: spec.tables.map((t) => tableOf(t, spec)),
    autoFilter: spec.filter === undefined ? undefined : { range: spec.filter },
    freezePane: spec.freeze && { rows: spec.freeze.rows, columns: spec.freeze.cols },
    view: { showGridLines: false, tabColor: { rgb: spec.tabColor } },
    hidden: spec.visibility === 'hidden',
    veryHidden: spec.visibility === 'veryHidden',
    protection: spec.protect
      ? { sheet: true, selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, autoFilter: true } // prettier-ignore
      : undefined,
    ...printOf(spec, texts),
  };
}
