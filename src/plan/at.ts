/**
 * The plan as a year is judged by it. A change in mid-term counts from a year on: what judged the years before it is kept with the
 * item (`earlier`), and whatever works out, draws or prints a year asks here.
 */
import { countsIn, itemsOf } from './items';
import { once } from './once';
import type { Dimension, EarlierState, Item, Plan } from './schema';

/** Fields of an item that a change may make others from a year on. */
export const judgingFields = ['dimension', 'weight', 'rule', 'linked', 'lead', 'responsible'] as const;
type JudgingField = (typeof judgingFields)[number];
type Judging = Pick<Item, JudgingField>;

/** An item as it is judged in a year: itself where nothing of it was another then. */
export function itemAt<T extends Item>(item: T, year: number): T {
  const states = item.earlier?.filter(({ until }) => until >= year) ?? [];
  if (states.length === 0) return item;
  const then: Partial<Record<JudgingField, unknown>> = {};
  for (const field of judgingFields) {
    const state = states.find((one) => one[field] !== undefined);
    if (state) then[field] = state[field] ?? undefined;
  }
  return { ...item, ...then };
}

/** A dimension as it weighs in a year. */
export function dimensionAt(dimension: Dimension, year: number): Dimension {
  const state = dimension.earlier?.find(({ until }) => until >= year);
  return state ? { ...dimension, weight: state.weight } : dimension;
}

const plansOf = once((_: Plan) => new Map<number, Plan>());

/** The plan by which a year is judged: the plan itself where nothing was another then, so that what follows from it is worked out once. */
export function planAt(plan: Plan, year: number): Plan {
  const all = [...plan.dimensions, ...plan.indicators, ...plan.tasks];
  if (all.every(({ earlier = [] }) => earlier.every(({ until }) => until < year))) return plan;
  const known = plansOf(plan);
  const held = known.get(year);
  if (held) return held;
  const then: Plan = {
    ...plan,
    dimensions: plan.dimensions.map((one) => dimensionAt(one, year)),
    indicators: plan.indicators.map((one) => itemAt(one, year)),
    tasks: plan.tasks.map((one) => itemAt(one, year)),
  };
  known.set(year, then);
  return then;
}

/** Every rule an item is judged by in some year. */
export const rulesEver = ({ rule, earlier = [] }: Item): readonly Item['rule'][] => [
  rule,
  ...earlier.flatMap((state) => state.rule ?? []),
];

/** Every dimension an item is in. */
export const dimensionsEver = ({ dimension, earlier = [] }: Item): readonly string[] => [
  dimension,
  ...earlier.flatMap((state) => state.dimension ?? []),
];

/** Every unit that answers for an item. */
export const unitsEver = ({ lead, responsible, earlier = [] }: Item): readonly string[] =>
  [lead, responsible, ...earlier.flatMap((state) => [state.lead ?? [], state.responsible ?? []].flat())].flatMap(
    ({ units }) => units,
  );

/** Whether an item is judged by what it is now in a year, of all that a change may make another or of one field. */
export const isAsNow = (item: Item, year: number, fields: readonly JudgingField[] = judgingFields): boolean =>
  fields.every((field) => item.earlier?.every((state) => state.until < year || state[field] === undefined) ?? true);

/** Place (from 0) of the first year from which an item is judged by the rule it has now. */
export const firstByRule = (item: Item, years: readonly number[]): number =>
  Math.max(
    0,
    years.findIndex((year) => isAsNow(item, year, ['rule'])),
  );

const answers = ['dimension', 'lead', 'responsible'] as const;

/** Who answers for an item, in which dimension, and in which years: first every item as it is now, then what was another before. */
export interface Answered {
  readonly item: Item;
  readonly years: readonly number[];
  readonly isNow: boolean;
}

/** All of a plan, in the order of its items. */
export const answeredIn = once((plan: Plan): readonly Answered[] => {
  const all = itemsOf(plan);
  const now = all.map((item) => ({
    item,
    years: plan.years.filter((year) => isAsNow(item, year, answers)),
    isNow: true,
  }));
  const before = all.flatMap((item) =>
    plan.years
      .filter((year) => !isAsNow(item, year, answers))
      .reduce<Answered[]>((states, year) => {
        const [then, last] = [itemAt(item, year), states.at(-1)];
        const isLast = last && answers.every((field) => same(last.item[field], then[field]));
        return isLast
          ? [...states.slice(0, -1), { ...last, years: [...last.years, year] }]
          : [...states, { item: then, years: [year], isNow: false }];
      }, []),
  );
  return [...now, ...before];
});

/** Place of an item's row in \`answeredIn\` for a year, from 1; without a year as it is now. */
export const answeredRow = (plan: Plan, id: string, year?: number): number =>
  1 +
  answeredIn(plan).findIndex(
    (one) => one.item.id === id && (year === undefined ? one.isNow : one.years.includes(year)),
  );

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The item whose years are judged so: the last of them as the item itself says, those before by its states. */
export function withStates<T extends Item>(item: T, years: readonly number[], stateAt: (year: number) => Judging): T {
  const counted = years.filter((year) => countsIn(item, year));
  const isSo = (year: number) => judgingFields.every((field) => same(stateAt(year)[field], itemAt(item, year)[field]));
  if (counted.every(isSo)) return item;
  const last = counted.at(-1);
  const { earlier: _, ...own } = { ...item, ...(last === undefined ? {} : judgingOf(stateAt(last))) };
  const states = counted.slice(0, -1).map((year, k): EarlierState => {
    const [then, next] = [stateAt(year), stateAt(counted[k + 1]!)];
    const others = judgingFields.filter((field) => !same(then[field], next[field]));
    return { until: year, ...Object.fromEntries(others.map((field) => [field, then[field] ?? null])) };
  });
  const earlier = states.filter((state) => judgingFields.some((field) => state[field] !== undefined));
  return (earlier.length === 0 ? own : { ...own, earlier }) as T;
}

const judgingOf = (state: Judging): Judging =>
  Object.fromEntries(
    judgingFields.flatMap((field) => (state[field] === undefined ? [] : [[field, state[field]]])),
  ) as Judging;

/** The same of a dimension's weight. */
export function withWeights(
  dimension: Dimension,
  years: readonly number[],
  weightAt: (year: number) => Dimension['weight'],
): Dimension {
  if (years.every((year) => same(weightAt(year), dimensionAt(dimension, year).weight))) return dimension;
  const { earlier: _, ...own } = dimension;
  const earlier = years
    .slice(0, -1)
    .map((year) => ({ until: year, weight: weightAt(year) }))
    .filter(({ weight }, k) => !same(weight, weightAt(years[k + 1]!)));
  return { ...own, weight: weightAt(years.at(-1)!), ...(earlier.length > 0 && { earlier }) };
}
