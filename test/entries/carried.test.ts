import { carriedRosters } from '../../src/entries/carried';
import { valuesOfFile } from '../../src/entries/file';
import { nextPlan, yearsAfter } from '../../src/plan/next';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';

const next = nextPlan(ordosPlan, yearsAfter(ordosPlan), {
  last: () => null,
  earlier: [{ year: 2024, item: null, value: 80 }],
});
const rows = { name: ['样例企业'], code: ['91150600MA0000000X'], date: ['2023-05-04'] };
const file = (plan: string) =>
  new TextEncoder().encode(
    JSON.stringify({
      schemaVersion: 1,
      plan,
      sheets: { G15: rows, G16: { name: ['某某'] }, G02: { ytd_2022: [1] }, settings: { missing: ['不计入'] } },
    }),
  );
const taken = (plan: Plan, of: string) =>
  valuesOfFile(file(of), 'a.json', plan.id, (id, values) => carriedRosters(plan, id, values));

test('a plan carried on takes the rosters of what is there at a time out of the entries before it, and nothing else', () => {
  expect(Object.keys(taken(next, 'ordos-2022-2024'))).toEqual(['G15']);
  expect(taken(next, 'ordos-2022-2024').G15).toMatchObject({ name: rows.name, code: rows.code });
  const third = nextPlan(next, yearsAfter(next), { last: () => null, earlier: [] });
  expect(Object.keys(taken(third, next.id))).toEqual(['G15']);
});

test('entries of any other plan are refused as before', () => {
  for (const [plan, of] of [
    [next, 'elsewhere-2022-2024'],
    [next, 'ordos-2028-2030'],
    [next, 'ordos'],
    [ordosPlan, 'ordos-2019-2021'],
  ] as const)
    expect(() => taken(plan, of)).toThrow(expect.objectContaining({ code: 'plan-mismatch' }));
});
