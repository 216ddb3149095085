/** Members that programs on ranges, charts and outlines ask for now and then (H21.1, H21.2). */
import { startExcel } from '../support/excel';

test('kinds of number formats', async () => {
  startExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:J1');
    range.numberFormat = [
      [
        'General',
        '@',
        '0.00',
        '¥#,##0.00',
        '_(* #,##0_);_(* (#,##0)',
        '0.0%',
        'yyyy-mm-dd',
        'h:mm',
        '# ?/?',
        '0.00E+00',
      ],
    ];
    range.load('numberFormatCategories,savedAsArray');
    await context.sync();
    expect(range.numberFormatCategories).toEqual([
      ['General', 'Text', 'Number', 'Currency', 'Accounting', 'Percentage', 'Date', 'Time', 'Fraction', 'Scientific'],
    ]);
    expect(range.savedAsArray).toBe(false);
  });
});

test('the chart in focus, until cells are selected', async () => {
  startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:B3');
    range.values = [
      ['a', 'b'],
      [1, 2],
      [3, 4],
    ];
    const chart = sheet.charts.add('Line', range);
    const before = context.workbook.getActiveChartOrNullObject();
    chart.activate();
    const focused = context.workbook.getActiveChart();
    chart.load('id');
    focused.load('id');
    await context.sync();
    expect(before.isNullObject).toBe(true);
    expect(focused.id).toBe(chart.id);
    sheet.getRange('D4').select();
    const after = context.workbook.getActiveChartOrNullObject();
    await context.sync();
    expect(after.isNullObject).toBe(true);
    context.workbook.getActiveChart();
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('outlines are shown down to a level', async () => {
  const { host } = startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('2:6').group('ByRows');
    sheet.getRange('3:4').group('ByRows');
    sheet.showOutlineLevels(2, 0);
    await context.sync();
  });
  const [sheet] = host.workbook.sheets;
  expect([...sheet!.hiddenRows].sort()).toEqual([2, 3]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().showOutlineLevels(1, 0);
    await context.sync();
  });
  expect([...sheet!.hiddenRows].sort()).toEqual([1, 2, 3, 4, 5]);
});
