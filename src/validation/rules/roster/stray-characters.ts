import { isCreditCode } from '../../../entries/credit-code';
import { cleanCode, halfWidth } from '../../half-width';
import { rosterHits } from '../../roster-hits';
import { isEnterprise } from '../../../scoring/roster';
import type { ItemRule } from '../../rule';

/** A code that would be right but for full-width characters, spaces or an apostrophe: as typed it is not counted. */
export const strayCharacters = {
  code: 'roster.stray-characters',
  group: 'roster',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: 'GB 32100-2015 第 4 章', en: 'GB 32100-2015, clause 4' },
  check: (item, _, context) =>
    rosterHits(item, context, (row, indicator) => {
      if (row.valid || row.code === '' || row.digitsLost) return null;
      const clean = cleanCode(row.code);
      if (clean === row.code || !isCreditCode(clean) || (!isEnterprise(indicator) && halfWidth(row.code) === row.code))
        return null;
      return {
        at: 'code',
        // Elsewhere the code is for information and the row counts without it.
        severity: isEnterprise(indicator) ? 'error' : 'warning',
        compared: [
          { label: 'typed', value: row.code },
          { label: 'meant', value: clean },
        ],
        fix: { kind: 'set-value', value: clean },
      };
    }),
} as const satisfies ItemRule;
