/**
 * Which years speak in the comprehensive assessment, and the means over them. Years whose totals enter the mean are those that
 * are over and have any figure; a running year is still short of targets it has the rest of the year to reach, so it counts only
 * while no year is over. A level, a cumulative figure or a task stands by its latest year, that of an error included; what is
 * judged each year by the mean of its rates, since it has no sum to reach.
 */
import { empty, firstOf, otherwise } from '../expression/cases';
import { column, define, flag, number } from '../expression/define';
import { asShown } from '../plan/worth';

/** 1 for a year that is over and has a figure. `filled` is how many of its items have one. */
export const overYear = define({ filled: number, isOver: flag }, ({ filled, isOver }) =>
  firstOf([isOver, firstOf([filled.above(0), 1], [otherwise, 0])], [otherwise, 0]),
);

/** 1 for a year that counts in the mean. `own` is what `overYear` gives of it, `over` how many years there are of these. */
export const countedYear = define({ filled: number, own: number, over: number }, ({ filled, own, over }) =>
  firstOf([over.above(0), own], [filled.above(0), 1], [otherwise, 0]),
);

/** 1 where a year is in an item's mean of rates: it counts, and there is a rate or an error, which earns nothing. */
export const inMean = define({ counts: flag, judged: flag }, ({ counts, judged }) =>
  firstOf([counts, firstOf([judged, 1], [otherwise, 0])], [otherwise, 0]),
);

/** The place of a year by which an item may stand, 0 for one by which it cannot. */
export const standing = define(
  { place: number, known: flag, eachYear: flag, counts: flag },
  ({ place, known, eachYear, counts }) =>
    firstOf([known.not(), 0], [eachYear.not(), place], [counts, place], [otherwise, 0]),
);

/** The latest year by which an item stands, 0 for none. */
export const latest = define({ standing: column }, (of) => of.standing.largest);

/** Mean of the rates of what is judged each year: over the years that count, or where what is missing is left out over those in the mean. */
export const meanRate = define(
  { inMean: column, rates: column, excludes: flag, years: number },
  ({ inMean, rates, excludes, years }) => {
    const count = inMean.countIn('=', 1);
    const over = firstOf([excludes, count], [otherwise, years]);
    return firstOf([count.equals(0), empty], [otherwise, inMean.sumIn('=', 1, rates).over(over)]);
  },
);

/** Mean of the totals of the years that count, 0 where none does. */
export const meanTotal = define({ counted: column, totals: column, rounded: flag }, ({ counted, totals, rounded }) => {
  const count = counted.countIn('=', 1);
  return firstOf([count.equals(0), 0], [otherwise, asShown(counted.sumIn('=', 1, totals).over(count), rounded)]);
});

/** The comprehensive total: a share of it is the mean of the years, the rest what of the final targets was attained. */
export const weighed = define(
  { share: number, mean: number, final: number, rounded: flag },
  ({ share, mean, final, rounded }) => asShown(share.times(mean).plus(share.subtractedFrom(1).times(final)), rounded),
);
