/**
 * A file may be handed out in another language than the workbook's. Figures, names and dates are the same in both; the
 * words of drop-downs and the plan's own milestones are not, and are put into the workbook's words.
 */
import type { CellValue } from '../entries/entries';
import { pick, type Messages } from '../i18n';
import { itemById, isTask } from '../plan/items';
import type { Plan } from '../plan/schema';
import type { SheetKey } from '../sheets/spec';

/** Gives the workbook's word for a word of the file's language; anything else stays as it is. */
export function translator(
  plan: Plan,
  from: Messages,
  to: Messages,
): (key: SheetKey, field: string, value: CellValue) => CellValue {
  if (from.common.language === to.common.language) return (_key, _field, value) => value;
  const statuses = new Map(
    (Object.keys(from.common.milestoneStatuses) as (keyof Messages['common']['milestoneStatuses'])[]).map((id) => [
      from.common.milestoneStatuses[id],
      to.common.milestoneStatuses[id],
    ]),
  );
  return (key, field, value) => {
    if (typeof value !== 'string') return value;
    if (field === 'status') return statuses.get(value) ?? value;
    if (field !== 'milestone') return value;
    const item = itemById(plan, key);
    const milestone = item && isTask(item) ? item.milestones.find(({ name }) => pick(name, from) === value) : undefined;
    return milestone ? pick(milestone.name, to) : value;
  };
}
