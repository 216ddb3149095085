/**
 * 计划目标, the plan sheet: every item's targets, baseline, weight, rule and units, and the dimensions' weights. What
 * stands here is what all formulas read. The plan's own figures are bold constants; what the product filled in is a
 * formula with the △ look, which a typed constant ends.
 */
import { pick } from '../i18n';
import { isTask } from '../plan/items';
import type { Item } from '../plan/schema';
import { columnLetters, rangeAddress } from './a1';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { linesOf } from './form';
import { assumedFormat, formats, measureFormat, settledStyle } from './formats';
import { joinUnits, quote } from './formula';
import { fieldName } from './names';
import {
  accumulationFormula,
  baselineFormula,
  itemWeightFormula,
  kept,
  targetFormula,
  textFormula,
} from './plan-assumptions';
import { firstItemRow, planLayout } from './plan-columns';
import { rules } from '../scoring/rules';
import type { SheetSpec } from './spec';

/** The plan sheet, with what was typed in place. */
export function buildPlan(ctx: SheetContext): SheetSpec {
  const { plan, m } = ctx;
  const t = m.sheetsCore.plan;
  const layout = planLayout(plan);
  const { columns: c, lastItemRow } = layout;
  const n = plan.years.length;
  const wide = m.common.language === 'en'; // English words for units and types are longer
  const widths = [
    1.5,
    wide ? 14 : 11,
    6.5,
    35,
    wide ? 11 : 6.5,
    wide ? 11 : 7,
    11.5,
    ...plan.years.map(() => 11.5),
    10,
    17,
    6,
    6,
    6,
    6,
    14,
    31,
    47,
    18,
    8,
  ];
  const sheet = new SheetBuilder({
    key: 'plan',
    version: 1,
    name: m.sheetsCore.tabs.plan,
    tabColor: '1F3A5F',
    columnWidths: [...widths, 6, ...plan.years.map(() => 6), 6, 6, 12],
    freeze: { rows: firstItemRow - 1, cols: c.name },
  });
  drawHead(sheet, ctx);
  layout.items.forEach((item, i) => drawItem(sheet, ctx, item, i));
  drawDimensionColumn(sheet, ctx);
  const whole = (field: string, col: number, role: 'entry' | 'result' | 'label') =>
    sheet.field(field, role, firstItemRow, col, lastItemRow, col);
  whole('id', c.id, 'label');
  whole('baseline', c.baseline, 'entry');
  plan.years.forEach((y, k) => whole(`target_${y}`, c.target + k, 'entry'));
  whole('weight', c.weight, 'entry');
  whole('rule', c.rule, 'entry');
  for (let p = 0; p < 4; p++) whole(`p${p + 1}`, c.param + p, 'entry');
  whole('check', c.check, 'result');
  whole('lead', c.lead, 'entry');
  whole('responsible', c.responsible, 'entry');
  whole('accumulation', c.accumulation, 'result');
  whole('assumed_weight', c.assumedWeight, 'result');
  whole('assumed_rule', c.assumedRule, 'result');
  plan.years.forEach((y, k) => whole(`assumed_target_${y}`, c.assumedTarget + k, 'result'));
  for (let col: number = c.accumulationIndex; col <= c.dimensionId; col++) sheet.hideColumn(col);
  drawTotal(sheet, ctx);
  drawDimensions(sheet, ctx);
  addRules(sheet, ctx);
  const noteRow = layout.lastDimensionRow + 3;
  sheet
    .value(noteRow, 2, t.notes, 'note')
    .merge(rangeAddress(noteRow, 2, noteRow, c.assumed))
    .height(noteRow, 30);
  return sheet
    .printed({
      paper: 'A3',
      orientation: 'landscape',
      area: rangeAddress(1, 1, noteRow, c.assumed),
      fitWidth: 1,
      fitHeight: 0,
      titleRows: `6:${firstItemRow - 1}`,
      footerLeft: `${m.sheetsCore.tabs.plan}　${plan.documentNumber}`,
      margins: { left: 0.45, right: 0.45, top: 0.45, bottom: 0.5 },
    })
    .name('plan_years', rangeAddress(firstItemRow - 1, c.target, firstItemRow - 1, c.target + n - 1))
    .build();
}

function drawHead(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheetsCore.plan;
  const { columns: c } = planLayout(plan);
  const from = plan.years[0] ?? plan.baselineYear;
  const to = plan.years[plan.years.length - 1] ?? from;
  sheet
    .height(1, 10)
    .value(2, 2, t.title, 'title')
    .height(2, 34)
    .value(
      3,
      2,
      t.subtitle({
        title: pick(plan.title, m),
        document: plan.documentNumber,
        baselineYear: plan.baselineYear,
        from,
        to,
      }),
      'titleRule',
    )
    .fill(rangeAddress(3, 2, 3, c.assumed), 'titleRule')
    .height(3, 20)
    .value(4, 2, 600, 'given', { format: measureFormat(2) })
    .value(4, 3, t.legendGiven, 'subtitle')
    .formula(4, c.baseline, '=540', 'assumed', { format: assumedFormat(2) })
    .value(4, c.target, t.legendAssumed, 'subtitle')
    .height(4, 21)
    .height(5, 6)
    .height(6, 20, 7);
  const tall = (col: number, text: string) => sheet.value(6, col, text, 'header').merge(rangeAddress(6, col, 7, col));
  const h = t.headers;
  tall(c.dimension, h.dimension);
  tall(c.id, h.id);
  tall(c.name, h.name);
  tall(c.measure, h.measure);
  tall(c.accumulation, h.accumulation);
  tall(c.baseline, h.baseline({ year: plan.baselineYear }));
  sheet.value(6, c.target, h.targets, 'header').merge(rangeAddress(6, c.target, 6, c.target + plan.years.length - 1));
  plan.years.forEach((y, k) => sheet.value(7, c.target + k, m.common.year(y), 'header'));
  tall(c.weight, h.weight);
  tall(c.rule, h.rule);
  sheet.value(6, c.param, h.params, 'header').merge(rangeAddress(6, c.param, 6, c.param + 3));
  for (let p = 0; p < 4; p++) sheet.value(7, c.param + p, h.param({ n: p + 1 }), 'header');
  tall(c.check, h.check);
  tall(c.lead, h.lead);
  tall(c.responsible, h.responsible);
  tall(c.clause, h.clause);
  tall(c.assumed, h.assumed);
}

function drawItem(sheet: SheetBuilder, ctx: SheetContext, item: Item, i: number): void {
  const { plan, m } = ctx;
  const { columns: c } = planLayout(plan);
  const row = firstItemRow + i;
  const n = plan.years.length;
  const typed = (field: string) => kept(ctx.entries.sheets['plan']?.[field]?.[i]);
  const name = (part: string, col: number, lastCol = col) =>
    sheet.name(`plan_${item.id}_${part}`, rangeAddress(row, col, row, lastCol));
  const lines = Math.max(
    linesOf(unitNames(ctx, item, 'lead'), 31),
    linesOf(unitNames(ctx, item, 'responsible'), 47),
    linesOf(pick(item.name, m), 35, 10.5),
  );
  sheet
    .height(row, lines > 1 ? 3 + 13 * lines : 22)
    .value(row, c.id, item.id, 'label')
    .value(row, c.name, pick(item.name, m), 'text');
  if (isTask(item)) {
    sheet
      .value(row, c.measure, m.sheetsCore.plan.taskMeasure, 'textCenter')
      .value(row, c.accumulation, m.common.dash, 'textCenter');
    for (let col: number = c.baseline; col < c.target + n; col++) sheet.value(row, col, m.common.dash, 'textCenter');
    sheet.value(row, c.accumulationIndex, 1, 'blank');
  } else {
    const figure = (col: number, field: string, value: number | null, assumption: string | null, source: string) => {
      const own = typed(field);
      if (own !== undefined)
        sheet.entry(row, col, own, source === 'given' ? 'given' : 'assumed', {
          format: source === 'given' ? measureFormat(item.decimals) : assumedFormat(item.decimals),
        });
      else if (source !== 'assumed' && value !== null)
        sheet.value(row, col, value, source === 'given' ? 'given' : 'assumed', {
          format: source === 'given' ? measureFormat(item.decimals) : assumedFormat(item.decimals),
        });
      else if (assumption !== null)
        sheet.formula(row, col, assumption, 'assumed', { format: assumedFormat(item.decimals) });
      else sheet.value(row, col, null, 'entry', { format: measureFormat(item.decimals) });
    };
    sheet.value(row, c.measure, pick(item.measure, m), 'textCenter');
    const open = plan.questions.some((question) => question.indicator === item.id);
    if (open)
      sheet.formula(
        row,
        c.accumulation,
        `=INDEX(zsc_list_accumulations,${columnLetters(c.accumulationIndex)}${row})`,
        'textCenter',
      );
    else sheet.value(row, c.accumulation, m.common.accumulations[item.accumulation], 'textCenter');
    const number = accumulationFormula(item, plan.questions);
    if (open) sheet.formula(row, c.accumulationIndex, `=${number}`, 'blank');
    else sheet.value(row, c.accumulationIndex, Number(number), 'blank');
    figure(c.baseline, 'baseline', item.baseline.value, baselineFormula(plan, item), item.baseline.source);
    plan.years.forEach((y, k) => {
      const target = item.targets[String(y)] ?? { value: null, source: 'assumed' };
      figure(
        c.target + k,
        `target_${y}`,
        target.value,
        k === n - 1 && target.value === null ? null : targetFormula(plan, item, k + 1),
        target.source,
      );
    });
  }
  drawSettings(sheet, ctx, item, i);
  name('baseline', c.baseline);
  name('target', c.target, c.target + n - 1);
  name('final', c.target + n - 1);
  name('weight', c.weight);
  name('rule', c.rule);
  name('params', c.param, c.param + 3);
  name('lead', c.lead);
  name('responsible', c.responsible);
  name('accumulation', c.accumulation);
  name('accumulationIndex', c.accumulationIndex);
  sheet.formula(row, c.check, `=IFERROR(INDEX(zsc_calc_check,${i * n + 1}),"")`, 'textSmall');
  sheet.value(row, c.clause, item.clause, 'textSmall');
  const flags = [c.baseline, ...plan.years.map((_, k) => c.target + k), c.weight, c.rule, c.lead, c.responsible];
  const count = flags.map((col) => `IF(ISFORMULA(${columnLetters(col)}${row}),1,0)`).join('+');
  sheet.formula(
    row,
    c.assumed,
    `=IF(${count}=0,${quote(m.common.dash)},${quote(m.sheetsCore.plan.assumedCount)}&(${count}))`,
    'textCenter',
  );
  const flag = (col: number, of: number) =>
    sheet.formula(row, col, `=IF(ISFORMULA(${columnLetters(of)}${row}),1,0)`, 'blank');
  plan.years.forEach((_, k) => flag(c.assumedTarget + k, c.target + k));
  flag(c.assumedWeight, c.weight);
  flag(c.assumedRule, c.rule);
  sheet.value(row, c.dimensionId, item.dimension, 'blank');
}

/** Weight, rule, parameters and units of an item: what indicators and tasks have in common. */
function drawSettings(sheet: SheetBuilder, ctx: SheetContext, item: Item, i: number): void {
  const { plan, m } = ctx;
  const { columns: c, items } = planLayout(plan);
  const row = firstItemRow + i;
  const typed = (field: string) => kept(ctx.entries.sheets['plan']?.[field]?.[i]);
  const weight = typed('weight');
  const d = plan.dimensions.findIndex((dimension) => dimension.id === item.dimension) + 1;
  const members = items.filter((other) => other.dimension === item.dimension).length;
  const format = assumedFormat(2);
  if (weight) sheet.entry(row, c.weight, weight, 'assumed', { format });
  else if (item.weight.source !== 'assumed' && item.weight.value !== null)
    sheet.value(row, c.weight, item.weight.value, 'assumed', { format });
  else sheet.formula(row, c.weight, itemWeightFormula(plan, item.weight, d, members), 'assumed', { format });

  const words = (col: number, field: string, value: string, source: string) => {
    const own = typed(field);
    const style = source === 'given' ? 'givenText' : 'assumedText';
    if (own) sheet.entry(row, col, own, style);
    else if (source !== 'assumed') sheet.value(row, col, value, style);
    else if (value !== '') sheet.formula(row, col, textFormula(value), style);
    else sheet.value(row, col, null, style);
  };
  words(c.rule, 'rule', pick(rules[item.rule.id].name, m), item.rule.source);
  for (let p = 0; p < 4; p++)
    sheet.entry(row, c.param + p, typed(`p${p + 1}`) ?? constant(item.rule.params[p]), 'entry', { format: 'General' });
  words(c.lead, 'lead', unitNames(ctx, item, 'lead'), item.lead.source);
  words(c.responsible, 'responsible', unitNames(ctx, item, 'responsible'), item.responsible.source);
}

const constant = (value: number | undefined) => (value === undefined ? undefined : { value, place: {} });

function unitNames({ plan, m }: SheetContext, item: Item, role: 'lead' | 'responsible'): string {
  const names = item[role].units.map((id) => {
    const unit = plan.units.find((u) => u.id === id);
    return unit ? pick(unit.name, m) : id;
  });
  return joinUnits(names, m.common.language === 'en' ? 'en' : 'zh');
}

/** The dimension beside its rows: name and weight, live. */
function drawDimensionColumn(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const { columns: c, items } = planLayout(plan);
  let row = firstItemRow;
  plan.dimensions.forEach((dimension, d) => {
    const members = items.filter((item) => item.dimension === dimension.id).length;
    if (members === 0) return;
    const points = `ROUND(INDEX(${fieldName('plan', 'dim_weight')},${d + 1}),2)&${quote(m.sheetsCore.plan.dimensionPoints)}`;
    sheet
      .formula(row, c.dimension, `=${quote(`${pick(dimension.name, m)}\n`)}&IFERROR(${points},"")`, 'label')
      .merge(rangeAddress(row, c.dimension, row + members - 1, c.dimension));
    row += members;
  });
}

function drawTotal(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheetsCore.plan;
  const { columns: c, totalRow: row, lastItemRow } = planLayout(plan);
  const letter = columnLetters(c.weight);
  sheet
    .height(row, 24)
    .value(row, 2, t.weightTotal, 'totalText')
    .merge(rangeAddress(row, 2, row, c.weight - 1))
    .formula(row, c.weight, `=SUM(${letter}${firstItemRow}:${letter}${lastItemRow})`, 'total', {
      format: formats.points,
    })
    .formula(row, c.rule, `=IF(ABS(${letter}${row}-100)<0.005,${quote(t.totalOk)},${quote(t.totalOff)})`, 'statusLeft')
    .merge(rangeAddress(row, c.rule, row, c.assumed))
    .name('plan_total', `${letter}${row}`)
    .name('plan_totalCheck', rangeAddress(row, c.rule, row, c.rule));
}

function drawDimensions(sheet: SheetBuilder, ctx: SheetContext): void {
  const { plan, m } = ctx;
  const t = m.sheetsCore.plan.dimensions;
  const { columns: c, firstDimensionRow: first, lastDimensionRow: last, items } = planLayout(plan);
  const header = first - 1;
  const letter = columnLetters(c.weight);
  const ids = columnLetters(c.dimensionId);
  const lastItem = firstItemRow + items.length - 1;
  sheet
    .height(first - 2, 24)
    .value(first - 2, 2, t.section, 'section')
    .value(first - 2, 4, t.hint, 'subtitle')
    .height(header, 24);
  sheet.value(header, 2, t.order, 'header').value(header, 3, t.count, 'header').value(header, 4, t.name, 'header');
  sheet.value(header, 5, t.share, 'header').merge(rangeAddress(header, 5, header, 6));
  sheet.value(header, 7, t.weight, 'header').value(header, 8, t.sum, 'header');
  sheet.value(header, 9, t.check, 'header').merge(rangeAddress(header, 9, header, c.rule));
  plan.dimensions.forEach((dimension, d) => {
    const row = first + d;
    const own = kept(ctx.entries.sheets['plan']?.['dim_weight']?.[d]);
    const { value, source } = dimension.weight;
    const format = assumedFormat(2);
    const count = items.filter((item) => item.dimension === dimension.id).length;
    sheet
      .height(row, 22)
      .value(row, 2, d + 1, 'label')
      .value(row, 3, count, 'label')
      .value(row, 4, pick(dimension.name, m), 'labelLeft');
    sheet
      .formula(row, 5, `=IFERROR(G${row}/SUM(G$${first}:G$${last}),0)`, 'computed', { format: formats.rate })
      .merge(rangeAddress(row, 5, row, 6));
    if (own) sheet.entry(row, 7, own, 'assumed', { format });
    else if (source !== 'assumed' && value !== null)
      sheet.value(row, 7, value, source === 'given' ? 'given' : 'assumed', {
        format: source === 'given' ? measureFormat(2) : format,
      });
    else sheet.formula(row, 7, value === null ? `=100/${plan.dimensions.length}` : `=${value}`, 'assumed', { format });
    sheet.formula(
      row,
      8,
      `=SUMIF(${ids}${firstItemRow}:${ids}${lastItem},${ids}${row},${letter}${firstItemRow}:${letter}${lastItem})`,
      'computed',
      { format: formats.points },
    );
    sheet
      .formula(row, 9, `=IF(ABS(G${row}-H${row})<0.005,${quote(t.ok)},${quote(t.off)})`, 'statusLeft')
      .merge(rangeAddress(row, 9, row, c.rule));
    sheet.value(row, c.dimensionId, dimension.id, 'blank');
  });
  const row = last + 1;
  sheet
    .height(row, 24)
    .value(row, 2, t.total, 'totalText')
    .merge(rangeAddress(row, 2, row, 6))
    .formula(row, 7, `=SUM(G${first}:G${last})`, 'total', { format: formats.points })
    .formula(row, 8, `=SUM(H${first}:H${last})`, 'total', { format: formats.points })
    .formula(
      row,
      9,
      `=IF(ABS(G${row}-100)<0.005,${quote(m.sheetsCore.plan.totalOk)},${quote(m.sheetsCore.plan.totalOff)})`,
      'statusLeft',
    )
    .merge(rangeAddress(row, 9, row, c.rule))
    .field('dim_id', 'label', first, c.dimensionId, last, c.dimensionId)
    .field('dim_weight', 'entry', first, 7, last, 7)
    .field('dim_sum', 'result', first, 8, last, 8);
}

/** Drop-downs, limits and the looks that follow from what was typed. */
function addRules(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheetsCore.plan;
  const { columns: c, items, lastItemRow: last, totalRow, firstDimensionRow, lastDimensionRow } = planLayout(plan);
  const column = (col: number, lastCol = col) => rangeAddress(firstItemRow, col, last, lastCol);
  const decimal = { kind: 'decimal', operator: 'between', min: -1e12, max: 1e12 } as const;
  const weight = { kind: 'decimal', operator: 'between', min: 0, max: 100 } as const;
  const numberError = { ...t.numberError, style: 'stop' } as const;
  const weightError = { ...t.weightError, style: 'stop' } as const;
  const lastTarget = c.target + plan.years.length - 1;
  const dimensionWeights = rangeAddress(firstDimensionRow, 7, lastDimensionRow, 7);
  sheet
    .validation({ range: column(c.weight), rule: weight, prompt: t.prompts.weight, error: weightError })
    .validation({
      range: column(c.rule),
      rule: { kind: 'listRange', source: '=zsc_list_rules' },
      prompt: t.prompts.rule,
      error: { ...t.ruleError, style: 'stop' },
    })
    .validation({ range: column(c.param, c.param + 3), rule: decimal, prompt: t.prompts.param, error: numberError })
    .validation({
      range: column(c.lead, c.responsible),
      rule: { kind: 'textLength', operator: 'lessThanOrEqual', min: 2000 },
      prompt: t.prompts.units,
    })
    .validation({ range: dimensionWeights, rule: weight, prompt: t.prompts.dimensionWeight, error: weightError });
  const settled = (range: string, cell: string, decimals: number) =>
    sheet.when(range, `AND(NOT(ISFORMULA(${cell})),${cell}<>"")`, settledStyle(decimals));
  settled(column(c.weight), `${columnLetters(c.weight)}${firstItemRow}`, 2);
  settled(dimensionWeights, `G${firstDimensionRow}`, 2);
  for (const col of [c.rule, c.lead, c.responsible]) {
    const cell = `${columnLetters(col)}${firstItemRow}`;
    sheet.when(column(col), `AND(NOT(ISFORMULA(${cell})),${cell}<>"")`, 'settledText');
  }
  for (const run of runsOfDecimals(items)) {
    const first = firstItemRow + run.from;
    const range = (col: number, lastCol: number) => rangeAddress(first, col, firstItemRow + run.to, lastCol);
    settled(range(c.baseline, lastTarget), `G${first}`, run.decimals);
    sheet
      .validation({
        range: range(c.baseline, c.baseline),
        rule: decimal,
        prompt: t.prompts.baseline,
        error: numberError,
      })
      .validation({ range: range(c.target, lastTarget), rule: decimal, prompt: t.prompts.target, error: numberError });
  }
  sheet.when(column(c.check), `${columnLetters(c.check)}${firstItemRow}<>""`, 'badText');
  for (const [range, cell] of [
    [rangeAddress(totalRow, c.rule, totalRow, c.assumed), `$${columnLetters(c.rule)}$${totalRow}`],
    [rangeAddress(firstDimensionRow, 9, lastDimensionRow + 1, c.rule), `$I${firstDimensionRow}`],
  ] as const) {
    sheet.when(range, `LEFT(${cell},1)="●"`, 'ok').when(range, `LEFT(${cell},1)="▲"`, 'warn');
  }
}

/** Neighbouring indicators shown with the same number of digits: a conditional format carries one number format. */
function runsOfDecimals(items: readonly Item[]): { from: number; to: number; decimals: number }[] {
  const runs: { from: number; to: number; decimals: number }[] = [];
  items.forEach((item, i) => {
    if (isTask(item)) return;
    const run = runs[runs.length - 1];
    if (run && run.to === i - 1 && run.decimals === item.decimals) run.to = i;
    else runs.push({ from: i, to: i, decimals: item.decimals });
  });
  return runs;
}
