/** What an item's row in the yearly table and its row against the final target have in common, up to the rate. */
import { pick } from '../../i18n';
import { isAsNow, itemAt, planAt } from '../../plan/at';
import { decimalsOf, isTask, itemsOf } from '../../plan/items';
import type { Item, Plan } from '../../plan/schema';
import { limitedRate, limitersOf, shortOfBase } from '../../scoring/linked';
import { ruleOf, rulesInUse } from '../../scoring/rules';
import { directionOf } from '../../scoring/targets';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats, measureFormat } from '../formats';
import { numberIn, quote } from '../formula';
import { fieldName } from '../names';
import { indexOfRule, otherColumns, rateBy, rateByOthers, ruleIndexFormula, ruleNameFormula } from '../rule-formula';
import type { StyleName } from '../styles';
import { cell, columnsOf, layoutOf, type Columns } from './layout';

/** Shows whether a figure is final: a word for 1, a dash for 0. */
export const finalFormat = ({ m }: SheetContext) => `"${m.sheetsCore.calc.final}";;"${m.common.dash}"`;

/** Shows what was typed in error: a word for 1, a dash for 0. */
export const errorFormat = ({ m }: SheetContext) => `"${m.common.itemStatuses.error}";;"${m.common.dash}"`;

/** Whether a row has a figure, or one in error. A condition. */
export const knownIn = (c: Columns, row: number) => `OR(ISNUMBER(${cell(row, c.actual)}),${cell(row, c.error)}=1)`;

/** Whether an item is judged each year on the year alone. A condition. */
export const eachYear = (item: Item) =>
  isTask(item) ? 'FALSE' : `${fieldName('plan', `${item.id}_accumulationIndex`)}=2`;

/** Cells of the chosen rule's parameters in a row. */
export function paramsOf(plan: Plan, row: number): readonly string[] {
  const { param, check } = columnsOf(plan);
  return Array.from({ length: check - param }, (_, p) => cell(row, param + p));
}

/** What both tables show of an item: who it is, its baseline and its chosen rule, as it is judged in the year or, without one, at last. */
export function drawItemCells(sheet: SheetBuilder, { plan, m }: SheetContext, item: Item, row: number, year?: number) {
  const c = columnsOf(plan);
  const format = measureFormat(decimalsOf(item));
  const of = (part: string) => fieldName('plan', `${item.id}_${part}`);
  const { dimension: own } = year === undefined ? item : itemAt(item, year);
  const dimension = plan.dimensions.find(({ id }) => id === own);
  const put = (col: number, text: string, style: StyleName, numberFormat?: string) =>
    sheet.formula(row, col, `=${text}`, style, numberFormat === undefined ? {} : { format: numberFormat });
  sheet
    .height(row, 20)
    .value(row, c.id, item.id, 'label')
    .value(row, c.name, pick(item.shortName, m), 'textSmall')
    .value(row, c.dimensionName, dimension ? pick(dimension.name, m) : own, 'textSmall')
    .value(row, c.dimension, own, 'blank');
  if (isTask(item))
    sheet.value(row, c.accumulation, m.common.dash, 'textCenter').formula(row, c.baseline, '=""', 'computed');
  else {
    put(c.accumulation, of('accumulation'), 'textCenter');
    put(c.baseline, numberIn(of('baseline')), 'computed', format);
  }
  const kept = year !== undefined && !isAsNow(item, year, ['rule']);
  put(
    c.ruleIndex,
    kept ? String(indexOfRule(ruleOf(itemAt(item, year).rule.id))) : ruleIndexFormula(item, m),
    'computed',
    '0',
  );
  put(c.chosen, ruleNameFormula(cell(row, c.ruleIndex), m), 'textSmall');
  return { put, format };
}

/** Rate by the rule that is chosen, wherever it stands. Formula without "=". */
export function chosenRate(plan: Plan, row: number): string {
  const c = columnsOf(plan);
  return rulesInUse(plan).reduceRight(
    (rest, rule, i) => `IF(${cell(row, c.ruleIndex)}=${indexOfRule(rule)},${cell(row, c.rule + i)},${rest})`,
    cell(row, c.others),
  );
}

/** One column a rule in use, one for the others, and the rate that counts; `course` is how far last year was by now, where a year is judged. */
export function drawRate(
  sheet: SheetBuilder,
  { plan, m }: SheetContext,
  now: Item,
  row: number,
  { rate, course, year }: { readonly rate: string; readonly course?: string; readonly year?: number },
): void {
  const item = year === undefined ? now : itemAt(now, year);
  const c = columnsOf(plan);
  const at = (col: number) => cell(row, col);
  const [actual, target] = [at(c.actual), at(c.target)];
  const refs = {
    actual,
    target,
    baseline: at(c.baseline),
    previous: at(c.previous),
    ...(course === undefined ? {} : { course }),
    params: paramsOf(plan, row),
    direction: directionOf(item),
    attained: at(c.attainment),
  };
  const put = (col: number, when: string, text: string) =>
    sheet.formula(
      row,
      col,
      `=IF(${when},IF(AND(ISNUMBER(${actual}),ISNUMBER(${target})),${text},""),${quote(m.common.dash)})`,
      'computed',
      { format: formats.rate },
    );
  const used = rulesInUse(plan);
  used.forEach((rule, i) => put(c.rule + i, `${at(c.ruleIndex)}=${indexOfRule(rule)}`, rateBy(item, rule, refs)));
  const inUse = used.map((rule) => `${at(c.ruleIndex)}=${indexOfRule(rule)}`);
  const others = otherColumns(c.others, c.moreOthers);
  rateByOthers(plan, item, at(c.ruleIndex), refs, others.map(at)).forEach((text, k) =>
    put(others[k] ?? c.others, `NOT(OR(${inUse.join(',')}))`, text),
  );
  const linked = limitersOf(year === undefined ? plan : planAt(plan, year), item);
  if (item.linked === undefined)
    return void sheet.formula(row, c.rate, `=${rate}`, 'computed', { format: formats.rate });
  // An item that limits others is judged by what its rule gives, so that two of them never wait for each other.
  const all = itemsOf(plan);
  const step = row < layoutOf(plan).end ? plan.years.length : 1;
  const placeOf = (id: string) => all.findIndex((one) => one.id === id);
  const limiters = linked.map((other) => cell(row + step * (placeOf(other.id) - placeOf(item.id)), c.short));
  const limited = `${at(c.limited)}>0`;
  sheet
    .formula(row, c.ruled, `=${rate}`, 'blank')
    .formula(row, c.short, `=${shortOfBase.formula({ rate: at(c.ruled), excluded: at(c.excluded) })}`, 'blank')
    .formula(row, c.limited, `=${limiters.join('+') || '0'}`, 'blank')
    .formula(row, c.rate, `=${limitedRate.formula({ rate: at(c.ruled), limited })}`, 'computed', {
      format: formats.rate,
    });
}
