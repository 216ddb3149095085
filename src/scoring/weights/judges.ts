/**
 * Several judges (多位评委): what is compared, the dimensions and inside each dimension its items, by up to five judges; of each pair
 * the geometric mean of those who compared it (Aczél and Saaty 1983), and how consistent each judge is alone.
 */
import type { EntryCell, SheetEntries } from '../../entries/entries';
import { numberIn, textIn } from '../../entries/entries';
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { ahpWeights, comparisonMatrix, type AhpResult } from './ahp';

/** Judges there is room for. The first one's comparisons of the dimensions stand in the matrix of the weights sheet. */
export const judgeCount = 5;
/** More things than these nobody compares pair by pair (Saaty: seven, give or take two). */
export const mostCompared = 9;
/**
 * Steps of the power iteration where all is compared: a matrix consistent enough to be accepted comes to rest to eight digits.
 */
export const judgeSteps = 12;

/** Things compared with each other: the dimensions (null), or the items of one. */
export interface Compared {
  readonly dimension: string | null;
  readonly members: readonly string[];
}

/** What can be compared, in the order of the weights sheet; single things and too many are left out. */
export const comparedIn = (plan: Plan): readonly Compared[] =>
  [
    { dimension: null, members: plan.dimensions.map(({ id }) => id) },
    ...plan.dimensions.map(({ id }) => ({
      dimension: id,
      members: itemsOf(plan).flatMap((item) => (item.dimension === id ? item.id : [])),
    })),
  ].filter(({ dimension, members: { length } }) => length > 1 && (dimension === null || length <= mostCompared));

/** Name of the field that holds row i (from 1) of the first judge's comparisons of dimensions: its cells right of the diagonal. */
export const comparisonField = (i: number) => `compare_${i}`;

/** Name of the field with a pair's comparisons, one cell a judge; of dimensions from the second judge on, by their places from 1. */
export const pairField = ({ dimension, members }: Compared, i: number, j: number): string =>
  dimension === null ? `pair_${i + 1}_${j + 1}` : `pair_${members[i]}_${members[j]}`;

/** Pairs (i, j) of so many things, row by row of the upper triangle. */
export const pairsOf = (n: number): readonly (readonly [number, number])[] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n - 1 - i }, (__, k) => [i, i + 1 + k] as const)).flat();

export interface Judged {
  readonly compared: Compared;
  /** By judge, from the first: null who compared nothing; `result` is null while a pair is open. */
  readonly judges: readonly ({ readonly open: number; readonly result: AhpResult | null } | null)[];
  /** Geometric mean by pair; null where nobody compared. */
  readonly mean: readonly (number | null)[];
  /** Weights by the means: null while a pair is compared by nobody. */
  readonly result: AhpResult | null;
}

/** Comparisons of all judges as they stand on the weights sheet; nothing is compared where the sheet is not there. */
export function judgedIn(plan: Plan, sheet: SheetEntries | undefined): readonly Judged[] {
  return comparedIn(plan).map((compared) => {
    const pairs = pairsOf(compared.members.length);
    const byPair = pairs.map(([i, j]) => {
      const cells = sheet?.[pairField(compared, i, j)] ?? [];
      const all = compared.dimension === null ? [sheet?.[comparisonField(i + 1)]?.[j - i - 1], ...cells] : cells;
      return Array.from({ length: judgeCount }, (_, k) => comparisonOf(all[k]));
    });
    const judges = Array.from({ length: judgeCount }, (_, k) => byPair.map((pair) => pair[k] ?? null));
    const mean = byPair.map(geometricMean);
    const resultOf = (upper: readonly (number | null)[]) =>
      upper.includes(null) ? null : ahpWeights(comparisonMatrix(compared.members.length, upper), judgeSteps);
    return {
      compared,
      judges: judges.map((upper) => {
        const open = upper.filter((value) => value === null).length;
        return open === upper.length ? null : { open, result: resultOf(upper) };
      }),
      mean,
      result: resultOf(mean),
    };
  });
}

function geometricMean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.exp(known.reduce((sum, value) => sum + Math.log(value), 0) / known.length);
}

/** 3, "3" or "1/3" as a number between 1/9 and 9; null for anything else. */
function comparisonOf(cell: EntryCell | undefined): number | null {
  const found = /^(1\/)?([1-9])$/.exec(textIn(cell));
  const figure = found ? (found[1] ? 1 / Number(found[2]) : Number(found[2])) : numberIn(cell);
  return figure !== null && figure >= 1 / 9 - 1e-9 && figure <= 9 ? figure : null;
}
