/** The units that answer for an item, as a form names them. */
import { pick } from '../../i18n';
import { isAsNow } from '../../plan/at';
import type { Item, Plan } from '../../plan/schema';
import type { SheetContext } from '../context';
import { joinUnits, quote } from '../formula';
import { fieldName } from '../names';

/** The units in the plan sheet (of a year before a change those of then): their short names as long as the cell says what the plan says, else the text as typed. */
export function shortUnits(
  { plan, m }: Pick<SheetContext, 'plan' | 'm'>,
  item: Item,
  role: 'lead' | 'responsible',
  year?: number,
): { formula: string; text: string } {
  const names = (kind: 'name' | 'shortName') =>
    joinUnits(
      item[role].units.map((id) => unitText(plan, id, kind, m)),
      m,
    );
  const cell = fieldName('plan', `${item.id}_${role}`);
  const short = names('shortName') || m.common.dash;
  if (year !== undefined && !isAsNow(item, year, [role])) return { formula: quote(short), text: short };
  return { formula: `IF(${cell}&""=${quote(names('name'))},${quote(short)},${cell}&"")`, text: short };
}

function unitText(plan: Plan, id: string, kind: 'name' | 'shortName', m: SheetContext['m']): string {
  const unit = plan.units.find((u) => u.id === id);
  return unit ? pick(unit[kind], m) : id;
}
