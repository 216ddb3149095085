/** Acts of users on the cells of any sheet, done through the client library as Excel does them, protection taken off meanwhile. */
import type { Workbook } from '../../src/host/model/workbook';
import { parseArea, rangeAddress } from '../../src/sheets/a1';
import type { Act } from './vandalism';

/** A block of the sheet's table without merged cells, at least three rows and two columns: rows and columns from 1. */
interface Block {
  readonly row: number;
  readonly col: number;
  readonly lastRow: number;
  readonly lastCol: number;
}

type Deed = (sheet: Excel.Worksheet, block: (rows?: number) => string, context: Excel.RequestContext) => void;

const kinds: Readonly<Record<string, Deed>> = {
  'row put in at the top': (sheet) => void sheet.getRange('2:2').insert('Down'),
  'row put in in the table': (sheet, block) => void sheet.getRange(block()).getRow(1).getEntireRow().insert('Down'),
  'row taken out of the table': (sheet, block) => sheet.getRange(block()).getRow(1).getEntireRow().delete('Up'),
  'row of the head taken out': (sheet) => sheet.getRange('3:3').delete('Up'),
  'column put in': (sheet) => void sheet.getRange('C:C').insert('Right'),
  'column taken out': (sheet, block) => sheet.getRange(block()).getLastColumn().getEntireColumn().delete('Left'),
  'cut and pasted on the same sheet': (sheet, block) => sheet.getRange(block(2)).moveTo('B90'),
  'cut and pasted to the user’s sheet': (sheet, block, { workbook }) =>
    sheet.getRange(block(2)).moveTo(workbook.worksheets.getItem('Sheet1').getRange('F20')),
  'pasted over': (sheet, block, { workbook }) =>
    sheet.getRange(block(2)).copyFrom(workbook.worksheets.getItem('Sheet1').getRange('A1:B2')),
  'values pasted over formulas': (sheet, block) => sheet.getRange(block()).copyFrom(block(), 'Values'),
  'table emptied': (sheet, block) => sheet.getRange(block()).clear('Contents'),
  merged: (sheet, block) => sheet.getRange(block(2)).merge(),
  sorted: (sheet, block) => sheet.getRange(block()).sort.apply([{ key: 0, ascending: false }]),
  filtered: (sheet, block) =>
    sheet.autoFilter.apply(sheet.getRange(block()), 0, { filterOn: 'Values', values: ['nowhere'] }),
  'filled down': (sheet, block) => sheet.getRange(block(1)).autoFill(block(), 'FillCopy'),
  'sheet copied': (sheet) => void sheet.copy('End'),
};

/** The largest block of named cells on the tab that lie beside each other. */
function blockOf({ names, sheets }: Workbook, tab: string): Block {
  const { merges } = sheets.find(({ name }) => name === tab)!;
  const areas = [...names].flatMap(([name, { formula }]) => {
    const [, range] = name.startsWith('zsc_sheet_') ? [] : (/^='(?:.+)'!(.+)$/.exec(formula) ?? []);
    return range && formula.startsWith(`='${tab}'!`) ? [parseArea(range.replaceAll('$', ''))] : [];
  });
  const blocks = areas.flatMap((first) => {
    const beside = areas.filter(
      ({ row, lastRow, col }) => row === first.row && lastRow === first.lastRow && col >= first.col,
    );
    const cols = new Set(
      beside.flatMap(({ col, lastCol }) => Array.from({ length: lastCol - col + 1 }, (_, i) => col + i)),
    );
    let { lastCol } = first;
    while (cols.has(lastCol + 1)) lastCol++;
    const block = { ...first, lastCol };
    const isMerged = merges.some(
      (m) =>
        m.row < block.lastRow && m.row + m.rows >= block.row && m.col < block.lastCol && m.col + m.cols >= block.col,
    );
    return isMerged ? [] : [block];
  });
  const size = ({ row, lastRow, col, lastCol }: Block) => Math.min(lastRow - row, 30) * (lastCol - col);
  return blocks.reduce((a, b) => (size(b) > size(a) ? b : a), { row: 12, col: 2, lastRow: 16, lastCol: 5 });
}

/** Every kind of act on each of these tabs. */
export const cellActsOn = (tabs: readonly string[]): readonly Act[] =>
  Object.entries(kinds).flatMap(([kind, deed]) =>
    tabs.map((tab): Act => ({
      kind,
      name: tab,
      deed: async (workbook) => {
        const own = workbook.sheets.find((sheet) => sheet.name === tab)!;
        const { protection, visibility } = own;
        Object.assign(own, { protection: null, visibility: 'Visible' });
        const { row, col, lastRow, lastCol } = blockOf(workbook, tab);
        const block = (rows = lastRow - row + 1) => rangeAddress(row, col, row + rows - 1, lastCol);
        await Excel.run(async (context) => {
          deed(context.workbook.worksheets.getItem(tab), block, context);
          await context.sync();
        });
        Object.assign(own, { protection, visibility });
      },
    })),
  );
