/**
 * Rank stability (位次稳定性): the zone's place when the weights are drawn anew around what they are, the way figures are made
 * comparable changes, and missing figures are taken either way. The draws are seeded: the same seed gives the same range.
 */
import { seeded } from '../entries/random';
import type { NationalIndex } from '../plan/national';
import type { PeerRow } from './peers';
import { membersOf, methods, ranked, type Method, type Missing, type RankingSettings } from './ranking';

export interface Stability {
  readonly runs: number;
  readonly spread: number;
  /** Place as the settings are. */
  readonly nominal: number | null;
  readonly best: number;
  readonly worst: number;
  /** In nineteen of twenty draws the place lies from `p025` to `p975`. */
  readonly p025: number;
  readonly median: number;
  readonly p975: number;
  /** Share of the draws in which the place asked for is reached. */
  readonly chance: number;
  /** The place by each way of making figures comparable, weights as they are. */
  readonly byMethod: readonly { readonly method: Method; readonly missing: Missing; readonly rank: number | null }[];
  /** What moves it most: how far the median place of the draws parts between the choices. */
  readonly movesMost: 'weights' | 'method' | 'missing' | 'nothing';
}

export const stabilityDefaults = { runs: 1000, seed: 1, spread: 0.25 } as const;

/** The range of one zone's place. `own` is its row. @throws RangeError for less than one draw or a spread outside 0 to 1. */
export function stability(
  index: NationalIndex,
  rows: readonly PeerRow[],
  settings: RankingSettings,
  own: number,
  place: number,
  {
    runs = stabilityDefaults.runs,
    seed = stabilityDefaults.seed,
    spread = stabilityDefaults.spread,
  }: { readonly runs?: number; readonly seed?: number; readonly spread?: number } = {},
): Stability {
  if (!(spread >= 0 && spread <= 1)) throw new RangeError(`a spread from 0 to 1, not ${spread}`);
  if (!(Number.isInteger(runs) && runs > 0)) throw new RangeError(`one draw or more, not ${runs}`);
  const random = seeded(seed);
  const members = membersOf(index);
  // Goalposts that nobody set are the ends of the zones: min–max once more.
  const tried = methods.filter((method) => method !== 'goalposts' || settings.posts.some((posts) => posts !== null));
  const choices = tried.flatMap((method) => (['zero', 'exclude'] as const).map((missing) => ({ method, missing })));
  const tables = choices.map(({ method, missing }) => {
    const { scaled, ranks } = ranked(index, rows, { ...settings, method, missing });
    return {
      method,
      missing,
      rank: ranks[own] ?? null,
      values: Float64Array.from(scaled.flat(), (value) => value ?? NaN),
    };
  });
  const places = new Float64Array(runs);
  const chosen = new Uint8Array(runs);
  const drawn = (weight: number) => weight * (1 + spread * (2 * random() - 1));
  for (let run = 0; run < runs; run++) {
    const choice = Math.floor(random() * tables.length);
    const weights = Float64Array.from(settings.weights, drawn);
    const groupWeights = Float64Array.from(settings.groupWeights, drawn);
    places[run] = placeOf(
      tables[choice]!.values,
      rows.length,
      members,
      weights,
      groupWeights,
      tables[choice]!.missing === 'zero',
      own,
    );
    chosen[run] = choice;
  }
  const sorted = Float64Array.from(places).sort();
  const at = (share: number) => sorted[Math.min(runs - 1, Math.max(0, Math.round(share * (runs - 1))))]!;
  const middleOf = (is: (choice: number) => boolean) => {
    const own = [...places].filter((_, run) => is(chosen[run]!)).sort((a, b) => a - b);
    return own[own.length >> 1] ?? NaN;
  };
  const part = (middles: readonly number[]) => {
    const known = middles.filter((value) => !Number.isNaN(value));
    return known.length < 2 ? 0 : Math.max(...known) - Math.min(...known);
  };
  const width = {
    method: part(tried.map((method) => middleOf((choice) => choices[choice]!.method === method))),
    missing: part(
      (['zero', 'exclude'] as const).map((missing) => middleOf((choice) => choices[choice]!.missing === missing)),
    ),
    weights: at(0.75) - at(0.25),
  };
  const most = (['weights', 'method', 'missing'] as const).reduce((a, b) => (width[b] > width[a] ? b : a));
  return {
    runs,
    spread,
    nominal: ranked(index, rows, settings).ranks[own] ?? null,
    best: sorted[0]!,
    worst: sorted[runs - 1]!,
    p025: at(0.025),
    median: at(0.5),
    p975: at(0.975),
    chance: places.reduce((count, value) => count + (value <= place ? 1 : 0), 0) / runs,
    byMethod: tables.map(({ method, missing, rank }) => ({ method, missing, rank })),
    movesMost: sorted[0] === sorted[runs - 1] ? 'nothing' : most,
  };
}

/** The place of one zone under these weights: one more than the zones above it. */
function placeOf(
  values: Float64Array,
  zones: number,
  members: readonly (readonly number[])[],
  weights: Float64Array,
  groupWeights: Float64Array,
  isZero: boolean,
  own: number,
): number {
  const columns = weights.length;
  const totalOf = (zone: number): number => {
    let sum = 0;
    let full = 0;
    // Without any figure there is no total, also where what is missing earns nothing.
    let known = 0;
    for (let g = 0; g < members.length; g++) {
      const group = members[g]!;
      let inner = 0;
      let there = 0;
      let all = 0;
      for (let i = 0; i < group.length; i++) {
        const k = group[i]!;
        const weight = weights[k]!;
        const value = values[zone * columns + k]!;
        all += weight;
        if (value !== value) continue;
        known++;
        inner += weight * value;
        there += weight;
      }
      const divisor = isZero ? all : there;
      if (there > 0) sum += (groupWeights[g]! * inner) / divisor;
      if (there > 0 || isZero) full += groupWeights[g]!;
    }
    return known > 0 && full > 0 ? sum / full : NaN;
  };
  const mine = totalOf(own);
  // Without a total, as where all it has weighs nothing, it is behind all that have one.
  let place = 1;
  for (let zone = 0; zone < zones; zone++)
    if (zone !== own && (mine !== mine ? !Number.isNaN(totalOf(zone)) : totalOf(zone) > mine + 1e-11)) place++;
  return place;
}
