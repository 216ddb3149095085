/** What is written to take a piece of writing back: the very contents the cells had, assumed values as the formulas they are. */
import type { Entries } from '../../entries/entries';
import type { Place } from '../../errors';
import type { WorkbookFacade } from '../../excel/facade';
import type { Messages } from '../../i18n';

export type Writes = Parameters<WorkbookFacade['write']>[0];

/** The same cells with what they hold in `entries`, as read before the writing. */
export function writesBack(entries: Entries, writes: Writes): Writes {
  return writes.map(({ key, field, index }) => {
    const cell = entries.sheets[key]?.[field]?.[index];
    const formula = cell?.formula === undefined ? {} : { formula: cell.formula };
    return { key, field, index, value: cell?.value ?? null, ...formula };
  });
}

/** The writes with what their cells held when they were decided on: what was typed over it by now is kept. */
export function asRead(entries: Entries, writes: Writes): Writes {
  return writes.map((write) => ({ ...write, was: entries.sheets[write.key]?.[write.field]?.[write.index] }));
}

/** What was done, and which cells were left since they were changed meanwhile. */
export function withOvertaken(done: string, overtaken: readonly Place[], m: Messages): string {
  if (overtaken.length === 0) return done;
  const cells = overtaken.slice(0, 5).map(({ sheet, cell }) => `${sheet ?? ''}!${cell ?? ''}`);
  return `${done} ${m.recover.overtaken(overtaken.length, cells.join(', ') + (overtaken.length > 5 ? '…' : ''))}`;
}
