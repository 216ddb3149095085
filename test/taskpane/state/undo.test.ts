/** The one undo through the pane's jobs and the workbook itself: what was typed since is asked about or stays, and what is said to be undone is. */
import { loadMessages, zhMessages as m } from '../../../src/i18n';
import { copyTexts } from '../../../src/i18n/copies';
import { entriesPreview } from '../../../src/taskpane/exchange';
import { asRead, takesBack } from '../../../src/taskpane/model/taken-back';
import { createJobs } from '../../../src/taskpane/state/jobs';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import { forked, startExcel, type OpenExcel } from '../../support/excel';
import { beforeJob, isAsBefore, meddled, missing, officeWorkbook } from '../../support/faults';
import { fourItemPlan } from '../../support/four-items';
import { changedInMidTerm } from '../../support/mid-term';
import { leftAfterwards } from '../../support/leave-pane';

const plan = fourItemPlan();
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan);
});

async function opened(excel: OpenExcel = forked(office)) {
  const { book, host } = excel;
  const store = createStore(initialState('zh-CN', m, {}));
  const jobs = leftAfterwards(
    createJobs(store, {
      openWorkbook: () => Promise.resolve(book),
      loadPlan: () => Promise.resolve(plan),
      now: () => Date.parse('2025-01-15T00:00:00Z'),
    }),
  );
  await jobs.open();
  const cellAt = async (key: string, field: string, index: number) =>
    (await book.read()).entries.sheets[key]![field]![index]!;
  const type = async (key: string, field: string, index: number, text: string) => {
    const { place } = await cellAt(key, field, index);
    const typed = host.typeCell(place.sheet!, place.cell!, text);
    if (typed.outcome === 'question') typed.accept();
    expect(typed.outcome).not.toBe('refused');
    return place;
  };
  const told = () => {
    const { notice, undoAsks, failure } = store.getState();
    return {
      notice: notice?.said(m) ?? '',
      asks: undoAsks?.map(({ cell }) => cell) ?? null,
      error: failure?.error ?? null,
    };
  };
  const tabOf = async (key: string) => (await book.read()).sheets.find((sheet) => sheet.key === key)!.tab;
  return { book, host, store, jobs, cellAt, type, told, tabOf };
}
type Opened = Awaited<ReturnType<typeof opened>>;

/** Weights adopted as the screen of weights does it. */
async function adopt({ jobs }: Opened): Promise<void> {
  const writes = plan.dimensions.map((_, index) => ({ key: 'plan', field: 'dim_weight', index, value: 10 + index }));
  const back = await jobs.withBook('write', async (book) => {
    const { entries } = await book.read();
    return takesBack(entries, writes, await book.write(asRead(entries, writes), 'weights'));
  });
  jobs.keepUndo({ label: () => '权重', keys: [], ...back! });
}

const onTheWorkbook = (work: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

const undoLabel = ({ store }: Opened, words = m) => store.getState().undo?.label(words);

const change = ({ jobs }: Opened) => jobs.changePlan(changedInMidTerm(plan), { done: () => '', label: () => '调整' });

test('adopted weights: the workbook is as it was, and one undo is offered, named', async () => {
  const pane = await opened();
  const before = beforeJob(pane);
  await adopt(pane);
  expect(isAsBefore(pane.host, before)).toBe(false);
  expect(undoLabel(pane)).toBe('权重');
  await pane.jobs.undo();
  expect(isAsBefore(pane.host, before)).toBe(true);
  expect([pane.told().notice, pane.store.getState().undo]).toEqual([m.recover.undone('权重'), null]);
});

test('the undo offered is named in the language of now, whichever it was when the job was done', async () => {
  const pane = await opened();
  await pane.jobs.add(['G02']);
  const english = await loadMessages('en');
  expect([undoLabel(pane), undoLabel(pane, english)]).toEqual([m.recover.jobs.added(1), english.recover.jobs.added(1)]);
});

test('what was done is said in the language of now, and in either all of what it says', async () => {
  const pane = await opened();
  const english = await loadMessages('en');
  const said = () => [m, english].map((words) => pane.store.getState().notice?.said(words));
  await pane.jobs.add(['G02']);
  expect(said()).toEqual([m.pane.notices.added(1), english.pane.notices.added(1)]);
  await pane.jobs.undo();
  expect(said()).toEqual([m, english].map(({ recover }) => recover.undone(recover.jobs.added(1))));
  pane.jobs.tell(({ exchange }) => exchange.handOutScreen.made(23));
  expect(said()).toEqual([m, english].map(({ exchange }) => exchange.handOutScreen.made(23)));
});

test('of two jobs after each other only the last is offered, and it alone is taken back', async () => {
  const pane = await opened();
  await pane.jobs.add(['G02']);
  await adopt(pane);
  expect(undoLabel(pane)).toBe('权重');
  await pane.jobs.undo();
  expect((await pane.book.read()).sheets.map(({ key }) => key)).toContain('G02');
  await pane.jobs.undo();
  expect((await pane.book.read()).sheets.map(({ key }) => key)).toContain('G02');
});

test.each(['42', '=40+2'])('%s typed over it since is asked about', async (text) => {
  const pane = await opened();
  await adopt(pane);
  const { cell } = await pane.type('plan', 'dim_weight', 0, text);
  await pane.jobs.undo();
  expect(pane.told().asks).toEqual([cell]);
  expect((await pane.cellAt('plan', 'dim_weight', 0)).value).toBe(42);
});

test('typed between the writing and the reading that follows it is asked about', async () => {
  const pane = await opened();
  const own = { ...pane.book };
  let cell: string | undefined;
  Object.assign(pane.book, {
    write: async (...asked: Parameters<typeof own.write>) => {
      const left = await own.write(...asked);
      if (asked[1] === 'weights') ({ cell } = await pane.type('plan', 'dim_weight', 0, '42'));
      return left;
    },
  });
  await adopt(pane);
  await pane.jobs.undo();
  expect(pane.told().asks).toEqual([cell]);
  expect((await pane.cellAt('plan', 'dim_weight', 0)).value).toBe(42);
});

describe('a copied sheet whose figures were taken over', () => {
  const tab = 'G03 营业收入';
  async function taken(): Promise<Opened> {
    const pane = await opened();
    await onTheWorkbook(({ worksheets }) => worksheets.getItem(tab).copy('End').protection.unprotect());
    pane.host.typeCell(`${tab} (2)`, 'D20', '55.5');
    await pane.jobs.settleCopied(`${tab} (2)`, 'G03', 'take');
    return pane;
  }

  test('undone, the sheet is as it was, and that the copied tab does not come back is told', async () => {
    const pane = await taken();
    await pane.jobs.undo();
    expect(pane.told().asks).toBeNull();
    expect(missing(pane.host)).toEqual([]);
    expect(pane.told().notice).toContain(copyTexts(m).copied.staysGone(`${tab} (2)`));
    const [newest] = await pane.book.copies();
    expect(JSON.stringify(await pane.book.compareCopy(newest!.at))).toContain('55.5');
  });

  test('what was typed on the sheet since is asked about', async () => {
    const pane = await taken();
    const { cell } = await pane.type('G03', 'ytd_2022', 2, '66.6');
    await pane.jobs.undo();
    expect(pane.told().asks).toEqual([cell]);
    expect(missing(pane.host, [66.6])).not.toContain(66.6);
  });
});

describe('rows of the plan that a user swapped after weights were adopted', () => {
  const weights = [11, 12, 13, 14];
  async function swapped(deed: (sheet: Excel.Worksheet, first: number, second: number) => Promise<void>) {
    const pane = await opened();
    const { book, jobs } = pane;
    const lineOf = async (index: number) =>
      Number(/\d+$/.exec((await pane.cellAt('plan', 'weight', index)).place.cell!)![0]);
    const held = async () =>
      (await book.read()).entries.sheets.plan!.weight!.map(({ value, formula }) => formula ?? value);
    const before = await held();
    const writes = weights.map((value, index) => ({ key: 'plan', field: 'weight', index, value }));
    const back = await jobs.withBook('write', async () => {
      const { entries } = await book.read();
      return takesBack(entries, writes, await book.write(asRead(entries, writes), 'weights'));
    });
    jobs.keepUndo({ label: () => '权重', keys: [], ...back! });
    const [first, second] = [await lineOf(1), await lineOf(2)];
    const tab = await pane.tabOf('plan');
    await onTheWorkbook(({ worksheets }) => worksheets.getItem(tab).protection.unprotect());
    await Excel.run(({ workbook }) => deed(workbook.worksheets.getItem(tab), first, second));
    return { ...pane, before, held };
  }
  const ways: Readonly<Record<string, (sheet: Excel.Worksheet, first: number, second: number) => Promise<void>>> = {
    sorted: async (sheet, first, second) => {
      const [a, b] = [first, second].map((line) => sheet.getRange(`A${line}:L${line}`).load('formulas'));
      await sheet.context.sync();
      const [was, now] = [a!.formulas, b!.formulas];
      a!.formulas = now;
      b!.formulas = was;
    },
    cut: async (sheet, first, second) => {
      sheet.getRange(`${first}:${first}`).insert('Down');
      sheet.getRange(`${second + 1}:${second + 1}`).moveTo(`A${first}`);
      sheet.getRange(`${second + 1}:${second + 1}`).delete('Up');
      await sheet.context.sync();
    },
  };

  test.each(Object.keys(ways))('%s: each item has its weight back, unasked', async (way) => {
    const { jobs, told, before, held } = await swapped(ways[way]!);
    expect(await held()).toEqual(weights);
    await jobs.undo();
    expect([told().asks, told().error]).toEqual([null, null]);
    expect(await held()).toEqual(before);
  });

  test.each(Object.keys(ways))('%s: one typed since is asked about', async (way) => {
    const pane = await swapped(ways[way]!);
    const { cell } = await pane.type('plan', 'weight', 1, '42');
    await pane.jobs.undo();
    expect(pane.told().asks).toEqual([cell]);
  });
});

test('typed while the user was being asked is asked about too, and typed in the last moment it stays and is told', async () => {
  let typeNow = (): unknown => undefined;
  let left = Infinity;
  const excel = meddled(office, { before: () => void (left-- === 0 && typeNow()) });
  const pane = await opened(excel);
  await adopt(pane);
  const first = await pane.type('plan', 'dim_weight', 0, '42');
  await pane.jobs.undo();
  const second = await pane.type('plan', 'dim_weight', 1, '43');
  await pane.jobs.undo(true);
  expect(pane.told().asks).toEqual([first.cell, second.cell]);
  const third = (await pane.cellAt('plan', 'dim_weight', 2)).place;
  typeNow = () => excel.host.typeCell(third.sheet!, third.cell!, '44');
  // Reading takes one request; the first of writing follows.
  left = 1;
  await pane.jobs.undo(true);
  expect((await pane.cellAt('plan', 'dim_weight', 2)).value).toBe(44);
  expect(pane.told().notice).toContain(third.cell);
  expect((await pane.cellAt('plan', 'dim_weight', 0)).value).not.toBe(42);
});

test('where the workbook cannot be read nothing is taken back unasked', async () => {
  const pane = await opened();
  await adopt(pane);
  await pane.type('plan', 'dim_weight', 0, '42');
  pane.host.fail({ atCommand: 1, code: 'GeneralException' });
  await pane.jobs.undo();
  expect(pane.told().error?.code).toBe('unexpected');
  expect((await pane.cellAt('plan', 'dim_weight', 0)).value).toBe(42);
});

test('a figure that an import has left, since it was typed meanwhile, is left by its undoing as well', async () => {
  const pane = await opened();
  const sheets = { G03: { ytd_2023: [null, 262.1, 300.3] } };
  const file = new File([JSON.stringify({ schemaVersion: 1, plan: plan.id, sheets })], 'a.json');
  const preview = await entriesPreview(pane.book, file, '2025-01-15');
  await pane.type('G03', 'ytd_2023', 1, '250.5');
  expect(await pane.jobs.withBook('write', preview.write)).toHaveLength(1);
  pane.jobs.keepUndo({ label: () => '导入', ...preview.undo() });
  await pane.jobs.undo();
  expect((await pane.cellAt('G03', 'ytd_2023', 1)).value).toBe(250.5);
  expect((await pane.cellAt('G03', 'ytd_2023', 2)).value).toBeNull();
});

test('what was typed on a sheet that came with an import, beside what came, is asked about', async () => {
  const pane = await opened();
  const sheets = { G02: { remark: ['随文件来的'] } };
  const file = new File([JSON.stringify({ schemaVersion: 1, plan: plan.id, sheets })], 'a.json');
  const preview = await entriesPreview(pane.book, file, '2025-01-15');
  await pane.jobs.withBook('write', preview.write);
  pane.jobs.keepUndo({ label: () => '导入', ...preview.undo() });
  const { cell } = await pane.type('G02', 'remark', 1, '园区办注');
  await pane.jobs.undo();
  expect(pane.told().asks).toEqual([cell]);
  expect(missing(pane.host, ['园区办注'])).toEqual([]);
});

test('what is typed on an added sheet is asked about from the moment it is there', async () => {
  const pane = await opened();
  const own = { ...pane.book };
  let cell: string | undefined;
  Object.assign(pane.book, {
    addSheets: async (...asked: Parameters<typeof own.addSheets>) => {
      const result = await own.addSheets(...asked);
      ({ cell } = await pane.type('G02', 'remark', 0, '立刻填的'));
      return result;
    },
  });
  await pane.jobs.add(['G02']);
  await pane.jobs.undo();
  expect(pane.told().asks).toEqual([cell]);
  expect(missing(pane.host, ['立刻填的'])).toEqual([]);
});

test('a note of the user’s beside the form of an added sheet is asked about', async () => {
  const pane = await opened();
  await pane.jobs.add(['G02']);
  const tab = await pane.tabOf('G02');
  await onTheWorkbook(({ worksheets }) => worksheets.getItem(tab).protection.unprotect());
  expect(pane.host.typeCell(tab, 'B90', '我的笔记').outcome).toBe('accepted');
  await pane.jobs.undo();
  expect(pane.told().asks).toHaveLength(1);
  expect(missing(pane.host, ['我的笔记'])).toEqual([]);
});

test('comments on an added sheet, and formulas and names that lead to it, are asked about and told by place', async () => {
  const pane = await opened();
  await pane.jobs.add(['G02']);
  const tab = await pane.tabOf('G02');
  await onTheWorkbook(({ worksheets, comments, names }) => {
    worksheets.getItem(tab).protection.unprotect();
    comments.add(`'${tab}'!D20`, '核实过');
    names.add('我的名称', worksheets.getItem(tab).getRange('D20'));
  });
  pane.host.typeCell('Sheet1', 'F1', `='${tab}'!D20`);
  await pane.jobs.undo();
  expect(pane.store.getState().undoAsks).toEqual([
    { sheet: tab, cell: 'D20 的批注' },
    { sheet: '', cell: '名称“我的名称”会失效' },
    { sheet: 'Sheet1', cell: 'F1 的公式会失效' },
  ]);
  expect((await pane.book.read()).sheets.map(({ key }) => key)).toContain('G02');
  await pane.jobs.undo(true);
  expect((await pane.book.read()).sheets.map(({ key }) => key)).not.toContain('G02');
});

test('comments on a sheet that recovering drew, which stays when that is undone, are not asked about', async () => {
  const pane = await opened();
  await pane.book.redraw(['G03']);
  const [newest] = await pane.book.copies();
  await pane.jobs.restore(newest!.at, ['G03']);
  const { place } = await pane.cellAt('G03', 'ytd_2022', 0);
  await onTheWorkbook(({ worksheets, comments }) => {
    worksheets.getItem(place.sheet!).protection.unprotect();
    comments.add(`'${place.sheet!}'!${place.cell!}`, '核实过');
  });
  await pane.jobs.undo();
  expect(pane.told().asks).toBeNull();
  expect(pane.host.workbook.sheets.find(({ name }) => name === place.sheet)!.comments).toHaveLength(1);
});

test('sheets nothing was typed on go without a question, filled ones too', async () => {
  const pane = await opened();
  await pane.jobs.add(['G02'], () => Promise.resolve({ values: { G02: { remark: ['样例'] } } }));
  await pane.jobs.undo();
  expect([pane.told().asks, pane.told().notice]).toEqual([null, m.recover.undone(m.recover.jobs.added(1))]);
});

test('the example on a new workbook goes without a question: what is read is what was drawn', async () => {
  const pane = await opened(startExcel());
  await pane.jobs.tryExample();
  expect((await pane.book.read()).sheets.length).toBeGreaterThan(10);
  await pane.jobs.undo();
  expect([pane.told().asks, pane.told().error]).toEqual([null, null]);
  expect((await pane.book.read()).plan).toBeNull();
});

describe('values put in place of whole fields', () => {
  const put = ({ jobs }: Opened) =>
    jobs.putValues(
      { peers: { zone: ['乙区'], year: [2022], figures: [1] } },
      { done: () => '', label: () => '对标', show: 'peers' },
    );
  async function withPeers(): Promise<Opened> {
    const pane = await opened();
    await pane.jobs.makeSheets(['peers']);
    await pane.type('peers', 'zone', 0, '甲区');
    await pane.type('peers', 'year', 0, '2022');
    await pane.type('peers', 'figures', 0, '=5+7.25');
    return pane;
  }

  test('come back as they were, formulas too', async () => {
    const pane = await withPeers();
    await put(pane);
    await pane.jobs.undo();
    expect(await pane.cellAt('peers', 'figures', 0)).toMatchObject({ value: 12.25, formula: '=5+7.25' });
    expect((await pane.cellAt('peers', 'zone', 0)).value).toBe('甲区');
  });

  test('what was typed into them since is asked about', async () => {
    const pane = await withPeers();
    await put(pane);
    const { cell } = await pane.type('peers', 'zone', 1, '丁区');
    await pane.jobs.undo();
    expect(pane.told().asks).toEqual([cell]);
    expect((await pane.cellAt('peers', 'zone', 1)).value).toBe('丁区');
  });
});

describe('a change of the plan', () => {
  test('is taken back; what was typed beside what only the changed plan has is asked about', async () => {
    const pane = await opened();
    await change(pane);
    const { milestone } = (await pane.book.read()).entries.sheets.T01!;
    const added = milestone!.findIndex(({ value }) => value === '补充节点');
    const { cell } = await pane.type('T01', 'evidence', added, '新节点的证据');
    const target = (await pane.book.read()).entries.sheets.plan!.id!.findIndex(({ value }) => value === 'G03');
    const raised = await pane.type('plan', 'target_2024', target, '720');
    await pane.type('G03', 'ytd_2024', 2, '321.5');
    await pane.jobs.undo();
    expect(pane.told().asks).toEqual(expect.arrayContaining([cell, raised.cell]));
    expect(pane.told().asks).toHaveLength(2);
    expect(missing(pane.host, ['新节点的证据', 720, 321.5])).toEqual([]);
    await pane.jobs.undo(true);
    expect((await pane.book.read()).plan?.changes).toBeUndefined();
    expect(missing(pane.host, [321.5])).toEqual([]);
  });

  test('whose undoing stops after its first step: what is gone by then is told', async () => {
    const pane = await opened();
    await change(pane);
    const came = await pane.tabOf('G90');
    const own = { ...pane.book };
    Object.assign(pane.book, {
      changePlan: async (...asked: Parameters<typeof own.changePlan>) => {
        pane.host.fail({ atCommand: 40 });
        return own.changePlan(...asked).finally(() => pane.host.fail(null));
      },
    });
    await pane.jobs.undo();
    expect(pane.told().error).toMatchObject({ undone: false, stands: expect.arrayContaining([came]) as unknown });
    expect(missing(pane.host)).toEqual([]);
  });
});

test('restoring whose undoing is refused half-way, since the list of sheets was protected: what stands is told', async () => {
  const pane = await opened();
  await pane.book.redraw(['G03', 'G13']);
  const [copy] = await pane.book.copies();
  const [kept, gone] = [await pane.tabOf('G03'), await pane.tabOf('G13')];
  await pane.book.write([{ key: 'G03', field: 'ytd_2022', index: 0, value: 999 }]);
  await onTheWorkbook(({ worksheets }) => worksheets.getItem(gone).delete());
  await pane.jobs.check();
  await pane.jobs.restore(copy!.at);
  await onTheWorkbook(({ protection }) => protection.protect());
  await pane.jobs.undo();
  expect(pane.told().error).toMatchObject({ code: 'workbook-protected', undone: false, stands: [kept] });
});

test('a sheet drawn anew beside the damaged one is not taken out by the undoing', async () => {
  const pane = await opened();
  await onTheWorkbook(({ names }) => {
    const sheet = names.getItem('zsc_sheet_G03').getRange().worksheet;
    sheet.protection.unprotect();
    sheet.getRange('2:3').insert('Down');
  });
  await pane.jobs.check();
  await pane.jobs.makeSheets(['G03', 'gap', 'followup']);
  await pane.jobs.undo();
  const { entries, sheets } = await pane.book.read();
  expect(sheets.map(({ key }) => key)).toContain('G03');
  expect(sheets.map(({ key }) => key)).not.toContain('followup');
  expect(entries.sheets.G03?.ytd_2022?.[0]?.value).toBe(101.37);
});

test('a year chosen on a sheet while the pane opens it stays', async () => {
  const pane = await opened(forked(office));
  const { book, store, type, cellAt } = pane;
  expect((await cellAt('gap', 'year', 0)).value).not.toBe(2022);
  store.dispatch({ type: 'show', part: { year: 2023 } });
  const read = book.read.bind(book);
  let typed = false;
  const spied = {
    ...book,
    read: async (...only: Parameters<typeof read>) => {
      if (!typed) {
        typed = true;
        await type('gap', 'year', 0, '2022');
      }
      return read(...only);
    },
  };
  const again = leftAfterwards(
    createJobs(store, {
      openWorkbook: () => Promise.resolve(spied),
      loadPlan: () => Promise.resolve(plan),
      now: () => Date.parse('2025-01-15T00:00:00Z'),
    }),
  );
  await again.openSheet('gap');
  expect([typed, (await cellAt('gap', 'year', 0)).value]).toEqual([true, 2022]);
});
