/** Jobs that put back what a copy holds. */
import type { Place } from '../../errors';
import { inSteps } from '../model/standing';
import { lengthsIn } from '../model/taken-back';
import type { Jobs } from './jobs';
import type { Running } from './running';
import type { Store } from './store';
import type { Surroundings } from './surroundings';

export function recoverJobs(store: Store, outside: Surroundings, running: Running) {
  const { dispatch } = store;
  const { run, runLong, reread, notice } = running;
  return {
    restore: (at, wanted) =>
      runLong('restore', wanted ?? [], async (book, options) => {
        const { before, came, added, redrawn, drawn = null } = await book.restore(at, wanted, options);
        const keys = Object.keys(before);
        const held = keys.filter((key) => !came.includes(key));
        const tabs = [...added, ...redrawn].flatMap(({ key, tab }) => (held.includes(key) ? [tab] : []));
        notice(({ recover }) => recover.copies.restored(keys.length));
        dispatch({
          type: 'undoable',
          undo: {
            label: ({ recover }) => recover.jobs.restored(keys.length),
            // Only what came goes again; the others are drawn with what they held.
            keys: came,
            cells: held.flatMap((key) => Object.keys(before[key] ?? {}).map((field) => ({ key, field }))),
            async run(workbook) {
              const stay = await inSteps<readonly Place[] | void>([
                ...(held.length > 0
                  ? [
                      {
                        run: async () =>
                          (await workbook.restore(before, held, { undoing: lengthsIn({ sheets: before }) })).typed,
                        tabs,
                      },
                    ]
                  : []),
                ...(came.length > 0 ? [{ run: () => workbook.removeSheets(came), tabs: [] }] : []),
              ]);
              return stay.flatMap((places) => places ?? []);
            },
            then: drawn,
          },
        });
      }),
    keepConfidential: (on) =>
      run('write', async () => {
        await (await outside.openWorkbook()).keepConfidential(on);
        await reread();
      }),
    leaveBrokenOff: () =>
      run('check', async () => {
        await (await outside.openWorkbook()).leaveBrokenOff();
        await reread();
      }),
  } satisfies Partial<Jobs>;
}
