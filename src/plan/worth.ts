/**
 * What items are worth and which part of it a unit answers for: each written once, for `items.ts` and for the sheets.
 *
 * Where points are rounded item by item (`scoring.rounding`), shares of a whole are cut at two digits of the running sum, so that
 * what is shown adds up to the whole to the last digit: six of 16 are 2.67 four times and 2.66 twice.
 */
import { firstOf, otherwise } from '../expression/cases';
import { define, flag, number } from '../expression/define';
import type { Cond, Num } from '../expression/number';
import { num } from '../expression/number';
import type { Plan } from './schema';

/** Digits after the point in which points are shown, and count where they are rounded item by item. */
const shownDigits = 2;

/** Whether points count as they are shown. */
export const roundsItems = (plan: Plan): boolean => plan.scoring.rounding.value === 'items';

/** As it is shown, where points are rounded. */
export const asShown = (value: Num, rounded: Cond): Num =>
  firstOf([rounded, value.shownIn(shownDigits)], [otherwise, value]);

/** The part of a whole that lies between two places of its sum, each cut at the digits shown. */
const cutPart = (whole: Num, from: Num, to: Num, sum: Num): Num => {
  const cut = (end: Num) => whole.times(end).over(sum).shownIn(shownDigits);
  return cut(to).minus(cut(from)).rounded(shownDigits);
};

/** Least equal part that is cut at the digits shown. Of less, as where weights are typed as shares of 1, the cut would change the proportions. */
const leastCut = 0.5;

/** The weight assumed for one of so many that share a whole in equal parts: that after `before` others. */
export const equalWeight = define(
  { whole: number, before: number, upTo: number, count: number, rounded: flag },
  ({ whole, before, upTo, count, rounded }) =>
    firstOf(
      [rounded.and(whole.atLeast(count.times(leastCut))), cutPart(whole, before, upTo, count)],
      [otherwise, whole.over(count)],
    ),
);

const partOf = (whole: Num, before: Num, own: Num, sum: Num, rounded: Cond): Num =>
  firstOf([rounded, cutPart(whole, before, before.plus(own), sum)], [otherwise, whole.times(own).over(sum)]);

const parts = { before: number, own: number, sum: number, rounded: flag };

/** Full points of a dimension by its weight, of 100; `included` is what its items that count weigh: with none it has no part. */
export const dimensionFull = define({ ...parts, included: number }, ({ before, own, sum, rounded, included }) =>
  firstOf([included.atMost(0), 0], [sum.atMost(0), 0], [otherwise, partOf(num(100), before, own, sum, rounded)]),
);

/** Full points of an item by its weight, of those of its dimension; none where it is left out. */
export const itemFull = define(
  { ...parts, whole: number, excluded: number },
  ({ before, own, sum, rounded, whole, excluded }) =>
    firstOf([excluded.equals(1), 0], [sum.atMost(0), 0], [otherwise, partOf(whole, before, own, sum, rounded)]),
);

const groups = { leads: number, others: number, leadShare: number };

/** Part of an item each of its leads answers for: all together their share, or everything where nobody else does. */
export const leadPart = define(groups, ({ leads, others, leadShare }) =>
  firstOf([others.equals(0), 1], [otherwise, leadShare]).over(leads),
);

/** The same for each of the responsible units. */
export const responsiblePart = define(groups, ({ leads, others, leadShare }) =>
  firstOf([leads.equals(0), 1], [otherwise, leadShare.subtractedFrom(1)]).over(others),
);

/** Points of an item as they are shown, up to a place in the sum of the units' shares. */
export const pointsUpTo = define({ points: number, upTo: number }, ({ points, upTo }) =>
  points.times(upTo).shownIn(shownDigits),
);

/** Points a unit answers for, or earned, by its share of an item's; `before` is what the units before it in the plan share, so that all parts are the item's points. */
export const unitPoints = define(
  { before: number, share: number, points: number, rounded: flag },
  ({ before, share, points, rounded }) =>
    firstOf([rounded, cutPart(points, before, before.plus(share), num(1))], [otherwise, share.times(points)]),
);
