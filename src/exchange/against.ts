/**
 * What speaks against a value of a returned file. Who answers for an item is asked of the year a value speaks of: a change in mid-term
 * may have given it to another unit from a year on.
 */
import { templateFor, yearOfFigure } from '../entries/templates';
import { itemAt, unitsEver } from '../plan/at';
import { isTask, itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';
import type { Change } from './changes';
import { isAssessors } from './hand-out';
import { roleIn, roleOf, type Role } from './unit-plan';

/** Why a value of a returned file is not taken, whoever accepts it. */
export type RefusalReason =
  | 'not-yours'
  | 'moved' // another unit answers since
  | 'not-then' // another unit answered until then
  | 'office'
  | 'assessor'
  | 'gone' // the plan has the item no more
  | 'retired' // figures of a year the item counts in no more, or not yet
  | 'split'
  | 'not-yet'
  | 'no-row'
  | 'error-value'
  | 'picture'
  | 'doubtful'
  | 'merged';

export interface Against {
  readonly reason: RefusalReason;
  /** Of `moved` the year since which another unit answers, of `not-then` since which this one does. */
  readonly since?: number;
}

/** What speaks against a change, whoever sent it: another unit's item, a field of the assessor's, an error, a year that does not count. */
export function reasonAgainst(plan: Plan, item: Item, change: Change, unit: string | null): Against | null {
  if (unit !== null && !unitsEver(item).includes(unit)) return { reason: 'not-yours' };
  if (unit !== null && isAssessors(change.field)) return { reason: 'assessor' };
  if (typeof change.after === 'string' && /^#(REF!|VALUE!|DIV\/0!|NAME\?|N\/A|NUM!|NULL!)$/.test(change.after))
    return { reason: 'error-value' };
  return outOfForce(plan, item, change) ?? (unit === null ? null : othersYear(plan, item, change, unit));
}

/** The unit's part in what a change speaks of. */
export function answerOf(
  plan: Plan,
  item: Item,
  change: Change,
  unit: string | null,
): { readonly role: Role | null; readonly another?: true } {
  if (unit === null) return { role: null };
  const year = yearOf(plan, item, change);
  const role = year === undefined ? roleOf(item, unit) : roleIn(plan, item, unit, year);
  return role === null ? { role: roleIn(plan, item, unit), another: true } : { role };
}

/** A figure of a year in which the plan, changed since the file was handed out, does not judge the item. */
function outOfForce(plan: Plan, item: Item, change: Change): Against | null {
  const year = figureYear(plan, change);
  if (year === undefined) return null;
  if (item.from !== undefined && year < item.from) return { reason: 'not-yet' };
  if (item.until === undefined || year <= item.until) return null;
  return { reason: itemsOf(plan).some(({ splitFrom }) => splitFrom === item.id) ? 'split' : 'retired' };
}

/** Of a year in which another unit answers. A milestone left open may be reached by whoever answers later. */
function othersYear(plan: Plan, item: Item, change: Change, unit: string): Against | null {
  const year = yearOf(plan, item, change);
  if (year === undefined || roleIn(plan, item, unit, year) !== null) return null;
  const own = plan.years.filter((one) => roleOf(itemAt(item, one), unit) !== null);
  const last = own.filter((one) => one < year).at(-1);
  if (last !== undefined) return { reason: 'moved', since: plan.years.find((one) => one > last) };
  if (figureYear(plan, change) === undefined) return null;
  return own.length === 0 ? { reason: 'not-yours' } : { reason: 'not-then', since: own[0] };
}

const figureYear = (plan: Plan, { field, target }: Change): number | undefined =>
  yearOfFigure(field, typeof target === 'number' ? target : -1, plan.years);

/** The year a change speaks of: that of its figure, or in which its milestone is due. */
function yearOf(plan: Plan, item: Item, change: Change): number | undefined {
  const { field, target } = change;
  const year = figureYear(plan, change);
  if (year !== undefined || !isTask(item) || typeof target !== 'number') return year;
  const due = templateFor(item).rowsOf(field) === 'row' ? item.milestones[target]?.due.value : null;
  return due ? Number(due.slice(0, 4)) : undefined;
}
