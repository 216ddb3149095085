/** Where things stand on the calculation sheet: the columns all its tables share, and the rows of each. */
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { ruleList } from '../../scoring/rules';
import { columnLetters } from '../a1';

export const firstRow = 7;
const firstRule = 19;
export const afterRules = firstRule + ruleList.length;

/** Columns of the table, left to right. */
export const c = {
  year: 2, id: 3, name: 4, dimensionName: 5, accumulation: 6, baseline: 7, previous: 8, target: 9, actual: 10, final: 11,
  param: 12, check: 16, ruleIndex: 17, chosen: 18, rule: firstRule,
  rate: afterRules, excluded: afterRules + 1, weight: afterRules + 2, full: afterRules + 3, points: afterRules + 4, lost: afterRules + 5,
  attainment: afterRules + 6, gap: afterRules + 7, schedule: afterRules + 8, bonus: afterRules + 9, status: afterRules + 10, error: afterRules + 11,
  filled: afterRules + 12, before: afterRules + 13, standing: afterRules + 14, inMean: afterRules + 15, dimension: afterRules + 16,
} as const; // prettier-ignore

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
