/** Columns of a score sheet that offices may add: how an item is scored, self-rated points, reasons and measures, source of data. */
import { textIn } from '../../entries/entries';
import { pick } from '../../i18n';
import { formsTexts } from '../../i18n/forms';
import { isAsNow } from '../../plan/at';
import { templateOf } from '../../plan/items';
import type { Item } from '../../plan/schema';
import { rules } from '../../scoring/rules';
import { cellAddress, columnLetters } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { dataValue } from '../data-sheet';
import { findKey } from '../followup-sheet';
import { formats } from '../formats';
import { quote } from '../formula';
import { typedRows } from '../work-sheet';
import type { ValidationSpec } from '../spec';
import { fieldName } from '../names';
import { linesOf } from '../text-lines';
import type { ItemPlace } from './items';
import { block, c } from './layout';
import { shortUnits } from './units';
import { textUpTo } from '../limits';

/** The rule in one line, as long as the plan sheet names the rule it did when the form was drawn; else its name; the one of then for a year before a change. */
export function ruleText(
  { m }: SheetContext,
  item: Item,
  year: number,
): { readonly formula: string; readonly text: string } {
  const { name, explanation } = rules[item.rule.id];
  const text = `${pick(name, m)}${m.common.colon}${pick(explanation, m)}`;
  const cell = fieldName('plan', `${item.id}_rule`);
  if (!isAsNow(item, year, ['rule'])) return { formula: quote(text), text };
  return { formula: `IF(${cell}&""=${quote(pick(name, m))},${quote(text)},${cell}&"")`, text };
}

/** Who gives the figures, and by what record. */
export function sourceText(ctx: SheetContext, item: Item): string {
  return `${shortUnits(ctx, item, 'lead').text}　${formsTexts(ctx.m).sources[templateOf(item)]}`;
}

const noteKey = (item: Item, year: number) => `note_${item.id}_${year}`;

/** Why points were lost: the explanation given, then the measure of the follow-up list. Formula text; `lost` is a cell. */
export function reasonsFormula({ m }: SheetContext, item: Item, year: number, lost: string): string {
  const t = m.sheetsForms.reasons;
  const note = `IFERROR(INDEX(zsc_data_value,MATCH(${quote(noteKey(item, year))},zsc_data_key,0))&"","")`;
  const measure = `IFERROR(INDEX(zsc_followup_measure,MATCH(${quote(findKey(item.id, year))},zsc_followup_find,0))&"","")`;
  return `IF(N(${lost})<0.005,"",IF(${note}&${measure}="",${quote(t.open)},${note}&IF(${measure}="","",IF(${note}="","","　")&${quote(t.measure)}&${measure})))`;
}

/** Lines of it, by what stands there when the form is drawn. */
export function reasonLines(ctx: SheetContext, item: Item, year: number, width: number): number {
  const t = ctx.m.sheetsForms.reasons;
  const note = dataValue(ctx.entries.sheets.data, noteKey(item, year)) ?? '';
  const measure = textIn(typedRows(ctx, 'followup', ['item', 'item_year'])('measure', item.id, String(year)));
  const text = [note, measure && t.measure + measure].filter((part) => part !== '').join('　');
  return linesOf(text || t.open, width);
}

/** Self-rated points, typed here and kept over a redraw, and what the settled ones differ by. */
export function drawSelfRating(sheet: SheetBuilder, ctx: SheetContext, { item, row, year }: ItemPlace): void {
  const t = ctx.m.sheetsForms;
  const at = (col: number) => `$${columnLetters(col)}${row}`;
  sheet
    .value(row, block.item, item.id, 'blank')
    .entry(row, c.self, typedFor(ctx, year, 'self', item), 'entry', { format: formats.points })
    .formula(row, c.difference, `=IF(ISNUMBER(${at(c.self)}),ROUND(${at(c.points)}-${at(c.self)},2),"")`, 'number', {
      format: formats.signed,
    })
    .validation(pointsOf(row, c.self, t.columns.selfRating, formsTexts(ctx.m).selfRating));
}

/** Points an office settles in place of the rule's, and who settled them. */
export function drawSettled(sheet: SheetBuilder, ctx: SheetContext, { item, row, year }: ItemPlace): void {
  const t = { columns: ctx.m.sheetsForms.columns, ...formsTexts(ctx.m) };
  sheet
    .entry(row, c.settled, typedFor(ctx, year, 'settled', item), 'entry', { format: formats.points })
    .entry(row, c.settledBy, typedFor(ctx, year, 'settled_by', item), 'entryText')
    .validation(pointsOf(row, c.settled, t.columns.settled, t.settled));
  sheet.limit(cellAddress(row, c.settledBy), textUpTo(), t.columns.settledBy, t.settled.by);
}

/** What was typed for an item stays even where the column is switched off. */
const typedFor = (ctx: SheetContext, year: number, field: string, item: Item) =>
  typedRows(ctx, `score_${year}`, ['self_item'])(field, item.id);

/** From 0 to the full points of the row. */
const pointsOf = (
  row: number,
  col: number,
  title: string,
  { prompt, stop }: { readonly prompt: string; readonly stop: string },
): ValidationSpec => ({
  range: cellAddress(row, col),
  rule: { kind: 'decimal', operator: 'between', min: 0, max: `=${cellAddress(row, c.weight, true)}` },
  prompt: { title, text: prompt },
  error: { title, text: stop, style: 'stop' },
});
