/**
 * Items: what is scored and has a sheet, indicators and tasks alike. Their order, the points they are worth and who
 * answers for them follow from the plan alone, so that sheets, scores and the pane can never disagree about them.
 */
import type { Indicator, Item, Plan, Task, TemplateKind } from './schema';
import { dimensionFull, equalWeight, itemFull, leadPart, responsiblePart, roundsItems } from './worth';

export function isTask(item: Item): item is Task {
  return 'milestones' in item;
}

/** Template of the item's sheet: the indicator's kind, `milestones` for a task. */
export function templateOf(item: Item): TemplateKind {
  return isTask(item) ? 'milestones' : item.kind;
}

/** Digits after the point in an item's figures; a task is rated to one. */
export function decimalsOf(item: Item): number {
  return isTask(item) ? 1 : item.decimals;
}

/** A numerator that is part of its denominator cannot exceed it; growth rates and arrears can. */
export function isShare({ kind, ratio, accumulation }: Indicator): boolean {
  return kind === 'ratio' && ratio?.factor === 100 && accumulation === 'level';
}

/** The least a typed figure may be: a rank counts from 1; other figures where lower is better may be 0. */
export function leastFigure({ kind, direction, decimals }: Indicator): number {
  return kind === 'figure' && direction === 'lower' && decimals === 0 ? 1 : 0;
}

/** All items in the order of every list and sheet: by dimension; within it indicators, then tasks, as the plan lists them. */
export function itemsOf(plan: Plan): readonly Item[] {
  const all: readonly Item[] = [...plan.indicators, ...plan.tasks];
  return plan.dimensions.flatMap((dimension) => all.filter((item) => item.dimension === dimension.id));
}

export function itemById(plan: Plan, id: string): Item | undefined {
  return plan.indicators.find((item) => item.id === id) ?? plan.tasks.find((item) => item.id === id);
}

export function indicatorById(plan: Plan, id: string): Indicator | undefined {
  return plan.indicators.find((item) => item.id === id);
}

/**
 * Weight of every item as it stands in the plan sheet, in points of its dimension; without one, an equal share of the
 * dimension's weight. A dimension without a weight counts as an equal share of 100.
 */
export function weightsOf(plan: Plan): {
  readonly dimensions: ReadonlyMap<string, number>;
  readonly items: ReadonlyMap<string, number>;
} {
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
}

const places = (k: number) => ({ before: k, upTo: k + 1 });

/**
 * Full points of every item, on a scale where the plan is worth 100: dimension weight ÷ sum of dimension weights × 100 ×
 * item weight ÷ sum of item weights in the dimension. Weights that do not sum are thus never used as they are. Items that
 * do not count are left out (they are not in the map), and so is a dimension with none that does, or none of any weight.
 */
export function fullPoints(plan: Plan, counts: (item: string) => boolean = () => true): ReadonlyMap<string, number> {
  const rounded = roundsItems(plan);
  const { dimensions, items } = weightsOf(plan);
  const all = itemsOf(plan).filter((item) => counts(item.id));
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
