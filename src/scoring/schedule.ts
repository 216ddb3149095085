/**
 * 序时进度, schedule progress: the actual against what was due by now. Due is, for flows and amounts, the target × the share
 * of the year covered; for other levels and cumulative figures, the way from the previous target (the baseline in the
 * first year, 0 for cumulative) to this one in proportion; without a previous value, the target. Tasks have their own due.
 */
import { empty, firstOf, givenAll, otherwise } from '../expression/cases';
import { define, figure, number } from '../expression/define';
import { firstCounted, isTask } from '../plan/items';
import type { Indicator, Item } from '../plan/schema';
import type { Actual } from './actual';
import type { Direction } from './rule';
import { directionOf, targetOf } from './targets';

/** Numbers of the accumulations, as the sheets have them. */
export const accumulationNumbers = { level: 1, flow: 2, cumulative: 3 } as const satisfies Record<
  Indicator['accumulation'],
  number
>;

const kinds = { target: figure, share: number, accumulation: number, previous: figure };
const due = {
  /** Reported as sums of the year to date: due in proportion whatever the years add up to. */
  amount: define(kinds, ({ target, share }) => target.given((t) => t.times(share), empty)),
  first: define(kinds, ({ target, share, accumulation, previous }) => {
    const start = firstOf([accumulation.equals(accumulationNumbers.cumulative), 0], [otherwise, previous]);
    return onTheWay({ target, share, accumulation, previous: start });
  }),
  later: define(kinds, onTheWay),
};

function onTheWay({
  target,
  share,
  accumulation,
  previous,
}: { [K in keyof typeof kinds]: ReturnType<(typeof kinds)[K]> }) {
  return target.given(
    (t) =>
      firstOf(
        [accumulation.equals(accumulationNumbers.flow), t.times(share)],
        [otherwise, previous.given((before) => before.plus(t.minus(before).times(share)), t)],
      ),
    empty,
  );
}

/** What was due, in the item's measure; null without a target. `index` counts the assessment years from 0. */
export function dueOf(item: Item, years: readonly number[], index: number, { due: own, share }: Actual): number | null {
  if (isTask(item)) return own ?? null;
  const place = index - firstCounted(item, years);
  const previous = place > 0 ? targetOf(item, years[index - 1]) : item.baseline.value;
  const target = targetOf(item, years[index]);
  return due[partOf(item, place)].value({
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
  return due[partOf(item, index)].formula(refs);
}

const partOf = ({ kind }: Indicator, index: number) => (kind === 'amount' ? 'amount' : index <= 0 ? 'first' : 'later');

/**
 * 上年同期进度: the share of the year that last year's sum to the same period was of its whole, 0–1; `share`, that of time, where
 * last year has no sum of that period or of the whole year.
 */
export const course = define({ then: figure, whole: figure, share: number }, ({ then, whole, share }) =>
  givenAll(
    [then, whole],
    (sum, all) => firstOf([all.atMost(0), share], [otherwise, sum.over(all).within(0, 1)]),
    share,
  ),
);

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
