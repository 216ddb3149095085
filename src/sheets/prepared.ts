/** Sheets whose page set-up is only right for what was filled in when they were drawn, and which are therefore drawn again before printing. */
import { cellAddress } from './a1';
import { itemsOf, templateOf } from '../plan/items';
import type { Plan } from '../plan/schema';
import type { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { quote } from './formula';
import { compose } from './items/expressions';
import type { SheetKey } from './spec';

const forms = /^(score_\d+|annex_\d+|comprehensive|unit_\d+_\d+)$/;
const lists: readonly SheetKey[] = ['adjustments', 'import_log', 'peers', 'enterprises'];

/** Empty rows printed below the last filled one, and rows printed at least. */
const [spare, least] = [3, 15];

/** The same in a workbook handed out: it is filled in after it was drawn, and nothing draws it again before its unit prints it. */
const spareHandedOut = 20;

/** Rows of a list that are printed: those filled and a few to add to, more of them in a unit's own workbook. */
export const printedRows = ({ part }: Pick<SheetContext, 'part'>, rows: number, filled: number): number =>
  Math.min(rows, Math.max(filled + (part ? spareHandedOut : spare), least));

/** What is to be done where rows were filled below what is printed: nobody draws a sheet again in a unit's own workbook. */
export const beyondPrint = ({ m, part }: Pick<SheetContext, 'm' | 'part'>): string =>
  part ? m.sheetsForms.beyondPrintThere : m.sheetsForms.beyondPrint;

/**
 * Formula text that tells of rows filled below what is printed, empty text without any. How many are printed is put into a cell out of the
 * way, so that the formula is the same whatever was filled when the sheet was drawn; `numbers` are those of the rows, `texts` a column that has a text in each filled one.
 */
export function toldBeyondPrint(
  sheet: SheetBuilder,
  ctx: Pick<SheetContext, 'm' | 'part'>,
  { at: [row, col], printed, numbers, texts }: { readonly at: readonly [number, number]; readonly printed: number; readonly numbers: string; readonly texts: string }, // prettier-ignore
): string {
  sheet.value(row, col, printed, 'label');
  const beyond = `COUNTIFS(${numbers},">"&${cellAddress(row, col, true)},${texts},"?*")`;
  return `IF(${beyond}=0,"",${quote('　')}&${compose(beyondPrint(ctx), beyond)})`;
}

/**
 * Of the sheets a workbook holds, in its order: rosters and other lists, whose print area ends with the rows filled, and forms, whose rows
 * are as tall as their texts. No program but the one that draws them sets either anew: a print area given by a formula is
 * followed by Excel alone.
 */
export function printedAsFilled(plan: Plan, present: readonly SheetKey[]): readonly SheetKey[] {
  const rosters = new Set(itemsOf(plan).filter((item) => templateOf(item) === 'roster').map(({ id }) => id)); // prettier-ignore
  return present.filter((key) => rosters.has(key) || lists.includes(key) || forms.test(key));
}
