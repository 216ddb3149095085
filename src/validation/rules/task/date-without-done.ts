import { isoOf } from '../../../entries/dates';
import { milestoneHits } from '../../milestone-hits';
import type { ItemRule } from '../../rule';

/** A completion date beside a status that says it is not done: one of the two is wrong. */
export const dateWithoutDone = {
  code: 'task.date-without-done',
  group: 'task',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '节点计分法', en: 'Scoring by milestones' },
  check: (item, fields, context) =>
    milestoneHits(item, fields, context, ({ status, word, done }) =>
      done !== null && status !== 'done' && (status !== null || word === '')
        ? {
            at: 'status',
            compared: [
              { label: 'status', value: word || '—' },
              { label: 'done-on', value: isoOf(done) },
            ],
          }
        : null,
    ),
} as const satisfies ItemRule;
