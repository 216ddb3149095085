/** The sheets of a draft: a table each, with drop-downs, a prompt with an example for every column, and marks on what is missing. */
import { draftTexts } from '../i18n/draft';
import type { CellValue } from '../entries/entries';
import { serialOf } from '../entries/dates';
import type { Messages } from '../i18n';
import { isDay } from '../plan/days';
import { cellAddress, columnLetters, rangeAddress } from '../sheets/a1';
import { SheetBuilder } from '../sheets/builder';
import { quote } from '../sheets/formula';
import { fieldName } from '../sheets/names';
import { settingFields } from '../sheets/setting-fields';
import type { SheetSpec, ValidationSpec } from '../sheets/spec';
import { linesIn } from '../sheets/text-lines';
import type { StyleName } from '../sheets/styles';
import { headOf, labelOf, tipOf } from './heads';
import {
  columnsOf,
  factRows,
  onlyFilled,
  sheetKeyOf,
  tableKeys,
  type Column,
  type Draft,
  type DraftCell,
  type TableKey,
} from './tables';
import { wordsOf } from './words';

const head = 6;
const first = head + 1;
/** Rows a table shows beyond those filled. */
const spare: Readonly<Record<TableKey, number>> = {
  facts: 0,
  units: 40,
  dimensions: 12,
  groups: 8,
  indicators: 60,
  tasks: 40,
  milestones: 100,
  safeguards: 20,
  relations: 30,
  questions: 12,
  settings: 0,
  changes: 0,
  earlier: 0,
  edition: 0,
  states: 0,
};

/** The sheets, in the order of their tabs; what nobody fills in only where there is some. */
export function draftSheets(draft: Draft, m: Messages): readonly SheetSpec[] {
  return tableKeys
    .filter((table) => !onlyFilled.has(table) || draft.tables[table].length > 0)
    .map((table) => draftSheet(table, draft, m));
}

export function draftSheet(table: TableKey, draft: Draft, m: Messages): SheetSpec {
  const t = draftTexts(m);
  const key = sheetKeyOf(table);
  const columns = columnsOf(table, draft.years);
  const filled = draft.tables[table];
  const rows = filled.length + spare[table];
  const last = first + rows - 1;
  const labelled = table === 'facts' || table === 'settings';
  const sheet = new SheetBuilder({
    key,
    version: 1,
    name: t.tabs[table],
    tabColor: '7A5AA6',
    protect: false, // rows may be put in and moved as in any list
    columnWidths: [1.5, labelled ? 26 : 6, ...columns.map(({ width }) => width)],
    freeze: { rows: head, cols: 0 },
  });
  const lastCol = 2 + columns.length;
  const shown = columns.slice(0, 8).reduce((sum, { width }) => sum + width, 0);
  sheet
    .height(1, 8)
    .value(2, 2, t.tabs[table], 'title')
    .height(2, 34)
    .value(3, 2, t.hints[table], 'hint')
    .merge(rangeAddress(3, 2, 3, Math.min(lastCol, 10)))
    .height(3, Math.max(22, 16 * linesIn(t.hints[table], Math.max(60, shown))))
    .height(4, 4)
    .height(5, 4)
    .height(head, 34)
    .value(head, 2, labelled ? '' : '№', 'header');
  columns.forEach((column, c) => {
    const target = /^target(\d+)$/.exec(column.field);
    if (target) {
      const facts = (field: string) => fieldName(sheetKeyOf('facts'), field);
      // By its label: rows may be put in between.
      const label = quote(
        labelOf('facts', factRows.indexOf(`year${Number(target[1])}` as (typeof factRows)[number]), m),
      );
      const year = `INDEX(${facts('value')},MATCH(${label},${facts('label')},0))`;
      const plain = quote(headOf(table, column.field, m));
      sheet.formula(head, 3 + c, `=IFERROR(IF(${year}="",${plain},${year}&${quote(t.targetOf)}),${plain})`, 'header');
    } else sheet.value(head, 3 + c, headOf(table, column.field, m), 'header');
  });
  for (let i = 0; i < rows; i++) {
    const row = first + i;
    sheet
      .height(row, heightOf(columns, filled[i]))
      .value(row, 2, labelled ? labelOf(table, i, m) : i + 1, labelled ? 'labelLeft' : 'label');
    columns.forEach((column, c) =>
      put(sheet, row, 3 + c, column, filled[i]?.[column.field], styleIn(table, i, column)),
    );
  }
  columns.forEach((column, c) => {
    const range = rangeAddress(first, 3 + c, last, 3 + c);
    sheet.field(column.field, 'entry', first, 3 + c, last, 3 + c);
    const words = column.choice ? Object.values(wordsOf(column.choice, m)) : [];
    const long = words.join(',').length > 240 ? hiddenList(sheet, words, lastCol + 1 + c) : null;
    const validation = validationOf(table, column, range, m, long);
    if (validation) sheet.validation(validation);
    if (column.required) {
      const used = `COUNTA($C${first}:$${columnLetters(lastCol)}${first})>0`;
      const own = `$${columnLetters(3 + c)}${first}`;
      sheet.when(range, `AND(${used},${own}="")`, 'bad');
    }
  });
  if (labelled) {
    sheet.field('label', 'label', first, 2, last);
    rowPrompts(sheet, table, rows, m);
  }
  return sheet.build();
}

/** A row shows its longest text whole, up to six lines: a sentence of the notice is read beside what was made of it. */
function heightOf(columns: readonly Column[], cells: Draft['tables'][TableKey][number] | undefined): number {
  const lines = columns.map(({ field, width }) => {
    const value = cells?.[field]?.value;
    return typeof value === 'string' ? linesIn(value, width - 2) : 1;
  });
  return Math.max(20, 8 + 14 * Math.min(6, Math.max(...lines)));
}

const styleIn = (
  table: TableKey,
  i: number,
  { kind, field }: Column,
): { readonly style: StyleName; readonly format?: string } => {
  if (field === 'confidence') return { style: 'computed', format: '0%' };
  if (kind === 'note') return { style: 'textSmall' };
  if (table === 'settings' && field === 'value') return { style: 'entryText', format: 'General' };
  if (table === 'facts' && field === 'value' && /^(?:baselineYear|year\d+)$/.test(factRows[i] ?? ''))
    return { style: 'entryText', format: '0' };
  if (table === 'facts' && factRows[i] === 'issuedOn' && field === 'value')
    return { style: 'entryText', format: 'yyyy-mm-dd' };
  if (table === 'facts' && /^(?:along|numbers)$/.test(factRows[i] ?? '')) return { style: 'textSmall' };
  if (kind === 'date') return { style: 'entryDate' };
  if (kind === 'figure') return { style: 'entry', format: 'General' };
  if (kind === 'whole') return { style: 'entryCenter', format: '0' };
  return { style: kind === 'choice' ? 'entryCenter' : 'entryText' };
};

function put(
  sheet: SheetBuilder,
  row: number,
  col: number,
  column: Column,
  cell: DraftCell | undefined,
  { style, format }: ReturnType<typeof styleIn>,
): void {
  let value: CellValue = cell?.value ?? null;
  let shape = format;
  // What is no day stays the text it is, and is told when it is read.
  const isDated = (column.kind === 'date' || format === 'yyyy-mm-dd') && typeof value === 'string' && isDay(value);
  if (isDated) value = serialOf(String(value));
  // A setting's day is kept as a date cell.
  else if (column.field === 'value' && typeof value === 'string' && isDay(value)) {
    value = serialOf(value);
    shape = 'yyyy-mm-dd';
  }
  const look = shape === undefined ? {} : { format: shape };
  if (cell?.assumed && value !== null) {
    const text = typeof value === 'string' ? quote(value) : String(value);
    // A formula in a cell of text format would be shown, not worked out.
    const assumed = { format: shape ?? (column.kind === 'date' ? 'yyyy-mm-dd' : 'General') };
    sheet.formula(row, col, `=${text}`, 'assumedText', assumed);
  } else sheet.value(row, col, value, style, look);
}

/** Words that are too many for a drop-down's own text, in a hidden column; its address. */
function hiddenList(sheet: SheetBuilder, words: readonly string[], col: number): string {
  words.forEach((word, k) => sheet.value(first + k, col, word, 'blank'));
  sheet.hideColumn(col);
  const letters = columnLetters(col);
  return `$${letters}$${first}:$${letters}$${first + words.length - 1}`;
}

function validationOf(
  table: TableKey,
  column: Column,
  range: string,
  m: Messages,
  long: string | null,
): ValidationSpec | null {
  const tip = tipOf(table, column.field, m);
  const prompt =
    tip === '' ? undefined : { title: headOf(table, column.field, m).slice(0, 32), text: tip.slice(0, 255) };
  if (table === 'facts' || table === 'settings') return null;
  if (column.from) {
    const source = `=${fieldName(sheetKeyOf(column.from[0]), column.from[1])}`;
    return { range, rule: { kind: 'listRange', source }, prompt };
  }
  if (column.choice) {
    const values = Object.values(wordsOf(column.choice, m));
    const rule: ValidationSpec['rule'] =
      long === null ? { kind: 'list', values } : { kind: 'listRange', source: `=${long}` };
    return { range, rule, prompt, error: { ...draftTexts(m).pickOne, style: 'stop' } };
  }
  if (column.kind === 'whole')
    return {
      range,
      rule: { kind: 'whole', operator: 'between', min: 0, max: column.field === 'rows' ? 2000 : 9999 },
      prompt,
    };
  if (prompt === undefined) return null;
  return { range, rule: { kind: 'textLength', operator: 'lessThanOrEqual', min: 2000 }, prompt };
}

/** Facts and settings have a prompt for each row. */
function rowPrompts(sheet: SheetBuilder, table: TableKey, rows: number, m: Messages): void {
  if (table === 'facts')
    factRows.forEach((fact, i) => {
      if (i >= rows) return;
      const text = draftTexts(m).factTips[(fact.startsWith('year') ? 'year' : fact) as 'title'];
      sheet.validation({
        range: cellAddress(first + i, 3),
        rule: { kind: 'textLength', operator: 'lessThanOrEqual', min: 500 },
        prompt: { title: labelOf(table, i, m).slice(0, 32), text },
      });
    });
  else
    settingFields.forEach((field, i) => {
      if (field.kind !== 'word') return;
      const values = field.words?.(m) ?? field.options;
      if (values.some((value) => value.includes(','))) return;
      sheet.validation({
        range: cellAddress(first + i, 3),
        rule: { kind: 'list', values },
        error: { ...draftTexts(m).pickOne, style: 'stop' },
      });
    });
}
