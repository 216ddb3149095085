/** Putting the sheets of a plan's draft into the workbook: where there is none, or in the place of the one there. */
import { isDraftKey } from '../draft/tables';
import { ZoneScorecardError } from '../errors';
import { loadMessages, type Locale } from '../i18n';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { PresentSheet, WorkOptions, WorkResult } from './facade';
import { stopIfAsked } from './problems';
import type { Readings } from './readings';
import { run } from './run';
import { drawSheets } from './work';
import { removeSheets } from './write';

/**
 * Draws the draft. With `instead` the one there is set aside under other tabs while the new one is drawn, is put back where that
 * fails, and goes once the new one stands; without, there must be none.
 */
export async function putDraft(
  readings: Readings,
  specs: readonly SheetSpec[],
  locale: Locale,
  options: WorkOptions,
  instead: boolean,
): Promise<WorkResult> {
  stopIfAsked(options.signal);
  const { look } = await readings.readNow();
  const there = specs.find(({ key }) => look.sheets.get(key));
  if (there && !instead) throw new ZoneScorecardError('draft-there', { sheet: look.sheets.get(there.key)!.tab });
  const m = await loadMessages(locale);
  const order = specs.map(({ key }) => key);
  const asItWas = (key: SheetKey) => specs.find((spec) => spec.key === key)!;
  const job = { specs, look, read: () => ({}), asItWas, order, m, notes: readings.notes, show: order[0] };
  const drawn = await drawSheets({ ...job, kept: new Set(order) }, options);
  // Sheets the new draft does not have, such as a change log, are the old one's too.
  const over = [...look.sheets].flatMap(([key, found]): readonly PresentSheet[] =>
    found && isDraftKey(key) && !order.includes(key) ? [{ key, tab: found.tab }] : [],
  );
  const old = [...drawn.old, ...(instead ? over : [])];
  // What stays of it, since Excel does not delete it, is told with the next reading.
  readings.drawn(order, old);
  if (old.length > 0) {
    const again = () => removeOld(readings, drawn.old, instead ? over : []);
    await again()
      .catch(again)
      .catch(() => undefined);
  }
  return { ...drawn, restored: [] };
}

/** Deletes the tabs of an old draft whose names lead to the new one by now, and sheets that still have their names. */
async function removeOld(
  readings: Readings,
  aside: readonly PresentSheet[],
  over: readonly PresentSheet[],
): Promise<void> {
  const { look } = await readings.readNow();
  const isThere = ({ tab }: PresentSheet) => look.tabs.some(({ name }) => name === tab);
  // By keys of their own: what is noted of the new sheets under theirs stays.
  const keyed = aside.filter(isThere).map(({ key, tab }) => [`old_${key}`, tab] as const);
  const own = over.filter(isThere).map(({ key, tab }) => [key, tab] as const);
  const area = { row: 1, col: 1, lastRow: 1, lastCol: 1 };
  const sheets = new Map([...keyed, ...own].map(([key, tab]) => [key, { tab, area }] as const));
  if (sheets.size > 0) await run((context) => removeSheets(context, { ...look, sheets }, [...sheets.keys()]));
}
