/** The store: one value, one reducer, subscribers. Small enough that a library would be more to read. */
import { reduce, type PaneAction, type PaneState } from './pane-state';

export interface Store {
  readonly getState: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** What is typed in forms and not yet put in, by their names. */
  readonly kept: Map<string, unknown>;
}

export function createStore(initial: PaneState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch(action) {
      state = reduce(state, action);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    kept: new Map(),
  };
}
