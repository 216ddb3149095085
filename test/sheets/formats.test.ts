import { axisFormat, chartLabelFormat } from '../../src/sheets/formats';
import { countAxis, fiveStepAxis } from '../../src/sheets/chart-style';

test.each([
  [2, 600, '#,##0'],
  [1, 50, '#,##0.0'],
  [2, 2, '#,##0.00'],
  [0, 5, '#,##0'],
])('labels of figures with %d digits up to %d', (decimals, highest, format) => {
  expect(chartLabelFormat(decimals, highest)).toBe(`${format};"−"${format};`);
});

test.each([
  [200, '#,##0'],
  [0.8, '#,##0.0'],
  [0.15, '#,##0.00'],
])('marks of an axis in steps of %d read apart', (step, format) => expect(axisFormat(step)).toBe(format));

test('an axis up to 2 × 1.6 has five steps whose marks differ', () => {
  expect(fiveStepAxis(3.2)).toEqual({ min: 0, max: 4, major: 0.8, format: '#,##0.0' });
});

test.each([
  [0, 1, 1],
  [1, 1, 1],
  [6, 6, 1],
  [7, 8, 2],
  [23, 24, 4],
  [61, 66, 11],
])('an axis of at most %d things has whole steps: up to %d by %d', (highest, max, major) =>
  expect(countAxis(highest)).toEqual({ min: 0, max, major }),
);
