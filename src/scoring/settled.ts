/** 核定分: the points an office settles for items of a year, typed on the year's score sheet beside who settled them. */
import { textIn, type CellValue, type Entries, type EntryCell } from '../entries/entries';
import type { Plan } from '../plan/schema';

export interface Settled {
  readonly item: string;
  readonly points: EntryCell;
  readonly by: EntryCell | undefined;
}

/** What is typed of a year, item by item; nothing while settled points do not count. */
export function settledOf(plan: Plan, entries: Entries, year: number): readonly Settled[] {
  if (plan.scoring.settling.value !== 'used') return [];
  const { self_item: items = [], settled = [], settled_by: by = [] } = entries.sheets[`score_${year}`] ?? {};
  return settled.flatMap((points, k) => {
    const item = textIn(items[k]);
    return item === '' ? [] : [{ item, points, by: by[k] }];
  });
}

/** The cells by item. */
export const settledPoints = (plan: Plan, entries: Entries, year: number): ReadonlyMap<string, CellValue> =>
  new Map(settledOf(plan, entries, year).map(({ item, points }) => [item, points.value]));
