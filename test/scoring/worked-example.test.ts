import { score } from '../../src/scoring';
import { workedEntries, workedPlan } from './worked-example';

/** The figures of `docs/scoring.md`, reckoned by hand there. */
const scores = score(workedPlan, workedEntries, { today: '2024-03-01' });
const [first, second] = scores.annual;
const by = <T extends { readonly item: string }>(items: readonly T[] | undefined, id: string) =>
  items?.find(({ item }) => item === id);

test.each([
  ['G01', 380, 400, 0.95, 36, 34.2],
  ['G02', 110, 100, 0.9, 24, 21.6],
  ['G03', 8, 10, 0.8, 40, 32],
])('2022 %s', (id, actual, target, rate, full, points) => {
  const item = by(first?.items, id);
  expect(item).toMatchObject({ actual, target, state: 'final', bonus: 0, excluded: false });
  expect(item?.rate).toBeCloseTo(rate, 12);
  expect(item?.full).toBeCloseTo(full, 12);
  expect(item?.points).toBeCloseTo(points, 12);
  expect(item?.lost).toBeCloseTo(full - points, 12);
});

test('2022 in all: 87.8 points, one deduction, 86.8, good', () => {
  expect(first?.points).toBeCloseTo(87.8, 10);
  expect(first).toMatchObject({ bonus: 0, deduction: 1, grade: 'good', missing: 0, vetoed: false });
  expect(first?.total).toBeCloseTo(86.8, 10);
  expect(first?.dimensions.map(({ points }) => points.toFixed(2))).toEqual(['55.80', '32.00']);
});

test('2023: full points and a bonus of 0.1 + 0.26 + 0.5', () => {
  expect(second?.points).toBeCloseTo(100, 10);
  expect(second?.items.map(({ bonus }) => bonus.toFixed(4))).toEqual(['0.1000', '0.2600', '0.5000']);
  expect(second?.total).toBeCloseTo(100.86, 10);
  expect(second?.grade).toBe('excellent');
  expect(by(second?.items, 'G01')?.previous).toBe(380);
});

test('both years: half the mean of 93.83, half the attainment of 96', () => {
  expect(scores.comprehensive.annualMean).toBeCloseTo(93.83, 10);
  expect(scores.comprehensive.finalAttainment).toBeCloseTo(96, 10);
  expect(by(scores.comprehensive.items, 'G03')?.rate).toBeCloseTo(0.9, 12);
  expect(scores.comprehensive.total).toBeCloseTo(94.92, 10);
  expect(scores.comprehensive.grade).toBe('excellent');
});

test.each([
  ['zone', 61.6, 54.92, 6.68, 89.16, 1],
  ['science', 38.4, 32.88, 5.52, 85.63, 2],
])('2022 unit %s', (unit, full, points, lost, mark, rank) => {
  const own = scores.units.find((candidate) => candidate.unit === unit && candidate.year === 2022);
  expect(own?.full).toBeCloseTo(full, 10);
  expect(own?.points).toBeCloseTo(points, 10);
  expect(own?.lost).toBeCloseTo(lost, 10);
  expect(own?.score).toBeCloseTo(mark, 4);
  expect(own).toMatchObject({ rank, grade: 'good' });
});
