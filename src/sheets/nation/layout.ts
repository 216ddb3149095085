/** Where things stand on the sheets of the national ranking: columns in the order of the index, groups ahead of them. */
import { filledRows, typedOn } from '../items/typed';
import type { SheetContext } from '../context';
import { cleanText, quote } from '../formula';
import { yearIn, yearMarks } from '../../nation/from-entries';
import type { NationalIndex } from '../../plan/national';

export const p = { zone: 2, year: 3, order: 4, first: 5, head: 7, row: 9 } as const;
/** Last column of the table of peers. */
export const lastPeerCol = ({ indicators }: NationalIndex): number => p.first + indicators.length - 1;
/** Rows left free below what is filled. */
const free = 30;
const least = 30;

/** Last row of the table of peers: as many as are filled, and some to type in. */
export function lastPeerRow(ctx: SheetContext): number {
  const typed = typedOn(ctx, 'peers');
  const filled = filledRows(typed, ['zone', 'year']);
  return p.row - 1 + (ctx.rows?.peers ?? Math.max(least, filled + Math.max(free, ctx.room ?? 0)));
}

/** A year's cell as a number, also where it was typed as a text (2023年); what is none is an empty text. */
export function yearFormula(cell: string): string {
  const bare = yearMarks.reduce((text, mark) => `SUBSTITUTE(${text},${quote(mark)},"")`, cleanText.formula({ text: `${cell}&""` })); // prettier-ignore
  return `IFERROR(VALUE(${bare}),"")`;
}

/** Columns and rows of the ranking's sheet. */
export const r = {
  zone: 2,
  total: 3,
  rank: 4,
  groups: 5,
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
  /** Above the figures: the weights reckoned with. */
  used: 7,
  groupsUsed: 9,
} as const;

export type RankingLayout = ReturnType<typeof rankingLayout>;

/** Where the ranking's sheet has what is as wide as the index. */
export function rankingLayout(index: NationalIndex) {
  const [groups, indicators] = [index.groups.length, index.indicators.length];
  const raw = r.groups + 4 + groups + indicators;
  return {
    index,
    groups,
    indicators,
    position: r.groups + groups,
    rounded: r.groups + groups + 1,
    scaled: r.groups + groups + 3,
    raw,
    lastCol: raw + indicators - 1,
  } as const;
}

/** Most zones of one year among the rows typed, and some more. */
export function rankingRows(ctx: SheetContext): number {
  const counts = new Map<number, number>();
  for (const cell of typedOn(ctx, 'peers').year ?? []) {
    const year = yearIn(cell);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return Math.max(20, Math.max(0, ...counts.values()) + 5);
}
