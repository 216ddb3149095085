/** What several screens derive from the state of a year: its rows, its findings, what is open. */
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import type { Finding } from '../../validation/finding';
import type { PaneState } from '../state/pane-state';
import { itemsWithErrors, ofYear, openFindings } from './findings';
import { addedItems } from './items';
import { itemScores, rowsOf, type Row } from './rows';

export interface YearView {
  readonly plan: Plan;
  readonly year: number;
  readonly added: ReadonlySet<string>;
  readonly rows: readonly Row[];
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
  readonly open: readonly Finding[];
}

/** Null until the plan is known. */
export function yearView(state: Pick<PaneState, 'plan' | 'year' | 'book' | 'findings' | 'scores'>): YearView | null {
  const { plan, year, book, scores } = state;
  if (plan === null || year === null) return null;
  const added = addedItems(plan, book);
  // Before anything is added there is nothing to be wrong; the plan's own open points are shown once it is in the workbook.
  const findings = added.size === 0 ? [] : ofYear(state.findings ?? [], year);
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
  };
}
