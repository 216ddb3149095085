import { languageOf, statusWords, wordMeant } from '../../../entries/words';
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
  check: (item, fields, context) =>
    milestoneHits(item, fields, context, ({ word, status, cells }) => {
      if (word === '' || status !== null) return null;
      const meant = wordMeant(statusWords, cells.status.value, languageOf(context.entries));
      return {
        at: 'status',
        compared: [
          { label: 'typed', value: String(cells.status.value) },
          ...(meant === null ? [] : [{ label: 'meant', value: meant }]),
        ],
        fix: meant === null ? undefined : { kind: 'set-value', value: meant },
      };
    }),
} as const satisfies ItemRule;
