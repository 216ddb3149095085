/** A formula of the user's own put into the workbook at hand, changed by typing, drawn anew, and taken back. */
import type { Item, Plan } from '../../src/plan/schema';
import { score } from '../../src/scoring';
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
