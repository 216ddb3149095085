/**
 * Watching what users change. Events only hint at what to read again: nothing relies on one arriving. What the product changes itself
 * raises none, since events are off within each such request; where an Excel (from ExcelApi 1.14) says who made a change, that is
 * heeded too.
 */
import { inExcel } from './session';
import type { SheetKey } from '../sheets/spec';
import type { Changed } from './facade';
import type { Look } from './look';

type Stop = () => Promise<void>;

/** How long until handlers Excel refused to put back are tried again; each wait is twice the one before, up to the longest. */
const AGAIN = 250;
const AGAIN_AT_MOST = 60_000;

export interface Watching {
  /** Calls back for every change until what it gives is called. */
  watch(onChange: (change: Changed) => void): Promise<Stop>;
  /**
   * Runs work with no handler registered: Excel on the web fails large writes while one is, even with events switched off. What was
   * typed meanwhile was not heard: unless whoever asked for it reads again by itself, a change without a place `tells` so.
   */
  unwatched<T>(work: () => Promise<T>, tells?: boolean): Promise<T>;
  /** Whether changes are heard of. */
  hears(): boolean;
}

/** `look` gives the last look, by which tab ids become sheet keys; `touched` hears of the cells, null where more than contents may have changed. */
export function createWatching(
  look: () => Look | null,
  touched: (keys: readonly SheetKey[], address: string | null) => void,
): Watching {
  const watchers = new Map<(change: Changed) => void, Stop | null>();
  /** Works that want no handler now. */
  let unwatched = 0;
  const start = async (onChange: (change: Changed) => void) => {
    const stop = await watchWorkbook(look, onChange, touched);
    // Stopped meanwhile, or work has begun that wants none: it starts again when that ends.
    if (!watchers.has(onChange) || unwatched > 0) await stop();
    else watchers.set(onChange, stop);
  };
  /** After work that wanted none. Refused, as while a cell is edited, it is tried until it succeeds: without a handler the pane is deaf. */
  const startAgain = async (onChange: (change: Changed) => void, tells: boolean, wait = AGAIN): Promise<void> => {
    if (unwatched > 0 || watchers.get(onChange) !== null) return;
    await start(onChange).catch(() => {
      setTimeout(() => void startAgain(onChange, true, Math.min(2 * wait, AGAIN_AT_MOST)), wait);
    });
    touched([], null);
    if (tells) onChange({ sheets: [] });
  };
  return {
    async watch(onChange) {
      watchers.set(onChange, null);
      try {
        await start(onChange);
      } catch (error) {
        watchers.delete(onChange);
        throw error;
      }
      return async () => {
        const stop = watchers.get(onChange);
        watchers.delete(onChange);
        await stop?.();
      };
    },
    hears: () => [...watchers.values()].some((stop) => stop !== null),
    async unwatched(work, tells = true) {
      unwatched++;
      for (const [onChange, stop] of watchers) {
        watchers.set(onChange, null);
        await stop?.().catch(() => undefined); // one that stays is no reason not to work
      }
      try {
        return await work();
      } finally {
        unwatched--;
        for (const onChange of watchers.keys()) await startAgain(onChange, tells);
      }
    },
  };
}

async function watchWorkbook(
  look: () => Look | null,
  onChange: (change: Changed) => void,
  touched: (keys: readonly SheetKey[], address: string | null) => void,
): Promise<Stop> {
  const keysOf = (worksheetId: string): readonly SheetKey[] => {
    const seen = look();
    const tab = seen?.tabs.find((t) => t.id === worksheetId)?.name;
    return [...(seen?.sheets ?? [])].flatMap(([key, found]) => (found?.tab === tab ? [key] : []));
  };
  const handle = async (change: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const { worksheetId, triggerSource, changeType, address } = change;
    const sheets = keysOf(worksheetId);
    if (sheets.length > 0) touched(sheets, changeType === 'RangeEdited' ? address : null);
    // The data sheet is out of users' sight: what changes there is our own.
    if (!sheets.includes('data') && triggerSource !== 'ThisLocalAddin') onChange({ sheets });
  };
  const handleStructure = async (): Promise<void> => {
    touched([], null);
    onChange({ sheets: [] });
  };
  const stops = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const results = [
      worksheets.onChanged.add(handle),
      worksheets.onDeleted.add(handleStructure),
      worksheets.onAdded.add(handleStructure),
    ];
    await context.sync();
    return results;
  });
  return async () => {
    const context = stops[0]!.context as Excel.RequestContext;
    for (const stop of stops) stop.remove();
    await context.sync();
  };
}
