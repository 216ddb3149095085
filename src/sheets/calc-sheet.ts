/**
 * 计分过程, the calculation sheet: where scores come about. One row an item and year, from left to right what the rate is
 * worked out from, one column a rule (only the chosen one speaks, since the parameters are its own), then full points,
 * points, lost points, bonus and status. Below, how the dimensions' full points come about. Formulas only.
 */
import { pick } from '../i18n';
import { isTask, itemsOf } from '../plan/items';
import type { Item } from '../plan/schema';
import { attainmentFormula } from '../scoring/attainment';
import { ruleList } from '../scoring/rules';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { formats, measureFormat } from './formats';
import { numberAt, quote } from './formula';
import { fieldName } from './names';
import type { SheetSpec } from './spec';

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

/** The calculation sheet. */
export function buildCalc(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.calc;
  const items = itemsOf(plan);
  const n = plan.years.length;
  const last = firstRow + items.length * n - 1;
  const dimensionRow = last + 4;
  const rules = ruleList.map(() => 8.5);
  const sheet = new SheetBuilder({
    key: 'calc',
    version: 1,
    name: m.sheetsCore.tabs.calc,
    tabColor: '1B5E3F',
    columnWidths: [1.5, 7, 6.5, 32, 13, 8, 11, 11, 11, 11, 8, 8, 8, 8, 8, 16, 6.5, 17, ...rules, 9.5, 8, 9.5, 9.5, 9.5, 9.5, 10.5, 11, 10.5, 9.5, 21, 14],
    freeze: { rows: firstRow - 1, cols: c.name },
  });
  drawHead(sheet, ctx);
  items.forEach((item, i) => plan.years.forEach((_, k) => drawRow(sheet, ctx, item, firstRow + i * n + k, k + 1, dimensionRow)));
  drawDimensions(sheet, ctx, dimensionRow, last);

  const whole = (field: string, col: number) => sheet.field(field, 'result', firstRow, col, last, col);
  const columns = ['year', 'dimension', 'target', 'actual', 'final', 'baseline', 'previous', 'check', 'ruleIndex', 'rate', 'excluded', 'weight', 'full', 'points', 'lost', 'attainment', 'gap', 'schedule', 'bonus', 'status'] as const;
  for (const field of columns) whole(field, c[field]);
  whole('item', c.id);
  items.forEach((item, i) => {
    const first = firstRow + i * n;
    for (const part of ['target', 'actual', 'attainment', 'rate', 'full', 'points', 'lost', 'bonus', 'status'] as const)
      sheet.name(`calc_${item.id}_${part}`, rangeAddress(first, c[part], first + n - 1, c[part]));
  });
  const status = cell(firstRow, c.status);
  const marked = rangeAddress(firstRow, c.status, last, c.status);
  for (const [mark, style] of [['●', 'ok'], ['▲', 'warn'], ['×', 'bad'], ['○', 'pending']] as const) sheet.when(marked, `LEFT(${status},1)="${mark}"`, style);
  sheet.when(rangeAddress(firstRow, c.check, last, c.check), `${cell(firstRow, c.check)}<>""`, 'badText').hideColumn(c.dimension);
  return sheet
    .printed({
      paper: 'A3',
      orientation: 'landscape',
      area: rangeAddress(1, 1, dimensionRow + plan.dimensions.length * n, c.status),
      fitWidth: 1,
      fitHeight: 0,
      titleRows: `${firstRow - 2}:${firstRow - 1}`,
      footerLeft: `${t.title}　${plan.documentNumber}`,
      margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
    })
    .build();
}

function drawHead(sheet: SheetBuilder, { m }: SheetContext): void {
  const t = m.sheetsCore.calc;
  const h = t.headers;
  sheet.height(1, 10).value(2, 2, t.title, 'title').height(2, 34).value(3, 2, t.subtitle, 'titleRule').fill(rangeAddress(3, 2, 3, c.status), 'titleRule').height(3, 20).height(4, 10);
  const tall = (col: number, text: string) => sheet.value(5, col, text, 'header').merge(rangeAddress(5, col, 6, col));
  const texts = { year: h.year, id: h.id, name: h.name, dimensionName: h.dimensionName, accumulation: h.accumulation, baseline: h.baseline, previous: h.previous, target: h.target, actual: h.actual, final: h.final, check: h.check, ruleIndex: h.ruleIndex, chosen: h.chosen, rate: h.rate, excluded: h.excluded, weight: h.weight, full: h.full, points: h.points, lost: h.lost, attainment: h.attainment, gap: h.gap, schedule: h.schedule, bonus: h.bonus, status: h.status, dimension: h.dimension };
  for (const [key, text] of Object.entries(texts)) tall(c[key as keyof typeof texts], text);
  for (let p = 0; p < 4; p++) tall(c.param + p, h.param({ n: p + 1 }));
  sheet.value(5, c.rule, h.rules, 'header').merge(rangeAddress(5, c.rule, 5, afterRules - 1));
  ruleList.forEach((rule, k) => sheet.value(6, c.rule + k, pick(rule.name, m), 'header'));
  sheet.height(5, 20).height(6, 32);
}

/** One item in one year; `k` counts the years from 1. */
function drawRow(sheet: SheetBuilder, ctx: SheetContext, item: Item, row: number, k: number, dimensionRow: number): void {
  const { plan, m } = ctx;
  const t = m.sheetsCore.calc;
  const n = plan.years.length;
  const task = isTask(item);
  const format = measureFormat(task ? 1 : item.decimals);
  const lower = !task && item.direction === 'lower';
  const of = (part: string) => fieldName('plan', `${item.id}_${part}`);
  const at = (col: number) => cell(row, col);
  const dimension = plan.dimensions.findIndex((d) => d.id === item.dimension);
  const totals = dimensionRow + dimension * n + k - 1;
  const members = itemsOf(plan).filter((other) => other.dimension === item.dimension).length;
  const [actual, target, baseline] = [at(c.actual), at(c.target), at(c.baseline)];
  const known = `AND(ISNUMBER(${actual}),ISNUMBER(${target}))`;
  const formula = (col: number, text: string, style: Parameters<SheetBuilder['formula']>[3], numberFormat?: string) =>
    sheet.formula(row, col, `=${text}`, style, numberFormat === undefined ? {} : { format: numberFormat });

  sheet.height(row, 20).value(row, c.year, plan.years[k - 1] ?? null, 'label').value(row, c.id, item.id, 'label').value(row, c.name, pick(item.shortName, m), 'textSmall');
  sheet.value(row, c.dimensionName, pick(plan.dimensions[dimension]?.name ?? { zh: item.dimension, en: item.dimension }, m), 'textSmall').value(row, c.dimension, item.dimension, 'blank');
  if (task) sheet.value(row, c.accumulation, m.common.dash, 'textCenter').value(row, c.baseline, null, 'computed').value(row, c.target, 100, 'computed', { format });
  else {
    formula(c.accumulation, of('accumulation'), 'textCenter');
    formula(c.baseline, numberAt(of('baseline'), 1), 'computed', format);
    formula(c.target, numberAt(of('target'), k), 'computed', format);
  }
  if (k === 1) sheet.value(row, c.previous, null, 'computed');
  else formula(c.previous, cell(row - 1, c.actual), 'computed', format);
  formula(c.actual, numberAt(fieldName(item.id, 'actual'), k), 'computed', format);
  formula(c.final, `IF(ISNUMBER(${actual}),IFERROR(N(INDEX(${fieldName(item.id, 'final')},${k})),0),0)`, 'computed', `"${t.final}";;"${m.common.dash}"`);

  const fallback = 1 + ruleList.findIndex((rule) => rule.id === item.rule.id);
  formula(c.ruleIndex, `IFERROR(MATCH(${of('rule')},zsc_list_rules,0),${fallback})`, 'computed', '0');
  formula(c.chosen, `INDEX(zsc_list_rules,${at(c.ruleIndex)})`, 'textSmall');
  for (let p = 1; p <= 4; p++) formula(c.param + p - 1, `IF(ISNUMBER(INDEX(${of('params')},${p})),INDEX(${of('params')},${p}),IF(ISNUMBER(INDEX(zsc_list_ruleDefaults,${at(c.ruleIndex)},${p})),INDEX(zsc_list_ruleDefaults,${at(c.ruleIndex)},${p}),""))`, 'computed', 'General');
  const params = [at(c.param), at(c.param + 1), at(c.param + 2), at(c.param + 3)] as const;
  const language = m.common.language === 'en' ? 'en' : 'zh';
  formula(c.check, k > 1 ? cell(row - 1, c.check) : checkFormula(at(c.ruleIndex), params, language), 'textSmall');
  ruleList.forEach((rule, i) => {
    const rate = rule.formula({ actual, target, baseline, previous: at(c.previous), params, direction: lower ? 'lower' : 'higher' });
    formula(c.rule + i, `IF(${at(c.ruleIndex)}=${i + 1},IF(${known},${rate},""),${quote(m.common.dash)})`, 'computed', formats.rate);
  });
  formula(c.rate, `INDEX(${at(c.rule)}:${at(afterRules - 1)},${at(c.ruleIndex)})`, 'computed', formats.rate);
  formula(c.excluded, `IF(AND(NOT(ISNUMBER(${actual})),IFERROR(MATCH(zsc_settings_missing,zsc_list_missing,0),1)=2),1,0)`, 'computed', `"${t.excluded}";;"${m.common.dash}"`);
  const dimensionWeight = cell(totals, c.baseline);
  formula(c.weight, `IF(ISNUMBER(${of('weight')}),${of('weight')},${dimensionWeight}/${members})`, 'computed', formats.points);
  const included = cell(totals, c.previous);
  formula(c.full, `IF(OR(${at(c.excluded)}=1,${included}<=0),0,${cell(totals, c.actual)}*${at(c.weight)}/${included})`, 'computed', formats.points);
  formula(c.points, `IF(ISNUMBER(${at(c.rate)}),${at(c.rate)}*${at(c.full)},0)`, 'computed', formats.points);
  formula(c.lost, `${at(c.full)}-${at(c.points)}`, 'computed', formats.lost);
  formula(c.attainment, `IF(${known},${attainmentFormula(actual, target, lower ? 'lower' : 'higher')},"")`, 'computed', formats.rate);
  formula(c.gap, `IF(${known},${lower ? `${target}-${actual}` : `${actual}-${target}`},"")`, 'computed', formats.signed);
  formula(c.schedule, numberAt(fieldName(item.id, 'schedule'), k), 'computed', formats.rate);
  formula(c.bonus, task ? '0' : bonusFormula(at, lower), 'computed', formats.lost);
  formula(c.status, statusFormula(at, m), 'status');
}

/** What is wrong with the parameters of the chosen rule, in the sheet's language; "" when nothing is. */
function checkFormula(ruleIndex: string, params: readonly [string, string, string, string], language: 'zh' | 'en'): string {
  return ruleList.reduceRight((rest, rule, i) => (rule.parameters.length === 0 ? rest : `IF(${ruleIndex}=${i + 1},${rule.checkFormula(params, language)},${rest})`), '""');
}

/** Points above 100 %, within the cap of the item; the lower cap where the target asks for less than the baseline. */
function bonusFormula(at: (col: number) => string, lower: boolean): string {
  const easy = `${at(c.target)}${lower ? '>' : '<'}${at(c.baseline)}`;
  const cap = `IF(AND(ISNUMBER(${at(c.baseline)}),${easy}),zsc_settings_bonus_capLow,zsc_settings_bonus_cap)`;
  return `IF(AND(ISNUMBER(${at(c.attainment)}),${at(c.final)}=1),MAX(0,MIN(${cap},(N(${at(c.attainment)})-1)*100*zsc_settings_bonus_perPoint)),0)`;
}

/** Mark and word: a closed year speaks of the target, a running one of the schedule. */
function statusFormula(at: (col: number) => string, m: SheetContext['m']): string {
  const { statusMarks } = m.sheetsCore;
  const { itemStatuses } = m.common;
  const word = (id: keyof typeof statusMarks) => quote(`${statusMarks[id]} ${itemStatuses[id]}`);
  const final = `IF(${at(c.attainment)}>=zsc_settings_status_met,${word('met')},IF(${at(c.attainment)}>=zsc_settings_status_near,${word('near')},${word('missed')}))`;
  const running = `IF(${at(c.schedule)}>=zsc_settings_status_met,${word('ahead')},IF(${at(c.schedule)}>=zsc_settings_status_near,${word('slightly-behind')},${word('behind')}))`;
  return `IF(NOT(ISNUMBER(${at(c.attainment)})),${word('pending')},IF(OR(${at(c.final)}=1,NOT(ISNUMBER(${at(c.schedule)}))),${final},${running}))`;
}

/** Full points of the dimensions by year: a dimension of which nothing counts is left out and the others scaled up. */
function drawDimensions(sheet: SheetBuilder, { plan, m }: SheetContext, first: number, lastItem: number): void {
  const t = m.sheetsCore.calc;
  const h = t.dimensionHeaders;
  const n = plan.years.length;
  const last = first + plan.dimensions.length * n - 1;
  sheet.height(first - 2, 24).value(first - 2, 2, t.dimensionSection, 'section').value(first - 2, 5, t.dimensionHint, 'subtitle').height(first - 1, 32);
  const heads = [[c.year, t.headers.year], [c.id, ''], [c.name, ''], [c.dimensionName, t.headers.dimensionName], [c.accumulation, ''], [c.baseline, h.weight], [c.previous, h.included], [c.target, h.count], [c.actual, h.dimensionFull]] as const;
  for (const [col, text] of heads) sheet.value(first - 1, col, text, 'header');
  const items = (col: number) => `$${columnLetters(col)}$${firstRow}:$${columnLetters(col)}$${lastItem}`;
  const own = (col: number) => `$${columnLetters(col)}$${first}:$${columnLetters(col)}$${last}`;
  plan.dimensions.forEach((dimension, d) =>
    plan.years.forEach((year, k) => {
      const row = first + d * n + k;
      const weight = `INDEX(${fieldName('plan', 'dim_weight')},${d + 1})`;
      const same = `${items(c.dimension)},${cell(row, c.dimension)},${items(c.year)},${cell(row, c.year)},${items(c.excluded)},0`;
      const counted = `SUMIFS(${own(c.baseline)},${own(c.year)},${cell(row, c.year)},${own(c.target)},">0")`;
      sheet
        .height(row, 20)
        .fill(rangeAddress(row, c.id, row, c.accumulation), 'label')
        .value(row, c.year, year, 'label')
        .value(row, c.dimensionName, pick(dimension.name, m), 'textSmall')
        .value(row, c.dimension, dimension.id, 'blank')
        .formula(row, c.baseline, `=IF(ISNUMBER(${weight}),${weight},100/${plan.dimensions.length})`, 'computed', { format: formats.points })
        .formula(row, c.previous, `=SUMIFS(${items(c.weight)},${same})`, 'computed', { format: formats.points })
        .formula(row, c.target, `=COUNTIFS(${same})`, 'computed', { format: '0"  "' })
        .formula(row, c.actual, `=IF(OR(${cell(row, c.target)}=0,${counted}<=0),0,${cell(row, c.baseline)}/${counted}*100)`, 'computed', { format: formats.points });
    }),
  );
  sheet.name('calc_dim_full', rangeAddress(first, c.actual, last, c.actual));
}
