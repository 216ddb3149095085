/** What people write of a group: how many may be 优秀, and its weights. */
import { groupsWithin, quotaIn, quotaText, weightsIn, weightsText } from '../../src/plan/groups';
import { firstProblem } from '../../src/plan/check';
import { workedPlan } from '../scoring/worked-example';

test.each([
  ['', {}],
  ['2', { most: 2 }],
  ['不超过３个', { most: 3 }],
  ['30%', { share: 0.3 }],
  ['２、30％', { most: 2, share: 0.3 }],
  ['0', { most: 0 }],
  ['两个', null],
  ['130%', null],
  ['1.5', null],
  ['2、3', null],
  ['-1', null],
])('how many may be 优秀: %s', (text, quota) => {
  expect(quotaIn(text)).toEqual(quota);
  if (quota !== null) expect(quotaIn(quotaText(quota))).toEqual(quota);
});

const ids: Readonly<Record<string, string>> = { 经济: 'economy', '人才（高端）': 'talent' };
const idOf = (name: string) => ids[name] ?? null;

test.each([
  ['', {}],
  ['经济 60、人才（高端）40', { economy: 60, talent: 40 }],
  ['经济：６０；人才（高端）：40%', { economy: 60, talent: 40 }],
  ['经济 60、经济 40', null],
  ['民生 60', null],
  ['经济', null],
])('weights: %s', (text, weights) => {
  expect(weightsIn(text, idOf)).toEqual(weights);
});

test('weights are written in the order of the dimensions and read back', () => {
  const line = weightsText({ talent: 40, economy: 60.5 }, [{ id: 'economy' }, { id: 'talent' }], (id) =>
    Object.keys(ids).find((name) => ids[name] === id)!,
  );
  expect(line).toBe('经济 60.5、人才（高端） 40');
  expect(weightsIn(line, idOf)).toEqual({ economy: 60.5, talent: 40 });
});

test('a plan whose groups do not fit is refused with the place', () => {
  const name = { zh: '一组', en: 'One' };
  const [zone, science] = workedPlan.units as [(typeof workedPlan.units)[number], (typeof workedPlan.units)[number]];
  const wrong = (groups: typeof workedPlan.groups, group = 'k01') =>
    firstProblem({ ...workedPlan, groups, units: [zone, { ...science, group }] })?.field;
  expect(wrong([{ id: 'k01', name }])).toBeUndefined();
  expect(wrong([{ id: 'k01', name }], 'k02')).toBe('units[1].group');
  expect(
    wrong([
      { id: 'k01', name },
      { id: 'k01', name },
    ]),
  ).toBe('groups[1].id');
  expect(wrong([{ id: 'k01', name, weights: { none: 1 } }])).toBe('groups[0].weights');
  expect(wrong([{ id: 'k01', name, weights: { economy: 0 } }])).toBe('groups[0].weights');
});

test('a part of a plan keeps of a group’s weights those of its dimensions', () => {
  const name = { zh: '一组', en: 'One' };
  const weighted = { id: 'k01', name, weights: { economy: 60, talent: 40 } };
  expect(groupsWithin([weighted], [{ id: 'talent' }])).toEqual([{ id: 'k01', name, weights: { talent: 40 } }]);
  expect(groupsWithin([weighted], [])).toEqual([{ id: 'k01', name }]);
});
