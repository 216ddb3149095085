/** What is written to take a piece of writing back: the very contents the cells had, assumed values as the formulas they are. */
import type { Entries } from '../../entries/entries';
import type { WorkbookFacade } from '../../excel/facade';

export type Writes = Parameters<WorkbookFacade['write']>[0];

/** The same cells with what they hold in `entries`, as read before the writing. */
export function writesBack(entries: Entries, writes: Writes): Writes {
  return writes.map(({ key, field, index }) => {
    const cell = entries.sheets[key]?.[field]?.[index];
    const formula = cell?.formula === undefined ? {} : { formula: cell.formula };
    return { key, field, index, value: cell?.value ?? null, ...formula };
  });
}
