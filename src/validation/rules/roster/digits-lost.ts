import { rosterHits } from '../../roster-hits';
import { isEnterprise } from '../../../scoring/roster';
import { rowNumber } from '../../../scoring/roster-rows';
import type { ItemRule } from '../../rule';

/** A code that Excel keeps as a number: beyond 15 digits it has become zeros, so that nothing can be said about the rest. */
export const digitsLost = {
  code: 'roster.digits-lost',
  group: 'roster',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: 'Excel 数字只有 15 位', en: 'Numbers in Excel have 15 digits' },
  check: (item, _, context) =>
    rosterHits(item, context, (row, indicator) =>
      row.digitsLost
        ? {
            at: 'code',
            severity: isEnterprise(indicator) ? 'error' : 'warning',
            compared: [{ label: 'row', params: { row: rowNumber(row) }, value: String(row.cells.code.value) }],
          }
        : null,
    ),
} as const satisfies ItemRule;
