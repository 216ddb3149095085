import { checkCharacter, isCreditCode } from '../../../entries/credit-code';
import { cleanCode } from '../../half-width';
import { codeMistake } from '../../mistake';
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
      const meant = digitsMeant(clean);
      return {
        at: 'code',
        params: { mistake: codeMistake({ length: clean.length, ...mistakeIn(clean) }) },
        compared: [
          { label: 'row', params: { row: rowNumber(row) }, value: row.code },
          ...(meant === null ? [] : [{ label: 'meant', value: meant }]),
        ],
        fix: meant === null ? undefined : { kind: 'set-value', value: meant },
      };
    }),
} as const satisfies ItemRule;

/** Letters no code has, each with the digit it looks like. */
const lookAlikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2' };

/** The code with digits for the letters that look like them; null where its check character does not bear it out. */
function digitsMeant(code: string): string | null {
  const meant = code.replace(/[IOSZ]/g, (letter) => lookAlikes[letter] ?? letter);
  return isCreditCode(meant) ? meant : null;
}

/** What a code is that is none: one with letters it cannot have, a registration number of 15 digits, a word. */
function mistakeIn(code: string): { readonly mistake?: string; readonly word?: string } {
  const letters = [...new Set(code.match(/[IOSVZ]/g) ?? [])].join(' ');
  if (code.length === 18 && letters !== '') return { mistake: 'letters', word: letters };
  if (/^\d{15}$/.test(code)) return { mistake: 'old' };
  return /^\P{N}+$/u.test(code) ? { mistake: 'words', word: code } : {};
}

/** 18 characters of which all belong to the alphabet; whether the last one is right is another question. */
export const isWellFormed = (code: string): boolean =>
  code.length === 18 && checkCharacter(code.slice(0, 17)) !== null && checkCharacter(code.slice(1)) !== null;
