/** Watching what users change. Events only hint at what to read again: nothing relies on one arriving. */
import { inExcel } from './session';
import type { SheetKey } from '../sheets/spec';
import type { Changed } from './facade';
import type { Look } from './look';

/** `look` gives the last look, by which tab ids become sheet keys; `quiet` is true while we draw ourselves. */
export async function watchWorkbook(
  look: () => Look | null,
  quiet: () => boolean,
  onChange: (change: Changed) => void,
): Promise<() => Promise<void>> {
  const keysOf = (worksheetId: string): readonly SheetKey[] => {
    const seen = look();
    const tab = seen?.tabs.find((t) => t.id === worksheetId)?.name;
    return [...(seen?.sheets ?? [])].flatMap(([key, found]) => (found?.tab === tab ? [key] : []));
  };
  const handle = async (args: { worksheetId: string }): Promise<void> => {
    const sheets = keysOf(args.worksheetId);
    // The data sheet is out of users' sight: what changes there is our own.
    if (!quiet() && !sheets.includes('data')) onChange({ sheets });
  };
  const handleStructure = async (): Promise<void> => {
    if (!quiet()) onChange({ sheets: [] });
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
