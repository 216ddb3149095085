/**
 * Watching what users change. Events only hint at what to read again: nothing relies on one arriving. What the product changes itself
 * raises none, since events are off within each such request; where an Excel (from ExcelApi 1.14) says who made a change, that is
 * heeded too.
 */
import { inExcel } from './session';
import type { SheetKey } from '../sheets/spec';
import type { Changed } from './facade';
import type { Look } from './look';

/** `look` gives the last look, by which tab ids become sheet keys. */
export async function watchWorkbook(
  look: () => Look | null,
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
    if (!sheets.includes('data') && triggerSource !== 'ThisLocalAddin') onChange({ sheets });
  };
  const handleStructure = async (): Promise<void> => onChange({ sheets: [] });
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
