/** Batches: order, loading, errors, what can be told to go wrong (H1, H2, H7.2, H13, H16). */
import { errorOf, onSheet, refusal, start, values } from './support';

describe('batches', () => {
  test('H1.1 what was not loaded cannot be read', async () => {
    const fixture = start();
    const error = await errorOf(
      onSheet(fixture, async (sheet, context) => {
        const range = sheet.getRange('A1');
        await context.sync();
        return range.values;
      }),
    );
    expect(error.code).toBe('PropertyNotLoaded');
  });

  test('H1.1 commands are queued and run in order', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [[1]];
      const before = sheet.getRange('A1').load('values');
      range.values = [[2]];
      expect(fixture.host.stats.batches).toBe(0);
      await context.sync();
      return before.values;
    });
    expect(read).toEqual([[1]]);
    expect(await values(fixture, 'A1')).toEqual([[2]]);
  });

  test('H1.2 a failing command stops the batch, earlier ones stay', async () => {
    const fixture = start();
    const error = await errorOf(
      onSheet(fixture, async (sheet, context) => {
        sheet.getRange('A1').values = [['kept']];
        sheet.getRange('B1:B2').values = [['one']];
        sheet.getRange('C1').values = [['never']];
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
    expect(await values(fixture, 'A1:C1')).toEqual([['kept', '', '']]);
  });

  test('H1.3 a member the host does not know is refused', async () => {
    const fixture = start();
    expect(await refusal(fixture, (sheet) => void sheet.shapes.addTextBox('text'))).toBe('ApiNotFound');
    expect(await refusal(fixture, (sheet) => void sheet.getRange('A1').load('noSuchThing'))).toBe('ApiNotFound');
  });

  test('H1.4 an older Excel is played: members it does not have are refused, left out of a plain load, and not told of in events', async () => {
    const older = new Set(['Range.numberFormat', 'Worksheet.tabColor', 'WorksheetChangedEventArgs.triggerSource']);
    const fixture = start({ knows: (owner, member) => !older.has(`${owner}.${member}`) });
    expect(await refusal(fixture, (sheet) => void sheet.getRange('A1').load('numberFormat'))).toBe('ApiNotFound');
    expect(await refusal(fixture, (sheet) => void (sheet.tabColor = '#FF0000'))).toBe('ApiNotFound');
    const seen: unknown[] = [];
    const loaded = await onSheet(fixture, async (sheet, context) => {
      sheet.onChanged.add(async ({ triggerSource }) => void seen.push(triggerSource));
      sheet.load();
      await context.sync();
      return sheet.toJSON();
    });
    expect(loaded.name).toBe('Sheet1');
    expect(loaded).not.toHaveProperty('tabColor');
    fixture.host.typeCell('Sheet1', 'A1', '1');
    await fixture.host.settled();
    expect(seen).toEqual([undefined]);
  });

  test('H2.1 missing items', async () => {
    const fixture = start();
    expect(await refusal(fixture, (_, context) => void context.workbook.worksheets.getItem('none').load('name'))).toBe(
      'ItemNotFound',
    );
    expect(await refusal(fixture, (_, context) => void context.workbook.names.getItem('none').load('name'))).toBe(
      'ItemNotFound',
    );
    const isNull = await onSheet(fixture, async (_, context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('none');
      const child = sheet.getRange('A1').load('values');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      return [sheet.isNullObject, child.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  test('a kept proxy works on after its sheet was renamed', async () => {
    const fixture = start();
    const read = await onSheet(fixture, async (sheet, context) => {
      const range = sheet.getRange('B2');
      range.values = [[7]];
      await context.sync();
      sheet.name = '改名';
      await context.sync();
      range.load('address,values');
      sheet.load('name');
      await context.sync();
      return [range.address, range.values, sheet.name];
    });
    expect(read).toEqual(['改名!B2', [[7]], '改名']);
    expect(fixture.host.stats.syncs).toBe(3);
  });

  test('collections load items with their properties, and nested paths', async () => {
    const fixture = start();
    const read = await fixture.Excel.run(async (context) => {
      context.workbook.worksheets.add('二');
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      const range = context.workbook.worksheets
        .getItem('二')
        .getRange('A1:B2')
        .load('address,worksheet/name,format/font/bold');
      await context.sync();
      return {
        sheets: sheets.items.map((s) => [s.name, s.visibility]),
        name: range.worksheet.name,
        bold: range.format.font.bold,
      };
    });
    expect(read).toEqual({
      sheets: [
        ['Sheet1', 'Visible'],
        ['二', 'Visible'],
      ],
      name: '二',
      bold: false,
    });
  });
});

describe('what can be told to go wrong', () => {
  test('H7.2 cell-edit mode refuses everything', async () => {
    const fixture = start();
    fixture.host.cellEditMode(true);
    expect(await refusal(fixture, (sheet) => void (sheet.getRange('A1').values = [[1]]))).toBe(
      'InvalidOperationInCellEditMode',
    );
    fixture.host.cellEditMode(false);
    expect(await values(fixture, 'A1')).toEqual([['']]);
  });

  test('H7.2 delayForCellEdit waits for the end of editing', async () => {
    const fixture = start();
    fixture.host.cellEditMode(true);
    let done = false;
    const work = fixture.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    fixture.host.cellEditMode(false);
    await work;
    expect(await values(fixture, 'A1')).toEqual([[1]]);
  });

  test('H13.1 Excel on the web refuses requests and answers over 5 MB', async () => {
    const fixture = start({ onTheWeb: true });
    const long = 'x'.repeat(30000);
    const grid = Array.from({ length: 200 }, () => [long]);
    expect(await refusal(fixture, (sheet) => void (sheet.getRange('A1:A200').values = grid))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
    for (let from = 0; from < 200; from += 100)
      await onSheet(
        fixture,
        async (sheet) => void (sheet.getRangeByIndexes(from, 0, 100, 1).values = grid.slice(0, 100)),
      );
    expect(await refusal(fixture, (sheet) => void sheet.getRange('A1:A200').load('values'))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
    fixture.host.excelOnTheWeb(false);
    expect((await values(fixture, 'A1:A200')).length).toBe(200);
  });

  test('H16.1 fails at the n-th command with the code asked for', async () => {
    const fixture = start();
    const write = (sheet: Excel.Worksheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
      sheet.getRange('A3').values = [[3]];
    };
    fixture.host.fail({ atCommand: 8, code: 'AccessDenied' });
    expect(await refusal(fixture, write)).toBe('AccessDenied');
    const [[first], , [third]] = (await values(fixture, 'A1:A3')) as [[unknown], [unknown], [unknown]];
    expect([first, third]).toEqual([1, '']);
    await onSheet(fixture, async (sheet) => write(sheet));
    expect(await values(fixture, 'A3')).toEqual([[3]]);
  });

  test('H16.1 can be slow, and counts', async () => {
    const fixture = start();
    fixture.host.slow(30);
    const began = Date.now();
    await values(fixture, 'A1');
    expect(Date.now() - began).toBeGreaterThanOrEqual(29);
    expect(fixture.host.stats.syncs).toBe(1);
    expect(fixture.host.stats.maxRequestBytes).toBeGreaterThan(100);
    fixture.host.resetStats();
    expect(fixture.host.stats).toMatchObject({ batches: 0, syncs: 0, actions: 0 });
  });

  test('H16.2 equal workbooks have equal snapshots', async () => {
    const fixture = start();
    const before = fixture.host.snapshot();
    await onSheet(fixture, async (sheet) => void (sheet.getRange('B2').values = [['x']]));
    expect(fixture.host.snapshot()).not.toBe(before);
    await onSheet(fixture, async (sheet) => sheet.getRange('B2').clear());
    expect(fixture.host.snapshot()).toBe(before);
    await fixture.Excel.run(async (context) => {
      const added = context.workbook.worksheets.add('x');
      await context.sync();
      added.delete();
    });
    expect(fixture.host.snapshot()).toBe(before);
  });

  test('H13.2 files are refused unless the host has a loader', async () => {
    const fixture = start();
    expect(await refusal(fixture, (_, context) => void context.workbook.insertWorksheetsFromBase64('AAAA'))).toBe(
      'UnsupportedFeature',
    );
    expect((await errorOf(fixture.Excel.createWorkbook('UEsDBAAA'))).code).toBe('UnsupportedFeature');
    expect((await errorOf(fixture.Excel.createWorkbook('rubbish'))).code).toBe('InvalidArgument');
    const opened: string[] = [];
    const able = start({ openWorkbook: (file) => void opened.push(file) });
    await able.Excel.createWorkbook('UEsDBBBB');
    expect(opened).toEqual(['UEsDBBBB']);
  });
});
