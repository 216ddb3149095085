/** The one undo: takes the last job back; where something was typed since that would go along, the user is asked first. */
import type { Entries, EntryCell } from '../../entries/entries';
import type { Place } from '../../errors';
import type { Jobs } from './jobs';
import type { Undo } from './pane-state';
import type { Running } from './running';
import type { Store } from './store';
import type { Surroundings } from './surroundings';

const contentOf = (cell: EntryCell | undefined) => cell?.formula ?? cell?.value ?? null;

/** Cells the undoing would take something from that was typed after the job. */
export function typedSince({ keys, cells, then }: Undo, now: Entries): readonly Place[] {
  if (then === null) return [];
  const ofSheets = keys.flatMap((key) =>
    Object.entries(now.sheets[key] ?? {}).flatMap(([field, list]) => list.map((_, index) => ({ key, field, index }))),
  );
  return [...ofSheets, ...cells].flatMap(({ key, field, index }) => {
    const before = then.sheets[key]?.[field]?.[index];
    const cell = now.sheets[key]?.[field]?.[index];
    const isTyped = cell !== undefined && cell.value !== null && cell.formula === undefined;
    return isTyped && contentOf(cell) !== contentOf(before) ? [cell.place] : [];
  });
}

export function undoJob({ dispatch, getState }: Store, outside: Surroundings, { run, runLong, notice }: Running) {
  return {
    async undo(confirmed) {
      const { undo } = getState();
      if (undo === null) return;
      let typed: readonly Place[] = [];
      if (!confirmed)
        await run('undo', async () => {
          typed = typedSince(undo, (await (await outside.openWorkbook()).read()).entries);
        });
      if (typed.length > 0) return dispatch({ type: 'undo-asks', cells: typed });
      return runLong('undo', undo.keys, async (book) => {
        await undo.run(book);
        notice(getState().m.recover.undone(undo.label));
      });
    },
    keepUndo: (undo) => dispatch({ type: 'undoable', undo: { ...undo, then: getState().book?.entries ?? null } }),
  } satisfies Partial<Jobs>;
}
