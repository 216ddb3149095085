/** Watching what users change. Events only hint at what to read again: nothing relies on one arriving. */
import { inExcel } from './session';
import type { SheetKey } from '../sheets/spec';
import type { Changed } from './facade';
import type { Look } from './look';

/**
 * `look` gives the last look, by which tab ids become sheet keys. `isOwn` tells whether the product itself is at work on these
 * sheets (none named: on the tabs), for an Excel older than ExcelApi 1.14, which does not say who made a change.
 */
export async function watchWorkbook(
  look: () => Look | null,
  isOwn: (sheets: readonly SheetKey[]) => boolean,
  onChange: (change: Changed) => void,
): Promise<() => Promise<void>> {
  const keysOf = (worksheetId: string): readonly SheetKey[] => {
    const seen = look();
    const tab = seen?.tabs.find((t) => t.id === worksheetId)?.name;
    return [...(seen?.sheets ?? [])].flatMap(([key, found]) => (found?.tab === tab ? [key] : []));
  };
  const handle = async ({ worksheetId, triggerSource }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const sheets = keysOf(worksheetId);
    // The data sheet is out of users' sight: what changes there is our own.
    if (sheets.includes('data')) return;
    const own = triggerSource === undefined ? isOwn(sheets) : triggerSource === 'ThisLocalAddin';
    if (!own) onChange({ sheets });
  };
  const handleStructure = async (): Promise<void> => {
    if (!isOwn([])) onChange({ sheets: [] });
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
