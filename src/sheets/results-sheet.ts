/**
 * 结果数据, the results table in the workbook: the rows of `src/results`, read live from the calculation, as a real table
 * with column names that no language changes, for Power Query, Power BI and databases. `summary-sheet.ts` is the form for
 * people.
 */
import { answeredRow, firstByRule, isAsNow, itemAt } from '../plan/at';
import { pick } from '../i18n';
import { isTask, itemsOf } from '../plan/items';
import type { Item } from '../plan/schema';
import { comprehensivePeriod, partsOf, resultColumns, type ResultColumn } from '../results';
import { unitPoints } from '../plan/worth';
import { lost } from '../scoring/points';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { formats } from './formats';
import { quote, rounded } from './formula';
import { fieldName } from './names';
import type { SheetSpec } from './spec';
import { splitColumns } from './paper';
import { heightOfLines, linesIn, widthFor } from './text-lines';
import { drawWorkHead } from './work-sheet';

const key = 'results';
const labelRow = 5;
const head = 6;
const first = head + 1;
const firstCol = 2;
/** Alike in all rows, one of them an id that says nothing to a reader: there for other programs; the title names plan, document and zone. */
const unseen = ['plan', 'document', 'zone'] as const satisfies readonly ResultColumn[];

const widths: Partial<Record<ResultColumn, number>> = {
  plan: 20,
  period: 17,
  kind: 11,
  rule: 16,
  target_source: 14,
  weight_source: 14,
  role: 15,
  as_of: widthFor('2024-03-31'),
};
/** A row of data has one line. */
const widest = (texts: readonly string[]): number =>
  Math.min(255, Math.max(14, ...texts.map((text) => widthFor(text))));
const columnOf = (column: ResultColumn) => firstCol + resultColumns.indexOf(column);
const numberFormats: Partial<Record<ResultColumn, string>> = {
  share: '0.0%',
  attainment: '0.0%',
  rate: '0.0%',
  full: formats.points,
  points: formats.points,
  lost: formats.points,
  total: formats.points,
};

/** The results table of every period. Which units share an item is the plan's when the sheet is drawn; their shares are live. */
export function buildResults(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsWork.results;
  const own: typeof widths = {
    ...widths,
    measure: widest(
      itemsOf(plan).map((item) => (isTask(item) ? m.sheetsCore.plan.taskMeasure : pick(item.measure, m))),
    ),
    document: widthFor(plan.documentNumber),
    zone: widthFor(pick(plan.zoneName, m)),
    dimension: widest(plan.dimensions.map(({ name }) => pick(name, m))),
    name: widest(itemsOf(plan).map(({ name }) => pick(name, m))),
    unit: widest(plan.units.map(({ name }) => pick(name, m))),
  };
  const columnWidths = [1.5, ...resultColumns.map((column) => own[column] ?? 11)];
  const lastCol = firstCol + resultColumns.length - 1;
  const sheet = new SheetBuilder({
    key,
    version: 6,
    name: m.sheetsWork.tabs.results,
    tabColor: '1B5E3F',
    columnWidths,
    freeze: { rows: head, cols: 0 },
    lowRows: true,
  });
  const titles = [columnOf('item'), columnOf('name')];
  const hidden = unseen.map(columnOf);
  const from = Math.max(...hidden) + 1;
  hidden.forEach((col) => sheet.hideColumn(col));
  const shown = (col: number) => !hidden.includes(col);
  const splitAfter = splitColumns(columnWidths, { first: titles[0]!, last: titles[1]!, shown });
  // What stands over the table is on the first of the pages side by side.
  const hintTo = Math.min(from + 10, splitAfter[0] ?? lastCol);
  const hintWidth = columnWidths.slice(from - 1, hintTo).reduce((all, width) => all + width, 0);
  drawWorkHead(sheet, ctx, { title: t.title, hint: t.hint, firstCol: from, lastCol: hintTo, width: hintWidth });
  resultColumns.forEach((column) =>
    sheet.value(labelRow, columnOf(column), t.labels[column], 'hint').value(head, columnOf(column), column, 'header'),
  );
  const labelLines = resultColumns.map((column) => linesIn(t.labels[column], columnWidths[columnOf(column) - 1]!));
  sheet.height(labelRow, heightOfLines(Math.max(...labelLines), 20));
  let row = first;
  plan.years.forEach((year, k) => {
    for (const item of itemsOf(plan).map((one) => itemAt(one, year)))
      for (const part of partsOf(plan, item)) drawPart(sheet, ctx, item, part, { row: row++, k, period: String(year) });
    drawAdjustment(sheet, ctx, 'bonus', year, row++);
    drawAdjustment(sheet, ctx, 'deduction', year, row++);
  });
  for (const item of itemsOf(plan))
    for (const part of partsOf(plan, item))
      drawPart(sheet, ctx, item, part, { row: row++, k: plan.years.length, period: comprehensivePeriod });
  const last = row - 1;
  sheet.table({ name: 'zsc_results_table', range: rangeAddress(head, firstCol, last, lastCol) });
  for (const column of ['period', 'item', 'unit', 'full', 'points', 'lost', 'total', 'actual', 'rate'] as const)
    sheet.field(column, 'result', first, columnOf(column), last);
  return sheet
    .printed({
      area: rangeAddress(1, 1, last, lastCol),
      titleRows: `${head}:${head}`,
      footerLeft: `${t.title}　${plan.documentNumber}`,
      paper: 'A3',
      titleColumns: titles.map(columnLetters).join(':'),
      splitAfter,
    })
    .build();
}

interface Place {
  readonly row: number;
  /** Place of the year, from 0; the number of years for the final targets. */
  readonly k: number;
  readonly period: string;
}

/** Columns every row has: which plan and period, and how the whole period ended. */
function drawPeriod(sheet: SheetBuilder, { plan, m }: SheetContext, row: number, period: string): void {
  const form = period === comprehensivePeriod ? 'comprehensive' : `score_${period}`;
  const text = (column: ResultColumn, value: string) =>
    sheet.value(row, columnOf(column), value, 'textSmall', { format: '@' });
  text('plan', plan.id);
  text('document', plan.documentNumber);
  text('zone', pick(plan.zoneName, m));
  text('period', period);
  const grades = ['excellent', 'good', 'pass', 'fail'] as const;
  const place = `MATCH(${fieldName(form, 'grade')},zsc_list_grades,0)`;
  sheet
    .formula(
      row,
      columnOf('total'),
      `=IF(ISNUMBER(${fieldName(form, 'total')}),${fieldName(form, 'total')},0)`,
      'number',
      { format: formats.points },
    )
    .formula(
      row,
      columnOf('grade'),
      `=IFERROR(CHOOSE(${place},${grades.map((g) => `"${g}"`).join(',')}),"")`,
      'textSmall',
    )
    .formula(row, columnOf('as_of'), '=TEXT(zsc_settings_inForce_asOf,"yyyy-mm-dd")', 'textSmall');
}

function drawPart(
  sheet: SheetBuilder,
  ctx: SheetContext,
  item: Item,
  part: ReturnType<typeof partsOf>[number],
  { row, k, period }: Place,
): void {
  const { plan, m } = ctx;
  const items = itemsOf(plan);
  const end = period === comprehensivePeriod;
  const n = plan.years.length;
  const index = items.findIndex(({ id }) => id === item.id);
  const of = (field: string) =>
    end ? `INDEX(zsc_calc_end_${field},${index + 1})` : `INDEX(zsc_calc_${field},${index * n + k + 1})`;
  const year = plan.years[end ? n - 1 : k] ?? 0;
  const answered = answeredRow(plan, item.id, end ? undefined : year);
  const ruled = end || isAsNow(item, year, ['rule']) ? firstByRule(item, plan.years) : k;
  const dimension = plan.dimensions.find(({ id }) => id === item.dimension);
  const unit = plan.units.findIndex(({ id }) => id === part.unit);
  const text = (column: ResultColumn, value: string) =>
    sheet.value(row, columnOf(column), value, 'textSmall', { format: '@' });
  const figure = (column: ResultColumn, formula: string) =>
    sheet.formula(row, columnOf(column), `=${formula}`, 'number', { format: numberFormats[column] ?? 'General' });
  const or = (value: string) => `IF(ISNUMBER(${value}),${value},"")`;
  drawPeriod(sheet, ctx, row, period);
  text('kind', isTask(item) ? 'task' : 'indicator');
  text('item', item.id);
  text('name', pick(item.name, m));
  text('dimension', dimension ? pick(dimension.name, m) : item.dimension);
  text('measure', isTask(item) ? m.sheetsCore.plan.taskMeasure : pick(item.measure, m));
  text('unit', plan.units[unit] ? pick(plan.units[unit].name, m) : part.unit);
  text('role', part.role);
  const share = `$${columnLetters(columnOf('share'))}${row}`;
  if (unit < 0) sheet.value(row, columnOf('share'), 1, 'number', { format: '0.0%' });
  else figure('share', `INDEX(zsc_units_shares,${answered},${unit + 1})`);
  figure('baseline', isTask(item) ? '""' : or(fieldName('plan', `${item.id}_baseline`)));
  figure('target', or(of('target')));
  figure('actual', or(of('actual')));
  figure('attainment', or(of('attainment')));
  figure('rate', or(of('rate')));
  const at = (column: ResultColumn) => `$${columnLetters(columnOf(column))}${row}`;
  const before = unit < 0 ? '0' : `INDEX(zsc_units_before,${answered},${unit + 1})`;
  const points = (field: string) => unitPoints.formula({ before, share, points: of(field), rounded });
  figure('full', points('full'));
  figure('points', points('points'));
  figure('lost', lost.formula({ full: at('full'), points: at('points') }));
  sheet.formula(
    row,
    columnOf('state'),
    `=IF(${of('error')}=1,"error",IF(NOT(ISNUMBER(${of('actual')})),"none",IF(${of('final')}=1,"final","running")))`,
    'textSmall',
  );
  sheet.formula(row, columnOf('rule'), `=IFERROR(INDEX(zsc_calc_ruleId,${index * n + 1 + ruled}),"")`, 'textSmall');
  const isAssumed = (column: string) => `INDEX(zsc_plan_assumed_${column},${index + 1})=1`;
  const source = (assumed: string, otherwise: string) => `=IF(${assumed},"assumed",${quote(otherwise)})`;
  const settled = (given: string) => (given === 'given' ? 'given' : 'set');
  if (isTask(item)) text('target_source', 'given');
  else
    sheet.formula(
      row,
      columnOf('target_source'),
      source(isAssumed(`target_${year}`), settled(item.targets[String(year)]?.source ?? 'assumed')),
      'textSmall',
    );
  if (!end && !isAsNow(item, year, ['weight'])) text('weight_source', item.weight.source);
  else
    sheet.formula(
      row,
      columnOf('weight_source'),
      source(isAssumed('weight'), settled(item.weight.source)),
      'textSmall',
    );
}

function drawAdjustment(
  sheet: SheetBuilder,
  ctx: SheetContext,
  kind: 'bonus' | 'deduction',
  year: number,
  row: number,
): void {
  const form = (field: string) => fieldName(`score_${year}`, field);
  drawPeriod(sheet, ctx, row, String(year));
  for (const column of [
    'item',
    'name',
    'dimension',
    'measure',
    'unit',
    'state',
    'rule',
    'target_source',
    'weight_source',
  ] as const)
    sheet.value(row, columnOf(column), null, 'textSmall');
  for (const column of ['share', 'baseline', 'target', 'actual', 'attainment', 'rate'] as const)
    sheet.value(row, columnOf(column), null, 'number');
  sheet.value(row, columnOf('kind'), kind, 'textSmall').value(row, columnOf('role'), 'none', 'textSmall');
  // A total is never below 0: what could not be taken off is not in the row either.
  const points = kind === 'bonus' ? form('bonus') : `${form('total')}-${form('base')}-${form('bonus')}`;
  sheet
    .value(row, columnOf('full'), 0, 'number', { format: formats.points })
    .formula(row, columnOf('points'), `=${points}`, 'number', { format: formats.points })
    .value(row, columnOf('lost'), 0, 'number', { format: formats.points });
}
