/** Writing, freezing and taking away fail at a command, whichever it is: the workbook is as it was. */
import type { ZoneScorecardError } from '../../src/errors';
import type { Host } from '../../src/host';
import { forked, type OpenExcel } from '../support/excel';
import { beforeJob, isAsBefore, meddled, missing, officeWorkbook } from '../support/faults';

let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook();
});
/** The office's workbook, read. */
async function filled(): Promise<OpenExcel> {
  const excel = forked(office);
  await excel.book.read();
  return excel;
}

test('writing, at every command', async () => {
  const excel = await filled();
  const write = () =>
    excel.book.write([
      { key: 'G03', field: 'ytd_2022', index: 0, value: 100 },
      { key: 'G13', field: 'name', index: 1, value: '样例' },
      { key: 'G03', field: 'ytd_2022', index: 1, value: 200 },
    ]);
  const before = beforeJob(excel);
  let undone = 0;
  for (let n = 1; ; n++) {
    excel.host.fail({ atCommand: n });
    const error = await write().then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    if (!error) break;
    expect([n, isAsBefore(excel.host, before)]).toEqual([n, true]);
    if (error.undone) undone++;
  }
  expect(undone).toBeGreaterThanOrEqual(5);
});

test('freezing a form: once its sheet is drawn too, before it is registered', async () => {
  const before = beforeJob(office);
  let failed = 0;
  for (let at = 1; at <= 37; at += 4) {
    const { host, book } = await filled();
    host.onUpdate(({ events }) => events.some(({ kind }) => kind === 'sheetAdded') && host.fail({ atCommand: at }));
    const error = await book.archive('score_2022').then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    if (!error) continue; // only its sheet could not be shown, or nothing was left to fail
    expect([at, error.undone, isAsBefore(host, before)]).toEqual([at, true, true]);
    failed++;
  }
  expect(failed).toBeGreaterThan(3);
});

test('taking a sheet away, at commands all over', async () => {
  const excel = await filled();
  const { host, book } = excel;
  const before = beforeJob(excel);
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
    expect([at, error.undone, isAsBefore(host, before)]).toEqual([at, true, true]);
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
    const before = beforeJob({ host });
    host.fail({ atCommand: at });
    const error = await book.removeSheets([key]).then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    host.fail(null);
    if (!error) break;
    expect([at, isAsBefore(host, before)]).toEqual([at, true]);
    expect(await states()).toEqual(['intact']);
  }
  expect(await states()).toEqual([]);
});

test('taking several sheets away, stopped after the first is deleted: it is drawn again with its figures, and told', async () => {
  let stopped = 0;
  // The last commands of the request that does it are the deleting of the sheets and the switching on of events.
  let deleted = 0;
  const clean = meddled(await filled(), {
    after: (_, host) => {
      if (deleted === 0 && !isThere(host, 'G13')) deleted = host.stats.actions;
    },
  });
  await clean.book.removeSheets(['G13', 'G03']);
  for (let back = 1; back <= 3; back++) {
    const { host, book } = meddled(await filled(), {});
    host.fail({ atCommand: deleted - back });
    const error = await book.removeSheets(['G13', 'G03']).then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    host.fail(null);
    if (!error) continue; // all were deleted
    expect(missing(host)).toEqual([]);
    if (error.undone) continue;
    expect(error.stands).toHaveLength(1);
    stopped++;
    const { sheets } = await book.read();
    expect(sheets.map(({ key }) => key)).toEqual(expect.arrayContaining(['G13', 'G03']));
  }
  expect(stopped).toBeGreaterThan(0);
});

describe('what was typed between deciding and writing', () => {
  const value = 999.99;
  const cellsNow = async ({ book }: OpenExcel) => {
    const { sheets } = (await book.read()).entries;
    return sheets.G03!.ytd_2022!.map((cell) => cell.value);
  };

  test('is kept and told by its place; the cells beside it are written', async () => {
    const excel = forked(office);
    const { entries } = await excel.book.read();
    const held = entries.sheets.G03!.ytd_2022!;
    excel.host.typeCell('G03 营业收入', 'D20', '55.5');
    const kept = await excel.book.write(
      [0, 1].map((index) => ({ key: 'G03', field: 'ytd_2022', index, value, was: held[index]! })),
    );
    expect(kept).toMatchObject([{ sheet: 'G03 营业收入', cell: 'D20' }]);
    expect(await cellsNow(excel)).toEqual([value, 55.5, 304.11, 405.48]);
  });

  test('is kept where it was emptied, and where it was a formula first', async () => {
    const excel = forked(office);
    const { entries } = await excel.book.read();
    const held = entries.sheets.G03!.ytd_2022!;
    excel.host.typeCell('G03 营业收入', 'D19', '');
    excel.host.typeCell('G03 营业收入', 'D20', '=1+1');
    const writes = [0, 1, 2].map((index) => ({ key: 'G03', field: 'ytd_2022', index, value, was: held[index]! }));
    expect(await excel.book.write(writes)).toHaveLength(2);
    expect(await cellsNow(excel)).toEqual([null, 2, value, 405.48]);
  });

  test('is kept where it is typed while the writing is on its way to its last request', async () => {
    const { entries } = await forked(office).book.read();
    const held = entries.sheets.G03!.ytd_2022!;
    for (const n of [1, 2]) {
      const excel = meddled(office, {
        before: (at, host) => void (at === n && host.typeCell('G03 营业收入', 'D19', '55.5')),
      });
      const kept = await excel.book.write([{ key: 'G03', field: 'ytd_2022', index: 0, value, was: held[0]! }]);
      expect([n, kept.length, (await cellsNow(excel))[0]]).toEqual([n, 1, 55.5]);
    }
  });
});

test('a figure typed while a sheet is taken away stays, with its sheet, or is in a copy', async () => {
  const clean = meddled(await filled(), {});
  await clean.book.removeSheets(['G13']);
  let kept = 0;
  for (let n = 1; n <= clean.requests(); n++) {
    let typed = false;
    const { host, book } = meddled(await filled(), {
      before: (at, host) => {
        // What follows once the sheet is gone draws others without it.
        if (at !== n || !isThere(host, 'G13')) return;
        typed = true;
        typeInto(host, 'zsc_g13_name', 3, '途中企业');
      },
    });
    const error = await book.removeSheets(['G13']).then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    host.fail(null);
    const { entries } = await book.read();
    if (!typed) continue;
    const stands = entries.sheets.G13?.name?.some(({ value }) => value === '途中企业') ?? false;
    if (stands) {
      kept++;
      expect([n, error?.code, error?.undone, error?.params.cells]).toEqual([
        n,
        'typed-meanwhile',
        true,
        expect.stringContaining('!'),
      ]);
      expect(missing(host)).toEqual([]);
      continue;
    }
    expect([n, error]).toEqual([n, null]);
    const [last] = await book.copies();
    await book.restore(last!.at, ['G13']);
    const back = (await book.read()).entries.sheets.G13?.name?.some(({ value }) => value === '途中企业');
    expect([n, back]).toEqual([n, true]);
  }
  expect(kept).toBeGreaterThan(0);
});

test('where the sheet cannot be put back, what was typed on it stands in the message', async () => {
  let last = 0;
  const clean = meddled(await filled(), {
    after: (at, host) => {
      if (last === 0 && !isThere(host, 'G13')) last = at;
    },
  });
  await clean.book.removeSheets(['G13']);
  expect(last).toBeGreaterThan(0);
  const { book } = meddled(await filled(), {
    before: (at, host) => {
      if (at === last) typeInto(host, 'zsc_g13_name', 3, '途中企业');
    },
    instead: (at) => (at > last ? Promise.resolve({ refused: 'AccessDenied' }) : undefined),
  });
  await expect(book.removeSheets(['G13'])).rejects.toMatchObject({
    code: 'typed-meanwhile',
    undone: false,
    params: { isBack: 0, cells: expect.stringContaining('途中企业') as string },
  });
});

const isThere = ({ workbook }: Host, item: string): boolean =>
  workbook.sheets.some(({ name }) => name.startsWith(item));

/** Types into the cell so many rows below the first of a name. */
function typeInto(host: Host, name: string, down: number, text: string): void {
  const [, tab, column, row] = /^='(.+)'!\$([A-Z]+)\$(\d+)/.exec(host.workbook.names.get(name)?.formula ?? '') ?? [];
  host.typeCell(tab!, `${column}${Number(row) + down}`, text);
}

test('everything goes, an archive and its register too', async () => {
  const { host, book } = await filled();
  await book.archive('score_2022');
  const { sheets } = await book.read();
  await book.removeSheets(sheets.map(({ key }) => key));
  expect((await book.read()).sheets).toEqual([]);
  expect([...host.workbook.names.keys()]).toEqual([]);
});

test('what is typed while a writing that failed is put back stays, and the rest is as it was', async () => {
  const writes = [0, 1, 2].map((index) => ({ key: 'G03', field: 'ytd_2023', index, value: 700 + index }));
  const first = await filled();
  const { entries } = await first.book.read();
  const [, second] = entries.sheets.G03!.ytd_2023!;
  let asked = 0;
  for (let at = 1; ; at++) {
    let isTyped = false;
    const one = meddled(office, {
      after: (_, host) => {
        const cell = host.workbook.sheets.find(({ name }) => name === second!.place.sheet)!;
        const held = [...cell.rows.values()].some((line) => [...line.values()].some(({ value }) => value === 701));
        if (held && !isTyped)
          isTyped = host.typeCell(second!.place.sheet!, second!.place.cell!, '888').outcome === 'accepted';
      },
    });
    await one.book.read();
    one.host.fail({ atCommand: at });
    const error = await one.book.write(writes).then(
      () => null,
      (thrown: unknown) => thrown as ZoneScorecardError,
    );
    one.host.fail(null);
    if (!error) break;
    const now = (await one.book.read()).entries.sheets.G03!.ytd_2023!.slice(0, 3).map(({ value }) => value);
    if (isTyped) asked++;
    expect([at, error.undone, now]).toEqual([at, true, [131.81, isTyped ? 888 : null, null]]);
  }
  expect(asked).toBeGreaterThan(0);
});
