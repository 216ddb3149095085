/**
 * 截至日 (as-of day): the day up to which figures are complete. It tells which years are over, how much of the running one
 * is gone, and therefore what was due by now. Days are Excel's day numbers.
 */
import { serialOf } from '../entries/dates';
import type { Plan } from '../plan/schema';

/** No date reaches back before the republic (1949-10-01), or beyond the century (2099-12-31): a smaller number is a year, a larger one 20230501. */
export const republic = 18_172;
export const farthest = 73_050;

/** First days of years by their numbers: every item asks for them in every year. */
const firstDays = new Map<number, number>();

export function firstDay(year: number): number {
  let day = firstDays.get(year);
  if (day === undefined) firstDays.set(year, (day = serialOf(`${year}-01-01`)));
  return day;
}
export const lastDay = (year: number): number => firstDay(year + 1) - 1;
export const yearPassed = (year: number, asOf: number): boolean => lastDay(year) <= asOf;

/** The day set in the plan; without one, `today`, at most the last day of the plan. */
export function asOfDay(plan: Plan, today: string): number {
  if (plan.scoring.asOf.value !== null) return serialOf(plan.scoring.asOf.value);
  return Math.min(serialOf(today), lastDay(plan.years[plan.years.length - 1] ?? plan.baselineYear));
}

/** Share of the year gone by the end of the as-of day: 0 before it, 1 after it. */
export function elapsedShare(year: number, asOf: number): number {
  return Math.max(0, Math.min(1, (asOf - firstDay(year) + 1) / (firstDay(year + 1) - firstDay(year))));
}
