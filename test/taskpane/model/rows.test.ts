import { zhMessages as m } from '../../../src/i18n';
import { itemsOf } from '../../../src/plan/items';
import {
  countBySeverity,
  groupFindings,
  itemsWithErrors,
  ofYear,
  placeText,
} from '../../../src/taskpane/model/findings';
import { firstEntryOf } from '../../../src/taskpane/model/items';
import { progressByDimension } from '../../../src/taskpane/model/progress';
import { filterRows, groupRows, noFilter, rowsOf, rowStatus } from '../../../src/taskpane/model/rows';
import { finding, plan, row, score } from '../samples';

const added = new Set(['G03', 'G04', 'G05']);
const scores = new Map([
  ['G03', score('G03', { state: 'final', status: 'met', attainment: 1.3 })],
  ['G04', score('G04', { state: 'running', status: 'behind', attainment: 0.5 })],
]);
const rows = rowsOf(plan, added, new Set(['G04']), scores);
const ids = (list: typeof rows) => list.map(({ item }) => item.id);

test('the status of a row: not there, in error whatever it scores, else its score’s', () => {
  expect(rowStatus(false, true, score('G03', { status: 'met' }))).toBe('not-added');
  expect(rowStatus(true, true, score('G03', { status: 'met' }))).toBe('error');
  expect(rowStatus(true, false, score('G03', { status: 'near' }))).toBe('near');
  expect(rowStatus(true, false, null)).toBe('pending');
});

test('filters narrow together: text in code or name, dimension, unit in either role, status group', () => {
  expect(ids(filterRows(rows, { ...noFilter, text: 'g03' }, m))).toEqual(['G03']);
  expect(ids(filterRows(rows, { ...noFilter, text: '营业收入' }, m))).toContain('G20');
  expect(ids(filterRows(rows, { ...noFilter, status: 'error' }, m))).toEqual(['G04']);
  expect(ids(filterRows(rows, { ...noFilter, dimension: 'tasks' }, m))).toEqual(plan.tasks.map(({ id }) => id));
  const justice = filterRows(rows, { ...noFilter, unit: 'justice' }, m);
  expect(ids(justice)).toContain('T01');
  expect(justice.every(({ item }) => [...item.lead.units, ...item.responsible.units].includes('justice'))).toBe(true);
  expect(filterRows(rows, { ...noFilter, unit: 'justice', status: 'met' }, m)).toEqual([]);
});

test('groups hold every row once, in the plan’s order', () => {
  expect(groupRows(plan, rows).flatMap((group) => ids(group.rows))).toEqual(itemsOf(plan).map(({ id }) => id));
});

test('progress counts what is filled; attainment is the mean of the filled, each at most 1', () => {
  const of = (id: string) => progressByDimension(plan, rows).find(({ dimension }) => dimension.id === id);
  expect(of('park-standing')).toMatchObject({ filled: 1, count: 5, attainment: 1 });
  expect(of('industry')).toMatchObject({ filled: 1, count: 4, attainment: 0.5 });
  expect(of('tasks')).toMatchObject({ filled: 0, count: 16, attainment: null });
  const two = [
    row('G03', 'met', scores.get('G03')!),
    row('G07', 'behind', score('G07', { state: 'final', attainment: 0.5 })),
  ];
  expect(progressByDimension(plan, two)[0]).toMatchObject({ filled: 2, attainment: 0.75 });
});

test('continuing lands on the first cell of the year', () => {
  const item = (id: string) => itemsOf(plan).find((candidate) => candidate.id === id)!;
  expect(firstEntryOf(item('G03'), 2023, plan.years)).toEqual({ key: 'G03', field: 'ytd_2023', index: 0 });
  expect(firstEntryOf(item('G04'), 2024, plan.years)).toEqual({ key: 'G04', field: 'num_2024', index: 0 });
  expect(firstEntryOf(item('G07'), 2024, plan.years)).toEqual({ key: 'G07', field: 'figure', index: 2 });
  expect(firstEntryOf(item('T01'), 2024, plan.years)).toMatchObject({ field: 'status' });
});

describe('findings', () => {
  const list = [
    finding({ severity: 'info', fingerprint: 'i' }),
    finding({ severity: 'warning', fingerprint: 'w', year: 2022 }),
    finding({
      severity: 'error',
      fingerprint: 'e',
      year: 2023,
      place: { item: 'G04', sheet: '高技术产业', cell: 'D12' },
    }),
  ];
  test('of a year: its own and those of no year', () => {
    expect(ofYear(list, 2023).map(({ fingerprint }) => fingerprint)).toEqual(['i', 'e']);
  });
  test('by severity, most severe first, without empty groups', () => {
    expect(groupFindings(list, 'all').map(({ severity }) => severity)).toEqual(['error', 'warning', 'info']);
    expect(groupFindings(ofYear(list, 2023), 'warning')).toEqual([]);
    expect(countBySeverity(list)).toEqual({ all: 3, error: 1, warning: 1, info: 1 });
  });
  test('which items stand in error, and where', () => {
    expect([...itemsWithErrors(list, 2023)]).toEqual(['G04']);
    expect([...itemsWithErrors(list, 2022)]).toEqual([]);
    expect(placeText(list[2]!)).toBe('高技术产业!D12');
  });
});
