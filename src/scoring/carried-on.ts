/** A plan carried on into the next one, with what it reached: baselines, and the figures that later years are compared with. */
import type { Entries } from '../entries/entries';
import { nextPlan, yearsAfter, type Reached } from '../plan/next';
import { round } from '../expression/rounding';
import { decimalsOf, itemById, isTask, itemsOf } from '../plan/items';
import type { EarlierFigure, Item, Plan } from '../plan/schema';
import { noActual } from './actual';
import { actualsOf } from './actuals';
import { annualScore, previousOf } from './annual';
import { asOfDay } from './calendar';

/** A figure with the digits that are printed: a quotient or a difference has more of them than anybody measured. */
const asShown = (item: Item, value: number): number => round(value, decimalsOf(item));

/** The plan after this one. */
export function carriedOn(plan: Plan, entries: Entries, today: string, years = yearsAfter(plan)): Plan {
  return nextPlan(plan, years, reachedBy(plan, entries, today));
}

function reachedBy(plan: Plan, entries: Entries, today: string): Reached {
  const asOf = asOfDay(plan, today);
  const actuals = actualsOf(plan, entries, asOf);
  const of = (id: string, year: number) => actuals.get(id)?.get(year)?.value ?? null;
  const earlier = plan.years.flatMap((year, k): EarlierFigure[] => {
    const { total, filled } = annualScore(plan, entries, actuals, year, asOf);
    const figures = itemsOf(plan).flatMap((item): EarlierFigure[] => {
      const value = of(item.id, year);
      if (value === null) return [];
      if (isTask(item) || item.accumulation !== 'cumulative')
        return [{ year, item: item.id, value: asShown(item, value) }];
      // The next plan counts from nothing again: of what adds up, years compare by what each added.
      const before = previousOf(plan, actuals, item, k);
      return before === null ? [] : [{ year, item: item.id, value: asShown(item, value - before) }];
    });
    return filled === 0 ? figures : [{ year, item: null, value: round(total, 2) }, ...figures];
  });
  const last = (id: string) => {
    const [value, item] = [[...plan.years].reverse().flatMap((year) => of(id, year) ?? [])[0], itemById(plan, id)];
    return value === undefined || item === undefined ? null : asShown(item, value);
  };
  const flows = new Set(plan.indicators.flatMap(({ id, accumulation }) => (accumulation === 'flow' ? [id] : [])));
  // What stands before the year is over is not what it comes to; a 0 of what each year counts anew may as well be a year that nobody filled in.
  const isCertain = (id: string) => {
    const { value, state } = actuals.get(id)?.get(plan.years.at(-1) ?? 0) ?? noActual;
    return value !== null && state === 'final' && !(value === 0 && flows.has(id));
  };
  return { last, isCertain, earlier };
}
