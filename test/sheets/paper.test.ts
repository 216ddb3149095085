/** Where pages end: no page overflows, what belongs together is together, as few and as even pages as that allows. */
import fc from 'fast-check';
import { nameBlock, pageBreaks, splitColumns } from '../../src/sheets/paper';

const heights = fc.array(fc.integer({ min: 10, max: 120 }), { minLength: 1, maxLength: 120 });
const room = 500;

/** Heights of the pages, the repeated rows not counted. */
function pagesOf(rows: readonly number[], breaks: readonly number[], first: number): number[] {
  const ends = [...breaks.map((row) => row - first + 1), rows.length];
  return ends.map((end, i) => rows.slice(i === 0 ? 0 : ends[i - 1], end).reduce((a, b) => a + b, 0));
}

it('fills no page over its room, and takes no more pages than rows one after the other would', () => {
  fc.assert(
    fc.property(heights, fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 9 }), (rows, repeated, first) => {
      const breaks = pageBreaks(rows, first, { room, repeated, kept: new Map() });
      const pages = pagesOf(rows, breaks, first);
      pages.forEach((height, i) => expect(height).toBeLessThanOrEqual(room - (i > 0 ? repeated : 0)));
      let [greedy, used] = [1, 0];
      for (const height of rows) {
        if (used + height > room - (greedy > 1 ? repeated : 0)) [greedy, used] = [greedy + 1, 0];
        used += height;
      }
      expect(pages.length).toBe(greedy);
    }),
  );
});

it('leaves no page nearly empty where its rows could be shared out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
      const rows = Array<number>(count).fill(20);
      const pages = pagesOf(rows, pageBreaks(rows, 1, { room, repeated: 20, kept: new Map() }), 1);
      expect(Math.min(...pages)).toBeGreaterThanOrEqual(Math.max(...pages) / 4);
    }),
  );
});

it('parts what must stay together only where it is longer than a page', () => {
  fc.assert(
    fc.property(heights, fc.nat(), fc.integer({ min: 1, max: 8 }), (rows, at, length) => {
      const start = at % rows.length;
      const end = Math.min(rows.length - 1, start + length);
      fc.pre(rows.slice(start, end + 1).reduce((a, b) => a + b, 0) <= room - 30);
      const kept = new Map(Array.from({ length: end - start }, (_, i) => [start + 1 + i, 1000]));
      const breaks = pageBreaks(rows, 1, { room, repeated: 30, kept });
      for (const row of breaks) expect(kept.has(row)).toBe(false);
    }),
  );
});

it('gives a block that goes over several pages its name on each', () => {
  const parts: unknown[] = [];
  nameBlock({ first: 10, last: 30 }, [9, 17, 25, 30], (part, continued) =>
    parts.push([part.first, part.last, continued]),
  );
  expect(parts).toEqual([
    [10, 17, false],
    [18, 25, true],
    [26, 30, true],
  ]);
});

it('parts a wide list between columns so that each part has room beside the repeated ones', () => {
  const widths = [1.5, 7, 30, ...Array<number>(60).fill(12)];
  const splits = splitColumns(widths, { first: 2, last: 3 });
  const ends = [...splits, widths.length];
  ends.forEach((end, i) => {
    const part = widths.slice(i === 0 ? 0 : ends[i - 1], end).reduce((a, b) => a + b + 5 / 7, 0) + (i > 0 ? 39 : 0);
    expect(part).toBeLessThan(275);
    expect(end - (i === 0 ? 0 : ends[i - 1]!)).toBeGreaterThan(0);
  });
});
