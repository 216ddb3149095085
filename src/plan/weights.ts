/**
 * Weights of items, the points they are worth and who answers for them follow from the plan alone, so that sheets, scores and the
 * pane can never disagree about them. Apart from `items.ts`, since the pane's first load does without.
 */
import { itemsOf } from './items';
import { once } from './once';
import type { Item, Plan } from './schema';
import { dimensionFull, equalWeight, itemFull, leadPart, responsiblePart, roundsItems } from './worth';

interface PlanWeights {
  readonly dimensions: ReadonlyMap<string, number>;
  readonly items: ReadonlyMap<string, number>;
}

/**
 * Weight of every item as it stands in the plan sheet, in points of its dimension; without one, an equal share of the
 * dimension's weight. A dimension without a weight counts as an equal share of 100.
 */
export const weightsOf = once((plan: Plan): PlanWeights => {
  const rounded = roundsItems(plan);
  const all = itemsOf(plan);
  const dimensions = new Map<string, number>();
  const items = new Map<string, number>();
  plan.dimensions.forEach(({ id, weight }, d) => {
    const whole =
      weight.value ?? equalWeight.value({ whole: 100, ...places(d), count: plan.dimensions.length, rounded });
    dimensions.set(id, whole);
    const members = all.filter((item) => item.dimension === id);
    members.forEach((item, k) =>
      items.set(
        item.id,
        item.weight.value ?? equalWeight.value({ whole, ...places(k), count: members.length, rounded }),
      ),
    );
  });
  return { dimensions, items };
});

const places = (k: number) => ({ before: k, upTo: k + 1 });

/**
 * Full points of every item, on a scale where the plan is worth 100: dimension weight ÷ sum of dimension weights × 100 ×
 * item weight ÷ sum of item weights in the dimension. Weights that do not sum are thus never used as they are. Items that
 * do not count are left out (they are not in the map), and so is a dimension with none that does, or none of any weight.
 */
export function fullPoints(plan: Plan, counts: (item: Item) => boolean = () => true): ReadonlyMap<string, number> {
  const rounded = roundsItems(plan);
  const { dimensions, items } = weightsOf(plan);
  const all = itemsOf(plan).filter(counts);
  const held = plan.dimensions.map(({ id }) => {
    const members = all.filter((item) => item.dimension === id);
    const own = dimensions.get(id) ?? 0;
    return { members, own, included: members.reduce((sum, item) => sum + (items.get(item.id) ?? 0), 0) };
  });
  const counted = held.filter(({ included }) => included > 0);
  const total = counted.reduce((sum, { own }) => sum + own, 0);
  const full = new Map<string, number>();
  let before = 0;
  for (const { members, own, included } of held) {
    const whole = dimensionFull.value({ before, own, sum: total, included, rounded });
    let within = 0;
    for (const { id } of members) {
      const weight = items.get(id) ?? 0;
      full.set(id, itemFull.value({ before: within, own: weight, sum: included, whole, excluded: 0, rounded }));
      within += weight;
    }
    if (included > 0) before += own;
  }
  return full;
}

export interface UnitShare {
  readonly unit: string;
  readonly role: 'lead' | 'responsible';
  /** Part of the item's points the unit answers for, 0–1; the shares of an item sum to 1 unless it has no unit at all. */
  readonly share: number;
}

/** A unit's whole part of an item, and where it lies among the parts of all. */
export interface UnitPart {
  readonly unit: string;
  readonly role: 'lead' | 'responsible' | 'both';
  readonly share: number;
  /** What units before it in the order of the plan share. */
  readonly before: number;
}

/** Who answers for which part of an item, each unit once, in the order in which they are named. */
export function unitParts(plan: Plan, item: Item): readonly UnitPart[] {
  const parts = new Map<string, Omit<UnitPart, 'before'>>();
  for (const { unit, role, share } of unitShares(plan, item)) {
    const other = parts.get(unit);
    parts.set(unit, other ? { unit, role: 'both', share: other.share + share } : { unit, role, share });
  }
  const named = [...parts.values()];
  const known = plan.units.flatMap(({ id }) => parts.get(id) ?? []);
  const inOrder = [...known, ...named.filter((part) => !known.includes(part))];
  const ends = new Map<string, number>();
  inOrder.reduce((before, { unit, share }) => {
    ends.set(unit, before);
    return before + share;
  }, 0);
  return named.map((part) => ({ ...part, before: ends.get(part.unit) ?? 0 }));
}

/**
 * Who answers for an item: the leads for `leadShare` of its points, the responsible units for the rest, equally among
 * each; all to the one group where the other is empty. A collective counts as one unit.
 */
export function unitShares(plan: Plan, item: Item): readonly UnitShare[] {
  const groups = {
    leads: item.lead.units.length,
    others: item.responsible.units.length,
    leadShare: plan.scoring.leadShare.value,
  };
  return [
    ...item.lead.units.map((unit) => ({ unit, role: 'lead' as const, share: leadPart.value(groups) })),
    ...item.responsible.units.map((unit) => ({
      unit,
      role: 'responsible' as const,
      share: responsiblePart.value(groups),
    })),
  ];
}
