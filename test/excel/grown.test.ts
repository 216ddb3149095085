/** Sheets whose lists are longer than they were drawn, by what was typed: drawn again where they stand, and old sheets are told. */
import { whereTo } from '../../src/excel/look';
import { zhMessages as zh } from '../../src/i18n';
import { changedPlan, withChanges } from '../../src/plan/change';
import type { Plan } from '../../src/plan/schema';
import { cellAddress } from '../../src/sheets/a1';
import { copiesTab } from '../../src/sheets/copies';
import { createJobs } from '../../src/taskpane/state/jobs';
import { initialState } from '../../src/taskpane/state/pane-state';
import { createStore } from '../../src/taskpane/state/store';
import { deleteSheet } from '../faults/vandalism';
import { forked, type OpenExcel } from '../support/excel';
import { fourItemPlan } from '../support/four-items';
import { heldBy, meddled, missing, officeWorkbook } from '../support/faults';
import { leftAfterwards } from '../support/leave-pane';

let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook();
});

const MILESTONE = '单位自加的节点';
const tabs = ({ host }: OpenExcel) => host.workbook.sheets.flatMap(({ name }) => (name === copiesTab ? [] : [name]));

/** A milestone of the unit's own in the first free row of the task, with a rating below the list. */
async function grown(): Promise<OpenExcel & { at: number }> {
  const excel = forked(office);
  const { entries } = await excel.book.read();
  const at = entries.sheets.T01!.milestone!.findIndex(({ value }) => value === null);
  await excel.book.write([
    { key: 'T01', field: 'milestone', index: at, value: MILESTONE },
    { key: 'T01', field: 'owner', index: at, value: '王' },
    { key: 'T01', field: 'rating', index: 1, value: 88 },
    { key: 'T01', field: 'rating_note', index: 1, value: '评分说明' },
  ]);
  await excel.book.read();
  return { ...excel, at };
}

test('a task with a milestone of the unit is drawn again in place, with all that was typed and a free row more', async () => {
  const excel = await grown();
  const { book, at } = excel;
  const before = tabs(excel);
  const rows = (await book.read()).entries.sheets.T01!.milestone!.length;
  const { added, redrawn } = await book.redraw(['T01']);
  expect([added, redrawn.map(({ key }) => key)]).toEqual([[], ['T01']]);
  expect(tabs(excel)).toEqual(before);
  const { entries, structure } = await book.read();
  const { milestone, owner, rating, rating_note: note } = entries.sheets.T01!;
  expect([milestone![at]!.value, owner![at]!.value, rating![1]!.value, note![1]!.value]).toEqual([
    MILESTONE,
    '王',
    88,
    '评分说明',
  ]);
  expect(milestone).toHaveLength(rows + 1);
  expect(structure.sheets.find(({ key }) => key === 'T01')).toMatchObject({ state: 'present', lostRows: [] });
  // And once more, as it stands now.
  expect((await book.redraw(['T01'])).added).toEqual([]);
});

test('refused at any request it is as it was', async () => {
  const excel = await grown();
  const standing = heldBy(excel.host);
  const clean = meddled(excel, {});
  await clean.book.redraw(['T01']);
  for (let n = 1; n <= clean.requests(); n++) {
    const one = meddled(excel, {
      instead: (at) => (at === n ? Promise.resolve({ refused: 'InvalidOperationInCellEditMode' }) : undefined),
    });
    const error = await one.book.redraw(['T01']).then(() => null, String);
    if (error) expect([n, heldBy(one.host) === standing]).toEqual([n, true]);
  }
});

test('what is typed while it is drawn is kept, in the list and below it', async () => {
  const excel = await grown();
  const { entries } = await excel.book.read();
  const { owner, rating_note: note } = entries.sheets.T01!;
  const clean = meddled(excel, {});
  await clean.book.redraw(['T01']);
  // From the last request but one on the sheet is drawn, and the cell below the list is another.
  for (let n = 1; n <= clean.requests() - 2; n++) {
    const one = meddled(excel, {
      before: (at, host) => {
        if (at !== n) return;
        for (const cell of [owner![0]!, note![0]!]) host.typeCell(cell.place.sheet!, cell.place.cell!, '途中');
      },
    });
    await one.book.redraw(['T01']);
    const { T01 } = (await one.book.read()).entries.sheets;
    expect([n, T01!.owner![0]!.value, T01!.rating_note![0]!.value]).toEqual([n, '途中', '途中']);
  }
});

test('a milestone taken out again makes the list shorter, in place', async () => {
  const excel = await grown();
  await excel.book.redraw(['T01']);
  const fields = ['milestone', 'owner'];
  await excel.book.write(fields.map((field) => ({ key: 'T01', field, index: excel.at, value: null })));
  await excel.book.read();
  expect((await excel.book.redraw(['T01'])).added).toEqual([]);
  expect((await excel.book.read()).entries.sheets.T01!.rating![1]!.value).toBe(88);
});

test('a row the user put into the list may hold anything: the sheet is kept beside the new one, and its tab is known', async () => {
  const excel = await grown();
  const { book, host } = excel;
  const { place } = (await book.read()).entries.sheets.T01!.milestone![1]!;
  host.asUser(({ sheets }) => void (sheets.find(({ name }) => name === place.sheet)!.protection = null));
  const row = Number(/\d+/.exec(place.cell!)![0]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(place.sheet!).getRange(`${row}:${row}`).insert('Down');
    await context.sync();
  });
  host.typeCell(place.sheet!, `I${row}`, '我在检查列的备注');
  await book.redraw(['T01']);
  const { old } = await book.read();
  expect(old).toEqual([{ key: 'T01', tab: zh.common.keptTab(place.sheet!) }]);
  expect(missing(host, [MILESTONE, '我在检查列的备注'])).toEqual([]);
  deleteSheet(host.workbook, old![0]!.tab);
  expect((await book.read()).old).toBeUndefined();
});

test('a unit typed on the plan sheet makes the shares of units wider, in place', async () => {
  const excel = forked(office);
  await excel.book.write([{ key: 'plan', field: 'responsible', index: 0, value: '新设的局' }]);
  await excel.book.read();
  const width = () => whereTo(excel.host.workbook.names.get('zsc_sheet_units')!.formula)!.area.lastCol;
  const before = width();
  const { added, redrawn } = await excel.book.redraw(['units']);
  expect([added, redrawn.length]).toEqual([[], 1]);
  expect(width()).toBeGreaterThan(before);
});

describe.each([
  ['since the plan was put in', false],
  ['one drawn by now and one since', true],
])('units typed on the plan sheet, %s', (_, isOneDrawn) => {
  async function withUnits() {
    const excel = forked(office);
    if (isOneDrawn) {
      await excel.book.write([{ key: 'plan', field: 'responsible', index: 1, value: '先设的局' }]);
      await excel.book.read();
      await excel.book.redraw(['units']);
    }
    await excel.book.write([{ key: 'plan', field: 'responsible', index: 0, value: '新设的局' }]);
    const { lastRow, lastCol } = whereTo(excel.host.workbook.names.get('zsc_sheet_units')!.formula)!.area;
    const { tab } = whereTo(excel.host.workbook.names.get('zsc_sheet_units')!.formula)!;
    excel.host.asUser((workbook) => void (workbook.sheets.find(({ name }) => name === tab)!.protection = null));
    excel.host.typeCell(tab, cellAddress(5, lastCol + 2), '右边的备注');
    excel.host.typeCell(tab, cellAddress(lastRow + 3, 3), '下面的备注');
    return { ...excel, plan: (await excel.book.read()).plan! };
  }
  const heavier = (plan: Plan): Plan =>
    withChanges(
      changedPlan(
        plan,
        {
          ...plan,
          indicators: plan.indicators.map((item) =>
            item.id === 'G03' ? { ...item, weight: { value: 7, source: 'set' as const } } : item,
          ),
        },
        2024,
      ),
      '2024-03-02',
      () => ({ document: '鄂高新发〔2024〕5号', date: '2024-03-01' }),
    );

  test('they are there after a change of the plan, with every sheet in its place', async () => {
    const excel = await withUnits();
    const before = tabs(excel);
    const { added } = await excel.book.changePlan(heavier(excel.plan));
    expect(added.map(({ key }) => key)).toEqual(['change_log']);
    expect(tabs(excel).filter((tab) => tab !== added[0]!.tab)).toEqual(before);
    const { plan, structure } = await excel.book.readThoroughly();
    expect(plan!.units).toEqual(excel.plan.units);
    expect(structure.sheets.find(({ key }) => key === 'units')).toMatchObject({ state: 'present', overwritten: [] });
    expect(missing(excel.host, ['右边的备注', '下面的备注'])).toEqual([]);
  });

  test('refused, they are as they were', async () => {
    const excel = await withUnits();
    const standing = heldBy(excel.host);
    const refused = meddled(excel, {
      instead: (at) => (at >= 4 ? Promise.resolve({ refused: 'InvalidOperationInCellEditMode' }) : undefined),
    });
    await expect(refused.book.changePlan(heavier(excel.plan))).rejects.toMatchObject({ undone: true });
    expect(heldBy(refused.host) === standing).toBe(true);
  });
});

test('the pane says which tab an old sheet is kept as, once', async () => {
  const { host, book } = forked(office);
  await Excel.run(async (context) => {
    const sheet = context.workbook.names.getItem('zsc_sheet_G03').getRange().worksheet;
    sheet.protection.unprotect();
    sheet.getRange('2:2').insert('Down');
    await context.sync();
  });
  const store = createStore(initialState('zh-CN', zh, {}));
  const jobs = leftAfterwards(
    createJobs(store, {
      openWorkbook: () => Promise.resolve(book),
      loadPlan: () => Promise.resolve(fourItemPlan()),
      now: () => Date.parse('2025-01-15T00:00:00Z'),
    }),
  );
  await jobs.open();
  await jobs.makeSheets(['G03']);
  const kept = host.workbook.sheets.find(({ name }) => name.endsWith('（旧）'))!.name;
  expect(store.getState().notice?.said(zh)).toContain(zh.recover.old(kept));
  await jobs.makeSheets(['G03']);
  expect(store.getState().notice?.said(zh)).not.toContain(kept);
});
