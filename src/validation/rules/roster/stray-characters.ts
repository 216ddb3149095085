import { isCreditCode } from '../../../entries/credit-code';
import { cleanCode, halfWidth } from '../../half-width';
import { rosterHits } from '../../roster-hits';
import { cleaned } from '../../../expression/text';
import { isEnterprise } from '../../../scoring/roster';
import type { ItemRule } from '../../rule';

/** Blanks and marks that nobody sees and the sheet takes for part of a name; those of the Mongolian script belong to its words. */
const unseen = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
const mongolian = /[\u1820-\u18aa]/;
const seen = (name: string): string => cleaned(name.replace(/\p{Cf}/gu, '').replace(/[\p{Cc}\p{Z}]/gu, ' '));

/**
 * A code that would be right but for full-width characters, spaces or an apostrophe: as typed it is not counted. A name with marks that
 * cannot be seen: it counts beside the same name without them, and a word of a sum beside the sum's.
 */
export const strayCharacters = {
  code: 'roster.stray-characters',
  group: 'roster',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: 'GB 32100-2015 第 4 章', en: 'GB 32100-2015, clause 4' },
  check: (item, _, context) =>
    rosterHits(item, context, (row, indicator) => {
      if (unseen.test(row.name) && !mongolian.test(row.name)) {
        const name = seen(row.name);
        return {
          at: 'name',
          // The row counts, under a name that only looks like the one meant.
          severity: 'warning',
          params: { inName: 1 },
          compared: [
            { label: 'typed', value: row.name },
            { label: 'meant', value: name },
          ],
          fix: name === '' ? undefined : { kind: 'set-value', value: name },
        };
      }
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
