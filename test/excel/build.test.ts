/** The whole workbook through Microsoft's own client library: what is drawn, in how many round trips, kept and undone. */
import type { ZoneScorecardError } from '../../src/errors';
import type { WorkbookFacade } from '../../src/excel/facade';
import { ordosPlan } from '../../src/plan/ordos';
import { coreKeys, itemKeys } from '../../src/sheets';
import { heldBy } from '../support/faults';
import { startExcel } from '../support/excel';

const items = itemKeys(ordosPlan);
const add = (book: WorkbookFacade, keys: readonly string[]) => book.addSheets(ordosPlan, keys, 'zh-CN');
const figure = (value: string | number, index = 3) => ({ key: 'G03', field: 'ytd_2022', index, value });

describe('round trips', () => {
  test('the whole workbook in at most 8, each request under 4 MB; reading it back in 1', async () => {
    const { host, book } = startExcel();
    const { added } = await add(book, items);
    expect(added.map((s) => s.key).sort()).toEqual([...coreKeys(ordosPlan), ...items].sort());
    expect(host.stats.syncs).toBeLessThanOrEqual(8);
    expect(host.stats.maxRequestBytes).toBeLessThan(4 * 1024 * 1024);
    await book.read();
    host.resetStats();
    const state = await book.read();
    expect(host.stats.syncs).toBe(1);
    expect(state.plan).toEqual(ordosPlan);
    expect(state.sheets).toHaveLength(coreKeys(ordosPlan).length + items.length);
  });

  // One asks whether anything is typed over the cover before it is drawn again. All 41 are more than one request may carry.
  test.each([
    [1, 4],
    [41, 5],
  ])('%i item sheets in %i', async (count, syncs) => {
    const { host, book } = startExcel();
    await add(book, []);
    await book.read();
    host.resetStats();
    await add(book, items.slice(0, count));
    expect(host.stats.syncs).toBe(syncs);
  });
});

describe('what users typed', () => {
  test('survives drawing a sheet again, renaming it and moving its rows', async () => {
    const { host, book } = startExcel();
    await add(book, ['G03', 'G13']);
    await book.write([
      figure(486.35),
      { key: 'G13', field: 'name', index: 0, value: '=青穗新材料（样例）' },
      { key: 'G13', field: 'code', index: 0, value: '91150600MA0N90031M' },
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('G03 营业收入').name = '营收';
      await context.sync();
    });
    await add(book, ['G03', 'G13']);
    const { entries, sheets } = await book.read();
    expect(sheets.find((s) => s.key === 'G03')?.tab).toBe('营收');
    expect(entries.sheets.G03!.ytd_2022![3]).toMatchObject({ value: 486.35, place: { sheet: '营收', item: 'G03' } });
    expect(entries.sheets.G13!.name![0]!.value).toBe('=青穗新材料（样例）');
    expect(entries.sheets.G13!.name![0]!.formula).toBeUndefined();
    expect(entries.sheets.G13!.code![0]!.value).toBe('91150600MA0N90031M');
    expect(host.workbook.sheets.filter((s) => s.name.startsWith('G03'))).toHaveLength(0);
  });

  test('is kept beside the new sheet where rows were inserted into the template', async () => {
    const { book } = startExcel();
    await add(book, ['G03']);
    await book.write([figure(486.35)]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('G03 营业收入');
      sheet.protection.unprotect();
      sheet.getRange('2:2').insert('Down');
      sheet.getRange('B2').values = [['我的备注']];
      await context.sync();
    });
    await book.redraw(['G03']);
    const { entries } = await book.read();
    expect(entries.sheets.G03!.ytd_2022![3]!.value).toBe(486.35);
    await Excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem('G03 营业收入（旧）').getRange('B2').load('values');
      await context.sync();
      expect(kept.values).toEqual([['我的备注']]);
    });
  });

  test('own sheets of the user stay as they are', async () => {
    const { host, book } = startExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['我的表']];
      context.workbook.worksheets.add('计划目标').getRange('A1').values = [['别动']];
      await context.sync();
    });
    const { added } = await add(book, ['G01']);
    expect(added.find((s) => s.key === 'plan')?.tab).toBe('计划目标 (2)');
    expect(host.typeCell('计划目标', 'A2', '1')).toMatchObject({ outcome: 'accepted' });
    const before = host.workbook.sheets.slice(0, 2).map((s) => s.name);
    expect(before).toEqual(['Sheet1', '计划目标']);
  });
});

describe('when something fails', () => {
  const failures: [string, (host: ReturnType<typeof startExcel>['host']) => void, string][] = [
    [
      'a command in the middle of drawing',
      (host) => host.fail({ atCommand: 9000, code: 'GeneralException' }),
      'unexpected',
    ],
    ['access denied', (host) => host.fail({ atCommand: 4000, code: 'AccessDenied' }), 'sheet-protected'],
  ];

  test.each(failures)('%s leaves the workbook as it was', async (_, fail, code) => {
    const { host, book } = startExcel();
    await add(book, ['G03']);
    await book.write([figure(486.35)]);
    await book.read();
    const before = heldBy(host);
    fail(host);
    const error = await add(book, items).then(
      () => null,
      (e: unknown) => e as ZoneScorecardError,
    );
    expect(error).toMatchObject({ name: 'ZoneScorecardError', code, undone: true });
    expect(heldBy(host)).toBe(before);
  });

  test('an empty workbook is empty again', async () => {
    const { host, book } = startExcel();
    const before = heldBy(host);
    host.fail({ atCommand: 15_000, code: 'GeneralException' });
    await expect(add(book, items)).rejects.toMatchObject({ undone: true });
    expect(heldBy(host)).toBe(before);
  });

  test('Excel in cell-edit mode is told as such', async () => {
    const { host, book } = startExcel();
    host.cellEditMode(true);
    await expect(add(book, ['G01'])).rejects.toMatchObject({ code: 'cell-editing' });
  });

  test('cancelling takes out what was added', async () => {
    const { host, book } = startExcel();
    const before = heldBy(host);
    const controller = new AbortController();
    const work = book.addSheets(ordosPlan, items, 'zh-CN', {
      signal: controller.signal,
      onProgress: ({ done }) => done > 0 && controller.abort(),
    });
    await expect(work).rejects.toMatchObject({ code: 'cancelled', undone: true });
    expect(heldBy(host)).toBe(before);
  });
});
