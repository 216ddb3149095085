/** Columns of a score sheet that offices may add: how an item is scored, self-rated points, reasons and measures, source of data. */
import { textIn } from '../../entries/entries';
import { pick } from '../../i18n';
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
import { fieldName } from '../names';
import { linesOf } from '../text-lines';
import type { ItemPlace } from './items';
import { block, c } from './layout';
import { shortUnits } from './units';

/** The rule in one line, as long as the plan sheet names the rule it did when the form was drawn; else its name. */
export function ruleText({ m }: SheetContext, item: Item): { readonly formula: string; readonly text: string } {
  const { name, explanation } = rules[item.rule.id];
  const text = `${pick(name, m)}${m.common.language === 'en' ? ': ' : '：'}${pick(explanation, m)}`;
  const cell = fieldName('plan', `${item.id}_rule`);
  return { formula: `IF(${cell}&""=${quote(pick(name, m))},${quote(text)},${cell}&"")`, text };
}

/** Who gives the figures, and by what record. */
export function sourceText(ctx: SheetContext, item: Item): string {
  return `${shortUnits(ctx, item, 'lead').text}　${ctx.m.sheetsForms.sources[templateOf(item)]}`;
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
  // What was typed stays even where the column is switched off.
  const typed = typedRows(ctx, `score_${year}`, ['self_item'])('self', item.id);
  const at = (col: number) => `$${columnLetters(col)}${row}`;
  sheet
    .value(row, block.item, item.id, 'blank')
    .entry(row, c.self, typed, 'entry', { format: formats.points })
    .formula(row, c.difference, `=IF(ISNUMBER(${at(c.self)}),ROUND(${at(c.points)}-${at(c.self)},2),"")`, 'number', {
      format: formats.signed,
    })
    .validation({
      range: cellAddress(row, c.self),
      rule: { kind: 'decimal', operator: 'between', min: 0, max: `=${at(c.weight)}` },
      prompt: { title: t.columns.selfRating, text: t.selfRating.prompt },
      error: { title: t.columns.selfRating, text: t.selfRating.stop, style: 'stop' },
    });
}
