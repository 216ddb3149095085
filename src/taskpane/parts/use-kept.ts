/**
 * What is typed or chosen in a form and not yet put in: kept while another screen is in the form's place (work going on, a failure,
 * another tab), so that nobody types it twice. It lasts as long as the pane.
 */
import { useContext, useState } from 'react';
import { PaneContext } from './pane-context';

/**
 * @param name what is kept, unlike any other.
 * @param initial what stands there when nothing is kept.
 * @returns what is kept, the way to change it, and the way to forget it once it is put in.
 */
export function useKept<T>(
  name: string,
  initial: () => T,
): readonly [value: T, keep: (next: T) => void, forget: () => void] {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('useKept outside of PaneContext');
  const { kept } = pane.store;
  const [, redraw] = useState(0);
  const [first] = useState(initial);
  const change = (step: () => void) => {
    step();
    redraw((n) => n + 1);
  };
  return [
    // Each name is used by one form only, with one shape.
    kept.has(name) ? (kept.get(name) as T) : first,
    (next) => change(() => kept.set(name, next)),
    () => change(() => kept.delete(name)),
  ];
}
