/** Reading the workbook and checking what was read, with the pane told of both. */
import { breath } from '../../breath';
import type { WorkbookFacade, WorkbookState } from '../../excel/facade';
import { loadEngine } from '../engine';
import { shownYear } from '../model/shown-year';
import { isCode } from './problem';
import type { Store } from './store';
import { todayOf, type Surroundings } from './surroundings';

export interface Checking {
  /** With `only`, just the sheets touched are read, what depends on them is checked, and nothing is written. */
  readonly readAndCheck: (only?: readonly string[]) => Promise<void>;
  /** Everything, and whether formulas were typed over: of these sheets, or of all. */
  readonly readThoroughlyAndCheck: (sheets?: readonly string[]) => Promise<void>;
}

export function createChecking(store: Store, outside: Surroundings): Checking {
  const { dispatch, getState } = store;
  /** Readings overtaken by a later one are dropped. */
  let reading = 0;

  async function checkRead(
    read: (book: WorkbookFacade) => Promise<WorkbookState>,
    only?: readonly string[],
  ): Promise<void> {
    const mine = ++reading;
    const before = getState().changes;
    const book = await read(await outside.openWorkbook());
    const plan = book.plan ?? getState().plan ?? (await outside.loadPlan());
    if (mine !== reading) return;
    dispatch({ type: 'read', book, plan, year: shownYear(plan, getState(), todayOf(outside), book.entries) });
    const engine = await loadEngine();
    await breath();
    if (mine !== reading) return;
    const previous = getState().findings;
    const since = only && previous ? { findings: previous, only } : undefined;
    const { findings, scores } = engine.check(plan, book, todayOf(outside), since);
    dispatch({ type: 'checked', findings, scores, at: outside.now(), seen: before });
    if (only) return;
    const gate = book.plan ? engine.gate(plan, findings, book) : [];
    if (gate.length > 0) await (await outside.openWorkbook()).write(gate).catch(unlessEditing);
  }

  return {
    readAndCheck: (only) => checkRead((book) => book.read(only), only),
    readThoroughlyAndCheck: (sheets) => checkRead((book) => book.readThoroughly(sheets)),
  };
}

/** While a cell is edited Excel takes nothing; the next check will write what this one could not. */
function unlessEditing(thrown: unknown): void {
  if (!isCode(thrown, 'cell-editing')) throw thrown;
}
