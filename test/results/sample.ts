/** The built-in plan with invented figures for 2022 and 2023, scored on a day of 2024. */
import { exampleValues } from '../../src/scoring/example';
import type { FieldValues } from '../../src/entries/format';
import { loadMessages, zhMessages, type Messages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
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
export const sample = () => assessed(ordosPlan, { ...exampleValues(ordosPlan, zhMessages), ...events }, zhMessages);

/** A second zone: a plan of its own with fewer items and other figures, its workbook in English. */
export async function otherZone() {
  const m = await loadMessages('en');
  const plan: Plan = {
    ...ordosPlan,
    id: 'second-zone-2022-2024',
    documentNumber: 'Sample [2022] No. 1',
    zoneName: { zh: '第二高新区（样例）', en: 'Second zone (sample)' },
    indicators: ordosPlan.indicators.slice(0, 18),
    tasks: ordosPlan.tasks.slice(0, 6),
    questions: [],
    relations: [],
    safeguards: [],
  };
  return assessed(plan, exampleValues(plan, m, { seed: 7, reach: [0.7, 1.05] }), m);
}

function assessed(base: Plan, values: FieldValues, m: Messages) {
  const book = workbook(values, { plan: base, m });
  const entries = withResults(book.entries, book.calculate());
  const plan = readPlan(base, entries);
  const scores = score(plan, entries, { today });
  return { plan, scores, rows: tidyResults(plan, scores, m, asOf) };
}
