import { isoOf } from '../../../entries/dates';
import { milestoneHits } from '../../milestone-hits';
import type { ItemRule } from '../../rule';

/** A milestone whose day has passed and that is not done. A stopped one is asked about too: why was it given up? */
export const overdue = {
  code: 'task.overdue',
  group: 'task',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '考核要求：进度安排', en: 'The assessment: schedule' },
  check: (item, fields, context) =>
    milestoneHits(item, fields, context, ({ status, due }) =>
      status !== null && status !== 'done' && due !== null && due < context.asOf
        ? {
            at: 'status',
            params: { days: Math.floor(context.asOf - due) },
            compared: [
              { label: 'due-on', value: isoOf(due) },
              { label: 'as-of', value: isoOf(context.asOf) },
            ],
          }
        : null,
    ),
} as const satisfies ItemRule;
