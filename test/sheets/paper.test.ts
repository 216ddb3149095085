/** Where pages end: no page overflows, what belongs together is together, as few and as even pages as that allows. */
import fc from 'fast-check';
import { loadMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import { parseArea } from '../../src/sheets/a1';
import { SheetBuilder } from '../../src/sheets/builder';
import { goingOn, margins, nameBlock, pageBreaks, splitColumns } from '../../src/sheets/paper';
import { filledWorkbook } from '../support/filled-workbook';
import { planOf } from '../support/plan-sizes';

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

describe('a list of tables', () => {
  /** Tables of so many rows, one under the other, each with a section, a head and a sum. */
  function listOf(...lengths: readonly number[]) {
    const sheet = new SheetBuilder({ key: 'list', version: 1, name: 'list', tabColor: '000000', columnWidths: [1.5, 40, 40] }); // prettier-ignore
    let row = 2;
    const tables = lengths.map((length) => {
      sheet.value(row, 2, 'section', 'section').values(row + 1, 2, ['a', 'b'], 'header');
      for (let i = 0; i < length; i++) sheet.values(row + 2 + i, 2, [i, i], 'number').height(row + 2 + i, 20);
      const table = { head: row + 1, sum: row + 2 + length };
      sheet.values(table.sum, 2, ['sum', 1], 'subtotal');
      row = table.sum + 2;
      return table;
    });
    const { print } = sheet
      .printed({
        paper: 'A4',
        orientation: 'landscape',
        area: `A1:C${row - 2}`,
        fitWidth: 1,
        fitHeight: 0,
        footerLeft: '',
        margins,
      }) // prettier-ignore
      .build();
    return { tables, breaks: print?.breaks ?? [], titleRows: print?.titleRows };
  }

  it('ends its pages between tables where that takes no further page', () => {
    const { tables, breaks, titleRows } = listOf(14, 9);
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toBeGreaterThanOrEqual(tables[0]!.sum);
    expect(titleRows).toBeUndefined();
  });

  it('repeats the head of a single table that goes over the page, and leaves neither head nor sum with fewer than three rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 130 }), (length) => {
        const { tables, breaks, titleRows } = listOf(length);
        const { head, sum } = tables[0]!;
        expect(breaks.length).toBeGreaterThan(0);
        for (const row of breaks) {
          expect(row).toBeGreaterThanOrEqual(head + 3);
          expect(row).toBeLessThanOrEqual(sum - 2);
        }
        expect(titleRows).toBe(`${head}:${head}`);
      }),
    );
  });

  it('never stands a head over another table', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 2, maxLength: 4 }), (lengths) => {
        const { tables, breaks, titleRows } = listOf(...lengths);
        fc.pre(titleRows !== undefined);
        const table = tables.find(({ head }) => titleRows === `${head}:${head}`)!;
        for (const row of breaks.filter((at) => at > table.head)) expect(row).toBeLessThan(table.sum);
      }),
    );
  });
});

it('makes a column as wide as the longest word of its own texts, not of what is typed, merged or only compared', () => {
  const sheet = () =>
    new SheetBuilder({ key: 'k', version: 1, name: 'k', tabColor: '000000', columnWidths: [8, 8, 8] });
  const widthOf = (drawn: SheetBuilder) => drawn.build().columnWidths[2]!;
  const word = 'Entrepreneurship';
  const alone = widthOf(sheet().value(1, 2, word, 'text'));
  expect(alone).toBeGreaterThan(15);
  expect(widthOf(sheet().value(1, 2, `Innovation and ${word}`, 'text'))).toBe(alone);
  expect(widthOf(sheet().value(1, 2, word, 'header'))).toBeGreaterThan(alone);
  expect(widthOf(sheet().formula(1, 2, `=IF(A1="x","${word}",A1)`, 'text'))).toBe(alone);
  for (const narrow of [
    sheet().formula(1, 2, `=IF(A1="${word}",A1,"")`, 'text'),
    sheet().formula(1, 2, `=IF(ISNUMBER(FIND("${word}",A1)),A1,"")`, 'text'),
    sheet().value(1, 2, word, 'entryText'),
    sheet().value(1, 2, word, 'text').merge('B1:C1'),
    sheet().value(1, 2, '创新创业与企业培育', 'text'),
    sheet().value(1, 2, 'x'.repeat(40), 'text'),
  ])
    expect(widthOf(narrow)).toBe(8);
});

it.each([40, 44, 48, 52, 56])(
  'lets no part of a wide list that ends in row %i begin its last page just before',
  (end) => {
    const columns = [4, 60, 60, 60];
    const sheet = new SheetBuilder({ key: 'k', version: 1, name: 'k', tabColor: '000000', columnWidths: columns });
    sheet.value(1, 2, 'A', 'header').value(1, 4, 'B', 'header').height(1, 20, 90);
    for (let row = 2; row <= 90; row++) sheet.value(row, 2, row, 'label');
    for (let row = 2; row <= end; row++) sheet.value(row, 4, row, 'label');
    const { print } = sheet.printed({ area: 'A1:D90', footerLeft: '', titleColumns: 'A:A', titleRows: '1:1', splitAfter: [3] }).build(); // prettier-ignore
    const { breaks = [], partEnds } = print!;
    expect(partEnds).toEqual([90, end]);
    const starts = [1, ...breaks.map((row) => row + 1)].filter((row) => row <= end);
    expect(end - starts.at(-1)! + 1).toBeGreaterThanOrEqual(7);
  },
);

it.each(['zh-CN', 'en'] as const)(
  'a report in %s has its sentences and charts on one page, what is to be decided on the next',
  async (locale) => {
    const m = await loadMessages(locale);
    const { specs } = filledWorkbook(ordosPlan, m, ['report'], (c) => [buildSheet('report', c)], {});
    const { charts, print } = specs[0]!;
    expect(print!.breaks).toEqual([Math.max(...charts.map(({ area }) => parseArea(area).lastRow))]);
  },
);

it.each(['zh-CN', 'en'] as const)(
  'the name of a dimension that goes on tells so in %s without a bracket alone on a line',
  async (locale) => {
    const m = await loadMessages(locale);
    const { specs } = filledWorkbook(planOf(120), m, ['plan'], (c) => [buildSheet('plan', c)], {});
    const { cells, columnWidths } = specs[0]!;
    const mark = m.sheetsForms.continued;
    const names = cells.flatMap(({ col, formula }) => (col === 2 && formula?.includes(mark.trim()) ? [/"([^"]*)"/.exec(formula)![1]!.split('\n').slice(0, -1)] : [])); // prettier-ignore
    expect(names.length).toBeGreaterThan(0);
    for (const lines of names) {
      const name = lines.join('').replace(mark.trim(), '').trim();
      expect(lines.join('\n')).toBe(goingOn(name, mark, columnWidths[2]!));
    }
  },
);
