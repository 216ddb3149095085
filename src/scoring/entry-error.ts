/**
 * An entry in error does not score: what was typed for a year is no figure, or cannot be one. The item then earns nothing in
 * that year and keeps its weight under either missing strategy, so that an error never raises a score; status, schedule and
 * cover say so with a word of their own, which a target that was merely missed does not get.
 *
 * One row of the roster in error does not count and leaves the others as they are (see `roster.ts`).
 */
import type { Cond, Num } from '../expression/number';
import { firstOf, otherwise, type Maybe } from '../expression/cases';
import type { Column } from '../expression/column';
import { column, define, figure, number } from '../expression/define';

/** Something typed that is no number. */
const notNumbers = (cells: Column): Cond => cells.filled.above(cells.numbers);

/** A number below the one before, for sums of the year to date; what is empty is passed over. */
function falls(sums: readonly Maybe[]): Cond {
  const pairs = sums.flatMap((later, k) => sums.slice(0, k).map((earlier) => [earlier, later] as const));
  const [first, ...rest] = pairs.map(([earlier, later]) =>
    later.given((b) => earlier.given((a) => b.below(a), false), false),
  );
  return first!.or(...rest);
}

/** Sums of the year to date: numbers, not below 0, never falling. */
export const amountsInError = define(
  { cells: column, q1: figure, q2: figure, q3: figure, q4: figure },
  ({ cells, q1, q2, q3, q4 }) => notNumbers(cells).or(cells.countIn('<', 0).above(0), falls([q1, q2, q3, q4])),
);

const parts = { numerators: column, denominators: column };
const partsInError = (numerators: Column, denominators: Column): Cond =>
  notNumbers(numerators).or(notNumbers(denominators), denominators.countIn('<=', 0).above(0));

/** Numerators and denominators of a year: numbers, and nothing to divide by that is 0 or less. */
export const ratioInError = define(parts, ({ numerators, denominators }) => partsInError(numerators, denominators));

/** The same where one is a part of the other: not below 0, and not more than the whole (`quotients` × `whole`). */
export const shareInError = define(
  { ...parts, quotients: column, whole: number },
  ({ numerators, denominators, quotients, whole }) =>
    partsInError(numerators, denominators).or(
      numerators.countIn('<', 0).above(0),
      quotients.countIn('>', whole).above(0),
    ),
);

/** A figure of a year, at least `least` (1 for a place in a ranking). */
export const figureInError = define({ cells: column, least: number }, ({ cells, least }) =>
  notNumbers(cells).or(cells.countIn('<', least).above(0)),
);

/** A task: its dates are dates, and the year's rating is a number from 0 to 100. */
export const taskInError = define({ due: column, done: column, rating: column }, ({ due, done, rating }) =>
  notNumbers(due).or(
    notNumbers(done),
    notNumbers(rating),
    rating.countIn('<', 0).above(0),
    rating.countIn('>', 100).above(0),
  ),
);

/** Of a sum over the years an error in an earlier year is one of this year too. `accumulation` as on the sheets: 3 adds up. */
export const errorInSum = define(
  { own: number, before: number, accumulation: number },
  ({ own, before, accumulation }): Num => firstOf([accumulation.equals(3), own.max(before)], [otherwise, own]),
);
