/** A formula of the user's own put into the workbook at hand, changed by typing, drawn anew, and taken back. */
import type { Item, Plan } from '../../src/plan/schema';
import { score } from '../../src/scoring';
import { ratedIn } from '../../src/scoring/raters';
import { validate } from '../../src/validation';
import { forked, type OpenExcel } from '../support/excel';
import { officeWorkbook } from '../support/faults';

const today = '2024-03-31';
let office: OpenExcel;
beforeAll(async () => {
  office = await officeWorkbook();
});
const withFormula = (plan: Plan, id: string, rule: Partial<Item['rule']>): Plan => ({
  ...plan,
  indicators: plan.indicators.map((item) =>
    item.id === id ? { ...item, rule: { id: 'own', params: [], source: 'set', ...rule } } : item,
  ),
});
type State = Awaited<ReturnType<OpenExcel['book']['readThoroughly']>>;
const codes = ({ plan, entries, structure, explanations }: State) =>
  validate(plan!, entries, structure, explanations, { today })
    .map(({ code }) => code)
    .filter((code) => code.startsWith('structure.') || code.startsWith('audit.') || code.startsWith('plan.formula'));
const rateOf = (state: State, id: string) =>
  score(state.plan!, state.entries, { today }).annual[0]!.items.find(({ item }) => item === id)!;

test('put in, typed anew and drawn anew, the sheets agree with the engine; taken back, all is as before', async () => {
  const { book } = forked(office);
  const before = await book.readThoroughly();
  await book.changePlan(withFormula(before.plan!, 'G03', { formula: 'MIN(1,0.1+完成率*0.5)' }));
  const after = await book.readThoroughly();
  expect(codes(after)).toEqual(codes(before));
  const rule = () => after.plan!.indicators.find(({ id }) => id === 'G03')!.rule;
  expect(rule()).toMatchObject({ id: 'own', formula: 'MIN(1,0.1+完成率*0.5)' });
  expect(rateOf(after, 'G03').rule).toBe('own');
  expect(rateOf(after, 'G03').rate).not.toBe(rateOf(before, 'G03').rate);

  const index = after.entries.sheets['plan']!['id']!.findIndex(({ value }) => value === 'G03');
  await book.write([{ key: 'plan', field: 'formula', index, value: 'MIN(1,完成值/目标值*参数2)' }]);
  await book.write([{ key: 'plan', field: 'p2', index, value: 0.5 }]);
  const typed = await book.readThoroughly();
  expect(typed.plan!.indicators.find(({ id }) => id === 'G03')!.rule.formula).toBe('MIN(1,完成值/目标值*参数2)');
  expect(codes(typed)).not.toEqual(codes(before)); // told that the sheet was drawn by another
  await book.redraw(['plan', 'calc']);
  const drawn = await book.readThoroughly();
  expect(codes(drawn)).toEqual(codes(before));
  const { rate, actual, target } = rateOf(drawn, 'G03');
  expect(rate).toBeCloseTo(Math.min(1, (actual! / target!) * 0.5), 9);

  await book.write([{ key: 'plan', field: 'formula', index, value: '完成数' }]);
  await book.redraw(['plan', 'calc']);
  const wrong = await book.readThoroughly();
  expect(codes(wrong)).toEqual([...codes(before), 'plan.formula-wrong'].sort());
  expect(rateOf(wrong, 'G03').rate).toBe(rateOf(before, 'G03').rate);

  await book.changePlan(before.plan!);
  const again = await book.readThoroughly();
  expect(again.plan).toEqual(before.plan);
  expect(again.entries.sheets['plan']!['formula']).toBeUndefined();
  expect(codes(again)).toEqual(codes(before));
});

test('raters put in, some taken away: scores stay with who gave them, the sheets agree with the engine', async () => {
  const { book } = forked(office);
  const before = await book.readThoroughly();
  const rated = (plan: Plan, raters: Item['raters']): Plan => ({
    ...plan,
    tasks: plan.tasks.map((task) => ({ ...task, raters })),
  });
  const [users, experts] = [
    { name: '服务对象', weight: 60, members: 3, drop: true },
    { name: '专家', weight: 40, members: 2, drop: false },
  ];
  await book.changePlan(rated(before.plan!, [users, experts]));
  const [{ id }] = before.plan!.tasks as [Item];
  await book.write([70, 80, 100, 90, 92].map((value, index) => ({ key: id, field: 'scores_2022', index, value })));
  await book.write([{ key: id, field: 'rating', index: 0, value: null }]);
  const scored = await book.readThoroughly();
  expect(codes(scored)).toEqual(codes(before));
  expect(ratedIn(scored.plan!.tasks[0]!, scored.entries.sheets[id]!, 2022)).toBeCloseTo(0.6 * 80 + 0.4 * 91, 9);

  await book.changePlan(rated(scored.plan!, [experts, { ...users, members: 2 }]));
  const fewer = await book.readThoroughly();
  expect(fewer.entries.sheets[id]!['scores_2022']!.map(({ value }) => value)).toEqual([90, 92, 70, 80]);
  expect(codes(fewer)).toEqual(codes(before));
  expect(ratedIn(fewer.plan!.tasks[0]!, fewer.entries.sheets[id]!, 2022)).toBeCloseTo(0.6 * 75 + 0.4 * 91, 9);
});
