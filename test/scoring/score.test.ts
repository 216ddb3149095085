import fc from 'fast-check';
import { serialOf } from '../../src/entries/dates';
import type { CellValue } from '../../src/entries/entries';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { score } from '../../src/scoring';
import { unitGradeOf } from '../../src/scoring/grades';
import { entriesOf, type Typed } from './entries';
import { workedPlan, workedValues } from './worked-example';

const today = '2024-12-31';
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const scored = (typed: Typed, plan: Plan = workedPlan, day = today) => score(plan, entriesOf(typed), { today: day });
const withSettings = (change: Partial<Plan['scoring']>): Plan => ({
  ...workedPlan,
  scoring: { ...workedPlan.scoring, ...change },
});
const excluding = withSettings({ missing: { value: 'exclude', source: 'set' } });

/** Random figures for the worked plan, each perhaps missing. */
const amount = fc.option(
  fc.integer({ min: 0, max: 9000 }).map((n) => n / 10),
  { nil: null },
);
const place = fc.option(fc.integer({ min: 1, max: 250 }), { nil: null });
const people = fc.tuple(fc.nat(15), fc.nat(15));
const roster = ([first, second]: readonly [number, number]) => {
  const date = [
    ...Array<number>(first).fill(serialOf('2022-03-01')),
    ...Array<number>(second).fill(serialOf('2023-03-01')),
  ];
  return { name: date.map((_, k) => `某${k}`), code: date.map(() => null), date };
};
const typed = fc
  .record({ revenue: fc.tuple(amount, amount), rank: fc.tuple(place, place), people })
  .map(({ revenue, rank, people: n }) => ({
    G01: { ytd_2022: [null, null, null, revenue[0]], ytd_2023: [null, null, null, revenue[1]] },
    G02: { figure: [...rank] },
    G03: roster(n),
  }));

describe('properties', () => {
  test('points lie between nothing and full points, full points sum to 100 while anything counts', () => {
    fc.assert(
      fc.property(typed, fc.boolean(), (given, exclude) => {
        const scores = scored(given, exclude ? excluding : workedPlan);
        for (const year of [...scores.annual, scores.comprehensive]) {
          for (const item of year.items) {
            expect(item.points).toBeGreaterThanOrEqual(0);
            expect(item.points).toBeLessThanOrEqual(item.full + 1e-9);
            expect(item.lost).toBeCloseTo(item.full - item.points, 9);
          }
          const full = sum(year.items.map((item) => item.full));
          expect(full).toBeCloseTo(year.items.every((item) => item.excluded) ? 0 : 100, 9);
          expect(sum(year.dimensions.map(({ points }) => points))).toBeCloseTo(
            sum(year.items.map(({ points }) => points)),
            9,
          );
        }
        for (const unit of scores.units) if (unit.score !== null) expect(unit.score).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });

  test('more is never worse, a better place neither', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 50 }), (given, more, places) => {
        const total = (values: Typed) => scored(values).annual[0]?.total ?? NaN;
        const revenue = given.G01.ytd_2022[3] ?? 0;
        const place = given.G02.figure[0] ?? 100;
        const base = total({ ...given, G01: { ...given.G01, ytd_2022: [revenue] }, G02: { figure: [place] } });
        const better = total({
          ...given,
          G01: { ...given.G01, ytd_2022: [revenue + more] },
          G02: { figure: [Math.max(1, place - places)] },
        });
        expect(better).toBeGreaterThanOrEqual(base - 1e-9);
      }),
    );
  });

  test('the scale of weights and the order of indicators do not matter', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 40 }), (given, factor) => {
        const times = <T extends { weight: Plan['dimensions'][number]['weight'] }>(thing: T): T => ({
          ...thing,
          weight: { ...thing.weight, value: (thing.weight.value ?? 0) * factor },
        });
        const scaled = {
          ...workedPlan,
          dimensions: workedPlan.dimensions.map(times),
          indicators: workedPlan.indicators.map(times),
        };
        const turned = {
          ...workedPlan,
          indicators: [...workedPlan.indicators].reverse(),
          dimensions: [...workedPlan.dimensions].reverse(),
        };
        const expected = scored(given);
        for (const plan of [scaled, turned]) {
          const got = scored(given, plan);
          expect(got.comprehensive.total).toBeCloseTo(expected.comprehensive.total, 9);
          got.annual.forEach((year, k) => expect(year.total).toBeCloseTo(expected.annual[k]?.total ?? NaN, 9));
          for (const unit of got.units) {
            const { score } = expected.units.find((u) => u.unit === unit.unit && u.year === unit.year)!;
            if (score === null) expect(unit.score).toBeNull();
            else expect(unit.score).toBeCloseTo(score, 9);
          }
        }
      }),
    );
  });

  test('missing: scored 0 with its points lost, or left out with its points at the others', () => {
    fc.assert(
      fc.property(typed, (given) => {
        const zero = scored(given).annual[0];
        const left = scored(given, excluding).annual[0];
        zero?.items.forEach((item, k) => {
          const other = left?.items[k];
          if (item.actual === null) {
            expect(item).toMatchObject({ points: 0, excluded: false, status: 'pending' });
            expect(item.lost).toBe(item.full);
            expect(other).toMatchObject({ full: 0, points: 0, lost: 0, excluded: true });
          } else expect(other?.rate).toBe(item.rate);
        });
        if ((left?.missing ?? 0) < 3) expect(left?.points).toBeGreaterThanOrEqual((zero?.points ?? 0) - 1e-9);
      }),
    );
  });

  test('points lost by the units are the points lost by the zone', () => {
    fc.assert(
      fc.property(typed, (given) => {
        const scores = scored(given);
        for (const year of scores.annual) {
          const units = scores.units.filter((unit) => unit.year === year.year);
          expect(sum(units.map(({ lost }) => lost))).toBeCloseTo(100 - year.points, 9);
        }
      }),
    );
  });
});

test('whoever meets every target of the built-in plan has 100, in every unit and year', () => {
  const sheets: Record<string, Record<string, CellValue[]>> = {};
  const years = ordosPlan.years;
  for (const indicator of ordosPlan.indicators) {
    const target = (year: number) => indicator.targets[String(year)]?.value ?? 0;
    if (indicator.kind === 'amount')
      sheets[indicator.id] = Object.fromEntries(
        years.map((year, k) => [`ytd_${year}`, [null, null, null, target(year) + 0.1 * k]]),
      );
    if (indicator.kind === 'ratio')
      sheets[indicator.id] = Object.fromEntries(
        years.flatMap((year) => [
          [`num_${year}`, [null, null, null, Math.round(target(year) * 1000)]],
          [`den_${year}`, [null, null, null, 100_000]],
        ]),
      );
    if (indicator.kind === 'figure') sheets[indicator.id] = { figure: years.map(target) };
    if (indicator.kind === 'roster') {
      const enough = Math.max(...years.map(target)) * (indicator.accumulation === 'flow' ? 3 : 1);
      const date = Array.from({ length: enough }, (_, k) =>
        serialOf(`${indicator.accumulation === 'flow' ? 2022 + (k % 3) : 2022}-06-30`),
      );
      sheets[indicator.id] = { name: date.map((_, k) => `某${k}`), code: date.map((_, k) => codeOf(k)), date };
    }
  }
  for (const task of ordosPlan.tasks) {
    const due = task.milestones.map((milestone) => serialOf(milestone.due.value ?? ''));
    sheets[task.id] = { status: due.map(() => '已完成'), due, done: due };
  }
  const scores = score(ordosPlan, entriesOf(sheets), { today });
  for (const year of scores.annual) expect(year.points).toBeCloseTo(100, 9);
  expect(scores.comprehensive.finalAttainment).toBeCloseTo(100, 9);
  for (const unit of scores.units) expect(unit.score).toBeCloseTo(100, 9);
  expect(new Set(scores.units.map(({ rank }) => rank))).toEqual(new Set([1]));
  expect(
    scores.annual.flatMap(({ items }) => items.filter(({ status }) => status !== 'met').map(({ item }) => item)),
  ).toEqual([]);
});

/** Credit codes that pass their check character. */
function codeOf(k: number): string {
  const body = `91150600MA0${String(k).padStart(6, '0')}`;
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const total = [...body].reduce((s, c, i) => s + alphabet.indexOf(c) * (3 ** i % 31), 0);
  return body + (alphabet[(31 - (total % 31)) % 31] ?? '');
}

describe('years and days', () => {
  test('nothing typed: everything missing, no year counts, no unit has a score', () => {
    const scores = scored({});
    expect(scores.annual.map(({ missing, total }) => [missing, total])).toEqual([
      [3, 0],
      [3, 0],
    ]);
    expect(scores.comprehensive).toMatchObject({ annualMean: 0, finalAttainment: 0, total: 0, grade: null });
    expect(scores.units.every(({ score, rank, grade }) => score === null && rank === null && grade === null)).toBe(
      true,
    );
  });
  test('nothing typed and left out: nobody has a score', () => {
    expect(scored({}, excluding).units.every((unit) => unit.score === null && unit.rank === null)).toBe(true);
  });
  test('a running year speaks of the schedule', () => {
    const scores = scored(
      { G01: { ytd_2022: [90, 200], ytd_2023: [] }, G02: { figure: [102] } },
      workedPlan,
      '2022-07-02',
    );
    const [revenue, rank, talents] = scores.annual[0]?.items ?? [];
    expect(revenue).toMatchObject({ actual: 200, state: 'running', status: 'ahead', bonus: 0 });
    expect(revenue?.schedule).toBeCloseTo(200 / (400 * 0.5), 12);
    expect(rank).toMatchObject({ state: 'running', status: 'slightly-behind' });
    expect(rank?.schedule).toBeCloseTo(100 / 102, 12);
    expect(talents).toMatchObject({ actual: null, state: 'none', status: 'pending', schedule: null });
    expect(scores.annual[1]?.missing).toBe(3);
    expect(scores.comprehensive.annualMean).toBeCloseTo(scores.annual[0]?.total ?? NaN, 12);
  });
  test('a running year waits for its end before it enters the mean of the years, and flows with it', () => {
    const typed = {
      ...workedValues,
      G01: { ytd_2022: [80, 170, 280, 380], ytd_2023: [110] },
      G02: { figure: [110, null] },
      G03: {
        name: ['甲', ...workedValues.G03.name.slice(0, 8)],
        date: [serialOf('2023-02-01'), ...workedValues.G03.date.slice(0, 8)],
      },
    };
    const running = scored(typed, workedPlan, '2023-03-31').comprehensive;
    expect(running.counted).toEqual([2022]);
    expect(running.annualMean).toBeCloseTo(86.8, 9);
    expect(running.items.map(({ actual }) => actual)).toEqual([110, 110, 8]); // the flow of 2023 is judged when 2023 is over
    expect(running.items[2]?.rate).toBeCloseTo(0.8, 12);
    const over = scored(typed, workedPlan, '2023-12-31').comprehensive;
    expect(over.counted).toEqual([2022, 2023]);
    expect(over.items[2]?.rate).toBeCloseTo((0.8 + 0.1) / 2, 12);
  });
  test('the as-of day of the plan goes before today', () => {
    const early = withSettings({ asOf: { value: '2022-07-02', source: 'set' } });
    expect(scored({ G02: { figure: [102] } }, early, '2025-01-01').annual[0]?.items[1]?.state).toBe('running');
  });
});

describe('the register', () => {
  const register = (rows: readonly (readonly [CellValue, CellValue, CellValue])[]) =>
    scored({
      ...workedValues,
      adjustments: { year: rows.map(([y]) => y), kind: rows.map(([, k]) => k), points: rows.map(([, , p]) => p) },
    }).annual;
  test('deductions add up to the cap, one without points costs the usual', () => {
    expect(
      register([
        [2022, '扣分', 2],
        [2022, 'Deduction', null],
        [2023, '扣分', 5],
      ])[0]?.deduction,
    ).toBe(3);
    expect(
      register([
        [2022, '扣分', 8],
        [2022, '扣分', 8],
      ])[0]?.deduction,
    ).toBe(10);
  });
  test('bonus is capped in all, with that of the items', () => {
    expect(register([[2023, '加分', 1]])[1]?.bonus).toBeCloseTo(1.86, 9);
    expect(register([[2023, '加分', 9]])[1]?.bonus).toBe(4);
  });
  test('a bonus without points has those of its outside place, by the table', () => {
    const bonus = (place: CellValue, points: CellValue = null, table: readonly CellValue[] = [10, 30, 50]) =>
      scored({
        adjustments: {
          year: [2022],
          kind: ['加分'],
          points: [points],
          place: [place],
          table_place: [...table],
          table_points: [2, 1, 0.5],
        },
      }).annual[0]?.bonus;
    expect([8, 10, 30, 31, 50, 51].map((place) => bonus(place))).toEqual([2, 2, 1, 0.5, 0.5, 0]);
    expect([bonus(8, 3), bonus(8, 0), bonus('第8名'), bonus(0), bonus(null)]).toEqual([3, 0, 0, 0, 0]);
    // A row without a place is passed over.
    expect([bonus(8, null, [null, 30]), bonus(8, null, [])]).toEqual([1, 0]);
  });
  test('a year without any figure has no grade, also with a veto', () => {
    const none = scored({ adjustments: { year: [2022], kind: ['一票否决'] } }).annual[0];
    expect(none).toMatchObject({ vetoed: true, total: 0, grade: null });
  });

  test('a veto caps the grade and leaves the number', () => {
    const [, year] = register([[2023, '一票否决', null]]);
    expect(year).toMatchObject({ vetoed: true, grade: 'fail' });
    expect(year?.total).toBeGreaterThan(100);
  });
  test('rows without a year or of no kind say nothing', () => {
    expect(
      register([
        [null, '扣分', 5],
        [2022, '罚', 5],
        ['2022年', '扣分', 5],
      ])[0],
    ).toMatchObject({ deduction: 0, vetoed: false });
  });
});

test('what-if: a supposed figure changes the score, nothing else', () => {
  const entries = entriesOf(workedValues);
  const supposed = score(workedPlan, entries, { today, suppose: [{ item: 'G01', year: 2022, actual: 400 }] });
  expect(supposed.annual[0]?.points).toBeCloseTo(87.8 + 1.8, 9);
  expect(score(workedPlan, entries, { today }).annual[0]?.points).toBeCloseTo(87.8, 9);
  expect(
    score(workedPlan, entries, { today, suppose: [{ item: 'G01', year: 2022, actual: null }] }).annual[0]?.missing,
  ).toBe(1);
});

describe('units ranked apart', () => {
  const name = { zh: '一组', en: 'One' };

  test('by hand: 50 × 42.12 ÷ 45.6 + 50 × 12.8 ÷ 16 = 86.18, first of its group', () => {
    const plan = {
      ...workedPlan,
      groups: [{ id: 'k01', name, weights: { economy: 50, talent: 50 } }],
      units: workedPlan.units.map((unit) => (unit.id === 'zone' ? { ...unit, group: 'k01' } : unit)),
    };
    const { units } = scored(workedValues, plan);
    const own = units.filter(({ year }) => year === 2022);
    expect(own[0]?.score).toBeCloseTo(86.18, 2);
    expect(own.map(({ rank, ranked }) => [rank, ranked])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(own.reduce((sum, { lost }) => sum + lost, 0)).toBeCloseTo(12.2, 9);
  });

  test.each([
    [{ most: 2 }, 'excellent good good good'],
    [{ most: 3 }, 'excellent excellent excellent good'],
    [{ share: 0.5 }, 'excellent good good good'],
    [{ share: 0.76 }, 'excellent excellent excellent good'],
    [{ most: 4, share: 0.2 }, 'good good good good'],
    [{ most: 0 }, 'good good good good'],
    [undefined, 'excellent excellent excellent excellent'],
  ])('of 95, 93, 93 and 91 with at most %j', (quota, expected) => {
    const scores = [95, 93, 93, 91];
    const grades = scores.map((own) =>
      unitGradeOf(
        own,
        workedPlan.scoring.grades,
        { ranked: 4, ahead: scores.filter((other) => other >= own).length },
        quota,
      ),
    );
    expect(grades.join(' ')).toBe(expected);
  });
});
