/**
 * Where a figure leads (推算): what was seen of a running year scaled up, the yearly change carried on, how wide the interval around it
 * is, and what that says of the target in words. Each written once, for `outlook.ts` and for the outlook sheet.
 */
import { empty, firstOf, givenAll, otherwise } from '../expression/cases';
import { define, figure, flag, number } from '../expression/define';
import { num, type Cond } from '../expression/number';
import type { Direction } from './rule';

/** What was seen of less than this part of a year says nothing of the rest: neither a slope nor a figure scaled up. */
export const seenEnough = 0.1;
/** Earlier years that had less than this part by the same period say nothing of how much is to come. */
const leastSeason = 0.01;
/** What is left of a yearly change a year on: trends of levels flatten (Gardner and McKenzie 1985, who found 0.8 to 0.98). */
const damping = 0.9;
/** A tenth more, since the yearly change that is carried on is itself known only roughly. */
const roughly = 1.1;
/** Share of the latest figure that is always in doubt after a year. */
const alwaysInDoubt = 0.05;
/** Within this part of the half width of the projection a target is as likely reached as not: chances of a third to two thirds. */
const evenOdds = 1 / 3;

/**
 * 往年同期占比: which part of their whole years earlier years had by the same period, both summed over the years that have both figures;
 * nothing where that says nothing.
 */
export const seasonShare = define({ then: number, whole: number }, ({ then, whole }) =>
  firstOf([whole.atMost(0), empty], [then.over(whole).below(leastSeason), empty], [otherwise, then.over(whole).min(1)]),
);

/** The latest figure with its yearly change carried on: sums over the years in a straight line, levels ever less. */
export const carriedOn = define(
  { latest: number, change: number, ahead: number, damps: flag },
  ({ latest, change, ahead, damps }) => {
    const years = firstOf(
      [
        damps,
        num(1)
          .minus(num(damping).toThe(ahead))
          .times(damping / (1 - damping)),
      ],
      [otherwise, ahead],
    );
    return latest.plus(change.times(years));
  },
);

/**
 * Half the width of the interval in which eight of ten such figures came to lie when this was tried on generated series
 * (`test/bench/outlook.bench.ts` prints on how many): the root of what the figure moved in a year, squared and averaged, and of
 * 5 % of the latest, since two figures that happen to be alike say little of the third; times the root of the years that are open,
 * and a tenth more.
 */
export const halfWidth = define({ meanSquare: figure, latest: number, open: number }, ({ meanSquare, latest, open }) =>
  meanSquare.given(
    (square) => square.plus(latest.times(alwaysInDoubt).toThe(2)).times(open.max(0)).toThe(0.5).times(roughly),
    empty,
  ),
);

/** Yearly growth between two figures so many years apart, as a rate; nothing where one is not above 0. */
export const yearlyGrowth = define({ from: number, to: number, years: number }, ({ from, to, years }) =>
  firstOf(
    [years.below(seenEnough), empty],
    [from.atMost(0), empty],
    [to.atMost(0), empty],
    [otherwise, to.over(from).toThe(num(1).over(years)).minus(1)],
  ),
);

/** How likely the final target is, in the order of their numbers. */
export const likelihoods = ['reached', 'likely', 'possible', 'unlikely', 'missed', 'unknown'] as const;
export type Likelihood = (typeof likelihoods)[number];
const numberOf = (likelihood: Likelihood) => likelihoods.indexOf(likelihood) + 1;

/** Share of the target a projection without an interval needs to be called likely or possible. */
const without = { likely: 1, possible: 0.9 } as const;

/**
 * The word for it, as its number. By the interval: likely where the projection passes the target by a third of the half width or more
 * (a chance of two thirds), unlikely where it falls short by as much, else possible. Required growth beside the growth so far never
 * says otherwise: likely is only what goes at least as fast as it must, unlikely only what goes more slowly.
 */
const word = (direction: Direction) =>
  define(
    {
      reached: flag,
      over: flag,
      projected: figure,
      target: figure,
      attainment: figure,
      half: figure,
      needed: figure,
      soFar: figure,
      neededGrowth: figure,
      growthSoFar: figure,
    },
    ({ reached, over, projected, target, attainment, half, needed, soFar, neededGrowth, growthSoFar }) => {
      const [likely, possible, unlikely] = [numberOf('likely'), numberOf('possible'), numberOf('unlikely')];
      const never = num(0).equals(1);
      // Compared as they are shown beside each other, the change and the growth.
      const pace = (slower: boolean) =>
        [
          [needed, soFar],
          [neededGrowth, growthSoFar],
        ].map(([must = empty, does = empty]) =>
          givenAll(
            [must, does],
            (m, d) => {
              const [a, b] = direction === 'lower' ? [m, d] : [d, m];
              return slower ? a.below(b) : a.atLeast(b);
            },
            never,
          ),
        );
      const either = ([a = never, b = never]: readonly Cond[]) => a.or(b);
      const asItMoves = (as: { readonly isLikely: Cond; readonly isUnlikely: Cond }) =>
        firstOf(
          [as.isLikely, firstOf([either(pace(true)), possible], [otherwise, likely])],
          [as.isUnlikely, firstOf([either(pace(false)), possible], [otherwise, unlikely])],
          [otherwise, possible],
        );
      return givenAll(
        [projected, target, attainment],
        (at, aim, share) => {
          const beyond = direction === 'lower' ? aim.minus(at) : at.minus(aim);
          return firstOf(
            [reached, numberOf('reached')],
            [over, numberOf('missed')],
            [
              otherwise,
              half.given(
                (width) =>
                  asItMoves({
                    isLikely: beyond.atLeast(width.times(evenOdds)),
                    isUnlikely: beyond.atMost(width.times(-evenOdds)),
                  }),
                asItMoves({ isLikely: share.atLeast(without.likely), isUnlikely: share.below(without.possible) }),
              ),
            ],
          );
        },
        numberOf('unknown'),
      );
    },
  );
const words = { higher: word('higher'), lower: word('lower') };

type WordOf = Parameters<(typeof words)['higher']['value']>[0];

export const likelihoodOf = (direction: Direction, given: WordOf): Likelihood =>
  likelihoods[words[direction].value(given) - 1] ?? 'unknown';

/** The number of the word as formula text. */
export const likelihoodFormula = (direction: Direction, refs: Readonly<Record<keyof WordOf, string>>): string =>
  words[direction].formula(refs);

/** A figure and when it holds. */
export interface Observed {
  readonly time: number;
  readonly value: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How a figure goes on: a level ever less, a sum over the years in a straight line, what is judged each year as it stands. */
export type Course = 'damped' | 'straight' | 'repeated';

export interface Projection {
  /** Mean yearly change so far; null where too short a time was seen. */
  readonly soFar: number | null;
  readonly growthSoFar: number | null;
  /** The change that is carried on. */
  readonly change: number;
  readonly projected: number;
  /** Half the width of the interval; null while fewer than two figures are known, of which a yearly change can be told. */
  readonly half: number | null;
}

/** Figures in the order of time carried on `ahead` years from the last; `open` are the years of which nothing is known yet. */
export function project(
  figures: readonly Observed[],
  { ahead, open, course }: { readonly ahead: number; readonly open: number; readonly course: Course },
): Projection {
  const [first, latest] = [figures[0], figures[figures.length - 1]];
  if (first === undefined || latest === undefined) throw new RangeError('nothing to carry on');
  const span = rounded(latest.time - first.time);
  const soFar = span < seenEnough ? null : rounded((latest.value - first.value) / span);
  const change = course === 'repeated' ? 0 : (soFar ?? 0);
  const squares = figures.slice(1).flatMap(({ time, value }, k) => {
    const before = figures[k] ?? first;
    const years = rounded(time - before.time);
    return years < seenEnough ? [] : [((value - before.value) / years) ** 2];
  });
  const meanSquare = squares.length === 0 ? null : squares.reduce((sum, square) => sum + square, 0) / squares.length;
  return {
    soFar,
    growthSoFar: yearlyGrowth.value({ from: first.value, to: latest.value, years: span }),
    change,
    projected: carriedOn.value({ latest: latest.value, change, ahead, damps: course === 'damped' }),
    half: halfWidth.value({ meanSquare, latest: latest.value, open }),
  };
}

const rounded = (value: number) => round.value({ value });
const round = define({ value: number }, ({ value }) => value.rounded(8));
