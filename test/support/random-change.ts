/** Another state of a plan as somebody might want it in mid-term: whatever of it a change can be of. */
import fc from 'fast-check';
import { changedPlan, withChanges, type Changed } from '../../src/plan/change';
import type { Indicator, Item, Plan } from '../../src/plan/schema';
import { fittingRules } from '../../src/scoring/rules';

const both = (zh: string) => ({ zh, en: zh });
const set = (value: number | null) => ({ value, source: value === null ? ('assumed' as const) : ('set' as const) });

/** What may be wanted of an item, each only now and then; numbers choose among what the plan has. */
const ofItem = fc.record(
  {
    weight: fc.constantFrom(null, 1, 2.5, 6, 10),
    rule: fc.nat(30),
    dimension: fc.nat(8),
    lead: fc.array(fc.nat(20), { maxLength: 2 }),
    responsible: fc.array(fc.nat(20), { maxLength: 3 }),
    linked: fc.constantFrom('甲', '乙', null),
    target: fc.integer({ min: 1, max: 900 }),
    baseline: fc.integer({ min: 1, max: 900 }),
    retired: fc.constant(true),
    part: fc.constantFrom('add' as const, 'split' as const),
  },
  { requiredKeys: [] },
);
type OfItem = typeof ofItem extends fc.Arbitrary<infer T> ? T : never;

export const wishes = fc.record({
  items: fc.array(fc.option(ofItem, { freq: 2, nil: {} }), { minLength: 12, maxLength: 12 }),
  dimensions: fc.array(fc.option(fc.constantFrom(null, 5, 20, 40), { freq: 1, nil: undefined }), { minLength: 8, maxLength: 8 }), // prettier-ignore
  newDimension: fc.constantFrom('none', 'empty', 'used'),
  regroup: fc.boolean(),
});
export type Wishes = typeof wishes extends fc.Arbitrary<infer T> ? T : never;

/** The plan somebody wants. */
export function wantedOf(plan: Plan, { items, dimensions, newDimension, regroup }: Wishes): Plan {
  const own = plan.dimensions.map((one, k) =>
    dimensions[k] === undefined ? one : { ...one, weight: set(dimensions[k]) },
  );
  const more = newDimension === 'none' ? own : [...own, { id: 'd-new', name: both('新维度'), weight: set(null) }];
  const among = newDimension === 'used' ? more : own;
  const unit = (k: number) => plan.units[k % plan.units.length]!.id;
  let k = -1;
  const wanted = <T extends Item>(list: readonly T[]): T[] =>
    list.flatMap((item) => {
      k++;
      const wish: OfItem = items[k % items.length] ?? {};
      const lead = [...new Set(wish.lead?.map(unit))];
      const fitting = fittingRules(item).filter(({ id }) => id !== 'own');
      const next: T = {
        ...item,
        ...(wish.weight !== undefined && { weight: set(wish.weight) }),
        ...(wish.rule !== undefined && {
          rule: { id: fitting[wish.rule % fitting.length]!.id, params: [], source: 'set' as const },
        }),
        ...(wish.dimension !== undefined && { dimension: among[wish.dimension % among.length]!.id }),
        ...(wish.lead !== undefined && { lead: { units: lead, source: 'set' as const } }),
        ...((wish.lead !== undefined || wish.responsible !== undefined) && {
          responsible: {
            units: [...new Set(wish.responsible?.map(unit))].filter(
              (id) => !(wish.lead ? lead : item.lead.units).includes(id),
            ),
            source: 'set' as const,
          },
        }),
        ...(wish.linked !== undefined && {
          linked: wish.linked === null ? undefined : { with: wish.linked, triggers: true },
        }),
      };
      if ('targets' in next && wish.target !== undefined)
        Object.assign(next, {
          targets: Object.fromEntries(Object.keys(next.targets).map((year) => [year, set(wish.target!)])),
        });
      if ('targets' in next && wish.baseline !== undefined) Object.assign(next, { baseline: set(wish.baseline) });
      const part: T[] =
        wish.part === undefined || !('targets' in item)
          ? []
          : [{ ...next, id: `G${(plan.changes === undefined ? 60 : 80) + k}`, name: both(`新增${k}`), weight: set(wish.weight ?? null), ...(wish.part === 'split' && { splitFrom: item.id }) }]; // prettier-ignore
      return wish.retired === true ? part : [next, ...part];
    });
  const indicators = wanted<Indicator>(plan.indicators);
  const tasks = wanted(plan.tasks);
  return {
    ...plan,
    ...(regroup && {
      groups: [{ id: 'k1', name: both('甲类'), weights: { [own[0]!.id]: 30 } }],
      units: plan.units.map((one, j) => (j % 2 === 0 ? { ...one, group: 'k1' } : one)),
    }),
    dimensions: more,
    indicators,
    tasks,
  };
}

/** What a change makes of the plan from the year on. */
export function changedBy(plan: Plan, wish: Wishes, from: number): { readonly changed: Changed; readonly plan: Plan } {
  const changed = changedPlan(plan, wantedOf(plan, wish), from);
  const ground = { document: '鄂高新发〔2023〕5号', date: '2023-03-01' };
  return { changed, plan: withChanges(changed, '2023-03-02', () => ground) };
}
