/** What Excel is known to refuse (H18), and where its builds differ (H19). */
import type { Quirk } from '../../src/host/model/quirks';
import { onSheet, refusal, start, values } from './support';

const invalid = 'InvalidArgument';
const quirk = (name: Quirk) => start({ quirks: [name] });

describe('H18 refusals', () => {
  const long = 'x'.repeat(256);
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      'a rule for dates with numbers',
      (s) =>
        void (s.getRange('A1').dataValidation.rule = {
          date: { operator: 'Between', formula1: 36526 as unknown as string, formula2: 40000 as unknown as string },
        }),
    ],
    [
      'an alert text over 225',
      (s) =>
        void (s.getRange('A1').dataValidation.errorAlert = {
          showAlert: true,
          style: 'Stop',
          title: '',
          message: 'x'.repeat(226),
        }),
    ],
    [
      'a rule formula over 255',
      (s) => void (s.getRange('A1').dataValidation.rule = { custom: { formula: `=A1<>"${'x'.repeat(250)}"` } }),
    ],
    ['65 levels', (s) => void (s.getRange('A1').formulas = [[`=${'ABS('.repeat(66)}1${')'.repeat(66)}`]])],
    [
      '256 arguments',
      (s) => void (s.getRange('A1').formulas = [[`=SUM(${Array.from({ length: 256 }, () => '1').join(',')})`]]),
    ],
    ['a text of 256 characters in a formula', (s) => void (s.getRange('A1').formulas = [[`="${long}"`]])],
    ['a number format with an open quote', (s) => void (s.getRange('A1').numberFormat = [['0"x']])],
    ['a number format of five sections', (s) => void (s.getRange('A1').numberFormat = [['0;0;0;@;0']])],
    ['a number format over 255', (s) => void (s.getRange('A1').numberFormat = [[`"${long}"`]])],
    ['gapWidth on lines', (s) => void (s.charts.add('Line', s.getRange('A1:A3')).series.getItemAt(0).gapWidth = 50)],
    [
      'labels outside of stacked columns',
      (s) => {
        const series = s.charts.add('ColumnStacked', s.getRange('A1:A3')).series.getItemAt(0);
        series.hasDataLabels = true;
        series.dataLabels.position = 'OutsideEnd';
      },
    ],
    [
      'a minimum above the maximum',
      (s) => {
        const { valueAxis } = s.charts.add('Line', s.getRange('A1:A3')).axes;
        valueAxis.maximum = 1;
        valueAxis.minimum = 2;
      },
    ],
    [
      'a copy onto a part of merged cells',
      (s) => {
        s.getRange('C1:D1').merge();
        s.getRange('C1').copyFrom('A1:A2');
      },
    ],
  ])('%s', async (_, work) => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => void (sheet.getRange('A1:A3').values = [[1], [2], [3]]));
    expect(await refusal(fixture, work)).toBe(invalid);
  });

  test('a rule over a range of which a part has a message of its own', async () => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => {
      sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: '', message: 'here' };
    });
    expect(
      await refusal(fixture, (s) => void (s.getRange('A1:A3').dataValidation.rule = { custom: { formula: '=TRUE' } })),
    ).toBe(invalid);
  });

  test('axes of a pie', async () => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => void (sheet.getRange('A1:A3').values = [[1], [2], [3]]));
    expect(
      await refusal(fixture, (s) => void (s.charts.add('Pie', s.getRange('A1:A3')).axes.valueAxis.maximum = 3)),
    ).toBe('ItemNotFound');
  });

  test('another name for a sheet whose workbook is protected', async () => {
    const fixture = start();
    expect(
      await refusal(fixture, (sheet, context) => {
        context.workbook.protection.protect();
        sheet.name = 'Other';
      }),
    ).toBe('InvalidOperation');
  });
});

describe('H18 what goes', () => {
  test('headings typed over are the names of columns; colours and styles go by their names in either spelling', async () => {
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

describe('H20 manual calculation', () => {
  test('nothing is worked out anew until it is asked for; what is entered is', async () => {
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

describe('H19 quirks', () => {
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
  test('behind another workbook, sheets are not added, deleted or shown', async () => {
    const fixture = start();
    fixture.host.behindAnother(true);
    expect(await refusal(fixture, (_, c) => void c.workbook.worksheets.add('x'))).toBe('GeneralException');
    expect(await refusal(fixture, (s) => s.delete())).toBe('InvalidSelection');
    expect(await refusal(fixture, (s) => void (s.showGridlines = false))).toBe('GeneralException');
    fixture.host.behindAnother(false);
    await onSheet(fixture, async (s) => s.activate());
  });
});
