/**
 * A row of the indicator list: one item of the plan with its state in the chosen year. An item whose sheet is not there
 * can be added, one whose sheet is there can be opened, never both. An error outranks the score, because the score of
 * wrong figures says nothing.
 */
import { pick, type Messages } from '../../i18n';
import type { Item, Plan } from '../../plan/schema';
import type { ItemScore, ItemStatus, Scores } from '../../scoring/score';
import { itemsOf } from '../../plan/items';

export type RowStatus = 'not-added' | 'error' | ItemStatus;
/** What one filters by; `short` is every way of falling short, on the year or on schedule. */
export type StatusGroup = 'not-added' | 'off' | 'pending' | 'error' | 'short' | 'met';

export interface Row {
  readonly item: Item;
  readonly status: RowStatus;
  /** Null until scores are worked out. */
  readonly score: ItemScore | null;
}

export interface RowFilter {
  readonly text: string;
  /** Empty: all. */
  readonly dimension: string;
  readonly unit: string;
  readonly status: StatusGroup | '';
}

export const noFilter: RowFilter = { text: '', dimension: '', unit: '', status: '' };

export function isFiltered(filter: RowFilter): boolean {
  return filter.text.trim() !== '' || filter.dimension !== '' || filter.unit !== '' || filter.status !== '';
}

export function itemScores(scores: Scores | null, year: number): ReadonlyMap<string, ItemScore> {
  const annual = scores?.annual.find((score) => score.year === year);
  return new Map((annual?.items ?? []).map((score) => [score.item, score]));
}

export function rowStatus(added: boolean, inError: boolean, score: ItemScore | null): RowStatus {
  if (!added) return 'not-added';
  if (inError) return 'error';
  return score?.status ?? 'pending';
}

export function rowsOf(
  plan: Plan,
  added: ReadonlySet<string>,
  inError: ReadonlySet<string>,
  scores: ReadonlyMap<string, ItemScore>,
): readonly Row[] {
  return itemsOf(plan).map((item) => {
    const score = scores.get(item.id) ?? null;
    return { item, score, status: rowStatus(added.has(item.id), inError.has(item.id), score) };
  });
}

export function statusGroup(status: RowStatus): StatusGroup {
  if (status === 'met' || status === 'ahead') return 'met';
  if (status === 'not-added' || status === 'off' || status === 'pending' || status === 'error') return status;
  return 'short';
}

function answersFor(item: Item, unit: string): boolean {
  return item.lead.units.includes(unit) || item.responsible.units.includes(unit);
}

/** Rows that match every part of the filter; text is looked for in the code and the names of the language in use. */
export function filterRows(rows: readonly Row[], filter: RowFilter, m: Messages): readonly Row[] {
  const text = filter.text.trim().toLowerCase();
  return rows.filter(
    ({ item, status }) =>
      (text === '' ||
        [item.id, pick(item.name, m), pick(item.shortName, m)].some((name) => name.toLowerCase().includes(text))) &&
      (filter.dimension === '' || item.dimension === filter.dimension) &&
      (filter.unit === '' || answersFor(item, filter.unit)) &&
      (filter.status === '' || statusGroup(status) === filter.status),
  );
}

export interface RowGroup {
  readonly dimension: Plan['dimensions'][number];
  readonly rows: readonly Row[];
}

/** Rows by dimension in the plan's order, without empty groups. */
export function groupRows(plan: Plan, rows: readonly Row[]): readonly RowGroup[] {
  return plan.dimensions
    .map((dimension) => ({ dimension, rows: rows.filter((row) => row.item.dimension === dimension.id) }))
    .filter((group) => group.rows.length > 0);
}
