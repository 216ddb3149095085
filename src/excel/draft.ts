/** The draft of a plan in the workbook at hand: its cells by their names and labels, whatever was put in or moved. */
import { beyondOf, cellsByLabels, mostRows, type DraftCells } from '../draft/cells';
import { columnsOf, labelledTables, mostYears, sheetKeyOf, tableKeys } from '../draft/tables';
import { cellAddress, parseArea, rangeAddress } from '../sheets/a1';
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
    const end = used.rowIndex + used.rowCount;
    const last = Math.min(mostRows, end);
    const ends = Object.entries(cells).flatMap(([field, own]) => {
      const cell = own.at(-1)?.place.cell;
      return cell === undefined ? [] : [{ field, ...parseArea(cell) }];
    });
    // Far below may be as many rows as a sheet has: only where something stands there is asked.
    const far = ends.flatMap(({ field, row, col }) => {
      const first = Math.max(mostRows, row) + 1;
      if (first > end) return [];
      const range = sheet.getRange(rangeAddress(first, col, end, col)).getUsedRangeOrNullObject(true);
      return [{ field, col, range: range.load('rowIndex') }];
    });
    const below = ends.flatMap(({ field, row, col }) =>
      row >= last ? [] : [{ field, range: rangeAddress(row + 1, col, last, col), role: 'entry' as const }],
    );
    if (below.length + far.length === 0) return [];
    return [{ table, cells, far, answer: queueFields(context, sheetKeyOf(table), below, sheet) }];
  });
  if (answers.length === 0) return {};
  await context.sync();
  return Object.fromEntries(
    answers.map(({ table, cells, far, answer }) => {
      const below = answer();
      const whole = Object.entries(cells).map(([field, own]) => [field, [...own, ...(below[field] ?? [])]] as const);
      const { sheet } = whole.flatMap(([, own]) => own)[0]?.place ?? {};
      const beyond = far.flatMap(({ field, col, range }) =>
        range.isNullObject
          ? []
          : [[field, { value: null, place: { sheet, cell: cellAddress(range.rowIndex + 1, col) } }] as const],
      );
      return [table, { ...Object.fromEntries(whole), ...beyondOf(table, beyond) }];
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
