/**
 * Where things stand on the gap sheet: the charts on the page, the tables they read beyond the print area; and how the
 * tables' formulas speak of their columns.
 */
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { columnLetters } from '../a1';

export const yearCell = '$C$4';
/** Place of the chosen year among the plan's years, from 1. */
export const yearIndex = '$P$4';
export const chartTop = 6;
export const tableHead = 6;
export const firstTable = tableHead + 1;
const topLosses = 10;

/** Columns of the three tables, beyond the print area. */
export const attainmentColumns = {
  id: 16,
  name: 17,
  attainment: 18,
  key: 19,
  place: 20,
  label: 21,
  met: 22,
  near: 23,
  missed: 24,
} as const;
export const lossColumns = { id: 26, name: 27, lost: 28, key: 29, place: 30, label: 31, value: 32, share: 33, lines: 34 } as const; // prettier-ignore
export const dimensionColumns = { name: 35, full: 36, points: 37, rate: 38, last: 39, label: 40, ring: 41 } as const;

/** Last rows of the tables and of the charts: attainment left over the whole height, losses and dimensions right of it. */
export function layoutOf(plan: Plan) {
  const items = itemsOf(plan).length;
  const indicators = plan.indicators.length;
  const lossRows = Math.min(topLosses, items);
  // Bars keep a readable height however many indicators the plan has.
  const chartBottom = chartTop + Math.max(33, Math.ceil(indicators * 1.25));
  return {
    lossRows,
    lastIndicator: firstTable + indicators - 1,
    lastItem: firstTable + items - 1,
    lastLoss: firstTable + lossRows - 1,
    lastDimension: firstTable + plan.dimensions.length - 1,
    chartBottom,
    middle: Math.floor((chartTop + chartBottom) / 2),
  } as const;
}

/** A column of a table from its first row to `last`, fixed, for the tables' own formulas. */
export const fixedColumn = (col: number, last: number) =>
  `$${columnLetters(col)}$${firstTable}:$${columnLetters(col)}$${last}`;

/** The same, as charts are told what to read. */
export const column = (col: number, last: number) => `${columnLetters(col)}${firstTable}:${columnLetters(col)}${last}`;

/** A column of the calculation sheet for an item (from 0) in the chosen year; "" where it holds no number. Formula without "=". */
export function calcOf(plan: Plan, field: string, item: number): string {
  const cell = `INDEX(zsc_calc_${field},${item * plan.years.length}+${yearIndex})`;
  return `IFERROR(IF(ISNUMBER(${cell}),${cell},""),"")`;
}
