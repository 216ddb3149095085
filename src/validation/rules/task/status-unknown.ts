import { milestoneHits } from '../../milestone-hits';
import type { ItemRule } from '../../rule';

/** A status that is none of the list, as pasting can leave it: it counts as not done. */
export const statusUnknown = {
  code: 'task.status-unknown',
  group: 'task',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '下拉列表', en: 'Drop-down list' },
  check: (item, fields, { plan }) =>
    milestoneHits(item, fields, plan, ({ word, status }) =>
      word !== '' && status === null ? { at: 'status', compared: [{ label: 'typed', value: word }] } : null,
    ),
} as const satisfies ItemRule;
