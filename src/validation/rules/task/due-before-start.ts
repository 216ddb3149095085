import { isoOf } from '../../../entries/dates';
import { milestoneHits } from '../../milestone-hits';
import type { ItemRule } from '../../rule';

/** A milestone due before it starts. */
export const dueBeforeStart = {
  code: 'task.due-before-start',
  group: 'task',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '考核要求：进度安排', en: 'The assessment: schedule' },
  check: (item, fields, context) =>
    milestoneHits(item, fields, context, ({ start, due }) =>
      start !== null && due !== null && due < start
        ? {
            at: 'due',
            compared: [
              { label: 'start-on', value: isoOf(start) },
              { label: 'due-on', value: isoOf(due) },
            ],
          }
        : null,
    ),
} as const satisfies ItemRule;
