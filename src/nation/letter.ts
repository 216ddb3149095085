/**
 * The yearly letter (评价结果通报): what an office is told of itself, by indicator, group and in all: its own score, its place,
 * and the mean, best and hundredth of the zones. Where there is no table, gaps rest on these.
 */
import type { NationalIndex } from '../plan/national';
import { levelWithin } from './gaps';

export interface LetterRow {
  readonly own: number | null;
  readonly rank: number | null;
  readonly mean: number | null;
  readonly best: number | null;
  readonly hundredth: number | null;
}

/** The place a letter is held against. */
export const letterPlace = 100;

/** What a letter leaves between the own zone and the hundredth. */
export interface LetterDistance {
  /** Points of the whole between the own and the reference; the way is measured from nothing to the best. Below 0: ahead. */
  readonly behind: number | null;
  /** Places to the hundredth; below 0: ahead of it. */
  readonly places: number | null;
}

/** indicator: its place in the index. */
export interface LetterGap extends LetterRow, LetterDistance {
  readonly indicator: number;
}

const nothing: LetterRow = { own: null, rank: null, mean: null, best: null, hundredth: null };
const placesOf = ({ rank }: LetterRow): number | null => (rank === null ? null : rank - letterPlace);

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
    const row = rows[k] ?? nothing;
    const target = row[reference] ?? (reference === 'hundredth' ? row.mean : null);
    const scale = Math.abs(row.best ?? target ?? 0);
    const behind =
      row.own === null || target === null || scale === 0 ? null : ((target - row.own) / scale) * (weights[k] ?? 0);
    // Beyond all numbers, as where the best is next to nothing: the sheet has no figure there either.
    return {
      ...row,
      indicator: k,
      behind: behind !== null && Number.isFinite(behind) ? behind : null,
      places: placesOf(row),
    };
  });
}

/** The gap of the zone as a whole, whose score is in points as it stands. */
export function letterWhole(row: LetterRow): LetterDistance {
  const target = row.hundredth ?? row.mean;
  return { behind: row.own === null || target === null ? null : target - row.own, places: placesOf(row) };
}

export interface LetterTold {
  /** Behind in points, most first. */
  readonly weak: readonly LetterGap[];
  /** Of which only the place is known, and behind by it, most places first. */
  readonly byPlace: readonly LetterGap[];
  /** Level or ahead, in points or else in places. */
  readonly fine: number;
  /** Of which neither points nor place can be told. */
  readonly unknown: number;
}

/** The gaps as they are told; equal ones in the order of the index. A gap within `levelWithin` is level. */
export function letterTold(gaps: readonly LetterGap[]): LetterTold {
  const weak = gaps.filter(({ behind }) => (behind ?? 0) > levelWithin);
  const byPlace = gaps.filter(({ behind, places }) => behind === null && (places ?? 0) > 0);
  const unknown = gaps.filter(({ behind, places }) => behind === null && places === null).length;
  return {
    weak: weak.sort((a, b) => (b.behind ?? 0) - (a.behind ?? 0)),
    byPlace: byPlace.sort((a, b) => (b.places ?? 0) - (a.places ?? 0)),
    fine: gaps.length - weak.length - byPlace.length - unknown,
    unknown,
  };
}

/** What later steps rest on. */
export type Basis =
  | { readonly kind: 'table'; readonly zones: number; readonly years: number }
  | { readonly kind: 'some'; readonly zones: number; readonly years: number }
  | { readonly kind: 'letter'; readonly indicators: number }
  | { readonly kind: 'nothing' };

/** From this many zones on a table is taken for the whole: places in it are places in the nation. */
export const wholeTable = 150;

export function basisOf(zones: number, years: number, letter: readonly LetterRow[], whole = nothing): Basis {
  if (zones >= 2) return { kind: zones >= wholeTable ? 'table' : 'some', zones, years };
  const isTold = ({ own, rank }: LetterRow) => own !== null || rank !== null;
  const indicators = letter.filter(isTold).length;
  return indicators > 0 || isTold(whole) ? { kind: 'letter', indicators } : { kind: 'nothing' };
}
