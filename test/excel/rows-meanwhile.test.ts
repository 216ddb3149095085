/** Rows and columns put into a sheet while it is being drawn: what stands in them is never drawn over. */
import type { WorkbookFacade } from '../../src/excel/facade';
import type { Host } from '../../src/host';
import { fourItemPlan } from '../support/four-items';
import { isAsBefore, meddled, missing, officeWorkbook, putIn } from '../support/faults';

const TAB = 'G03 营业收入';
let office: Awaited<ReturnType<typeof officeWorkbook>>;
beforeAll(async () => (office = await officeWorkbook()));

const jobs: Readonly<Record<string, (book: WorkbookFacade) => Promise<unknown>>> = {
  redraw: (book) => book.redraw(['G03']),
  'add again': (book) => book.addSheets(fourItemPlan(), ['G13', 'G03'], 'zh-CN'),
};

/** Types without protection. */
function type(host: Host, cell: string, text: string): void {
  const sheet = host.workbook.sheets.find(({ name }) => name === TAB)!;
  const { protection } = sheet;
  host.asUser(() => void (sheet.protection = null));
  host.typeCell(TAB, cell, text);
  host.asUser(() => void (sheet.protection = protection));
}

const acts: Readonly<Record<string, (host: Host) => void>> = {
  'a row among the periods': (host) => {
    putIn(host, TAB, 'row', 20);
    for (const [cell, text] of [['B20', '插入的话'], ['D20', '909.5']] as const) type(host, cell, text); // prettier-ignore
  },
  'a row in the head': (host) => {
    putIn(host, TAB, 'row', 4);
    for (const [cell, text] of [['B4', '插入的话'], ['D4', '909.5']] as const) type(host, cell, text); // prettier-ignore
  },
  'a column': (host) => {
    putIn(host, TAB, 'col', 4);
    for (const [cell, text] of [['D20', '插入的话'], ['D21', '909.5']] as const) type(host, cell, text); // prettier-ignore
  },
};

describe.each(Object.entries(jobs))('%s', (_, job) => {
  test.each(Object.entries(acts))('%s put in with a figure before any request: all stays', async (_act, act) => {
    let requests = Infinity;
    for (let at = 1; at <= requests; at++) {
      let from = Infinity;
      const excel = meddled(office, { before: (n, host) => n === from + at && act(host) });
      await excel.book.read();
      from = excel.requests();
      const error = await job(excel.book).then(
        () => null,
        (thrown: { code: string }) => thrown.code,
      );
      requests = Math.min(requests, excel.requests() - from);
      expect([at, missing(excel.host, ['插入的话', 909.5]), error]).toEqual([at, [], null]);
    }
    expect(requests).toBeGreaterThanOrEqual(3);
  });

  test('rows put in again and again: the sheet that holds them is kept beside a new one, and told', async () => {
    let isOn = false;
    const excel = meddled(office, { before: (_n, host) => isOn && putIn(host, TAB, 'row', 20) });
    await excel.book.read();
    isOn = true;
    expect(await job(excel.book)).toMatchObject({ added: [{ key: 'G03', tab: TAB }] });
    isOn = false;
    expect(missing(excel.host)).toEqual([]);
    expect((await excel.book.read()).old).toMatchObject([{ key: 'G03' }]);
  });

  test('takes no further request', async () => {
    const excel = meddled(office, {});
    await excel.book.read();
    excel.host.resetStats();
    await job(excel.book);
    expect(excel.host.stats.syncs).toBeLessThanOrEqual(8);
  });
});

test('a sheet drawn again as it was is as it was', async () => {
  const excel = meddled(office, {});
  await excel.book.redraw(['G03']);
  expect(isAsBefore(excel.host, office)).toBe(true);
});
