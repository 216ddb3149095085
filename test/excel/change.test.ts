/** A plan changed in mid-term in the workbook at hand: figures stay with their items, what is over stays as it was judged. */
import { changedPlan, withChanges } from '../../src/plan/change';
import type { Plan } from '../../src/plan/schema';
import { score } from '../../src/scoring';
import { validate } from '../../src/validation';
import { forked, type OpenExcel } from '../support/excel';
import { heldBy, meddled, officeWorkbook } from '../support/faults';

const day = '2024-03-31';
const ground = { document: '鄂高新发〔2023〕5号', date: '2023-03-01' };
let office: OpenExcel;
let plan: Plan;
beforeAll(async () => {
  office = await officeWorkbook();
  plan = (await office.book.read()).plan!;
});

/** An indicator taken in before the others, one retired, a target raised, a milestone more. */
function changed(): Plan {
  const [first] = plan.indicators;
  const added = { ...first!, id: 'G90', name: { zh: '新增指标', en: 'A new indicator' } };
  const wanted: Plan = {
    ...plan,
    indicators: [
      added,
      ...plan.indicators
        .filter(({ id }) => id !== 'G02')
        .map((item) =>
          item.id === 'G03'
            ? { ...item, targets: { ...item.targets, '2024': { value: 700, source: 'given' as const } } }
            : item,
        ),
    ],
    tasks: plan.tasks.map((task) => ({
      ...task,
      milestones: [
        ...task.milestones,
        { ...task.milestones[0]!, id: `${task.id}-9`, name: { zh: '补充节点', en: 'One more' } },
      ],
    })),
  };
  return withChanges(changedPlan(plan, wanted, 2023), '2023-03-02', () => ground);
}

test('figures stay with their items, years over stay as judged, formulas and engine agree, undoing brings all back', async () => {
  const { book } = forked(office);
  const before = await book.read();
  const past = score(before.plan!, before.entries, { today: day }).annual[0]!;
  const { added } = await book.changePlan(changed());
  expect(added.map(({ key }) => key)).toEqual(['G90']);
  const after = await book.readThoroughly();
  expect(after.plan!.changes?.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
    'add G90',
    'add T01-9',
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

  await book.removeSheets(['G90']);
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
  const error: unknown = await excel.book.changePlan(changed()).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error) expect(heldBy(excel.host) === standing).toBe(true);
  else expect((await excel.book.read()).plan!.changes).toHaveLength(4);
});
