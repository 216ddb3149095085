/** What Excel is known to refuse, and where its builds differ. */
import type { Quirk } from '../../src/host/model/quirks';
import { onSheet, refusal, start, values } from './support';

const invalid = 'InvalidArgument';
const quirk = (name: Quirk) => start({ quirks: [name] });

describe('refusals', () => {
  const long = 'x'.repeat(256);
  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    [
      'H18.1 a rule for dates with numbers',
      (s) =>
        void (s.getRange('A1').dataValidation.rule = {
          date: { operator: 'Between', formula1: 36526 as unknown as string, formula2: 40000 as unknown as string },
        }),
    ],
    [
      'H18.1 an alert text over 225',
      (s) =>
        void (s.getRange('A1').dataValidation.errorAlert = {
          showAlert: true,
          style: 'Stop',
          title: '',
          message: 'x'.repeat(226),
        }),
    ],
    [
      'H18.1 a rule formula over 255',
      (s) => void (s.getRange('A1').dataValidation.rule = { custom: { formula: `=A1<>"${'x'.repeat(250)}"` } }),
    ],
    ['H18.2 65 levels', (s) => void (s.getRange('A1').formulas = [[`=${'ABS('.repeat(66)}1${')'.repeat(66)}`]])],
    [
      'H18.2 256 arguments',
      (s) => void (s.getRange('A1').formulas = [[`=SUM(${Array.from({ length: 256 }, () => '1').join(',')})`]]),
    ],
    ['H18.2 a text of 256 characters in a formula', (s) => void (s.getRange('A1').formulas = [[`="${long}"`]])],
    ['H18.2 a number format with an open quote', (s) => void (s.getRange('A1').numberFormat = [['0"x']])],
    ['H18.2 a number format of five sections', (s) => void (s.getRange('A1').numberFormat = [['0;0;0;@;0']])],
    ['H18.2 a number format over 255', (s) => void (s.getRange('A1').numberFormat = [[`"${long}"`]])],
    [
      'H18.3 gapWidth on lines',
      (s) => void (s.charts.add('Line', s.getRange('A1:A3')).series.getItemAt(0).gapWidth = 50),
    ],
    [
      'H18.3 labels outside of stacked columns',
      (s) => {
        const series = s.charts.add('ColumnStacked', s.getRange('A1:A3')).series.getItemAt(0);
        series.hasDataLabels = true;
        series.dataLabels.position = 'OutsideEnd';
      },
    ],
    [
      'H18.3 a minimum above the maximum',
      (s) => {
        const { valueAxis } = s.charts.add('Line', s.getRange('A1:A3')).axes;
        valueAxis.maximum = 1;
        valueAxis.minimum = 2;
      },
    ],
    [
      'H18.3 a copy onto a part of merged cells',
      (s) => {
        s.getRange('C1:D1').merge();
        s.getRange('C1').copyFrom('A1:A2');
      },
    ],
    ['H18.3 an indent over 250', (s) => void (s.getRange('A1').format.indentLevel = 251)],
    [
      'H18.3 an indent that grows over 250',
      (s) => {
        s.getRange('A1').format.indentLevel = 250;
        s.getRange('A1').format.adjustIndent(1);
      },
    ],
    ['H18.3 an indent over 250 in a style', (_, c) => void (c.workbook.styles.getItem('Heading 1').indentLevel = 251)],
    ...(
      [
        [{ indentLevel: 251 }, 'an indent over 250'],
        [{ textOrientation: 91 }, 'letters turned by 91 degrees'],
        [{ font: { size: 410 } }, 'a font of 410 points'],
        [{ horizontalAlignment: 'Middle' as 'Center' }, 'an alignment that is none'],
        [{ fill: { pattern: 'Stars' as 'Grid' } }, 'a pattern that is none'],
      ] as const
    ).map(([format, name]): [string, (s: Excel.Worksheet) => void] => [
      `H18.3 ${name}, among properties of cells`,
      (s) => void s.getRange('A1:B1').setCellProperties([[{}, { format }]]),
    ]),
    ['H18.3 a row of 410 points', (s) => void s.getRange('A1').setRowProperties([{ format: { rowHeight: 410 } }])],
    [
      'H18.3 a width below nothing',
      (s) => void s.getRange('A1').setColumnProperties([{ format: { columnWidth: -1 } }]),
    ],
    [
      'H18.3 a chart of 256 series',
      (s) => {
        s.getRange('A1:IV2').values = [Array.from({ length: 256 }, () => 1), Array.from({ length: 256 }, () => 2)];
        s.charts.add('Line', s.getRange('A1:IV2'), 'Columns');
      },
    ],
    [
      'H18.3 data of 256 series for a chart',
      (s) => {
        const chart = s.charts.add('Line', s.getRange('A1:A3'));
        s.getRange('A1:IV2').values = [Array.from({ length: 256 }, () => 1), Array.from({ length: 256 }, () => 2)];
        chart.setData(s.getRange('A1:IV2'), 'Columns');
      },
    ],
    [
      'H18.3 the 256th series of a chart',
      (s) => {
        const { series } = s.charts.add('Line', s.getRange('A1:A3'));
        for (let i = 2; i <= 256; i++) series.add(`S${i}`);
      },
    ],
  ])('%s', async (_, work) => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => void (sheet.getRange('A1:A3').values = [[1], [2], [3]]));
    expect(await refusal(fixture, work)).toBe(invalid);
  });

  test('H18.1 a rule over a range of which a part has a message of its own', async () => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => {
      sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: '', message: 'here' };
    });
    expect(
      await refusal(fixture, (s) => void (s.getRange('A1:A3').dataValidation.rule = { custom: { formula: '=TRUE' } })),
    ).toBe(invalid);
  });

  test('H18.3 axes of a pie', async () => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => void (sheet.getRange('A1:A3').values = [[1], [2], [3]]));
    expect(
      await refusal(fixture, (s) => void (s.charts.add('Pie', s.getRange('A1:A3')).axes.valueAxis.maximum = 3)),
    ).toBe('ItemNotFound');
  });

  test('H18.3 another name for a sheet whose workbook is protected', async () => {
    const fixture = start();
    expect(
      await refusal(fixture, (sheet, context) => {
        context.workbook.protection.protect();
        sheet.name = 'Other';
      }),
    ).toBe('InvalidOperation');
  });
});

describe('what goes', () => {
  test('H18.3 an indent of 250, letters one below the other, 255 series', async () => {
    const fixture = start();
    const seen = await onSheet(fixture, async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      const { series } = sheet.charts.add('Line', sheet.getRange('A1:A3'));
      for (let i = 2; i <= 255; i++) series.add(`S${i}`);
      series.load('count');
      sheet.getRange('A1').format.indentLevel = 250;
      sheet.getRange('A1').format.textOrientation = 180;
      const format = sheet.getRange('A1').format.load('indentLevel,textOrientation');
      await context.sync();
      return [series.count, format.indentLevel, format.textOrientation];
    });
    expect(seen).toEqual([255, 250, 180]);
  });

  test('H18.4 properties of cells may give a style, with more on top of it, and say it again', async () => {
    const fixture = start();
    const seen = await onSheet(fixture, async (sheet, context) => {
      context.workbook.styles.add('Typed');
      const style = context.workbook.styles.getItem('Typed');
      style.font.color = '#0000FF';
      style.numberFormat = '0.00';
      const bold = { style: 'Typed', format: { font: { bold: true } } };
      sheet.getRange('A1:C1').setCellProperties([[{ style: 'Typed' }, bold, { style: 'Heading2' }]]);
      const given = sheet
        .getRange('A1:C1')
        .getCellProperties({ style: true, format: { font: { color: true, bold: true } } });
      const range = sheet.getRange('A1').load('style,numberFormat');
      await context.sync();
      return [given.value[0], range.style, range.numberFormat];
    });
    expect(seen).toEqual([
      [
        { style: 'Typed', format: { font: { color: '#0000FF', bold: false } } },
        { style: 'Typed', format: { font: { color: '#0000FF', bold: true } } },
        { style: 'Heading 2', format: { font: { color: '#000000', bold: false } } },
      ],
      'Typed',
      [['0.00']],
    ]);
    expect(await refusal(fixture, (sheet) => sheet.getRange('A1').setCellProperties([[{ style: 'Nowhere' }]]))).toBe(
      invalid,
    );
  });

  test('H18.4 headings typed over are the names of columns; colours and styles go by their names in either spelling', async () => {
    const fixture = start();
    const seen = await onSheet(fixture, async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add('A1:B3', true);
      sheet.getRange('B1').values = [['c']];
      table.columns.load('items/name');
      const cell = sheet.getRange('D1');
      cell.format.fill.color = 'CornflowerBlue';
      cell.style = 'Heading1';
      cell.load('style,format/fill/color');
      const turned = sheet.getRange('C5:D6').getResizedRange(-3, 0);
      turned.load('address');
      await context.sync();
      return [table.columns.items.map((c) => c.name), cell.style, turned.address];
    });
    expect(seen).toEqual([['a', 'c'], 'Heading 1', 'Sheet1!C3:D5']);
  });
});

describe('manual calculation', () => {
  test('H20.1 nothing is worked out anew until it is asked for; what is entered is', async () => {
    const fixture = start({ quirks: ['manualCalculation'] });
    await onSheet(fixture, async (sheet) => {
      sheet.getRange('A1:B1').formulas = [[1, '=A1*2']];
    });
    expect(await values(fixture, 'A1:B1')).toEqual([[1, 2]]);
    fixture.host.typeCell('Sheet1', 'A1', '5');
    expect(await values(fixture, 'A1:B1')).toEqual([[5, 2]]);
    fixture.host.typeCell('Sheet1', 'C1', '=A1+1');
    expect(await values(fixture, 'A1:C1')).toEqual([[5, 2, 6]]);
    await fixture.Excel.run(async (context) => context.workbook.application.calculate('Recalculate'));
    expect(await values(fixture, 'A1:C1')).toEqual([[5, 10, 6]]);
    fixture.host.typeCell('Sheet1', 'A1', '7');
    await fixture.Excel.run(async (context) => {
      context.workbook.application.calculationMode = 'Automatic';
    });
    expect(await values(fixture, 'A1:C1')).toEqual([[7, 14, 8]]);
  });
});

describe('quirks (H19.1)', () => {
  test('promptNeedsRule', async () => {
    const prompt = (s: Excel.Worksheet) =>
      void (s.getRange('A1').dataValidation.prompt = { showPrompt: true, title: '', message: 'x' });
    expect(await refusal(quirk('promptNeedsRule'), prompt)).toBe(invalid);
    await onSheet(quirk('promptNeedsRule'), async (s, context) => {
      s.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } };
      prompt(s);
      await context.sync();
    });
  });
  test('unprotectOfOpenSheet', async () => {
    expect(await refusal(quirk('unprotectOfOpenSheet'), (s) => s.protection.unprotect())).toBe('AccessDenied');
  });
  test('neverInFront, noFreezing', async () => {
    expect(await refusal(quirk('neverInFront'), (s) => s.activate())).toBe('GeneralException');
    expect(await refusal(quirk('neverInFront'), (s) => s.getRange('A1').select())).toBe('GeneralException');
    expect(await refusal(quirk('noFreezing'), (s) => s.freezePanes.freezeRows(1))).toBe('GeneralException');
  });
  test('noNamesAfterFreezing', async () => {
    expect(
      await refusal(quirk('noNamesAfterFreezing'), (s, context) => {
        s.freezePanes.freezeRows(1);
        context.workbook.names.add('x_y', '=Sheet1!$A$1');
      }),
    ).toBe(invalid);
  });
  test('heightStaysOnePage', async () => {
    const fixture = quirk('heightStaysOnePage');
    await onSheet(fixture, async (s) => void (s.pageLayout.zoom = { horizontalFitToPages: 1 }));
    expect(fixture.host.workbook.sheets[0]?.pageLayout.zoom).toEqual({
      horizontalFitToPages: 1,
      verticalFitToPages: 1,
    });
  });
  test('noSeriesWithoutNumbers', async () => {
    expect(
      await refusal(quirk('noSeriesWithoutNumbers'), (s) => {
        s.getRange('A1:A2').values = [['a'], ['b']];
        s.charts.add('Line', s.getRange('A1:A2')).series.getItemAt(0).name = 'x';
      }),
    ).toBe('ItemNotFound');
  });
  test('propertiesCut', async () => {
    const add = (context: Excel.RequestContext) => void context.workbook.properties.custom.add('x', 'y'.repeat(300));
    expect(await refusal(start(), (_, context) => add(context))).toBe(invalid);
    const fixture = quirk('propertiesCut');
    await fixture.Excel.run(async (context) => add(context));
    expect(fixture.host.workbook.customProperties.get('x')?.value).toHaveLength(255);
  });
  test('silentPicks', async () => {
    for (const [open, expected] of [
      [start, 1],
      [() => quirk('silentPicks'), 0],
    ] as const) {
      const fixture = open();
      let heard = 0;
      await fixture.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        context.workbook.worksheets.onChanged.add(async () => void heard++);
        await context.sync();
      });
      fixture.host.typeCell('Sheet1', 'A1', 'b');
      await fixture.host.settled();
      expect(heard).toBe(expected);
    }
  });
  test('largeWriteWhileListening', async () => {
    const fixture = quirk('largeWriteWhileListening');
    const write = (s: Excel.Worksheet) =>
      void (s.getRange('A1:T1000').values = Array.from({ length: 1000 }, () =>
        new Array<string>(20).fill('0123456789'),
      ));
    await onSheet(fixture, async (s) => write(s));
    await fixture.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async () => undefined);
      await context.sync();
    });
    expect(await refusal(fixture, write)).toBe('GeneralException');
  });
  test('H22.1 behind another workbook, sheets are not added, deleted or shown', async () => {
    const fixture = start();
    fixture.host.behindAnother(true);
    expect(await refusal(fixture, (_, c) => void c.workbook.worksheets.add('x'))).toBe('GeneralException');
    expect(await refusal(fixture, (s) => s.delete())).toBe('InvalidSelection');
    expect(await refusal(fixture, (s) => void (s.showGridlines = false))).toBe('GeneralException');
    fixture.host.behindAnother(false);
    await onSheet(fixture, async (s) => s.activate());
  });
});
