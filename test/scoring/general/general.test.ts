import fc from 'fast-check';
import { aggregate, aggregateTable, weightedMean, type Node } from '../../../src/scoring/general/aggregate';
import {
  borda,
  copeland,
  distanceToTarget,
  fractionOfMaximum,
  goalposts,
  minMax,
  percentile,
  rankScore,
  zScore,
  type Column,
} from '../../../src/scoring/general/normalise';

const near = (column: Column, expected: Column) =>
  column.forEach((value, k) => {
    const want = expected[k] ?? null;
    if (want === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(want, 9);
  });

/** Worked out on paper: five units, one without a figure. Mean of 2, 4, 4, 10 is 5, sample variance (9+1+1+25)/3 = 12. */
const column: Column = [2, 4, null, 4, 10];

describe('normalisation', () => {
  test('min–max', () => {
    near(minMax(column), [0, 0.25, null, 0.25, 1]);
    near(minMax(column, 'lower'), [1, 0.75, null, 0.75, 0]);
    near(minMax(column, 'higher', [1, 100]), [1, 25.75, null, 25.75, 100]);
    near(minMax([3, 3]), [0.5, 0.5]);
    const long = Array.from({ length: 300_000 }, (_, k) => k);
    expect(minMax(long)[150_000]).toBeCloseTo(150_000 / 299_999, 12);
    expect(distanceToTarget(long, 100_000)[50_000]).toBeCloseTo(0.5, 12);
  });
  test('z-score', () => {
    const s = Math.sqrt(12);
    near(zScore(column), [-3 / s, -1 / s, null, -1 / s, 5 / s]);
    near(zScore(column, 'lower', [100, 10]), [100 + 30 / s, 100 + 10 / s, null, 100 + 10 / s, 100 - 50 / s]);
    near(zScore([7, 7]), [0, 0]);
    // Whose mean is 0.10000000000000002.
    expect(zScore([0.1, 0.1, 0.1])).toEqual([0, 0, 0]);
  });
  test('rank', () => {
    near(rankScore(column), [1, 2, null, 2, 4]);
    near(rankScore(column, 'lower'), [4, 2, null, 2, 1]);
  });
  test('Borda and Copeland: 2 is beaten by three; each 4 beats one, equals one and loses to one; 10 beats three', () => {
    near(borda(column), [0, 1.5, null, 1.5, 3]);
    near(copeland(column), [-3, 0, null, 0, 3]);
    near(borda(column, 'lower'), [3, 1.5, null, 1.5, 0]);
    near(copeland(column, 'lower'), [3, 0, null, 0, -3]);
  });
  test('fraction of the maximum', () => {
    near(fractionOfMaximum(column), [0.2, 0.4, null, 0.4, 1]);
    near(fractionOfMaximum(column, 'lower'), [1, 0.5, null, 0.5, 0.2]);
    expect(() => fractionOfMaximum([1, 0])).toThrow(/row 1/);
  });
  test('percentile', () => {
    near(percentile(column), [0, 1 / 3, null, 1 / 3, 1]);
    near(percentile([5]), [1]);
  });
  test('distance to target', () => {
    near(distanceToTarget(column, 6), [0, 0.5, null, 0.5, 1]);
    near(distanceToTarget(column, 4, 'lower'), [1, 1, null, 1, 0]);
    near(distanceToTarget([3, 3], 3), [1, 1]);
    near(distanceToTarget(column, 6, 'higher', { uncapped: true }), [0, 0.5, null, 0.5, 2]);
    near(distanceToTarget(column, 4, 'lower', { uncapped: true }), [8 / 6, 1, null, 1, 0]);
  });
  test('goalposts', () => {
    near(goalposts([20, 50, 90, null], 25, 85), [0, 25 / 60, 1, null]);
    near(goalposts([20, 50, 90], 85, 25), [1, 35 / 60, 0]);
    near(goalposts([4, 5, 6, null], 5, 5), [0.5, 0.5, 0.5, null]);
  });
  test('more is never less, nor with lower better the other way', () => {
    const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(numbers, (list) => {
        for (const method of [minMax, zScore, rankScore, percentile, borda, copeland])
          for (const direction of ['higher', 'lower'] as const) {
            const result = method(list, direction);
            for (const [i, a] of list.entries())
              for (const [j, b] of list.entries())
                if (direction === 'higher' ? a < b : a > b) expect(result[i]).toBeLessThan(result[j] ?? NaN);
          }
      }),
    );
  });
});

describe('aggregation', () => {
  test('means of 1, 4 and 16', () => {
    expect(weightedMean([1, 4, 16], [1, 1, 1])).toBeCloseTo(7, 12);
    expect(weightedMean([1, 4, 16], [1, 1, 1], 'geometric')).toBeCloseTo(4, 12);
    expect(weightedMean([1, 4, 16], [1, 1, 1], 'harmonic')).toBeCloseTo(16 / 7, 12);
    expect(weightedMean([1, 4, 16], [2, 1, 1])).toBeCloseTo(5.5, 12);
    expect(weightedMean([1, 4, 16], [2, 1, 1], 'geometric')).toBeCloseTo(Math.sqrt(8), 12);
    expect(weightedMean([1, 4, 16], [2, 1, 1], 'harmonic')).toBeCloseTo(4 / (2 + 0.25 + 0.0625), 12);
  });
  test('missing figures leave their weight to the others, unless too much is missing', () => {
    expect(weightedMean([1, null, 4], [1, 2, 1])).toBeCloseTo(2.5, 12);
    expect(weightedMean([1, null, 4], [1, 2, 1], 'arithmetic', { share: 0.6, of: 'weight' })).toBeNull();
    expect(weightedMean([1, null, 4], [1, 2, 1], 'arithmetic', { share: 0.6, of: 'count' })).toBeCloseTo(2.5, 12);
    expect(weightedMean([1, null, 4], [1, 2, 1], 'arithmetic', { share: 0.7, of: 'count' })).toBeNull();
    expect(weightedMean([null, null], [1, 1])).toBeNull();
    expect(weightedMean([1, 2], [0, 0])).toBeNull();
  });
  test.each(['geometric', 'harmonic'] as const)('a %s mean refuses figures of 0 and less, with the place', (mean) => {
    expect(() => weightedMean([9, 0], [1, 1], mean)).toThrow(expect.objectContaining({ mean, value: 0, member: 1 }));
    expect(() => weightedMean([-4, 9], [1, 1], mean)).toThrow(expect.objectContaining({ value: -4, member: 0 }));
    expect(weightedMean([9, 0], [1, 0], mean)).toBeCloseTo(9, 12);
    const node = { weight: 1, mean, members: [0, 1].map((column) => ({ weight: 1, column })) };
    expect(() =>
      aggregateTable(node, [
        [1, 2],
        [3, 0],
      ]),
    ).toThrow(expect.objectContaining({ unit: 1, member: 1 }));
  });
  const tree: Node = {
    weight: 1,
    mean: 'geometric',
    members: [
      {
        weight: 3,
        members: [
          { weight: 1, column: 0 },
          { weight: 1, column: 1 },
        ],
      },
      {
        weight: 1,
        members: [
          { weight: 1, column: 2 },
          { weight: 3, members: [{ weight: 1, column: 3 }] },
        ],
      },
    ],
  };
  test('several levels', () => {
    // (2 + 6) ÷ 2 = 4; (1 + 3·5) ÷ 4 = 4; a figure missing above: 6; below: 5
    expect(aggregate(tree, [2, 6, 1, 5])).toBeCloseTo(4, 12);
    expect(aggregate(tree, [null, 6, null, 5])).toBeCloseTo(6 ** 0.75 * 5 ** 0.25, 12);
    expect(
      aggregateTable(tree, [
        [2, 6, 1, 5],
        [null, null, null, null],
      ]),
    ).toEqual([expect.closeTo(4, 9), null]);
  });
  test('harmonic ≤ geometric ≤ arithmetic, and scale of weights does not matter', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const [values, weights] = [list.map(([v]) => v), list.map(([, w]) => w)];
        const of = (mean: 'arithmetic' | 'geometric' | 'harmonic', by = 1) =>
          weightedMean(
            values,
            weights.map((w) => w * by),
            mean,
          ) ?? NaN;
        expect(of('harmonic')).toBeLessThanOrEqual(of('geometric') * (1 + 1e-12));
        expect(of('geometric')).toBeLessThanOrEqual(of('arithmetic') * (1 + 1e-12));
        expect(of('geometric', 7)).toBeCloseTo(of('geometric'), 9);
      }),
    );
  });
});
