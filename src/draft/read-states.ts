/** How years before a change were judged, as it went along with a draft: a row a state, told by the id of an item or a dimension. */
import type { Readers } from './read';

type Listed = readonly { readonly id: string }[];

/** Puts the states to the items or dimensions of a list. What is wrong in them is told by the plan's own check. */
export function withStatesOf<T extends Listed>({ states: reader }: Readers, path: string, list: T): T {
  return list.map((one, k) => {
    const rows = reader.rows.map((i) => reader.row(i)).filter((row) => row.text('item') === one.id);
    const earlier = rows.map((row, j) => {
      const at = `${path}[${k}].earlier[${j}]`;
      row.at(at, 'value');
      row.at(`${at}.until`, 'until');
      const state = stateIn(row.text('value'));
      if (state === null) row.fault('state-unreadable', 'value');
      return { until: row.year('until'), ...state };
    });
    return earlier.length === 0 ? one : { ...one, earlier };
  }) as unknown as T;
}

function stateIn(text: string): object | null {
  try {
    const state: unknown = JSON.parse(text);
    return typeof state === 'object' && !Array.isArray(state) ? state : null;
  } catch {
    return null;
  }
}
