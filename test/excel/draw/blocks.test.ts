import fc from 'fast-check';
import { contentBlocks } from '../../../src/excel/draw/blocks';

const grid = fc.integer({ min: 1, max: 12 }).chain((width) =>
  fc.array(fc.array(fc.option(fc.constant('x'), { freq: 2 }), { minLength: width, maxLength: width }), {
    maxLength: 20,
  }),
);

test('every filled cell is in exactly one block', () => {
  fc.assert(
    fc.property(grid, (g) => {
      const blocks = contentBlocks(g);
      g.forEach((line, row) =>
        line.forEach((value, col) => {
          const holding = blocks.filter((b) => row >= b.row && row <= b.lastRow && col >= b.col && col <= b.lastCol);
          if (value !== null) expect(holding).toHaveLength(1);
        }),
      );
    }),
  );
});

test('a long column of numbers does not drag its wide table head along', () => {
  const head = new Array<string>(29).fill('x');
  const row = [null, 'x', ...new Array<null>(27).fill(null)];
  expect(contentBlocks([head, ...new Array<typeof row>(600).fill(row)])).toEqual([
    { row: 0, lastRow: 2, col: 0, lastCol: 28 },
    { row: 3, lastRow: 600, col: 1, lastCol: 1 },
  ]);
});
