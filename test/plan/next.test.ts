/** The next plan out of one that was changed in mid-term. */
import { problems } from '../../src/plan/check';
import { nextPlan, yearsAfter, yearsAreAfter, yearsBetween } from '../../src/plan/next';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { planSchema } from '../../src/plan/schema';

const retired = ['G03', 'G06'];
const changed: Plan = {
  ...ordosPlan,
  indicators: ordosPlan.indicators.map((one) =>
    retired.includes(one.id) ? { ...one, until: 2023 } : one.id === 'G08' ? { ...one, from: 2023 } : one,
  ),
};

test('what was retired stays behind with all that hangs on it; what was taken in later counts from the first year', () => {
  const next = nextPlan(changed, yearsAfter(changed), { last: () => 7, earlier: [] });
  expect(next.years).toEqual([2025, 2026, 2027]);
  const ids = next.indicators.map(({ id }) => id);
  expect(ids).toEqual(ordosPlan.indicators.map(({ id }) => id).filter((id) => !retired.includes(id)));
  expect(next.indicators.some((one) => 'from' in one || 'until' in one)).toBe(false);
  expect(JSON.stringify([next.relations, next.questions, next.safeguards, next.tasks])).not.toMatch(/"G0[36]"/);
  expect([...problems(next)]).toEqual([]);
  expect(planSchema.safeParse(next).error).toBeUndefined();
});

test('the years of the next plan come after those of this one, each once; those left out are known', () => {
  for (const years of [
    [2024, 2025],
    [2019, 2020],
    [2026, 2025],
    [2025, 2025],
  ])
    expect([years, yearsAreAfter(ordosPlan, years)]).toEqual([years, false]);
  expect(yearsAreAfter(ordosPlan, [2025, 2026])).toBe(true);
  expect(yearsBetween(ordosPlan, [2025, 2026])).toEqual([]);
  expect(yearsBetween(ordosPlan, [2027, 2029])).toEqual([2025, 2026, 2028]);
});
