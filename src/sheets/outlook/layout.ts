/** Where things stand on the outlook sheet: the table of items, the hidden columns of its workings, the cheapest points below. */
import type { Messages } from '../../i18n';
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { parameterCount } from '../../scoring/rules';
import type { Likelihood } from '../../scoring/outlook';
import { cellAddress, rangeAddress } from '../a1';
import { inRow } from '../formula';
import { fieldName } from '../names';

export const c = { id: 2, name: 3, measure: 4, year: 5, latest: 6, target: 7, gap: 8, change: 9, growth: 10, projected: 11, attainment: 12, full: 13, points: 14, likelihood: 15, method: 16 } as const; // prettier-ignore
export const lastCol = c.method;
export const headRow = 6;
export const firstRow = headRow + 1;
/** English heads of columns go over three lines. */
export const headHeight = (m: Messages): number => (m.common.language === 'en' ? 50 : 36);
export const cheapestRows = 10;
export const likelihoods = [
  'reached',
  'likely',
  'possible',
  'unlikely',
  'missed',
  'unknown',
] as const satisfies readonly Likelihood[];

/** Hidden columns of the workings: values and flags by year, then what follows from them. */
export function helpersOf(plan: Plan) {
  const n = plan.years.length;
  const value = lastCol + 2;
  const partial = value + n;
  const time = partial + n;
  const next = time + n;
  return { value, partial, time, latest: next, first: next + 1, firstTime: next + 2, repeats: next + 3, change: next + 4, previous: next + 5, likelihood: next + 6, dimension: next + 7, weight: next + 8, label: next + 9, on: next + 10, possible: next + 11, unlikely: next + 12, rule: next + 13, baseline: next + 14, others: next + 15, moreOthers: next + 16, param: next + 19, afterParams: next + 19 + parameterCount(plan), whole: next + 19 + parameterCount(plan) } as const; // prettier-ignore
}

export const layoutOf = (plan: Plan) => {
  const last = firstRow + itemsOf(plan).length - 1;
  return { last, total: last + 1, cheapest: last + 4, note: last + 6 + cheapestRows } as const;
};

/** Position of an item and year (from 1) in the calculation sheet's columns. */
export const calcAt = (plan: Plan, field: string, i: number, k: number) =>
  `INDEX(${fieldName('calc', field)},${i * plan.years.length + k})`;

/** Of the hidden cells by year from a column on, that of the latest year with a figure. Formula without "=". */
export const latestOf = (plan: Plan, row: number, col: number) =>
  inRow(rangeAddress(row, col, row, col + plan.years.length - 1), `MAX(1,${cellAddress(row, helpersOf(plan).latest)})`);

/** Years left to improve in: a running last year still counts as one, a finished one leaves none. Formula without "=". */
export function leftFormula(plan: Plan, row: number): string {
  const { time, partial } = helpersOf(plan);
  const final = plan.years[plan.years.length - 1] ?? plan.baselineYear;
  return `MAX(${final}-${latestOf(plan, row, time)},${latestOf(plan, row, partial)})`;
}
