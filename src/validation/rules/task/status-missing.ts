import { isoOf } from '../../../entries/dates';
import { milestoneHits } from '../../milestone-hits';
import type { ItemRule } from '../../rule';

/** A milestone whose day has come and whose status nobody has typed: it counts as not done. */
export const statusMissing = {
  code: 'task.status-missing',
  group: 'task',
  severity: 'warning',
  scope: 'item',
  missing: 'report',
  source: { zh: '考核要求：年度测评', en: 'The assessment: yearly' },
  check: (item, fields, context) =>
    milestoneHits(item, fields, context, ({ word, due }) =>
      word === '' && due !== null && due <= context.asOf
        ? { at: 'status', compared: [{ label: 'due-on', value: isoOf(due) }] }
        : null,
    ),
} as const satisfies ItemRule;
