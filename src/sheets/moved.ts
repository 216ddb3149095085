/**
 * What was typed, put in the places a changed plan has for it: rows of the plan sheet go with their item and dimension, rows a unit
 * added to a task below the plan's milestones stay below them. What only repeats what the plan said goes, so that the sheet is drawn with
 * what the plan says now.
 */
import { textIn, type Entries, type EntryCell, type SheetEntries } from '../entries/entries';
import type { Messages } from '../i18n';
import { isTask, itemById, itemsOf } from '../plan/items';
import { membersOf, ratersOf } from '../plan/raters';
import type { Item, Plan } from '../plan/schema';
import { isScores } from '../scoring/raters';
import { sheetIfAny } from '.';
import { entriesOf } from './entries-of';
import { kept } from './plan/assumptions';
import type { SheetKey } from './spec';

/** Where a cell of a field was, by where it is to be; null: it is new. */
type Place = (field: string, index: number) => number | null;

/** A cell the sheet has never held: it is drawn as the plan says. */
const empty: EntryCell = { value: null, place: {}, gone: true };
/** The plan's own rows on these sheets are drawn by the plan. */
const drawnByPlan = (plan: Plan): readonly SheetKey[] => ['plan', ...plan.tasks.map(({ id }) => id)];

/** The entries for the sheets of `now`, which was `before`. */
export function movedEntries(before: Plan, now: Plan, entries: Entries, m: Messages): Entries {
  const sheets: Record<SheetKey, SheetEntries> = { ...entries.sheets };
  for (const key of drawnByPlan(before)) {
    const typed = entries.sheets[key];
    const spec = sheetIfAny(key, { plan: before, entries: { sheets: {} }, m, present: [], today: '' });
    if (!typed || !spec) continue;
    const template = entriesOf(spec);
    const place = key === 'plan' ? rowsOfPlan(before, now) : rowsOfTask(before, now, key);
    const changed = key === 'plan' ? settledAnew(before, now) : () => false;
    sheets[key] = Object.fromEntries(
      Object.entries(typed).map(([field, cells]) => {
        const length = cells.length + grownBy(key, field, before, now);
        return [
          field,
          Array.from({ length }, (_, k) => {
            const index = place(field, k);
            const cell = index === null ? undefined : cells[index];
            if (index === null || !cell) return empty;
            if (isLabel(field)) return cell;
            return repeats(cell, template[field]?.[index]) || changed(field, k) ? empty : cell;
          }),
        ];
      }),
    );
    if (key === 'plan') sheets[key] = { ...sheets[key], ...labels(now) };
  }
  for (const item of itemsOf(now)) {
    const was = itemById(before, item.id);
    const typed = sheets[item.id];
    if (was && typed) sheets[item.id] = scoresMoved(was, item, entries.sheets[item.id] ?? {}, typed);
  }
  return { sheets };
}

/** Scores go with their rater, by group and place in it; those of a rater who is gone go. */
function scoresMoved(was: Item, now: Item, before: SheetEntries, typed: SheetEntries): SheetEntries {
  const members = membersOf(ratersOf(was));
  const named = (member: (typeof members)[number]) => `${member.place} ${member.group.name}`;
  const places = new Map(members.map((member, k) => [named(member), k]));
  const fields = Object.keys(before).filter((field) => field === 'rater' || isScores(field));
  const moved = fields.map((field): [string, EntryCell[]] => [
    field,
    membersOf(ratersOf(now)).map((member) => before[field]?.[places.get(named(member)) ?? -1] ?? empty),
  ]);
  return moved.length === 0 ? typed : { ...typed, ...Object.fromEntries(moved) };
}

/** The place a cell has now that stood at `index` of a field before; null where it has none. */
export function placeNow(before: Plan, now: Plan, key: SheetKey, field: string, index: number): number | null {
  const task = itemById(before, key);
  if (key !== 'plan' && !(task && isTask(task))) return index;
  const place = key === 'plan' ? rowsOfPlan(before, now) : rowsOfTask(before, now, key);
  const most = index + itemsOf(now).length + 50;
  for (let k = 0; k <= most; k++) if (place(field, k) === index) return k;
  return null;
}

const isLabel = (field: string) => field === 'id' || field === 'dim_id';
const isOfDimension = (field: string) => field.startsWith('dim_');
const isOfYear = (field: string) => /^(year|rating|rating_note|self_rating.*)$/.test(field);
/** Whether a cell holds what the plan put there: the same constant, or an assumption of ours. A cell somebody emptied does not. */
const repeats = (cell: EntryCell, template: EntryCell | undefined): boolean =>
  template !== undefined &&
  (cell.formula === undefined
    ? template.formula === undefined && textIn(cell) === textIn(template)
    : template.formula !== undefined && (kept(cell) === undefined || cell.formula === template.formula));

function rowsOfPlan(before: Plan, now: Plan): Place {
  const rows = (plan: Plan) => itemsOf(plan).map(({ id }) => id);
  const [items, own] = [rows(before), rows(now)];
  const dimensions = before.dimensions.map(({ id }) => id);
  return (field, k) => {
    const index = isOfDimension(field) ? dimensions.indexOf(now.dimensions[k]?.id ?? '') : items.indexOf(own[k] ?? '');
    return index < 0 ? null : index;
  };
}

const milestonesOf = (plan: Plan, id: string): readonly string[] =>
  plan.tasks.find((task) => task.id === id)?.milestones.map((milestone) => milestone.id) ?? [];
const countOf = (plan: Plan, id: string): number => milestonesOf(plan, id).length;

/** What stands beside a milestone goes with it; what the unit added comes after the plan's own. */
function rowsOfTask(before: Plan, now: Plan, id: string): Place {
  const [was, is] = [milestonesOf(before, id), milestonesOf(now, id)];
  return (field, k) => {
    if (isOfYear(field)) return k;
    if (k >= is.length) return k - is.length + was.length;
    const index = was.indexOf(is[k]!);
    return index < 0 ? null : index;
  };
}

function grownBy(key: SheetKey, field: string, before: Plan, now: Plan): number {
  if (key !== 'plan') return isOfYear(field) ? 0 : countOf(now, key) - countOf(before, key);
  return isOfDimension(field)
    ? now.dimensions.length - before.dimensions.length
    : itemsOf(now).length - itemsOf(before).length;
}

const labels = (now: Plan): SheetEntries => {
  const cells = (list: readonly { readonly id: string }[]) => list.map(({ id }) => ({ value: id, place: {} }));
  return { id: cells(itemsOf(now)), dim_id: cells(now.dimensions) };
};

/** Whether the plan says something else now than what stood in a cell of the plan sheet. */
function settledAnew(before: Plan, now: Plan): (field: string, k: number) => boolean {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const items = itemsOf(now).map((item) => [itemById(before, item.id), item] as const);
  const of = (item: (typeof items)[number][0], field: string): unknown => {
    if (!item) return undefined;
    const [, year] = /^target_(\d{4})$/.exec(field) ?? [];
    if (year !== undefined) return 'targets' in item ? item.targets[year] : undefined;
    if (field === 'baseline') return 'baseline' in item ? item.baseline : undefined;
    if (/^p\d+$/.test(field) || field === 'rule' || field === 'formula')
      return [item.rule.id, item.rule.params, item.rule.formula];
    return field === 'weight'
      ? item.weight
      : field === 'lead' || field === 'responsible'
        ? item[field].units
        : undefined;
  };
  return (field, k) => {
    if (field === 'dim_weight') {
      const dimension = now.dimensions[k];
      return !same(before.dimensions.find(({ id }) => id === dimension?.id)?.weight, dimension?.weight);
    }
    const [was, is] = items[k] ?? [];
    return was !== undefined && !same(of(was, field), of(is, field));
  };
}
