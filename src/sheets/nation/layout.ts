/** Where things stand on the sheets of the national ranking: columns in the order of the index, groups ahead of them. */
import { filledRows, typedOn } from '../items/typed';
import type { SheetContext } from '../context';
import { nationalIndex as index } from '../../plan/national';

export const indicators = index.indicators.length;
export const groups = index.groups.length;

export const p = { zone: 2, year: 3, order: 4, first: 5, last: 4 + indicators, head: 7, row: 9 } as const;
/** Rows left free below what is filled. */
const free = 30;
const least = 30;

/** Last row of the table of peers: as many as are filled, and some to type in. */
export function lastPeerRow(ctx: SheetContext): number {
  const typed = typedOn(ctx, 'peers');
  const filled = filledRows(typed, ['zone', 'year']);
  return p.row - 1 + Math.max(least, filled + Math.max(free, ctx.room ?? 0));
}

export const r = {
  zone: 2,
  total: 3,
  rank: 4,
  groups: 5,
  position: 5 + groups,
  rounded: 6 + groups,
  scaled: 8 + groups,
  raw: 9 + groups + indicators,
  head: 12,
  row: 13,
  /** Rows above the table: settings to the left, what goes by column to the right. */
  weight: 5,
  worst: 6,
  best: 7,
  count: 8,
  zero: 9,
  span: 10,
  groupWeight: 11,
} as const;
export const lastRankingCol = r.raw + indicators - 1;

/** Most zones of one year among the rows typed, and some more. */
export function rankingRows(ctx: SheetContext): number {
  const counts = new Map<string, number>();
  for (const { value } of typedOn(ctx, 'peers').year ?? [])
    if (value !== null && value !== '') counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  return Math.max(20, Math.max(0, ...counts.values()) + 5);
}
