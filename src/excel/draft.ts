/** The draft of a plan in the workbook at hand: its cells by their names and labels, whatever was put in or moved. */
import { cellsByLabels, type DraftCells } from '../draft/cells';
import { columnsOf, labelledTables, mostYears, sheetKeyOf, tableKeys } from '../draft/tables';
import { cellsOf, queueFields } from './fields';

/** Two requests where there is a draft. Sheets that are not there are absent. */
export async function readDraftCells(context: Excel.RequestContext): Promise<DraftCells> {
  const answers = tableKeys.map((table) => {
    const fields = columnsOf(table, mostYears).map(({ field }) => ({ field, range: '', role: 'entry' as const }));
    return [table, queueFields(context, sheetKeyOf(table), fields)] as const;
  });
  await context.sync();
  const found: DraftCells = Object.fromEntries(
    answers.flatMap(([table, answer]) => {
      const cells = answer();
      return Object.keys(cells).length === 0 ? [] : [[table, cells]];
    }),
  );
  return { ...found, ...(await readLabelled(context, found)) };
}

/** Where a row was put in between, the labels say which cell is which; the names do not. */
async function readLabelled(context: Excel.RequestContext, found: DraftCells): Promise<DraftCells> {
  const whole = labelledTables.flatMap((table) => {
    const tab = found[table]?.value?.[0]?.place.sheet;
    if (tab === undefined) return [];
    const range = context.workbook.worksheets.getItem(tab).getUsedRange(true);
    range.load('address,values,formulas');
    return [{ table, tab, range }];
  });
  if (whole.length === 0) return {};
  await context.sync();
  return Object.fromEntries(
    whole.flatMap(({ table, tab, range }) => {
      const cells = cellsOf(range, sheetKeyOf(table), 'all').map((cell) => [cell.place.cell ?? '', cell] as const);
      const labelled = cellsByLabels({ tab, cells: new Map(cells) }, table);
      return labelled ? [[table, labelled]] : [];
    }),
  );
}
