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

test('H21.2 cells go along with a change of their style, but for what they have of their own, and are Normal once it is gone', async () => {
  startExcel();
  await Excel.run(async (context) => {
    const { styles, worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    styles.add('Mine');
    const style = styles.getItem('Mine');
    style.font.color = 'red';
    style.fill.color = 'yellow';
    sheet.getRange('A1:B2').style = 'Mine';
    sheet.getRange('D:D').style = 'Mine';
    sheet.getRange('B2').format.fill.color = '#0000FF';
    await context.sync();
    style.font.color = '#00FF00';
    style.font.underline = 'Single';
    style.fill.color = '#111111';
    const look = () =>
      ['A1', 'B2', 'D9'].map((cell) =>
        sheet.getRange(cell).load('style,format/font/color,format/font/underline,format/fill/color'),
      );
    const told = (ranges: readonly Excel.Range[]) =>
      ranges.map(({ style: name, format: { font, fill } }) => [name, font.color, font.underline, fill.color]);
    const changed = look();
    style.font.load('underline');
    await context.sync();
    expect(style.font.underline).toBe('Single');
    expect(told(changed)).toEqual([
      ['Mine', '#00FF00', 'Single', '#111111'],
      ['Mine', '#00FF00', 'Single', '#0000FF'],
      ['Mine', '#00FF00', 'Single', '#111111'],
    ]);
    style.delete();
    const gone = look();
    await context.sync();
    expect(told(gone)).toEqual([
      ['Normal', '#000000', 'None', '#FFFFFF'],
      ['Normal', '#000000', 'None', '#0000FF'],
      ['Normal', '#000000', 'None', '#FFFFFF'],
    ]);
  });
});

test('H21.2 a style gives cells no part of it that it leaves out', async () => {
  startExcel();
  await Excel.run(async (context) => {
    const { styles, worksheets } = context.workbook;
    styles.add('Part');
    const style = styles.getItem('Part');
    style.includeFont = false;
    style.includeNumber = false;
    style.font.color = 'red';
    style.numberFormat = '0.00';
    style.fill.color = 'yellow';
    const cell = worksheets.getActiveWorksheet().getRange('A1');
    cell.format.font.color = '#0000FF';
    cell.numberFormat = [['0%']];
    cell.style = 'Part';
    style.font.size = 30;
    style.load('includeFont,includeNumber,includePatterns');
    cell.load('numberFormat,style,format/font/color,format/font/size,format/fill/color');
    await context.sync();
    expect([style.includeFont, style.includeNumber, style.includePatterns]).toEqual([false, false, true]);
    const { font, fill } = cell.format;
    expect([cell.style, cell.numberFormat, font.color, font.size, fill.color]).toEqual([
      'Part',
      [['0%']],
      '#0000FF',
      11,
      '#FFFF00',
    ]);
  });
});
