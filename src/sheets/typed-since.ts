/** Whether what stands in a cell was typed since it was read or drawn. */
import type { EntryCell } from '../entries/entries';
import { whatStands } from './plan/assumptions';
import { isSameFormula } from './same-formula';

/** What stands in a cell: its formula, or its value. */
export const contentOf = (cell: EntryCell | undefined): string | number | boolean => cell?.formula ?? cell?.value ?? '';

/**
 * Whether a cell holds something, a formula of any kind too, that is none of what it is `known` to have held. Programs spell a formula
 * of ours in other ways: that is no typing.
 */
export function isTypedSince(
  cell: EntryCell | undefined,
  ...known: readonly (EntryCell | undefined)[]
): cell is EntryCell {
  if (!whatStands(cell)) return false;
  return !known.some((was) => {
    const [now, then] = [cell?.formula, was?.formula];
    return now !== undefined && then !== undefined ? isSameFormula(now, then) : contentOf(cell) === contentOf(was);
  });
}
