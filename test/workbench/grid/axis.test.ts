/** Rows and columns on the screen. */
import fc from 'fast-check';
import { createAxis } from '../../../src/workbench/grid/axis';

test('sizes in points become whole pixels, hidden rows have none', () => {
  const axis = createAxis(4, (i) => [15, 0, 34, 15][i]!);
  expect([0, 1, 2, 3, 4].map(axis.start)).toEqual([0, 20, 20, 65, 85]);
  expect([0, 1, 2, 3].map(axis.size)).toEqual([20, 0, 45, 20]);
  expect([0, 19, 20, 64, 65, 9999].map(axis.at)).toEqual([0, 0, 2, 2, 3, 3]);
});

test('what lies at a place is the visible row that covers it', () => {
  const sizes = fc
    .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 50 })
    .filter((s) => s.some((n) => n > 0));
  fc.assert(
    fc.property(sizes, fc.nat(), (points, n) => {
      const axis = createAxis(points.length, (i) => points[i]!);
      const length = axis.start(points.length);
      const place = n % length;
      const index = axis.at(place);
      expect(axis.start(index)).toBeLessThanOrEqual(place);
      expect(axis.start(index) + axis.size(index)).toBeGreaterThan(place);
    }),
  );
});
