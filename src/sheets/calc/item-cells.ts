/** What an item's row in the yearly table and its row against the final target have in common, up to the rate. */
import { pick } from '../../i18n';
import { decimalsOf, isTask } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { ruleFor, ruleList } from '../../scoring/rules';
import { directionOf } from '../../scoring/targets';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats, measureFormat } from '../formats';
import { matched, numberAt, quote } from '../formula';
import { fieldName } from '../names';
import type { StyleName } from '../styles';
import { c, cell } from './layout';

/** Shows whether a figure is final: a word for 1, a dash for 0. */
export const finalFormat = ({ m }: SheetContext) => `"${m.sheetsCore.calc.final}";;"${m.common.dash}"`;

/** Shows what was typed in error: a word for 1, a dash for 0. */
export const errorFormat = ({ m }: SheetContext) => `"${m.common.itemStatuses.error}";;"${m.common.dash}"`;

/** Whether a row has a figure, or one in error. A condition. */
export const knownIn = (row: number) => `OR(ISNUMBER(${cell(row, c.actual)}),${cell(row, c.error)}=1)`;

/** Whether an item is judged each year on the year alone. A condition. */
export const eachYear = (item: Item) =>
  isTask(item) ? 'FALSE' : `${fieldName('plan', `${item.id}_accumulationIndex`)}=2`;

/** Cells of the chosen rule's parameters in a row. */
export const paramsOf = (row: number) =>
  [cell(row, c.param), cell(row, c.param + 1), cell(row, c.param + 2), cell(row, c.param + 3)] as const;

/** What both tables show of an item: who it is, its baseline and its chosen rule. */
export function drawItemCells(sheet: SheetBuilder, { plan, m }: SheetContext, item: Item, row: number) {
  const format = measureFormat(decimalsOf(item));
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
  put(c.ruleIndex, `IFERROR(${matched(of('rule'), 'zsc_list_rules')},${fallback})`, 'computed', '0');
  put(c.chosen, `INDEX(zsc_list_rules,${cell(row, c.ruleIndex)})`, 'textSmall');
  return { put, format };
}

/** One column a rule, and the rate that counts. */
export function drawRate(sheet: SheetBuilder, { m }: SheetContext, item: Item, row: number, rate: string): void {
  const at = (col: number) => cell(row, col);
  const [actual, target] = [at(c.actual), at(c.target)];
  ruleList.forEach(({ id }, i) => {
    const text = ruleFor(item, id).formula({
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
