/** Ranges: contents, formats, sizes (H4), limits (H11, H14). */
import { STANDARD_COL_WIDTH, STANDARD_ROW_HEIGHT } from '../../src/host/model/sheet';
import { onSheet, refusal, start, values } from './support';

/** What A1 holds, and its number format, once a program has written a text into it. */
const written = (fixture: ReturnType<typeof start>, text: string) =>
  onSheet(fixture, async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.values = [[text]];
    range.load('values,numberFormat');
    await context.sync();
    return [range.values[0]?.[0], range.numberFormat[0]?.[0]];
  });

describe('contents', () => {
  test('H4.1 the array has the size of the range', async () => {
    const fixture = start();
    expect(await refusal(fixture, (sheet) => void (sheet.getRange('A1:B2').values = [[1, 2]]))).toBe('InvalidArgument');
    expect(await refusal(fixture, (sheet) => void (sheet.getRange('A1:B2').formulas = [[1], [2]]))).toBe(
      'InvalidArgument',
    );
    expect(await refusal(fixture, (sheet) => void (sheet.getRange('A1:B2').numberFormat = [['0', '0']]))).toBe(
      'InvalidArgument',
    );
    // One format in brackets is for all cells.
    const formats = await onSheet(fixture, async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.numberFormat = [['0.0']];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat as unknown[][];
    });
    expect(formats.flat()).toEqual(['0.0', '0.0', '0.0', '0.0']);
  });

  test('H4.2 null leaves a cell alone, "" clears it', async () => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => {
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRange('A1:C1').values = [[null, '', 4]];
    });
    expect(await values(fixture, 'A1:C1')).toEqual([[1, '', 4]]);
  });

  test.each([
    ['12', 12, 'General'],
    ['-3.5', -3.5, 'General'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['25%', 0.25, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['2022-3-5', 44625, 'yyyy/m/d'],
    ['2022年3月5日', 44625, 'yyyy"年"m"月"d"日"'],
    ['3-5', 44990, 'm"月"d"日"'],
    ['2022-2-30', '2022-2-30', 'General'],
    ['12:30', 0.5208333333333334, 'h:mm'],
    ['12:30:15', 45_015 / 86_400, 'h:mm:ss'],
    ['1:30 PM', 0.5625, 'h:mm AM/PM'],
    ['12:05:30 am', 330 / 86_400, 'h:mm:ss AM/PM'],
    ['13:30 PM', '13:30 PM', 'General'],
    ['36:15', 1.5104166666666667, '[h]:mm:ss'],
    ['9时30分', 0.3958333333333333, 'h"时"mm"分"'],
    ['2023-05-15 13:30', 45_061.5625, 'yyyy/m/d h:mm'],
    ['2023/5/15 1:30:00 PM', 45_061.5625, 'yyyy/m/d h:mm'],
    ['2023年5月15日 6:00', 45_061.25, 'yyyy/m/d h:mm'],
    ['2023-05-15 99:30', '2023-05-15 99:30', 'General'],
    ['1 1/2', 1.5, '# ?/?'],
    ['-2 10/16', -2.625, '# ??/??'],
    ['50 %', 0.5, '0%'],
    ['true', true, 'General'],
    ["'12", '12', 'General'],
    ["'=A1", '=A1', 'General'],
    ['科技', '科技', 'General'],
    ['-', '-', 'General'],
    ['9115060012345678', 9_115_060_012_345_670, 'General'],
  ])('H4.3 %s is read as typed', async (text, value, format) => {
    expect(await written(start(), text)).toEqual([value, format]);
  });

  test.each([
    ['5/15/23', 45_061, 'm/d/yyyy'],
    ['5/15/1999 1:30 PM', 36_295.5625, 'm/d/yyyy h:mm'],
    ['15-May-2023', 45_061, 'd-mmm-yy'],
    ['15 May 23', 45_061, 'd-mmm-yy'],
    ['May 15, 2023', 45_061, 'd-mmm-yy'],
    ['15-May', 45_061, 'd-mmm'],
    ['May-2023', 45_047, 'mmm-yy'],
    ['31-Apr-2023', '31-Apr-2023', 'General'],
  ])('H21.6 %s, written by a program, is read by American settings', async (text, value, format) => {
    const fixture = start();
    expect(await written(fixture, text)).toEqual([value, format]);
    fixture.host.typeCell('Sheet1', 'A2', text);
    expect(await values(fixture, 'A2')).toEqual([[text]]);
  });

  test('H4.3 years of two digits are typed as Chinese Excel has them', async () => {
    const fixture = start();
    fixture.host.typeCell('Sheet1', 'A1', '23-5-15');
    fixture.host.typeCell('Sheet1', 'A2', '99/12/31');
    expect(await values(fixture, 'A1:A2')).toEqual([[45_061], [36_525]]);
  });

  test.each([
    ['911506781234567890', 911_506_781_234_567_000],
    ['-1234567890123456789', -1_234_567_890_123_450_000],
    ['0.0012345678901234567', 0.00123456789012345],
    ['1,234,567,890,123,456', 1_234_567_890_123_450],
    ['999999999999999', 999_999_999_999_999],
    ['0000000000000000012', 12],
  ])('H4.3 of %s fifteen digits are kept, the rest is zeros', async (text, value) => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => void (sheet.getRange('A1').values = [[text]]));
    fixture.host.typeCell('Sheet1', 'A2', text);
    expect(await values(fixture, 'A1:A2')).toEqual([[value], [value]]);
  });

  test('H4.3 = + - @ begin formulas, text cells keep text', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      sheet.getRange('A1').values = [[4]];
      sheet.getRange('B1:B3').values = [['=A1+1'], ['-A1'], ['+A1']];
      sheet.getRange('C1:C3').numberFormat = [['@'], ['@'], ['@']];
      sheet.getRange('C1:C3').values = [['=A1+1'], ['007'], ['2022-1-1']];
      const range = sheet.getRange('B1:C3').load('values,formulas');
      await context.sync();
      return [range.values, range.formulas];
    });
    expect(read).toEqual([
      [
        [5, '=A1+1'],
        [-4, '007'],
        [4, '2022-1-1'],
      ],
      [
        ['=A1+1', '=A1+1'],
        ['=-A1', '007'],
        ['=+A1', '2022-1-1'],
      ],
    ]);
  });

  test('H14.1 malformed and overlong contents are refused', async () => {
    const fixture = start();
    expect(await refusal(fixture, (sheet) => void (sheet.getRange('A1').formulas = [['=SUM(']]))).toBe(
      'InvalidArgument',
    );
    expect(await refusal(fixture, (sheet) => void (sheet.getRange('A1').values = [['x'.repeat(32768)]]))).toBe(
      'InvalidArgument',
    );
    expect(await refusal(fixture, (sheet) => void (sheet.getRange('A1').formulas = [[`=1${'+1'.repeat(4096)}`]]))).toBe(
      'InvalidArgument',
    );
  });

  test.each(['=SUM()', '=PI(1)', '=IF(1)', '=1+ROUND(2,1,0)', '=LEFT()'])(
    'H14.1 %s has not as many arguments as its function takes',
    async (formula) => {
      const entered = (sheet: Excel.Worksheet) => void (sheet.getRange('A1').formulas = [[formula]]);
      expect(await refusal(start(), entered)).toBe('InvalidArgument');
    },
  );

  test('H14.1 functions nobody knows, and names of one’s own, take what they are given', async () => {
    const fixture = start();
    const told = await onSheet(fixture, async (sheet, context) => {
      const range = sheet.getRange('A1:A2');
      range.formulas = [['=NOBODYKNOWS(1,2)'], ['=LET(twice,LAMBDA(x,2*x),twice(3))']];
      range.load('values');
      await context.sync();
      return range.values.flat() as unknown[];
    });
    expect(told).toEqual(['#NAME?', 6]);
  });

  test('H4.5 arrays over 1,500 cells arrive whole', async () => {
    const fixture = start();
    const grid = Array.from({ length: 900 }, (_, r) => [r, `t${r}`, r % 2 === 0]);
    await onSheet(fixture, async (sheet, context) => {
      const range = sheet.getRangeByIndexes(2, 1, 900, 3);
      range.values = grid;
      range.numberFormat = grid.map(() => ['0.0', '@', 'General']);
      await context.sync();
    });
    expect(await values(fixture, 'B3:D902')).toEqual(grid);
    expect(await refusal(fixture, (sheet) => void (sheet.getRange('A1:C901').values = grid))).toBe('InvalidArgument');
  });

  test('H4.7 whole rows and columns have no contents to read, and take none', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 1],
        [1, 1],
      ];
      const [column, row] = [sheet.getRange('A:B'), sheet.getRange('2:2')];
      for (const range of [column, row]) range.load('values,formulas,text,numberFormat,valueTypes,address,cellCount');
      const used = sheet.getRange('A:A').getUsedRange().load('values');
      sheet.getRange('A:A').format.fill.color = 'red';
      sheet.getRange('B:B').clear();
      await context.sync();
      return [
        [column, row].map((r) => [r.values, r.formulas, r.text, r.numberFormat, r.valueTypes, r.address, r.cellCount]),
        used.values,
      ];
    });
    const nothing = [null, null, null, null, null];
    expect(read).toEqual([
      [
        [...nothing, 'Sheet1!A:B', 2_097_152],
        [...nothing, 'Sheet1!2:2', 16_384],
      ],
      [[1], [1]],
    ]);
    for (const member of ['values', 'formulas', 'formulasR1C1', 'numberFormat'] as const) {
      const set = (address: string, value: string | null) =>
        refusal(fixture, (sheet) => void Object.assign(sheet.getRange(address), { [member]: value }));
      expect([member, await set('A:A', '0'), await set('1:3', '0')]).toEqual([
        member,
        'InvalidArgument',
        'InvalidArgument',
      ]);
      // Nothing, for all of a range.
      expect([member, await set('A1:B2', null)]).toEqual([member, 'InvalidArgument']);
    }
    expect(await values(fixture, 'A1')).toEqual([[1]]);
  });

  test('H4.6 merged cells keep the first value only', async () => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1:B2').merge();
      sheet.getRange('B2').values = [[9]];
    });
    expect(await values(fixture, 'A1:B2')).toEqual([
      [1, ''],
      ['', ''],
    ]);
    expect(fixture.host.workbook.sheets[0]?.merges).toHaveLength(1);
    await onSheet(fixture, async (sheet) => sheet.getRange('A1').unmerge());
    expect(fixture.host.workbook.sheets[0]?.merges).toHaveLength(0);
  });

  test('clear takes contents, formats, or all', async () => {
    const fixture = start();
    const bold = await onSheet(fixture, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [[1]];
      range.format.font.bold = true;
      range.clear('Contents');
      range.load('values,format/font/bold');
      await context.sync();
      const before = [range.values, range.format.font.bold];
      range.clear('Formats');
      range.load('format/font/bold');
      await context.sync();
      return [...before, range.format.font.bold];
    });
    expect(bold).toEqual([[['']], true, false]);
  });

  test('copyFrom moves relative references along', async () => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('B1').formulas = [['=A1*10']];
      sheet.getRange('B2').copyFrom('B1');
      sheet.getRange('C1:C2').copyFrom('B1:B2', 'Values');
    });
    expect(await values(fixture, 'B1:C2')).toEqual([
      [10, 10],
      [20, 20],
    ]);
  });
});

describe('places', () => {
  test.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range, string]>([
    ['getCell', (r) => r.getCell(1, 1), 'C3'],
    ['getOffsetRange', (r) => r.getOffsetRange(1, 2), 'D3:E4'],
    ['getResizedRange', (r) => r.getResizedRange(1, 0), 'B2:C4'],
    ['getAbsoluteResizedRange', (r) => r.getAbsoluteResizedRange(1, 3), 'B2:D2'],
    ['getEntireRow', (r) => r.getEntireRow(), '2:3'],
    ['getEntireColumn', (r) => r.getEntireColumn(), 'B:C'],
    ['getRow', (r) => r.getRow(1), 'B3:C3'],
    ['getColumn', (r) => r.getColumn(0), 'B2:B3'],
    ['getLastCell', (r) => r.getLastCell(), 'C3'],
    ['getRowsBelow', (r) => r.getRowsBelow(2), 'B4:C5'],
    ['getColumnsAfter', (r) => r.getColumnsAfter(1), 'D2:D3'],
    ['getBoundingRect', (r) => r.getBoundingRect('E7'), 'B2:E7'],
    ['getIntersection', (r) => r.getIntersection('C1:C9'), 'C2:C3'],
    ['getUsedRange', (_, s) => s.getUsedRange(), 'B2:C3'],
    ['getSurroundingRegion', (_, s) => s.getRange('B2').getSurroundingRegion(), 'B2:C3'],
    ['getRangeEdge', (_, s) => s.getRange('B2').getRangeEdge('Down'), 'B3'],
  ])('%s', async (_, find, address) => {
    const fixture = start();
    const found = await onSheet(fixture, async (sheet, context) => {
      const range = sheet.getRange('B2:C3');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      const result = find(range, sheet).load('address');
      await context.sync();
      return result.address;
    });
    expect(found).toBe(`Sheet1!${address}`);
  });

  test('nothing used is a null object', async () => {
    const fixture = start();
    const none = await onSheet(fixture, async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      const cut = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      await context.sync();
      return [used.isNullObject, cut.isNullObject];
    });
    expect(none).toEqual([true, true]);
    expect(await refusal(fixture, (sheet) => void sheet.getRange('A1').getOffsetRange(-1, 0).load('address'))).toBe(
      'InvalidArgument',
    );
    expect(await refusal(fixture, (sheet) => void sheet.getRange('no such range').load('address'))).toBe(
      'InvalidArgument',
    );
  });
});

describe('formats', () => {
  test('the usual size is given to the lines asked for, no others', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      sheet.getRange('A:B').format.columnWidth = 80;
      sheet.getRange('1:2').format.rowHeight = 30;
      sheet.getRange('B:B').format.useStandardWidth = true;
      sheet.getRange('2:2').format.useStandardHeight = true;
      const formats = ['A1', 'B2'].map((cell) => sheet.getRange(cell).format.load('columnWidth,rowHeight'));
      await context.sync();
      return formats.map(({ columnWidth, rowHeight }) => [columnWidth, rowHeight]);
    });
    expect(read).toEqual([
      [80, 30],
      [STANDARD_COL_WIDTH, STANDARD_ROW_HEIGHT],
    ]);
  });

  test('H4.4 mixed properties read as null', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1:B1').format.fill.color = '#fffbe6';
      sheet.getRange('A:A').format.columnWidth = 80;
      const format = sheet
        .getRange('A1:B1')
        .format.load('columnWidth,font/bold,font/italic,fill/color,protection/locked');
      await context.sync();
      return [format.font.bold, format.font.italic, format.fill.color, format.columnWidth, format.protection.locked];
    });
    expect(read).toEqual([null, false, '#FFFBE6', null, true]);
  });

  test('borders of the range and inside it', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      const borders = sheet.getRange('B2:D4').format.borders;
      borders.getItem('EdgeTop').style = 'Continuous';
      borders.getItem('EdgeTop').weight = 'Medium';
      borders.getItem('EdgeTop').color = '#1F3A5F';
      borders.getItem('InsideHorizontal').style = 'Dot';
      const top = sheet.getRange('C2').format.borders.getItem('EdgeTop').load('style,weight,color');
      const inner = sheet.getRange('C3').format.borders.getItem('EdgeBottom').load('style');
      const outer = sheet.getRange('C4').format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      return [top.style, top.weight, top.color, inner.style, outer.style];
    });
    expect(read).toEqual(['Continuous', 'Medium', '#1F3A5F', 'Dot', 'None']);
  });

  test('setCellProperties formats many cells in one command', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      const look = {
        format: {
          font: { bold: true, color: '#112233' },
          fill: { color: '#E8EDF3' },
          horizontalAlignment: 'Center' as const,
          protection: { locked: false },
          borders: { bottom: { style: 'Continuous' as const, color: '#C7CED6' } },
        },
      };
      sheet.getRange('A1:B1').setCellProperties([[look, {}]]);
      const result = sheet.getRange('A1:B1').getCellProperties({
        address: true,
        format: {
          font: { bold: true, color: true },
          fill: { color: true },
          protection: true,
          horizontalAlignment: true,
        },
      });
      await context.sync();
      return result.value[0];
    });
    expect(read).toEqual([
      {
        address: 'Sheet1!A1',
        format: {
          font: { bold: true, color: '#112233' },
          fill: { color: '#E8EDF3' },
          protection: { locked: false, formulaHidden: false },
          horizontalAlignment: 'Center',
        },
      },
      {
        address: 'Sheet1!B1',
        format: {
          font: { bold: false, color: '#000000' },
          fill: { color: '#FFFFFF' },
          protection: { locked: true, formulaHidden: false },
          horizontalAlignment: 'General',
        },
      },
    ]);
    expect(
      await refusal(fixture, (sheet) =>
        sheet.getRange('A1').setCellProperties([[{ format: { fontt: {} } as Excel.CellPropertiesFormat }]]),
      ),
    ).toBe('InvalidArgument');
  });

  test('whole rows, columns and sheets are formatted without making cells', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      sheet.getRange().format.font.name = '微软雅黑';
      sheet.getRange('B:B').format.font.size = 9;
      sheet.getRange('2:2').format.font.bold = true;
      const cell = sheet.getRange('B2').format.font.load('name,size,bold');
      await context.sync();
      return [cell.name, cell.size, cell.bold];
    });
    expect(read).toEqual(['微软雅黑', 9, true]);
  });

  test('H11.1 groups are of the lines a range has cells in, print titles are whole rows, zoom is an object', async () => {
    const fixture = start();
    expect(await refusal(fixture, (sheet) => sheet.getRange('1:2').group('ByColumns'))).toBe('InvalidArgument');
    expect(await refusal(fixture, (sheet) => sheet.getRange('A:B').group('ByRows'))).toBe('InvalidArgument');
    expect(await refusal(fixture, (sheet) => sheet.getRange('A1:C9').ungroup('ByRows'))).toBe('InvalidArgument');
    await onSheet(fixture, async (sheet, context) => {
      sheet.getRange('B5:C6').group('ByRows');
      sheet.getRange('6:6').group('ByRows');
      await context.sync();
      sheet.getRange('A1:D9').ungroup('ByRows');
      sheet.showOutlineLevels(1, 1);
      const [five, six] = ['5:5', '6:6'].map((rows) => sheet.getRange(rows).load('rowHidden'));
      await context.sync();
      expect([five!.rowHidden, six!.rowHidden]).toEqual([false, true]);
      sheet.getRange('A1:D9').ungroup('ByRows');
    });
    expect(await refusal(fixture, (sheet) => sheet.pageLayout.setPrintTitleRows('A1:B2'))).toBe('InvalidArgument');
    expect(await refusal(fixture, (sheet) => void (sheet.pageLayout.zoom = { scale: 5 }))).toBe('InvalidArgument');
    expect(
      await refusal(fixture, (sheet) => {
        for (let i = 0; i < 8; i++) sheet.getRange('2:3').group('ByRows');
      }),
    ).toBe('InvalidArgument');
    await onSheet(fixture, async (sheet) => {
      sheet.pageLayout.setPrintTitleRows('$1:$2');
      sheet.pageLayout.setPrintArea('A1:F40');
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P / &N';
    });
    expect(fixture.host.workbook.sheets[0]?.pageLayout).toMatchObject({
      orientation: 'Landscape',
      titleRows: { row: 0, rows: 2 },
      printArea: [{ row: 0, col: 0, rows: 40, cols: 6 }],
    });
  });
});
