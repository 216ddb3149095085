import fc from 'fast-check';
import { addressLists, mergesOf, rectangles } from '../../../src/excel/draw/rectangles';
import { parseArea } from '../../../src/sheets/a1';

const cells = fc.uniqueArray(fc.record({ row: fc.integer({ min: 1, max: 12 }), col: fc.integer({ min: 1, max: 9 }) }), {
  selector: (c) => `${c.row},${c.col}`,
});

describe('rectangles', () => {
  test('cover every cell exactly once and nothing else', () => {
    fc.assert(
      fc.property(cells, (wanted) => {
        const covered = rectangles(wanted).flatMap((a) => {
          const found: string[] = [];
          for (let r = a.row; r <= a.lastRow; r++) for (let c = a.col; c <= a.lastCol; c++) found.push(`${r},${c}`);
          return found;
        });
        expect(covered.sort()).toEqual(wanted.map((c) => `${c.row},${c.col}`).sort());
      }),
    );
  });

  test('a block of one look is one rectangle', () => {
    const block = Array.from({ length: 600 }, (_, i) => ({ row: 19 + Math.floor(i / 6), col: 2 + (i % 6) }));
    expect(rectangles(block)).toHaveLength(1);
  });
});

describe('address lists', () => {
  test('stay within what getRanges takes', () => {
    const scattered = Array.from({ length: 3000 }, (_, i) => ({ row: 1 + 2 * i, col: 1 + (i % 5) * 2 }));
    const lists = addressLists(rectangles(scattered));
    expect(lists.every((list) => list.length <= 8000)).toBe(true);
    expect(lists.flatMap((list) => list.split(',')).map((a) => parseArea(a).row)).toHaveLength(3000);
  });
});

describe('merges', () => {
  test('rows under each other are one command, blocks stay blocks', () => {
    expect(mergesOf(['C6:E6', 'B2:E2', 'C5:E5', 'G5:I5', 'A10:A14', 'C7:E7'])).toEqual([
      { address: 'B2:E2', across: true },
      { address: 'C5:E7', across: true },
      { address: 'G5:I5', across: true },
      { address: 'A10:A14', across: false },
    ]);
  });
});
