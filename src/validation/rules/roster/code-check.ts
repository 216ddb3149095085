import { checkCharacter } from '../../../entries/credit-code';
import { cleanCode } from '../../half-width';
import { rosterHits } from '../../roster-hits';
import { isEnterprise } from '../../../scoring/roster';
import { rowNumber } from '../../../scoring/roster-rows';
import type { ItemRule } from '../../rule';
import { isWellFormed } from './code-form';

/** A code whose last character does not fit the others: a digit mistyped or two swapped. */
export const codeCheck = {
  code: 'roster.code-check',
  group: 'roster',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: 'GB 32100-2015 附录 A', en: 'GB 32100-2015, annex A' },
  check: (item, _, context) =>
    rosterHits(item, context, (row, indicator) => {
      if (row.valid || row.code === '' || row.digitsLost) return null;
      const code = cleanCode(row.code);
      if (!isWellFormed(code)) return null;
      const wanted = checkCharacter(code.slice(0, 17));
      if (wanted === code[17]) return null;
      return {
        at: 'code',
        // Elsewhere the code is for information and the row counts without it.
        severity: isEnterprise(indicator) ? 'error' : 'warning',
        params: { wanted: wanted ?? '', typed: code[17] ?? '' },
        compared: [{ label: 'row', params: { row: rowNumber(row) }, value: row.code }],
      };
    }),
} as const satisfies ItemRule;
