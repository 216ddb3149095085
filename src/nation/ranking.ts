/**
 * Score and rank (得分与位次) of zones by the national index: figures made comparable over the zones of a year, weighted on
 * two levels. The sheet 国家评价得分 has the same as formulas; both round totals to eight digits before they are ranked, so
 * that sums that differ in the last bit share a place.
 */
import { comparedDigits, round } from '../expression/rounding';
import type { NationalIndex } from '../plan/national';
import { goalposts, minMax, percentile, zScore, type Column } from '../scoring/general/normalise';
import { columnOf, type PeerRow } from './peers';

export const methods = ['min-max', 'z-score', 'percentile', 'goalposts'] as const;
/** min-max 极差法; z-score 标准化法, mean at the middle and three deviations to either end; percentile 百分位法; goalposts 阈值法. */
export type Method = (typeof methods)[number];
/** zero: a missing figure earns nothing; exclude: it is left out and the other weights scaled up. The plan's own two. */
export type Missing = 'zero' | 'exclude';

export interface Posts {
  readonly worst: number;
  readonly best: number;
}

export interface RankingSettings {
  readonly method: Method;
  readonly missing: Missing;
  /** In the order of the index. */
  readonly weights: readonly number[];
  readonly groupWeights: readonly number[];
  /** For goalposts; an indicator without takes the ends of the zones. */
  readonly posts: readonly (Posts | null)[];
}

/** The index's own weights, min–max, and the missing strategy given. */
export const settingsOf = (index: NationalIndex, missing: Missing = 'zero'): RankingSettings => ({
  method: 'min-max',
  missing,
  weights: index.indicators.map(({ weight }) => weight.value),
  groupWeights: index.groups.map(({ weight }) => weight.value),
  posts: index.indicators.map(() => null),
});

/** One column made comparable, 0 worst to 1 best (z-scores may lie beyond). */
export function scaledColumn(
  column: Column,
  direction: 'higher' | 'lower',
  method: Method,
  posts: Posts | null,
): Column {
  switch (method) {
    case 'min-max':
      return minMax(column, direction);
    case 'z-score':
      return zScore(column, direction, [0.5, 1 / 6]);
    case 'percentile':
      return percentile(column, direction);
    case 'goalposts':
      return posts === null ? minMax(column, direction) : goalposts(column, posts.worst, posts.best);
  }
}

export interface Ranking {
  readonly rows: readonly PeerRow[];
  /** Zones × indicators, null where missing. */
  readonly scaled: readonly (readonly (number | null)[])[];
  /** Zones × groups, 0 to 1; null where nothing of the group is there. */
  readonly groups: readonly (readonly (number | null)[])[];
  /** 0 to 100; null for a zone without any figure. */
  readonly totals: readonly (number | null)[];
  /** 1 best; equal ones share a place. */
  readonly ranks: readonly (number | null)[];
}

/** Members of each group, as places in the index. */
export const membersOf = (index: NationalIndex): readonly (readonly number[])[] =>
  index.groups.map(({ id }) => index.indicators.flatMap(({ group }, k) => (group === id ? [k] : [])));

/** What an indicator counts for in a zone's total, in points of 100, given which figures the zone has. */
export function effectiveWeights(
  members: readonly (readonly number[])[],
  { missing, weights, groupWeights }: RankingSettings,
  has: (k: number) => boolean,
): Float64Array {
  const own = new Float64Array(weights.length);
  const sums = members.map((group) =>
    group.reduce((sum, k) => sum + (missing === 'zero' || has(k) ? weights[k]! : 0), 0),
  );
  const all = groupWeights.reduce((sum, weight, g) => sum + (missing === 'zero' || sums[g]! > 0 ? weight : 0), 0);
  members.forEach((group, g) => {
    for (const k of group)
      if (has(k) && sums[g]! > 0 && all > 0) own[k] = (100 * groupWeights[g]! * weights[k]!) / sums[g]! / all;
  });
  return own;
}

/** Scores and ranks of the zones of one year (`rowsIn`). */
export function ranked(index: NationalIndex, rows: readonly PeerRow[], settings: RankingSettings): Ranking {
  const columns = index.indicators.map(({ direction }, k) =>
    scaledColumn(columnOf(rows, k), direction, settings.method, settings.posts[k] ?? null),
  );
  const scaled = rows.map((_, z) => columns.map((column) => column[z] ?? null));
  const members = membersOf(index);
  const groups = scaled.map((row) => members.map((group) => groupRate(row, group, settings)));
  const totals = groups.map((own, z) => totalOf(own, settings, scaled[z]!));
  return {
    rows,
    scaled,
    groups,
    totals,
    ranks: placesOf(totals.map((total) => (total === null ? null : round(total, comparedDigits)))),
  };
}

function groupRate(
  row: readonly (number | null)[],
  group: readonly number[],
  { missing, weights }: RankingSettings,
): number | null {
  let sum = 0;
  let full = 0;
  let there = 0;
  for (const k of group) {
    const value = row[k] ?? null;
    if (value !== null) {
      sum += weights[k]! * value;
      there += weights[k]!;
    }
    full += weights[k]!;
  }
  const divisor = missing === 'zero' ? full : there;
  return there > 0 && divisor > 0 ? sum / divisor : null;
}

function totalOf(
  groups: readonly (number | null)[],
  { missing, weights, groupWeights }: RankingSettings,
  row: readonly (number | null)[],
): number | null {
  // Where nothing weighs anything there is no total, and so no place.
  if (row.every((value) => value === null) || !weights.some((weight) => weight > 0)) return null;
  let sum = 0;
  let full = 0;
  groups.forEach((rate, g) => {
    if (rate !== null) sum += groupWeights[g]! * rate;
    if (rate !== null || missing === 'zero') full += groupWeights[g]!;
  });
  return full > 0 ? (100 * sum) / full : null;
}

/** Places by value, 1 for the best; equal ones share a place, missing ones have none. */
export function placesOf(
  values: readonly (number | null)[],
  direction: 'higher' | 'lower' = 'higher',
): readonly (number | null)[] {
  const sign = direction === 'lower' ? 1 : -1;
  const sorted = values.filter((value): value is number => value !== null).sort((a, b) => sign * (a - b));
  const first = new Map<number, number>();
  sorted.forEach((value, k) => {
    if (!first.has(value)) first.set(value, k + 1);
  });
  return values.map((value) => (value === null ? null : (first.get(value) ?? null)));
}

/** A zone's place by one indicator, of the zones that have a figure. */
export const placeBy = (index: NationalIndex, { rows }: Ranking, k: number): readonly (number | null)[] =>
  placesOf(columnOf(rows, k), index.indicators[k]?.direction);
