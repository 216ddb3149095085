import { nextStep } from '../../../src/taskpane/model/next-step';
import type { Row } from '../../../src/taskpane/model/rows';
import { finding, row, score } from '../samples';

const filled = (id: string): Row => row(id, 'met', score(id, { state: 'final', status: 'met' }));
const missing = (id: string): Row => row(id, 'not-added', null);
const unfilled = (id: string): Row => row(id, 'pending', score(id, { state: 'none' }));
const error = finding({ severity: 'error', fingerprint: 'e' });
const warning = finding({ severity: 'warning', fingerprint: 'w' });
const explained = finding({
  severity: 'warning',
  fingerprint: 'x',
  explanation: { fingerprint: 'x', code: 'c', item: 'G01', cell: 'D1', reason: 'r', by: 'b', on: '2023-12-20' },
});

test('an empty workbook: add all sheets', () => {
  expect(nextStep([missing('G01'), missing('G02')], [], false)).toEqual({ kind: 'add', count: 2 });
});

test('filling in what is there comes before adding the rest', () => {
  expect(nextStep([missing('G01'), unfilled('G02'), filled('G03')], [error], false)).toMatchObject({
    kind: 'fill',
    count: 1,
    first: { item: { id: 'G02' } },
  });
  expect(nextStep([missing('G01'), filled('G02')], [error], false)).toMatchObject({ kind: 'addRest', count: 1 });
});

test('errors, then unexplained warnings, each counted by itself', () => {
  const rows = [filled('G01')];
  expect(nextStep(rows, [warning, error, explained], false)).toMatchObject({
    kind: 'fix',
    count: 1,
    first: { fingerprint: 'e' },
  });
  expect(nextStep(rows, [warning, explained], false)).toMatchObject({
    kind: 'explain',
    count: 1,
    first: { fingerprint: 'w' },
  });
});

test('nothing open: update the score sheets, then done', () => {
  expect(nextStep([filled('G01')], [explained], false).kind).toBe('update');
  expect(nextStep([filled('G01')], [explained], true).kind).toBe('done');
});
