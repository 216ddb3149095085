/** The draft of a plan in the workbook at hand: its cells by their names and labels, whatever was put in or moved. */
import { cellsByLabels, mostRows, type DraftCells } from '../draft/cells';
import { columnsOf, labelledTables, mostYears, sheetKeyOf, tableKeys } from '../draft/tables';
import { parseArea, rangeAddress } from '../sheets/a1';
import { cellsOf, queueFields } from './fields';

/** Two requests where there is a draft, one more where rows are filled below those drawn. Sheets that are not there are absent. */
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
  return { ...found, ...(await readBelow(context, found)), ...(await readLabelled(context, found)) };
}

/** Tables whose rows are counted with what was typed on below the rows drawn: the names do not know of it. */
async function readBelow(context: Excel.RequestContext, found: DraftCells): Promise<DraftCells> {
  const tables = tableKeys.flatMap((table) => {
    const cells = found[table];
    const tab = Object.values(cells ?? {})[0]?.[0]?.place.sheet;
    if (cells === undefined || tab === undefined || labelledTables.some((one) => one === table)) return [];
    const sheet = context.workbook.worksheets.getItem(tab);
    const used = sheet.getUsedRange(true);
    used.load('rowIndex,rowCount');
    return [{ table, cells, sheet, used }];
  });
  if (tables.length === 0) return {};
  await context.sync();
  const answers = tables.flatMap(({ table, cells, sheet, used }) => {
    const last = Math.min(mostRows, used.rowIndex + used.rowCount);
    const below = Object.entries(cells).flatMap(([field, own]) => {
      const end = own.at(-1)?.place.cell;
      if (end === undefined || parseArea(end).row >= last) return [];
      const { row, col } = parseArea(end);
      return [{ field, range: rangeAddress(row + 1, col, last, col), role: 'entry' as const }];
    });
    return below.length === 0 ? [] : [{ table, cells, answer: queueFields(context, sheetKeyOf(table), below, sheet) }];
  });
  if (answers.length === 0) return {};
  await context.sync();
  return Object.fromEntries(
    answers.map(({ table, cells, answer }) => {
      const below = answer();
      const whole = Object.entries(cells).map(([field, own]) => [field, [...own, ...(below[field] ?? [])]] as const);
      return [table, Object.fromEntries(whole)];
    }),
  );
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
