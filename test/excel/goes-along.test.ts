/** What users keep on sheets beside entries, and what of theirs leads there: told before the sheets go, and rows it hangs on stay. */
import { ordosPlan } from '../../src/plan/ordos';
import { itemKeys } from '../../src/sheets';
import { forked, startExcel, type OpenExcel } from '../support/excel';
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

test('what is typed on sheets that are no forms is told, over the product’s own and where it has nothing', async () => {
  const { book, host } = await opened();
  const typed = (['calc', 'score_2022', 'units', 'gap'] as const).map((key, i) => {
    const { name: tab } = host.workbook.sheets.find(({ name }) => name === ['计分过程', '2022年评分表', '单位得分', '差距分析'][i])!; // prettier-ignore
    host.asUser(() => void (host.workbook.sheets.find(({ name }) => name === tab)!.protection = null));
    return { key, tab };
  });
  const over = (tab: string, cell: string, text: string) => expect(host.typeCell(tab, cell, text).outcome).toBe('accepted'); // prettier-ignore
  for (const { tab } of typed) over(tab, 'A1', `我改的${tab}`);
  over('计分过程', 'F8', '4711.5');
  over('计分过程', 'G8', '=4711.5+0');
  over('2022年评分表', 'B2', '我的话');
  const along = await book.goesAlong(typed.map(({ key }) => key));
  for (const at of ['计分过程!F8', '计分过程!G8', '2022年评分表!B2', ...typed.map(({ tab }) => `${tab}!A1`)])
    expect(along.map(({ sheet, at: cell }) => `${sheet}!${cell}`)).toContain(at);
});

test('nothing goes along with any sheet of the workbook as it was drawn', async () => {
  const { book } = await opened();
  const { sheets } = await book.read();
  await book.redraw(['T01', 'gap', 'report']);
  expect(await book.goesAlong(sheets.map(({ key }) => key))).toEqual([]);
});

test('nor with all sheets of the built-in plan, in few requests, none with more of an answer than Excel on the web gives', async () => {
  const { host, book } = startExcel();
  await book.addSheets(ordosPlan, itemKeys(ordosPlan), 'zh-CN');
  const { sheets } = await book.read();
  host.resetStats();
  expect(await book.goesAlong(sheets.map(({ key }) => key))).toEqual([]);
  expect(host.stats.maxResponseBytes).toBeLessThan(5_000_000);
  // One for every 3.5 MB of formulas: they are asked for of all sheets.
  expect(host.stats.syncs).toBeLessThanOrEqual(9);
});

test('names of the sheet’s own, conditional formats and drop-downs added to it are told', async () => {
  const { book } = await opened();
  await onTheWorkbook(({ worksheets }) => {
    const sheet = worksheets.getItem(TAB);
    sheet.names.add('本室合计', sheet.getRange('D20'));
    sheet.getRange('D19:D22').conditionalFormats.add('DataBar');
    sheet.getRange('E19').conditionalFormats.add('Custom').custom.rule.formula = '=E19>1000';
    const list = { list: { inCellDropDown: true, source: '甲,乙' } };
    sheet.getRange('J3:J5').dataValidation.rule = list; // the template has nothing there
    sheet.getRange('D21').dataValidation.rule = list; // over the product's own
    sheet.getRange('B60').dataValidation.rule = list; // below the form
  });
  expect(await book.goesAlong(['G03'])).toEqual([
    { kind: 'format', sheet: TAB, at: 'E19' },
    { kind: 'format', sheet: TAB, at: 'D19:D22' },
    { kind: 'limit', sheet: TAB, at: 'J3:J5' },
    { kind: 'limit', sheet: TAB, at: 'D21' },
    { kind: 'limit', sheet: TAB, at: 'B60' },
    { kind: 'name', sheet: TAB, at: '本室合计' },
  ]);
});

test('where rows were put in, formats and drop-downs of the product’s are still told from the user’s', async () => {
  const { book } = await opened();
  await onTheWorkbook(({ worksheets }) => {
    const sheet = worksheets.getItem(TAB);
    sheet.getRange('21:22').insert('Down');
  });
  expect(await book.goesAlong(['G03'])).toEqual([]);
  await onTheWorkbook(({ worksheets }) => {
    const sheet = worksheets.getItem(TAB);
    sheet.getRange('D20').conditionalFormats.add('Custom').custom.rule.formula = '=$D$20>1000';
    sheet.getRange('Z9').dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
  });
  expect(await book.goesAlong(['G03'])).toEqual([
    { kind: 'format', sheet: TAB, at: 'D20' },
    { kind: 'limit', sheet: TAB, at: 'Z9' },
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
