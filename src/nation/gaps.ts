/**
 * Gaps (差距): a zone against what is to be caught up with, indicator by indicator, in points of the hundred. The reference
 * is taken by indicator: the score of the zone at that place in the indicator, the median score, the best, or one zone's own.
 */
import type { NationalIndex } from '../plan/national';
import { effectiveWeights, membersOf, placeBy, type Ranking, type RankingSettings } from './ranking';

export type Reference =
  | { readonly kind: 'place'; readonly place: number }
  | { readonly kind: 'median' }
  | { readonly kind: 'best' }
  | { readonly kind: 'zone'; readonly zone: string };

export interface Gap {
  /** Place in the index. */
  readonly indicator: number;
  readonly own: number | null;
  readonly place: number | null;
  /** Zones that have a figure. */
  readonly of: number;
  /** Points the indicator carries in all, as weighted. */
  readonly full: number;
  /** The reference's score less the own, in points; null where either is not known. Above 0: to be caught up. */
  readonly behind: number | null;
}

const median = (sorted: readonly number[]): number | null => {
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** The reference's score in one indicator; null where fewer zones have a figure than it asks for. */
export function referenceOf(ranking: Ranking, k: number, reference: Reference): number | null {
  if (reference.kind === 'zone') {
    const at = ranking.rows.findIndex(({ zone }) => zone === reference.zone);
    return ranking.scaled[at]?.[k] ?? null;
  }
  const sorted = ranking.scaled.flatMap((row) => row[k] ?? []).sort((a, b) => b - a);
  if (reference.kind === 'median') return median(sorted);
  return sorted[reference.kind === 'best' ? 0 : reference.place - 1] ?? null;
}

/** The gaps of the zone in row `own` of the ranking. A missing figure of its own counts as it is scored: nothing under `zero`, not known under `exclude`. */
export function gapsOf(
  index: NationalIndex,
  ranking: Ranking,
  settings: RankingSettings,
  own: number,
  reference: Reference,
): readonly Gap[] {
  const full = effectiveWeights(membersOf(index), settings, () => true);
  return index.indicators.map((_, k) => {
    const scaled = ranking.scaled[own]?.[k] ?? null;
    const score = scaled ?? (settings.missing === 'zero' ? 0 : null);
    const target = referenceOf(ranking, k, reference);
    const places = placeBy(index, ranking, k);
    return {
      indicator: k,
      own: scaled,
      place: places[own] ?? null,
      of: places.filter((place) => place !== null).length,
      full: full[k]!,
      behind: score === null || target === null ? null : full[k]! * (target - score),
    };
  });
}

/** Points within which a gap is level, in sentences of the engine and of the sheets. */
export const levelWithin = 1e-6;

export interface Told {
  /** Most points behind first; equal ones in the order of the index. Nothing that is level or ahead. */
  readonly weak: readonly Gap[];
  /** Most points ahead first. */
  readonly strong: readonly Gap[];
  readonly level: number;
  readonly unknown: number;
}

/** Strengths and weaknesses (长板、短板). A gap within `levelWithin` is level. */
export function told(gaps: readonly Gap[]): Told {
  const known = gaps.filter(({ behind }) => behind !== null);
  const isBehind = ({ behind }: Gap) => (behind ?? 0) > levelWithin;
  const isAhead = ({ behind }: Gap) => (behind ?? 0) < -levelWithin;
  const by = (a: Gap, b: Gap) => (b.behind ?? 0) - (a.behind ?? 0) || a.indicator - b.indicator;
  return {
    weak: known.filter(isBehind).sort(by),
    strong: known.filter(isAhead).sort((a, b) => (a.behind ?? 0) - (b.behind ?? 0) || a.indicator - b.indicator),
    level: known.filter((gap) => !isBehind(gap) && !isAhead(gap)).length,
    unknown: gaps.length - known.length,
  };
}
