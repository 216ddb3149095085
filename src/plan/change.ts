/**
 * A plan changed in mid-term (调整): what the plan wanted has other than the plan in force, as a list of changes that count from a
 * year on, and the plan they make. What is over stays as it was judged: items taken in count from that year, those left out are
 * retired and keep their years, targets of years before it stand, and what was assumed then stays at its value.
 */
import { dimensionAt, itemAt, planAt, withStates, withWeights } from './at';
import { changedItem, isFromFirst, shownChange } from './change-item';
import { quotaText, weightsText } from './groups';
import type { Item, Localised, Plan, PlanChange } from './schema';
import { isRetired } from './retired';
import { weightsOf } from './weights';

/** Why a difference is not taken into the plan. */
export type NotTaken =
  | 'years' // the years assessed: a plan of its own
  | 'first-year' // a change from the first year: nothing is over yet
  | 'too-early' // retired before it counted
  | 'nature' // what an item measures: retire it and take in another
  | 'force' // the years an item counts: they follow from retiring and taking in
  | 'past' // of a year that is over
  | 'all-years' // one for all years: it can be another only from the first
  | 'milestone' // left out though its year is over: its state is told on the task's sheet
  | 'last-milestone' // left out with no other left: retire the task
  | 'in-use' // left out though an item that cannot be retired still names it
  | 'settings'; // they stand on the settings sheet

export type ProposedChange = Omit<PlanChange, 'number' | 'on' | 'ground'>;

/** A change proposed. */
export interface Proposal {
  readonly change: ProposedChange;
}

export interface Refusal {
  readonly of: PlanChange['of'];
  readonly id: string;
  readonly name: Localised;
  readonly field: string;
  readonly reason: NotTaken;
}

export interface Changed {
  /** The plan with the changes, still without their numbers and grounds. */
  readonly plan: Plan;
  readonly proposals: readonly Proposal[];
  readonly refused: readonly Refusal[];
}

/** Who hears of differences while they are looked for. */
export interface Told {
  readonly propose: (change: Omit<ProposedChange, 'from'>) => void;
  readonly refuse: (refusal: Refusal) => void;
}

type Subject = Pick<ProposedChange, 'of' | 'id' | 'name'>;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What `wanted` changes in `plan` from the year `from` on. Neither is changed. */
export function changedPlan(plan: Plan, wanted: Plan, from: number): Changed {
  const proposals: Proposal[] = [];
  const refused: Refusal[] = [];
  const told: Told = {
    propose: (change) => proposals.push({ change: { ...change, from } }),
    refuse: (refusal) => refused.push(refusal),
  };
  const isFirst = isFromFirst(plan, from);
  const itself: Subject = { of: 'plan', id: plan.id, name: plan.shortName };
  if (!same(plan.years, wanted.years) || plan.baselineYear !== wanted.baselineYear)
    told.refuse({ ...itself, field: 'years', reason: 'years' });
  const { asOf: _, ...settings } = plan.scoring;
  const { asOf: __, ...others } = wanted.scoring;
  if (!same(settings, others)) told.refuse({ ...itself, field: 'scoring', reason: 'settings' });
  const facts = merged(plan, wanted, ['title', 'shortName', 'zoneName', 'documentNumber', 'issuedOn'], itself, told, [
    plan,
    wanted,
  ]);
  const lastYear = plan.years.filter((year) => year < from).at(-1);
  /** Items left out that cannot be retired: they stay, with what they name. */
  const stay = [
    ...plan.indicators.filter(({ id }) => wanted.indicators.every((item) => item.id !== id)),
    ...plan.tasks.filter(({ id }) => wanted.tasks.every((item) => item.id !== id)),
  ].filter((item) => item.until === undefined && (lastYear === undefined || (item.from ?? 0) > lastYear));
  const inUse = new Set(
    stay.flatMap(({ dimension, lead, responsible }) => [dimension, ...lead.units, ...responsible.units]),
  );
  /** Ranks of years that are over were among the groups there are. */
  const inGroupOf = (own: Plan['units'][number], other: typeof own): typeof own => {
    if (isFirst || own.group === other.group) return other;
    told.refuse({ of: 'unit', id: own.id, name: own.name, field: 'group', reason: 'all-years' });
    const { group: _, ...rest } = other;
    return own.group === undefined ? rest : { ...rest, group: own.group };
  };
  const units = listed(plan, plan.units, wanted.units, 'unit', inUse, told, (own, other, subject) =>
    merged(own, inGroupOf(own, other), ['name', 'shortName', 'collective', 'group'], subject, told, [plan, wanted]),
  );
  const dimensions = listed(
    plan,
    plan.dimensions,
    wanted.dimensions,
    'dimension',
    inUse,
    told,
    (own, other, subject) => {
      const named = merged(own, other, ['name'], subject, told, [plan, wanted]);
      const isAnother = own.weight.value !== other.weight.value;
      // What it weighed before is said anew only where no year is over.
      if (!isAnother && (!isFirst || same(own.earlier, other.earlier))) return named;
      const weight = edited(own, other, subject, told);
      const later = (year: number) => (isAnother ? weight : dimensionAt(other, year).weight);
      return withWeights(named, plan.years, (year) => (year < from ? dimensionAt(own, year).weight : later(year)));
    },
  );
  const items = <T extends Item>(own: readonly T[], other: readonly T[], of: 'indicator' | 'task'): T[] => {
    const kept = own.map((item): T => {
      const now = other.find(({ id }) => id === item.id);
      const subject = { of, id: item.id, name: item.name };
      const until = lastYear;
      const isRetired = now?.until !== undefined && item.until === undefined && now.until === until;
      if (now && !isRetired) {
        for (const field of ['from', 'until'] as const)
          if (now[field] !== item[field]) told.refuse({ ...subject, field, reason: 'force' });
        return changedItem({ plan, wanted, from, told, subject }, item, now);
      }
      if (item.until !== undefined) return item;
      if (until === undefined || stay.includes(item)) {
        told.refuse({ ...subject, field: 'until', reason: until === undefined ? 'first-year' : 'too-early' });
        return item;
      }
      told.propose({ ...subject, kind: 'retire', field: 'until', before: null, after: String(until) });
      return { ...item, until };
    });
    const added = other
      .filter(({ id }) => !own.some((item) => item.id === id))
      .map((item): T => {
        told.propose({
          of,
          id: item.id,
          name: item.name,
          kind: item.splitFrom === undefined ? 'add' : 'split',
          field: item.splitFrom === undefined ? 'from' : 'splitFrom',
          before: null,
          after: item.splitFrom ?? String(from),
        });
        return addedItem(plan, item, from);
      });
    return [...kept, ...added];
  };
  const indicators = items(plan.indicators, wanted.indicators, 'indicator');
  const tasks = items(plan.tasks, wanted.tasks, 'task');
  const ids = new Set(indicators.map(({ id }) => id));
  const rest = <K extends 'relations' | 'safeguards'>(key: K, of: PlanChange['of']): Plan[K] => {
    if (same(plan[key] ?? [], wanted[key] ?? [])) return plan[key];
    const [before, after] = inWords(partsOf[key](plan), partsOf[key](wanted));
    told.propose({ ...itself, of, kind: 'note', field: key, before, after });
    return wanted[key];
  };
  const isOther = !same(plan.groups ?? [], wanted.groups ?? []);
  const regrouped = isOther && isFirst;
  if (isOther && !isFirst) told.refuse({ ...itself, field: 'groups', reason: 'all-years' });
  if (regrouped) {
    const [before, after] = inWords(groupsOf(plan), groupsOf(wanted));
    told.propose({ ...itself, kind: 'edit', field: 'groups', before, after });
  }
  const draft: Plan = {
    ...facts,
    units,
    ...(regrouped && { groups: wanted.groups }),
    dimensions,
    indicators,
    tasks,
    relations: rest('relations', 'relation'),
    safeguards: rest('safeguards', 'safeguard'),
    // Readings in force are chosen on the settings sheet; questions of items taken in come along.
    questions: [
      ...plan.questions,
      ...wanted.questions.filter(
        ({ id, indicator }) => ids.has(indicator) && !plan.questions.some((question) => question.id === id),
      ),
    ],
  };
  const changes = [
    ...(plan.changes ?? []),
    ...proposals.map(({ change }) => ({ ...change, number: 1, on: '', ground: { document: '', date: '' } })),
  ];
  const { changes: _changes, ...changed } = judgedAsWere(plan, { ...draft, changes }, from);
  return { plan: { ...changed, ...(plan.changes && { changes: plan.changes }) }, proposals, refused };
}

/** The changed plan with its list of changes, numbered after those before them. `groundOf` gives each its document and date. */
export function withChanges(
  { plan, proposals }: Changed,
  on: string,
  groundOf: (proposal: Proposal, index: number) => PlanChange['ground'],
): Plan {
  const before = plan.changes ?? [];
  const added = proposals.map((proposal, k) => ({
    number: before.length + k + 1,
    on,
    ...proposal.change,
    ground: groundOf(proposal, k),
  }));
  return added.length === 0 ? plan : { ...plan, changes: [...before, ...added] };
}

/** What of two lists is not in both, each in a line; null where there is none. */
function inWords(before: readonly string[], after: readonly string[]): readonly [string | null, string | null] {
  const without = (own: readonly string[], other: readonly string[]) =>
    own.filter((text) => !other.includes(text)).join('；') || null;
  const [was, is] = [without(before, after), without(after, before)];
  // The same in another order.
  return was === null && is === null ? [before.join('；') || null, after.join('；') || null] : [was, is];
}

const groupsOf = ({ groups = [], dimensions }: Plan): readonly string[] =>
  groups.map(({ name, weights, excellent }) => {
    const weighing =
      weights && weightsText(weights, dimensions, (id) => dimensions.find((one) => one.id === id)?.name.zh ?? id);
    const parts = [excellent && quotaText(excellent), weighing].filter((part) => part);
    return parts.length === 0 ? name.zh : `${name.zh}（${parts.join('，')}）`;
  });

/** Relations and safeguards as the list of changes keeps them: relations by the ids and words of the plan file. */
const partsOf: Readonly<Record<'relations' | 'safeguards', (plan: Plan) => readonly string[]>> = {
  relations: ({ relations = [] }) =>
    relations.map((one) => {
      const said =
        one.kind === 'part-of'
          ? `${one.part} part-of ${one.whole}`
          : one.kind === 'excludes'
            ? `${one.items[0]} excludes ${one.items[1]}`
            : `${one.ratio} ratio-of ${one.side} ${one.equals}`;
      return `${said}（${one.reason.zh}）`;
    }),
  safeguards: ({ safeguards = [] }) =>
    safeguards.map(
      ({ name, clause, measures }) =>
        `${name.zh}（${clause}）：${measures.map((one) => one.name.zh + (one.indicator ? ` ${one.indicator}` : '')).join('、')}`,
    ),
};

/** Fields taken over as they are wanted, each told where it differs. */
function merged<T extends object, K extends keyof T & string>(
  own: T,
  other: T,
  fields: readonly K[],
  subject: Subject,
  { propose }: Told,
  plans: readonly Plan[],
): T {
  const changed = fields.filter((field) => !same(own[field], other[field]));
  for (const field of changed) {
    const kind = field === 'name' || field === 'shortName' ? 'rename' : 'edit';
    propose({ ...subject, kind, field, ...shownChange(plans, field, own[field], other[field]) });
  }
  return changed.length === 0 ? own : { ...own, ...Object.fromEntries(changed.map((field) => [field, other[field]])) };
}

/** A list in the order it has: sheets are known by the place of a unit or a dimension. New ones follow, none goes. */
function listed<T extends { readonly id: string; readonly name: Localised }>(
  plan: Plan,
  own: readonly T[],
  other: readonly T[],
  of: 'unit' | 'dimension',
  inUse: ReadonlySet<string>,
  { propose, refuse }: Told,
  merge: (own: T, other: T, subject: Subject) => T,
): T[] {
  const kept = own.map((one) => {
    const now = other.find(({ id }) => id === one.id);
    if (now) return merge(one, now, { of, id: one.id, name: one.name });
    if (inUse.has(one.id)) refuse({ of, id: one.id, name: one.name, field: 'until', reason: 'in-use' });
    else if (!isRetired(plan, of, one.id))
      propose({ of, id: one.id, name: one.name, kind: 'retire', before: null, after: null });
    return one;
  });
  const added = other.filter(({ id }) => !own.some((one) => one.id === id));
  for (const { id, name } of added) propose({ of, id, name, kind: 'add', before: null, after: null });
  return [...kept, ...added];
}

function edited(own: Plan['dimensions'][number], other: typeof own, subject: Subject, { propose }: Told) {
  const { before, after } = shownChange([], 'weight', own.weight, other.weight);
  propose({ ...subject, kind: 'edit', field: 'weight', before, after });
  return other.weight;
}

/** An item taken in: it counts from that year, and has no target before it. */
function addedItem<T extends Item>(plan: Plan, item: T, from: number): T {
  const isFirst = from <= (plan.years[0] ?? from);
  const own = { ...item, ...(isFirst ? {} : { from }) };
  if (!('targets' in own)) return own;
  const none = { value: null, source: 'assumed' as const };
  const targets = Object.fromEntries(
    plan.years.map((y) => [String(y), y < from ? none : (own.targets[String(y)] ?? none)]),
  );
  return { ...own, targets };
}

/**
 * Where items or dimensions come in, move or go, equal shares are others: from the year on. In the years before, and with what is
 * retired, the shares stay as they were, as assumed weights with a value.
 */
function judgedAsWere(before: Plan, now: Plan, from: number): Plan {
  const weightsIn = (plan: Plan, year: number) => weightsOf(planAt(plan, year));
  const assumed = (value: number | undefined) => ({ value: value ?? null, source: 'assumed' as const });
  const retired = <T extends Item>(item: T): T =>
    item.weight.value === null && item.until !== undefined && item.until < from
      ? { ...item, weight: assumed(weightsIn(before, item.until).items.get(item.id)) }
      : item;
  let settled: Plan = {
    ...now,
    dimensions: now.dimensions.map((one) =>
      one.weight.value === null && isRetired(now, 'dimension', one.id)
        ? { ...one, weight: assumed(weightsOf(before).dimensions.get(one.id)) }
        : one,
    ),
    indicators: now.indicators.map(retired),
    tasks: now.tasks.map(retired),
  };
  type Weighed = Pick<Item, 'id' | 'weight'>;
  const stands = (of: 'items' | 'dimensions', own: Weighed, year: number, weight: Item['weight']): Item['weight'] => {
    const was = weightsIn(before, year)[of].get(own.id);
    // A share that was assumed is told by its value where the present weight is none.
    const isTold = weight.value !== null || own.weight.value === null;
    return year >= from || was === undefined || (isTold && was === weightsIn(settled, year)[of].get(own.id))
      ? weight
      : { value: was, source: weight.value === null ? 'assumed' : weight.source };
  };
  const judged = <T extends Item>(item: T): T =>
    withStates(item, now.years, (year) => {
      const then = itemAt(item, year);
      return { ...then, weight: stands('items', item, year, then.weight) };
    });
  // What keeps its weight shares no longer, so that shares of others may be others again.
  for (;;) {
    const kept: Plan = {
      ...settled,
      dimensions: settled.dimensions.map((one) =>
        withWeights(one, now.years, (year) => stands('dimensions', one, year, dimensionAt(one, year).weight)),
      ),
      indicators: settled.indicators.map(judged),
      tasks: settled.tasks.map(judged),
    };
    if (same(kept, settled)) return kept;
    settled = kept;
  }
}
