/**
 * The rating several people give (评议人): the mean of each group's scores, 0 to 100, with the highest and the lowest left out where
 * the plan says so and there are three or more; then the mean of the groups by their weights. Groups without a score are
 * left out, their weight with them. A figure or rating typed for the year goes before.
 */
import { numberIn, type SheetEntries } from '../entries/entries';
import { empty, firstOf, otherwise } from '../expression/cases';
import { column, define, figure, number } from '../expression/define';
import { num } from '../expression/number';
import { ratersOf, type RaterGroup } from '../plan/raters';
import type { Item } from '../plan/schema';

/** The mean of a group, of all its scores or without the highest and the lowest; nothing without a score. */
const means = {
  all: define({ scores: column }, ({ scores }) =>
    firstOf([scores.numbers.equals(0), empty], [otherwise, scores.total.over(scores.numbers)]),
  ),
  inner: define({ scores: column }, ({ scores }) => {
    const ends = scores.largest.plus(scores.smallest);
    return firstOf(
      [scores.numbers.equals(0), empty],
      [scores.numbers.below(3), scores.total.over(scores.numbers)],
      [otherwise, scores.total.minus(ends).over(scores.numbers.minus(2))],
    );
  }),
} as const;
export const meanOf = ({ drop }: RaterGroup) => (drop ? means.inner : means.all);

const groups = { m1: figure, m2: figure, m3: figure, m4: figure, m5: figure, w1: number, w2: number, w3: number, w4: number, w5: number }; // prettier-ignore

/** The rating of up to five groups from their means and weights. */
export const ratingOf = define(groups, ({ m1, m2, m3, m4, m5, w1, w2, w3, w4, w5 }) => {
  const each = [[m1, w1], [m2, w2], [m3, w3], [m4, w4], [m5, w5]] as const; // prettier-ignore
  const weights = each.map(([mean, weight]) => mean.given(() => weight, 0));
  const parts = each.map(([mean, weight]) => mean.given((value) => value.times(weight), 0));
  const sum = (list: typeof parts) => list.reduce((a, b) => a.plus(b), num(0));
  return firstOf([sum(weights).atMost(0), empty], [otherwise, sum(parts).over(sum(weights))]);
});

/** The field of a year's scores, a cell for each member. */
export const scoresField = (year: number): string => `scores_${year}`;
export const isScores = (field: string): boolean => /^scores_\d{4}$/.test(field);

/** What the members of each group gave in a year. */
export function scoresIn(item: Item, sheet: SheetEntries, year: number) {
  const cells = sheet[scoresField(year)] ?? [];
  let from = 0;
  return ratersOf(item).map((group) => ({ group, cells: cells.slice(from, (from += group.members)) }));
}

/** The rating of a year; null without any score. */
export function ratedIn(item: Item, sheet: SheetEntries, year: number): number | null {
  const all = scoresIn(item, sheet, year);
  const of = (k: number) => {
    const own = all[k];
    return own ? meanOf(own.group).value({ scores: own.cells.map(({ value }) => value) }) : null;
  };
  const weight = (k: number) => all[k]?.group.weight ?? 0;
  return ratingOf.value({
    m1: of(0), m2: of(1), m3: of(2), m4: of(3), m5: of(4),
    w1: weight(0), w2: weight(1), w3: weight(2), w4: weight(3), w5: weight(4),
  }); // prettier-ignore
}

/** What counts for a year: the figure typed for it, else what the raters give. */
export const typedOrRated = (item: Item, sheet: SheetEntries, field: string, year: number, index: number) =>
  numberIn(sheet[field]?.[index]) ?? (item.raters === undefined ? null : ratedIn(item, sheet, year));
