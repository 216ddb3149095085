/** What is written to take a piece of writing back: the very contents the cells had, assumed values as the formulas they are. */
import type { Entries, EntryCell } from '../../entries/entries';
import type { Place } from '../../errors';
import type { Overtaken, WorkbookFacade } from '../../excel/facade';
import type { Messages } from '../../i18n';
import type { Plan } from '../../plan/schema';
import type { Undo } from '../state/pane-state';
import { rowLabels } from '../../sheets/row-lists';
import { inSameRows, rowsWritten, type WrittenRow } from './same-rows';

export type Writes = Parameters<WorkbookFacade['write']>[0];

/** The same cells with what they hold in `entries`, as read before the writing, and the rows of lists they are in. */
export function writesBack(
  entries: Entries,
  writes: Writes,
): readonly (Writes[number] & { readonly row?: WrittenRow })[] {
  const rowOf = rowsWritten(entries, writes);
  return writes.map((write) => {
    const { key, field, index } = write;
    const cell = entries.sheets[key]?.[field]?.[index];
    const formula = cell?.formula === undefined ? {} : { formula: cell.formula };
    const row = rowOf(write);
    const back = { key, field, index, value: cell?.value ?? null, ...formula, ...(row ? { row } : {}) };
    return cell?.percent ? { ...back, percent: true } : back;
  });
}

/**
 * The writes with what their cells held when they were decided on: what was typed over it by now is kept. Those that take back go to
 * the row they were taken from, wherever users have moved it.
 */
export function asRead(entries: Entries, writes: readonly (Writes[number] & { readonly row?: WrittenRow })[]): Writes {
  const labelOf = rowLabels(entries);
  return inSameRows(entries, writes).map(({ row: _, ...write }) => ({
    ...write,
    was: entries.sheets[write.key]?.[write.field]?.[write.index],
    label: labelOf(write.key, write.field, write.index),
  }));
}

/** Of a piece of writing what was written. An address says nothing: that of a row taken out is by then another row's. */
export function written<T>(writes: readonly T[], overtaken: readonly Overtaken[]): readonly T[] {
  const left = new Set(overtaken.map(({ at }) => at));
  return writes.filter((_, at) => !left.has(at));
}

/** What the workbook held once these cells were written: what it holds otherwise by now was typed since. */
function leftBy({ sheets }: Entries, writes: Writes): Entries {
  const left: Record<string, Record<string, EntryCell[]>> = {};
  for (const { key, field, index, value, formula } of writes) {
    const cells = ((left[key] ??= { ...sheets[key] } as Record<string, EntryCell[]>)[field] ??= []);
    const own = cells === sheets[key]?.[field] ? (left[key][field] = [...cells]) : cells;
    own[index] = { value, place: cells[index]?.place ?? {}, ...(formula === undefined ? {} : { formula }) };
  }
  return { sheets: { ...sheets, ...left } };
}

/** How a piece of writing is taken back, by what was read before it: cells that were overtaken stay, and those typed over in the last moment. */
export function takesBack(
  entries: Entries,
  writes: Writes,
  overtaken: readonly Overtaken[],
): Pick<Undo, 'cells' | 'run' | 'then'> {
  const cells = written(writes, overtaken);
  const before = writesBack(entries, cells);
  return { cells, run: (book, now) => book.write(asRead(now, before)), then: leftBy(entries, cells) };
}

/** How long lists are on each sheet: an undo makes them so again. */
export const lengthsIn = ({ sheets }: Entries): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(sheets).flatMap(([key, { name, milestone, zone }]) => {
      const list = name ?? milestone ?? zone;
      return list ? [[key, list.length] as const] : [];
    }),
  );

/** What was done, and which cells were left since they were changed meanwhile. */
export function withOvertaken(done: string, overtaken: readonly Place[], m: Messages): string {
  if (overtaken.length === 0) return done;
  const cells = overtaken.slice(0, 5).map(({ sheet = '', cell }) => (cell === undefined ? sheet : `${sheet}!${cell}`));
  return `${done} ${m.recover.overtaken(overtaken.length, cells.join(', ') + (overtaken.length > 5 ? '…' : ''))}`;
}

/** What stands beside milestones that a changed plan does not have, to be put back when the change is. */
export function besideGone(before: Plan, now: Plan, { sheets }: Entries): Writes {
  return before.tasks.flatMap(({ id, milestones }) => {
    const kept = now.tasks.find((task) => task.id === id)?.milestones ?? milestones;
    return milestones.flatMap((milestone, index) =>
      kept.some((own) => own.id === milestone.id)
        ? []
        : ['milestone', 'owner', 'start', 'due', 'status', 'done', 'evidence'].flatMap((field) => {
            const { value = null, formula } = sheets[id]?.[field]?.[index] ?? {};
            return value === null || value === '' || formula !== undefined ? [] : [{ key: id, field, index, value }];
          }),
    );
  });
}
