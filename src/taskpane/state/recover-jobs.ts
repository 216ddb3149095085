/** Jobs that put back what a copy holds. */
import type { Checking } from './checking';
import type { Jobs } from './jobs';
import type { Running } from './running';
import type { Store } from './store';
import type { Surroundings } from './surroundings';

export function recoverJobs(
  { dispatch, getState }: Store,
  outside: Surroundings,
  { run, runLong, notice }: Running,
  { readAndCheck }: Checking,
) {
  return {
    restore: (at, wanted) =>
      runLong('restore', wanted ?? [], async (book, options) => {
        const { before, added } = await book.restore(at, wanted, options);
        const keys = Object.keys(before);
        const isNew = new Set(added.map(({ key }) => key));
        const held = keys.filter((key) => !isNew.has(key));
        const r = getState().m.recover;
        notice(r.copies.restored(keys.length));
        dispatch({
          type: 'undoable',
          undo: {
            label: r.jobs.restored(keys.length),
            keys,
            cells: [],
            async run(workbook) {
              if (held.length > 0) await workbook.restore(before, held);
              if (isNew.size > 0) await workbook.removeSheets([...isNew]);
            },
            then: null,
          },
        });
      }),
    keepConfidential: (on) =>
      run('write', async () => {
        await (await outside.openWorkbook()).keepConfidential(on);
        await readAndCheck();
      }),
    leaveBrokenOff: () =>
      run('check', async () => {
        await (await outside.openWorkbook()).leaveBrokenOff();
        await readAndCheck();
      }),
  } satisfies Partial<Jobs>;
}
