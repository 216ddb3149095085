import fc from 'fast-check';
import { itemById, itemsOf, templateOf } from '../../src/plan/items';
import { fullPoints, unitShares, weightsOf } from '../../src/plan/weights';
import { ordosPlan } from '../../src/plan/ordos';
import type { Plan } from '../../src/plan/schema';
import { assumedTarget } from '../../src/plan/targets';
import { withAssumedTargets, withReading } from '../support/changed-plan';

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

test('items go by dimension, each with its template', () => {
  expect(
    itemsOf(ordosPlan)
      .map(({ id }) => id)
      .slice(0, 9),
  ).toEqual(['G01', 'G02', 'G03', 'G06', 'G07', 'G04', 'G05', 'G19', 'G20']);
  expect(itemsOf(ordosPlan).at(-1)?.id).toBe('T16');
  const kind = (id: string) => templateOf(itemById(ordosPlan, id)!);
  expect(['G03', 'G04', 'G13', 'G07', 'T01'].map(kind)).toEqual(['amount', 'ratio', 'roster', 'figure', 'milestones']);
});

/** The built-in plan with points rounded item by item, as it is, or not rounded. */
const rounding = (value: 'items' | 'none'): Plan => ({
  ...ordosPlan,
  scoring: { ...ordosPlan.scoring, rounding: { value, source: 'set' } },
});

describe('full points', () => {
  test('equal shares of the assumed dimension weights', () => {
    const plan = rounding('none');
    const full = fullPoints(plan);
    expect(full.get('G01')).toBeCloseTo(16 / 5, 12);
    expect(full.get('G04')).toBeCloseTo(4, 12);
    expect(full.get('G10')).toBeCloseTo(16 / 6, 12);
    expect(full.get('T16')).toBeCloseTo(1.25, 12);
    expect(sum(full.values())).toBeCloseTo(100, 9);
    expect(weightsOf(plan).items.get('T01')).toBeCloseTo(1.25, 12);
  });
  test('rounded item by item they have two digits and sum exactly: six of 16 are 2.67 four times and 2.66 twice', () => {
    expect(ordosPlan.scoring.rounding.value).toBe('items');
    const plan = ordosPlan;
    const full = fullPoints(plan);
    const ofDimension = (id: string) =>
      itemsOf(plan).flatMap((item) => (item.dimension === id ? [full.get(item.id) ?? 0] : []));
    const { dimension } = itemById(plan, 'G10')!;
    expect([...ofDimension(dimension)].sort()).toEqual([2.66, 2.66, 2.67, 2.67, 2.67, 2.67]);
    expect(weightsOf(plan).items.get('G10')).toBe(full.get('G10'));
    for (const { id, weight } of plan.dimensions)
      expect(Math.round(sum(ofDimension(id)) * 1e8)).toBe(Math.round((weight.value ?? 0) * 1e8));
  });
  test('sum to 100 whatever the weights, and do not depend on their scale', () => {
    const weight = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (weights, scale) => {
          const weighted = (factor: number, plan: Plan): Plan => ({
            ...plan,
            dimensions: ordosPlan.dimensions.map((d, k) => ({
              ...d,
              weight: { value: (weights[k] ?? 1) * factor, source: 'set' },
            })),
          });
          const plain = rounding('none');
          const [once, scaled] = [fullPoints(weighted(1, plain)), fullPoints(weighted(scale, plain))];
          expect(sum(once.values())).toBeCloseTo(100, 9);
          for (const [id, points] of once) expect(scaled.get(id)).toBeCloseTo(points, 9);
          // Rounded they sum as exactly, and no cut moves one by more than a hundredth of it.
          for (const factor of [1 / 100, 1, scale]) {
            const shown = fullPoints(weighted(factor, ordosPlan));
            expect(Math.round(sum(shown.values()) * 1e8)).toBe(100 * 1e8);
            for (const [id, points] of once)
              expect(Math.abs((shown.get(id) ?? 0) - points)).toBeLessThan(0.0101 + points / 50);
          }
        },
      ),
    );
  });
  test('what does not count leaves its points to the others of its dimension; an empty dimension to the other dimensions', () => {
    const without = fullPoints(rounding('none'), ({ id }) => id !== 'G01' && !id.startsWith('T'));
    expect(without.get('G02')).toBeCloseTo(20 / 4, 9);
    expect(without.has('T01')).toBe(false);
    expect(sum(without.values())).toBeCloseTo(100, 9);
  });
});

test('a dimension whose items weigh nothing leaves its points to the others, as an empty one does', () => {
  const weightless = { value: 0, source: 'set' } as const;
  const full = fullPoints({
    ...ordosPlan,
    tasks: ordosPlan.tasks.map((task) => ({ ...task, weight: weightless })),
  });
  expect(full.get('T01')).toBe(0);
  expect(full.get('G01')).toBeCloseTo(20 / 5, 9);
  expect(sum(full.values())).toBeCloseTo(100, 9);
});

describe('unit shares', () => {
  const shares = (id: string) =>
    Object.fromEntries(unitShares(ordosPlan, itemById(ordosPlan, id)!).map(({ unit, share }) => [unit, share]));
  test('60 to the leads, 40 to the responsible units, equally among each', () => {
    expect(shares('T15')).toEqual({
      'state-assets': 0.3,
      'finance-office': 0.3,
      treasury: 0.4 / 3,
      'banking-regulator': 0.4 / 3,
      zone: 0.4 / 3,
    });
  });
  test('all to the lead where nobody else is named', () => expect(shares('G03')).toEqual({ zone: 1 }));
  test('sum to 1 for every item', () => {
    for (const item of itemsOf(ordosPlan))
      expect(sum(unitShares(ordosPlan, item).map(({ share }) => share))).toBeCloseTo(1, 12);
  });
});

describe('assumed targets', () => {
  const level = { accumulation: 'level', decimals: 1, direction: 'higher' } as const;
  const places = { ...level, decimals: 0 } as const;
  const added = { ...places, accumulation: 'cumulative' } as const;
  test.each([
    [level, 600, 300, [400, 500, 600]],
    [level, 600, null, [600, 600, 600]],
    [level, 0.4, 0.1, [0.2, 0.3, 0.4]],
    [{ ...level, direction: 'lower' } as const, 100, 130, [120, 110, 100]],
    // What is printed is what is judged by: 13.33 institutions would read 13 and ask for 14.
    [places, 15, 10, [12, 14, 15]],
    [{ ...places, direction: 'lower' } as const, 100, 110, [106, 103, 100]],
    [level, 12, 7.1, [8.8, 10.4, 12]],
    [{ ...places, accumulation: 'flow' } as const, 10, 4, [10, 10, 10]],
    [added, 5, 0, [2, 4, 5]],
    [{ ...added, decimals: 2 } as const, 5, 0, [1.67, 3.34, 5]],
  ])('%j to %d from %s', (indicator, final, baseline, expected) => {
    const path = [1, 2, 3].map((k) => assumedTarget(indicator, final, baseline, k, 3));
    path.forEach((value, k) => expect(value).toBeCloseTo(expected[k] ?? NaN, 9));
  });
  test.each([
    [added, 1000, 0, [900, null, null], [900, 950, 1000]],
    [added, 8000, 0, [null, 8000, null, null], [4000, 8000, 8000, 8000, 8000]],
    [level, 600, null, [null, 400, null], [400, 400, 500, 600]],
    [level, 600, 300, [null, 540, null], [420, 540, 570, 600]],
  ])('%j to %d from %s, between those given %j', (indicator, final, baseline, given, expected) => {
    const n = expected.length;
    const path = expected.map((_, i) => given[i] ?? assumedTarget(indicator, final, baseline, i + 1, n, (k) => given[k - 1] ?? null)); // prettier-ignore
    expect(path).toEqual(expected);
  });
  test('stay unknown while the final one is', () => expect(assumedTarget(level, null, 3, 1, 3)).toBeNull());
  test('given and set targets are never moved', () => {
    const [rank] = ordosPlan.indicators;
    const set = {
      ...rank!,
      baseline: { value: 160, source: 'set' as const },
      targets: { ...rank!.targets, '2022': { value: 155, source: 'set' as const } },
    };
    expect(withAssumedTargets(set, [2022, 2023, 2024]).targets).toEqual({
      '2022': { value: 155, source: 'set' },
      '2023': { value: 120, source: 'assumed' },
      '2024': { value: 100, source: 'given' },
    });
  });
});

describe('readings', () => {
  const of = (plan: Plan) => plan.indicators.find(({ id }) => id === 'G14');
  test('the other reading moves accumulation, baseline and assumed targets, and back again', () => {
    const cumulative = withReading(ordosPlan, 'tech-sme-reading', 'cumulative');
    expect(of(cumulative)).toMatchObject({
      accumulation: 'cumulative',
      baseline: { value: 0 },
      targets: { '2022': { value: 67 }, '2023': { value: 134 }, '2024': { value: 200, source: 'given' } },
    });
    expect(cumulative.questions[0]).toMatchObject({ chosen: 'cumulative', source: 'set' });
    expect(of(withReading(cumulative, 'tech-sme-reading', 'level'))).toEqual(of(ordosPlan));
  });
  test('an unknown reading changes nothing', () =>
    expect(withReading(ordosPlan, 'tech-sme-reading', 'both')).toBe(ordosPlan));
});
