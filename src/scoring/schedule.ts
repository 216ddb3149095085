/**
 * 序时进度, schedule progress: the actual against what was due by now. Due is, for flows and for amounts that do not add up the years,
 * the target × the share of the year covered; for other levels and whatever adds up the years, the way from the previous target
 * (the baseline in the first year, 0 for cumulative) to this one in proportion; without a previous value, the target. Tasks have
 * their own due.
 */
import { empty, firstOf, givenAll, otherwise } from '../expression/cases';
import { define, figure, flag, number } from '../expression/define';
import { firstCounted, isTask } from '../plan/items';
import type { Indicator, Item } from '../plan/schema';
import type { Actual } from './actual';
import type { Direction } from './rule';
import { ruleFor } from './rules';
import { directionOf, targetOf } from './targets';

/** Numbers of the accumulations, as the sheets have them. */
export const accumulationNumbers = { level: 1, flow: 2, cumulative: 3 } as const satisfies Record<
  Indicator['accumulation'],
  number
>;

const kinds = { target: figure, share: number, accumulation: number, previous: figure };
/** `toDate`: reported as sums of the year to date, which start at 0 every year, also where the target is a level. */
const dueBy = (toDate: boolean, isFirst: boolean) =>
  define(kinds, ({ target, share, accumulation, previous }) => {
    const addsUp = accumulation.equals(accumulationNumbers.cumulative);
    const startsAtNothing = toDate ? addsUp.not() : accumulation.equals(accumulationNumbers.flow);
    const start = isFirst ? firstOf([addsUp, 0], [otherwise, previous]) : previous;
    return target.given(
      (t) =>
        firstOf(
          [startsAtNothing, t.times(share)],
          [otherwise, start.given((before) => before.plus(t.minus(before).times(share)), t)],
        ),
      empty,
    );
  });
const dues = {
  amount: { first: dueBy(true, true), later: dueBy(true, false) },
  other: { first: dueBy(false, true), later: dueBy(false, false) },
};
const dueIn = ({ kind }: Indicator, place: number) =>
  dues[kind === 'amount' ? 'amount' : 'other'][place <= 0 ? 'first' : 'later'];

/**
 * What was due, in the item's measure; null without a target. `index` counts the assessment years from 0. An item judged by the same
 * period of last year is due in last year's course, so that its status says what its points do.
 */
export function dueOf(
  item: Item,
  years: readonly number[],
  index: number,
  { due: own, share: time, course: lastYear }: Pick<Actual, 'due' | 'share' | 'course'>,
): number | null {
  if (isTask(item)) return own ?? null;
  const share = lastYear !== undefined && ruleFor(item, item.rule.id).id === 'same-period' ? lastYear : time;
  const place = index - firstCounted(item, years);
  const previous = place > 0 ? targetOf(item, years[index - 1]) : item.baseline.value;
  const target = targetOf(item, years[index]);
  return dueIn(item, place).value({
    target,
    share,
    previous,
    accumulation: accumulationNumbers[item.accumulation],
  });
}

/** The same as formula text; `index` counts the years the item counts, `previous` is the target of the year before, in the first of them the baseline. */
export function dueFormula(
  item: Indicator,
  index: number,
  refs: Readonly<Record<'target' | 'share' | 'accumulation' | 'previous', string>>,
): string {
  return dueIn(item, index).formula(refs);
}

/**
 * 上年同期进度: the share of the year that last year's sum to the same period was of its whole, 0–1; `share`, that of time, where
 * last year has no sum of that period or of the whole year. Where last year is in error all of it, so that an error never lowers
 * what is due.
 */
export const course = define(
  { then: figure, whole: figure, share: number, inError: flag },
  ({ then, whole, share, inError }) =>
    firstOf(
      [inError, 1],
      [
        otherwise,
        givenAll(
          [then, whole],
          (sum, all) => firstOf([all.atMost(0), share], [otherwise, sum.over(all).within(0, 1)]),
          share,
        ),
      ],
    ),
);

/**
 * 应完成占目标: the part of the year's target that was due by now, where `due` is what `course` instead of time makes due: the
 * course itself unless the years add up. Of a target of 0 or less the course.
 */
const partDue = define({ due: figure, target: figure, course: number }, (given) =>
  givenAll(
    [given.due, given.target],
    (due, target) => firstOf([target.atMost(0), given.course], [otherwise, due.over(target)]),
    given.course,
  ),
);

/** What a rule is told of last year's course; null where there is none. */
export function courseOfTarget(
  item: Item,
  years: readonly number[],
  index: number,
  { course: lastYear }: Actual,
): number | null {
  if (lastYear === undefined) return null;
  const due = dueOf(item, years, index, { share: lastYear });
  return partDue.value({ due, target: targetOf(item, years[index]), course: lastYear });
}

/** The same as formula text. */
export const courseOfTargetFormula = (refs: Readonly<Record<'due' | 'target' | 'course', string>>): string =>
  partDue.formula(refs);

const schedule = (direction: Direction) =>
  define({ actual: figure, due: figure }, ({ actual, due }) =>
    givenAll(
      [actual, due],
      (a, d) => {
        const [over, under] = direction === 'lower' ? [d, a] : [a, d];
        return firstOf([under.equals(0), empty], [otherwise, over.over(under)]);
      },
      empty,
    ),
  );
const schedules = { higher: schedule('higher'), lower: schedule('lower') };

/** actual ÷ due (due ÷ actual where lower is better), not clipped; null where there is no quotient. */
export function scheduleOf(item: Item, actual: number | null, due: number | null): number | null {
  return schedules[directionOf(item)].value({ actual, due });
}

export function scheduleFormula(item: Item, refs: { readonly actual: string; readonly due: string }): string {
  return schedules[directionOf(item)].formula(refs);
}
