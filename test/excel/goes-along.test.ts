/** What users keep on sheets beside entries, and what of theirs leads there: told before the sheets go, and rows it hangs on stay. */
import { forked, type OpenExcel } from '../support/excel';
import { officeWorkbook } from '../support/faults';

let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook();
});

const TAB = 'G03 营业收入';

const onTheWorkbook = (work: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

async function opened(): Promise<OpenExcel> {
  const excel = forked(office);
  await excel.book.read();
  await onTheWorkbook(({ worksheets }) => worksheets.getItem(TAB).protection.unprotect());
  return excel;
}

test('nothing goes along where the user keeps nothing, though our own charts and formulas lead there', async () => {
  const { book } = await opened();
  await book.redraw(['gap', 'report']);
  expect(await book.goesAlong(['G03', 'gap', 'report', 'calc'])).toEqual([]);
});

test('comments, charts and shapes on a sheet are told with their place', async () => {
  const { book, host } = await opened();
  host.workbook.sheets.find(({ name }) => name === TAB)!.shapes.push({ id: '{S1}', name: '我的框' });
  await onTheWorkbook(({ comments, worksheets }) => {
    comments.add(`'${TAB}'!D20`, '电话核实过');
    const sheet = worksheets.getItem(TAB);
    sheet.charts.add('Line', sheet.getRange('C19:D22')).name = '我的图';
  });
  expect(await book.goesAlong(['G03'])).toEqual([
    { kind: 'comment', sheet: TAB, at: 'D20' },
    { kind: 'chart', sheet: TAB, at: '我的图' },
    { kind: 'shape', sheet: TAB, at: '我的框' },
  ]);
  expect(await book.goesAlong(['G13'])).toEqual([]);
});

test('formulas, names and charts elsewhere that lead to the sheet are told, by tab and by our names', async () => {
  const { book, host } = await opened();
  host.typeCell('Sheet1', 'F1', `='${TAB}'!D20*2`);
  host.typeCell('Sheet1', 'F2', '=SUM(zsc_G03_ytd_2022)');
  host.typeCell('Sheet1', 'F3', '=SUM(zsc_G13_name)');
  host.typeCell('Sheet1', 'F4', `="${TAB}"`);
  await onTheWorkbook(({ names, worksheets }) => {
    names.add('我的名称', worksheets.getItem(TAB).getRange('D20'));
    worksheets.getItem('Sheet1').charts.add('Line', worksheets.getItem(TAB).getRange('C19:D22')).name = '外面的图';
  });
  expect((await book.goesAlong(['G03'])).map(({ kind, sheet, at }) => [kind, sheet, at])).toEqual([
    ['name', '', '我的名称'],
    ['formula', 'Sheet1', 'F1'],
    ['formula', 'Sheet1', 'F2'],
    ['chart', 'Sheet1', '外面的图'],
  ]);
});

describe('rows that a job put in, when it is undone', () => {
  async function longer(): Promise<OpenExcel & { readonly tab: string; readonly rows: number }> {
    const excel = await opened();
    const rows = (await excel.book.read()).entries.sheets.G13!.name!.length;
    await excel.book.redraw(['G13'], { room: rows + 40 });
    const { sheets } = await excel.book.read();
    const { tab } = sheets.find(({ key }) => key === 'G13')!;
    await onTheWorkbook(({ worksheets }) => worksheets.getItem(tab).protection.unprotect());
    return { ...excel, tab, rows };
  }
  const areaOf = ({ host }: OpenExcel) => host.workbook.names.get('zsc_sheet_g13')!.formula;

  test('stay where a comment hangs on them', async () => {
    const excel = await longer();
    const { book, host, tab, rows } = excel;
    const last = Number(/(\d+)$/.exec(areaOf(excel))![1]);
    await onTheWorkbook(({ comments }) => comments.add(`'${tab}'!B${last - 2}`, '留着'));
    await book.redraw(['G13'], { undoing: { G13: rows } });
    expect(host.workbook.sheets.find(({ name }) => name === tab)!.comments).toHaveLength(1);
  });

  test('a formula of the user’s that leads to one of them still leads there', async () => {
    const excel = await longer();
    const { book, host, tab, rows } = excel;
    const last = Number(/(\d+)$/.exec(areaOf(excel))![1]);
    host.typeCell('Sheet1', 'F1', `='${tab}'!B${last - 2}`);
    await book.redraw(['G13'], { undoing: { G13: rows } });
    const cell = host.workbook.sheets
      .find(({ name }) => name === 'Sheet1')!
      .rows.get(0)!
      .get(5)!;
    expect(cell.formula).not.toContain('#REF!');
  });
});
