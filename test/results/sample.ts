/** The built-in plan with invented figures for 2022 and 2023, scored on a day of 2024. */
import { exampleValues } from '../../src/entries/example';
import type { FieldValues } from '../../src/entries/format';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { score } from '../../src/scoring';
import { tidyResults } from '../../src/results';
import { readPlan } from '../../src/sheets/read-plan';
import { today, withResults, workbook } from '../sheets/whole-workbook';

const events: FieldValues = {
  adjustments: {
    year: [2023, 2022, 2023],
    kind: ['扣分', '加分', '一票否决'],
    points: [1.5, 0.75, null],
    reason: ['样例', '样例', '样例'],
  },
};

export const asOf = today;

/** Plan, scores and results table, from what a reader would find in the filled workbook. */
export function sample() {
  const values = { ...exampleValues(ordosPlan, zhMessages), ...events };
  const book = workbook(values);
  const entries = withResults(book.entries, book.calculate());
  const plan = readPlan(ordosPlan, entries, zhMessages);
  const scores = score(plan, entries, { today });
  return { plan, scores, rows: tidyResults(plan, scores, zhMessages, asOf) };
}
