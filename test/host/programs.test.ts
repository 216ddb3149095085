/** Small programs on ranges, tables, charts, comments, as Microsoft's typings and pages have them, run to the end with the values they give (H21.5, H21.6, H21.7, H21.9). */
import { onSheet, start, values, type Fixture } from './support';

const goods = [
  ['Product', 'Qty', 'Price', 'Total'],
  ['Almonds', 2, 7.5, '=B2*C2'],
  ['Coffee', 1, 34.5, '=B3*C3'],
  ['Cocoa', 5, 9, '=B4*C4'],
];

async function withGoods(): Promise<Fixture> {
  const fixture = start();
  await onSheet(fixture, async (sheet) => void (sheet.getRange('A1:D4').values = goods));
  return fixture;
}

const formulas = (fixture: Fixture, address: string) =>
  onSheet(fixture, async (sheet, context) => {
    const range = sheet.getRange(address).load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });

describe('moving', () => {
  test('references follow cells that are cut and pasted, onto another sheet too; what is pasted over is lost', async () => {
    const fixture = await withGoods();
    await onSheet(fixture, async (sheet, context) => {
      sheet.getRange('F1:F3').formulas = [['=SUM(B2:B4)'], ['=$D$2'], ['=H9']];
      context.workbook.worksheets.add('Other');
      context.workbook.names.add('total', sheet.getRange('D2:D4'));
      sheet.getRange('B2:B4').moveTo('H8');
      sheet.getRange('D2:D4').moveTo('Other!A1');
      const name = context.workbook.names.getItem('total').load('formula');
      await context.sync();
      expect(name.formula).toBe('=Other!$A$1:$A$3');
    });
    expect(await formulas(fixture, 'F1:F3')).toEqual([['=SUM(H8:H10)'], ['=Other!$A$1'], ['=#REF!']]);
    const other = await fixture.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Other').getRange('A1:A3').load('formulas,values');
      await context.sync();
      return [range.formulas, range.values];
    });
    expect(other).toEqual([
      [['=Sheet1!H8*Sheet1!C2'], ['=Sheet1!H9*Sheet1!C3'], ['=Sheet1!H10*Sheet1!C4']],
      [[15], [34.5], [45]],
    ]);
    expect(await values(fixture, 'B2:B4')).toEqual([[''], [''], ['']]);
  });

  test('parts of rows and columns go in and out; references, merges, limits and tables beside them follow', async () => {
    const fixture = await withGoods();
    await onSheet(fixture, async (sheet) => {
      sheet.getRange('F1').formulas = [['=SUM(B2:B4)+SUM(A2:D4)']];
      sheet.getRange('B6:C6').merge();
      sheet.getRange('C8').dataValidation.rule = { wholeNumber: { formula1: '=B4', operator: 'GreaterThan' } };
      sheet.tables.add('B10:C12', true).name = 'T';
      sheet.getRange('B4:C4').insert('Down');
    });
    expect(await formulas(fixture, 'A2:D5')).toEqual([
      ['Almonds', 2, 7.5, '=B2*C2'],
      ['Coffee', 1, 34.5, '=B3*C3'],
      ['Cocoa', '', '', '=B5*C5'],
      ['', 5, 9, ''],
    ]);
    expect(await formulas(fixture, 'F1')).toEqual([['=SUM(B2:B5)+SUM(A2:D4)']]);
    const seen = await onSheet(fixture, async (sheet, context) => {
      const merged = sheet.getRange('A1:D20').getMergedAreasOrNullObject().load('address');
      const limit = sheet.getRange('C9').dataValidation.load('rule');
      const table = sheet.tables.getItem('T').getRange().load('address');
      await context.sync();
      return [merged.address, limit.rule.wholeNumber?.formula1, table.address];
    });
    expect(seen).toEqual(['Sheet1!B7:C7', '=B5', 'Sheet1!B11:C13']);
    await onSheet(fixture, async (sheet) => sheet.getRange('B4:C4').delete('Up'));
    expect(await formulas(fixture, 'F1')).toEqual([['=SUM(B2:B4)+SUM(A2:D4)']]);
    await onSheet(fixture, async (sheet) => sheet.getRange('B2:B3').delete('Left'));
    expect(await formulas(fixture, 'B2:D2')).toEqual([[7.5, '=#REF!*B2', '']]);
  });
});

describe('tables', () => {
  test('figures of the same row by a heading alone; dates as American programs write them', async () => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => {
      sheet.getRange('A1:B3').values = [
        ['Date', 'Amount'],
        ['1/1/2017', '$120'],
        ['1/15/2017', '142.33'],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.columns.add(undefined, [['Day'], ['=TEXT([Date],"dddd")'], ['=TEXT([Date],"dddd")']]);
      table.columns.add(undefined, [['Twice'], ['=[Amount]*2'], ['=[@Amount]*2']]);
    });
    expect(await values(fixture, 'A2:D3')).toEqual([
      [42736, 120, 'Sunday', 240],
      [42750, 142.33, 'Sunday', 284.66],
    ]);
    const shown = await onSheet(fixture, async (sheet, context) => {
      const range = sheet.getRange('A3').load('text');
      await context.sync();
      return range.text;
    });
    expect(shown).toEqual([['1/15/2017']]);
    // A Chinese Excel takes the same for a text where a user types it.
    fixture.host.typeCell('Sheet1', 'F1', '1/15/2017');
    expect(await values(fixture, 'F1')).toEqual([['1/15/2017']]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['pasted', (sheet) => sheet.getRange('B1').copyFrom('F1')],
    ['moved', (sheet) => sheet.getRange('F1').moveTo('B1')],
    ['filled', (sheet) => sheet.getRange('A1').autoFill('A1:B1', 'FillCopy')],
  ])('a heading that is %s is the name of its column', async (how, change) => {
    const fixture = start();
    await onSheet(fixture, async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        ['Name', 'n'],
        ['x', 3],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'T';
      sheet.getRange('F1').values = [['Count']];
      sheet.getRange('H1').formulas = [['=SUM(T[n])']];
      await context.sync();
      change(sheet);
      table.columns.load('items/name');
      const range = sheet.getRange('H1').load('values,formulas');
      await context.sync();
      const name = how === 'filled' ? 'Name2' : 'Count';
      expect(table.columns.items.map((column) => column.name)).toEqual(['Name', name]);
      expect([range.formulas, range.values]).toEqual([[[`=SUM(T[${name}])`]], [[3]]]);
    });
  });

  test.each<[string, Excel.FilterCriteria, readonly string[]]>([
    ['yesterday', { filterOn: 'Dynamic', dynamicCriteria: 'Yesterday' }, ['2023-06-14']],
    ['this week', { filterOn: 'Dynamic', dynamicCriteria: 'ThisWeek' }, ['2023-06-11', '2023-06-14', '2023-06-15']],
    ['last quarter', { filterOn: 'Dynamic', dynamicCriteria: 'LastQuarter' }, ['2023-02-28']],
    [
      'year to date',
      { filterOn: 'Dynamic', dynamicCriteria: 'YearToDate' },
      ['2023-02-28', '2023-06-11', '2023-06-14', '2023-06-15'],
    ],
    [
      'any February',
      { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodFebruray' },
      ['2022-02-01', '2023-02-28'],
    ],
    [
      'a month',
      { filterOn: 'Values', values: [{ date: '2023-06', specificity: 'Month' }] },
      ['2023-06-11', '2023-06-14', '2023-06-15'],
    ],
    ['a day', { filterOn: 'Values', values: [{ date: '2022-02-01', specificity: 'Day' }] }, ['2022-02-01']],
  ])('dates are filtered: %s', async (_, criteria, expected) => {
    const days = ['2022-02-01', '2023-02-28', '2023-06-11', '2023-06-14', '2023-06-15', '2023-12-31'];
    const fixture = start();
    const seen = await onSheet(fixture, async (sheet, context) => {
      sheet.getRange('A1:A7').values = ['Day', ...days].map((day) => [day]);
      const column = sheet.tables.add('A1:A7', true).columns.getItem('Day');
      column.filter.apply(criteria);
      const view = column.getDataBodyRange().getVisibleView().load('rowCount,cellAddresses');
      await context.sync();
      return view.cellAddresses.map(([address]) => days[Number(/\d+$/.exec(String(address))![0]) - 2]);
    });
    expect(seen).toEqual(expected);
  });
});

test('ranges that formulas refer to, one by one; what several areas and a text have in common; views written to', async () => {
  const fixture = await withGoods();
  await onSheet(fixture, async (sheet, context) => {
    const precedents = sheet.getRange('D2').getDirectPrecedents();
    precedents.ranges.load('items/address');
    await context.sync();
    for (const range of precedents.ranges.items) range.format.fill.color = 'Orange';
    const filled = sheet.getRange('B2:C2').load('format/fill/color');
    const shared = sheet.getRanges('B2:C3,E5').getIntersection('Sheet1!C1:E4').load('address');
    sheet.getRange('3:3').rowHidden = true;
    sheet.getRange('B2:B4').getVisibleView().values = [[20], [50]];
    await context.sync();
    expect([filled.format.fill.color, shared.address]).toEqual(['#FFA500', 'Sheet1!C2:C3']);
  });
  expect(await values(fixture, 'B2:B4')).toEqual([[20], [1], [50]]);
});

test('looks: tints of cells, orientation of a style, bars that go by the positive ones', async () => {
  const fixture = start();
  await onSheet(fixture, async (sheet, context) => {
    const look = { format: { fill: { color: '#0000FF', tintAndShade: 0.5 }, font: { tintAndShade: -0.25 } } };
    sheet.getRange('A1').setCellProperties([[look]]);
    const read = sheet
      .getRange('A1')
      .getCellProperties({ format: { fill: { tintAndShade: true }, font: { tintAndShade: true } } });
    context.workbook.styles.add('Slanted');
    const style = context.workbook.styles.getItem('Slanted');
    style.textOrientation = 38;
    style.load('textOrientation');
    const { dataBar } = sheet.getRange('A1:A9').conditionalFormats.add('DataBar');
    dataBar.negativeFormat.matchPositiveFillColor = true;
    dataBar.negativeFormat.load('matchPositiveFillColor');
    await context.sync();
    expect(read.value).toEqual([[{ format: { fill: { tintAndShade: 0.5 }, font: { tintAndShade: -0.25 } } }]]);
    expect([style.textOrientation, dataBar.negativeFormat.matchPositiveFillColor]).toEqual([38, true]);
  });
});

test('a list from a range offers its words; bubbles tell their sizes', async () => {
  const fixture = await withGoods();
  await onSheet(fixture, async (sheet, context) => {
    const { dataValidation } = sheet.getRange('F1');
    // The typings take a range here as well as a text.
    dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('A2:A4') } };
    dataValidation.load('rule');
    const chart = sheet.charts.add('Bubble', sheet.getRange('B1:D4'));
    const series = chart.series.add('one');
    series.setBubbleSizes(sheet.getRange('D2:D4'));
    const sizes = series.getDimensionValues('BubbleSizes');
    await context.sync();
    expect(dataValidation.rule.list?.source).toBe('=Sheet1!$A$2:$A$4');
    expect(sizes.value).toEqual([15, 34.5, 45]);
  });
  expect(fixture.host.typeCell('Sheet1', 'F1', 'Tea')).toMatchObject({ outcome: 'refused' });
  expect(fixture.host.typeCell('Sheet1', 'F1', 'Coffee')).toMatchObject({ outcome: 'accepted' });
});

test('who listens hears of comments, sorting, hidden rows, formulas, charts in focus and selections in tables', async () => {
  const fixture = await withGoods();
  const heard: unknown[] = [];
  await onSheet(fixture, async (sheet, context) => {
    const { comments } = context.workbook;
    comments.onAdded.add(async ({ type, commentDetails }) => void heard.push([type, commentDetails.length]));
    comments.onChanged.add(async ({ type, changeType }) => void heard.push([type, changeType]));
    comments.onDeleted.add(async ({ type }) => void heard.push([type]));
    sheet.onRowSorted.add(async ({ type, address }) => void heard.push([type, address]));
    sheet.onRowHiddenChanged.add(async ({ type, address, changeType }) => void heard.push([type, address, changeType]));
    sheet.onFormulaChanged.add(async ({ type, formulaDetails }) => void heard.push([type, formulaDetails]));
    const table = sheet.tables.add('A1:D4', true);
    table.onSelectionChanged.add(async ({ isInsideTable, address }) => void heard.push([isInsideTable, address]));
    const chart = sheet.charts.add('Line', sheet.getRange('A1:B4'));
    chart.onActivated.add(async ({ type }) => void heard.push([type]));
    chart.onDeactivated.add(async ({ type }) => void heard.push([type]));
    await context.sync();
    const comment = comments.add('Sheet1!A1', 'look');
    comment.content = 'look here';
    comment.replies.add('seen');
    comment.resolved = true;
    comment.delete();
    await context.sync();
    table.sort.apply([{ key: 1 }]);
    await context.sync();
    sheet.getRange('2:3').rowHidden = true;
    await context.sync();
    sheet.getRange('D4').formulas = [['=1+1']];
    await context.sync();
    chart.activate();
    sheet.getRange('B2:F2').select();
    sheet.getRange('H9').select();
    await context.sync();
  });
  await fixture.host.settled();
  expect(heard).toEqual([
    ['CommentAdded', 1],
    ['CommentChanged', 'CommentEdited'],
    ['CommentChanged', 'ReplyAdded'],
    ['CommentChanged', 'CommentResolved'],
    ['CommentDeleted'],
    ['WorksheetRowSorted', 'A2:D3'],
    ['WorksheetRowHiddenChanged', '2:3', 'Hidden'],
    ['WorksheetFormulaChanged', [{ cellAddress: 'D4', previousFormula: '=B4*C4' }]],
    ['ChartActivated'],
    ['ChartDeactivated'],
    [true, 'B2:D2'],
    [false, ''],
  ]);
});

test('a program saves the workbook and closes it; what comes afterwards is refused', async () => {
  const done: string[] = [];
  const fixture = start({
    saveWorkbook: () => void done.push('saved'),
    closeWorkbook: (saved) => void done.push(saved ? 'closed' : 'closed without saving'),
  });
  await onSheet(fixture, async (sheet, { workbook }) => {
    sheet.getRange('A1').values = [['kept']];
    workbook.save(Excel.SaveBehavior.prompt);
  });
  expect(done).toEqual(['saved']);
  await expect(onSheet(fixture, async (_, { workbook }) => workbook.save('Later' as 'Save'))).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
  await onSheet(fixture, async (_, { workbook }) => workbook.close(Excel.CloseBehavior.skipSave));
  expect(done).toEqual(['saved', 'closed without saving']);
  await expect(values(fixture, 'A1')).rejects.toMatchObject({ code: 'GeneralException' });
});
