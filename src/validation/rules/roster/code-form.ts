import { checkCharacter } from '../../../entries/credit-code';
import { cleanCode } from '../../half-width';
import { rosterHits } from '../../roster-hits';
import { isEnterprise } from '../../../scoring/roster';
import { rowNumber } from '../../../scoring/roster-rows';
import type { ItemRule } from '../../rule';

/** A code that is not 18 characters of the alphabet (digits and capital letters without I, O, S, V, Z). */
export const codeForm = {
  code: 'roster.code-form',
  group: 'roster',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: 'GB 32100-2015 第 4 章', en: 'GB 32100-2015, clause 4' },
  check: (item, _, context) =>
    rosterHits(item, context, (row, indicator) => {
      // Cleaning alone is told by its own rule; codes of people, teams and institutions may be of other kinds.
      if (row.valid || !isEnterprise(indicator) || row.code === '' || row.digitsLost) return null;
      const clean = cleanCode(row.code);
      if (isWellFormed(clean)) return null;
      return {
        at: 'code',
        params: { length: clean.length },
        compared: [{ label: 'row', params: { row: rowNumber(row) }, value: row.code }],
      };
    }),
} as const satisfies ItemRule;

/** 18 characters of which all belong to the alphabet; whether the last one is right is another question. */
export const isWellFormed = (code: string): boolean =>
  code.length === 18 && checkCharacter(code.slice(0, 17)) !== null && checkCharacter(code.slice(1)) !== null;
