/**
 * The next plan out of this one (续编): what was reached last becomes the baseline; units, dimensions, weights, rules, relations and
 * settings go along as they were set; targets are to be given anew, and milestones with them. What was retired on the way does not go along, nor do the changes themselves.
 */
import { groupsWithin } from './groups';
import { isRetired } from './retired';
import type { EarlierFigure, Item, Plan, Relation, Task } from './schema';

/** What the plan reached. */
export interface Reached {
  /** Of an indicator its figure in the last year that has one; null where there is none. */
  readonly last: (indicator: string) => number | null;
  /** Whether that is what the plan's last year came to; where it is not, the baseline is assumed. */
  readonly isCertain?: (indicator: string) => boolean;
  /** Every year's scores and figures. */
  readonly earlier: readonly EarlierFigure[];
}

/** @param years the years of the next plan, in order. */
export function nextPlan(
  plan: Plan,
  years: readonly number[],
  { last: lastActual, isCertain = () => true, earlier: own }: Reached,
): Plan {
  const [first = (plan.years.at(-1) ?? 0) + 1] = years;
  const last = `${years.at(-1) ?? first}-12-31`;
  const unknown = () =>
    Object.fromEntries(years.map((year) => [String(year), { value: null, source: 'assumed' as const }]));
  const goesOn = ({ until }: Item): boolean => until === undefined || until >= (plan.years.at(-1) ?? 0);
  const indicators = plan.indicators.filter(goesOn);
  const tasks = plan.tasks.filter(goesOn);
  const kept = new Set(indicators.map(({ id }) => id));
  const task = ({ from: _from, until: _until, splitFrom: _split, earlier: _earlier, ...one }: Task): Task => ({
    ...one,
    indicators: one.indicators.filter((id) => kept.has(id)),
    milestones: one.milestones.map((milestone) => ({
      ...milestone,
      start: { value: null, source: 'assumed' },
      due: { value: last, source: 'assumed' },
    })),
  });
  const named = new Set(
    [...indicators, ...tasks].flatMap((item) => [item.dimension, ...item.lead.units, ...item.responsible.units]),
  );
  const { asOf: _, ...scoring } = plan.scoring;
  const { changes: _changes, earlier: before = [], ...rest } = plan;
  const items = new Set([...kept, ...tasks.map(({ id }) => id)]);
  const dimensions = plan.dimensions
    .filter(({ id }) => named.has(id) || !isRetired(plan, 'dimension', id))
    .map(({ earlier: _earlier, ...dimension }) => dimension);
  const earlier = [...before, ...own].filter(({ item }) => item === null || items.has(item));
  return {
    ...rest,
    id: `${stemOf(plan.id)}-${first}-${years.at(-1) ?? first}`,
    baselineYear: first - 1,
    years: [...years],
    units: plan.units.filter(({ id }) => named.has(id) || !isRetired(plan, 'unit', id)),
    dimensions,
    ...(plan.groups && { groups: groupsWithin(plan.groups, dimensions) }),
    indicators: indicators.map(
      ({ from: _from, until: _until, splitFrom: _split, earlier: _earlier, ...indicator }) => ({
        ...indicator,
        // What is added is counted from the new start; a state goes on from where it stands.
        baseline:
          indicator.accumulation === 'cumulative'
            ? { value: 0, source: 'assumed' }
            : {
                value: lastActual(indicator.id),
                source: lastActual(indicator.id) !== null && isCertain(indicator.id) ? 'set' : 'assumed',
              },
        targets: unknown(),
      }),
    ),
    tasks: tasks.map(task),
    questions: plan.questions.filter(({ indicator }) => kept.has(indicator)),
    ...(plan.relations && { relations: plan.relations.filter((one) => indicatorsOf(one).every((id) => kept.has(id))) }),
    ...(plan.safeguards && {
      safeguards: plan.safeguards.map((safeguard) => ({
        ...safeguard,
        measures: safeguard.measures.map(({ indicator, ...measure }) =>
          indicator !== undefined && kept.has(indicator) ? { ...measure, indicator } : measure,
        ),
      })),
    }),
    scoring: { ...scoring, asOf: { value: null, source: 'assumed' } },
    ...(earlier.length > 0 && { earlier }),
  };
}

function indicatorsOf(relation: Relation): readonly string[] {
  if (relation.kind === 'part-of') return [relation.part, relation.whole];
  return relation.kind === 'excludes' ? relation.items : [relation.ratio, relation.equals];
}

const span = /-\d{4}-(\d{4})(?=-|$)/;
const single = /-(\d{4})$/;
/** The id without its years. */
const stemOf = (id: string): string => id.replace(span, '').replace(single, '');

/** Whether the id is that of a plan that this one carries on, as `nextPlan` names them. */
export function goesBefore({ id, years: [first = 0], earlier = [] }: Plan, before: string): boolean {
  const until = Number((span.exec(before) ?? single.exec(before))?.[1] ?? Infinity);
  return earlier.length > 0 && stemOf(before) === stemOf(id) && until < first;
}

/** The years after a plan, as many as it had. */
export const yearsAfter = ({ years }: Plan): readonly number[] => years.map((_, k) => (years.at(-1) ?? 0) + 1 + k);

/** Whether years can be those of the plan after this one: after its last, in order, each once. */
export const yearsAreAfter = (plan: Pick<Plan, 'years'>, years: readonly number[]): boolean =>
  years.every((year, k) => year > (years[k - 1] ?? plan.years.at(-1) ?? 0));

/** Years between this plan and the next, and among its own, that neither assesses. */
export const yearsBetween = (plan: Pick<Plan, 'years'>, years: readonly number[]): readonly number[] =>
  years.flatMap((year, k) => {
    const before = years[k - 1] ?? plan.years.at(-1) ?? year - 1;
    return Array.from({ length: Math.max(0, year - before - 1) }, (_, j) => before + 1 + j);
  });

/** A baseline of a plan carried on that is to be looked at: of which year it is, 0 or not. */
export interface DoubtfulBaseline {
  readonly id: string;
  readonly index: number;
  readonly year: number;
  readonly value: number;
}

/** Baselines that are assumed though the plan before gives them: its last year has no figure, or a 0 of what each year counts anew. */
export function doubtfulBaselines({ indicators, earlier = [] }: Plan): readonly DoubtfulBaseline[] {
  return indicators.flatMap(({ id, accumulation, baseline: { value, source } }, index) => {
    if (value === null || source !== 'assumed' || accumulation === 'cumulative') return [];
    const years = earlier.filter((one) => one.item === id && one.value === value).map(({ year }) => year);
    return years.length === 0 ? [] : [{ id, index, year: Math.max(...years), value }];
  });
}
