/**
 * How far a task is, 0 to 100, from its milestones (节点): the actual that the rule `milestones` turns into points.
 *
 * Counted in a year: all milestones due by its end, those of earlier years included, since what is late stays late. Each
 * is worth 1 when done in time; done late, 0.1 less for every started quarter (91 days), at least 0.5; done without a
 * completion date 0.5, because nothing shows it was in time; in progress, or done only after the year, 0.3; else (not
 * started, stopped, no word of the list) 0. The task's progress is their mean × 100; a year in which nothing was due has
 * missed nothing and stands at 100. An assessor's rating counts half beside it, the self rating does not count.
 *
 * Nothing is said (null, "") while no status is typed and there is no rating, and before the year begins (unless rated). A
 * date that is none is an error of the task (see `entry-error.ts`).
 */
import type { MilestoneStatus } from '../entries/entries';
import { empty, firstOf, otherwise } from '../expression/cases';
import { column, define, figure, flag, number, typed, words } from '../expression/define';
import { firstDay, lastDay } from './calendar';

/** What a milestone is worth; none of it is in the plan. Work may be finished before its planned start, but hardly a year before. */
export const worth = { perQuarter: 0.1, quarterDays: 91, least: 0.5, inProgress: 0.3, rating: 0.5, daysEarly: 366 } as const; // prettier-ignore

/**
 * What one milestone is worth in a year that ends on day `end`; nothing while it is not due by then, and 0 where its days cannot
 * be: due before its start, done after the as-of day or a year before it began. A column of the sheet.
 */
const worthInYear = define(
  { status: typed, doneWord: words, inProgressWord: words, start: figure, due: figure, done: figure, end: number, asOf: number }, // prettier-ignore
  ({ status, doneWord, inProgressWord, start, due, done, end, asOf }) =>
    due.given((deadline) => {
      const cannotBe = start
        .given((begin) => begin.above(deadline), false)
        .or(
          done.given(
            (day) =>
              day.atLeast(asOf.plus(1)).or(start.given((begin) => day.below(begin.minus(worth.daysEarly)), false)),
            false,
          ),
        );
      const finished = done.given((day) => {
        const late = day.minus(deadline).max(0).startedParts(worth.quarterDays);
        const lateWorth = late.times(worth.perQuarter).subtractedFrom(1).max(worth.least);
        return firstOf([day.above(end), worth.inProgress], [otherwise, lateWorth]);
      }, worth.least);
      return firstOf(
        [deadline.above(end), empty],
        [cannotBe, 0],
        [status.text.same(doneWord), finished],
        [status.text.same(inProgressWord), worth.inProgress],
        [otherwise, 0],
      );
    }, empty),
);

/** Progress of a year from the column of worths and the rating; `known` counts the milestones whose status is typed, right or wrong. */
const progress = define(
  { worths: column, known: number, hasBegun: flag, rating: figure },
  ({ worths, known, hasBegun, rating }) => {
    const done = firstOf([worths.numbers.equals(0), 100], [otherwise, worths.total.times(100).over(worths.numbers)]);
    const both = rating.given(
      (rated) => done.times(1 - worth.rating).plus(rated.within(0, 100).times(worth.rating)),
      done,
    );
    return firstOf(
      [known.above(0).and(hasBegun), both],
      [otherwise, rating.given((rated) => rated.within(0, 100), empty)],
    );
  },
);

/** Of the milestones due by the end of the year, the share due by the as-of day, × 100: what the schedule asks for. */
const dueByNow = define({ due: column, end: number, asOf: number }, ({ due, end, asOf }) => {
  const inYear = due.countIn('<=', end);
  return firstOf([inYear.equals(0), empty], [otherwise, due.countIn('<=', asOf.min(end)).times(100).over(inYear)]);
});

/** One row of the sheet. */
export interface MilestoneRow {
  readonly status: MilestoneStatus | null;
  /** A status is typed, be it one of the list or not. */
  readonly told: boolean;
  readonly start: number | null;
  readonly due: number | null;
  readonly done: number | null;
}

/** Progress and rating of a year as one figure 0–100, or null where nothing can be said. */
export function milestoneScore(
  rows: readonly MilestoneRow[],
  year: number,
  asOf: number,
  rating: number | null,
): number | null {
  const end = lastDay(year);
  return progress.value({
    worths: rows.map(({ status, start, due, done }) =>
      worthInYear.value({ status, doneWord: 'done', inProgressWord: 'in-progress', start, due, done, end, asOf }),
    ),
    known: rows.filter(({ told }) => told).length,
    hasBegun: asOf >= firstDay(year),
    rating,
  });
}

/** Null where no milestone is due. */
export function milestonesDue(rows: readonly MilestoneRow[], year: number, asOf: number): number | null {
  return dueByNow.value({ due: rows.map(({ due }) => due), end: lastDay(year), asOf });
}

/** Worksheet twins; `end` is a formula with the last day of the year. */
export const worthFormula = worthInYear.formula;
export const milestoneFormula = progress.formula;
export const milestonesDueFormula = dueByNow.formula;
export const filledFormula = define({ cells: column }, ({ cells }) => cells.filled).formula;
