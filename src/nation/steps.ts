/**
 * Steps (一步): what moving one own figure brings. Everything is worked out anew with the figure moved, since an own figure
 * that becomes the extreme moves the other zones' scores too.
 */
import type { NationalIndex, NationalIndicator } from '../plan/national';
import { boundsOf, leastMoveOf, possible } from './measures';
import { columnOf, type PeerRow } from './peers';
import { ranked, scaledColumn, type Ranking, type RankingSettings } from './ranking';

export type StepKind = 'next-zone' | 'median' | 'ten-per-cent' | 'limit' | 'part';

/** What a step may cost and how far it may go; amounts in the indicator's own unit. */
export interface Effort {
  /** The farthest the figure may be moved for the better; 0: it cannot be moved. */
  readonly limit: number;
  /** Cost of moving it by one unit. */
  readonly cost: number;
  /** given: by the user; own-past, peers-past: 1 is what the zone itself, or the peers in the middle, moved in a year; assumed: a tenth of the figure, of what is counted one at least. */
  readonly basis: 'given' | 'own-past' | 'peers-past' | 'assumed';
}

export interface Step {
  readonly indicator: number;
  readonly kind: StepKind;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  /** Whether the limit allows it. */
  readonly isWithin: boolean;
  /** Points of the total gained, and places, all else equal. */
  readonly points: number;
  readonly places: number;
}

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

/** How far zones moved a figure for the better in a year, mean over the years of each; zones that fell back are left out. */
function pastMoves(rows: readonly PeerRow[], k: number, sign: number): ReadonlyMap<string, number> {
  const byZone = new Map<string, { year: number; value: number }[]>();
  for (const { zone, year, figures } of rows) {
    const value = figures[k] ?? null;
    if (value !== null) (byZone.get(zone) ?? byZone.set(zone, []).get(zone)!).push({ year, value });
  }
  const moves = new Map<string, number>();
  for (const [zone, list] of byZone) {
    list.sort((a, b) => a.year - b.year);
    const ups = list.slice(1).flatMap(({ year, value }, i) => {
      const before = list[i]!;
      const move = (sign * (value - before.value)) / Math.max(1, year - before.year);
      return move > 0 ? [move] : [];
    });
    if (ups.length > 0) moves.set(zone, ups.reduce((sum, move) => sum + move, 0) / ups.length);
  }
  return moves;
}

/** Farthest an indicator may move unless the user says otherwise, in years of its usual move. */
const usualYears = 2;

/** Limits and costs that follow from the past: a cost of 1 is one usual year's move. `given` goes before. */
export function efforts(
  index: NationalIndex,
  rows: readonly PeerRow[],
  own: PeerRow,
  given: ReadonlyMap<number, { readonly limit?: number | undefined; readonly cost?: number | undefined }> = new Map(),
): readonly Effort[] {
  return index.indicators.map((indicator, k) => {
    const { direction, measured } = indicator;
    const figure = own.figures[k] ?? null;
    const moves = pastMoves(rows, k, direction === 'lower' ? -1 : 1);
    // Of what is counted less than one is no move.
    const tenth = Math.max(Math.abs(figure ?? 0) / 10, leastMoveOf(indicator) ?? 0);
    const usual = moves.get(own.zone) ?? (moves.size > 0 ? middle([...moves.values()]) : tenth);
    const basis = moves.has(own.zone) ? 'own-past' : moves.size > 0 ? 'peers-past' : 'assumed';
    const set = given.get(k);
    // What is below nothing would make every step a gain, or none: refused.
    const [givenLimit, cost] = [set?.limit, set?.cost].map((own) => (own !== undefined && own >= 0 ? own : undefined));
    // People's ratings are nobody's to move unless the user says so.
    const limit = givenLimit ?? (measured === 'rating' ? 0 : usualYears * usual);
    return {
      limit: figure === null ? 0 : Math.max(0, Math.min(limit, roomOf(indicator, figure))),
      cost: cost ?? (usual > 0 ? 1 / usual : 1),
      basis: cost === undefined ? basis : 'given',
    };
  });
}

/** How far a figure can be bettered before it is at its end: a share is whole at 100. */
function roomOf(indicator: NationalIndicator, figure: number): number {
  const [least, most] = boundsOf(indicator);
  return indicator.direction === 'lower' ? figure - least : most - figure;
}

/** What a figure is held against, and how far it is from it: the next better zone, the median of the others, a tenth more; only what is better than it. */
export const stepKinds = ['next-zone', 'median', 'ten-per-cent'] as const;

function marksOf(
  rows: readonly PeerRow[],
  own: PeerRow,
  k: number,
  indicator: NationalIndicator,
): readonly { readonly kind: (typeof stepKinds)[number]; readonly to: number }[] {
  const figure = own.figures[k] ?? null;
  if (figure === null) return [];
  const sign = indicator.direction === 'lower' ? -1 : 1;
  const others = columnOf(
    rows.filter((row) => row.zone !== own.zone),
    k,
  ).filter((value): value is number => value !== null);
  const better = others.filter((value) => sign * (value - figure) > 0).sort((a, b) => sign * (a - b));
  const all = [
    ...better.slice(0, 1).map((to) => ({ kind: 'next-zone' as const, to })),
    ...(others.length > 0 ? [{ kind: 'median' as const, to: middle(others) }] : []),
    { kind: 'ten-per-cent' as const, to: figure + sign * Math.abs(figure) * 0.1 },
  ];
  return all
    .map(({ kind, to }) => ({ kind, to: possible(indicator, to) }))
    .filter(({ to }) => sign * (to - figure) > 0);
}

/** The farthest a figure gets within its limit: of what is counted the last whole one. */
function farthestOf(indicator: NationalIndicator, figure: number, limit: number): number {
  const to = figure + (indicator.direction === 'lower' ? -limit : limit);
  const above = possible(indicator, to);
  const by = Math.abs(above - to) > 1e-6 * (leastMoveOf(indicator) ?? 0) ? (leastMoveOf(indicator) ?? 0) : 0;
  return by === 0 ? above : possible(indicator, above + (indicator.direction === 'lower' ? by : -by));
}

/** Figures an own figure could be moved to within its limit, by kind; the nearest first, none twice. */
export function targetsOf(
  rows: readonly PeerRow[],
  own: PeerRow,
  k: number,
  indicator: NationalIndicator,
  limit: number,
): readonly { readonly kind: StepKind; readonly to: number }[] {
  const figure = own.figures[k] ?? null;
  if (figure === null || !(limit > 0)) return [];
  const sign = indicator.direction === 'lower' ? -1 : 1;
  const farthest = farthestOf(indicator, figure, limit);
  const parts = [0.25, 0.5, 0.75, 1].map((part) => ({
    kind: part === 1 ? ('limit' as const) : ('part' as const),
    to: part === 1 ? farthest : possible(indicator, figure + (farthest - figure) * part),
  }));
  const seen = new Set<number>();
  return [...marksOf(rows, own, k, indicator), ...parts]
    .filter(({ to }) => {
      const move = sign * (to - figure);
      if (!(move > 0) || move > limit * (1 + 1e-12) || seen.has(to)) return false;
      seen.add(to);
      return true;
    })
    .sort((a, b) => sign * (a.to - b.to));
}

/** The zone's row with figures moved. */
export const moved = (rows: readonly PeerRow[], own: number, to: ReadonlyMap<number, number>): readonly PeerRow[] =>
  rows.map((row, z) => (z === own ? { ...row, figures: row.figures.map((figure, k) => to.get(k) ?? figure) } : row));

/** What each indicator’s step to the next zone, the median and a tenth more brings by itself, also beyond its limit, but not beyond what the figure can be. `rows` are those of one year. */
export function stepsOf(
  index: NationalIndex,
  rows: readonly PeerRow[],
  settings: RankingSettings,
  own: number,
  allowed: readonly Effort[],
): readonly Step[] {
  const before = ranked(index, rows, settings);
  const row = rows[own];
  if (row === undefined) return [];
  return index.indicators.flatMap((indicator, k) =>
    marksOf(rows, row, k, indicator).flatMap(({ kind, to }) => {
      const from = row.figures[k] ?? 0;
      if (Math.abs(to - from) > roomOf(indicator, from) * (1 + 1e-12)) return [];
      const after = rankedWith(index, before, settings, own, k, to);
      return {
        indicator: k,
        kind,
        from,
        to,
        cost: Math.abs(to - from) * (allowed[k]?.cost ?? 1),
        isWithin: Math.abs(to - from) <= (allowed[k]?.limit ?? 0) * (1 + 1e-12),
        points: (after.totals[own] ?? 0) - (before.totals[own] ?? 0),
        places: (before.ranks[own] ?? 0) - (after.ranks[own] ?? 0),
      };
    }),
  );
}

/** The ranking with one own figure moved. */
export function rankedWith(
  index: NationalIndex,
  { rows }: Ranking,
  settings: RankingSettings,
  own: number,
  k: number,
  to: number,
): Ranking {
  return ranked(index, moved(rows, own, new Map([[k, to]])), settings);
}

/** One column made comparable with the own figure moved: by how much each zone's score changes. */
export function columnChange(
  index: NationalIndex,
  ranking: Ranking,
  settings: RankingSettings,
  own: number,
  k: number,
  to: number,
): readonly number[] {
  const column = columnOf(ranking.rows, k).map((value, z) => (z === own ? to : value));
  const after = scaledColumn(column, index.indicators[k]!.direction, settings.method, settings.posts[k] ?? null);
  return after.map((value, z) => (value ?? 0) - (ranking.scaled[z]?.[k] ?? 0));
}
