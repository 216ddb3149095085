/** The interval around a projection and the word for it: by hand, at their edges, and on generated series of laws they know nothing of. */
import fc from 'fast-check';
import { carriedOn, likelihoodOf, project, seasonShare, type Interval } from '../../src/scoring/projection';
import { coverage, overall, reachedBy, trials } from '../support/coverage';

const figures = (...values: readonly number[]) => values.map((value, time) => ({ time, value }));
const around = (list: readonly { readonly time: number; readonly value: number }[], open: number): Interval | null => {
  const { projected, half } = project(list, { ahead: open, open, course: 'straight' });
  return half === null ? null : { low: projected - half, high: projected + half };
};

test('worked by hand: 100, 112 and 121 moved by 12 and 9 a year', () => {
  // Mean square (144 + 81) / 2 = 112.5; 5 % of 121 is 6.05, squared 36.6025; the root of both, 12.2108, and a tenth more: 13.4318 one year ahead.
  const { low, high } = around(figures(100, 112, 121), 1)!;
  expect(high - 131.5).toBeCloseTo(13.4318, 3);
  expect(131.5 - low).toBeCloseTo(13.4318, 3);
  const two = around(figures(100, 112, 121), 2)!;
  expect(two.high - 142).toBeCloseTo(13.4318 * Math.SQRT2, 3);
});

test('nothing is said of one figure, of a change in days, and nothing is open once the end is there', () => {
  expect(around(figures(100), 1)).toBeNull();
  expect(
    around(
      [
        { time: 1, value: 5 },
        { time: 1.05, value: 9 },
      ],
      1,
    ),
  ).toBeNull();
  expect(around(figures(100, 110), 0)).toEqual({ low: 110, high: 110 });
});

test('it holds the projection and widens with the years', () => {
  const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(figure, { minLength: 2, maxLength: 6 }), (values) => {
      const [near, far] = [1, 3].map((ahead) => project(figures(...values), { ahead, open: ahead, course: 'damped' }));
      expect(near!.half).toBeGreaterThanOrEqual(0);
      expect(far!.half).toBeGreaterThanOrEqual(near!.half!);
    }),
  );
});

test('a trend of a level keeps nine tenths each year, a sum over the years all of it', () => {
  const led = (damps: boolean) => carriedOn.value({ latest: 100, change: 10, ahead: 3, damps });
  expect(led(true)).toBeCloseTo(100 + 9 + 8.1 + 7.29, 9);
  expect(led(false)).toBe(130);
});

test('the part of a year by what earlier years had; a year without any, or of which nothing had come, says nothing', () => {
  expect(seasonShare.value({ then: 120, whole: 800 })).toBe(0.15);
  expect(seasonShare.value({ then: 900, whole: 800 })).toBe(1);
  expect(seasonShare.value({ then: 0, whole: 0 })).toBeNull();
  expect(seasonShare.value({ then: 7, whole: 800 })).toBeNull();
});

describe('the word', () => {
  const given = { reached: false, over: false, attainment: 1, half: 30, needed: null, soFar: null, neededGrowth: null, growthSoFar: null }; // prettier-ignore
  test.each([
    [110, 100, 'likely'],
    [109, 100, 'possible'],
    [91, 100, 'possible'],
    [90, 100, 'unlikely'],
  ])('%d for %d, give or take 30: %s', (projected, target, word) => {
    expect(likelihoodOf('higher', { ...given, projected, target })).toBe(word);
    expect(likelihoodOf('lower', { ...given, projected: 200 - projected, target })).toBe(word);
  });
  test('never says other than growth so far beside the growth needed', () => {
    const [far, short] = [
      { ...given, projected: 150, target: 100 },
      { ...given, projected: 50, target: 100 },
    ];
    expect(likelihoodOf('higher', { ...far, needed: 6, soFar: 5 })).toBe('possible');
    expect(likelihoodOf('higher', { ...far, needed: 5, soFar: 5, neededGrowth: 0.06, growthSoFar: 0.05 })).toBe('possible'); // prettier-ignore
    expect(likelihoodOf('higher', { ...short, needed: 5, soFar: 5 })).toBe('possible');
    expect(likelihoodOf('higher', { ...short, needed: 6, soFar: 5, neededGrowth: 0.05, growthSoFar: 0.06 })).toBe('possible'); // prettier-ignore
    expect(likelihoodOf('higher', { ...short, needed: 6, soFar: 5, neededGrowth: 0.06, growthSoFar: 0.05 })).toBe('unlikely'); // prettier-ignore
    expect(likelihoodOf('lower', { ...short, projected: 150, needed: -5, soFar: -5 })).toBe('possible');
    expect(likelihoodOf('lower', { ...short, projected: 150, needed: -5, soFar: -4 })).toBe('unlikely');
  });
  test('without an interval the share of the target decides', () => {
    const alone = (attainment: number) =>
      likelihoodOf('higher', { ...given, half: null, projected: 1, target: 1, attainment });
    expect([1, 0.95, 0.9, 0.89].map(alone)).toEqual(['likely', 'possible', 'possible', 'unlikely']);
  });
});

describe('on generated series', () => {
  const all = trials(500, 3);
  test('eight of ten figures over all laws, 65 of 100 under each', () => {
    const shares = coverage(all);
    expect(overall(shares)).toBeGreaterThan(0.75);
    expect(overall(shares)).toBeLessThan(0.85);
    for (const [law, share] of Object.entries(shares)) expect([law, share >= 0.65]).toEqual([law, true]);
  });
  test('more than two thirds of what is likely is reached, less than one of what is unlikely, and of the rest about half', () => {
    const { likely = NaN, possible = NaN, unlikely = NaN } = reachedBy(all);
    expect(likely).toBeGreaterThan(2 / 3);
    expect(possible).toBeGreaterThan(1 / 3);
    expect(possible).toBeLessThan(2 / 3);
    expect(unlikely).toBeLessThan(1 / 3);
  });
});
