import { rosterHits } from '../../roster-hits';
import { rowNumber } from '../../../scoring/roster-rows';
import type { ItemRule } from '../../rule';

/** A row without a date: it falls into no year and is not counted. */
export const dateMissing = {
  code: 'roster.date-missing',
  group: 'roster',
  severity: 'error',
  scope: 'item',
  missing: 'report',
  source: { zh: '名册填报要求', en: 'What a roster row needs' },
  check: (item, _, context) =>
    rosterHits(item, context, (row) =>
      row.cells.date.value === null && row.name !== '' && !row.noName
        ? { at: 'date', compared: [{ label: 'row', params: { row: rowNumber(row) }, value: row.name }] }
        : null,
    ),
} as const satisfies ItemRule;
