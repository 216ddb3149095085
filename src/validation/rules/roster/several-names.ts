import { rosterHits } from '../../roster-hits';
import { rowNumber } from '../../../scoring/roster-rows';
import type { ItemRule } from '../../rule';

/** Whatever may stand between names. */
const between = /[、；;\r\n/|，,]/u;
/** Between names; a comma may stand within the English name of one. */
const apart = /[、；;\r\n/|]+|(?<=\p{Script=Han})[，,]+/u;
/** Several enterprises or people in one cell: they count as one. */
export const severalNames = {
  code: 'roster.several-names',
  group: 'roster',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '名册填报要求', en: 'What a roster row needs' },
  check: (item, _, context) =>
    rosterHits(item, context, (row) => {
      const count = row.noName || !between.test(row.name) ? 1 : countOf(row.name);
      return count > 1
        ? {
            at: 'name',
            params: { count },
            compared: [{ label: 'row', params: { row: rowNumber(row) }, value: row.name }],
          }
        : null;
    }),
} as const satisfies ItemRule;

/** Names of at least two characters each; a branch in brackets belongs to its name. */
const countOf = (name: string): number =>
  name
    .replace(/[（(][^）)]*[）)]/gu, '')
    .split(apart)
    .filter((part) => part.trim().length > 1).length;
