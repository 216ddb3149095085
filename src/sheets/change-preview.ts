/** What a change in mid-term would do, before it is done: what changes, and every year's score before and after. */
import { serialOf } from '../entries/dates';
import type { Entries, SheetEntries } from '../entries/entries';
import { pick, type Messages } from '../i18n';
import { changedPlan, type Changed } from '../plan/change';
import { itemsOf } from '../plan/items';
import { problems } from '../plan/check';
import type { Plan } from '../plan/schema';
import { score } from '../scoring';
import { sheetIfAny } from '.';
import { parseArea } from './a1';
import { entriesOf } from './entries-of';
import { movedEntries } from './moved';
import { readPlan } from './read-plan';
import type { SheetSpec } from './spec';
import { resultsOf, valueOf } from './worked-out';

export interface YearScore {
  readonly year: number;
  /** Whether it is over when the changes begin to count. */
  readonly over: boolean;
  readonly before: number;
  readonly after: number;
}

/** What a change would do, before it is done. */
export interface Preview {
  readonly changed: Changed;
  readonly scores: readonly YearScore[];
  /** What would be wrong with the plan; it is not changed then. */
  readonly problem: string | null;
}

/**
 * @param wanted the plan as it is to be
 * @param from the first year the changes count in
 */
export function preview(
  plan: Plan,
  wanted: Plan,
  from: number,
  held: {
    readonly entries: Entries;
    readonly today: string;
    readonly m: Messages;
    /** Those of the workbook, where it speaks another language. */
    readonly words?: Messages;
  },
): Preview {
  const { entries, today, m, words = m } = held;
  const changed = changedPlan(plan, wanted, from);
  // What the plan has wrong already, such as a relation an earlier version let through, is no fault of the change.
  const known = new Set([...problems(plan)].map(({ reason }) => reason.zh));
  for (const { reason } of problems(changed.plan))
    if (!known.has(reason.zh)) return { changed, scores: [], problem: pick(reason, m) };
  const before = score(plan, entries, { today }).annual;
  const drawn = drawnEntries(plan, changed.plan, entries, { today, words });
  const after = score(readPlan(changed.plan, drawn), drawn, { today }).annual;
  const scores = before.map(({ year, total }, k) => ({
    year,
    over: year < from,
    before: total,
    after: after[k]?.total ?? total,
  }));
  return { changed, scores, problem: null };
}

/**
 * What will be read of the workbook once the plan is changed: sheets that show what the plan says are drawn, since only then do they
 * say what it says now.
 */
function drawnEntries(
  before: Plan,
  now: Plan,
  entries: Entries,
  { today, words: m }: { readonly today: string; readonly words: Messages },
): Entries {
  const moved = movedEntries(before, now, entries, m);
  const isKnown = new Set(itemsOf(before).map(({ id }) => id));
  const hasItems = itemsOf(before).some(({ id }) => id in entries.sheets);
  const isDrawn = (id: string) => id in moved.sheets || (hasItems && !isKnown.has(id));
  const added = now.indicators.flatMap(({ id }) => (isKnown.has(id) ? [] : [id]));
  const keys = ['plan', ...now.tasks.map(({ id }) => id), ...added].filter(isDrawn);
  const present = [...new Set([...Object.keys(moved.sheets), ...keys])];
  const context = { plan: now, entries: moved, m, present, today };
  const specs = ['settings', ...keys].flatMap((key) => sheetIfAny(key, context) ?? []);
  const results = resultsOf(specs, serialOf(today));
  const worked = (spec: SheetSpec): SheetEntries =>
    Object.fromEntries(
      Object.entries(entriesOf(spec)).map(([field, cells]) => [
        field,
        cells.map((cell) => {
          if (cell.formula === undefined || cell.place.cell === undefined) return cell;
          const { row, col } = parseArea(cell.place.cell);
          return { ...cell, value: valueOf(results.at(spec.key, row, col)) };
        }),
      ]),
    );
  const drawn = specs.filter(({ key }) => key !== 'settings').map((spec) => [spec.key, worked(spec)] as const);
  return { sheets: { ...moved.sheets, ...Object.fromEntries(drawn) } };
}
