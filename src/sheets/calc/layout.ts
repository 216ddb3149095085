/** Where things stand on the calculation sheet: the columns all its tables share, and the rows of each. */
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { parameterCount, rulesInUse } from '../../scoring/rules';
import { columnLetters } from '../a1';

export const firstRow = 7;
/**
 * Columns of the tables, left to right. A column for each rule in use and one for all the others, and as many parameters as
 * the rules in use have.
 */
export function columnsOf(plan: Plan) {
  const param = 12;
  const check = param + parameterCount(plan);
  const rule = check + 3;
  const others = rule + rulesInUse(plan).length;
  const rate = others + 1;
  return {
    year: 2, id: 3, name: 4, dimensionName: 5, accumulation: 6, baseline: 7, previous: 8, target: 9, actual: 10, final: 11,
    param, check, ruleIndex: check + 1, chosen: check + 2, rule, others,
    rate, excluded: rate + 1, weight: rate + 2, full: rate + 3, points: rate + 4, lost: rate + 5,
    attainment: rate + 6, gap: rate + 7, schedule: rate + 8, bonus: rate + 9, status: rate + 10, error: rate + 11,
    filled: rate + 12, before: rate + 13, standing: rate + 14, inMean: rate + 15, dimension: rate + 16, settled: rate + 17, ruleId: rate + 18, moreOthers: rate + 19, ruled: rate + 22, short: rate + 23, limited: rate + 24,
  } as const; // prettier-ignore
}
export type Columns = ReturnType<typeof columnsOf>;

/** Address of a cell with its column fixed and its row free, so that a mark set for a whole range reads its own row. */
export const cell = (row: number, col: number) => `$${columnLetters(col)}${row}`;

/** Rows of the three tables: items by year, items against the final targets, dimensions by year and at the end. */
export function layoutOf(plan: Plan) {
  const count = itemsOf(plan).length;
  const last = firstRow + count * plan.years.length - 1;
  const end = last + 4;
  const lastEnd = end + count - 1;
  const dimensions = lastEnd + 4;
  return {
    last,
    end,
    lastEnd,
    dimensions,
    lastDimension: dimensions + plan.dimensions.length * (plan.years.length + 1) - 1,
  } as const;
}
