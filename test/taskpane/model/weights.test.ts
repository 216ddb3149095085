/** Putting weights of a method in the place of those in use, and taking it back. */
import fc from 'fast-check';
import { itemsOf } from '../../../src/plan/items';
import { ordosPlan as plan } from '../../../src/plan/ordos';
import { ahpPlanWeights, apportion, equalPlanWeights } from '../../../src/scoring/weights/plan-weights';
import { judgedIn } from '../../../src/scoring/weights/judges';
import { weightWrites } from '../../../src/taskpane/model/weights';
import { entriesOf } from '../../scoring/entries';

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

test('apportioned figures sum to the total exactly and stay within a unit of their share', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 }), (shares) => {
      const cents = apportion(100, shares).map((value) => Math.round(value * 100));
      expect(sum(cents)).toBe(10_000);
      cents.forEach((value, k) => expect(Math.abs(value - (10_000 * shares[k]!) / sum(shares))).toBeLessThan(1));
    }),
  );
  expect(apportion(100, [1, 1, 1])).toEqual([33.34, 33.33, 33.33]);
  expect(apportion(100, [0, 0])).toEqual([0, 0]);
});

test('equal weights: every dimension and item, items to their dimension exactly', () => {
  const writes = weightWrites(plan, 'equal', equalPlanWeights(plan), apportion);
  const dimensions = writes.filter(({ field }) => field === 'dim_weight');
  expect(sum(dimensions.map(({ value }) => value ?? NaN))).toBeCloseTo(100, 9);
  const items = itemsOf(plan);
  plan.dimensions.forEach((dimension, d) => {
    const own = writes.filter(({ field, index }) => field === 'weight' && items[index]?.dimension === dimension.id);
    expect(own).toHaveLength(items.filter((item) => item.dimension === dimension.id).length);
    expect(sum(own.map(({ value }) => value ?? NaN))).toBeCloseTo(dimensions[d]?.value ?? NaN, 9);
  });
});

test('AHP leaves assumed items to follow their dimension, and scales those that are set', () => {
  const ahp = ahpPlanWeights(
    plan,
    judgedIn(plan, entriesOf({ weights: { compare_1: [2, 1, 1, 1, 1] } }).sheets['weights']),
  );
  expect(weightWrites(plan, 'ahp', ahp, apportion).map(({ field }) => field)).toEqual(
    plan.dimensions.map(() => 'dim_weight'),
  );
  const set = {
    ...plan,
    indicators: plan.indicators.map((item) =>
      item.id === 'G03' ? { ...item, weight: { value: 8, source: 'set' as const } } : item,
    ),
  };
  const writes = weightWrites(set, 'ahp', ahpPlanWeights(set, judgedIn(set, undefined)), apportion);
  const members = itemsOf(set).filter(
    ({ dimension }) => dimension === itemsOf(set).find(({ id }) => id === 'G03')?.dimension,
  );
  expect(writes.filter(({ field }) => field === 'weight')).toHaveLength(members.length);
});
