/** The built-in plan cut down to one item of each kind of sheet: what can be drawn, forked and broken thousands of times. */
import { ordosPlan } from '../../src/plan/ordos';
import { partOf } from '../../src/plan/part';
import type { Plan } from '../../src/plan/schema';

export const fourItems = ['G03', 'G13', 'G02', 'T01'] as const;

/** The plan of the four items, valid in itself, as of a day in its last year. */
export function fourItemPlan(): Plan {
  const plan = partOf(ordosPlan, fourItems);
  return { ...plan, scoring: { ...plan.scoring, asOf: { value: '2024-03-31', source: 'set' } } };
}
