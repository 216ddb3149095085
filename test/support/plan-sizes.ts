/** The built-in plan in other sizes. */
import { itemsOf } from '../../src/plan/items';
import { ordosPlan } from '../../src/plan/ordos';
import type { Item, Plan } from '../../src/plan/schema';

/** The built-in plan with so many items: the first ones, or all of them and copies under further ids. */
export function planOf(size: number): Plan {
  const items = itemsOf(ordosPlan);
  if (size === items.length) return ordosPlan;
  const chosen: Item[] = Array.from({ length: size }, (_, i): Item => {
    const item = items[Math.floor((i * items.length) / size) % items.length]!;
    const id = `${'milestones' in item ? 'T' : 'G'}${String(i + 1).padStart(3, '0')}`;
    const { zh, en } = item.name;
    const name = size > items.length ? { zh: `${zh}（${i + 1}）`, en: `${en} (${i + 1})` } : item.name;
    return 'milestones' in item
      ? {
          ...item,
          id,
          name,
          indicators: [],
          milestones: item.milestones.map((m, k) => ({ ...m, id: `${id}-${k + 1}` })),
        }
      : { ...item, id, name, question: undefined };
  });
  return {
    ...ordosPlan,
    questions: [],
    relations: undefined,
    safeguards: ordosPlan.safeguards?.map((s) => ({
      ...s,
      measures: s.measures.map(({ indicator: _, ...rest }) => rest),
    })),
    dimensions: ordosPlan.dimensions.filter(({ id }) => chosen.some((item) => item.dimension === id)),
    indicators: chosen.flatMap((item) => ('milestones' in item ? [] : [item])),
    tasks: chosen.flatMap((item) => ('milestones' in item ? [item] : [])),
  };
}
