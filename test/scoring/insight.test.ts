/** Gains, cheapest points, outlook and robustness, on the worked example. */
import { serialOf } from '../../src/entries/dates';
import { actualsOf } from '../../src/scoring/actuals';
import { cheapestPoints, openPoints } from '../../src/scoring/cheapest';
import { gainOf } from '../../src/scoring/gain';
import { outlook } from '../../src/scoring/outlook';
import { planRobustness } from '../../src/scoring/plan-robustness';
import type { Plan } from '../../src/plan/schema';
import { aggregate } from '../../src/scoring/general/aggregate';
import { robustness } from '../../src/scoring/robustness';
import { rules } from '../../src/scoring/rules';
import { score } from '../../src/scoring';
import { entriesOf, type Typed } from './entries';
import { workedEntries, workedPlan, workedValues } from './worked-example';

const today = '2024-03-01';
const [first] = score(workedPlan, workedEntries, { today }).annual;
const item = (id: string) => first!.items.find((candidate) => candidate.item === id)!;

describe('what improving a figure adds', () => {
  test('one more of what is counted', () => {
    expect(gainOf(item('G01'), rules.completion, 'higher', 0.1)).toBeCloseTo((0.1 / 400) * 36, 10);
    expect(gainOf(item('G02'), rules.reverse, 'lower', 1)).toBeCloseTo(0.24, 10);
    expect(gainOf(item('G03'), rules['each-year'], 'higher', 1)).toBeCloseTo(4, 10);
  });
  test('nothing without an actual', () => {
    const [year] = score(workedPlan, entriesOf({}), { today }).annual;
    expect(gainOf(year!.items[0]!, rules.completion, 'higher', 10)).toBe(0);
  });
});

test('the cheapest next point: 1 % of the target brings 0.4, 0.36 and 0.24', () => {
  const list = cheapestPoints(workedPlan, first!.items);
  expect(list.map((next) => next.item)).toEqual(['G03', 'G01', 'G02']);
  list.forEach((next, k) => expect(next.perCent).toBeCloseTo([0.4, 0.36, 0.24][k] ?? NaN, 10));
  expect(list[0]).toMatchObject({ missing: 2, lost: expect.closeTo(8, 9), forOnePoint: expect.closeTo(0.25, 9) });
  expect(cheapestPoints(workedPlan, score(workedPlan, workedEntries, { today }).annual[1]!.items)).toEqual([]);
});

describe('points that can still be gained', () => {
  const open = (typed: Typed, day: string) => {
    const { year, list } = openPoints(workedPlan, score(workedPlan, entriesOf(typed), { today: day }), serialOf(day));
    return { year, items: list.map(({ item }) => item) };
  };
  const first = { G01: { ytd_2022: [80, 170, 280, 380] }, G02: { figure: [110, null] }, G03: workedValues.G03 };

  test('are those of the running year, against its targets', () => {
    expect(open({ ...first, G01: { ytd_2022: [80, 170, 280, 380], ytd_2023: [110] } }, '2023-05-31')).toEqual({
      year: 2023,
      items: ['G01'],
    });
  });
  test('without a figure of the running year, and after a year, those towards the final targets; a year judged by itself is gone', () => {
    const early = { ...first, G03: { name: ['甲'], date: [serialOf('2022-05-10')] } };
    expect(open(early, '2023-01-15')).toEqual({ year: null, items: ['G01', 'G02'] });
    expect(open(early, '2022-12-31')).toEqual({ year: null, items: ['G01', 'G02'] });
  });
});

describe('outlook', () => {
  const look = (typed: Typed, asOf: string) =>
    outlook(workedPlan, actualsOf(workedPlan, entriesOf(typed), serialOf(asOf)));
  const revenue = (ytd2022: readonly (number | null)[], ytd2023: readonly (number | null)[], asOf: string) =>
    look({ G01: { ytd_2022: ytd2022, ytd_2023: ytd2023 } }, asOf)[0];

  test('the trend carries on, a tenth less: 300 in 2021, 380 in 2022, so 452 in 2023', () => {
    expect(revenue([null, null, null, 380], [], '2022-12-31')).toMatchObject({
      latest: 380,
      latestYear: 2022,
      target: 500,
      projected: 452,
      method: 'trend',
      // Give or take 1.1 × √(80² + 19²) = 90.4, a third of which is 30.1: short by 48.
      likelihood: 'unlikely',
      points: expect.closeTo((452 / 500) * 36, 9),
      requiredChange: 120,
      requiredGrowth: expect.closeTo(500 / 380 - 1, 12),
    });
  });
  test('a running last year is scaled up: 240 by June is 480 by December', () => {
    expect(revenue([], [null, 240], '2023-06-30')).toMatchObject({
      latest: 480,
      projected: 480,
      method: 'schedule',
      likelihood: 'possible',
    });
  });
  test('reached is reached; a finished plan leaves nothing to require', () => {
    const [, rank] = look({ G02: { figure: [130, 95] } }, '2023-12-31');
    expect(rank).toMatchObject({ projected: 95, likelihood: 'reached', requiredChange: null, requiredGrowth: null });
    const [, late] = look({ G02: { figure: [130, 150] } }, '2023-12-31');
    expect(late).toMatchObject({ likelihood: 'missed', requiredChange: null, points: expect.closeTo(12, 9) });
  });
  test('a falling rank is carried on and still likely', () => {
    const [, rank] = look({ G02: { figure: [130] } }, '2022-12-31');
    expect(rank).toMatchObject({ method: 'same', projected: 130, likelihood: 'unlikely', requiredChange: -30 });
  });
  test('a flow is judged by its latest year', () => {
    const talents = look({ G03: workedValues.G03 }, '2023-12-31')[2];
    expect(talents).toMatchObject({ latest: 12, projected: 12, likelihood: 'reached' });
  });
  test('nothing known', () =>
    expect(look({}, '2022-12-31')[0]).toMatchObject({ projected: null, likelihood: 'unknown', method: null }));
});

describe('robustness', () => {
  const input = { units: 2, values: Float64Array.from([1, 0, 0, 1]), levels: [{ parents: [0, 0], weights: [1, 1] }] };
  test('without spread nothing moves', () => {
    const still = robustness(input, { runs: 50, spread: 0 });
    expect(still.nominal).toEqual([
      { score: 0.5, rank: 1 },
      { score: 0.5, rank: 1 },
    ]);
    expect(still.scores[0]).toEqual({ min: 0.5, p05: 0.5, median: 0.5, p95: 0.5, max: 0.5 });
  });
  test('two opposite units: scores between the bounds the weights allow, ranks 1 and 2 both happen', () => {
    const { scores, ranks } = robustness(input, { runs: 2000, spread: 0.25 });
    const lowest = 0.75 / (0.75 + 1.25);
    for (const range of scores) {
      expect(range.min).toBeGreaterThanOrEqual(lowest);
      expect(range.min).toBeLessThan(lowest + 0.02);
      expect(range.max).toBeLessThanOrEqual(1 - lowest);
      expect(range.median).toBeCloseTo(0.5, 1);
    }
    expect(ranks.map(({ min, max }) => [min, max])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });
  test('a spread over 1, below 0 or no draws are refused', () => {
    for (const options of [{ spread: 1.01 }, { spread: -0.1 }, { spread: NaN }, { runs: 0 }, { runs: 1.5 }])
      expect(() => robustness(input, options)).toThrow(RangeError);
  });
  test('quantiles lie between the two figures around their place, as PERCENTILE has them', () => {
    const { scores } = robustness(input, { runs: 2, spread: 0.25, seed: 3 });
    const { min, max, median, p05 } = scores[0]!;
    expect(median).toBeCloseTo((min + max) / 2, 12);
    expect(p05).toBeCloseTo(min + 0.05 * (max - min), 12);
  });
  test('the seed decides', () => {
    expect(robustness(input, { seed: 7 })).toEqual(robustness(input, { seed: 7 }));
    expect(robustness(input, { seed: 7 })).not.toEqual(robustness(input, { seed: 8 }));
  });
  test('levels: weights are shares within their group', () => {
    const grouped = {
      units: 1,
      values: Float64Array.from([1, 0, 0.5]),
      levels: [
        { parents: [0, 0, 1], weights: [3, 1, 9] },
        { parents: [0, 0], weights: [2, 2] },
      ],
    };
    expect(robustness(grouped, { runs: 1 }).nominal[0]?.score).toBeCloseTo(0.5 * 0.75 + 0.5 * 0.5, 12);
  });
  test('missing figures and units without any', () => {
    const gaps = {
      units: 2,
      values: Float64Array.from([NaN, 0.4, NaN, NaN]),
      levels: [{ parents: [0, 0], weights: [1, 1] }],
    };
    expect(robustness(gaps, { runs: 3 }).nominal).toEqual([
      { score: 0.4, rank: 1 },
      { score: NaN, rank: NaN },
    ]);
  });
  test('a missing figure leaves its weight to its group, as in `aggregate`', () => {
    const node = {
      weight: 1,
      members: [
        {
          weight: 2,
          members: [
            { weight: 3, column: 0 },
            { weight: 1, column: 1 },
          ],
        },
        { weight: 2, members: [{ weight: 9, column: 2 }] },
        { weight: 5, members: [{ weight: 1, column: 3 }] },
      ],
    };
    const table = [
      [null, 0.2, 0.8, 1],
      [0.6, 0.2, null, null],
      [1, null, 0.5, null],
    ];
    const { nominal } = robustness(
      {
        units: 3,
        values: Float64Array.from(table.flat().map((value) => value ?? NaN)),
        levels: [
          { parents: [0, 0, 1, 2], weights: [3, 1, 9, 1] },
          { parents: [0, 0, 0], weights: [2, 2, 5] },
        ],
      },
      { runs: 1 },
    );
    table.forEach((row, unit) => expect(nominal[unit]?.score).toBeCloseTo(aggregate(node, row) ?? NaN, 12));
  });
  test('of a plan: nominal figures are the scores themselves', () => {
    // Taken exactly, as the weights it varies are.
    const rounding = { value: 'none' as const, source: 'set' as const };
    const plan = { ...workedPlan, scoring: { ...workedPlan.scoring, rounding } };
    const scores = score(plan, workedEntries, { today });
    const [zone, ...units] = planRobustness(plan, scores, 2022, { runs: 200 });
    expect(zone).toMatchObject({ unit: null, score: expect.closeTo(86.8, 9), rank: null });
    for (const unit of units) {
      const own = scores.units.find((candidate) => candidate.unit === unit.unit && candidate.year === 2022);
      expect(unit.score).toBeCloseTo(own?.score ?? NaN, 9);
      expect(unit.rank).toBe(own?.rank);
      expect(unit.scores.min).toBeLessThanOrEqual(unit.score);
      expect(unit.scores.max).toBeGreaterThanOrEqual(unit.score);
    }
  });
  test('of a plan with missing items left out', () => {
    const plan = {
      ...workedPlan,
      scoring: { ...workedPlan.scoring, missing: { value: 'exclude' as const, source: 'set' as const } },
    };
    const scores = score(plan, entriesOf({ G01: workedValues.G01 }), { today });
    const [zone] = planRobustness(plan, scores, 2022, { runs: 5, spread: 0 });
    expect(zone?.score).toBeCloseTo(scores.annual[0]!.total, 9);
    expect(zone?.scores.max).toBeCloseTo(scores.annual[0]!.points, 9);
  });
  test('where nothing is varied every draw is what was awarded: bonus, deductions, all years together', () => {
    const rounding = { value: 'none' as const, source: 'set' as const };
    const plan = { ...workedPlan, scoring: { ...workedPlan.scoring, rounding } };
    const scores = score(plan, workedEntries, { today });
    for (const period of [2022, 2023, 'comprehensive'] as const)
      for (const { score: own, scores: drawn, grades } of planRobustness(plan, scores, period, {
        runs: 3,
        spread: 0,
      })) {
        expect([drawn.min, drawn.max]).toEqual([expect.closeTo(own, 9), expect.closeTo(own, 9)]);
        expect(grades[0]).toBe(grades[1]);
      }
    expect(planRobustness(plan, scores, 2022, { runs: 3, spread: 0 })[0]?.grades).toEqual(['good', 'good']);
  });
  test('parameters of rules and the leads’ share vary by a tenth, choices and what a rule refuses do not', () => {
    const one = (id: 'bands' | 'efficacy', params: number[]) => ({
      ...workedPlan,
      dimensions: workedPlan.dimensions.slice(0, 1),
      indicators: workedPlan.indicators.slice(0, 1).map((item) => ({ ...item, rule: { id, params, source: 'set' as const } })), // prettier-ignore
    });
    const ranges = (plan: Plan) => planRobustness(plan, score(plan, workedEntries, { today }), 2022, { runs: 500 })[0]!.scores; // prettier-ignore
    // 380 between 300 and 400: 60 + 40 × 0.8 = 92, give or take a tenth of each part; less one point of deduction.
    const efficacy = ranges(one('efficacy', [0, 0, 60, 40]));
    expect(efficacy.min).toBeGreaterThan(0.9 * 92 - 1);
    expect(efficacy.max).toBeLessThan(Math.min(100, 1.1 * 92) - 1 + 1e-9);
    expect(efficacy.max - efficacy.min).toBeGreaterThan(8);
    // 0.95 of the target is above 0.9 and, where that is drawn higher, above 0.8 still: never out of order.
    const bands = ranges(one('bands', [1, 0.9, 0.8, 0.6]));
    expect([bands.min, bands.max].every((total) => [100, 75, 50, 25].includes(Math.round(total + 1)))).toBe(true);
    const units = (leadShare: number) => {
      const plan = { ...workedPlan, scoring: { ...workedPlan.scoring, leadShare: { value: leadShare, source: 'set' as const } } }; // prettier-ignore
      return planRobustness(plan, score(plan, workedEntries, { today }), 2022, { runs: 300 })[1]!.scores;
    };
    expect(units(0.6).max - units(0.6).min).toBeGreaterThan(0.1);
  });
  test('a linked item gets its base only in those draws in which another of the link falls short', () => {
    const rule = { id: 'over-fulfilment' as const, params: [1.5, 1], source: 'set' as const };
    const linked = { with: '甲', triggers: true };
    const plan = (own: object): Plan => ({
      ...workedPlan,
      indicators: workedPlan.indicators.map((item) => ({ ...item, rule, ...(item.id === 'G02' ? {} : own) })),
    });
    const rangeOf = (own: Plan, typed: Typed, spread: number) => {
      const scores = score(own, entriesOf(typed), { today });
      const [zone] = planRobustness(own, scores, 2023, { runs: 100, spread });
      const year = scores.annual[1]!;
      return { ...zone!.scores, awarded: zone!.score, bonus: year.bonus, g03: year.items[2]! };
    };
    const short: Typed = { ...workedValues, G01: { ytd_2023: [null, null, null, 490] } };
    const still = rangeOf(plan({ linked }), short, 0);
    expect(still.g03.rate).toBe(1);
    expect([still.min, still.max]).toEqual([expect.closeTo(still.awarded, 1), expect.closeTo(still.awarded, 1)]);
    // Nothing of G01: left out in half of the draws, where G03 keeps its 1.2, and short in the others.
    const none: Typed = { ...workedValues, G01: {} };
    const [with1, without] = [rangeOf(plan({ linked }), none, 1e-9), rangeOf(plan({}), none, 1e-9)];
    // The bonus stays as awarded.
    expect(with1.max - with1.bonus).toBeCloseTo(without.max - without.bonus, 5);
    expect(with1.min - with1.bonus).toBeLessThan(without.min - without.bonus - 0.1 * with1.g03.full);
  });
  test('a linked item whose drawn parameters its rule refuses is free of its link all the same where no other falls short', () => {
    // Limits that may not rise, all alike: nearly every draw is refused.
    const rule = { id: 'order-22' as const, params: [30, 3, 15, 6, 20, 15, 50, 15, 15], source: 'set' as const };
    const plan = (linked?: { with: string; triggers: boolean }): Plan => ({
      ...workedPlan,
      indicators: workedPlan.indicators.map((item) =>
        item.id === 'G02' ? item : { ...item, linked, ...(item.id === 'G03' && { rule }) },
      ),
    });
    const most = (own: Plan) => {
      const scores = score(own, entriesOf({ ...workedValues, G01: {} }), { today });
      const [zone] = planRobustness(own, scores, 2023, { runs: 200, spread: 1e-9 });
      return zone!.scores.p95 - scores.annual[1]!.bonus;
    };
    expect(most(plan({ with: '甲', triggers: true }))).toBeCloseTo(most(plan()), 5);
  });
  test('a missing figure is left out in some draws and nothing in the others', () => {
    const scores = score(workedPlan, entriesOf({ G01: workedValues.G01, G02: workedValues.G02 }), { today });
    const { min, max } = planRobustness(workedPlan, scores, 2022, { runs: 100 })[0]!.scores;
    expect(min).toBeLessThan(70);
    expect(max).toBeGreaterThan(90);
  });
});
