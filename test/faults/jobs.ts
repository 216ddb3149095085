/** The jobs of the facade that are made to fail, as the pane asks for them. */
import { draftFromNotice } from '../../src/draft/from-notice';
import { draftSheets } from '../../src/draft/sheets';
import type { WorkbookFacade } from '../../src/excel/facade';
import { whereTo } from '../../src/excel/look';
import { moveRange } from '../../src/host/model/copying';
import type { Workbook } from '../../src/host/model/workbook';
import { decideAll, type Collection } from '../../src/exchange';
import { zhMessages as zh } from '../../src/i18n';
import { blocksOfText } from '../../src/notice/text';
import type { Plan } from '../../src/plan/schema';
import { cellAddress } from '../../src/sheets/a1';
import { applyDecisions, entriesPreview } from '../../src/taskpane/exchange';
import { asRead, takesBack } from '../../src/taskpane/model/taken-back';
import { createFollowing } from '../../src/taskpane/state/following';
import { createJobs } from '../../src/taskpane/state/jobs';
import { initialState, type Undo } from '../../src/taskpane/state/pane-state';
import { createRunning } from '../../src/taskpane/state/running';
import { createStore } from '../../src/taskpane/state/store';
import type { Surroundings } from '../../src/taskpane/state/surroundings';
import { undoLast } from '../../src/taskpane/state/undo-job';
import { collected, fileOf, handOut, typeInto } from '../exchange/support';
import { skeleton } from '../notice/skeleton';
import { today, type OpenExcel } from '../support/excel';
import { beforeJob, type Before, type JobUnderTest } from '../support/faults';
import { changedInMidTerm } from '../support/mid-term';
import { deleteSheet } from './vandalism';

type Writes = Parameters<WorkbookFacade['write']>[0];

/** A piece of writing as the pane does it: held against what was read, and copied first. */
async function write(book: WorkbookFacade, values: Writes, job: 'weights' | 'import' | 'decide'): Promise<void> {
  const { entries } = await book.read();
  await book.write(asRead(entries, values), job);
}

/** A job on a workbook that something was done to. */
const damaged = (name: string, deed: (workbook: Workbook) => void, keys: readonly string[]): JobUnderTest => ({
  name: `repair: ${name}`,
  prepare: async ({ host }) => {
    host.asUser((workbook) => {
      deed(workbook);
      workbook.calculation.structureChanged();
    });
    return Promise.resolve();
  },
  run: (book, signal) => book.redraw(keys, { signal }),
});

const tabOf = (workbook: Workbook, key: string): string =>
  /^='(.+)'!/.exec(workbook.names.get(`zsc_sheet_${key.toLowerCase()}`)!.formula)![1]!;
const sheetOf = (workbook: Workbook, key: string) => workbook.sheets.find(({ name }) => name === tabOf(workbook, key))!;
const withoutNames = (key: string) => (workbook: Workbook) => {
  for (const name of [...workbook.names.keys()])
    if (new RegExp(`^zsc_(sheet_)?${key}(_|$)`).test(name)) workbook.names.delete(name);
};

/** Two rows of the table, figures and all, cut to far below the form. */
function cutOutOfG03(workbook: Workbook): void {
  const sheet = sheetOf(workbook, 'G03');
  moveRange(
    workbook,
    { sheet, area: { row: 18, col: 1, rows: 2, cols: 8 } },
    { sheet, area: { row: 89, col: 1, rows: 2, cols: 8 } },
  );
}

const dimensionWeights = (plan: Plan): Writes =>
  plan.dimensions.map((_, index) => ({ key: 'plan', field: 'dim_weight', index, value: 10 + index }));

/** The unit that leads G03. */
const leadOf = (plan: Plan): string => plan.indicators.find(({ id }) => id === 'G03')!.lead.units[0]!;

/** A unit's returned workbook held against the office's. */
async function returned({ book }: OpenExcel, plan: Plan): Promise<Collection> {
  const { entries } = await book.read();
  const { bytes, specs } = await handOut(leadOf(plan), entries, { plan });
  const filled = typeInto(specs, { G03: { ytd_2023: [131.81, 262.1] } });
  return collected(entries, [fileOf('a.xlsx', await bytes(filled))], { plan });
}

const entriesFile = (plan: Plan): File =>
  new File(
    [
      JSON.stringify({
        schemaVersion: 1,
        plan: plan.id,
        sheets: { G03: { ytd_2023: [null, 262.1] }, G13: { name: [null, '样例企业丙'] } },
      }),
    ],
    'a.json',
  );

const copiedTab = '副本';

/** A user's copy of an item's sheet, with a figure of its own. */
async function copiedSheet(host: OpenExcel['host']): Promise<void> {
  const tab = tabOf(host.workbook, 'G03');
  await Excel.run(async (context) => {
    const copy = context.workbook.worksheets.getItem(tab).copy('End');
    copy.name = copiedTab;
    copy.protection.unprotect();
    await context.sync();
  });
  host.typeCell(copiedTab, 'E20', '55.5');
}

/** The pane over this workbook, as far as jobs go. */
function paneBeside(book: WorkbookFacade, plan: Plan) {
  const store = createStore(initialState('zh-CN', zh, {}));
  const outside: Surroundings = {
    openWorkbook: () => Promise.resolve(book),
    loadPlan: () => Promise.resolve(plan),
    now: () => Date.parse(`${today}T08:00:00Z`),
  };
  return { store, outside, jobs: createJobs(store, outside) };
}

/** A job of the pane taken back by the pane's own undo, from a pane that knows of it. */
function undone(
  name: string,
  plan: Plan,
  work: (pane: ReturnType<typeof paneBeside>, excel: OpenExcel) => Promise<unknown>,
  { before, ...more }: Partial<JobUnderTest> & { readonly before?: (excel: OpenExcel) => Promise<unknown> } = {},
): JobUnderTest {
  let undo: Undo | null = null;
  let stood: Before;
  return {
    name: `undo of ${name}`,
    ...more,
    async prepare(excel) {
      await before?.(excel);
      const pane = paneBeside(excel.book, plan);
      await pane.jobs.check();
      stood = beforeJob(excel);
      await work(pane, excel);
      ({ undo } = pane.store.getState());
      if (!undo) throw new Error(`${name} cannot be undone`);
    },
    async back(book) {
      // What the pane notes once it has checked is as it was too.
      await paneBeside(book, plan).jobs.check();
      return stood;
    },
    async run(book) {
      const { store, outside } = paneBeside(book, plan);
      // The job alone: what is read and checked behind it is none of it.
      const checking = { readAndCheck: () => Promise.resolve(), readThoroughlyAndCheck: () => Promise.resolve() };
      const running = createRunning(store, outside, checking, createFollowing(store, outside, checking));
      store.dispatch({ type: 'undoable', undo });
      await undoLast(store, outside, running);
      const { failure } = store.getState();
      if (failure) throw failure.error;
    },
  };
}

/** What is kept right of the template of the units' shares, and below it, must stay, whatever grows. */
async function keepBesideUnits({ host, book }: OpenExcel): Promise<void> {
  const { tab, area } = whereTo(host.workbook.names.get('zsc_sheet_units')!.formula)!;
  const sheet = host.workbook.sheets.find(({ name }) => name === tab)!;
  const { protection } = sheet;
  host.asUser(() => void (sheet.protection = null));
  host.typeCell(tab, cellAddress(9, area.lastCol + 1), '77.31');
  host.typeCell(tab, cellAddress(area.lastRow + 2, 3), '78.31');
  host.asUser(() => void (sheet.protection = protection));
  await book.read();
}

/** Everything of an entries file, or of a unit's workbook, put in as the screens do it. */
const keepingUndo = async (
  { jobs }: ReturnType<typeof paneBeside>,
  work: (book: WorkbookFacade) => Promise<Omit<Undo, 'label'>>,
): Promise<void> => {
  const undo = await jobs.withBook('write', work);
  if (undo) jobs.keepUndo({ label: () => '', ...undo });
};

/** Figures of peers typed by hand, then another table put in their place. */
const peersTyped: Writes = [
  { key: 'peers', field: 'zone', index: 0, value: '甲区' },
  { key: 'peers', field: 'year', index: 0, value: 2022 },
  { key: 'peers', field: 'figures', index: 0, value: 12.25, formula: '=5+7.25' },
];

export const jobsOf = (plan: Plan): readonly JobUnderTest[] => {
  let collection: Collection;
  let copy = '';
  const { draft } = draftFromNotice(blocksOfText(skeleton()), zh, '2022-01-01');
  /** The same each time: made once. */
  let file: Promise<Uint8Array> | undefined;
  return [
    { name: 'add', run: (book) => book.addSheets(plan, ['G02'], 'zh-CN') },
    { name: 'add again', run: (book, signal) => book.addSheets(plan, ['G03', 'G13', 'G02'], 'zh-CN', { signal }) },
    { name: 'redraw', run: (book, signal) => book.redraw(['G13', 'G03'], { signal }) },
    damaged('sheet deleted', (w) => deleteSheet(w, tabOf(w, 'calc')), ['calc']),
    {
      ...damaged('data sheet deleted', (w) => deleteSheet(w, '_zsc'), []),
      run: (book, signal) => book.addSheets(plan, ['G03'], 'zh-CN', { signal }),
    },
    damaged('names deleted', withoutNames('g03'), ['G03']),
    damaged('a name pointed elsewhere', (w) => void (w.names.get('zsc_g03_ytd_2022')!.formula = "='Sheet1'!$Z$90"), [
      'G03',
    ]),
    damaged('everything cleared', (w) => sheetOf(w, 'score_2022').rows.clear(), ['score_2022']),
    damaged('protection off', (w) => void (sheetOf(w, 'G03').protection = null), ['G03']),
    damaged('cells cut', cutOutOfG03, ['G03']),
    {
      ...damaged('rows put in', () => undefined, ['G03']),
      prepare: async ({ host }) => {
        host.asUser((w) => void (sheetOf(w, 'G03').protection = null));
        await Excel.run(async (context) => {
          context.workbook.names.getItem('zsc_sheet_G03').getRange().worksheet.getRange('2:3').insert('Down');
          await context.sync();
        });
      },
    },
    {
      name: 'score sheets',
      run: (book, signal) =>
        book.redraw([...plan.years.map((year) => `score_${year}`), 'comprehensive', 'units'], { signal }),
    },
    { name: 'gap', run: (book) => book.redraw(['gap']) },
    {
      name: 'change of the plan',
      prepare: keepBesideUnits,
      kept: [77.31, 78.31],
      run: (book, signal) => book.changePlan(changedInMidTerm(plan), { signal }),
    },
    { name: 'draft of a plan', run: (book, signal) => book.addDraft(draftSheets(draft, zh), 'zh-CN', { signal }) },
    {
      name: 'draft replaced',
      prepare: async ({ book }) => void (await book.addDraft(draftSheets(draft, zh), 'zh-CN')),
      run: (book, signal) => book.replaceDraft(draftSheets(draft, zh), 'zh-CN', { signal }),
    },
    {
      name: 'explanations',
      run: (book) =>
        book.saveExplanations([
          { fingerprint: 'a1', code: 'jump', item: 'G03', cell: 'D19', reason: '口径调整', by: '王', on: today },
        ]),
    },
    { name: 'calculation afresh', run: (book) => book.recalculate() },
    { name: 'enterprises in copies', run: (book) => book.keepConfidential(true) },
    {
      name: 'a job broken off left',
      prepare: ({ host }) =>
        Promise.resolve(
          host.workbook.customProperties.set('zsc-job', { value: '2025-01-14T08:00:00.000Z', type: 'String' }),
        ),
      run: (book) => book.leaveBrokenOff(),
    },
    { name: 'archive', run: (book) => book.archive('score_2022') },
    {
      name: 'hand out',
      run: async (book) => {
        const { entries } = await book.read();
        file ??= (await handOut(leadOf(plan), entries, { plan })).bytes();
        await book.openCopy(await file);
      },
    },
    {
      name: 'collect and accept',
      prepare: async (excel) => void (collection = await returned(excel, plan)),
      run: (book) => applyDecisions(book, collection, decideAll(collection, new Map(), 'accept'), '2025-01-15 10:00'),
    },
    { name: 'follow-up', run: (book) => book.redraw(['followup']) },
    { name: 'work plans', run: (book) => book.redraw(plan.units.map((_, u) => `workplan_${u + 1}`)) },
    { name: 'remove', run: (book) => book.removeSheets(['gap']) },
    { name: 'weights', run: (book) => write(book, dimensionWeights(plan), 'weights') },
    undone('weights', plan, (pane) =>
      keepingUndo(pane, async (book) => {
        const { entries } = await book.read();
        const values = dimensionWeights(plan);
        return { keys: [], ...takesBack(entries, values, await book.write(asRead(entries, values), 'weights')) };
      }),
    ),
    {
      name: 'settings',
      run: (book) => write(book, [{ key: 'settings', field: 'leadShare', index: 0, value: 0.5 }], 'decide'),
    },
    {
      name: 'clear',
      prepare: ({ book }) => book.write([{ key: 'G03', field: 'ytd_2024', index: 0, value: 77 }]),
      run: (book) => write(book, [{ key: 'G03', field: 'ytd_2024', index: 0, value: null }], 'import'),
    },
    {
      name: 'import',
      run: async (book) => (await entriesPreview(book, entriesFile(plan), today)).write(),
    },
    undone('import', plan, (pane) =>
      keepingUndo(pane, async (book) => {
        const { write: put, undo } = await entriesPreview(book, entriesFile(plan), today);
        await put();
        return undo();
      }),
    ),
    {
      ...undone('collection', plan, async (pane, excel) => {
        const accepted = await returned(excel, plan);
        await keepingUndo(pane, async (book) => {
          const all = decideAll(accepted, new Map(), 'accept');
          const { cells, came, then, undo } = await applyDecisions(book, accepted, all, '2025-01-15 10:00');
          return { cells, keys: came, then, run: (again, now) => undo(again, '2025-01-15 10:05', now) };
        });
      }),
      // The log stays and says so.
      back: undefined,
    },
    undone('adding', plan, ({ jobs }) => jobs.add(['G02'])),
    undone(
      'a change of the plan',
      plan,
      ({ jobs }) => jobs.changePlan(changedInMidTerm(plan), { done: () => '', label: () => '' }),
      {
        before: async (excel) => {
          await keepBesideUnits(excel);
          // What the pane notes on the hidden data sheet is drawn once, so that it looks as it is drawn again.
          await paneBeside(excel.book, plan).jobs.check();
          await excel.book.redraw(['data']);
        },
        kept: [77.31, 78.31],
      },
    ),
    undone(
      'pasted tables',
      plan,
      ({ jobs }) =>
        jobs.putValues(
          { peers: { zone: ['乙区', '丙区'], year: [2022, 2023], figures: [1] } },
          { done: () => '', label: () => '', show: 'peers', along: ['ranking'] },
        ),
      {
        before: async ({ book }) => {
          await book.redraw(['peers']);
          await book.write(peersTyped);
        },
      },
    ),
    undone('a restore', plan, ({ jobs }) => jobs.restore(copy), {
      before: async ({ book }) => {
        await book.redraw(['G03', 'G13']);
        copy = (await book.copies())[0]!.at;
        await book.removeSheets(['G13']);
        await book.write([{ key: 'G03', field: 'ytd_2023', index: 1, value: 1 }]);
      },
    }),
    {
      name: 'copied sheet',
      prepare: ({ host }) => copiedSheet(host),
      kept: [55.5],
      run: (book, signal) => book.settleCopied(copiedTab, 'G03', 'take', { signal }),
    },
    {
      name: 'restore',
      prepare: async ({ book }) => {
        await book.redraw(['G03', 'G13']);
        copy = (await book.copies())[0]!.at;
        await book.write([{ key: 'G03', field: 'ytd_2023', index: 1, value: 1 }]);
      },
      run: (book, signal) => book.restore(copy, undefined, { signal }),
    },
  ];
};
