/**
 * Weights of items, the points they are worth and who answers for them follow from the plan alone, so that sheets, scores and the
 * pane can never disagree about them. Apart from `items.ts`, since the pane's first load does without.
 */
import { planAt } from './at';
import { countsIn, itemsOf } from './items';
import { once } from './once';
import { isRetired } from './retired';
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
  const sharing = dimensionsSharing(plan);
  for (const dimension of plan.dimensions) {
    const { id, weight } = dimension;
    const d = sharing.indexOf(dimension);
    const whole = weight.value ?? equalWeight.value({ whole: 100, ...places(d), count: sharing.length, rounded });
    dimensions.set(id, whole);
    const members = itemsSharing(plan, id);
    for (const item of all.filter((one) => one.dimension === id)) {
      const k = members.indexOf(item);
      const share = () => equalWeight.value({ whole, ...places(k), count: members.length, rounded });
      items.set(item.id, item.weight.value ?? share());
    }
  }
  return { dimensions, items };
});

const places = (k: number) => ({ before: k, upTo: k + 1 });

/** Items among which a dimension's weight is shared equally where none is given: not those retired, which keep the weight they had. */
export const itemsSharing = (plan: Plan, dimension: string): readonly Item[] =>
  itemsOf(plan).filter(
    (item) =>
      item.dimension === dimension &&
      (item.weight.value === null || item.until === undefined || item.until >= (plan.years.at(-1) ?? 0)),
  );

/** The same of dimensions and 100. */
export const dimensionsSharing = (plan: Plan): Plan['dimensions'] =>
  plan.dimensions.filter(({ id, weight }) => weight.value === null || !isRetired(plan, 'dimension', id));

/** A sum of weights that is not what it should be, the last year it is, and what it is there. */
export interface WeightsOff {
  readonly year: number;
  readonly sum: number;
  readonly whole: number;
}

/** Weights are shown with two decimals; less than half of the last one is rounding. */
const tolerance = 0.005;

/** The sum of the weights of what counts in a year, by dimension and of all dimensions (null), of the last year in which it is off. */
export function weightsOff(plan: Plan): ReadonlyMap<string | null, WeightsOff> {
  const off = new Map<string | null, WeightsOff>();
  const ever = new Set(plan.years.flatMap((year) => itemsOf(planAt(plan, year)).map(({ dimension }) => dimension)));
  const note = (of: string | null, year: number, sum: number, whole: number) => {
    if (Math.abs(sum - whole) >= tolerance) off.set(of, { year, sum, whole });
  };
  for (const year of plan.years) {
    const then = planAt(plan, year);
    const { dimensions, items } = weightsOf(then);
    const counted = itemsOf(then).filter((item) => countsIn(item, year));
    let total = 0;
    for (const { id } of then.dimensions) {
      const members = counted.filter(({ dimension }) => dimension === id);
      const whole = dimensions.get(id) ?? 0;
      // One that has nothing in any year is counted: it is yet to be filled.
      if (members.length > 0 || (!ever.has(id) && !isRetired(plan, 'dimension', id))) total += whole;
      // Equal shares are what they should be in any year.
      if (members.some(({ weight }) => weight.value !== null))
        note(
          id,
          year,
          members.reduce((sum, item) => sum + (items.get(item.id) ?? 0), 0),
          whole,
        );
    }
    if (then.dimensions.some(({ weight }) => weight.value !== null)) note(null, year, total, 100);
  }
  return off;
}

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
