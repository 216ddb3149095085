import { rosterHits } from '../../roster-hits';
import type { ItemRule } from '../../rule';

/** A row with something in it but no name: it is not counted. */
export const nameMissing = {
  code: 'roster.name-missing',
  group: 'roster',
  severity: 'error',
  scope: 'item',
  missing: 'report',
  source: { zh: '名册填报要求', en: 'What a roster row needs' },
  check: (item, _, context) =>
    rosterHits(item, context, (row) => (row.name === '' ? { at: 'name', compared: [] } : null)),
} as const satisfies ItemRule;
