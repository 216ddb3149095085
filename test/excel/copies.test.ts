/** Copies of what is typed, made before a job that rewrites entry sheets, and what is restored from them. */
import { copiesTab } from '../../src/sheets/copies';
import { beside, forked, type OpenExcel } from '../support/excel';
import { heldBy, meddled, missing, officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';
import { changedInMidTerm } from '../support/mid-term';

const plan = fourItemPlan();
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan);
});

const copiesOf = ({ host }: OpenExcel) => host.workbook.sheets.find(({ name }) => name === copiesTab);
const tabOf = async ({ book }: OpenExcel, key: string) => (await book.read()).sheets.find((s) => s.key === key)!.tab;
const newest = async ({ book }: Pick<OpenExcel, 'book'>) => (await book.copies())[0]!;
const g03 = async ({ book }: OpenExcel) => (await book.read()).entries.sheets.G03?.ytd_2022?.map(({ value }) => value);

test('is made before a redraw, rides along in its request, and is very hidden', async () => {
  const excel = forked(office);
  await excel.book.read();
  excel.host.resetStats();
  await excel.book.redraw(['gap']);
  const without = excel.host.stats.syncs;
  excel.host.resetStats();
  await excel.book.redraw(['G03']);
  expect(excel.host.stats.syncs).toBe(without);
  expect(copiesOf(excel)?.visibility).toBe('VeryHidden');
  const [copy] = await excel.book.copies();
  expect(copy).toMatchObject({ job: 'redraw', count: 1, sheets: [{ key: 'G03', tab: await tabOf(excel, 'G03') }] });
  expect(await excel.book.compareCopy(copy!.at)).toEqual([
    expect.objectContaining({ key: 'G03', isThere: true, differences: [] }),
  ]);
});

test('is not made where nothing is typed on what is drawn over', async () => {
  const excel = forked(office);
  await excel.book.redraw(['gap', 'score_2022', 'cover']);
  expect(copiesOf(excel)).toBeUndefined();
  expect(await excel.book.copies()).toEqual([]);
});

test('tells what differs, restores one sheet or all, and gives what takes it back', async () => {
  const excel = forked(office);
  const { book, host } = excel;
  await book.redraw(['G03', 'G13']);
  const { at } = await newest(excel);
  await book.write([
    { key: 'G03', field: 'ytd_2022', index: 0, value: 999 },
    { key: 'G03', field: 'ytd_2024', index: 3, value: 5 },
    { key: 'G13', field: 'name', index: 9, value: null },
  ]);
  const compared = await book.compareCopy(at);
  expect(compared.map(({ key, differences }) => [key, differences.map(({ then, now }) => [then, now])])).toEqual([
    [
      'G03',
      [
        [101.37, 999],
        [null, 5],
      ],
    ],
    ['G13', [['样例企业乙', null]]],
  ]);
  const { before } = await book.restore(at, ['G03']);
  expect(await g03(excel)).toEqual([101.37, 202.74, 304.11, 405.48]);
  expect((await book.read()).entries.sheets.G03?.ytd_2024?.[3]?.value).toBeNull();
  expect(missing(host)).toEqual(['样例企业乙']);
  await book.restore(at);
  expect(missing(host)).toEqual([]);
  await book.restore(before);
  expect((await g03(excel))?.[0]).toBe(999);
  expect((await book.copies()).map(({ job }) => job)).toEqual(['restore', 'restore', 'restore', 'redraw']);
});

test('what a copy holds of an item the plan has no more is shown, and comes back once the plan has it again', async () => {
  const excel = forked(office);
  const { book } = excel;
  const without = { ...plan, indicators: plan.indicators.filter(({ id }) => id !== 'G13') };
  await book.redraw(['G03', 'G13']);
  const { at } = await newest(excel);
  await book.changePlan(without);
  await book.removeSheets(['G13']).catch(() => undefined);
  const [, g13] = await book.compareCopy(at);
  expect(g13).toMatchObject({ key: 'G13', isInPlan: false });
  expect(g13!.differences.map(({ then }) => then)).toEqual(
    expect.arrayContaining(['样例企业甲', '样例企业乙', '=我的文字']),
  );
  await book.restore(at);
  await book.changePlan(plan);
  await book.restore(at);
  expect(missing(excel.host)).toEqual([]);
});

test('weights copied before a change of the plan come back to their own items and dimensions', async () => {
  const { book } = forked(office);
  const weights = async () => {
    const { id, weight } = (await book.read()).entries.sheets.plan!;
    return Object.fromEntries(
      id!.flatMap(({ value }, row) =>
        weight![row]?.formula === undefined ? [[String(value), weight![row]?.value ?? null]] : [],
      ),
    );
  };
  await book.write([
    { key: 'plan', field: 'weight', index: 1, value: 3.21 },
    { key: 'plan', field: 'weight', index: 2, value: 6.54 },
  ]);
  await book.read();
  await book.write([{ key: 'plan', field: 'dim_weight', index: 0, value: 12 }], 'weights');
  const { at } = await newest({ book });
  // An item comes in between, and its weight is set.
  await book.changePlan(changedInMidTerm(plan));
  const { id } = (await book.read()).entries.sheets.plan!;
  const ids = id!.map(({ value }) => value);
  await book.write([
    { key: 'plan', field: 'weight', index: ids.indexOf('G03'), value: 1 },
    { key: 'plan', field: 'weight', index: ids.indexOf('G13'), value: 2 },
    { key: 'plan', field: 'weight', index: ids.indexOf('G90'), value: 5 },
  ]);
  const [compared] = await book.compareCopy(at);
  const changed = compared!.differences.filter(({ field }) => field === 'weight');
  expect(changed.map(({ index, then, now }) => [ids[index], then, now])).toEqual([
    ['G03', 3.21, 1],
    ['G13', 6.54, 2],
  ]);
  await book.restore(at, ['plan']);
  expect(await weights()).toEqual({ G03: 3.21, G90: 5, G13: 6.54 });
});

test('a sheet deleted since comes back from it, also for a pane just opened; texts stay texts', async () => {
  const excel = forked(office);
  await excel.book.redraw(['G03', 'G13']);
  const tab = await tabOf(excel, 'G13');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(tab).delete();
    await context.sync();
  });
  expect(missing(excel.host)).toHaveLength(3);
  const { book } = beside(excel.host);
  const { at } = await newest({ book });
  const g13 = (await book.compareCopy(at)).find(({ key }) => key === 'G13');
  expect(g13).toMatchObject({ isThere: false, tab });
  const { added } = await book.restore(at, ['G13']);
  expect(added).toHaveLength(1);
  expect(missing(excel.host)).toEqual([]);
  expect((await book.read()).entries.sheets.G13?.document?.[0]).toMatchObject({ value: '=我的文字' });
  expect((await book.read()).entries.sheets.G13?.document?.[0]?.formula).toBeUndefined();
});

test('five are kept, the newest first; taking in figures, adopting weights and removing make one too', async () => {
  const excel = forked(office);
  const { book } = excel;
  await book.redraw(['G03']);
  await book.addSheets(plan, ['G03'], 'zh-CN');
  await book.write([{ key: 'G03', field: 'ytd_2023', index: 1, value: 8 }], 'import');
  await book.write([{ key: 'plan', field: 'dim_weight', index: 0, value: 12 }], 'weights');
  await book.write([{ key: 'G03', field: 'ytd_2023', index: 2, value: 9 }], 'collect');
  const tab = await tabOf(excel, 'G13');
  await book.removeSheets(['G13']);
  const copies = await book.copies();
  expect(copies.map(({ job }) => job)).toEqual(['remove', 'collect', 'weights', 'import', 'add']);
  expect(copies[0]).toMatchObject({ count: 1, sheets: [{ key: 'G13', tab }] });
  await book.redraw(['T01', 'G03']);
  expect((await book.copies()).map(({ job }) => job)).toEqual(['redraw', 'remove', 'collect', 'weights', 'import']);
  await book.restore(copies[0]!.at);
  expect(missing(excel.host)).toEqual([]);
});

/** Resolves once that is so; building templates takes its time before a request is sent. */
async function past(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setTimeout(done, 10));
}

test('a job broken off by closing the pane is told by the next, and recovered from', async () => {
  const clean = meddled(office, {});
  await clean.book.read();
  clean.host.resetStats();
  await clean.book.redraw(['G03', 'G13']);
  const { actions } = clean.host.stats;
  let lost = 0;
  for (const part of [0.45, 0.55, 0.7]) {
    let last = Infinity;
    const excel = meddled(office, { instead: (at) => (at > last ? new Promise(() => undefined) : undefined) });
    await excel.book.read();
    // The pane looks, looks what stands on blank cells, and draws; Excel stops in the middle of that, and nobody is there to take it back.
    last = excel.requests() + 3;
    let reached: () => void = () => undefined;
    const stopped = new Promise<void>((done) => (reached = done));
    excel.host.fail({ atCommand: Math.floor(actions * part), code: 'GeneralException' });
    void excel.book.redraw(['G03', 'G13']).catch(reached);
    await Promise.race([stopped, past(() => excel.requests() > last)]);
    excel.host.fail(null);
    lost += missing(excel.host).length;
    const next = beside(excel.host);
    const { brokenOff } = await next.book.read();
    expect(brokenOff).toBe((await newest(next)).at);
    await next.book.restore(brokenOff!);
    expect(missing(excel.host)).toEqual([]);
    expect((await next.book.read()).brokenOff).toBeUndefined();
  }
  expect(lost).toBeGreaterThan(0);
});

test('a copy larger than a request takes goes ahead in requests of its own', async () => {
  const excel = forked(office);
  const { book, host } = excel;
  const rows = 60;
  await book.redraw(['G13'], { room: rows });
  const text = '高新区评价附件说明'.repeat(1200);
  await book.read();
  const writes = Array.from({ length: rows }, (_, index) => ({ key: 'G13', field: 'evidence', index, value: text }));
  await book.write(writes);
  await book.read();
  host.resetStats();
  await book.redraw(['G13']);
  expect(host.stats.maxRequestBytes).toBeLessThan(5_000_000);
  const { at, pieces } = await newest(excel);
  expect(pieces).toBeGreaterThan(20);
  await book.write(writes.map((write) => ({ ...write, value: null })));
  await book.restore(at);
  const { entries } = await book.read();
  expect(entries.sheets.G13?.evidence?.filter(({ value }) => value === text)).toHaveLength(rows);
});

test('while the sixth copy is made, and fails between its requests, the five before stay whole', async () => {
  const excel = forked(office);
  const { book } = excel;
  const rows = 60;
  await book.redraw(['G13'], { room: rows });
  const text = '高新区评价附件说明'.repeat(1200);
  await book.write(Array.from({ length: rows }, (_, index) => ({ key: 'G13', field: 'evidence', index, value: text })));
  for (let i = 0; i < 6; i++) await book.redraw(['G13']);
  const before = await book.copies();
  expect(before).toHaveLength(5);
  expect(before.every(({ pieces }) => pieces > 20)).toBe(true);
  const counted = meddled(excel, {});
  await counted.book.redraw(['G13']);
  for (let n = 1; n <= counted.requests(); n++) {
    const failing = meddled(excel, {
      instead: (at) => (at === n ? Promise.resolve({ refused: 'RequestPayloadSizeLimitExceeded' }) : undefined),
    });
    const failed = await failing.book.redraw(['G13']).then(
      () => false,
      () => true,
    );
    const { book: after } = forked(failing);
    const listed = await after.copies();
    expect([n, listed.length]).toEqual([n, 5]);
    if (failed) expect(listed).toEqual(before);
    for (const { at } of listed) expect(await after.compareCopy(at)).toHaveLength(1);
  }
});

test('a damaged copy, and one that is gone, are told', async () => {
  const excel = forked(office);
  await excel.book.redraw(['G03']);
  const { at } = await newest(excel);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(copiesTab).getRange('A6').values = [['{"G03":']];
    await context.sync();
  });
  await expect(excel.book.compareCopy(at)).rejects.toMatchObject({ code: 'copy-damaged' });
  const before = heldBy(excel.host);
  await expect(excel.book.restore(at)).rejects.toMatchObject({ code: 'copy-damaged' });
  await expect(excel.book.restore('2020-01-01T00:00:00.000Z')).rejects.toMatchObject({ code: 'copy-gone' });
  expect(heldBy(excel.host)).toBe(before);
});

test('where the list of sheets is protected the job is done without one', async () => {
  const excel = forked(office);
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await excel.book.redraw(['G03']);
  expect(copiesOf(excel)).toBeUndefined();
  expect(missing(excel.host)).toEqual([]);
});

test('a sheet of the user’s own that bears the name of the copies’ tab is left alone', async () => {
  const excel = forked(office);
  const { host, book } = excel;
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(copiesTab).getRange('A1:C2').values = [
      ['甲', 1, 2],
      ['乙', 3, 4],
    ];
    await context.sync();
  });
  await book.redraw(['G03', 'G13']);
  expect(await book.copies()).toEqual([]);
  const read = () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(copiesTab).getRange('A1:C2');
      range.load('values');
      await context.sync();
      return range.values as unknown[][];
    });
  expect(await read()).toEqual([
    ['甲', 1, 2],
    ['乙', 3, 4],
  ]);
  expect(host.workbook.sheets.filter(({ name }) => name === copiesTab)).toHaveLength(1);
});
