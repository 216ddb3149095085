/** The draft of a plan in the workbook at hand: its cells by their names, whatever was put in or moved. */
import type { DraftCells } from '../draft/cells';
import { columnsOf, mostYears, sheetKeyOf, tableKeys } from '../draft/tables';
import { queueFields } from './fields';

/** One request. Sheets that are not there are absent. */
export async function readDraftCells(context: Excel.RequestContext): Promise<DraftCells> {
  const answers = tableKeys.map((table) => {
    const fields = columnsOf(table, mostYears).map(({ field }) => ({ field, range: '', role: 'entry' as const }));
    return [table, queueFields(context, sheetKeyOf(table), fields)] as const;
  });
  await context.sync();
  return Object.fromEntries(
    answers.flatMap(([table, answer]) => {
      const cells = answer();
      return Object.keys(cells).length === 0 ? [] : [[table, cells]];
    }),
  );
}
