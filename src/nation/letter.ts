/**
 * The yearly letter (评价结果通报): what an office is told of itself, by indicator, group and in all: its own score, its place,
 * and the mean, best and hundredth of the zones. Where there is no table, gaps rest on these.
 */
import type { NationalIndex } from '../plan/national';

export interface LetterRow {
  readonly own: number | null;
  readonly rank: number | null;
  readonly mean: number | null;
  readonly best: number | null;
  readonly hundredth: number | null;
}

/** indicator: its place in the index; group: likewise; both null for the whole. */
export interface LetterGap extends LetterRow {
  readonly indicator: number;
  /** Points of the whole between the own and the reference; the way is measured from nothing to the best. */
  readonly behind: number | null;
}

/**
 * The gaps a letter shows, by indicator. A score is better when higher, whatever the indicator’s direction: where scores are points of
 * the best score, the share of the way that is missing times the indicator's weight is what it costs. A letter that does not tell the
 * hundredth is held against the mean, and one that does not tell the best is measured by what it is held against.
 */
export function letterGaps(
  index: NationalIndex,
  rows: readonly LetterRow[],
  weights: readonly number[],
  reference: 'hundredth' | 'mean' | 'best',
): readonly LetterGap[] {
  return index.indicators.map((_, k) => {
    const row = rows[k] ?? { own: null, rank: null, mean: null, best: null, hundredth: null };
    const target = row[reference] ?? (reference === 'hundredth' ? row.mean : null);
    const scale = Math.abs(row.best ?? target ?? 0);
    const behind =
      row.own === null || target === null || scale === 0 ? null : ((target - row.own) / scale) * (weights[k] ?? 0);
    // Beyond all numbers, as where the best is next to nothing: the sheet has no figure there either.
    return { ...row, indicator: k, behind: behind !== null && Number.isFinite(behind) ? behind : null };
  });
}

/** What later steps rest on. */
export type Basis =
  | { readonly kind: 'table'; readonly zones: number; readonly years: number }
  | { readonly kind: 'some'; readonly zones: number; readonly years: number }
  | { readonly kind: 'letter'; readonly indicators: number }
  | { readonly kind: 'nothing' };

/** From this many zones on a table is taken for the whole: places in it are places in the nation. */
export const wholeTable = 150;

export function basisOf(zones: number, years: number, letter: readonly LetterRow[]): Basis {
  if (zones >= 2) return { kind: zones >= wholeTable ? 'table' : 'some', zones, years };
  const indicators = letter.filter(({ own, rank }) => own !== null || rank !== null).length;
  return indicators > 0 ? { kind: 'letter', indicators } : { kind: 'nothing' };
}
