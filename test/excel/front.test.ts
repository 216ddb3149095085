/** Which tab is in front, through Microsoft's own client library. */
import { activateSheet } from '../../src/host/model/workbook';
import { ordosPlan } from '../../src/plan/ordos';
import { partOf } from '../../src/plan/part';
import { forked, startExcel } from '../support/excel';
import { heldBy, meddled, officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';
import type { ZoneScorecardError } from '../../src/errors';

const smallPlan = partOf(ordosPlan, ['G03']);

test('the tab in front is told, also when the user brings another there', async () => {
  const { host, book } = startExcel();
  await book.addSheets(smallPlan, ['G03'], 'zh-CN');
  const told: string[] = [];
  const stop = await book.watchFront((tab) => told.push(tab));
  await book.goTo({ key: 'G03' });
  expect(await book.inFront()).toBe('G03 营业收入');
  host.asUser((workbook) =>
    activateSheet(
      workbook,
      workbook.sheets.find(({ name }) => name === '单位得分')!,
    ),
  );
  await host.settled();
  await new Promise((resolve) => setTimeout(resolve));
  expect(told.at(-1)).toBe('单位得分');
  await stop();
});

test('a redraw brings the sheet to the front that was asked for, whichever is drawn first', async () => {
  const { book } = startExcel();
  await book.addSheets(smallPlan, ['G03'], 'zh-CN');
  await book.redraw(['score_2022', 'score_2023', 'score_2024'], { show: 'score_2023' });
  expect(await book.inFront()).toContain('2023');
});

describe('a cover drawn beside item sheets of a version that gave their first cells no name', () => {
  type Host = ReturnType<typeof startExcel>['host'];
  const top = (host: Host) => [...host.workbook.names.values()].find(({ name }) => name === 'zsc_G03_top');
  async function earlier() {
    const excel = startExcel();
    await excel.book.addSheets(smallPlan, ['G03'], 'zh-CN');
    excel.host.asUser(({ names }) => {
      for (const [key, { name }] of names) if (name === 'zsc_G03_top') names.delete(key);
    });
    expect(top(excel.host)).toBeUndefined();
    return excel;
  }

  test('links to a cell that is there', async () => {
    const { host, book } = await earlier();
    await book.redraw(['cover'], {});
    expect(top(host)).toMatchObject({ visible: false });
    expect(top(host)!.formula).toBe("='G03 营业收入'!$A$1");
  });

  test('and leaves no name behind where drawing fails', async () => {
    let given = 0;
    const { host, book } = meddled(await earlier(), {
      after: (_, excel) => {
        if (top(excel) && given++ === 0) excel.fail({ atCommand: 100 });
      },
    });
    const before = heldBy(host);
    await expect(book.redraw(['cover'], {})).rejects.toMatchObject({ undone: true });
    expect(given).toBeGreaterThan(0);
    expect(top(host)).toBeUndefined();
    expect(heldBy(host)).toEqual(before);
  });
});

describe('another workbook comes to the front while sheets are added and others drawn over', () => {
  const plan = fourItemPlan();
  const work = (book: ReturnType<typeof startExcel>['book'], signal?: AbortSignal) =>
    book.addSheets(plan, ['G03', 'G02'], 'zh-CN', signal ? { signal } : {});

  /** The job is cancelled when it has drawn, while another workbook is in front for so many requests of the undo. */
  async function behindFor(requests: number) {
    const office = await officeWorkbook(plan);
    const before = heldBy(office.host);
    const stop = new AbortController();
    let drawn = 0;
    const excel = meddled(office, {
      after: (request, host) => {
        if (drawn === 0 && host.workbook.sheets.some(({ name }) => name.startsWith('G02'))) {
          drawn = request;
          host.behindAnother(true);
          stop.abort();
        }
        if (drawn > 0 && request >= drawn + requests) host.behindAnother(false);
      },
    });
    const error = (await work(excel.book, stop.signal).then(
      () => null,
      (thrown: unknown) => thrown,
    )) as ZoneScorecardError | null;
    return { excel, before, error };
  }

  test('for a moment: all is taken back', async () => {
    const { excel, before, error } = await behindFor(3);
    expect(error).toMatchObject({ code: 'cancelled', undone: true, stands: [] });
    expect(heldBy(excel.host) === before).toBe(true);
  });

  test('for long: all is as it was but the sheets that came, which are told and can be taken out', async () => {
    const { excel, before, error } = await behindFor(1_000);
    expect(error?.undone).toBe(false);
    expect(error?.stands).toEqual([expect.stringMatching(/^G02/)]);
    excel.host.behindAnother(false);
    // What stands is whole: it is known by its names.
    const back = forked(excel);
    const { sheets } = await back.book.read();
    expect(sheets.some(({ key }) => key === 'G02')).toBe(true);
    await back.book.removeSheets(['G02']);
    expect(heldBy(back.host) === before).toBe(true);
  });
});

test('sheets cannot be taken out while another workbook is in front: that is said, and all is as it was', async () => {
  const { host, book } = await officeWorkbook();
  const before = heldBy(host);
  host.behindAnother(true);
  await expect(book.removeSheets(['G03', 'calc'])).rejects.toMatchObject({ code: 'not-in-front', undone: true });
  host.behindAnother(false);
  expect(heldBy(host) === before).toBe(true);
});

test('an archive the register does not take, and which cannot be taken out either, is not said to be undone', async () => {
  const office = await officeWorkbook();
  let isFrozen = false;
  const excel = meddled(office, {
    after: (_, host) => {
      if (isFrozen || !host.workbook.names.has('zsc_sheet_archive_1')) return;
      isFrozen = true;
      host.fail({ times: 100_000 });
    },
  });
  const error = (await excel.book.archive('score_2022').then(
    () => null,
    (thrown: unknown) => thrown,
  )) as ZoneScorecardError | null;
  excel.host.fail(null);
  expect(isFrozen).toBe(true);
  expect([error?.undone, error?.stands]).toEqual([false, [expect.stringContaining('2022')]]);
});
