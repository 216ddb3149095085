/** How years before a change were judged, as it went along with a draft: a row a state, told by the id of an item or a dimension. */
import { isOwnRule, ownRule } from '../scoring/rules/own';
import type { Readers } from './read';
import type { RowReader } from './reader';

type Listed = readonly { readonly id: string }[];
interface Judged {
  readonly dimensions: Listed;
  readonly indicators: Listed;
  readonly tasks: Listed;
}

/**
 * Puts the states to the dimensions and items they are of. One of nothing that is there is told: past years would be judged anew
 * without a word. What is wrong in them otherwise is told by the plan's own check.
 * @param isDropped whether an id is that of a row not adopted, with which its states go.
 */
export function withStates(readers: Readers, judged: Judged, isDropped: (id: string) => boolean): Judged {
  const { states: reader } = readers;
  const rows = reader.rows.map((i) => reader.row(i));
  const ids = new Set(Object.values(judged).flatMap((list: Listed) => list.map(({ id }) => id)));
  // An id at fault may be the one meant.
  const isOpen = (['dimensions', 'indicators', 'tasks'] as const).some((table) =>
    readers[table].rows.some((i) => readers[table].row(i).isFaulty('id')),
  );
  for (const row of rows) {
    const id = row.required('item');
    if (id !== '' && !ids.has(id) && !isDropped(id) && !isOpen) row.fault('state-unknown', 'item');
  }
  const put = (path: keyof Judged): Listed =>
    judged[path].map((one, k) => {
      const earlier = rows
        .filter((row) => row.text('item') === one.id)
        .map((row, j) => stateIn(row, `${path}[${k}].earlier[${j}]`));
      return earlier.length === 0 ? one : { ...one, earlier };
    });
  return { dimensions: put('dimensions'), indicators: put('indicators'), tasks: put('tasks') };
}

function stateIn(row: RowReader, at: string): object {
  row.at(at, 'value');
  row.at(`${at}.until`, 'until');
  const state = objectIn(row.text('value'));
  if (state === null) row.fault('state-unreadable', 'value');
  // A formula is looked at as that of the item itself is.
  const { rule } = (state ?? {}) as { readonly rule?: { readonly id?: unknown; readonly formula?: unknown } | null };
  const { id, formula } = rule ?? {};
  const made = id === 'own' || typeof formula === 'string' ? ownRule(typeof formula === 'string' ? formula : '') : null;
  if (made !== null && !isOwnRule(made)) row.fault('formula-wrong', 'value', { reason: row.said(made) });
  // The column says the year, whatever the contents say.
  return { ...state, until: row.year('until') };
}

function objectIn(text: string): object | null {
  try {
    const state: unknown = JSON.parse(text);
    return typeof state === 'object' && !Array.isArray(state) ? state : null;
  } catch {
    return null;
  }
}
