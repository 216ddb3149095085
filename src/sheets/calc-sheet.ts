/**
 * 计分过程, the calculation sheet: where scores come about. One row an item and year, from left to right what the rate is
 * worked out from, one column a rule (only the chosen one speaks, since the parameters are its own), then full points,
 * points, lost points, bonus and status. Below, the same against the final targets for the comprehensive assessment, and
 * how the dimensions' full points come about. Formulas only, twins of `scoring`.
 */
import { pick } from '../i18n';
import { isTask, itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';
import { attainmentFormula } from '../scoring/attainment';
import { bonusFormula } from '../scoring/bonus';
import type { Direction } from '../scoring/rule';
import { ruleList } from '../scoring/rules';
import { directionOf, taskTarget } from '../scoring/targets';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { formats, measureFormat } from './formats';
import { numberAt, parameterFormula, quote } from './formula';
import { yearClosed } from './items/expressions';
import { fieldName } from './names';
import type { SheetSpec } from './spec';
import type { StyleName } from './styles';

const firstRow = 7;
const firstRule = 19;
const afterRules = firstRule + ruleList.length;

/** Columns of the table, left to right. */
const c = {
  year: 2, id: 3, name: 4, dimensionName: 5, accumulation: 6, baseline: 7, previous: 8, target: 9, actual: 10, final: 11,
  param: 12, check: 16, ruleIndex: 17, chosen: 18, rule: firstRule,
  rate: afterRules, excluded: afterRules + 1, weight: afterRules + 2, full: afterRules + 3, points: afterRules + 4, lost: afterRules + 5,
  attainment: afterRules + 6, gap: afterRules + 7, schedule: afterRules + 8, bonus: afterRules + 9, status: afterRules + 10, dimension: afterRules + 11,
} as const; // prettier-ignore

const cell = (row: number, col: number) => `$${columnLetters(col)}${row}`;

/** Fields a plain column of the yearly table each. */
const yearly = ['year', 'dimension', 'target', 'actual', 'final', 'baseline', 'previous', 'check', 'ruleIndex', 'rate', 'excluded', 'weight', 'full', 'points', 'lost', 'attainment', 'gap', 'schedule', 'bonus', 'status'] as const; // prettier-ignore
/** And of the table of the final targets, as `end_…`. */
const atEnd = [
  'dimension',
  'target',
  'actual',
  'final',
  'rate',
  'excluded',
  'full',
  'points',
  'lost',
  'attainment',
  'status',
] as const;
const perItem = ['target', 'actual', 'attainment', 'rate', 'full', 'points', 'lost', 'bonus', 'status'] as const;

/** Rows of the three tables: items by year, items against the final targets, dimensions by year and at the end. */
function layoutOf(plan: Plan) {
  const count = itemsOf(plan).length;
  const last = firstRow + count * plan.years.length - 1;
  const end = last + 4;
  const lastEnd = end + count - 1;
  const dimensions = lastEnd + 4;
  return {
    last,
    end,
    lastEnd,
    dimensions,
    lastDimension: dimensions + plan.dimensions.length * (plan.years.length + 1) - 1,
  } as const;
}

/** The calculation sheet. */
export function buildCalc(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.calc;
  const items = itemsOf(plan);
  const n = plan.years.length;
  const { last, end, lastEnd, lastDimension } = layoutOf(plan);
  const rules = ruleList.map(() => 12);
  const sheet = new SheetBuilder({
    key: 'calc',
    version: 1,
    name: m.sheetsCore.tabs.calc,
    tabColor: '1B5E3F',
    columnWidths: [
      1.5,
      7,
      6.5,
      32,
      13,
      12,
      11,
      11,
      11,
      11,
      8,
      8,
      8,
      8,
      8,
      16,
      6.5,
      17,
      ...rules,
      9.5,
      8,
      9.5,
      9.5,
      9.5,
      9.5,
      10.5,
      11,
      10.5,
      9.5,
      21,
      14,
    ],
    freeze: { rows: firstRow - 1, cols: c.name },
  });
  drawHead(sheet, ctx);
  items.forEach((item, i) =>
    plan.years.forEach((year, k) => drawYear(sheet, ctx, item, { row: firstRow + i * n + k, year, k: k + 1 })),
  );
  sheet
    .height(end - 2, 24)
    .value(end - 2, 2, t.endSection, 'section')
    .value(end - 2, 5, t.endHint, 'subtitle');
  drawCounted(sheet, ctx, end - 1);
  items.forEach((item, i) => drawEnd(sheet, ctx, item, end + i, firstRow + i * n));
  drawDimensions(sheet, ctx);

  for (const field of yearly) sheet.field(field, 'result', firstRow, c[field], last, c[field]);
  sheet.field('item', 'result', firstRow, c.id, last, c.id).field('end_item', 'result', end, c.id, lastEnd, c.id);
  for (const field of atEnd) sheet.field(`end_${field}`, 'result', end, c[field], lastEnd, c[field]);
  items.forEach((item, i) => {
    const first = firstRow + i * n;
    for (const part of perItem)
      sheet.name(`calc_${item.id}_${part}`, rangeAddress(first, c[part], first + n - 1, c[part]));
  });
  const status = cell(firstRow, c.status);
  const marked = rangeAddress(firstRow, c.status, lastEnd, c.status);
  for (const [mark, style] of [
    ['●', 'ok'],
    ['▲', 'warn'],
    ['×', 'bad'],
    ['○', 'pending'],
  ] as const)
    sheet.when(marked, `LEFT(${status},1)="${mark}"`, style);
  sheet
    .when(rangeAddress(firstRow, c.check, last, c.check), `${cell(firstRow, c.check)}<>""`, 'badText')
    .hideColumn(c.dimension);
  return sheet
    .printed({
      paper: 'A3',
      orientation: 'landscape',
      area: rangeAddress(1, 1, lastDimension, c.status),
      fitWidth: 1,
      fitHeight: 0,
      titleRows: `${firstRow - 2}:${firstRow - 1}`,
      footerLeft: `${t.title}　${plan.documentNumber}`,
      margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
    })
    .build();
}

/** Which years count in the mean, twin of `countedYears`: those that are over and have figures, or while none is over those begun. */
function drawCounted(sheet: SheetBuilder, { plan, m }: SheetContext, row: number): void {
  const n = plan.years.length;
  const begun = plan.years.map((_, k) => `(${countOf(itemsOf(plan).length, n, k)}>0)`);
  const over = plan.years.map((year, k) => `${begun[k]}*${yearClosed(String(year))}`);
  const flags = rangeAddress(row, c.accumulation, row, c.accumulation + n - 1);
  sheet.value(row, 2, m.sheetsCore.calc.counted, 'labelLeft').merge(rangeAddress(row, 2, row, c.name));
  sheet.formula(row, c.dimensionName, `=SUM(${flags})`, 'computed', { format: '0"  "' });
  plan.years.forEach((year, k) =>
    sheet.formula(row, c.accumulation + k, `=IF(${over.join('+')}>0,${over[k]},${begun[k]}*1)`, 'computedMiddle', {
      format: `"● ${year}";;"— ${year}"`,
    }),
  );
  sheet.name('calc_countedYears', rangeAddress(row, c.dimensionName, row, c.dimensionName)).name('calc_counted', flags);
}

/** How many items have a figure in the k-th year (from 0): every n-th cell of the actuals. */
function countOf(items: number, n: number, k: number): string {
  const column = columnLetters(c.actual);
  const all = `$${column}$${firstRow}:$${column}$${firstRow + items * n - 1}`;
  return `SUMPRODUCT(ISNUMBER(${all})*(MOD(ROW(${all})-${firstRow},${n})=${k}))`;
}

function drawHead(sheet: SheetBuilder, { m }: SheetContext): void {
  const t = m.sheetsCore.calc;
  const h = t.headers;
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(3, 2, t.subtitle, 'titleRule')
    .fill(rangeAddress(3, 2, 3, c.status), 'titleRule')
    .height(3, 20)
    .height(4, 10);
  const tall = (col: number, text: string) => sheet.value(5, col, text, 'header').merge(rangeAddress(5, col, 6, col));
  const texts = {
    year: h.year,
    id: h.id,
    name: h.name,
    dimensionName: h.dimensionName,
    accumulation: h.accumulation,
    baseline: h.baseline,
    previous: h.previous,
    target: h.target,
    actual: h.actual,
    final: h.final,
    check: h.check,
    ruleIndex: h.ruleIndex,
    chosen: h.chosen,
    rate: h.rate,
    excluded: h.excluded,
    weight: h.weight,
    full: h.full,
    points: h.points,
    lost: h.lost,
    attainment: h.attainment,
    gap: h.gap,
    schedule: h.schedule,
    bonus: h.bonus,
    status: h.status,
    dimension: h.dimension,
  };
  for (const [key, text] of Object.entries(texts)) tall(c[key as keyof typeof texts], text);
  for (let p = 0; p < 4; p++) tall(c.param + p, h.param({ n: p + 1 }));
  sheet.value(5, c.rule, h.rules, 'header').merge(rangeAddress(5, c.rule, 5, afterRules - 1));
  ruleList.forEach((rule, k) => sheet.value(6, c.rule + k, pick(rule.name, m), 'header'));
  sheet.height(5, 20).height(6, 46);
}

/** One item in one year; `k` counts the years from 1. */
function drawYear(
  sheet: SheetBuilder,
  ctx: SheetContext,
  item: Item,
  { row, year, k }: { row: number; year: number; k: number },
): void {
  const of = (part: string) => fieldName('plan', `${item.id}_${part}`);
  const at = (col: number) => cell(row, col);
  const { put, format } = drawItemCells(sheet, ctx, item, row);
  sheet.value(row, c.year, year, 'label');
  if (isTask(item)) sheet.value(row, c.target, taskTarget, 'computed', { format });
  else put(c.target, numberAt(of('target'), k), 'computed', format);
  put(c.previous, k === 1 ? at(c.baseline) : cell(row - 1, c.actual), 'computed', format);
  put(c.actual, numberAt(fieldName(item.id, 'actual'), k), 'computed', format);
  put(
    c.final,
    `IF(ISNUMBER(${at(c.actual)}),IFERROR(N(INDEX(${fieldName(item.id, 'final')},${k})),0),0)`,
    'computed',
    finalFormat(ctx),
  );
  for (let p = 1; p <= 4; p++)
    put(c.param + p - 1, parameterFormula(item.id, at(c.ruleIndex), p), 'computed', 'General');
  put(
    c.check,
    k > 1
      ? cell(row - 1, c.check)
      : checkFormula(at(c.ruleIndex), paramsOf(row), ctx.m.common.language === 'en' ? 'en' : 'zh'),
    'textSmall',
  );
  drawRate(sheet, ctx, item, row, `INDEX(${at(c.rule)}:${at(afterRules - 1)},${at(c.ruleIndex)})`);
  put(c.schedule, numberAt(fieldName(item.id, 'schedule'), k), 'computed', formats.rate);
  put(c.bonus, isTask(item) ? '0' : yearBonus(item.direction, at), 'computed', formats.lost);
  drawPoints(sheet, ctx, item, row, k - 1);
}

/**
 * One item against its final target: the latest figure; a flow, which has no sum to reach, by the mean of its yearly
 * rates. `first` is the item's first row in the yearly table.
 */
function drawEnd(sheet: SheetBuilder, ctx: SheetContext, item: Item, row: number, first: number): void {
  const { plan, m } = ctx;
  const n = plan.years.length;
  const at = (col: number) => cell(row, col);
  const { put, format } = drawItemCells(sheet, ctx, item, row);
  const years = plan.years.map((_, k) => first + k);
  const flow = isTask(item) ? null : `${fieldName('plan', `${item.id}_accumulationIndex`)}=2`;
  const counts = (k: number) => `INDEX(zsc_calc_counted,${k + 1})=1`;
  // What is judged each year is judged in the years that count.
  const has = (r: number, k: number) => {
    const known = `ISNUMBER(${cell(r, c.actual)})`;
    return flow === null ? known : `AND(${known},IF(${flow},${counts(k)},TRUE))`;
  };
  /** Of the latest year with a figure; `none` where there is none. */
  const latest = (pick: (r: number) => string, none: string) =>
    years.reduce((rest, r, k) => `IF(${has(r, k)},${pick(r)},${rest})`, none);
  sheet.value(row, c.year, m.sheetsCore.calc.end, 'label');
  put(
    c.previous,
    latest((r) => cell(r, c.previous), at(c.baseline)),
    'computed',
    format,
  );
  put(c.target, cell(first + n - 1, c.target), 'computed', format);
  put(
    c.actual,
    latest((r) => cell(r, c.actual), '""'),
    'computed',
    format,
  );
  put(
    c.final,
    latest((r) => cell(r, c.final), '0'),
    'computed',
    finalFormat(ctx),
  );
  for (let p = 0; p < 4; p++) put(c.param + p, cell(first, c.param + p), 'computed', 'General');
  put(c.check, cell(first, c.check), 'textSmall');
  const rated = years.map((r, k) => `AND(${counts(k)},ISNUMBER(${cell(r, c.rate)}))`);
  const count = rated.map((each) => `IF(${each},1,0)`).join('+');
  const sum = rated.map((each, k) => `IF(${each},${cell(first + k, c.rate)},0)`).join('+');
  const mean = `IF(${count}=0,"",(${sum})/IF(${excludes}=1,${count},zsc_calc_countedYears))`;
  const latestRate = `INDEX(${at(c.rule)}:${at(afterRules - 1)},${at(c.ruleIndex)})`;
  drawRate(sheet, ctx, item, row, flow === null ? latestRate : `IF(${flow},${mean},${latestRate})`);
  sheet.value(row, c.schedule, null, 'computed').value(row, c.bonus, null, 'computed');
  drawPoints(sheet, ctx, item, row, n);
}

/** Whether missing figures are left out: 1 or 0. */
const excludes = 'IF(IFERROR(MATCH(zsc_settings_missing,zsc_list_missing,0),1)=2,1,0)';
const finalFormat = ({ m }: SheetContext) => `"${m.sheetsCore.calc.final}";;"${m.common.dash}"`;
const paramsOf = (row: number) =>
  [cell(row, c.param), cell(row, c.param + 1), cell(row, c.param + 2), cell(row, c.param + 3)] as const;

/** What both tables show of an item: who it is, its baseline and its chosen rule. */
function drawItemCells(sheet: SheetBuilder, { plan, m }: SheetContext, item: Item, row: number) {
  const format = measureFormat(isTask(item) ? 1 : item.decimals);
  const of = (part: string) => fieldName('plan', `${item.id}_${part}`);
  const dimension = plan.dimensions.find((d) => d.id === item.dimension);
  const put = (col: number, text: string, style: StyleName, numberFormat?: string) =>
    sheet.formula(row, col, `=${text}`, style, numberFormat === undefined ? {} : { format: numberFormat });
  sheet
    .height(row, 20)
    .value(row, c.id, item.id, 'label')
    .value(row, c.name, pick(item.shortName, m), 'textSmall')
    .value(row, c.dimensionName, dimension ? pick(dimension.name, m) : item.dimension, 'textSmall')
    .value(row, c.dimension, item.dimension, 'blank');
  if (isTask(item))
    sheet.value(row, c.accumulation, m.common.dash, 'textCenter').formula(row, c.baseline, '=""', 'computed');
  else {
    put(c.accumulation, of('accumulation'), 'textCenter');
    put(c.baseline, numberAt(of('baseline'), 1), 'computed', format);
  }
  const fallback = 1 + ruleList.findIndex((rule) => rule.id === item.rule.id);
  put(c.ruleIndex, `IFERROR(MATCH(${of('rule')},zsc_list_rules,0),${fallback})`, 'computed', '0');
  put(c.chosen, `INDEX(zsc_list_rules,${cell(row, c.ruleIndex)})`, 'textSmall');
  return { put, format };
}

/** One column a rule, and the rate that counts. */
function drawRate(sheet: SheetBuilder, { m }: SheetContext, item: Item, row: number, rate: string): void {
  const at = (col: number) => cell(row, col);
  const [actual, target] = [at(c.actual), at(c.target)];
  ruleList.forEach((rule, i) => {
    const text = rule.formula({
      actual,
      target,
      baseline: at(c.baseline),
      previous: at(c.previous),
      params: paramsOf(row),
      direction: directionOf(item),
    });
    sheet.formula(
      row,
      c.rule + i,
      `=IF(${at(c.ruleIndex)}=${i + 1},IF(AND(ISNUMBER(${actual}),ISNUMBER(${target})),${text},""),${quote(m.common.dash)})`,
      'computed',
      { format: formats.rate },
    );
  });
  sheet.formula(row, c.rate, `=${rate}`, 'computed', { format: formats.rate });
}

/** From the rate to points, attainment and status; `period` is the year from 0, or the number of years for the end. */
function drawPoints(sheet: SheetBuilder, { plan, m }: SheetContext, item: Item, row: number, period: number): void {
  const at = (col: number) => cell(row, col);
  const dimension = plan.dimensions.findIndex((d) => d.id === item.dimension);
  const totals = layoutOf(plan).dimensions + dimension * (plan.years.length + 1) + period;
  const members = itemsOf(plan).filter((other) => other.dimension === item.dimension).length;
  const [actual, target, included] = [at(c.actual), at(c.target), cell(totals, c.previous)];
  const known = `AND(ISNUMBER(${actual}),ISNUMBER(${target}))`;
  const direction = directionOf(item);
  const weight = fieldName('plan', `${item.id}_weight`);
  const put = (col: number, text: string, format: string) =>
    sheet.formula(row, col, `=${text}`, 'computed', { format });
  put(c.excluded, `IF(ISNUMBER(${actual}),0,${excludes})`, `"${m.sheetsCore.calc.excluded}";;"${m.common.dash}"`);
  put(c.weight, `IF(ISNUMBER(${weight}),${weight},${cell(totals, c.baseline)}/${members})`, formats.points);
  put(
    c.full,
    `IF(OR(${at(c.excluded)}=1,${included}<=0),0,${cell(totals, c.actual)}*${at(c.weight)}/${included})`,
    formats.points,
  );
  put(c.points, `IF(ISNUMBER(${at(c.rate)}),${at(c.rate)}*${at(c.full)},0)`, formats.points);
  put(c.lost, `${at(c.full)}-${at(c.points)}`, formats.lost);
  put(c.attainment, `IF(${known},${attainmentFormula(actual, target, direction)},"")`, formats.rate);
  put(
    c.gap,
    `IF(${known},${direction === 'lower' ? `${target}-${actual}` : `${actual}-${target}`},"")`,
    formats.signed,
  );
  sheet.formula(row, c.status, `=${statusFormula(at, m)}`, 'status');
}

/** Bonus of a closed year; see `scoring/bonus.ts`. */
function yearBonus(direction: Direction, at: (col: number) => string): string {
  const settings = {
    perPoint: 'zsc_settings_bonus_perPoint',
    cap: 'zsc_settings_bonus_cap',
    capLow: 'zsc_settings_bonus_capLow',
  };
  const bonus = bonusFormula({
    actual: at(c.actual),
    target: at(c.target),
    baseline: at(c.baseline),
    direction,
    ...settings,
  });
  return `IF(AND(ISNUMBER(${at(c.actual)}),ISNUMBER(${at(c.target)}),${at(c.final)}=1),${bonus},0)`;
}

/** What is wrong with the parameters of the chosen rule, in the sheet's language; "" when nothing is. */
function checkFormula(
  ruleIndex: string,
  params: readonly [string, string, string, string],
  language: 'zh' | 'en',
): string {
  return ruleList.reduceRight(
    (rest, rule, i) =>
      rule.parameters.length === 0 ? rest : `IF(${ruleIndex}=${i + 1},${rule.checkFormula(params, language)},${rest})`,
    '""',
  );
}

/** Mark and word: a closed year speaks of the target, a running one of the schedule. */
function statusFormula(at: (col: number) => string, m: SheetContext['m']): string {
  const { statusMarks } = m.sheetsCore;
  const { itemStatuses } = m.common;
  const word = (id: keyof typeof statusMarks) => quote(`${statusMarks[id]} ${itemStatuses[id]}`);
  const share = (col: number) => `ROUND(${at(col)},8)`;
  const final = `IF(${share(c.attainment)}>=zsc_settings_status_met,${word('met')},IF(${share(c.attainment)}>=zsc_settings_status_near,${word('near')},${word('missed')}))`;
  const running = `IF(${share(c.schedule)}>=zsc_settings_status_met,${word('ahead')},IF(${share(c.schedule)}>=zsc_settings_status_near,${word('slightly-behind')},${word('behind')}))`;
  return `IF(NOT(ISNUMBER(${at(c.attainment)})),${word('pending')},IF(OR(${at(c.final)}=1,NOT(ISNUMBER(${at(c.schedule)}))),${final},${running}))`;
}

/** Full points of the dimensions by year and at the end: one of which nothing counts is left out and the others scaled up. */
function drawDimensions(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheetsCore.calc;
  const h = t.dimensionHeaders;
  const periods = plan.years.length + 1;
  const { last: lastItem, end, lastEnd, dimensions: first, lastDimension: last } = layoutOf(plan);
  sheet
    .height(first - 2, 24)
    .value(first - 2, 2, t.dimensionSection, 'section')
    .value(first - 2, 5, t.dimensionHint, 'subtitle')
    .height(first - 1, 32);
  const heads = [
    [c.year, t.headers.year],
    [c.id, ''],
    [c.name, ''],
    [c.dimensionName, t.headers.dimensionName],
    [c.accumulation, ''],
    [c.baseline, h.weight],
    [c.previous, h.included],
    [c.target, h.count],
    [c.actual, h.dimensionFull],
  ] as const;
  for (const [col, text] of heads) sheet.value(first - 1, col, text, 'header');
  const own = (col: number) => `$${columnLetters(col)}$${first}:$${columnLetters(col)}$${last}`;
  plan.dimensions.forEach((dimension, d) => {
    for (let period = 0; period < periods; period++) {
      const row = first + d * periods + period;
      const year = plan.years[period];
      const items = (col: number) =>
        `$${columnLetters(col)}$${year === undefined ? end : firstRow}:$${columnLetters(col)}$${year === undefined ? lastEnd : lastItem}`;
      const weight = `INDEX(${fieldName('plan', 'dim_weight')},${d + 1})`;
      const sameYear = year === undefined ? '' : `,${items(c.year)},${cell(row, c.year)}`;
      const same = `${items(c.dimension)},${cell(row, c.dimension)}${sameYear},${items(c.excluded)},0`;
      const counted = `SUMIFS(${own(c.baseline)},${own(c.year)},${cell(row, c.year)},${own(c.previous)},">0")`;
      sheet
        .height(row, 20)
        .fill(rangeAddress(row, c.id, row, c.accumulation), 'label')
        .value(row, c.year, year ?? t.end, 'label')
        .value(row, c.dimensionName, pick(dimension.name, m), 'textSmall')
        .value(row, c.dimension, dimension.id, 'blank')
        .formula(row, c.baseline, `=IF(ISNUMBER(${weight}),${weight},100/${plan.dimensions.length})`, 'computed', {
          format: formats.points,
        })
        .formula(row, c.previous, `=SUMIFS(${items(c.weight)},${same})`, 'computed', { format: formats.points })
        .formula(row, c.target, `=COUNTIFS(${same})`, 'computed', { format: '0"  "' })
        .formula(
          row,
          c.actual,
          `=IF(OR(${cell(row, c.previous)}<=0,${counted}<=0),0,${cell(row, c.baseline)}/${counted}*100)`,
          'computed',
          { format: formats.points },
        );
    }
  });
}
