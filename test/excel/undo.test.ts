/** A command fails, whichever it is: the workbook is as it was, or the failure came before anything was begun. */
import type { ZoneScorecardError } from '../../src/errors';
import { ordosPlan } from '../../src/plan/ordos';
import { startExcel } from '../support/excel';

type Excel = ReturnType<typeof startExcel>;

/**
 * Does the work again and again, failing at a later command each time, until it succeeds; gives for each failure whether something
 * was taken back. The reading that comes before all work fails once: there is nothing to take back.
 */
async function failing({ host, book }: Excel, step: number, work: () => Promise<unknown>): Promise<readonly boolean[]> {
  host.resetStats();
  await book.read();
  const reading = host.stats.actions;
  const before = host.snapshot();
  const undone: boolean[] = [];
  for (let n = 1; ; n = n === 1 ? reading + 1 : n + step) {
    host.fail({ atCommand: n });
    const error = await work().then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    host.fail(null);
    if (!error) return undone;
    expect(error).toMatchObject({ name: 'ZoneScorecardError', code: 'unexpected' });
    if (host.snapshot() !== before) throw new Error(`Not as it was after a failure at command ${n}.`);
    expect(host.workbook.enableEvents).toBe(true);
    undone.push(error.undone);
  }
}

async function filled(): Promise<Excel> {
  const excel = startExcel();
  await excel.book.addSheets(ordosPlan, ['G03', 'G13'], 'zh-CN');
  await excel.book.write([
    { key: 'G03', field: 'ytd_2022', index: 3, value: 486.35 },
    { key: 'G13', field: 'name', index: 0, value: '=青穗新材料（样例）' },
  ]);
  await excel.book.read();
  return excel;
}

test('adding and drawing again, at commands all over', async () => {
  const excel = await filled();
  const undone = await failing(excel, 397, () => excel.book.addSheets(ordosPlan, ['G03', 'G13', 'T01'], 'zh-CN'));
  expect(undone[0]).toBe(false);
  expect(undone.slice(1).length).toBeGreaterThanOrEqual(5);
  expect(undone.slice(1)).not.toContain(false);
});

test('writing, at every command', async () => {
  const excel = await filled();
  const write = () =>
    excel.book.write([
      { key: 'G03', field: 'ytd_2022', index: 0, value: 100 },
      { key: 'G13', field: 'name', index: 1, value: '样例' },
      { key: 'G03', field: 'ytd_2022', index: 1, value: 200 },
    ]);
  const before = excel.host.snapshot();
  let undone = 0;
  for (let n = 1; ; n++) {
    excel.host.fail({ atCommand: n });
    const error = await write().then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    if (!error) break;
    expect([n, excel.host.snapshot() === before]).toEqual([n, true]);
    if (error.undone) undone++;
  }
  expect(undone).toBeGreaterThanOrEqual(5);
});

test('freezing a form: once its sheet is drawn too, before it is registered', async () => {
  const excel = await filled();
  const { host, book } = excel;
  /** All but which sheet is in front. */
  const held = () => host.snapshot().replace(/"active": ".*"/, '');
  const before = held();
  let at = 0;
  host.onUpdate(({ events }) => events.some(({ kind }) => kind === 'sheetAdded') && host.fail({ atCommand: at }));
  for (at = 1; ; at += 3) {
    const error = await book.archive('score_2022').then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    host.fail(null);
    if (!error) break;
    expect([at, error.undone, held() === before]).toEqual([at, true, true]);
  }
  expect(at).toBeGreaterThan(9);
});

test('taking a sheet away, at commands all over', async () => {
  const excel = await filled();
  const { host, book } = excel;
  const before = host.snapshot();
  host.resetStats();
  await book.read();
  const reading = host.stats.actions;
  for (let at = reading + 1; ; at += 7) {
    host.fail({ atCommand: at });
    const error = await book.removeSheets(['G13']).then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    host.fail(null);
    if (!error) break;
    // Deleting is the last step; what fails before it is taken back, after it nothing is left to fail.
    expect([at, error.undone, host.snapshot() === before]).toEqual([at, true, true]);
  }
  expect((await book.read()).sheets.map(({ key }) => key)).not.toContain('G13');
  expect([...host.workbook.names.keys()].filter((name) => /^zsc_(sheet_)?g13/.test(name))).toEqual([]);
});

test('taking an archive away, at commands all over: sheet and register go together', async () => {
  const { host, book } = await filled();
  const { key } = await book.archive('score_2022');
  host.resetStats();
  await book.read();
  const reading = host.stats.actions;
  const states = async () => (await book.checkArchives()).map(({ verdict }) => verdict);
  for (let at = reading + 1; ; at += 7) {
    const before = host.snapshot();
    host.fail({ atCommand: at });
    const error = await book.removeSheets([key]).then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    host.fail(null);
    if (!error) break;
    expect([at, host.snapshot() === before]).toEqual([at, true]);
    expect(await states()).toEqual(['intact']);
  }
  expect(await states()).toEqual([]);
});
