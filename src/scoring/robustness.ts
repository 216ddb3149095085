/**
 * How firm the result is (稳健性): weights are drawn anew many times around what they are, at every level of the framework,
 * and the scores and ranks that come out show how much hangs on the weights. The draws are seeded: the same seed gives
 * the same ranges.
 */

import { seeded } from '../entries/random';

/** A level of the framework, from the indicators up: to which group each member belongs, and its weight within it. */
export interface Level {
  readonly parents: readonly number[];
  readonly weights: readonly number[];
}

export interface RobustnessInput {
  /** Units × indicators, row by row: figures to be averaged, such as rates 0–1; NaN where missing. */
  readonly values: Float64Array;
  /** How much of each indicator a unit answers for, same shape; all of it without. */
  readonly shares?: Float64Array;
  readonly units: number;
  /** The first level's members are the columns; the last level's are the groups below the whole. */
  readonly levels: readonly Level[];
}

export interface RobustnessOptions {
  readonly runs?: number;
  readonly seed?: number;
  /** Each weight is multiplied by 1 ± up to this, evenly distributed. */
  readonly spread?: number;
}

export interface Spread {
  readonly min: number;
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
}

export interface RobustnessResult {
  /** With the weights as they are. */
  readonly nominal: readonly { readonly score: number; readonly rank: number }[];
  readonly scores: readonly Spread[];
  readonly ranks: readonly Spread[];
}

export const robustnessDefaults = { runs: 1000, seed: 1, spread: 0.25 } as const;

/**
 * Ranges of every unit's score and rank (1 best, equal scores share a place) over the draws. A unit without figures has NaN.
 * @throws RangeError for a spread outside 0 to 1, by which a weight could fall below 0, and for less than one draw.
 */
export function robustness(
  input: RobustnessInput,
  {
    runs = robustnessDefaults.runs,
    seed = robustnessDefaults.seed,
    spread = robustnessDefaults.spread,
  }: RobustnessOptions = {},
): RobustnessResult {
  if (!(spread >= 0 && spread <= 1)) throw new RangeError(`a spread from 0 to 1, not ${spread}`);
  if (!(Number.isInteger(runs) && runs > 0)) throw new RangeError(`one draw or more, not ${runs}`);
  const { units } = input;
  const random = seeded(seed);
  const own = drawn(input.levels, () => 1);
  const score = new Float64Array(units);
  const rank = new Float64Array(units);
  scoreUnits(input, own, score);
  rankUnits(score, rank);
  const nominal = Array.from(score, (value, unit) => ({ score: value, rank: rank[unit] ?? NaN }));

  const scores = new Float64Array(units * runs);
  const ranks = new Float64Array(units * runs);
  for (let run = 0; run < runs; run++) {
    const weights = drawn(input.levels, () => 1 + spread * (2 * random() - 1));
    scoreUnits(input, weights, score);
    rankUnits(score, rank);
    for (let unit = 0; unit < units; unit++) {
      scores[unit * runs + run] = score[unit] ?? NaN;
      ranks[unit * runs + run] = rank[unit] ?? NaN;
    }
  }
  const ranges = (all: Float64Array) => nominal.map((_, unit) => rangeOf(all.subarray(unit * runs, (unit + 1) * runs)));
  return { nominal, scores: ranges(scores), ranks: ranges(ranks) };
}

/** The weights of every level times `factor`, from the whole down, so that draws come in a fixed order. */
function drawn(levels: readonly Level[], factor: () => number): readonly Float64Array[] {
  const all = levels.map(({ weights }) => new Float64Array(weights.length));
  for (let k = levels.length - 1; k >= 0; k--)
    levels[k]?.weights.forEach((weight, member) => (all[k]![member] = weight * factor()));
  return all;
}

/** Weight of every indicator in the whole: the product of its shares on the way up. */
function indicatorWeights(levels: readonly Level[], weights: readonly Float64Array[]): Float64Array {
  let above = new Float64Array([1]);
  for (let k = levels.length - 1; k >= 0; k--) {
    const { parents } = levels[k]!;
    const own = weights[k]!;
    const sums = new Float64Array(above.length);
    own.forEach((weight, member) => (sums[parents[member] ?? 0] = (sums[parents[member] ?? 0] ?? 0) + weight));
    above = own.map((weight, member) => {
      const parent = parents[member] ?? 0;
      const sum = sums[parent] ?? 0;
      return sum > 0 ? ((above[parent] ?? 0) * weight) / sum : 0;
    });
  }
  return above;
}

/**
 * What is missing is left out level by level, as `aggregate` does: the others of its group have its weight. Where units answer for
 * parts of the indicators their score is of what they answer for, in one step.
 */
function scoreUnits(
  { values, shares, units, levels }: RobustnessInput,
  weights: readonly Float64Array[],
  out: Float64Array,
): void {
  const whole = indicatorWeights(levels, weights);
  const columns = whole.length;
  for (let unit = 0; unit < units; unit++) {
    let sum = 0;
    let full = 0;
    let gaps = false;
    for (let column = 0; column < columns; column++) {
      const at = unit * columns + column;
      const value = values[at]!;
      if (value !== value) {
        gaps = true;
        continue;
      }
      const weight = shares === undefined ? whole[column]! : whole[column]! * shares[at]!;
      sum += weight * value;
      full += weight;
    }
    out[unit] = gaps && shares === undefined && levels.length > 1 ? byLevels(values.subarray(unit * columns, (unit + 1) * columns), levels, weights) : full > 0 ? sum / full : NaN; // prettier-ignore
  }
}

/** Mean of one unit's figures level by level; NaN for a group of which nothing is there. */
function byLevels(values: Float64Array, levels: readonly Level[], weights: readonly Float64Array[]): number {
  let below = values;
  levels.forEach(({ parents }, k) => {
    const own = weights[k]!;
    const groups = weights[k + 1]?.length ?? 1;
    const [sums, full] = [new Float64Array(groups), new Float64Array(groups)];
    for (let member = 0; member < own.length; member++) {
      const value = below[member]!;
      if (value !== value) continue;
      const parent = parents[member] ?? 0;
      sums[parent] = sums[parent]! + own[member]! * value;
      full[parent] = full[parent]! + own[member]!;
    }
    below = sums.map((sum, group) => (full[group]! > 0 ? sum / full[group]! : NaN));
  });
  return below[0] ?? NaN;
}

/** Places by score, 1 best; equal scores share one, what has none has NaN. */
export function rankUnits(score: Float64Array, out: Float64Array): void {
  const order = Array.from(score.keys()).sort((a, b) => score[b]! - score[a]!);
  let place = 0;
  let before = NaN;
  order.forEach((unit, k) => {
    const value = score[unit]!;
    if (!(Math.abs(value - before) < 1e-10)) place = k + 1;
    before = value;
    out[unit] = value === value ? place : NaN;
  });
}

/** Quantiles as the worksheet's PERCENTILE has them (type 7): linear between the two figures around the place. */
export function rangeOf(values: Float64Array): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? NaN;
    return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? NaN) - below);
  };
  return { min: at(0), p05: at(0.05), median: at(0.5), p95: at(0.95), max: at(1) };
}
