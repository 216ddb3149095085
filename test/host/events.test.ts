/** Events (H12). */
import { onSheet, start } from './support';

interface Heard {
  readonly address: string;
  readonly details?: Excel.ChangedEventDetail;
  readonly worksheetId: string;
}

/** Listens to the collection, and to the first sheet. */
async function listen(fixture: ReturnType<typeof start>) {
  const heard = { all: [] as Heard[], sheet: [] as Heard[] };
  await onSheet(fixture, async (sheet, context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void heard.all.push(event));
    sheet.onChanged.add(async (event) => void heard.sheet.push(event));
    await context.sync();
  });
  return heard;
}

test('H12.1 single cells carry details, larger ranges do not', async () => {
  const fixture = start();
  const heard = await listen(fixture);
  fixture.host.typeCell('Sheet1', 'B2', '12');
  await onSheet(fixture, async (sheet) => void (sheet.getRange('C1:C2').values = [[1], [2]]));
  await fixture.host.settled();
  expect(heard.all.map((e) => [e.address, e.details?.valueBefore, e.details?.valueAfter])).toEqual([
    ['B2', '', 12],
    ['C1:C2', undefined, undefined],
  ]);
  expect(heard.sheet.map((e) => e.address)).toEqual(['B2', 'C1:C2']);
});

test('H21.7 sorting tells of the rows and columns that moved, and of none where none did', async () => {
  const fixture = start();
  const heard: string[] = [];
  await fixture.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:C5').values = [
      [1, 2, 5],
      [3, 3, 5],
      [2, 1, 5],
      [4, 5, 5],
      [0, 4, 5],
    ];
    sheet.onRowSorted.add(async ({ address }) => void heard.push(address));
    sheet.onColumnSorted.add(async ({ address }) => void heard.push(address));
    await context.sync();
    const { sort } = sheet.getRange('A1:C4');
    sort.apply([{ key: 0 }]);
    sort.apply([{ key: 0 }]);
    sheet.getRange('A1:C5').sort.apply([{ key: 1 }]);
    sheet.getRange('A1:C5').sort.apply([{ key: 0 }], false, false, 'Columns');
    await context.sync();
    await fixture.host.settled();
  });
  expect(heard).toEqual(['A2:C3', '', 'A1:C2,A4:C5', 'A1:B5']);
});

test('H12.3 what happened before a handler was registered is not heard by it', async () => {
  const fixture = start();
  const heard: string[] = [];
  await fixture.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    sheet.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
    sheet.getRange('A2').values = [[2]];
    await context.sync();
    await fixture.host.settled();
  });
  expect(heard).toEqual(['A2']);
});

test('H12.1 a sheet hears only its own changes', async () => {
  const fixture = start();
  await fixture.Excel.run(async (context) => void context.workbook.worksheets.add('二'));
  const heard = await listen(fixture);
  fixture.host.typeCell('二', 'A1', 'x');
  await fixture.host.settled();
  expect([heard.all.length, heard.sheet.length]).toEqual([1, 0]);
});

test('H12.1 the range of an event can be read', async () => {
  const fixture = start();
  let read: unknown;
  await fixture.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) =>
      fixture.Excel.run(async (inner) => {
        const range = event.getRange(inner).load('values,address');
        await inner.sync();
        read = [range.address, range.values];
      }),
    );
    await context.sync();
  });
  fixture.host.typeCell('Sheet1', 'D4', '=1+1');
  await fixture.host.settled();
  await fixture.host.settled();
  expect(read).toEqual(['Sheet1!D4', [[2]]]);
});

test('H4.5 a large array is one event', async () => {
  const fixture = start();
  const heard = await listen(fixture);
  await onSheet(
    fixture,
    async (sheet) => void (sheet.getRange('A1:A4000').values = Array.from({ length: 4000 }, (_, i) => [i])),
  );
  await fixture.host.settled();
  expect(heard.sheet.map((e) => e.address)).toEqual(['A1:A4000']);
});

test('H12.2 edits while events are off are lost', async () => {
  const fixture = start();
  const heard = await listen(fixture);
  await onSheet(fixture, async (sheet, context) => {
    context.runtime.enableEvents = false;
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    sheet.getRange('A2').values = [[2]];
    await context.sync();
  });
  await fixture.host.settled();
  expect(heard.all.map((e) => e.address)).toEqual(['A2']);
});

test('a removed handler hears nothing, the other one still does', async () => {
  const fixture = start();
  const first: string[] = [];
  const second: string[] = [];
  const handle = await onSheet(fixture, async (sheet, context) => {
    const result = sheet.onChanged.add(async (e) => void first.push(e.address));
    await context.sync();
    return result;
  });
  await onSheet(fixture, async (sheet, context) => {
    sheet.onChanged.add(async (e) => void second.push(e.address));
    await context.sync();
  });
  handle.remove();
  await handle.context.sync();
  fixture.host.typeCell('Sheet1', 'A1', '1');
  await fixture.host.settled();
  expect([first, second]).toEqual([[], ['A1']]);
});

test('sheets added, renamed, activated, deleted; rows inserted; selection', async () => {
  const fixture = start();
  const heard: string[] = [];
  await fixture.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => void heard.push('added'));
    worksheets.onDeleted.add(async () => void heard.push('deleted'));
    worksheets.onNameChanged.add(async (e) => void heard.push(`${e.nameBefore}→${e.nameAfter}`));
    worksheets.onActivated.add(async () => void heard.push('activated'));
    worksheets.onChanged.add(async (e) => void heard.push(`${e.changeType} ${e.address}`));
    context.workbook.onSelectionChanged.add(async () => void heard.push('selection'));
    await context.sync();
    const sheet = worksheets.add('x');
    sheet.name = 'y';
    sheet.getRange('2:3').insert('Down');
    sheet.getRange('A5').select();
    sheet.delete();
    await context.sync();
  });
  await fixture.host.settled();
  expect([...heard].sort()).toEqual(
    ['added', 'activated', 'activated', 'deleted', 'selection', 'x→y', 'RowInserted 2:3'].sort(),
  );
});

test('views are told which cells may show something else', async () => {
  const fixture = start();
  await onSheet(fixture, async (sheet) => {
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('B1').formulas = [['=A1*2']];
  });
  const updates: unknown[] = [];
  const stop = fixture.host.onUpdate((update) => updates.push(update.cells));
  fixture.host.typeCell('Sheet1', 'A1', '4');
  stop();
  fixture.host.typeCell('Sheet1', 'A1', '5');
  expect(updates).toHaveLength(1);
  expect(updates[0]).toEqual(expect.arrayContaining([expect.objectContaining({ row: 0, col: 1 })]));
});
