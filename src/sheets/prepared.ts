/** Sheets whose page set-up is only right for what was filled in when they were drawn, and which are therefore drawn again before printing. */
import { itemsOf, templateOf } from '../plan/items';
import type { Plan } from '../plan/schema';
import type { SheetKey } from './spec';

const forms = /^(score_\d+|annex_\d+|comprehensive|unit_\d+_\d+)$/;

/**
 * Of the sheets a workbook holds, in its order: rosters, whose print area ends with the rows filled, and forms, whose rows
 * are as tall as their texts. No program but the one that draws them sets either anew: a print area given by a formula is
 * followed by Excel alone.
 */
export function printedAsFilled(plan: Plan, present: readonly SheetKey[]): readonly SheetKey[] {
  const rosters = new Set(itemsOf(plan).filter((item) => templateOf(item) === 'roster').map(({ id }) => id)); // prettier-ignore
  return present.filter((key) => rosters.has(key) || forms.test(key));
}
