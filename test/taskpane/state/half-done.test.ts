/** Work of the pane that fails half-way, or meets what came since: it takes back what it did itself, and nothing else. */
import { zhMessages as m } from '../../../src/i18n';
import { createWorkbook } from '../../../src/excel';
import { decideAll } from '../../../src/exchange';
import { applyDecisions, entriesPreview } from '../../../src/taskpane/exchange';
import { createJobs } from '../../../src/taskpane/state/jobs';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import { collected, fileOf, handOut, typeInto } from '../../exchange/support';
import { forked, type OpenExcel } from '../../support/excel';
import { beforeJob, isAsBefore, meddled, missing, officeWorkbook } from '../../support/faults';
import { fourItemPlan } from '../../support/four-items';
import { changedInMidTerm } from '../../support/mid-term';
import { leftAfterwards } from '../../support/leave-pane';

const plan = fourItemPlan();
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan);
});

async function opened({ book, host }: OpenExcel = forked(office)) {
  const store = createStore(initialState('zh-CN', m, {}));
  const jobs = leftAfterwards(
    createJobs(store, {
      openWorkbook: () => Promise.resolve(book),
      loadPlan: () => Promise.resolve(plan),
      now: () => Date.parse('2025-01-15T00:00:00Z'),
    }),
  );
  await jobs.open();
  const type = async (key: string, field: string, index: number, text: string) => {
    const { place } = (await book.read()).entries.sheets[key]![field]![index]!;
    const typed = host.typeCell(place.sheet!, place.cell!, text);
    if (typed.outcome === 'question') typed.accept();
    expect(typed.outcome).not.toBe('refused');
    return place;
  };
  const keys = async () => (await book.read()).sheets.map(({ key }) => key);
  const preview = (sheets: unknown) =>
    entriesPreview(
      book,
      new File([JSON.stringify({ schemaVersion: 1, plan: plan.id, sheets })], 'a.json'),
      '2025-01-15',
    );
  return { book, host, store, jobs, type, keys, preview };
}
type Opened = Awaited<ReturnType<typeof opened>>;

/** Another pane on the same workbook. */
const beside = ({ host }: Opened) => opened({ book: createWorkbook(), host });

/** The next call of this job of the facade fails at a command. */
function failIn({ book, host }: Opened, name: keyof Opened['book'], atCommand: number, code = 'AccessDenied') {
  const own = { ...book } as unknown as Record<string, (...asked: unknown[]) => Promise<unknown>>;
  Object.assign(book, {
    [name]: (...asked: unknown[]) => {
      Object.assign(book, own);
      host.fail({ atCommand, code });
      return own[name]!(...asked).finally(() => host.fail(null));
    },
  });
}

test.each([8, 15, 20, 40])(
  'an import that fails at command %d puts nothing back over what was typed since the preview',
  async (at) => {
    const pane = await opened();
    const preview = await pane.preview({ G13: { name: [null, '样例企业丙', '样例企业丁'] } });
    await pane.type('G13', 'name', 1, '打字的企业');
    const before = beforeJob(pane);
    failIn(pane, 'write', at, 'InvalidOperationInCellEditMode');
    await pane.jobs.withBook('write', preview.write);
    const { failure } = pane.store.getState();
    expect([failure === null || failure.error.undone, missing(pane.host, ['打字的企业'])]).toEqual([true, []]);
    if (failure) expect(isAsBefore(pane.host, before)).toBe(true);
  },
);

test('an import that fails takes out no sheet that another pane has added since the preview', async () => {
  const pane = await opened();
  const preview = await pane.preview({ G03: { ytd_2023: [null, 262.1] } });
  const other = await beside(pane);
  await other.jobs.add(['G02']);
  await other.type('G02', 'remark', 0, '科室填的备注');
  failIn(pane, 'write', 20);
  await pane.jobs.withBook('write', preview.write);
  expect(pane.store.getState().failure?.error.undone).toBe(true);
  expect([(await pane.keys()).includes('G02'), missing(pane.host, ['科室填的备注'])]).toEqual([true, []]);
});

test('an import keeps what was typed on a sheet that came since the preview, and its undo keeps the sheet', async () => {
  const pane = await opened();
  const preview = await pane.preview({ G02: { remark: ['随文件来的', null, '随文件来的三'] } });
  const other = await beside(pane);
  await other.jobs.add(['G02']);
  const own = ['科室填的备注', '科室填的备注二'];
  const first = await other.type('G02', 'remark', 0, own[0]!);
  await other.type('G02', 'remark', 1, own[1]!);
  const left = await pane.jobs.withBook('write', preview.write);
  expect(left?.map(({ cell }) => cell)).toEqual([first.cell]);
  expect(missing(pane.host, [...own, '随文件来的三'])).toEqual([]);
  pane.jobs.keepUndo({ label: () => '导入', ...preview.undo() });
  await pane.jobs.undo();
  expect(missing(pane.host, [...own, '随文件来的三'])).toEqual(['随文件来的三']);
  expect(await pane.keys()).toContain('G02');
});

test('a sheet that an import has made and on which somebody has typed stays when the import fails, and is told', async () => {
  const pane = await opened();
  const preview = await pane.preview({ G02: { remark: ['随文件来的'] } });
  const own = { ...pane.book };
  Object.assign(pane.book, {
    write: async (...asked: Parameters<typeof own.write>) => {
      Object.assign(pane.book, own);
      await pane.type('G02', 'remark', 1, '科室填的备注');
      pane.host.fail({ atCommand: 15, code: 'AccessDenied' });
      return own.write(...asked).finally(() => pane.host.fail(null));
    },
  });
  await pane.jobs.withBook('write', preview.write);
  const { failure } = pane.store.getState();
  const tab = (await pane.book.read()).sheets.find(({ key }) => key === 'G02')?.tab;
  expect([missing(pane.host, ['科室填的备注']), failure?.error.undone, failure?.error.stands]).toEqual([
    [],
    false,
    [tab],
  ]);
});

test('a collection whose log is refused takes back what it wrote, not what was typed meanwhile', async () => {
  const pane = await opened();
  const { entries } = await pane.book.read();
  const unit = plan.indicators.find(({ id }) => id === 'G03')!.lead.units[0]!;
  const { bytes, specs } = await handOut(unit, entries, { plan });
  const filled = typeInto(specs, { G03: { ytd_2023: [131.81, 262.1], remark: ['单位备注', '单位备注二'] } });
  const collection = await collected(entries, [fileOf('a.xlsx', await bytes(filled))], { plan });
  const own = { ...pane.book };
  Object.assign(pane.book, {
    write: async (...asked: Parameters<typeof own.write>) => {
      Object.assign(pane.book, own);
      await pane.type('G03', 'remark', 1, '科里刚写的');
      failIn(pane, 'redraw', 40);
      return own.write(...asked);
    },
  });
  const decisions = decideAll(collection, new Map(), 'accept');
  await pane.jobs.withBook('write', (book) => applyDecisions(book, collection, decisions, '2025-01-15 10:00'));
  const { error } = pane.store.getState().failure!;
  expect([error.undone, error.stands]).toEqual([true, []]);
  expect(missing(pane.host, ['科里刚写的'])).toEqual([]);
  expect((await pane.book.read()).entries.sheets.G03!.ytd_2023![1]!.value).toBeNull();
  expect(await pane.keys()).not.toContain('import_log');
});

/** The undo of adding a sheet fails; something is typed on it, and the job is tried again. */
test('an undo tried again asks by what is there by then', async () => {
  const pane = await opened();
  await pane.jobs.add(['G02']);
  failIn(pane, 'removeSheets', 25);
  await pane.jobs.undo();
  const { failure } = pane.store.getState();
  expect(failure).not.toBeNull();
  const { cell } = await pane.type('G02', 'remark', 0, '科室填的备注');
  pane.store.dispatch({ type: 'failure-closed' });
  failure!.retry();
  await settled(() => pane.store.getState().undoAsks !== null);
  expect(pane.store.getState().undoAsks?.map((place) => place.cell)).toEqual([cell]);
  expect(missing(pane.host, ['科室填的备注'])).toEqual([]);
});

async function settled(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !isSo(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
}

test('the undo of a restore takes out no sheet that stood there before, as another pane had added it', async () => {
  const pane = await opened();
  await pane.jobs.add(['G02']);
  await pane.type('G02', 'remark', 0, '旧备注');
  await pane.jobs.undo();
  await pane.jobs.undo(true);
  const [copy] = await pane.book.copies();
  const other = await beside(pane);
  await other.jobs.add(['G02']);
  await other.type('G02', 'remark', 1, '科室新填');
  await pane.jobs.restore(copy!.at, ['G02']);
  await pane.jobs.undo();
  await pane.jobs.undo(true);
  expect([await pane.keys(), missing(pane.host, ['科室新填'])]).toEqual([expect.arrayContaining(['G02']), []]);
});

/** Something is typed as soon as a job of the facade is done, before the pane reads the workbook again. */
function typedAfter(
  pane: Opened,
  name: 'restore' | 'changePlan' | 'write',
  ...typed: Parameters<Opened['type']>
): void {
  const own = { ...pane.book } as unknown as Record<string, (...asked: unknown[]) => Promise<unknown>>;
  Object.assign(pane.book, {
    [name]: async (...asked: unknown[]) => {
      Object.assign(pane.book, own);
      const result = await own[name]!(...asked);
      await pane.type(...typed);
      return result;
    },
  });
}

test('what was typed between the end of a job and the reading after it is asked about', async () => {
  const pane = await opened();
  await pane.book.redraw(['G03']);
  const [copy] = await pane.book.copies();
  typedAfter(pane, 'restore', 'G03', 'ytd_2024', 2, '321.5');
  await pane.jobs.restore(copy!.at);
  await pane.jobs.undo();
  expect([pane.store.getState().undoAsks?.length, missing(pane.host, [321.5])]).toEqual([1, []]);

  const two = await opened();
  typedAfter(two, 'changePlan', 'G90', 'remark', 0, '刚打的备注');
  await two.jobs.changePlan(changedInMidTerm(plan), { done: () => '', label: () => '调整' });
  await two.jobs.undo();
  expect([two.store.getState().undoAsks?.length, missing(two.host, ['刚打的备注'])]).toEqual([1, []]);

  const three = await opened();
  const preview = await three.preview({ G13: { name: [null, '样例企业丙'] } });
  typedAfter(three, 'write', 'G13', 'name', 1, '打字的企业');
  await three.jobs.withBook('write', preview.write);
  three.jobs.keepUndo({ label: () => '导入', ...preview.undo() });
  await three.jobs.undo();
  expect([three.store.getState().undoAsks?.length, missing(three.host, ['打字的企业'])]).toEqual([1, []]);
});

test('a sheet that was made is told where turning it to the year or looking at it fails', async () => {
  const pane = await opened();
  pane.store.dispatch({ type: 'show', part: { year: 2022 } });
  failIn(pane, 'write', 25);
  await pane.jobs.openSheet('report');
  const told = () => {
    const { undone, stands } = pane.store.getState().failure!.error;
    return { undone, stands };
  };
  const tabOf = async (key: string) => (await pane.book.read()).sheets.find((sheet) => sheet.key === key)!.tab;
  expect(told()).toEqual({ undone: false, stands: [await tabOf('report')] });
  failIn(pane, 'inFront', 1);
  await pane.jobs.makeSheets(['followup']);
  expect(told()).toEqual({ undone: false, stands: [await tabOf('followup')] });
});

test.each([1, 4, 7])(
  'the pane closed at request %d of the writing of an import or of an undo is told when it is opened again',
  async (n) => {
    const closed = async (work: (pane: Opened) => Promise<unknown>, ready: (pane: Opened) => Promise<unknown>) => {
      let count = Infinity;
      const pane = await opened(
        meddled(office, { after: () => (--count <= 0 ? new Promise(() => undefined) : undefined) }),
      );
      await ready(pane);
      // What is read and asked before it begins is no work.
      const own = { ...pane.book };
      Object.assign(pane.book, {
        underWay: (steps: () => Promise<unknown>) => {
          count = n;
          return own.underWay(steps);
        },
      });
      let ended = false;
      void work(pane).then(() => (ended = true));
      await settled(() => ended || count <= 0);
      count = Infinity;
      expect([ended, (await createWorkbook().read()).brokenOff !== undefined]).toEqual([false, true]);
      const next = createWorkbook();
      await next.leaveBrokenOff();
      expect((await next.read()).brokenOff).toBeUndefined();
    };
    await closed(
      ({ jobs }) => jobs.undo(),
      ({ jobs }) => jobs.changePlan(changedInMidTerm(plan), { done: () => '', label: () => '调整' }),
    );
    let preview: Awaited<ReturnType<Opened['preview']>>;
    await closed(
      () => preview.write(),
      async (pane) => (preview = await pane.preview({ G02: { remark: ['随文件来的'] } })),
    );
  },
);
