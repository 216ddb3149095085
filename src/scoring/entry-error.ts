/**
 * An entry in error does not score: what was typed for a year is no figure, or cannot be one. The item then earns nothing in
 * that year and keeps its weight under either missing strategy, so that an error never raises a score; status, schedule and
 * cover say so with a word of their own, which a target that was merely missed does not get.
 *
 * One row of the roster in error does not count and leaves the others as they are (see `roster.ts`).
 */
import { periods } from '../entries/entries';
import { firstOf, otherwise, type Maybe } from '../expression/cases';
import type { Column } from '../expression/column';
import { column, define, figure, flag, number } from '../expression/define';
import type { Cond, Num } from '../expression/number';
import { farthest, republic } from './calendar';
import { accumulationNumbers } from './schedule';

/** Something typed that is no number. */
const notNumbers = (cells: Column): Cond => cells.filled.above(cells.numbers);

const any = ([first, ...rest]: readonly Cond[]): Cond => first!.or(...rest);

/** Something is no number, or what is asked of numbers alone: an error value would make one of every comparison. */
const notNumbersOr = (cells: readonly Column[], faults: readonly Cond[]): Cond =>
  firstOf([any(cells.map(notNumbers)), true], [otherwise, any(faults)]);

/** A number below the one before, for sums of the year to date; what is empty is passed over. */
const falls = (sums: readonly Maybe[]): Cond =>
  any(
    sums.flatMap((later, k) =>
      sums.slice(0, k).map((earlier) => later.given((b) => earlier.given((a) => b.below(a), false), false)),
    ),
  );

const broken = (value: Maybe): Cond => value.given((n) => n.equals(n.rounded(0)).not(), false);
/** Half an enterprise: decimals where whole things are counted. */
export const isBroken = define({ value: figure }, ({ value }) => broken(value));

/** Half a power of ten short of ten thousand times what was asked for: typed in another unit, beyond doubt. */
const farTimes = 3162;
const anyFar = (target: Maybe, values: readonly (readonly [value: Maybe, share: number])[]): Cond =>
  target.given((t) => {
    const far = values.map(([value, share]) => value.given((n) => n.above(t.times(share * farTimes)), false));
    return t.above(0).and(any(far));
  }, false);
/** A figure far above the target, or the part of it due by its period. */
export const isFarAbove = define({ value: figure, due: figure }, ({ value, due }) => anyFar(due, [[value, 1]]));

const amounts = { cells: column, q1: figure, q2: figure, q3: figure, q4: figure, target: figure };
const amountsOf = (counted: boolean) =>
  define(amounts, ({ cells, q1, q2, q3, q4, target }) => {
    const sums = [q1, q2, q3, q4];
    const far = anyFar(
      target,
      sums.map((sum, k) => [sum, periods[k]!.share]),
    );
    return notNumbersOr(
      [cells],
      [cells.anyBelow(0), falls(sums), far, ...(counted ? sums.map((sum) => broken(sum)) : [])],
    );
  });
const amountDefinitions = { counted: amountsOf(true), measured: amountsOf(false) };
/** Sums of the year to date: numbers, not below 0, never falling, not far above the target; whole ones where things are `counted`. */
export const amountsInError = (counted: boolean) => amountDefinitions[counted ? 'counted' : 'measured'];

const parts = {
  numerators: column, denominators: column, quotients: column, whole: number,
  n1: figure, n2: figure, n3: figure, n4: figure, d1: figure, d2: figure, d3: figure, d4: figure,
}; // prettier-ignore
const ratioOf = (counted: boolean, share: boolean) =>
  define(parts, ({ numerators, denominators, quotients, whole, n1, n2, n3, n4, d1, d2, d3, d4 }) => {
    const [above, below] = [
      [n1, n2, n3, n4],
      [d1, d2, d3, d4],
    ];
    return notNumbersOr(
      [numerators, denominators],
      [
        denominators.anyAtMost(0),
        // Parts that are counted, such as a net increase, may fall; amounts may not.
        ...(counted ? [...above, ...below].map(broken) : [falls(above), falls(below)]),
        ...(share ? [numerators.anyBelow(0), quotients.anyAbove(whole)] : []),
      ],
    );
  });
const ratioDefinitions = {
  counted: { share: ratioOf(true, true), other: ratioOf(true, false) },
  measured: { share: ratioOf(false, true), other: ratioOf(false, false) },
};
/**
 * Numerators and denominators of a year: numbers, nothing to divide by that is 0 or less, whole ones where things are `counted`
 * and else never falling. Of a `share` the one is a part of the other: not below 0, and not more than the whole (`quotients` × `whole`).
 */
export const ratioInError = (counted: boolean, share: boolean) =>
  ratioDefinitions[counted ? 'counted' : 'measured'][share ? 'share' : 'other'];

const yearly = { cells: column, value: figure, least: number, target: figure, earlier: column, accumulation: number };
const figureOf = (counted: boolean) =>
  define(yearly, ({ cells, value, least, target, earlier, accumulation }) =>
    firstOf(
      [
        notNumbersOr(
          [cells],
          [cells.anyBelow(least), anyFar(target, [[value, 1]]), ...(counted ? [broken(value)] : [])],
        ),
        true,
      ],
      [accumulation.equals(accumulationNumbers.cumulative).not(), false],
      [otherwise, notNumbersOr([earlier], [value.given((own) => earlier.anyAbove(own), false)])],
    ),
  );
const figureDefinitions = { counted: figureOf(true), measured: figureOf(false) };
/**
 * A figure of a year, at least `least` (1 for a place in a ranking) and not far above the target; as a sum since the baseline not
 * below that of an earlier year (`earlier`); a whole one where things are `counted`.
 */
export const figureInError = (counted: boolean) => figureDefinitions[counted ? 'counted' : 'measured'];

/** A task: its dates are days that can be meant, and the year's rating is a number from 0 to 100. */
export const taskInError = define(
  { start: column, due: column, done: column, rating: column },
  ({ start, due, done, rating }) =>
    notNumbersOr(
      [start, due, done, rating],
      [
        ...[start, due, done].flatMap((days) => [days.anyBelow(republic), days.anyAtLeast(farthest + 1)]),
        rating.anyBelow(0),
        rating.anyAbove(100),
      ],
    ),
);

/** Scores of raters are numbers from 0 to 100. */
export const scoresInError = define({ scores: column }, ({ scores }) =>
  notNumbersOr([scores], [scores.anyBelow(0), scores.anyAbove(100)]),
);

/**
 * A baseline that is no number. Targets assumed, last year's figure of the first year, what is due and the cap of the bonus come from
 * it, and each would be another one without: the item is in error in every year.
 */
export const baselineInError = define({ cell: column }, ({ cell }) => notNumbers(cell));

/** Of a sum over the years an error in an earlier year is one of this year too. `accumulation` as on the sheets. */
export const errorInSum = define(
  { own: number, before: number, accumulation: number },
  ({ own, before, accumulation }): Num =>
    firstOf([accumulation.equals(accumulationNumbers.cumulative), own.max(before)], [otherwise, own]),
);

/**
 * What growth is measured from: last year's figure; where that year is in error the figure itself, so that it has not grown, and an
 * error never raises the score of the year after.
 */
export const growthFrom = define({ before: figure, inError: flag, own: figure }, ({ before, inError, own }): Maybe =>
  firstOf([inError, own], [otherwise, before]),
);
