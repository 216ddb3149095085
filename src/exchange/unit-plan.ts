/**
 * The part of a plan one unit answers for (本单位承担的部分): its items, and of everything else only what these need. It is
 * a plan of its own with the same id, so that sheets, checks and scores work on it unchanged; its items are worth 100
 * points together, which is not what they are worth in the whole.
 */
import { dimensionsEver, itemAt, unitsEver } from '../plan/at';
import { itemsOf } from '../plan/items';
import type { Item, Plan } from '../plan/schema';

export type Role = 'lead' | 'responsible';

/** What the unit is for the item: its lead unit (牵头单位), a responsible unit (责任单位), or neither. */
export function roleOf(item: Item, unit: string): Role | null {
  if (item.lead.units.includes(unit)) return 'lead';
  return item.responsible.units.includes(unit) ? 'responsible' : null;
}

/** The items a unit answers for, in the order of the plan. */
export function itemsOfUnit(plan: Plan, unit: string): readonly Item[] {
  return itemsOf(plan).filter((item) => roleOf(item, unit) !== null);
}

/** The items a unit answers for, or did in some year before a change in mid-term: what it was handed out then comes back later. */
export function itemsEverOf(plan: Plan, unit: string): readonly Item[] {
  return itemsOf(plan).filter((item) => unitsEver(item).includes(unit));
}

/** What the unit is for the item in a year; without one, what it is now, or else was at last. */
export function roleIn(plan: Plan, item: Item, unit: string, year?: number): Role | null {
  if (year !== undefined) return roleOf(itemAt(item, year), unit);
  return plan.years.reduce<Role | null>((role, one) => roleOf(itemAt(item, one), unit) ?? role, null);
}

/** Units that answer for anything, in the order of the plan. */
export function unitsWithItems(plan: Plan): readonly Plan['units'][number][] {
  return plan.units.filter((unit) => itemsOfUnit(plan, unit.id).length > 0);
}

/** Units that answer for anything, or did in some year. */
export function unitsEverWithItems(plan: Plan): readonly Plan['units'][number][] {
  return plan.units.filter((unit) => itemsEverOf(plan, unit.id).length > 0);
}

/** The unit's part of the plan. Throws RangeError for a unit that answers for nothing. */
export function unitPlan(plan: Plan, unit: string, own: readonly Item[] = itemsOfUnit(plan, unit)): Plan {
  if (own.length === 0) throw new RangeError(`${unit} answers for no item`);
  const kept = new Set(own.map((item) => item.id));
  /** What an item was split from may be another unit's. */
  const alone = <T extends Item>({ splitFrom, ...item }: T) =>
    splitFrom !== undefined && kept.has(splitFrom) ? { ...item, splitFrom } : item;
  const named = new Set(own.flatMap(unitsEver));
  const dimensions = new Set(own.flatMap(dimensionsEver));
  const questions = plan.questions.filter((question) => kept.has(question.indicator));
  const ends = (relation: NonNullable<Plan['relations']>[number]): readonly string[] =>
    relation.kind === 'part-of'
      ? [relation.part, relation.whole]
      : relation.kind === 'excludes'
        ? relation.items
        : [relation.ratio, relation.equals];
  return {
    ...plan,
    units: plan.units.filter(({ id }) => named.has(id)).map((unit) => ({ ...unit, group: undefined })),
    groups: undefined,
    dimensions: plan.dimensions.filter(({ id }) => dimensions.has(id)),
    indicators: plan.indicators.filter(({ id }) => kept.has(id)).map(alone),
    tasks: plan.tasks
      .filter(({ id }) => kept.has(id))
      .map((task) => ({ ...alone(task), indicators: task.indicators.filter((id) => kept.has(id)) })),
    questions,
    relations: plan.relations?.filter((relation) => ends(relation).every((id) => kept.has(id))),
    earlier: undefined,
    safeguards: undefined, // kept by the office that assesses
  };
}
