/** The campaign's list of jobs, held against the facade: one left out of it would never be made to fail. */
import type { WorkbookFacade } from '../../src/excel/facade';
import { fourItemPlan } from '../support/four-items';
import type { Session } from '../../src/host/session';
import { beside, forked, type OpenExcel } from '../support/excel';
import { heldBy, officeWorkbook } from '../support/faults';
import { jobsOf } from './jobs';

/** What changes nothing, each as it is asked. */
const readings: Partial<Record<keyof WorkbookFacade, (book: WorkbookFacade) => Promise<unknown>>> = {
  read: (book) => book.read(),
  readThoroughly: (book) => book.readThoroughly(),
  copies: (book) => book.copies(),
  compareCopy: async (book) => book.compareCopy((await book.copies())[0]!.at),
  readDraft: (book) => book.readDraft(),
  checkArchives: (book) => book.checkArchives(),
  goTo: (book) => book.goTo({ key: 'G03' }),
  inFront: (book) => book.inFront(),
  watchFront: async (book) => (await book.watchFront(() => undefined))(),
  watch: async (book) => (await book.watch(() => undefined))(),
  unwatched: (book) => book.unwatched(() => Promise.resolve()),
};

const plan = fourItemPlan();
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan);
});

test('readings change nothing', async () => {
  const { host, book } = forked(office);
  await book.redraw(['G03']);
  const before = heldBy(host);
  for (const [name, ask] of Object.entries(readings)) {
    await ask(book);
    expect([name, heldBy(host) === before]).toEqual([name, true]);
  }
});

test('every other job of the facade is in the campaign', async () => {
  const inCampaign = new Set<string>();
  for (const job of jobsOf(plan)) {
    const excel = forked(office);
    await job.prepare?.(excel);
    // Up to the first thing it does that is no reading.
    const reached = await new Promise<string | null>((resolve, reject) => {
      const book = new Proxy(excel.book, {
        get: (own, name: keyof WorkbookFacade) =>
          // Whoever is given it by a promise looks whether it is one.
          name in readings || !(name in own)
            ? own[name]
            : () => {
                resolve(name);
                return new Promise(() => undefined);
              },
      });
      job.run(book).then(() => resolve(null), reject);
    });
    expect([job.name, reached]).toEqual([job.name, expect.any(String)]);
    inCampaign.add(reached!);
  }
  const asked = Object.keys(office.book).filter((name) => !(name in readings));
  expect([...inCampaign].sort()).toEqual(asked.sort());
});

/** Sets something in the workbook: a property other than Excel's own switches. */
const writes = (body: unknown): boolean =>
  (JSON.parse(JSON.stringify(body)) as { Actions: { ActionType: number; Name: string }[] }).Actions.some(
    ({ ActionType, Name }) => ActionType === 4 && Name !== 'EnableEvents',
  );
const listening = ({ listeners }: Session): boolean => [...listeners.values()].some((count) => count > 0);

const failing = new Set(['redraw', 'archive', 'weights', 'remove']);

test('no job writes while a handler is registered, since Excel on the web fails large writes then; afterwards they are there again', async () => {
  for (const job of jobsOf(plan)) {
    const excel = forked(office);
    await job.prepare?.(excel);
    let session: Session | undefined;
    let heard = 0;
    const host = excel.host.fork();
    const { book } = beside({
      ...host,
      execute(own, request, delay) {
        session = own;
        const body: unknown = typeof request === 'string' ? JSON.parse(request) : request;
        if (listening(own) && writes(body)) heard++;
        return host.execute(own, request, delay);
      },
    });
    await book.read();
    await book.watch(() => undefined);
    await job.run(book);
    expect([job.name, heard, listening(session!)]).toEqual([job.name, 0, true]);
    // A job that fails leaves them as it found them too.
    if (!failing.has(job.name)) continue;
    host.fail({ atCommand: 400, times: 3 });
    await job.run(book).catch(() => undefined);
    host.fail(null);
    for (let i = 0; i < 40 && !listening(session!); i++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect([job.name, listening(session!)]).toEqual([job.name, true]);
  }
});
