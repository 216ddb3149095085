/** Undoing what brought a sheet asks about all that was typed on it since, wherever that stands on the form. */
import { zhMessages as m } from '../../../src/i18n';
import { whereTo } from '../../../src/excel/look';
import { createJobs } from '../../../src/taskpane/state/jobs';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import { forked, type OpenExcel } from '../../support/excel';
import { officeWorkbook } from '../../support/faults';
import { fourItemPlan } from '../../support/four-items';
import { leftAfterwards } from '../../support/leave-pane';

const plan = fourItemPlan();
let office: OpenExcel;
let tab: string;
beforeAll(async () => {
  office = await officeWorkbook(plan);
});

/** A pane that has just added G02. */
async function added() {
  const { book, host } = forked(office);
  const store = createStore(initialState('zh-CN', m, {}));
  const jobs = leftAfterwards(
    createJobs(store, {
      openWorkbook: () => Promise.resolve(book),
      loadPlan: () => Promise.resolve(plan),
      now: () => Date.parse('2025-01-15T00:00:00Z'),
    }),
  );
  await jobs.check();
  await jobs.add(['G02']);
  tab = whereTo(host.workbook.names.get('zsc_sheet_g02')!.formula)!.tab;
  const open = () => host.asUser(({ sheets }) => void (sheets.find(({ name }) => name === tab)!.protection = null));
  const isThere = () => host.workbook.sheets.some(({ name }) => name === tab);
  return { host, store, jobs, open, isThere };
}

const putIn = async (lines: string, way: 'Down' | 'Right') =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(tab).getRange(lines).insert(way);
    await context.sync();
  });

test.each([
  ['1:1', 'B1'],
  ['2:3', 'B2'],
  ['16:16', 'D16'],
  ['19:20', 'D19'],
  ['20:21', 'D20'],
  ['23:24', 'D23'],
  ['F:F', 'F19'],
])('a figure in what was put in at %s is asked about, and goes only then', async (lines, cell) => {
  const { host, store, jobs, open, isThere } = await added();
  open();
  await putIn(lines, lines === 'F:F' ? 'Right' : 'Down');
  host.typeCell(tab, cell, '66.6');
  await jobs.undo();
  expect(store.getState().undoAsks).toEqual(expect.arrayContaining([expect.objectContaining({ sheet: tab, cell })]));
  expect(isThere()).toBe(true);
  await jobs.undo(true);
  expect([store.getState().failure, isThere()]).toEqual([null, false]);
});

test.each(['A19', 'D25', 'K12', 'B4', 'D17', 'B30'])('so is one typed at %s', async (cell) => {
  const { host, store, jobs, open, isThere } = await added();
  open();
  host.typeCell(tab, cell, '66.6');
  await jobs.undo();
  expect(store.getState().undoAsks).toEqual([expect.objectContaining({ sheet: tab, cell })]);
  expect(isThere()).toBe(true);
});

test('rows put in with nothing in them ask nothing', async () => {
  const { store, jobs, open, isThere } = await added();
  open();
  await putIn('19:20', 'Down');
  await jobs.undo();
  expect([store.getState().undoAsks, isThere()]).toEqual([null, false]);
});
