/** What every part of the pane can reach: the state, the way to change it, the jobs, the texts. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Messages } from '../../i18n';
import type { Jobs } from '../state/jobs';
import type { PaneState, Screen, ViewState } from '../state/pane-state';
import type { Store } from '../state/store';

export interface Pane {
  readonly store: Store;
  readonly jobs: Jobs;
}

export const PaneContext = createContext<Pane | null>(null);

export interface PaneHandle {
  readonly state: PaneState;
  readonly m: Messages;
  readonly jobs: Jobs;
  readonly dispatch: Store['dispatch'];
  /** Opens a screen from inside another one; the focus goes to its heading. */
  readonly go: (screen: Screen) => void;
  readonly show: (part: Partial<ViewState>) => void;
}

export function usePane(): PaneHandle {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('usePane outside of PaneContext');
  const { store, jobs } = pane;
  const state = useSyncExternalStore(store.subscribe, store.getState);
  return {
    state,
    m: state.m,
    jobs,
    dispatch: store.dispatch,
    go: (screen) => store.dispatch({ type: 'go', screen, focus: true }),
    show: (part) => store.dispatch({ type: 'show', part }),
  };
}
