/** A plan changed in mid-term in the workbook at hand: figures stay with their items, what is over stays as it was judged. */
import type { Plan } from '../../src/plan/schema';
import { score } from '../../src/scoring';
import { validate } from '../../src/validation';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { changedPlan, withChanges } from '../../src/plan/change';
import { besideGone } from '../../src/taskpane/model/taken-back';
import { changedInMidTerm } from '../support/mid-term';
import { forked, type OpenExcel } from '../support/excel';
import { heldBy, isAsBefore, meddled, officeWorkbook } from '../support/faults';

const day = '2024-03-31';
let office: OpenExcel;
let plan: Plan;
beforeAll(async () => {
  office = await officeWorkbook();
  plan = (await office.book.read()).plan!;
});

test('figures stay with their items, years over stay as judged, formulas and engine agree, undoing brings all back', async () => {
  const { book } = forked(office);
  const before = await book.read();
  const past = score(before.plan!, before.entries, { today: day }).annual[0]!;
  const { added } = await book.changePlan(changedInMidTerm(plan));
  expect(added.map(({ key }) => key).sort()).toEqual(['G90', 'change_log']);
  const after = await book.readThoroughly();
  expect(after.plan!.changes?.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
    'add G90',
    'add T01-9',
    'add new-unit',
    'retire G02',
    'target G03',
  ]);
  const values = (state: typeof before, key: string, field: string) =>
    // Lists are drawn with free rows below what is filled.
    state.entries.sheets[key]![field]!.map(({ value }) => value)
      .join('|')
      .replace(/\|+$/, '')
      .split('|');
  expect(values(after, 'G03', 'ytd_2022')).toEqual(values(before, 'G03', 'ytd_2022'));
  expect(values(after, 'G13', 'name')).toEqual(values(before, 'G13', 'name'));
  expect(after.plan!.indicators.find(({ id }) => id === 'G03')!.targets['2024']!.value).toBe(700);
  const names = values(after, 'T01', 'milestone');
  const count = plan.tasks[0]!.milestones.length;
  expect(names[count]).toBe('补充节点');
  const judged = score(after.plan!, after.entries, { today: day }).annual[0]!;
  for (const item of past.items)
    expect([item.item, judged.items.find((own) => own.item === item.item)]).toEqual([item.item, item]);
  expect(judged.total).toBeCloseTo(past.total, 9);
  const codes = (state: typeof before) =>
    validate(state.plan!, state.entries, state.structure, state.explanations, { today: day })
      .map(({ code }) => code)
      .filter((code) => code.startsWith('structure.') || code.includes('audit') || code.includes('differ'));
  expect(codes(after)).toEqual(codes(before));

  await book.removeSheets(['G90', 'change_log']);
  await book.changePlan(before.plan!);
  const again = await book.read();
  expect(again.plan).toEqual(before.plan);
  for (const key of ['G03', 'G13', 'T01', 'plan'])
    for (const field of Object.keys(before.entries.sheets[key]!))
      expect([key, field, values(again, key, field)]).toEqual([key, field, values(before, key, field)]);
});

test.each([3, 4, 5])('refused at request %d, the workbook is as it was, or the change is done', async (n) => {
  const standing = heldBy(office.host);
  const excel = meddled(office, {
    instead: (at) => (at === n ? Promise.resolve({ refused: 'InvalidOperationInCellEditMode' }) : undefined),
  });
  const error: unknown = await excel.book.changePlan(changedInMidTerm(plan)).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error) expect(heldBy(excel.host) === standing).toBe(true);
  else expect((await excel.book.read()).plan!.changes).toHaveLength(5);
});

/** Where the shares of units stand. */
const unitsArea = ({ host }: OpenExcel) => {
  const [, tab, area] = /^='(.+)'!(.+)$/.exec(host.workbook.names.get('zsc_sheet_units')!.formula)!;
  return { tab: tab!, ...parseArea(area!.replaceAll('$', '')) };
};
/** What the office keeps beside them: right of the template, and below it. */
const keepBeside = (excel: OpenExcel): void => {
  const { tab, lastRow, lastCol } = unitsArea(excel);
  excel.host.asUser((workbook) => void (workbook.sheets.find(({ name }) => name === tab)!.protection = null));
  for (let row = 1; row <= lastRow; row++) excel.host.typeCell(tab, cellAddress(row, lastCol + 1), '右边的备注');
  excel.host.typeCell(tab, cellAddress(9, lastCol + 2), `=${cellAddress(4, lastCol + 1)}&"再记"`);
  excel.host.typeCell(tab, cellAddress(lastRow + 3, 3), '下面的备注');
};
const notes = ({ host }: OpenExcel): readonly unknown[] =>
  host.workbook.sheets.flatMap((sheet) =>
    [...sheet.rows.values()].flatMap((line) =>
      [...line.values()].flatMap(({ value, formula }) =>
        formula?.includes('再记')
          ? [formula.replace(/\$?[A-Z]+\$?\d+/, '')]
          : /的备注$/.test(String(value))
            ? [value]
            : [],
      ),
    ),
  );

test('a sheet that grows to the right moves on what users keep there, and taking back moves it back', async () => {
  const excel = forked(office);
  keepBeside(excel);
  const kept = notes(excel);
  const standing = forked(excel);
  const clean = forked(standing);
  await clean.book.changePlan(changedInMidTerm(plan));
  expect(unitsArea(clean).lastCol).toBeGreaterThan(unitsArea(standing).lastCol);
  expect(notes(clean).length).toBe(kept.length);
  const { actions } = clean.host.stats;
  expect(actions).toBeGreaterThan(1000);
  for (const share of [0.95, 0.8, 0.6]) {
    const failing = forked(standing);
    failing.host.fail({ atCommand: Math.round(actions * share) });
    const error: unknown = await failing.book.changePlan(changedInMidTerm(plan)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ undone: true });
    expect([share, notes(failing)]).toEqual([share, kept]);
    expect([share, isAsBefore(failing.host, standing)]).toEqual([share, true]);
  }
});

test('an item goes to another dimension with its figures; a milestone left out goes with what stood beside it, and undoing brings both back', async () => {
  const { book } = forked(office);
  const before = await book.read();
  const own = before.plan!;
  const moved = own.indicators[0]!;
  const other = own.indicators.at(-1)!.dimension;
  const task = own.tasks.find(({ milestones }) => milestones.length > 2)!;
  const gone = task.milestones.findIndex(({ due }, k) => k < task.milestones.length - 1 && due.value! >= '2023');
  expect(gone).toBeGreaterThanOrEqual(0);
  const wanted: Plan = {
    ...own,
    indicators: own.indicators.map((item) => (item.id === moved.id ? { ...item, dimension: other } : item)),
    tasks: own.tasks.map((one) =>
      one.id === task.id ? { ...one, milestones: one.milestones.filter((_, k) => k !== gone) } : one,
    ),
  };
  const changed = withChanges(changedPlan(own, wanted, 2023), '2023-03-02', () => ({
    document: '5号',
    date: '2023-03-01',
  }));
  expect(changed.changes?.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    `move ${moved.id}`,
    `retire ${task.milestones[gone]!.id}`,
  ]);
  const { added } = await book.changePlan(changed);
  const after = await book.readThoroughly();
  const values = (state: typeof before, key: string, field: string) =>
    state.entries.sheets[key]![field]!.map(({ value }) => value);
  expect(values(after, 'G03', 'ytd_2022')).toEqual(values(before, 'G03', 'ytd_2022'));
  const without = (list: readonly unknown[]) => list.filter((_, k) => k !== gone).slice(0, task.milestones.length - 1);
  for (const field of ['milestone', 'owner', 'status', 'evidence'])
    expect([field, values(after, task.id, field).slice(0, task.milestones.length - 1)]).toEqual([
      field,
      without(values(before, task.id, field)),
    ]);
  const row = (state: typeof before) => values(state, 'plan', 'id').indexOf(moved.id);
  expect(row(after)).not.toBe(row(before));
  for (const field of ['target_2024', 'baseline'])
    expect(values(after, 'plan', field)[row(after)]).toEqual(values(before, 'plan', field)[row(before)]);
  const codes = (state: typeof before) =>
    validate(state.plan!, state.entries, state.structure, state.explanations, { today: day })
      .map(({ code }) => code)
      .filter((code) => code.startsWith('structure.') || code.includes('audit') || code.includes('differ'));
  expect(codes(after)).toEqual(codes(before));
  await book.removeSheets(added.map(({ key }) => key));
  await book.changePlan(own);
  await book.write(besideGone(own, changed, before.entries));
  const again = await book.read();
  for (const field of ['milestone', 'owner', 'status', 'evidence'])
    expect([field, values(again, task.id, field).slice(0, task.milestones.length)]).toEqual([
      field,
      values(before, task.id, field).slice(0, task.milestones.length),
    ]);
});
