/** Columns and rows of the schedule. */
import type { Plan } from '../../plan/schema';

export const c = { id: 2, name: 3, owner: 4, start: 5, due: 6, status: 7, done: 8, state: 9, quarters: 10 } as const;
export const nameWidth = 34;
export const quarterWidth = 4.8;
export const yearRow = 6;
export const quarterRow = 7;
export const first = 8;

export const quartersOf = (years: readonly number[]) =>
  years.flatMap((year) => [1, 4, 7, 10].map((month) => ({ year, month })));

/** Hidden, behind the quarters: 1 where a date shown is the task's sheet's assumption. */
export function assumedColumns(plan: Plan): { readonly start: number; readonly due: number } {
  const last = c.quarters + quartersOf(plan.years).length - 1;
  return { start: last + 2, due: last + 3 };
}
