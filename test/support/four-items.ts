/** The built-in plan cut down to one item of each kind of sheet: what can be drawn, forked and broken thousands of times. */
import type { Plan } from '../../src/plan/schema';
import { smallPlan } from './item-workbook';

export const fourItems = ['G03', 'G13', 'G02', 'T01'] as const;

/** The plan of the four items, valid in itself: it names no item that is not in it, and no unit that has nothing to do. */
export function fourItemPlan(): Plan {
  const plan = smallPlan(fourItems, '2024-03-31');
  const held = (id: string) => fourItems.some((item) => item === id);
  const named = (value: unknown): readonly string[] => JSON.stringify(value).match(/"[GT]\d\d"/g) ?? [];
  const items = JSON.stringify([plan.indicators, plan.tasks]);
  return {
    ...plan,
    relations: plan.relations?.filter((relation) => named(relation).every((id) => held(id.slice(1, -1)))),
    safeguards: plan.safeguards?.slice(0, 2).map((safeguard) => ({
      ...safeguard,
      measures: safeguard.measures.map((measure) => ({ id: measure.id, name: measure.name })),
    })),
    units: plan.units.filter(({ id }) => items.includes(`"${id}"`)),
  };
}
