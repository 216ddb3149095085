import { textIn } from '../../../entries/entries';
import { milestoneHits } from '../../milestone-hits';
import type { ItemRule } from '../../rule';

/** A milestone done without a note on evidence. */
export const taskEvidenceMissing = {
  code: 'task.evidence-missing',
  group: 'task',
  severity: 'warning',
  scope: 'item',
  missing: 'report',
  source: { zh: '佐证材料要求', en: 'Evidence is asked for' },
  check: (item, fields, context) =>
    milestoneHits(item, fields, context, ({ status, cells }) =>
      status === 'done' && textIn(cells.evidence) === ''
        ? { at: 'evidence', compared: [{ label: 'status', value: String(cells.status.value) }] }
        : null,
    ),
} as const satisfies ItemRule;
