/** Tables (H5), charts (H10), conditional formats, comments, links, settings, XML parts and properties. */
import { shownFormat } from '../../src/host/model/conditional';
import { seriesName, seriesValues } from '../../src/host/model/chart-data';
import { onSheet, refusal, start, values } from './support';

describe('tables', () => {
  test.each([
    [0.1, 'InvalidArgument'],
    [0.9, 'GeneralException'],
  ])('H5.1 overlapping tables are refused, with a code that differs', async (random, code) => {
    const fixture = start({ random: () => random });
    await onSheet(fixture, async (sheet) => void sheet.tables.add('A1:B3', true));
    expect(await refusal(fixture, (sheet) => void sheet.tables.add('B3:C4', true))).toBe(code);
  });

  test('H5.2 names, headers, rows, resize, conversion', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        ['名称', '名称'],
        ['甲', 1],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'register';
      table.rows.add(undefined, [
        ['乙', 2],
        ['丙', 3],
      ]);
      const body = table.getDataBodyRange().load('values,address');
      const header = table.getHeaderRowRange().load('values');
      await context.sync();
      table.columns.load('items/name');
      table.resize('A1:C4');
      const whole = table.getRange().load('address');
      await context.sync();
      return [body.values, body.address, header.values, table.columns.items.map((c) => c.name), whole.address];
    });
    expect(read).toEqual([
      [
        ['甲', 1],
        ['乙', 2],
        ['丙', 3],
      ],
      'Sheet1!A2:B4',
      [['名称', '名称2']],
      ['名称', '名称2'],
      'Sheet1!A1:C4',
    ]);
    const table = (context: Excel.RequestContext) => context.workbook.tables.getItem('REGISTER');
    expect(await refusal(fixture, (_, context) => table(context).resize('A2:C5'))).toBe('InvalidArgument');
    expect(await refusal(fixture, (_, context) => table(context).resize('G1:H4'))).toBe('InvalidArgument');
    expect(await refusal(fixture, (_, context) => void (table(context).name = 'A1'))).toBe('InvalidArgument');
    await onSheet(fixture, async (sheet, context) => void context.workbook.names.add('taken', sheet.getRange('H1')));
    expect(await refusal(fixture, (_, context) => void (table(context).name = 'Taken'))).toBe('ItemAlreadyExists');
    await fixture.Excel.run(async (context) => void table(context).convertToRange());
    expect(await refusal(fixture, (_, context) => void table(context).load('name'))).toBe('ItemNotFound');
    expect(await values(fixture, 'A1:A2')).toEqual([['名称'], ['甲']]);
  });
});

describe('charts', () => {
  const fill = (sheet: Excel.Worksheet) =>
    void (sheet.getRange('A1:C4').values = [
      ['', '目标', '实际'],
      ['2022', 10, 8],
      ['2023', 20, 21],
      ['2024', 30, 0],
    ]);
  const chartOf = (fixture: ReturnType<typeof start>) => {
    const chart = fixture.host.workbook.sheets[0]?.charts[0];
    if (!chart) throw new Error('no chart');
    return chart;
  };

  test('H10.1 series come by columns or rows; automatic takes the longer side', async () => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => {
      fill(sheet);
      for (const by of ['Columns', 'Rows', 'Auto'] as const)
        sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), by);
    });
    const names = fixture.host.workbook.sheets[0]?.charts.map((c) =>
      c.series.map((s) => seriesName(fixture.host.workbook, s)),
    );
    expect(names).toEqual([
      ['目标', '实际'],
      ['2022', '2023', '2024'],
      ['目标', '实际'],
    ]);
    expect(chartOf(fixture).series[0]).toMatchObject({ values: '=Sheet1!$B$2:$B$4', categories: '=Sheet1!$A$2:$A$4' });
  });

  test('H10.1 a first column of dates is the categories, one of numbers with a heading a series', async () => {
    const fixture = start();
    const [dates, years] = await onSheet(fixture, async (sheet, context) => {
      sheet.getRange('A1:B4').values = [
        ['Date', 'Price'],
        ['2023-07-01', 100],
        ['2023-07-02', 96],
        ['2023-07-03', 103],
      ];
      sheet.getRange('D1:E3').values = [
        ['Year', 'Price'],
        [2022, 100],
        [2023, 96],
      ];
      return Promise.all(
        ['A1:B4', 'D1:E3'].map(async (address) => {
          const { series } = sheet.charts.add('Line', sheet.getRange(address), 'Columns');
          series.load('items/name');
          await context.sync();
          return series.items.map(({ name }) => name);
        }),
      );
    });
    expect(dates).toEqual(['Price']);
    expect(years).toEqual(['Year', 'Price']);
    const [chart] = fixture.host.workbook.sheets[0]!.charts;
    expect(chart!.series[0]!.categories).toBe('=Sheet1!$A$2:$A$4');
  });

  test('H10.1 an added series is empty until its values are set', async () => {
    const fixture = start();
    const counts = await onSheet(fixture, async (sheet, context) => {
      fill(sheet);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
      const added = chart.series.add('完成率');
      added.chartType = 'Line';
      added.points.load('count');
      await context.sync();
      const before = added.points.count;
      // Series have no identity: after a sync the genuine library finds them by place only.
      const line = chart.series.getItemAt(1);
      line.setValues(sheet.getRange('C2:C4'));
      line.setXAxisValues(sheet.getRange('A2:A4'));
      line.axisGroup = 'Secondary';
      line.points.load('count');
      chart.series.load('items/name,items/chartType,items/axisGroup');
      await context.sync();
      return [before, line.points.count, chart.series.items.map((s) => [s.name, s.chartType, s.axisGroup])];
    });
    expect(counts).toEqual([
      0,
      3,
      [
        ['目标', 'ColumnClustered', 'Primary'],
        ['完成率', 'Line', 'Secondary'],
      ],
    ]);
    const series = chartOf(fixture).series[1];
    expect(series && seriesValues(fixture.host.workbook, series)).toEqual([8, 21, 0]);
  });

  test('H10.2 axes, titles, labels, colours and place', async () => {
    const fixture = start();
    expect(
      await refusal(fixture, (sheet) => {
        fill(sheet);
        sheet.charts.add('Line', sheet.getRange('A1:C4')).axes.getItem('Value', 'Secondary').maximum = 1;
      }),
    ).toBe('ItemNotFound');
    const place = await onSheet(fixture, async (sheet, context) => {
      sheet.charts.getItemAt(0).delete();
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns');
      chart.name = 'zsc_G03_years';
      chart.title.text = '目标与实际';
      chart.legend.position = 'Bottom';
      chart.series.getItemAt(1).axisGroup = 'Secondary';
      chart.axes.getItem('Value', 'Secondary').maximum = 1.2;
      chart.axes.valueAxis.numberFormat = '#,##0';
      chart.axes.categoryAxis.reversePlotOrder = true;
      const first = chart.series.getItemAt(0);
      first.gapWidth = 60;
      first.format.fill.setSolidColor('#2F5D8C');
      first.hasDataLabels = true;
      first.dataLabels.position = 'OutsideEnd';
      first.dataLabels.numberFormat = '0';
      first.points.getItemAt(2).format.fill.setSolidColor('#A93F31');
      sheet.getRange('B:B').format.columnWidth = 100;
      chart.setPosition('B2', 'C5');
      chart.load('left,top,width,height');
      await context.sync();
      return [chart.left, chart.top, chart.width, chart.height];
    });
    expect(place).toEqual([48, 15, 148, 60]);
    const chart = chartOf(fixture);
    expect(chart.props.name).toBe('zsc_G03_years');
    expect(chart.title.props.text).toBe('目标与实际');
    expect(chart.axes.secondaryValue.props.maximum).toBe(1.2);
    expect(chart.axes.category.props.reversePlotOrder).toBe(true);
    expect(chart.series[0]).toMatchObject({
      fill: { color: '#2F5D8C' },
      labels: { props: { position: 'OutsideEnd', numberFormat: '0' } },
    });
    expect(chart.series[0]?.points.get(2)?.fill.color).toBe('#A93F31');
    expect(
      await refusal(
        fixture,
        (sheet) => void (sheet.charts.getItem('ZSC_g03_years').series.getItemAt(0).gapWidth = 900),
      ),
    ).toBe('InvalidArgument');
    expect(
      await refusal(fixture, (sheet) => void (sheet.charts.getItemAt(0).chartType = 'Nonsense' as Excel.ChartType)),
    ).toBe('InvalidArgument');
  });
});

describe('conditional formats', () => {
  test('the first that holds wins each property, stopIfTrue ends', async () => {
    const fixture = start();
    await onSheet(fixture, async (sheet) => {
      sheet.getRange('A1:A3').values = [[5], [15], [25]];
      const add = (formula: string, color: string) => {
        const format = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
        format.custom.rule.formula = formula;
        format.custom.format.font.color = color;
        format.custom.format.fill.color = color;
        return format;
      };
      add('=A1>10', '#111111').priority = 0;
      add('=$A1>20', '#222222').stopIfTrue = true;
      const value = sheet.getRange('A1:A3').conditionalFormats.add('CellValue');
      value.cellValue.rule = { formula1: '=10', operator: 'LessThan' };
      value.cellValue.format.font.bold = true;
    });
    const { workbook } = fixture.host;
    const sheet = workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    const shown = [0, 1, 2].map((row) => shownFormat(workbook, sheet, row, 0));
    expect(shown.map((f) => f.color)).toEqual(['#000000', '#111111', '#222222']);
    expect(shown.map((f) => f.bold)).toEqual([true, false, false]);
    const unknown = 'Sparkle' as Excel.ConditionalFormatType.custom;
    expect(await refusal(fixture, (s) => void s.getRange('A1').conditionalFormats.add(unknown))).toBe(
      'InvalidArgument',
    );
  });
});

describe('things kept in the workbook', () => {
  test('comments, links, freeze panes, settings, XML parts, properties', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      const { workbook } = context;
      workbook.comments.add('Sheet1!B2', '口径说明');
      sheet.getRange('A1').hyperlink = { documentReference: 'Sheet1!B9', screenTip: '跳转', textToDisplay: '=去' };
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      workbook.settings.add('plan', { id: 'ordos', years: [2022] });
      const part = workbook.customXmlParts.add('<plan xmlns="urn:zsc">x</plan>');
      workbook.properties.custom.add('zsc_plan', 'ordos');
      workbook.properties.title = '考核';
      await context.sync();
      const comment = workbook.comments.getItemByCell('Sheet1!B2').load('content');
      const link = sheet.getRange('A1').load('hyperlink,values');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const setting = workbook.settings.getItem('plan').load('value');
      const parts = workbook.customXmlParts.getByNamespace('urn:zsc').load('items/id');
      const xml = part.getXml();
      const property = workbook.properties.custom.getItemOrNullObject('ZSC_PLAN').load('value');
      const missing = workbook.settings.getItemOrNullObject('none');
      await context.sync();
      return [
        comment.content,
        link.hyperlink.documentReference,
        link.values,
        frozen.address,
        setting.value,
        parts.items.length,
        xml.value,
        property.value,
        missing.isNullObject,
      ];
    });
    expect(read).toEqual([
      '口径说明',
      'Sheet1!B9',
      [['=去']],
      'Sheet1!A1:B3',
      { id: 'ordos', years: [2022] },
      1,
      '<plan xmlns="urn:zsc">x</plan>',
      'ordos',
      true,
    ]);
    expect(await refusal(fixture, (_, context) => void context.workbook.customXmlParts.add('no xml'))).toBe(
      'InvalidArgument',
    );
    expect(
      await refusal(
        fixture,
        (sheet) => void (sheet.getRange('A1').hyperlink = { address: 'https://example.org', documentReference: 'A1' }),
      ),
    ).toBe('InvalidArgument');
  });
});
