/** What each item really decides: the worked example of `docs/scoring.md`, and what holds for any plan. */
import { exampleValues } from '../../../src/scoring/example';
import { zhMessages as m } from '../../../src/i18n';
import { ordosPlan } from '../../../src/plan/ordos';
import type { Plan } from '../../../src/plan/schema';
import { score } from '../../../src/scoring';
import { influenceOf } from '../../../src/scoring/weights/influence';
import { entriesOf } from '../entries';
import { workedEntries, workedPlan } from '../worked-example';

const today = '2025-03-01';

test('worked example 2022: G03 decides two thirds of what was lost, and without it the year is 92, 优秀, the ranks turned', () => {
  const rescore = (plan: Plan) => score(plan, workedEntries, { today });
  const [g01, g02, g03] = influenceOf(workedPlan, rescore(workedPlan), 2022, rescore);
  expect(g01).toMatchObject({ item: 'G01', nominal: 0.36 });
  expect(g01?.lost).toBeCloseTo(1.8 / 12.2, 10);
  expect(g02?.lost).toBeCloseTo(2.4 / 12.2, 10);
  expect(g03?.lost).toBeCloseTo(8 / 12.2, 10);
  // 2023 earned all, so what moved is what was lost.
  expect(g03?.variance).toBeCloseTo(8 / 12.2, 10);
  expect(g01?.without.total).toBeCloseTo(85, 10);
  expect(g01?.without.grade).toBe('good');
  expect(g03?.without.total).toBeCloseTo(92, 10);
  expect(g03?.without.grade).toBe('excellent');
  expect(g03?.without.ranks).toEqual([
    { unit: 'zone', before: 1, after: 2 },
    { unit: 'science', before: 2, after: 1 },
  ]);
  expect(g01?.without.ranks).toEqual([]);
});

test('built-in plan, three years: parts add up to 1, and an item left out is worth nothing', () => {
  const entries = entriesOf(exampleValues(ordosPlan, m, { years: [2022, 2023, 2024] }));
  const rescore = (plan: Plan) => score(plan, entries, { today });
  const list = influenceOf(ordosPlan, rescore(ordosPlan), 2023, rescore);
  for (const part of ['nominal', 'lost', 'variance'] as const)
    expect(list.reduce((sum, own) => sum + (own[part] ?? NaN), 0)).toBeCloseTo(1, 8);
  expect(list).toHaveLength(ordosPlan.indicators.length + ordosPlan.tasks.length);
});

test('one year of figures, nothing lost: neither part is told', () => {
  const entries = entriesOf({ G01: { ytd_2022: [null, null, null, 400] } });
  const plan = {
    ...workedPlan,
    indicators: workedPlan.indicators.slice(0, 1),
    dimensions: workedPlan.dimensions.slice(0, 1),
  };
  const rescore = (changed: Plan) => score(changed, entries, { today });
  expect(influenceOf(plan, rescore(plan), 2022, rescore)).toMatchObject([{ item: 'G01', lost: null, variance: null }]);
});
