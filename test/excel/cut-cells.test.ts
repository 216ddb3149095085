/** Cells cut out of a form and pasted elsewhere: the repair brings them home, where that is beyond doubt; otherwise they stay and are told. */
import { excelApi } from '../support/api-sets';
import { campaign } from '../faults/campaign';
import { jobsOf } from '../faults/jobs';
import { beside } from '../support/excel';
import { beforeJob, isAsBefore, meddled, officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';
import { filledWorkbook, found, TAB, typed } from './damaged';

/** Cuts cells of the form; the form is protected again, as users do. */
const cut = (book: Awaited<ReturnType<typeof filledWorkbook>>, from: string, to: string, tab = TAB) =>
  book.byHand((sheet, { workbook }) => {
    sheet.getRange(from).moveTo(workbook.worksheets.getItem(tab).getRange(to));
    sheet.protection.protect();
  });

const contents = (tab: string, address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(tab).getRange(address).load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });

const codes = (findings: Awaited<ReturnType<Awaited<ReturnType<typeof filledWorkbook>>['broken']>>) =>
  findings.map(([code]) => code);

/** The second and third figure of the first year, and their rows. */
const figureCells = 'D20:D21';
const rows = 'B20:I21';

test('rows of the table cut to below the form come home, and nothing is left where they were', async () => {
  const book = await filledWorkbook();
  await cut(book, rows, 'B90');
  expect(codes(await book.broken())).toContain('structure.outside');
  await book.book.readThoroughly();
  await book.book.redraw(['G03']);
  await book.book.readThoroughly();
  expect(await book.broken()).toEqual([]);
  expect(await book.figures()).toEqual([typed, 130]);
  expect(await book.actual()).toBe(480);
  expect((await contents(TAB, 'A80:AA120')).flat().filter((content) => content !== '')).toEqual([]);
});

test('figures alone, cut to a tab of the user’s own, come home; what else stands there stays', async () => {
  const book = await filledWorkbook();
  book.host.typeCell('Sheet1', 'E19', '我的备注');
  book.host.typeCell('Sheet1', 'F23', '7');
  await cut(book, figureCells, 'F20', 'Sheet1');
  await book.book.readThoroughly();
  expect(codes(await book.broken())).toContain('structure.formula-changed');
  await book.book.redraw(['G03']);
  await book.book.readThoroughly();
  expect(await book.broken()).toEqual([]);
  expect(await book.figures()).toEqual([typed, 130]);
  expect(await contents('Sheet1', 'E19:F23')).toEqual([
    ['我的备注', ''],
    ['', ''],
    ['', ''],
    ['', ''],
    ['', 7],
  ]);
});

test('where something was typed at home since, or the cells were copied, what stands elsewhere stays and is told', async () => {
  const refilled = await filledWorkbook();
  await cut(refilled, figureCells, 'C90');
  await refilled.byHand((sheet) => {
    sheet.getRange('D20:D21').values = [[555], [666]];
    sheet.protection.protect();
  });
  await refilled.book.redraw(['G03']);
  expect(await contents(TAB, 'C90:C91')).toEqual([[220], [340]]);
  expect(await refilled.figures()).toEqual([[100, 555, 666, 480], 130]);
  expect(await refilled.broken()).toEqual([found('outside')]);

  const copied = await filledWorkbook();
  await copied.byHand((sheet) => {
    sheet.getRange('B90').copyFrom(rows);
    sheet.protection.protect();
  });
  const stood = await contents(TAB, 'B90:I91');
  await copied.book.redraw(['G03']);
  expect(await contents(TAB, 'B90:I91')).toEqual(stood);
  expect(await copied.figures()).toEqual([typed, 130]);
});

test('what is typed at home in the last moment stays, and the cells where they had been cut to', async () => {
  const { host, byHand } = await filledWorkbook();
  await byHand((sheet) => sheet.getRange(figureCells).moveTo('C90'));
  // Whatever is asked between reading and moving.
  for (let n = 1; n <= 6; n++) {
    const typing = meddled({ host }, { before: (request, fork) => request === n && fork.typeCell(TAB, 'D21', '555') });
    await typing.book.redraw(['G03']);
    expect([n, await contents(TAB, 'C90:C91')]).toEqual([n, [[220], [340]]]);
    expect([n, (await contents(TAB, figureCells))[1]]).toEqual([n, [555]]);
  }
});

test('one that could have come from two places, or fits two blocks, stays', async () => {
  const book = await filledWorkbook();
  await cut(book, figureCells, 'C90');
  await book.byHand((sheet) => {
    sheet.getRange('F90').copyFrom('C90:C91');
    sheet.protection.protect();
  });
  const stood = await contents(TAB, 'C90:F91');
  await book.book.redraw(['G03']);
  expect(await contents(TAB, 'C90:F91')).toEqual(stood);
  expect(await book.broken()).toEqual([found('outside')]);
});

test('a repair that is stopped leaves them where they had been cut to', async () => {
  const book = await filledWorkbook();
  await cut(book, rows, 'B90');
  await book.book.readThoroughly();
  const before = beforeJob(book);
  const stop = new AbortController();
  await expect(
    book.book.redraw(['G03'], { signal: stop.signal, onProgress: ({ step }) => step === 'draw' && stop.abort() }),
  ).rejects.toMatchObject({ code: 'cancelled', undone: true });
  expect(isAsBefore(book.host, before)).toBe(true);
});

test('one that fails at commands all over loses nothing, and tells what stands', async () => {
  const plan = fourItemPlan();
  const job = jobsOf(plan).find(({ name }) => name === 'repair: cells cut')!;
  const all = (total: number) => [0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.98].map((share) => Math.floor(total * share));
  const row = await campaign(await officeWorkbook(plan), job, all, (total) => [total - 3, total - 1]);
  expect(row.why).toEqual([]);
  expect(row.before).toBeGreaterThan(3);
});

test('on an Excel that cannot move cells they stay, told, and the form is whole again', async () => {
  const book = await filledWorkbook();
  await cut(book, figureCells, 'C90');
  const stood = await contents(TAB, 'C90:C91');
  const host = book.host.fork();
  const { book: old } = beside(Object.assign(host, excelApi('1.9')));
  await old.redraw(['G03']);
  expect(await contents(TAB, 'C90:C91')).toEqual(stood);
  const { structure } = await old.readThoroughly();
  const facts = structure.sheets.find(({ key }) => key === 'G03');
  expect(facts).toMatchObject({ overwritten: [], changed: [], outside: [expect.any(String)] });
});

test('a figure cut to a cell of the same form in which the template has nothing comes home', async () => {
  for (const to of ['D23', 'A19', 'B30']) {
    const book = await filledWorkbook();
    await cut(book, 'D20', to);
    await book.book.readThoroughly();
    expect(codes(await book.broken())).toContain('structure.outside');
    await book.book.redraw(['G03']);
    await book.book.readThoroughly();
    expect([to, await book.broken()]).toEqual([to, []]);
    expect(await book.figures()).toEqual([typed, 130]);
    expect(await contents(TAB, to)).toEqual([['']]);
  }
});
