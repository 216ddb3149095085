/** What a change in mid-term would do, before it is done: what changes, and every year's score before and after. */
import type { Entries } from '../entries/entries';
import { pick, type Messages } from '../i18n';
import { changedPlan, type Changed } from '../plan/change';
import { problems } from '../plan/check';
import type { Plan } from '../plan/schema';
import { score } from '../scoring';
import { movedEntries } from './moved';

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
  held: { readonly entries: Entries; readonly today: string; readonly m: Messages },
): Preview {
  const { entries, today, m } = held;
  const changed = changedPlan(plan, wanted, from);
  for (const { reason } of problems(changed.plan)) return { changed, scores: [], problem: pick(reason, m) };
  const before = score(plan, entries, { today }).annual;
  const after = score(changed.plan, movedEntries(plan, changed.plan, entries, m), { today }).annual;
  const scores = before.map(({ year, total }, k) => ({
    year,
    over: year < from,
    before: total,
    after: after[k]?.total ?? total,
  }));
  return { changed, scores, problem: null };
}
