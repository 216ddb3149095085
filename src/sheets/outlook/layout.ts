/** Where things stand on the outlook sheet: the table of items, the hidden columns of its workings, the cheapest points below. */
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { parameterCount } from '../../scoring/rules';
import { cellAddress, rangeAddress } from '../a1';
import { inRow } from '../formula';
import { fieldName } from '../names';

export const c = { id: 2, name: 3, measure: 4, year: 5, latest: 6, target: 7, gap: 8, soFar: 9, growthSoFar: 10, change: 11, growth: 12, projected: 13, low: 14, high: 15, attainment: 16, full: 17, points: 18, likelihood: 19, method: 20 } as const; // prettier-ignore
export const lastCol = c.method;
export const headRow = 6;
export const firstRow = headRow + 1;
export const cheapestRows = 10;
/**
 * Hidden columns of the workings by year: the value, whether it was scaled up, when it holds; of a running amount its latest period,
 * what earlier years had by then and in all, and the share; the part of the year that is there; the figure before and when it
 * held; the yearly change between them, squared.
 */
const yearly = ['value', 'partial', 'time', 'period', 'then', 'all', 'season', 'part', 'before', 'beforeTime', 'square'] as const; // prettier-ignore
/** What follows from them; two columns of rates by rules that nobody uses are free after the last. */
const singles = ['latest', 'first', 'firstTime', 'span', 'repeats', 'change', 'ahead', 'led', 'half', 'meanSquare', 'previous', 'likelihood', 'dimension', 'weight', 'label', 'on', 'possible', 'unlikely', 'rule', 'baseline', 'others', 'moreOthers'] as const; // prettier-ignore

/** Where these stand, with the parameters of rules. */
export function helpersOf(plan: Plan) {
  const n = plan.years.length;
  const value = lastCol + 2;
  const byYear = Object.fromEntries(yearly.map((name, k) => [name, value + k * n])) as Record<(typeof yearly)[number], number>; // prettier-ignore
  const next = value + yearly.length * n;
  const single = Object.fromEntries(singles.map((name, k) => [name, next + k])) as Record<(typeof singles)[number], number>; // prettier-ignore
  const param = next + singles.length + 2;
  const afterParams = param + parameterCount(plan);
  return { ...byYear, ...single, param, afterParams, whole: afterParams };
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
