/** A job fails, is refused or cancelled: the workbook is as it was, with what was typed meanwhile. */
import type { ZoneScorecardError } from '../../src/errors';
import { TAB } from './damaged';
import { beside, forked, startExcel, type OpenExcel } from '../support/excel';
import { beforeJob, heldBy, judged, meddled, missing, officeWorkbook, type JobUnderTest } from '../support/faults';
import { fourItemPlan } from '../support/four-items';

const plan = fourItemPlan();
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan);
});

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (thrown: unknown) => thrown as ZoneScorecardError,
  );

const addAgain: JobUnderTest = {
  name: 'add again',
  run: (book) => book.addSheets(plan, ['G03', 'G13', 'G02'], 'zh-CN'),
};
const scores: JobUnderTest = {
  name: 'score update',
  run: (book) => book.redraw(['score_2022', 'comprehensive', 'units']),
};

describe('a sheet with rows put in, to be kept beside the new one', () => {
  /** Rows put into the template by hand, with a note in them. */
  async function withRowsPutIn(): Promise<OpenExcel> {
    const excel = forked(office);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(TAB);
      sheet.protection.unprotect();
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('B2').values = [['手写的说明']];
      await context.sync();
    });
    return excel;
  }

  test.each([['InvalidOperationInCellEditMode'], ['RequestPayloadSizeLimitExceeded']])(
    'is all there when a request is refused with %s, and can be repaired',
    async (refused) => {
      const damaged = await withRowsPutIn();
      const before = heldBy(damaged.host);
      // The first request reads; the plan is read by the second, and drawing comes after.
      for (const n of [2, 3]) {
        const excel = meddled(damaged, { instead: (at) => (at === n ? Promise.resolve({ refused }) : undefined) });
        const error = await failureOf(excel.book.redraw(['G03']));
        if (error) expect([n, heldBy(excel.host) === before]).toEqual([n, true]);
        await excel.book.redraw(['G03']);
        expect(missing(excel.host, ['手写的说明'])).toEqual([]);
      }
    },
  );

  test('and when a command is, before the old sheet was set aside or after', async () => {
    const damaged = await withRowsPutIn();
    const before = heldBy(damaged.host);
    const clean = forked(damaged);
    await clean.book.read();
    clean.host.resetStats();
    await clean.book.read();
    const reading = clean.host.stats.actions;
    for (const at of [1, 2, 3, 5, 8, 13, 40, 120]) {
      const excel = forked(damaged);
      await excel.book.read();
      excel.host.fail({ atCommand: reading + at, code: 'AccessDenied' });
      const error = await failureOf(excel.book.redraw(['G03']));
      expect([at, error?.undone, heldBy(excel.host) === before]).toEqual([at, true, true]);
    }
  });
});

test.each([addAgain, scores])('$name, failing at commands all over: exactly as before', async (job) => {
  const before = beforeJob(office);
  const clean = forked(office);
  clean.host.resetStats();
  await job.run(clean.book);
  const total = clean.host.stats.actions;
  const step = Math.floor(total / 12);
  for (let at = 2 + Math.floor(step / 2); at < total; at += step) {
    const excel = forked(office);
    excel.host.fail({ atCommand: at });
    const { verdict, why } = await judged(excel, job, before);
    expect([at, verdict, why]).toEqual([at, expect.stringMatching(/^(as before|done)$/), undefined]);
  }
});

test('a failure twice in a row is taken back all the same', async () => {
  const before = heldBy(office.host);
  const excel = forked(office);
  excel.host.fail({ atCommand: 2200, times: 2 });
  const error = await failureOf(addAgain.run(excel.book));
  expect([error?.undone, heldBy(excel.host) === before]).toEqual([true, true]);
});

test('what cannot be taken back is told by its tab', async () => {
  const excel = forked(office);
  excel.host.fail({ atCommand: 2200, times: 1_000_000 });
  const error = await failureOf(addAgain.run(excel.book));
  expect(error?.undone).toBe(false);
  expect(error?.stands).toContain(TAB);
});

test('cell editing at the very end is no failure: all is drawn', async () => {
  const clean = meddled(office, {});
  await addAgain.run(clean.book);
  const last = clean.requests();
  const excel = meddled(office, { before: (n, host) => host.cellEditMode(n === last) });
  const { added } = (await addAgain.run(excel.book)) as { added: readonly { key: string }[] };
  expect(added.map(({ key }) => key)).toEqual(['G02']);
});

describe('typing while sheets are drawn', () => {
  const typeAt = async (request: number) => {
    const { sheets } = (await forked(office).book.read()).entries;
    const [figure, name] = [sheets.G03!.ytd_2023![1]!.place, sheets.G13!.name![4]!.place];
    const excel = meddled(office, {
      before: (n, host) => {
        if (n !== request) return;
        expect(host.typeCell(figure.sheet!, figure.cell!, '177.77').outcome).toBe('accepted');
        expect(host.typeCell(name.sheet!, name.cell!, '途中填写').outcome).toBe('accepted');
      },
    });
    return { excel, figure };
  };

  test.each([1, 2, 3, 4])(
    'before request %i: it stays, and is told where it was nearly drawn over',
    async (request) => {
      const { excel, figure } = await typeAt(request);
      const { typed } = (await addAgain.run(excel.book)) as { typed: readonly { sheet?: string; cell?: string }[] };
      const { sheets } = (await excel.book.read()).entries;
      const values = [...Object.values(sheets.G03!), ...Object.values(sheets.G13!)].flat().map(({ value }) => value);
      expect(values).toEqual(expect.arrayContaining([177.77, '途中填写', 101.37, '样例企业乙']));
      expect(missing(excel.host)).toEqual([]);
      // The first two requests read; what is typed before the third would have been drawn over.
      if (request === 3) expect(typed).toContainEqual(expect.objectContaining({ cell: figure.cell }));
    },
  );
});

/** All but the cover, which both draw again. */
const butCover = ({ workbook }: OpenExcel['host']) =>
  heldBy({ workbook: { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== '首页') } });

test.each([
  ['in a workbook of ours', () => forked(office)],
  ['in a new workbook', () => startExcel()],
] as const)('a sheet that another pane makes meanwhile is none of this job’s to take back, %s', async (_, opened) => {
  const { host } = opened();
  const [one, other] = [beside(host).book, beside(host).book];
  const clean = forked({ host });
  await clean.book.addSheets(plan, ['G02'], 'zh-CN');
  beside(host);
  const outcomes = await Promise.allSettled([one, other].map((book) => book.addSheets(plan, ['G02'], 'zh-CN')));
  // The later one finds the sheet there, looks again and gets its work done too.
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(butCover(host)).toBe(butCover(clean.host));
  expect((await forked({ host }).book.read()).sheets.map(({ key }) => key)).toContain('G02');
});
