/** The interval around a projection: by hand, at its edges, and on generated series of laws it knows nothing of. */
import fc from 'fast-check';
import { intervalOf } from '../../src/scoring/interval';
import { coverage, overall } from '../support/coverage';

const figures = (...values: readonly number[]) => values.map((value, time) => ({ time, value }));

test('worked by hand: 100, 112 and 121 moved by 12 and 9 a year', () => {
  // Mean square (144 + 81) / 2 = 112.5; 5 % of 121 is 6.05, squared 36.6025; the root of both, 12.2108, and a tenth more: 13.4318 one year ahead.
  const { low, high } = intervalOf(figures(100, 112, 121), 131.5, 1, 0.1)!;
  expect(high - 131.5).toBeCloseTo(13.4318, 3);
  expect(131.5 - low).toBeCloseTo(13.4318, 3);
  const two = intervalOf(figures(100, 112, 121), 142, 2, 0.1)!;
  expect(two.high - 142).toBeCloseTo(13.4318 * Math.SQRT2, 3);
});

test('nothing is said of one figure, of a change in days, and nothing is open once the end is there', () => {
  expect(intervalOf([], 5, 1, 0.1)).toBeNull();
  expect(intervalOf(figures(100), 100, 1, 0.1)).toBeNull();
  expect(
    intervalOf(
      [
        { time: 1, value: 5 },
        { time: 1.05, value: 9 },
      ],
      9,
      1,
      0.1,
    ),
  ).toBeNull();
  expect(intervalOf(figures(100, 110), 110, 0, 0.1)).toEqual({ low: 110, high: 110 });
});

test('it holds the projection and widens with the years', () => {
  const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(figure, { minLength: 2, maxLength: 6 }), figure, (values, projected) => {
      const [near, far] = [1, 3].map((ahead) => intervalOf(figures(...values), projected, ahead, 0.1)!) as [
        { low: number; high: number },
        { low: number; high: number },
      ];
      expect(near.low).toBeLessThanOrEqual(projected);
      expect(near.high).toBeGreaterThanOrEqual(projected);
      expect(far.high - far.low).toBeGreaterThanOrEqual(near.high - near.low);
    }),
  );
});

test('eight of ten figures over all laws, 65 of 100 under each', () => {
  const shares = coverage(1500, 3);
  expect(overall(shares)).toBeGreaterThan(0.75);
  expect(overall(shares)).toBeLessThan(0.85);
  for (const [law, share] of Object.entries(shares)) expect([law, share >= 0.65]).toEqual([law, true]);
});
