import { milestoneHits } from '../../milestone-hits';
import type { ItemRule } from '../../rule';

/** Done, but not when: nothing shows that it was in time, so it earns half. */
export const doneWithoutDate = {
  code: 'task.done-without-date',
  group: 'task',
  severity: 'warning',
  scope: 'item',
  missing: 'report',
  source: { zh: '节点计分法', en: 'Scoring by milestones' },
  check: (item, fields, context) =>
    milestoneHits(item, fields, context, ({ status, cells }) =>
      status === 'done' && cells.done.value === null
        ? { at: 'done', compared: [{ label: 'status', value: String(cells.status.value) }] }
        : null,
    ),
} as const satisfies ItemRule;
