import { remainingSeconds, workSteps } from '../../../src/taskpane/model/work-steps';
import { plan } from '../samples';

const keys = ['G01', 'G02', 'G04', 'T01'];
const states = (done: number, step: 'check' | 'draw' | 'finish') =>
  workSteps({ keys, progress: { done, total: 4, step } }, plan).map(
    ({ key, done: d, state }) => `${key} ${d} ${state}`,
  );

test('what is confirmed is done, what comes next is running, the rest waits', () => {
  expect(states(0, 'check')).toEqual([
    'check 0 running',
    'park-standing 0 waiting',
    'industry 0 waiting',
    'tasks 0 waiting',
    'finish 0 waiting',
  ]);
  expect(states(2, 'draw')).toEqual([
    'check 0 done',
    'park-standing 2 done',
    'industry 0 running',
    'tasks 0 waiting',
    'finish 0 waiting',
  ]);
  expect(states(4, 'finish').slice(-2)).toEqual(['tasks 1 done', 'finish 0 running']);
});

test('sheets of no dimension are counted apart', () => {
  expect(workSteps({ keys: ['gap'], progress: null }, plan)[1]).toEqual({
    key: 'other',
    done: 0,
    count: 1,
    state: 'waiting',
  });
});

test('time left only once something is confirmed, at the pace so far', () => {
  const at = (done: number, now: number) =>
    remainingSeconds({ progress: { done, total: 4, step: 'draw' }, startedAt: 0, progressAt: 2000 }, now);
  expect(at(0, 2000)).toBeNull();
  expect(at(2, 2000)).toBe(2);
  expect(at(2, 3000)).toBe(1);
  expect(at(2, 60_000)).toBe(1);
  expect(at(4, 2000)).toBeNull();
});
