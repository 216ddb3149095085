/**
 * From an item's rate to points, and from these to the total of a year; what a missing figure means. Left out (`exclude`), the
 * other items of its dimension share its points in proportion to their weights; a dimension of which nothing is left goes out
 * itself and the others are scaled up. Either way it is told on the score sheet, never silent.
 */
import { empty, firstOf, otherwise } from '../expression/cases';
import { column, define, figure, flag, number, typed } from '../expression/define';
import { asShown } from '../plan/worth';

/** 1 for an item that is left out: nothing was typed, and what is missing is left out. `known` holds with a figure or one in error. */
export const excluded = define({ known: flag, excludes: flag }, ({ known, excludes }) =>
  firstOf([known, 0], [excludes, 1], [otherwise, 0]),
);

/** What `excluded` is for an item in a year in which it does not count: the others share its points, whatever the setting. */
export const outOfForce = 1;

/** Points of an item, 0 without a rate. */
export const points = define({ rate: figure, full: number, rounded: flag }, ({ rate, full, rounded }) =>
  rate.given((share) => asShown(share.times(full), rounded), 0),
);

/**
 * Points of an item where an office may settle them: what it settled in place of what the rule gives. Anything but a number from 0 to
 * the full points is an error and earns nothing, and so does an entry in error, whatever is settled.
 */
export const pointsInForce = define(
  { ruled: number, settled: typed, full: number, inError: flag, rounded: flag },
  ({ ruled, settled, full, inError, rounded }) =>
    firstOf(
      [settled.isBlank, ruled],
      [inError, 0],
      [
        otherwise,
        settled.figure.given(
          (value) => firstOf([value.below(0), 0], [value.above(full), 0], [otherwise, asShown(value, rounded)]),
          0,
        ),
      ],
    ),
);

/** What is left to the full points. */
export const lost = define({ full: number, points: number }, (of) => of.full.minus(of.points));

/** Score of a unit: what it earned of 100 points it answers for; that it answers for any has been asked before. */
export const unitScore = define({ points: number, full: number, rounded: flag }, ({ points: earned, full, rounded }) =>
  asShown(earned.times(100).over(full), rounded),
);

/** What a unit earned of a group's own weight of a dimension, nothing where it answers for nothing in it. */
export const earnedWeight = define(
  { weight: number, points: number, full: number },
  ({ weight, points: earned, full }) => firstOf([full.atMost(0), empty], [otherwise, weight.times(earned).over(full)]),
);

/**
 * Score of a unit by its group's own weights: what it earned of the weights of the dimensions in which it answers for anything, of 100;
 * nothing where these weigh nothing.
 */
export const groupScore = define({ earned: column, weights: column, rounded: flag }, ({ earned, weights, rounded }) => {
  const whole = earned.sumIn('>=', 0, weights);
  return firstOf([whole.atMost(0), empty], [otherwise, asShown(earned.total.times(100).over(whole), rounded)]);
});

/** Total of a year, not below 0. */
export const total = define({ points: number, bonus: number, deduction: number }, (of) =>
  of.points.plus(of.bonus).minus(of.deduction).max(0),
);
