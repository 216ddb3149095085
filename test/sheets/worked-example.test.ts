/** The worked example of `docs/scoring.md` on the sheets: the figures reckoned there by hand, from cells. */
import { zhMessages as m } from '../../src/i18n';
import { workedPlan, workedValues } from '../scoring/worked-example';
import { workbook } from './whole-workbook';

const book = workbook(workedValues, { plan: workedPlan });
const sheets = book.calculate();
const one = (key: string, field: string) => sheets.field(key, field)[0];

test.each([
  ['rate', [0.95, 1, 0.9, 1, 0.8, 1]],
  ['full', [36, 36, 24, 24, 40, 40]],
  ['points', [34.2, 36, 21.6, 24, 32, 40]],
  ['bonus', [0, 0.1, 0, 0.26, 0, 0.5]],
])('calculation sheet: %s of G01, G02, G03, each 2022 and 2023', (field, expected) => {
  sheets.field('calc', field).forEach((value, k) => expect(value).toBeCloseTo(expected[k]!, 5));
});

test('2022: 87.8 points, one deduction, 86.8, good', () => {
  expect(one('score_2022', 'base')).toBeCloseTo(87.8, 9);
  expect(one('score_2022', 'deduction')).toBe(1);
  expect(one('score_2022', 'total')).toBeCloseTo(86.8, 9);
  expect(one('score_2022', 'grade')).toBe(m.common.grades.good);
});

test('2023: 100 points and a bonus of 0.86, excellent', () => {
  expect(one('score_2023', 'total')).toBeCloseTo(100.86, 9);
  expect(one('score_2023', 'grade')).toBe(m.common.grades.excellent);
});

test('both years: half of 93.83 and half of 96', () => {
  expect(one('comprehensive', 'mean')).toBeCloseTo(93.83, 9);
  expect(one('comprehensive', 'final')).toBeCloseTo(96, 9);
  expect(one('comprehensive', 'total')).toBeCloseTo(94.92, 9);
  expect(one('comprehensive', 'grade')).toBe(m.common.grades.excellent);
});

test('units in 2022: zone 89.16 first, science 85.63 second; the points lost are the zone’s', () => {
  const units = (field: string) => sheets.field('units', `${field}_2022`);
  [61.6, 38.4].forEach((full, u) => expect(units('full')[u]).toBeCloseTo(full, 9));
  [89.16, 85.63].forEach((mark, u) => expect(units('score')[u]).toBeCloseTo(mark, 9));
  expect(units('rank')).toEqual([1, 2]);
  [6.68, 5.52].forEach((lost, u) => expect(units('lost')[u]).toBeCloseTo(lost, 9));
});
