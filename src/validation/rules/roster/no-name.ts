import { isDoubtfulName } from '../../../entries/not-a-name';
import { rosterHits } from '../../roster-hits';
import { rowNumber } from '../../../scoring/roster-rows';
import type { ItemRule } from '../../rule';

/**
 * A row of a sum, of "same as above" or of nothing, pasted along with a table: it is no enterprise and no person, and does not count.
 * What only looks like a figure, a count or a code counts, and is asked about.
 */
export const noName = {
  code: 'roster.no-name',
  group: 'roster',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '名册填报要求', en: 'What a roster row needs' },
  check: (item, _, context) =>
    rosterHits(item, context, (row) =>
      row.noName || isDoubtfulName(row.name)
        ? {
            at: 'name',
            ...(row.noName ? {} : { severity: 'warning' }),
            params: { name: row.name, counted: row.noName ? 0 : 1 },
            compared: [{ label: 'row', params: { row: rowNumber(row) }, value: row.name }],
          }
        : null,
    ),
} as const satisfies ItemRule;
