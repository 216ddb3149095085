/** Ranges: contents, formats, sizes (H4), limits (H11, H14). */
import { STANDARD_COL_WIDTH, STANDARD_ROW_HEIGHT } from '../../src/host/model/sheet';
import { onSheet, refusal, start, values } from './support';

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
    ['true', true, 'General'],
    ["'12", '12', 'General'],
    ["'=A1", '=A1', 'General'],
    ['科技', '科技', 'General'],
    ['-', '-', 'General'],
    ['9115060012345678', 9115060012345678, 'General'],
  ])('H4.3 %s is read as typed', async (text, value, format) => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [[text]];
      range.load('values,numberFormat');
      await context.sync();
      return [range.values[0]?.[0], range.numberFormat[0]?.[0]];
    });
    expect(read).toEqual([value, format]);
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

  test('H11.1 groups are whole lines, print titles are whole rows, zoom is an object', async () => {
    const fixture = start();
    expect(await refusal(fixture, (sheet) => sheet.getRange('A1:B2').group('ByRows'))).toBe('InvalidArgument');
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
