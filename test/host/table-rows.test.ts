/** Rows and cells that come into tables and go, and what hears of it (H5.2, H12.1, H21.1). */
import { errorOf, onSheet, start, type Fixture } from './support';

async function withTable(totals = false): Promise<Fixture> {
  const fixture = start();
  await onSheet(fixture, async (sheet, context) => {
    sheet.getRange('B2:D5').values = [
      ['Name', 'Half', 'Whole'],
      ['a', 1, '=C3*2'],
      ['b', 2, '=C4*2'],
      ['c', 3, '=C5*2'],
    ];
    const table = sheet.tables.add('B2:D5', true);
    table.name = 'Goods';
    sheet.getRange('B9:F9').values = [['below', '=C5', '=SUM(D3:D5)', 'beside', '=D5']];
    await context.sync();
    if (totals) table.showTotals = true;
  });
  return fixture;
}

const formulas = (fixture: Fixture, address: string): Promise<unknown[][]> =>
  onSheet(fixture, async (sheet, context) => {
    const range = sheet.getRange(address).load('formulas');
    await context.sync();
    return range.formulas;
  });
const size = (fixture: Fixture): Promise<string> =>
  onSheet(fixture, async (sheet, context) => {
    const range = sheet.tables.getItem('Goods').getRange().load('address');
    await context.sync();
    return range.address;
  });

test('H5.2 rows are put in at the top and before the totals; formulas and what lies beneath follow', async () => {
  const fixture = await withTable(true);
  await onSheet(fixture, async (sheet) => {
    const { rows } = sheet.tables.getItem('Goods');
    rows.add(0, [['first', 10, '=C3*2']]);
    rows.add(undefined, [
      ['d', 4, '=C7*2'],
      ['e', 5, '=C8*2'],
    ]);
  });
  expect(await size(fixture)).toBe('Sheet1!B2:D9');
  expect(await formulas(fixture, 'B3:D9')).toEqual([
    ['first', 10, '=C3*2'],
    ['a', 1, '=C4*2'],
    ['b', 2, '=C5*2'],
    ['c', 3, '=C6*2'],
    ['d', 4, '=C7*2'],
    ['e', 5, '=C8*2'],
    ['汇总', '', '=SUBTOTAL(109,Goods[Whole])'],
  ]);
  expect(await formulas(fixture, 'B12:D12')).toEqual([['below', '=C6', '=SUM(D4:D6)']]);
  expect(await formulas(fixture, 'E9:F9')).toEqual([['beside', '=D6']]);
});

test('H5.2 a row taken out is cells taken out: formulas follow, what pointed at it does not', async () => {
  const fixture = await withTable();
  await onSheet(fixture, async (sheet) => sheet.tables.getItem('Goods').rows.getItemAt(1).delete());
  expect(await size(fixture)).toBe('Sheet1!B2:D4');
  expect(await formulas(fixture, 'B3:D4')).toEqual([
    ['a', 1, '=C3*2'],
    ['c', 3, '=C4*2'],
  ]);
  expect(await formulas(fixture, 'B8:D8')).toEqual([['below', '=C4', '=SUM(D3:D4)']]);
  await onSheet(fixture, async (sheet) => void sheet.getRange('B3:D3').delete('Up'));
  expect(await size(fixture)).toBe('Sheet1!B2:D3');
  for (const address of ['B2:D2', 'B3:D3', 'B3:C3', 'A3:D3'])
    expect(
      (
        await errorOf(
          onSheet(fixture, async (sheet, context) => {
            sheet.getRange(address).delete('Up');
            await context.sync();
          }),
        )
      ).code,
    ).toBe('InvalidArgument');
});

test('H12.1 cells put in and taken out tell where the others moved', async () => {
  const fixture = await withTable();
  await fixture.host.settled();
  const heard: string[] = [];
  await onSheet(fixture, async (sheet, context) => {
    sheet.onChanged.add(async ({ address, changeType, changeDirectionState: state }) => {
      heard.push(`${address} ${changeType} ${state?.insertShiftDirection ?? ''}${state?.deleteShiftDirection ?? ''}`);
    });
    await context.sync();
    sheet.getRange('B4:D4').insert('Down');
    sheet.getRange('F9').delete('Left');
    sheet.getRange('12:13').delete('Up');
    await context.sync();
  });
  await fixture.host.settled();
  expect(heard).toEqual(['B4:D4 CellInserted Down', 'F9 CellDeleted Left', '12:13 RowDeleted Up']);
});

test('H21.1 a binding hears of its own cells, wherever they have moved', async () => {
  const fixture = await withTable();
  const heard: string[] = [];
  await onSheet(fixture, async (sheet, context) => {
    const binding = context.workbook.bindings.add(sheet.getRange('B3:D4'), 'Range', 'mine');
    binding.load('id');
    await context.sync();
    binding.onDataChanged.add(async ({ binding: { id } }) => void heard.push(id));
    binding.onSelectionChanged.add(async (selection) => {
      const { startRow, startColumn, rowCount, columnCount } = selection;
      heard.push([startRow, startColumn, rowCount, columnCount].join());
    });
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('C5').values = [[7]];
    sheet.getRange('C5:F9').select();
    await context.sync();
  });
  await fixture.host.settled();
  expect(heard).toEqual(['mine', '1,1,1,2']);
});

test('H21.1 rows are filtered by the icon they show, or by showing none', async () => {
  const fixture = await withTable();
  const shown = (icon: Excel.Icon | null) =>
    onSheet(fixture, async (sheet, context) => {
      const table = sheet.tables.getItem('Goods');
      table.columns.getItem('Whole').filter.apply({ filterOn: 'Icon', ...(icon ? { icon } : {}) });
      const view = table.getDataBodyRange().getVisibleView().load('values');
      await context.sync();
      return view.values.map(([name]) => String(name));
    });
  await onSheet(fixture, async (sheet) => {
    sheet.getRange('D4').values = [['–']];
    const { iconSet } = sheet.getRange('D3:D5').conditionalFormats.add('IconSet');
    iconSet.style = 'ThreeArrows';
    iconSet.criteria = [
      {},
      { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=2' },
      { type: 'Percent', operator: 'GreaterThan', formula: '90' },
    ] as Excel.ConditionalIconCriterion[];
  });
  expect(await shown({ set: 'ThreeArrows', index: 1 })).toEqual(['a']);
  expect(await shown({ set: 'ThreeArrows', index: 2 })).toEqual(['c']);
  expect(await shown(null)).toEqual(['b']);
});
