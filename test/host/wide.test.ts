/** Filters, sorting, finding, filling, tables, functions and charts (H21): what an add-in on ranges, tables and charts uses. */
import { onSheet, refusal, start, values } from './support';

const grid = [
  ['name', 'city', 'n'],
  ['Bo', 'X', 3],
  ['al', 'Y', 1],
  ['Cy', 'X', 2],
  ['al', 'Y', 1],
];
async function filled() {
  const fixture = start();
  await onSheet(fixture, async (sheet) => void (sheet.getRange('A1:C5').values = grid));
  return fixture;
}

test('sorting: by several keys, with a header, downwards, formulas moving along', async () => {
  const fixture = await filled();
  await onSheet(fixture, async (sheet) => {
    sheet.getRange('D2:D5').formulas = [['=C2*10'], ['=C3*10'], ['=C4*10'], ['=C5*10']];
    sheet.getRange('A1:D5').sort.apply([{ key: 1 }, { key: 2, ascending: false }], false, true);
  });
  expect(await values(fixture, 'A2:D5')).toEqual([
    ['Bo', 'X', 3, 30],
    ['Cy', 'X', 2, 20],
    ['al', 'Y', 1, 10],
    ['al', 'Y', 1, 10],
  ]);
});

test('filters of a sheet and of a table hide rows; subtotals leave them out', async () => {
  const fixture = await filled();
  const seen = await onSheet(fixture, async (sheet, context) => {
    sheet.getRange('F1').formulas = [['=SUBTOTAL(9,C2:C5)']];
    sheet.autoFilter.apply(sheet.getRange('A1:C5'), 1, { filterOn: 'Values', values: ['X'] });
    const sum = sheet.getRange('F1').load('values');
    const view = sheet.getRange('A1:C5').getVisibleView().load('values,rowCount');
    sheet.autoFilter.load('isDataFiltered,enabled');
    await context.sync();
    const filtered = [sum.values[0]![0] as number, view.rowCount, sheet.autoFilter.isDataFiltered];
    sheet.autoFilter.remove();
    const table = sheet.tables.add('A1:C5', true);
    table.columns.getItem('n').filter.applyCustomFilter('>1', '<3', 'And');
    const after = sheet.getRange('F1').load('values');
    await context.sync();
    const byTable = after.values[0]![0] as number;
    table.columns.getItem('n').filter.applyTopItemsFilter(1);
    const top = sheet.getRange('F1').load('values');
    await context.sync();
    table.clearFilters();
    const all = sheet.getRange('F1').load('values');
    await context.sync();
    return [...filtered, byTable, top.values[0]![0], all.values[0]![0]];
  });
  expect(seen).toEqual([5, 3, true, 2, 3, 7]);
});

test('finding and replacing; doubles; cells of a kind', async () => {
  const fixture = await filled();
  const seen = await onSheet(fixture, async (sheet, context) => {
    sheet.getRange('D2').formulas = [['=1/0']];
    const found = sheet.getRange('A1:C5').find('AL', { completeMatch: true }).load('address');
    const all = sheet.findAll('al', { completeMatch: false, matchCase: false }).load('address');
    const none = sheet.findAllOrNullObject('nowhere', {}).load('address');
    const errors = sheet.getRange('A1:D5').getSpecialCells('Formulas', 'Errors').load('address');
    const numbers = sheet.getRange('A1:C5').getSpecialCells('Constants', 'Numbers').load('address');
    const blanks = sheet.getRange('D1:D3').getSpecialCells('Blanks').load('address');
    const count = sheet.getRange('B1:B5').replaceAll('X', 'Z', { completeMatch: true });
    const doubles = sheet.getRange('A1:C5').removeDuplicates([0, 2], true).load('removed,uniqueRemaining');
    await context.sync();
    return [
      found.address,
      all.address,
      none.isNullObject,
      errors.address,
      numbers.address,
      blanks.address,
      count.value,
      doubles.removed,
      doubles.uniqueRemaining,
    ];
  });
  expect(seen).toEqual([
    'Sheet1!A3',
    'Sheet1!A3,Sheet1!A5',
    true,
    'Sheet1!D2',
    'Sheet1!C2:C5',
    'Sheet1!D1,Sheet1!D3',
    2,
    1,
    3,
  ]);
  expect(await values(fixture, 'A2:B5')).toEqual([
    ['Bo', 'Z'],
    ['al', 'Y'],
    ['Cy', 'Z'],
    ['', ''],
  ]);
});

test('filling goes on with numbers, months, numbered texts and formulas', async () => {
  const fixture = start();
  await onSheet(fixture, async (sheet) => {
    sheet.getRange('A1:D2').formulas = [
      [1, 'Jan', 'T01', '=A1*2'],
      [3, 'Feb', '', '=A2*2'],
    ];
    sheet.getRange('A1:A2').autoFill('A1:A4');
    sheet.getRange('B1').autoFill('B1:B4', 'FillDefault');
    sheet.getRange('C1').autoFill('C1:C4');
    sheet.getRange('D1:D2').autoFill('D1:D4');
    sheet.getRange('E1').values = [[7]];
    sheet.getRange('E1').autoFill('E1:E3', 'FillSeries');
    sheet.getRange('F1').values = [[7]];
    sheet.getRange('F1').autoFill('F1:F3', 'FillCopy');
  });
  expect(await values(fixture, 'A1:D4')).toEqual([
    [1, 'Jan', 'T01', 2],
    [3, 'Feb', 'T02', 6],
    [5, 'Mar', 'T03', 10],
    [7, 'Apr', 'T04', 14],
  ]);
  expect(await values(fixture, 'E1:F3')).toEqual([
    [7, 7],
    [8, 7],
    [9, 7],
  ]);
});

test('tables: columns added and taken away, totals, sorting, structured references', async () => {
  const fixture = await filled();
  const seen = await onSheet(fixture, async (sheet, context) => {
    const table = sheet.tables.add('A1:C5', true);
    table.name = 'T';
    table.columns.add(-1, [['double'], ['=[@n]*2'], ['=[@n]*2'], ['=[@n]*2'], ['=[@n]*2']]);
    table.columns.getItem('city').delete();
    table.showTotals = true;
    sheet.getRange('H1').formulas = [['=SUM(T[double])']];
    table.sort.apply([{ key: 1, ascending: false }]);
    const range = table.getRange().load('values,address');
    const totals = table.getTotalRowRange().load('values');
    const sum = sheet.getRange('H1').load('values');
    await context.sync();
    return [range.address, range.values.slice(0, 2), totals.values[0], sum.values[0]![0]];
  });
  expect(seen).toEqual([
    'Sheet1!A1:C6',
    [
      ['name', 'n', 'double'],
      ['Bo', 3, 6],
    ],
    ['汇总', '', 14],
    14,
  ]);
});

test('R1C1 formulas; worksheet functions; precedents; page breaks; bindings', async () => {
  const fixture = await filled();
  const seen = await onSheet(fixture, async (sheet, context) => {
    sheet.getRange('D2:D3').formulasR1C1 = [['=RC[-1]*R1C7'], ['=SUM(R[-1]C[-1]:RC[-1])']];
    const r1c1 = sheet.getRange('D2:D3').load('formulas,formulasR1C1');
    const { functions } = context.workbook;
    const sum = functions.sum(sheet.getRange('C2:C5'), 1, functions.max(2, 5)).load('value');
    const found = functions.vlookup('Cy', sheet.getRange('A1:C5'), 3, false).load('value');
    const spread = functions.stDev_S(sheet.getRange('C2:C5')).load('value');
    const precedents = sheet.getRange('D3').getDirectPrecedents().load('addresses');
    sheet.horizontalPageBreaks.add('A3');
    sheet.verticalPageBreaks.add('C1');
    const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
    context.workbook.bindings.add(sheet.getRange('A1:C5'), 'Range', 'mine');
    const bound = context.workbook.bindings.getItem('mine').getRange().load('address');
    await context.sync();
    return [
      r1c1.formulas,
      r1c1.formulasR1C1,
      sum.value,
      found.value,
      Math.round(spread.value * 1000),
      precedents.addresses,
      breaks.items.map((b) => b.rowIndex),
      bound.address,
    ];
  });
  expect(seen).toEqual([
    [['=C2*$G$1'], ['=SUM(C2:C3)']],
    [['=RC[-1]*R1C7'], ['=SUM(R[-1]C[-1]:RC[-1])']],
    13,
    2,
    957,
    ['Sheet1!C2:C3'],
    [2],
    'Sheet1!A1:C5',
  ]);
});

test('charts: trendlines, error bars, data tables, where the data are; conditional formats by rank; styles; replies', async () => {
  const fixture = await filled();
  const seen = await onSheet(fixture, async (sheet, context) => {
    const chart = sheet.charts.add('Line', sheet.getRange('C1:C5'), 'Columns');
    const series = chart.series.getItemAt(0);
    const line = series.trendlines.add('MovingAverage');
    line.movingAveragePeriod = 3;
    line.load('type,movingAveragePeriod');
    series.yErrorBars.visible = true;
    chart.getDataTable().visible = true;
    const source = series.getDimensionDataSourceString('Values');
    chart.axes.valueAxis.title.text = 'n';
    chart.axes.valueAxis.title.load('text');
    const format = sheet.getRange('C2:C5').conditionalFormats.add('TopBottom');
    format.topBottom.format.font.color = 'red';
    format.topBottom.rule = { rank: 1, type: 'TopItems' };
    const scale = sheet.getRange('C2:C5').conditionalFormats.add('ColorScale');
    scale.colorScale.criteria = {
      minimum: { type: 'LowestValue', color: 'blue' },
      maximum: { type: 'HighestValue', color: 'red' },
    };
    scale.colorScale.load('threeColorScale');
    const style = context.workbook.styles.getItem('Heading1');
    style.font.color = 'navy';
    style.load('name,builtIn,font/color');
    const comment = sheet.comments.add('A2', 'why?');
    comment.replies.add('because');
    const reply = comment.replies.getItemAt(0).load('content');
    await context.sync();
    return [
      line.type,
      line.movingAveragePeriod,
      source.value,
      chart.axes.valueAxis.title.text,
      scale.colorScale.threeColorScale,
      style.name,
      style.builtIn,
      style.font.color,
      reply.content,
    ];
  });
  expect(seen).toEqual(['MovingAverage', 3, 'Sheet1!C2:C5', 'n', false, 'Heading 1', true, '#000080', 'because']);
  expect(await refusal(fixture, (sheet) => void sheet.shapes.addGeometricShape('Rectangle'))).toBe('ApiNotFound');
});

test('H21.1 worksheet functions take arrays among their arguments', async () => {
  const fixture = start();
  const found = await onSheet(fixture, async (sheet, context) => {
    sheet.getRange('A1:A2').values = [[4], [6]];
    const { functions } = context.workbook;
    // The typings have them as single values.
    const array = (...rows: unknown[][]) => rows as unknown as number;
    const results = [
      functions.average(array([1, 2], [3, 4])),
      functions.sum(1, array([2, 3]), sheet.getRange('A1:A2')),
      functions.match('b', array(['a', 'b']), 0),
      functions.stDev_S(array([1, 2, 3])),
    ];
    for (const result of results) result.load('value');
    await context.sync();
    return results.map(({ value }) => value);
  });
  expect(found).toEqual([2.5, 16, 2, 1]);
});

test('H21.1 a binding is made of a table by its name', async () => {
  const fixture = start();
  const found = await onSheet(fixture, async (sheet, context) => {
    sheet.tables.add('B2:C4', true).name = 'Sales';
    const binding = context.workbook.bindings.addFromNamedItem('Sales', 'Table', 'b');
    const range = binding.getRange().load('address');
    const table = binding.getTable().load('name');
    await context.sync();
    return [range.address, table.name];
  });
  expect(found).toEqual(['Sheet1!B2:C4', 'Sales']);
});

test('H21.2 labels that are switched on show the value, until they are told what to show', async () => {
  const fixture = start();
  const seen = await onSheet(fixture, async (sheet, context) => {
    sheet.getRange('A1:B3').values = [
      ['', 'Sum'],
      ['a', 1],
      ['b', 2],
    ];
    const series = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns').series.getItemAt(0);
    const point = series.points.getItemAt(1);
    point.hasDataLabel = true;
    series.hasDataLabels = true;
    const labels = [point.dataLabel, series.dataLabels];
    for (const label of labels) label.load('showValue,showSeriesName');
    await context.sync();
    const first = labels.map((label) => [label.showValue, label.showSeriesName]);
    series.dataLabels.showValue = false;
    series.dataLabels.showSeriesName = true;
    series.hasDataLabels = false;
    series.hasDataLabels = true;
    labels[1]!.load('showValue,showSeriesName');
    await context.sync();
    return [first, [labels[1]!.showValue, labels[1]!.showSeriesName]];
  });
  expect(seen).toEqual([
    [
      [true, false],
      [true, false],
    ],
    [false, true],
  ]);
});

test('H21.2 a table has its filter buttons until they are taken away', async () => {
  const fixture = start();
  const seen = await onSheet(fixture, async (sheet, context) => {
    const table = sheet.tables.add('A1:B4', true);
    const { autoFilter } = table;
    const state = async () => {
      const range = autoFilter.getRangeOrNullObject().load('address');
      autoFilter.load('enabled,isDataFiltered');
      table.load('showFilterButton');
      await context.sync();
      return [
        autoFilter.enabled,
        autoFilter.isDataFiltered,
        table.showFilterButton,
        range.isNullObject ? null : range.address,
      ];
    };
    const states = [await state()];
    table.columns.getItemAt(0).filter.applyValuesFilter(['x']);
    states.push(await state());
    autoFilter.remove();
    states.push(await state());
    return states;
  });
  expect(seen).toEqual([
    [true, false, true, 'Sheet1!A1:B4'],
    [true, true, true, 'Sheet1!A1:B4'],
    [false, false, false, null],
  ]);
});
