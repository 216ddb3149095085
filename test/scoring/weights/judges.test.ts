/** Several judges: the worked example of `docs/scoring.md`, and what counts as a comparison. */
import { ahpPlanWeights } from '../../../src/scoring/weights/plan-weights';
import { comparedIn, judgedIn } from '../../../src/scoring/weights/judges';
import { entriesOf, type Typed } from '../entries';
import { workedPlan } from '../worked-example';

/** All three items in one dimension of 60, beside one of 40 with none. */
const plan = { ...workedPlan, indicators: workedPlan.indicators.map((item) => ({ ...item, dimension: 'economy' })) };
const judged = (weights: Typed[string]) => judgedIn(plan, entriesOf({ weights }).sheets['weights']);
const inside = (weights: Typed[string]) => judged(weights).find(({ compared }) => compared.dimension === 'economy');

test('two judges say 4 : 2 : 1 and 1 : 2 : 1, so together 2 : 2 : 1; a third contradicts himself, and is told', () => {
  const two = { pair_G01_G02: ['2', '1/2'], pair_G01_G03: ['4', 1], pair_G02_G03: ['2', '2'] };
  const { judges, result } = inside(two)!;
  expect(judges.map((judge) => judge && judge.result?.consistencyRatio.toFixed(6))).toEqual(['0.000000', '0.000000', null, null, null]); // prettier-ignore
  [0.4, 0.4, 0.2].forEach((weight, k) => expect(result?.weights[k]).toBeCloseTo(weight, 9));
  const dimensions = { pair_1_2: ['3'] };
  const { items } = ahpPlanWeights(plan, judged({ ...two, ...dimensions }));
  [30, 30, 15].forEach((points, k) => expect([...items.values()][k]).toBeCloseTo(points, 9));
  const third = Object.fromEntries(
    Object.entries(two).map(([pair, cells], k) => [pair, [...cells, ['9', '1/9', '9'][k]!]]),
  );
  expect(inside(third)?.judges[2]?.result).toMatchObject({ acceptable: false });
});

test('a pair one judge leaves open is the others’; one nobody compared leaves the proportions in use', () => {
  const some = { pair_G01_G02: ['2', null], pair_G01_G03: ['4'], pair_G02_G03: [null, '2'] };
  const { judges, result } = inside(some)!;
  expect(judges.map((judge) => judge?.open ?? null)).toEqual([1, 2, null, null, null]);
  expect(result?.weights.map((weight) => weight.toFixed(4))).toEqual(['0.5714', '0.2857', '0.1429']);
  const open = judged({ ...some, pair_G02_G03: ['0', 'twice'] });
  expect(open.find(({ compared }) => compared.dimension === 'economy')?.result).toBeNull();
  expect(ahpPlanWeights(plan, open).items.get('G03')).toBeCloseTo(20, 9);
});

test('the dimensions first, then each with two to nine items', () =>
  expect(comparedIn(workedPlan).map(({ dimension }) => dimension)).toEqual([null, 'economy']));
