/** Draws sheets with whole fields put in place of what they hold, and can take that back. */
import type { Entries } from '../../entries/entries';
import type { Place } from '../../errors';
import { inSteps } from '../model/standing';
import { lengthsIn } from '../model/taken-back';
import type { Jobs } from './jobs';
import type { Running } from './running';
import type { Store } from './store';

type Asked = Parameters<Jobs['putValues']>;
type Values = Asked[0];

/** What these fields hold, on the sheets that are there. */
const heldOf = (values: Values, { sheets }: Entries) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, fields]) =>
      sheets[key] ? [[key, Object.fromEntries(Object.keys(fields).map((f) => [f, sheets[key]?.[f] ?? []]))]] : [],
    ),
  );

/** As `Jobs.putValues` says. */
export async function putValues(
  { dispatch }: Store,
  { runLong, notice }: Running,
  ...[values, { done: saysDone, label, show, along = [] }]: Asked
): Promise<boolean> {
  let done = false;
  const keys = [...new Set([...Object.keys(values), ...along])];
  await runLong('make', keys, async (book, options) => {
    const before = await book.read();
    const had = new Set(before.sheets.map(({ key }) => key));
    const { added, redrawn, drawn = null } = await book.redraw(keys, { ...options, show, values });
    done = true;
    dispatch({ type: 'front', tab: await book.inFront() });
    const then = heldOf(values, before.entries);
    const held = Object.keys(then);
    // One drawn anew beside a damaged sheet was there before.
    const came = added.flatMap(({ key }) => (had.has(key) ? [] : [key]));
    const tabs = [...added, ...redrawn].flatMap(({ key, tab }) => (held.includes(key) ? [tab] : []));
    notice(saysDone);
    dispatch({
      type: 'undoable',
      undo: {
        label,
        keys: came,
        cells: held.flatMap((key) => Object.keys(values[key] ?? {}).map((field) => ({ key, field }))),
        then: drawn,
        async run(again) {
          const stay = await inSteps<readonly Place[] | void>([
            ...(held.length > 0
              ? [
                  {
                    run: async () => (await again.restore(then, held, { undoing: lengthsIn(before.entries) })).typed,
                    tabs,
                  },
                ]
              : []),
            ...(came.length > 0 ? [{ run: () => again.removeSheets(came), tabs: [] }] : []),
          ]);
          return stay.flatMap((places) => places ?? []);
        },
      },
    });
  });
  return done;
}
