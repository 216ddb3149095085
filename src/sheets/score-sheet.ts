/**
 * 评分表, the annual score sheet, fit to be signed: every item with weight, target, actual, attainment, points and the
 * units that answer for it; subtotals, bonus, deductions, veto, total and grade; in small print what was assumed, what
 * was missing and whether the figures passed the checks; lines for signatures. Everything is read live from the
 * calculation sheet.
 */
import { pick } from '../i18n';
import { isTask, itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';
import { rules } from '../scoring/rules';
import { targetFigure } from '../scoring/targets';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { drawSignatures, gradeWordFormula, linesOf } from './form';
import { assumedStyle, formats, measureFormat } from './formats';
import { joinUnits, quote } from './formula';
import { fieldName } from './names';
import type { SheetSpec } from './spec';

const headRow = 5;
const c = { order: 2, dimension: 3, name: 4, measure: 5, weight: 6, target: 7, actual: 8, attainment: 9, points: 10, lost: 11, lead: 12, responsible: 13, remark: 14 } as const; // prettier-ignore
/** Hidden: the dimensions in one block, from which the subtotals are read. */
const block = { id: 16, full: 17, points: 18, lost: 19, met: 20, assumed: 21 } as const;
const widths = { lead: 17, responsible: 35, name: 34, remark: 26 } as const;

/** The score sheet of a year. Throws RangeError for a year the plan does not have. */
export function buildScore(year: number, ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const k = plan.years.indexOf(year) + 1;
  if (k === 0) throw new RangeError(`not a year of the plan: ${year}`);
  const sheet = new SheetBuilder({
    key: `score_${year}`,
    version: 1,
    name: m.sheetsCore.tabs.score({ year }),
    tabColor: '1B5E3F',
    columnWidths: [
      1.5,
      5.5,
      13.5,
      widths.name,
      7.5,
      8.5,
      11,
      11,
      9.5,
      8.5,
      8.5,
      widths.lead,
      widths.responsible,
      widths.remark,
      2,
      10,
      8,
      8,
      8,
      8,
      8,
    ],
    freeze: { rows: headRow, cols: 0 },
  });
  drawHead(sheet, ctx, year);
  let row = headRow + 1;
  let order = 1;
  const items = itemsOf(plan);
  plan.dimensions.forEach((dimension, d) => {
    const members = items.filter((item) => item.dimension === dimension.id);
    drawBlockRow(sheet, year, d, dimension.id);
    if (members.length === 0) return;
    const start = row;
    for (const item of members)
      drawItem(sheet, ctx, { item, row: row++, order: order++, k, year, index: items.indexOf(item) + 1 });
    sheet
      .value(start, c.dimension, m.sheetsCore.ordinal(d + 1) + pick(dimension.name, m), 'label')
      .merge(rangeAddress(start, c.dimension, row, c.dimension));
    drawSubtotal(sheet, ctx, row++, headRow + 1 + d, members.length);
  });
  const total = drawTotals(sheet, ctx, year, row);
  sheet
    .formula(total + 1, 2, `=${assumptions(ctx, year)}`, 'note')
    .merge(rangeAddress(total + 1, 2, total + 1, c.remark))
    .height(total + 1, 44);
  sheet.height(total + 2, 8);
  drawSignatures(sheet, m, total + 3, {
    filledBy: c.dimension,
    checkedBy: c.target,
    head: c.points,
    date: c.lead,
    seal: c.remark,
  });
  const dims = (field: string, col: number) =>
    sheet.field(field, 'result', headRow + 1, col, headRow + plan.dimensions.length, col);
  dims('dim', block.points);
  dims('dim_full', block.full);
  dims('dim_lost', block.lost);
  for (let col: number = block.id; col <= block.assumed; col++) sheet.hideColumn(col);
  return sheet
    .printed({
      paper: 'A4',
      orientation: 'landscape',
      area: rangeAddress(1, 1, total + 3, c.remark),
      fitWidth: 1,
      fitHeight: 0,
      titleRows: `${headRow}:${headRow}`,
      footerLeft: plan.documentNumber,
      margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
    })
    .build();
}

function drawHead(sheet: SheetBuilder, { plan, m }: SheetContext, year: number): void {
  const t = m.sheetsCore.score;
  const h = t.headers;
  sheet
    .height(1, 8)
    .value(2, 2, t.title({ plan: pick(plan.shortName, m), year }), 'formTitle')
    .merge(rangeAddress(2, 2, 2, c.remark))
    .height(2, 38)
    .value(3, 2, t.source({ title: pick(plan.title, m), document: plan.documentNumber }), 'subtitleCenter')
    .merge(rangeAddress(3, 2, 3, c.remark))
    .height(3, 20)
    .value(4, 2, t.assessed({ name: pick(plan.zoneName, m) }), 'blank')
    .formula(
      4,
      c.remark,
      `=${quote(t.asOf)}&TEXT(MIN(zsc_settings_asOf,DATE(${year},12,31)),"yyyy-mm-dd")`,
      'hintRight',
    )
    .height(4, 22)
    .height(headRow, 28);
  const texts = [
    h.order,
    h.dimension,
    h.name,
    h.measure,
    h.weight,
    h.target,
    h.actual,
    h.attainment,
    h.points,
    h.lost,
    h.lead,
    h.responsible,
    h.remark,
  ];
  texts.forEach((text, i) => sheet.value(headRow, 2 + i, text, 'header'));
}

function drawBlockRow(sheet: SheetBuilder, year: number, d: number, dimension: string): void {
  const row = headRow + 1 + d;
  const sum = (field: string) =>
    `SUMIFS(zsc_calc_${field},zsc_calc_year,${year},zsc_calc_dimension,${quote(dimension)})`;
  sheet
    .value(row, block.id, dimension, 'blank')
    .formula(row, block.full, `=${sum('full')}`, 'blank')
    .formula(row, block.points, `=${sum('points')}`, 'blank')
    .formula(row, block.lost, `=${sum('lost')}`, 'blank')
    .formula(
      row,
      block.met,
      `=SUMPRODUCT((zsc_calc_year=${year})*(zsc_calc_dimension=${quote(dimension)})*(LEFT(zsc_calc_status,1)="●"))`,
      'blank',
    );
}

interface ItemPlace {
  readonly item: Item;
  readonly row: number;
  readonly order: number;
  /** Position of the year, from 1. */
  readonly k: number;
  readonly year: number;
  /** Position of the item in the plan, from 1. */
  readonly index: number;
}

function drawItem(sheet: SheetBuilder, ctx: SheetContext, { item, row, order, k, year, index }: ItemPlace): void {
  const { plan, m } = ctx;
  const task = isTask(item);
  const decimals = task ? 1 : item.decimals;
  const of = (part: string) => `INDEX(${fieldName('calc', `${item.id}_${part}`)},${k})`;
  const units = { lead: shortUnits(ctx, item, 'lead'), responsible: shortUnits(ctx, item, 'responsible') };
  const lines = Math.max(
    linesOf(units.lead.text, widths.lead),
    linesOf(units.responsible.text, widths.responsible),
    linesOf(pick(item.name, m), widths.name, 10.5),
    task ? 1 : linesOf(pick(item.measure, m), 7.5, 10.5),
  );
  const position = (index - 1) * plan.years.length + k;
  sheet
    .height(row, lines > 1 ? 6 + 13 * lines : 18)
    .value(row, c.order, order, 'label')
    .value(row, c.name, pick(item.name, m), 'text')
    .value(row, c.measure, task ? m.sheetsCore.plan.taskMeasure : pick(item.measure, m), 'textCenter')
    .formula(row, c.weight, `=${of('full')}`, 'number', { format: formats.points })
    .formula(row, c.target, `=${of('target')}`, 'number', { format: measureFormat(decimals) })
    .formula(row, c.actual, `=${of('actual')}`, 'number', { format: measureFormat(decimals) })
    .formula(row, c.attainment, `=${of('attainment')}`, 'number', { format: formats.rate })
    .formula(row, c.points, `=${of('points')}`, 'number', { format: formats.points, note: reasonNote(ctx, item, year) })
    .formula(row, c.lost, `=${of('lost')}`, 'number', { format: formats.lost })
    .formula(row, c.lead, `=${units.lead.formula}`, 'textSmall')
    .formula(row, c.responsible, `=${units.responsible.formula}`, 'textSmall')
    .formula(row, c.remark, `=${remark(ctx, item, of('status'), position, year)}`, 'textSmall');
  if (!task) {
    // In a cell of its own, so that an archived copy, which asks no other sheet, keeps the △.
    sheet.formula(row, block.assumed, `=INDEX(zsc_plan_assumed_target_${year},${index})`, 'blank');
    sheet.when(`${columnLetters(c.target)}${row}`, `$${columnLetters(block.assumed)}${row}=1`, assumedStyle(decimals));
  }
  const status = `$${columnLetters(c.remark)}${row}`;
  sheet
    .when(rangeAddress(row, c.remark, row, c.remark), `LEFT(${status},1)="●"`, 'okText')
    .when(rangeAddress(row, c.remark, row, c.remark), `LEFT(${status},1)="▲"`, 'warnText')
    .when(rangeAddress(row, c.remark, row, c.remark), `LEFT(${status},1)="×"`, 'badText');
  sheet
    .when(rangeAddress(row, c.attainment, row, c.attainment), `LEFT(${status},1)="×"`, 'badText')
    .when(
      rangeAddress(row, c.lost, row, c.lost),
      `AND(LEFT(${status},1)="×",N($${columnLetters(c.lost)}${row})>0)`,
      'badText',
    );
}

/** How the points come about, in words: rule, clause, and whether target and weight are the plan's. The arithmetic is on the calculation sheet. */
function reasonNote({ m }: SheetContext, item: Item, year: number): string {
  const t = m.sheetsScoring.reasons;
  const rule = rules[item.rule.id];
  return t.note({
    name: pick(item.shortName, m),
    rule: pick(rule.name, m),
    explanation: pick(rule.explanation, m),
    clause: item.clause,
    target: t.targets[targetFigure(item, year).source],
    weight: t.weights[item.weight.source],
  });
}

/** The units in the plan sheet: their short names as long as the cell says what the plan says, else the text as typed. */
function shortUnits(
  { plan, m }: SheetContext,
  item: Item,
  role: 'lead' | 'responsible',
): { formula: string; text: string } {
  const language = m.common.language === 'en' ? 'en' : 'zh';
  const names = (kind: 'name' | 'shortName') =>
    joinUnits(
      item[role].units.map((id) => unitText(plan, id, kind, m)),
      language,
    );
  const cell = fieldName('plan', `${item.id}_${role}`);
  const short = names('shortName') || m.common.dash;
  return { formula: `IF(${cell}&""=${quote(names('name'))},${quote(short)},${cell}&"")`, text: short };
}

function unitText(plan: Plan, id: string, kind: 'name' | 'shortName', m: SheetContext['m']): string {
  const unit = plan.units.find((u) => u.id === id);
  return unit ? pick(unit[kind], m) : id;
}

/** Status words, what is missing to the target, how many papers prove it, then what a reader of the figure must know; a reason given for a warning comes from the data sheet. */
function remark({ m }: SheetContext, item: Item, status: string, position: number, year: number): string {
  const t = m.sheetsCore.score;
  const excluded = `IF(INDEX(zsc_calc_excluded,${position})=1,${quote(`　${t.excluded}`)},"")`;
  const lower = !isTask(item) && item.direction === 'lower' ? `&${quote(`　${t.lower}`)}` : '';
  const reason = `IFERROR("　"&INDEX(zsc_data_value,MATCH(${quote(`note_${item.id}_${year}`)},zsc_data_key,0)),"")`;
  const gap = `INDEX(zsc_calc_gap,${position})`;
  const short = `IF(ISNUMBER(${gap}),IF(ROUND(${gap},2)<0,${quote(`　${t.short}`)}&ROUND(-${gap},2),""),"")`;
  const papers = fieldName(item.id, 'evidence');
  const evidence = `IFERROR(IF(COUNTA(${papers})>0,${quote(`　${t.evidence}`)}&COUNTA(${papers}),""),"")`;
  return `${status}&${short}&${evidence}&${excluded}${lower}&${reason}`;
}

function drawSubtotal(sheet: SheetBuilder, { m }: SheetContext, row: number, blockRow: number, count: number): void {
  const t = m.sheetsCore.score;
  const at = (col: number) => `$${columnLetters(col)}$${blockRow}`;
  sheet
    .height(row, 19)
    .fill(rangeAddress(row, 2, row, c.remark), 'subtotalText')
    .value(row, c.name, t.subtotal, 'subtotalText')
    .formula(row, c.weight, `=${at(block.full)}`, 'subtotal', { format: formats.points })
    .formula(row, c.attainment, `=IF(${at(block.full)}>0,${at(block.points)}/${at(block.full)},"")`, 'subtotal', {
      format: formats.rate,
    })
    .formula(row, c.points, `=${at(block.points)}`, 'subtotal', { format: formats.points })
    .formula(row, c.lost, `=${at(block.lost)}`, 'subtotal', { format: formats.lost })
    .formula(
      row,
      c.remark,
      `=${count}&${quote(t.subtotalRemark.of)}&${at(block.met)}&${quote(t.subtotalRemark.met)}`,
      'subtotalText',
    );
}

/** Bonus, deductions, veto, total and grade; gives the row of the total. */
function drawTotals(sheet: SheetBuilder, { plan, m }: SheetContext, year: number, row: number): number {
  const t = m.sheetsCore.score;
  const k = plan.years.indexOf(year) + 1;
  const register = (field: string) => `IFERROR(INDEX(zsc_adjustments_${field},${k}),0)`;
  // Excel shows 16 as "16." in the format 0.##, other programs do not.
  const number = (ref: string) => `ROUND(${ref},2)`;
  const line = (at: number, label: string, text: string) =>
    sheet
      .height(at, 19)
      .fill(rangeAddress(at, 2, at, c.remark), 'text')
      .value(at, c.dimension, label, 'textCenter')
      .formula(at, c.name, `=${text}`, 'textSmall')
      .merge(rangeAddress(at, c.name, at, c.attainment));
  const [bonus, deduction, veto, total] = [row, row + 1, row + 2, row + 3];
  const b = t.bonusText;
  line(
    bonus,
    t.bonus,
    `${quote(b.per)}&TEXT(zsc_settings_bonus_perPoint,"0.00#")&${quote(b.cap)}&${number('zsc_settings_bonus_cap')}&${quote(b.total)}&${number(register('bonus'))}&${quote(b.all)}&${number('zsc_settings_bonus_capTotal')}&${quote(b.end)}`,
  );
  sheet.formula(
    bonus,
    c.points,
    `=MIN(zsc_settings_bonus_capTotal,SUMIFS(zsc_calc_bonus,zsc_calc_year,${year})+${register('bonus')})`,
    'number',
    { format: formats.signed },
  );
  const events = `IFERROR(SUMPRODUCT((zsc_adjustments_year=${year})*(zsc_adjustments_kind=INDEX(zsc_list_adjustments,2))),0)`;
  const d = t.deductionText;
  line(
    deduction,
    t.deduction,
    `${quote(d.count)}&${events}&${quote(d.cap)}&${number('zsc_settings_deductionCap')}&${quote(d.end)}`,
  );
  sheet.formula(deduction, c.points, `=-${register('deduction')}`, 'number', { format: formats.signed });
  const v = t.vetoText;
  const vetoes = register('vetoes');
  line(
    veto,
    t.veto,
    `IF(${vetoes}=0,${quote(t.vetoNone)},${quote(v.count)}&${vetoes}&${quote(v.grade)}&zsc_settings_vetoGrade&${quote(v.end)})`,
  );
  sheet.formula(veto, c.points, `=${vetoes}`, 'number', { format: '0"  ";;"—  "' });

  const sum = (col: number) =>
    `SUM($${columnLetters(col)}$${headRow + 1}:$${columnLetters(col)}$${headRow + plan.dimensions.length})`;
  const points = columnLetters(c.points);
  const base = `$${columnLetters(block.points)}$${headRow + 1 + plan.dimensions.length}`;
  sheet.formula(headRow + 1 + plan.dimensions.length, block.points, `=${sum(block.points)}`, 'blank');
  sheet.formula(
    headRow + 1 + plan.dimensions.length,
    block.full,
    `=SUMPRODUCT((zsc_calc_year=${year})*(1-ISNUMBER(zsc_calc_actual)))`,
    'blank',
  );
  const g = t.gradeRule;
  sheet
    .height(total, 32)
    .fill(rangeAddress(total, 2, total, c.remark), 'totalText')
    .value(total, 2, t.total, 'totalText')
    .merge(rangeAddress(total, 2, total, c.measure))
    .formula(total, c.weight, `=${sum(block.full)}`, 'total', { format: formats.points })
    .formula(total, c.points, `=MAX(0,${base}+${points}${bonus}+${points}${deduction})`, 'total', {
      format: formats.points,
    })
    .formula(total, c.lost, `=${sum(block.lost)}`, 'total', { format: formats.lost })
    .value(total, c.lead, t.grade, 'total')
    .formula(total, c.responsible, `=${gradeWordFormula(`${points}${total}`, `${points}${veto}`)}`, 'totalLeft')
    .formula(
      total,
      c.remark,
      `=${quote(g.excellent)}&${number('zsc_settings_grades_excellent')}&${quote(g.good)}&${number('zsc_settings_grades_good')}&${quote(g.pass)}&${number('zsc_settings_grades_pass')}&${quote(g.end)}`,
      'totalSmall',
    );
  const one = (field: string, at: number, col: number) => sheet.field(field, 'result', at, col);
  one('bonus', bonus, c.points)
    .field('vetoed', 'result', veto, c.points)
    .field('total', 'result', total, c.points)
    .field('grade', 'result', total, c.responsible);
  sheet
    .field('base', 'result', headRow + 1 + plan.dimensions.length, block.points)
    .field('missing', 'result', headRow + 1 + plan.dimensions.length, block.full);
  sheet
    .formula(headRow + 1 + plan.dimensions.length, block.lost, `=${register('deduction')}`, 'blank')
    .field('deduction', 'result', headRow + 1 + plan.dimensions.length, block.lost);
  return total;
}

/** The small print: assumed values by count, missing figures and what was done about them, and the state of the checks. */
function assumptions({ m }: SheetContext, year: number): string {
  const t = m.sheetsCore.score.assumptions;
  const missing = fieldName(`score_${year}`, 'missing');
  const data = (key: string) => `INDEX(zsc_data_value,MATCH(${quote(`${key}_${year}`)},zsc_data_key,0))`;
  const errors = `IFERROR(IF(VALUE(${data('errors')})>0,${quote(t.errors)}&${data('errors')}&${quote(t.errorsEnd)},${quote(t.valid)}),${quote(t.unknown)})`;
  const explained = `IFERROR(${quote(t.explained)}&VALUE(${data('explained')})&${quote(t.explainedEnd)},"")`;
  return [
    quote(t.start),
    `SUM(zsc_plan_assumed_target_${year})`,
    quote(t.weights),
    'SUM(zsc_plan_assumed_weight)',
    quote(t.rules),
    'SUM(zsc_plan_assumed_rule)',
    quote(t.missing),
    missing,
    quote(t.strategy),
    `IF(IFERROR(MATCH(zsc_settings_missing,zsc_list_missing,0),1)=2,${quote(t.exclude)},${quote(t.zero)})`,
    `IF(zsc_settings_asOf<DATE(${year},12,31),${quote(t.running)},${quote(t.closed)})`,
    errors,
    explained,
    quote(t.end),
  ].join('&');
}
