/** The plan's sheets filled with the invented example: a chunk of its own, fetched when it is asked for. */
import { exampleAsOf, exampleValues, exampleYear } from '../scoring/example';
import type { WorkOptions } from '../excel/facade';
import type { Messages } from '../i18n';
import type { Plan } from '../plan/schema';

/** What fills the sheets as they are drawn, up to the day it goes to, and the score sheet to look at. */
export const exampleOf = (plan: Plan, m: Messages): Required<Pick<WorkOptions, 'values' | 'show'>> => ({
  values: { ...exampleValues(plan, m), settings: { asOf: [exampleAsOf(plan)] } },
  show: `score_${exampleYear(plan)}`,
});
