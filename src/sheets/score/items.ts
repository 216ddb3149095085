/** One row an item on the annual score sheet: its figures, the units that answer for it, remarks and evidence. */
import { pick } from '../../i18n';
import { decimalsOf, isTask } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { rules } from '../../scoring/rules';
import { targetFigure } from '../../scoring/targets';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { linesOf, rowHeight } from '../text-lines';
import { assumedStyle, formats, measureFormat } from '../formats';
import { fieldName } from '../names';
import { block, c, calcPosition, itemIndex, type FormColumn, type FormLayout } from './layout';
import { drawSelfRating, drawSettled, reasonLines, reasonsFormula, ruleText, sourceText } from './optional';
import { shortUnits } from './units';
import { drawNotes, drawRemarkMarks, evidenceRoom, remarkLines } from './notes';

export interface ItemPlace {
  readonly item: Item;
  readonly row: number;
  readonly order: number;
  readonly year: number;
}

/** Draws an item's row. */
export function drawItem(
  sheet: SheetBuilder,
  ctx: SheetContext,
  { widths, shown }: FormLayout,
  { item, row, order, year }: ItemPlace,
): void {
  const { plan, m } = ctx;
  const task = isTask(item);
  const decimals = decimalsOf(item);
  const k = plan.years.indexOf(year) + 1;
  const position = calcPosition(plan, itemIndex(plan, item.id), k);
  const of = (part: string) => `INDEX(${fieldName('calc', `${item.id}_${part}`)},${k})`;
  const at = (col: number) => `$${columnLetters(col)}${row}`;
  const units = { lead: shortUnits(ctx, item, 'lead', year), responsible: shortUnits(ctx, item, 'responsible', year) };
  const measure = task ? m.sheetsCore.plan.taskMeasure : pick(item.measure, m);
  const rule = ruleText(ctx, item, year);
  const source = sourceText(ctx, item);
  // Lines of each column that is printed; helpers and switched-off ones make no row taller.
  const lines: Partial<Record<FormColumn, () => number>> = {
    name: () => linesOf(pick(item.name, m), widths.name, 10.5),
    measure: () => linesOf(measure, widths.measure, 10.5),
    rule: () => linesOf(rule.text, widths.rule),
    lead: () => linesOf(units.lead.text, widths.lead),
    responsible: () => linesOf(units.responsible.text, widths.responsible),
    remark: () => remarkLines(ctx, item, year, widths.remark),
    reasons: () => reasonLines(ctx, item, year, widths.reasons),
    source: () => linesOf(source, widths.source),
  };
  const others = Math.max(
    ...Object.entries(lines).map(([name, count]) => (shown.has(name as FormColumn) ? count() : 1)),
  );
  const evidence = evidenceRoom(ctx, item, year, { width: widths.evidence, others });
  sheet
    .height(row, rowHeight(shown.has('evidence') ? evidence.lines : others))
    .value(row, c.order, order, 'label')
    .value(row, c.name, pick(item.name, m), 'text')
    .value(row, c.measure, measure, 'textCenter')
    .formula(row, c.rule, `=${rule.formula}`, 'textSmall')
    .value(row, c.source, source, 'textSmall')
    .formula(row, c.reasons, `=${reasonsFormula(ctx, item, year, at(c.lost))}`, 'textSmall')
    .formula(row, c.weight, `=${of('full')}`, 'number', { format: formats.points })
    .formula(row, c.target, `=${of('target')}`, 'number', { format: measureFormat(decimals) })
    .formula(row, c.actual, `=${of('actual')}`, 'number', { format: measureFormat(decimals) })
    .formula(row, c.attainment, `=${of('attainment')}`, 'number', { format: formats.rate })
    .formula(row, c.points, `=${of('points')}`, 'number', { format: formats.points, note: reasonNote(ctx, item, year) })
    .formula(row, c.lost, `=${of('lost')}`, 'number', { format: formats.lost })
    .formula(row, c.lead, `=${units.lead.formula}`, 'textSmall')
    .formula(row, c.responsible, `=${units.responsible.formula}`, 'textSmall');
  drawSelfRating(sheet, ctx, { item, row, order, year });
  drawSettled(sheet, ctx, { item, row, order, year });
  drawNotes(
    sheet,
    ctx,
    { item, year, row, position, status: of('status'), characters: evidence.characters },
    { ...c, ...block },
  );
  if (!task) {
    // In a cell of its own, so that an archived copy, which asks no other sheet, keeps the △.
    sheet
      .formula(row, block.assumed, `=INDEX(zsc_plan_assumed_target_${year},${itemIndex(plan, item.id)})`, 'blank')
      .when(`${columnLetters(c.target)}${row}`, `${at(block.assumed)}=1`, assumedStyle(decimals))
      .when(`${columnLetters(c.target)}${row}`, `${at(block.assumed)}<>1`, 'settledMark');
  }
  const marked = (mark: string) => `LEFT(${at(c.remark)},1)="${mark}"`;
  const cell = (col: number) => rangeAddress(row, col, row, col);
  drawRemarkMarks(sheet, c.remark, row, row);
  sheet
    .when(cell(c.attainment), marked('×'), 'badText')
    .when(cell(c.remark), marked('！'), 'badText')
    .when(cell(c.lost), `AND(${marked('×')},N(${at(c.lost)})>0)`, 'badText');
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
