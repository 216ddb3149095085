/** A plan cut down to some of its items: valid in itself, and drawn in a fraction of the time. */
import { dimensionsEver } from './at';
import { groupsWithin } from './groups';
import type { Plan } from './schema';

/**
 * The plan of these items alone: it names no item that is not in it, has no dimension without one and no unit with nothing to
 * do. Rosters start with at most `rows` rows.
 */
export function partOf(plan: Plan, ids: readonly string[], rows = 10): Plan {
  const wanted = <T extends { readonly id: string }>(list: readonly T[]) => list.filter(({ id }) => ids.includes(id));
  const indicators = wanted(plan.indicators).map((item) =>
    item.roster ? { ...item, roster: { ...item.roster, rows: Math.min(item.roster.rows, rows) } } : item,
  );
  const tasks = wanted(plan.tasks);
  const items = [...indicators, ...tasks];
  const others = new Set([...plan.indicators, ...plan.tasks].map(({ id }) => id).filter((id) => !ids.includes(id)));
  const isHeld = (value: unknown) => ![...others].some((id) => JSON.stringify(value).includes(`"${id}"`));
  const said = JSON.stringify(items);
  const dimensions = plan.dimensions.filter(({ id }) => items.some((item) => dimensionsEver(item).includes(id)));
  return {
    ...plan,
    indicators,
    tasks,
    dimensions,
    ...(plan.groups && { groups: groupsWithin(plan.groups, dimensions) }),
    questions: plan.questions.filter(({ indicator }) => ids.includes(indicator)),
    relations: plan.relations?.filter(isHeld),
    safeguards: plan.safeguards?.slice(0, 2).map((safeguard) => ({
      ...safeguard,
      measures: safeguard.measures.map(({ id, name }) => ({ id, name })),
    })),
    units: plan.units.filter(({ id }) => said.includes(`"${id}"`)),
  };
}
