/** What of an item may be changed in mid-term, and from when it counts. */
import { itemAt, judgingFields, withStates } from './at';
import type { NotTaken, Told } from './change';
import { linkedText } from './linked';
import { ratersText } from './raters';
import type { Indicator, Item, Milestone, Plan, PlanChange, Task } from './schema';

/** Fields that are changed as they are; those of judging from a year on, before which the item keeps what judged it. */
export const itemFields = {
  rename: ['name', 'shortName'],
  note: ['meaning', 'clause', 'national', 'indicators'],
  move: ['dimension'],
  judging: ['weight', 'rule', 'linked', 'lead', 'responsible'],
  /** One for all years: changed only where none is over. */
  allYears: ['raters'],
  /** What makes an item the item it is. */
  nature: ['measure', 'decimals', 'kind', 'direction', 'accumulation', 'comparison', 'ratio'],
} as const;

/** What else a change can be of: the plan itself, its lists, units, and when things are. */
export const otherFields = [
  'title',
  'zoneName',
  'documentNumber',
  'issuedOn',
  'years',
  'scoring',
  'groups',
  'earlier',
  'relations',
  'safeguards',
  'collective',
  'group',
  'from',
  'until',
  'splitFrom',
  'baseline',
  'start',
  'due',
] as const;

/** Every field a change can be of that is called by a word of its own; targets are called by their year. */
export type ChangedField = (typeof itemFields)[keyof typeof itemFields][number] | (typeof otherFields)[number];

interface Around {
  readonly plan: Plan;
  readonly wanted: Plan;
  readonly from: number;
  readonly told: Told;
  readonly subject: Pick<PlanChange, 'of' | 'id' | 'name'>;
}

type Fields = Readonly<Record<string, unknown>>;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** An item with what may be taken of another version of it. */
export function changedItem<T extends Item>(around: Around, own: T, other: T): T {
  const { told, subject, plan, wanted, from } = around;
  const [before, after] = [own as Fields, other as Fields];
  const taken: Record<string, unknown> = {};
  const refuse = (field: string, reason: NotTaken) => told.refuse({ ...subject, field, reason });
  const take = (field: string, kind: 'rename' | 'note' | 'move' | 'edit') => {
    if (same(judging(field, before[field]), judging(field, after[field]))) return;
    taken[field] = after[field];
    told.propose({ ...subject, kind, field, ...shownChange([plan, wanted], field, before[field], after[field]) });
  };
  for (const field of itemFields.rename) take(field, 'rename');
  for (const field of itemFields.note) take(field, 'note');
  for (const field of itemFields.move) take(field, 'move');
  for (const field of itemFields.judging) take(field, 'edit');
  for (const field of itemFields.allYears)
    if (isFromFirst(plan, from)) take(field, 'edit');
    else if (!same(before[field], after[field])) refuse(field, 'all-years');
  for (const field of itemFields.nature) if (!same(before[field], after[field])) refuse(field, 'nature');
  if ('milestones' in own) taken.milestones = changedMilestones(around, own, other as unknown as Task);
  else Object.assign(taken, changedFigures(around, own, other as unknown as Indicator));
  return judgedFrom(around, own, { ...own, ...taken }, other);
}

/** Whether a change counts in every year of the plan. */
export const isFromFirst = ({ years }: Plan, from: number): boolean => from <= (years[0] ?? from);

/** The item by what was taken: judged so from the year on, and as it was before. */
function judgedFrom<T extends Item>({ plan, wanted, from, told, subject }: Around, own: T, taken: T, other: T): T {
  // What judged years before is said by who says it; all is anew where no year is over.
  const isSaid = !same(own.earlier, other.earlier) && (other.earlier !== undefined || isFromFirst(plan, from));
  const toldOf = new Set<string>();
  const stateAt = (year: number) => {
    const state: Record<string, unknown> = { ...itemAt(own, year) };
    const [now, then] = [taken as Fields, itemAt(other, year) as Fields];
    for (const field of judgingFields) {
      const isTaken = now[field] !== (own as Fields)[field];
      const isAnother = isSaid && !same(judging(field, state[field]), judging(field, then[field]));
      if (year >= from && isTaken) state[field] = now[field];
      else if (year >= from && isAnother) {
        if (!toldOf.has(field))
          told.propose({
            ...subject,
            kind: 'edit',
            field,
            ...shownChange([plan, wanted], field, state[field], then[field]),
          });
        toldOf.add(field);
        state[field] = then[field];
      } else if (isAnother && !isTaken && !toldOf.has('earlier')) {
        toldOf.add('earlier');
        told.refuse({ ...subject, field: 'earlier', reason: 'past' });
      }
    }
    return state as unknown as T;
  };
  const states = new Map(plan.years.map((year) => [year, stateAt(year)]));
  return withStates(taken, plan.years, (year) => states.get(year)!);
}

/** What counts of a field: where a weight or a unit comes from is no change of it. */
function judging(field: string, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (field === 'weight') return (value as Item['weight']).value;
  if (field === 'rule') {
    const { id, params, formula } = value as Item['rule'];
    return formula === undefined ? [id, params] : [id, params, formula];
  }
  return field === 'lead' || field === 'responsible' ? (value as Item['lead']).units : value;
}

/** What a field was and is, as the list of changes keeps it: names of what the plan in force or the one wanted names, in Chinese. */
export function shownChange(
  plans: readonly Plan[],
  field: string,
  before: unknown,
  after: unknown,
): { readonly before: string | null; readonly after: string | null } {
  const shown = [before, after].map((value) => shownOf(plans, field, value));
  const english = [before, after].map((value) =>
    value !== null && typeof value === 'object' && 'en' in value ? String(value.en) : null,
  );
  // Where the Chinese stays as it is the English was changed.
  const [was = null, is = null] = shown[0] === shown[1] && english[0] !== english[1] ? english : shown;
  return { before: was, after: is };
}

function shownOf(plans: readonly Plan[], field: string, value: unknown): string | null {
  const nameOf = (key: 'units' | 'dimensions' | 'groups', id: unknown) =>
    plans
      .flatMap((plan): readonly { readonly id: string; readonly name: { readonly zh: string } }[] => plan[key] ?? [])
      .find((one) => one.id === id)?.name.zh ?? String(id);
  if (field === 'collective') return String(value === true);
  if (value === undefined || value === null) return null;
  if (field === 'dimension') return nameOf('dimensions', value);
  if (field === 'group') return nameOf('groups', value);
  if (field === 'raters') return ratersText(value as NonNullable<Item['raters']>, 'zh');
  if (field === 'linked') return linkedText(value as NonNullable<Item['linked']>, 'zh');
  const own = judging(field, value);
  if (field === 'lead' || field === 'responsible')
    return (own as readonly string[]).map((id) => nameOf('units', id)).join('、') || null;
  return shownValue(own);
}

/** A value as a list of changes shows it: names in Chinese, several in a row; null where there is none. */
function shownValue(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.flat().join('、') || null;
  if (typeof value === 'object' && 'zh' in value) return String(value.zh);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Targets from the year on, and a baseline nobody knew; of earlier years they stand. */
function changedFigures({ told, subject, from, plan }: Around, own: Indicator, other: Indicator): Partial<Indicator> {
  const targets = { ...own.targets };
  for (const year of plan.years) {
    const field = `targets.${year}`;
    const [before, after] = [own.targets[String(year)], other.targets[String(year)]];
    if (!after || before?.value === after.value) continue;
    // What is only assumed follows from the final target: it moves from the year on, and stands before it.
    if (year < from) {
      if (after.source !== 'assumed') told.refuse({ ...subject, field, reason: 'past' });
      continue;
    }
    targets[String(year)] = after;
    if (after.source === 'assumed' && before?.source === 'assumed') continue;
    const shown = (value: number | null | undefined) => (value === null || value === undefined ? null : String(value));
    told.propose({ ...subject, kind: 'target', field, before: shown(before?.value), after: shown(after.value) });
  }
  const baseline = () => {
    if (own.baseline.value === other.baseline.value) return own.baseline;
    // Years that are over were judged by it, or by there being none.
    if (from > (own.from ?? plan.years[0] ?? from)) {
      told.refuse({ ...subject, field: 'baseline', reason: 'past' });
      return own.baseline;
    }
    const [before, after] = [own.baseline.value, other.baseline.value].map((value) =>
      value === null ? null : String(value),
    );
    told.propose({ ...subject, kind: 'edit', field: 'baseline', before: before ?? null, after: after ?? null });
    return other.baseline;
  };
  return { targets, baseline: baseline() };
}

/** Milestones keep their order; new ones follow. One left out goes with what was typed beside it, but not where its year is over. */
function changedMilestones({ told, subject, plan, from }: Around, own: Task, other: Task): Milestone[] {
  const about = (milestone: Milestone) => ({ of: 'milestone' as const, id: milestone.id, name: milestone.name });
  const isOver = ({ due }: Milestone) => Number((due.value ?? `${plan.years.at(-1)}`).slice(0, 4)) < from;
  const isLast = other.milestones.length === 0;
  const kept = own.milestones.flatMap((milestone): Milestone[] => {
    const now = other.milestones.find(({ id }) => id === milestone.id);
    if (!now && (isOver(milestone) || isLast)) {
      told.refuse({ ...about(milestone), field: subject.id, reason: isLast ? 'last-milestone' : 'milestone' });
      return [milestone];
    }
    if (!now) {
      told.propose({
        ...about(milestone),
        kind: 'retire',
        field: subject.id,
        before: milestone.due.value,
        after: null,
      });
      return [];
    }
    const named = !same(milestone.name, now.name);
    if (named)
      told.propose({
        ...about(milestone),
        kind: 'rename',
        field: 'name',
        before: milestone.name.zh,
        after: now.name.zh,
      });
    const moved = (['start', 'due'] as const).filter((field) => milestone[field].value !== now[field].value);
    // A year that is over was judged by the dates its milestones had.
    const isJudged = moved.length > 0 && (isOver(milestone) || isOver(now));
    if (isJudged) told.refuse({ ...about(milestone), field: moved.at(-1)!, reason: 'past' });
    const dates = isJudged ? [] : moved;
    for (const field of dates)
      told.propose({
        ...about(milestone),
        kind: 'edit',
        field,
        before: milestone[field].value,
        after: now[field].value,
      });
    return [isJudged ? { ...milestone, name: now.name } : named || dates.length > 0 ? now : milestone];
  });
  const fresh = other.milestones.filter(({ id }) => !own.milestones.some((milestone) => milestone.id === id));
  const added = fresh.filter((milestone) => !isOver(milestone));
  for (const milestone of fresh.filter(isOver)) told.refuse({ ...about(milestone), field: subject.id, reason: 'past' });
  for (const milestone of added)
    told.propose({ ...about(milestone), kind: 'add', field: subject.id, before: null, after: milestone.due.value });
  return [...kept, ...added];
}
