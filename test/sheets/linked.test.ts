/** Linked items: one short of its base, and the others get theirs only; the same on the sheet and in scoring. */
import type { Item, Plan } from '../../src/plan/schema';
import { linkedIn, linkedText } from '../../src/plan/linked';
import { score } from '../../src/scoring';
import type { Typed } from '../scoring/entries';
import { workedPlan, workedValues } from '../scoring/worked-example';
import { today, withResults, workbook } from './whole-workbook';

const beyond: Item['rule'] = { id: 'over-fulfilment', params: [1.5, 1], source: 'set' };
type Links = Readonly<Record<string, Item['linked']>>;
const plan = (links: Links, missing: 'zero' | 'exclude' = 'zero'): Plan => ({
  ...workedPlan,
  scoring: { ...workedPlan.scoring, missing: { value: missing, source: 'set' } },
  indicators: workedPlan.indicators.map((item) => ({ ...item, rule: beyond, linked: links[item.id] })),
});

/** Rates and bonus of G01, G02, G03 in 2022, 2023 and towards the end. */
function both(own: Plan, values: Typed = workedValues) {
  const book = workbook(values, { plan: own });
  const sheets = book.calculate();
  const scores = score(own, withResults(book.entries, sheets), { today });
  const shown = sheets.field('calc', 'rate').map((value) => (value === '' ? null : Number(value)));
  const n = own.years.length;
  const periods = [...scores.annual.map(({ items }) => items), scores.comprehensive.items];
  const rates = periods.map((items) => items.map(({ rate }) => (rate === null ? null : Number(rate.toFixed(4)))));
  rates.slice(0, n).forEach((list, k) => list.forEach((rate, i) => (rate === null ? expect(shown[i * n + k]).toBeNull() : expect(shown[i * n + k]).toBeCloseTo(rate, 4)))); // prettier-ignore
  sheets.field('calc', 'end_rate').forEach((rate, i) => expect(rate === '' ? null : rate).toEqual(rates[n]![i] === null ? null : expect.closeTo(rates[n]![i]!, 4))); // prettier-ignore
  sheets.field('calc', 'bonus').forEach((bonus, j) => expect(bonus).toBeCloseTo(scores.annual[j % n]!.items[Math.floor(j / n)]!.bonus, 9)); // prettier-ignore
  sheets.field('score_2023', 'total').forEach((total) => expect(total).toBeCloseTo(scores.annual[1]!.total, 9));
  return { rates, bonus: scores.annual.map(({ items }) => items.map(({ bonus }) => bonus)) };
}

const one = { with: '甲', triggers: true };
const passive = { with: '甲', triggers: false };
// 2022: 380 of 400, rank 110 of 100, 8 of 10; 2023: 510 of 500, 95, 12 of 10.
const free = [
  [0.95, 0.9091, 0.8],
  [1.02, 1.0526, 1.2],
];

test('unlinked, each as it is', () => {
  const { rates, bonus } = both(plan({}));
  expect(rates.slice(0, 2)).toEqual(free);
  expect(bonus[1]).toEqual([0.1, 0.26, 0.5]);
});

test('all reached: linked ones keep what is beyond their base', () => {
  expect(both(plan({ G01: one, G03: one })).rates[1]).toEqual(free[1]);
});

test('one short: the others of the link get their base only and no bonus, those outside are as they are', () => {
  const short = { ...workedValues, G01: { ytd_2022: [null, null, null, 380], ytd_2023: [null, null, null, 490] } };
  const { rates, bonus } = both(plan({ G01: one, G03: one }), short);
  expect(rates[1]).toEqual([0.98, 1.0526, 1]);
  expect(bonus[1]).toEqual([0, 0.26, 0]);
  expect(rates[0]).toEqual(free[0]);
});

test('one that sets nothing off is under the others all the same', () => {
  const short = { ...workedValues, G01: { ytd_2023: [null, null, null, 490] } };
  expect(both(plan({ G01: passive, G03: one }), short).rates[1]).toEqual([0.98, 1.0526, 1.2]);
  expect(both(plan({ G01: one, G03: passive }), short).rates[1]).toEqual([0.98, 1.0526, 1]);
});

test.each([
  ['an entry in error', { G01: { ytd_2023: [null, null, null, '约五百'] } }, 'exclude', 1],
  ['nothing, which counts as 0', { G01: {} }, 'zero', 1],
  ['nothing, which is left out', { G01: {} }, 'exclude', 1.2],
] as const)('short is %s', (_, typed, missing, expected) => {
  const values: Typed = { ...workedValues, ...typed };
  expect(both(plan({ G01: one, G03: one }, missing), values).rates[1]?.[2]).toBe(expected);
});

test('as written in a draft', () => {
  expect([
    linkedIn('甲'),
    linkedIn(' 甲（不触发）'),
    linkedIn('Base passive'),
    linkedIn(''),
    linkedIn('长'.repeat(21)),
  ]).toEqual([one, passive, { with: 'Base', triggers: false }, null, null]);
  for (const own of [one, passive]) expect(linkedIn(linkedText(own, 'zh'))).toEqual(own);
});
