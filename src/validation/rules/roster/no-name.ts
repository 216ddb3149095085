import { cleaned } from '../../../expression/text';
import { rosterHits } from '../../roster-hits';
import { rowNumber } from '../../../scoring/roster-rows';
import type { ItemRule } from '../../rule';

/** A row of a sum, of "same as above" or of nothing, pasted along with a table: it is no enterprise and no person. */
export const noName = {
  code: 'roster.no-name',
  group: 'roster',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '名册填报要求', en: 'What a roster row needs' },
  check: (item, _, context) =>
    rosterHits(item, context, (row) =>
      row.noName
        ? {
            at: 'name',
            params: { name: cleaned(row.name) },
            compared: [{ label: 'row', params: { row: rowNumber(row) }, value: row.name }],
          }
        : null,
    ),
} as const satisfies ItemRule;
