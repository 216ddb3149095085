/** An amount whose years add up towards its target: what was due by now speaks of the running year's part alone, on the sheet and in scoring. */
import type { Plan, RuleId } from '../../src/plan/schema';
import { score } from '../../src/scoring';
import { rules } from '../../src/scoring/rules';
import { readPlan } from '../../src/sheets/read-plan';
import { workedPlan } from '../scoring/worked-example';
import type { Typed } from '../scoring/entries';
import { today, withResults, workbook } from './whole-workbook';

const plan = (rule: RuleId, targets: readonly [number, number], from?: number): Plan => ({
  ...workedPlan,
  indicators: workedPlan.indicators.map((item) =>
    item.id !== 'G01'
      ? item
      : {
          ...item,
          accumulation: 'cumulative' as const,
          rule: { id: rule, params: [], source: 'set' as const },
          targets: {
            2022: { value: targets[0], source: 'given' as const },
            2023: { value: targets[1], source: 'given' as const },
          },
          ...(from !== undefined && { from }),
        },
  ),
});

/** Schedule and rate of G01 by year, the same on both sides. */
function both(own: Plan, G01: Typed[string], typedPlan: Typed[string] = {}) {
  const book = workbook({ G01, plan: typedPlan }, { plan: own });
  const sheets = book.calculate();
  const entries = withResults(book.entries, sheets);
  const scores = score(readPlan(own, entries), entries, { today });
  return scores.annual.map(({ items }, k) => {
    const { schedule, rate, status } = items[0]!;
    for (const [field, value] of [
      ['schedule', schedule],
      ['rate', rate],
    ] as const)
      // prettier-ignore
      expect([field, sheets.field('calc', field)[k]]).toEqual([field, value === null ? '' : expect.closeTo(value, 9)]);
    return { schedule, rate, status };
  });
}

// 100 in 2022, of which 15 by March; 12 by March of 2023.
const typed = { ytd_2022: [15, 50, 80, 100], ytd_2023: [12, null, null, null] };

test('by time a quarter of what the year has to bring is due on top of the target before: 112 of 125', () => {
  const [, running] = both(plan('completion', [100, 200]), typed);
  expect(running).toEqual({ schedule: expect.closeTo(112 / 125, 9), rate: expect.closeTo(0.56, 9), status: 'behind' });
});

test('by the same period of last year 15 % of it is due: 112 of 115', () => {
  const years = both(plan('same-period', [100, 200]), typed);
  expect(years.map(({ rate }) => rate)).toEqual([1, expect.closeTo(112 / 115, 9)]);
  // The schedule says what the points do.
  expect(years[1]).toMatchObject({ schedule: expect.closeTo(112 / 115, 9), status: 'slightly-behind' });
});

test('an amount of the year alone, by the rule of the same period, is on schedule with what last year had by then', () => {
  const ofYear = (rule: RuleId): Plan => ({
    ...plan(rule, [800, 800]),
    indicators: plan(rule, [800, 800]).indicators.map((item) => ({ ...item, accumulation: 'flow' })),
  });
  const figures = { ytd_2022: [120, 300, 500, 800], ytd_2023: [120, null, null, null] };
  expect(both(ofYear('same-period'), figures)[1]).toMatchObject({ schedule: 1, rate: 1, status: 'ahead' });
  expect(both(ofYear('completion'), figures)[1]).toMatchObject({ schedule: expect.closeTo(0.6, 9), status: 'behind' });
  // Chosen on the plan sheet, without drawing anew.
  const chosen = both(ofYear('completion'), figures, { rule: [rules['same-period'].name.zh, null, null] });
  expect(chosen[1]).toMatchObject({ schedule: 1, rate: 1, status: 'ahead' });
});

test('in the first year everything starts at 0', () => {
  const [first] = both(plan('same-period', [100, 200]), { ytd_2022: [20, null, null, null] });
  expect(first).toEqual({ schedule: expect.closeTo(0.8, 9), rate: expect.closeTo(0.8, 9), status: 'behind' });
});

test('a whole year is asked its whole target', () => {
  const [, whole] = both(plan('same-period', [100, 200]), { ...typed, ytd_2023: [12, 40, 60, 90] });
  expect(whole?.rate).toBeCloseTo(0.95, 9);
});

test('without a target the year before the whole target is due', () => {
  const years = both(plan('same-period', [100, 200]), typed, { target_2022: ['待定', null, null] });
  expect(years[1]?.rate).toBeCloseTo(112 / 200, 9);
});

test('where the year before does not count, the year starts at 0', () => {
  const years = both(plan('same-period', [100, 200], 2023), typed);
  expect(years[1]).toEqual({ schedule: expect.closeTo(112 / 30, 9), rate: 1, status: 'ahead' });
});
