import { rosterHits } from '../../roster-hits';
import { isEnterprise } from '../../../scoring/roster';
import { rowNumber } from '../../../scoring/roster-rows';
import type { ItemRule } from '../../rule';

/** An enterprise without its code: it cannot be told from others of its name, and is not counted. */
export const codeMissing = {
  code: 'roster.code-missing',
  group: 'roster',
  severity: 'error',
  scope: 'item',
  missing: 'report',
  source: { zh: 'GB 32100-2015', en: 'GB 32100-2015' },
  check: (item, _, context) =>
    rosterHits(item, context, (row, indicator) =>
      isEnterprise(indicator) && row.code === '' && !row.digitsLost && row.name !== '' && !row.noName
        ? { at: 'code', compared: [{ label: 'row', params: { row: rowNumber(row) }, value: row.name }] }
        : null,
    ),
} as const satisfies ItemRule;
