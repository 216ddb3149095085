/** Formulas that refer to tables follow what becomes of these (H5.3). */
import { onSheet, start } from './support';

async function withTable() {
  const fixture = start();
  await onSheet(fixture, async (sheet) => {
    sheet.getRange('A1:C4').values = [
      ['a', 'b', 'c'],
      [1, 10, ''],
      [2, 20, ''],
      [4, 40, ''],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Tbl';
    sheet.getRange('C2:C3').values = [['=Tbl[@b]*2'], ['=Tbl[@b]*2']];
    sheet.getRange('C1').values = [['x']];
    sheet.getRange('E1:E3').formulas = [['=SUM(Tbl[b])'], ['=ROWS(Tbl)'], ['=SUM(Tbl[[#All],[a]:[b]])']];
  });
  return fixture;
}

async function after(
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void,
): Promise<unknown> {
  const fixture = await withTable();
  return onSheet(fixture, async (sheet, context) => {
    const before = sheet.getRange('E1:E3').load('values');
    await context.sync();
    expect(before.values).toEqual([[30], [2], [33]]);
    await work(sheet.tables.getItem('Tbl'), sheet, context);
    await context.sync();
    const seen = sheet.getRange('E1:E3').load('values,formulas');
    const own = sheet.getRange('C2').load('values,formulas');
    await context.sync();
    return [
      ...seen.formulas.map(([f], i) => [f as string, seen.values[i]![0] as number]),
      own.formulas[0],
      own.values[0],
    ];
  });
}

const same = ['=SUM(Tbl[b])', '=ROWS(Tbl)', '=SUM(Tbl[[#All],[a]:[b]])'] as const;

test('H5.3 a table that takes in filled rows, or new ones, is added up anew', async () => {
  expect(await after((table) => table.resize('A1:B4'))).toEqual([
    [same[0], 70],
    [same[1], 3],
    [same[2], 77],
    ['=Tbl[@b]*2'],
    [20],
  ]);
  expect(
    await after((table, sheet) => {
      sheet.getRange('A4:C4').clear();
      table.rows.add(undefined, [[3, 30]]);
    }),
  ).toEqual([[same[0], 60], [same[1], 3], [same[2], 66], ['=Tbl[@b]*2'], [20]]);
  expect(await after((table) => table.rows.getItemAt(1).delete())).toEqual([
    [same[0], 10],
    [same[1], 1],
    [same[2], 11],
    ['=Tbl[@b]*2'],
    [20],
  ]);
});

test.each([
  ['by its header', (_: Excel.Table, sheet: Excel.Worksheet) => void (sheet.getRange('B1').values = [['钱 [元]']])],
  ['by program', (table: Excel.Table) => void (table.columns.getItem('b').name = '钱 [元]')],
])('H5.3 formulas follow a column renamed %s', async (_, work) => {
  expect(await after(work)).toEqual([
    ["=SUM(Tbl[钱 '[元']])", 30],
    [same[1], 2],
    ["=SUM(Tbl[[#All],[a]:[钱 '[元']]])", 33],
    ["=Tbl[@[钱 '[元']]]*2"],
    [20],
  ]);
});

test('H5.3 formulas follow a table renamed', async () => {
  expect(await after((table) => void (table.name = '表_新'))).toEqual([
    ['=SUM(表_新[b])', 30],
    ['=ROWS(表_新)', 2],
    ['=SUM(表_新[[#All],[a]:[b]])', 33],
    ['=表_新[@b]*2'],
    [20],
  ]);
});

test('H5.3 a table converted to a range leaves references of cells', async () => {
  expect(await after((table) => void table.convertToRange())).toEqual([
    ['=SUM(Sheet1!$B$2:$B$3)', 30],
    ['=ROWS(Sheet1!$A$2:$B$3)', 2],
    ['=SUM(Sheet1!$A$1:$B$3)', 33],
    ['=Sheet1!$B2*2'],
    [20],
  ]);
});

test('H5.3 formulas of a deleted table are #REF!', async () => {
  expect(await after((table) => table.delete())).toEqual([
    ['=SUM(#REF!)', '#REF!'],
    ['=ROWS(#REF!)', '#REF!'],
    ['=SUM(#REF!)', '#REF!'],
    ['=#REF!*2'],
    ['#REF!'],
  ]);
});

test('H5.3 references within the table need not name it', async () => {
  const fixture = start();
  const seen = await onSheet(fixture, async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [3, ''],
    ];
    const table = sheet.tables.add('A1:B2', true);
    sheet.getRange('B2').formulas = [['=[@a]*2']];
    sheet.getRange('A1').values = [['金 额']];
    const first = sheet.getRange('B2').load('values,formulas');
    await context.sync();
    table.convertToRange();
    const second = sheet.getRange('B2').load('values,formulas');
    await context.sync();
    return [first.formulas[0], first.values[0], second.formulas[0], second.values[0]];
  });
  expect(seen).toEqual([['=[@[金 额]]*2'], [6], ['=Sheet1!$A2*2'], [6]]);
});
