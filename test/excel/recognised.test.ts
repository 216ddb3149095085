/** Sheets that have lost their names, or the data sheet with the plan: told, put right by a repair or by adding again, and no figure lost. */
import { copiesTab } from '../../src/sheets/copies';
import type { OpenExcel } from '../support/excel';
import { forked } from '../support/excel';
import { meddled, missing, officeWorkbook } from '../support/faults';
import { fourItemPlan } from '../support/four-items';
import { changedInMidTerm } from '../support/mid-term';

const plan = fourItemPlan();
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook(plan);
});

type Names = Map<string, { name: string; formula: string }>;
/** Something done to the workbook by hand, then a pane opened on it. */
function vandalised(deed: (names: Names, host: OpenExcel['host']) => void): OpenExcel {
  const excel = forked(office);
  excel.host.asUser((workbook) => {
    deed(workbook.names, excel.host);
    workbook.calculation.structureChanged();
  });
  return excel;
}
const without = (pattern: RegExp) => (names: Names) => {
  for (const key of [...names.keys()]) if (pattern.test(key)) names.delete(key);
};
const clearData = (_: Names, host: OpenExcel['host']) =>
  host.workbook.sheets.find(({ name }) => name === '_zsc')!.rows.clear();
const deleteData = (names: Names, host: OpenExcel['host']) => {
  host.workbook.sheets.splice(
    host.workbook.sheets.findIndex(({ name }) => name === '_zsc'),
    1,
  );
  for (const entry of names.values()) if (entry.formula.startsWith("='_zsc'!")) entry.formula = '=#REF!';
};
const point = (name: string, other: string) => (names: Names) => {
  const [a, b] = [names.get(name)!, names.get(other)!];
  [a.formula, b.formula] = [b.formula, a.formula];
};

const tabs = ({ host }: OpenExcel) =>
  host.workbook.sheets.flatMap(({ name }) => (name === copiesTab ? [] : name)).sort();
const figuresOf = async ({ book }: OpenExcel) => {
  const { sheets } = (await book.read()).entries;
  return [
    sheets.G03?.ytd_2022?.map(({ value }) => value),
    sheets.G03?.ytd_2023?.[0]?.value,
    sheets.G13?.name?.[9]?.value,
    sheets.G13?.document?.[0]?.value,
  ];
};
const figures = [[101.37, 202.74, 304.11, 405.48], 131.81, '样例企业乙', '=我的文字'];
const told = async ({ book }: OpenExcel) =>
  (await book.read()).structure.sheets.filter(({ state }) => state !== 'present').map(({ key }) => key);

test.each([
  ['the data sheet deleted', deleteData, ['data']],
  ['the data sheet emptied', clearData, ['data']],
  [
    'the data sheet deleted with its names',
    (names: Names, host: OpenExcel['host']) => {
      deleteData(names, host);
      without(/data/)(names);
    },
    ['data'],
  ],
  ['all names deleted', without(/^zsc_/), ['G03', 'G13', 'plan', 'settings']],
  ['all names of an item deleted', without(/^zsc_(sheet_)?g03/), ['G03']],
  ['all names of the plan deleted', without(/^zsc_(sheet_)?plan/), ['plan']],
  ['all names of the settings deleted', without(/^zsc_(sheet_)?settings/), ['settings']],
  ['two names swapped', point('zsc_g03_ytd_2022', 'zsc_g03_ytd_2023'), ['G03']],
  ['a name pointed to another sheet', point('zsc_g03_ytd_2022', 'zsc_g13_name'), ['G03']],
  ['a sheet’s own name pointed elsewhere', point('zsc_sheet_g03', 'zsc_sheet_g13'), ['G03', 'G13']],
] as const)('%s', async (_, deed, keys) => {
  const excel = vandalised(deed);
  const before = tabs(office);
  expect(await told(excel)).toEqual(expect.arrayContaining([...keys]));
  expect(missing(excel.host)).toEqual([]);

  await excel.book.addSheets(plan, ['G03', 'G13', 'T01'], 'zh-CN');
  expect(tabs(excel)).toEqual(before);
  expect(missing(excel.host)).toEqual([]);
  expect(await figuresOf(excel)).toEqual(figures);
  expect(await told(excel)).toEqual([]);
});

test('a sheet cleared of everything is filled again from what was last read', async () => {
  const excel = forked(office);
  await excel.book.read();
  excel.host.asUser(({ sheets, calculation }) => {
    sheets.find(({ name }) => name.startsWith('G03'))!.rows.clear();
    calculation.structureChanged();
  });
  const state = await excel.book.read();
  expect(state.structure.sheets.find(({ key }) => key === 'G03')).toMatchObject({ kept: true });
  const { restored } = await excel.book.redraw(['G03']);
  expect(restored).toEqual(['G03']);
  expect(await figuresOf(excel)).toEqual(figures);
});

test('sheets whose plan nobody knows are not drawn over: the right plan is asked for', async () => {
  const excel = vandalised(deleteData);
  const other = { ...plan, indicators: plan.indicators.slice(1) };
  const before = excel.host.snapshot();
  await expect(excel.book.addSheets(other, ['G13'], 'zh-CN')).rejects.toMatchObject({ code: 'plan-unknown' });
  expect(excel.host.snapshot()).toBe(before);
  await excel.book.addSheets(plan, ['G13'], 'zh-CN');
  expect(await figuresOf(excel)).toEqual(figures);
});

const withoutCopies = (_: Names, { workbook: { sheets } }: OpenExcel['host']) => {
  const at = sheets.findIndex(({ name }) => name === copiesTab);
  if (at >= 0) sheets.splice(at, 1);
};

test.each([
  ['deleted', deleteData],
  ['emptied', clearData],
] as const)(
  'with all names gone too, no copy made and the pane just opened, sheets whose data sheet was %s are told, and adopted by their plan',
  async (_, deed) => {
    const excel = vandalised((names, host) => {
      deed(names, host);
      withoutCopies(names, host);
      names.clear();
    });
    const before = tabs(office);
    expect(await told(excel)).toEqual(['data']);
    expect(await told(excel)).toEqual(['data']);
    const stood = excel.host.snapshot();
    const other = { ...plan, indicators: plan.indicators.slice(1) };
    await expect(excel.book.addSheets(other, ['G13'], 'zh-CN')).rejects.toMatchObject({ code: 'plan-unknown' });
    expect(excel.host.snapshot()).toBe(stood);
    await excel.book.addSheets(plan, ['G03', 'G13', 'T01'], 'zh-CN');
    expect(tabs(excel)).toEqual(before);
    expect(missing(excel.host)).toEqual([]);
    expect(await figuresOf(excel)).toEqual(figures);
    expect(await told(excel)).toEqual([]);
  },
);

test.each([
  ['deleted', deleteData],
  ['emptied', clearData],
] as const)(
  'a plan of the user’s own whose data sheet was %s is read from beside the copies, in a new pane',
  async (_, deed) => {
    const own = changedInMidTerm(plan);
    const excel = forked(office);
    await excel.book.changePlan(own);
    const before = await excel.book.read();
    const next = forked(excel);
    next.host.asUser((workbook) => {
      deed(workbook.names, next.host);
      workbook.calculation.structureChanged();
    });
    const state = await next.book.read();
    expect(state.plan).toEqual(before.plan);
    expect(state.structure.sheets.find(({ key }) => key === 'data')).toMatchObject({ state: 'deleted' });
    await next.book.redraw(['data']);
    expect(await told(next)).toEqual([]);
    expect(await figuresOf(next)).toEqual(figures);
    expect((await forked(next).book.read()).plan).toEqual(before.plan);
  },
);

test('a change of the plan that is taken back leaves the plan until then beside the copies', async () => {
  const excel = forked(office);
  await excel.book.redraw(['G03']);
  const before = await excel.book.read();
  // The request that draws has by far the most to do.
  let [counted, most, drawing] = [0, 0, 0];
  const clean = meddled(excel, {
    after: (at, { stats }) => {
      if (stats.actions - counted > most) [most, drawing] = [stats.actions - counted, at];
      counted = stats.actions;
    },
  });
  await clean.book.changePlan(changedInMidTerm(plan));
  const failing = meddled(excel, {
    instead: (at) => (at === drawing ? Promise.resolve({ refused: 'InvalidOperationInCellEditMode' }) : undefined),
  });
  await expect(failing.book.changePlan(changedInMidTerm(plan))).rejects.toMatchObject({ undone: true });
  const next = forked(failing);
  next.host.asUser((workbook) => {
    deleteData(workbook.names, next.host);
    workbook.calculation.structureChanged();
  });
  expect((await next.book.read()).plan).toEqual(before.plan);
});

test('a workbook of somebody else is left alone', async () => {
  const excel = forked(office);
  excel.host.asUser((workbook) => {
    workbook.sheets.splice(1);
    workbook.names.clear();
    workbook.activeSheetId = workbook.sheets[0]!.id;
  });
  const state = await excel.book.read();
  expect([state.plan, state.sheets]).toEqual([null, []]);
});
