/** Weight, rule, parameters and units of an item on the plan sheet: what indicators and tasks have in common. */
import { pick } from '../../i18n';
import { itemsSharing } from '../../plan/weights';
import type { Item } from '../../plan/schema';
import { rules } from '../../scoring/rules';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { assumedFormat } from '../formats';
import { joinUnits } from '../formula';
import { itemWeightFormula, kept, textFormula, whatStands } from './assumptions';
import { firstItemRow, planLayout } from './layout';

/** Their cells in the row of the i-th item (from 0). */
export function drawSettings(sheet: SheetBuilder, ctx: SheetContext, item: Item, i: number): void {
  const { plan, m } = ctx;
  const { columns: c } = planLayout(plan);
  const row = firstItemRow + i;
  const held = (field: string) => ctx.entries.sheets['plan']?.[field]?.[i];
  const weight = kept(held('weight'));
  const d = plan.dimensions.findIndex((dimension) => dimension.id === item.dimension);
  const members = itemsSharing(plan, item.dimension);
  const format = assumedFormat(2);
  if (weight) sheet.entry(row, c.weight, weight, 'assumed', { format });
  else if (item.weight.source !== 'assumed' && item.weight.value !== null)
    sheet.value(row, c.weight, item.weight.value, 'assumed', { format });
  else
    sheet.formula(
      row,
      c.weight,
      itemWeightFormula(plan, item.weight, d, members.indexOf(item), members.length),
      'assumed',
      { format },
    );

  const words = (col: number, field: string, value: string, source: string) => {
    const own = value === '' ? whatStands(held(field)) : kept(held(field));
    const style = source === 'given' ? 'givenText' : 'assumedText';
    if (own) sheet.entry(row, col, own, style);
    else if (source !== 'assumed') sheet.value(row, col, value, style);
    else if (value !== '') sheet.formula(row, col, textFormula(value), style);
    else sheet.value(row, col, null, style);
  };
  words(c.rule, 'rule', pick(rules[item.rule.id].name, m), item.rule.source);
  for (let p = 0; c.param + p < c.afterParams; p++)
    sheet.entry(row, c.param + p, whatStands(held(`p${p + 1}`)) ?? constant(item.rule.params[p]), 'entry', {
      format: 'General',
    });
  if (c.formula !== null)
    sheet.entry(row, c.formula, whatStands(held('formula')) ?? constant(item.rule.formula), 'entryText');
  words(c.lead, 'lead', unitNames(ctx, item, 'lead'), item.lead.source);
  words(c.responsible, 'responsible', unitNames(ctx, item, 'responsible'), item.responsible.source);
}

/** The formula of an item as its cell shows it. */
export function formulaOf({ entries }: SheetContext, item: Item, i: number): string {
  const typed = entries.sheets['plan']?.['formula']?.[i]?.value;
  return typeof typed === 'string' ? typed : (item.rule.formula ?? '');
}

const constant = (value: number | string | undefined) => (value === undefined ? undefined : { value, place: {} });

/** Names of the units that lead an item or answer for it, as they stand in a cell. */
export function unitNames({ plan, m }: SheetContext, item: Item, role: 'lead' | 'responsible'): string {
  const names = item[role].units.map((id) => {
    const unit = plan.units.find((u) => u.id === id);
    return unit ? pick(unit.name, m) : id;
  });
  return joinUnits(names, m);
}
