/**
 * What the figures of the scoring settings may be. One beyond its limits, and limits that do not descend, do not count: the
 * plan's own count instead, on the sheet as here, and the cell is told.
 */
import { firstOf, otherwise } from '../expression/cases';
import { define, number, typed } from '../expression/define';
import { farthest, republic } from './calendar';

export interface Limits {
  readonly least: number;
  readonly most: number;
}

const share: Limits = { least: 0, most: 1 };
const ofTarget: Limits = { least: 0, most: 2 };
const score: Limits = { least: 0, most: 100 };
const points: Limits = { least: 0, most: 1000 };

/** By field of the settings sheet. */
export const settingLimits: Readonly<Record<string, Limits>> = {
  leadShare: share,
  annualShare: share,
  grades_excellent: score,
  grades_good: score,
  grades_pass: score,
  status_met: ofTarget,
  status_near: ofTarget,
  bonus_perPoint: points,
  bonus_cap: points,
  bonus_capLow: points,
  bonus_capTotal: points,
  deduction: points,
  deductionCap: points,
  // Growth of this many times what was before.
  jumpLimit: { least: 0, most: 100 },
};

/** Limits that stand in this order, from high to low; of two the last stands twice. */
export const descending: readonly (readonly [string, string, string])[] = [
  ['grades_excellent', 'grades_good', 'grades_pass'],
  ['status_met', 'status_near', 'status_near'],
];

/** A number as typed where it is within its limits, else the usual one. */
export const numberInForce = define(
  { cell: typed, usual: number, least: number, most: number },
  ({ cell, usual, least, most }) =>
    cell.figure.given(
      (value) => firstOf([value.below(least), usual], [value.above(most), usual], [otherwise, value]),
      usual,
    ),
);

/** One of three limits: its own where they descend, else the usual one. */
export const limitInForce = define(
  { own: number, usual: number, high: number, middle: number, low: number },
  ({ own, usual, high, middle, low }) =>
    firstOf([high.below(middle), usual], [middle.below(low), usual], [otherwise, own]),
);

/** A day that can be meant, without its hours, else the usual one: 2023 is a year, and a day of 1905. */
export const dayInForce = define({ cell: typed, usual: number }, ({ cell, usual }) =>
  cell.figure.given(
    (value) => firstOf([value.below(republic), usual], [value.atLeast(farthest + 1), usual], [otherwise, value.floor]),
    usual,
  ),
);
