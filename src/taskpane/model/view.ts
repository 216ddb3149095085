/** What several screens derive from the state of a year: its rows, its findings, what is open. */
import { localDay } from '../../entries/dates';
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { asOfDay } from '../../scoring/calendar';
import type { Finding } from '../../validation/finding';
import type { PaneState } from '../state/pane-state';
import { itemsWithErrors, ofYear, openFindings } from './findings';
import { isProgress, openElsewhere, withoutProgress } from './inbox';
import { addedItems } from './items';
import { itemScores, rowsOf, type Row } from './rows';

export interface YearView {
  readonly plan: Plan;
  readonly year: number;
  readonly added: ReadonlySet<string>;
  readonly rows: readonly Row[];
  readonly missing: readonly string[];
  /** Of this year, without what is merely still to come. */
  readonly findings: readonly Finding[];
  readonly open: readonly Finding[];
  /** Figures still to come in a year that is not over. */
  readonly progress: readonly Finding[];
  /** Findings of all years, without what is still to come. */
  readonly all: readonly Finding[];
  /** Open ones of other years. */
  readonly elsewhere: number;
}

/** Null until the plan is known. */
export function yearView(
  state: Pick<PaneState, 'plan' | 'year' | 'book' | 'findings' | 'scores' | 'checkedAt'>,
): YearView | null {
  const { plan, year, book, scores } = state;
  if (plan === null || year === null) return null;
  const added = addedItems(plan, book);
  // Before anything is added there is nothing to be wrong; the plan's own open points are shown once it is in the workbook.
  const asOf = asOfDay(plan, localDay(new Date(state.checkedAt ?? 0)));
  const told = added.size === 0 ? [] : (state.findings ?? []);
  const all = withoutProgress(told, asOf);
  const findings = ofYear(all, year);
  return {
    plan,
    year,
    added,
    rows: rowsOf(plan, added, itemsWithErrors(findings, year), itemScores(scores, year)),
    missing: itemsOf(plan)
      .map((item) => item.id)
      .filter((id) => !added.has(id)),
    findings,
    open: openFindings(findings),
    progress: ofYear(told, year).filter((finding) => isProgress(finding, asOf)),
    all,
    elsewhere: openElsewhere(all, year),
  };
}
