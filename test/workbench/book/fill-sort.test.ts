/** Filling and sorting by hand: series go on, formulas move along, protection is heeded, one step of undo each. */
import { parseArea } from '../../../src/host/model/area';
import { textAt } from '../../../src/host/model/contents';
import { rowHeight } from '../../../src/host/model/geometry';
import { protect } from '../../../src/host/model/protection';
import { createBook } from '../../../src/workbench/book/book';
import { fillTarget } from '../../../src/workbench/book/fill';
import { filterColumn } from '../../../src/workbench/book/filter';

beforeAll(() => {
  Object.assign(globalThis, { requestAnimationFrame: () => 1, cancelAnimationFrame: () => undefined });
});

const at = (address: string) => ({ row: parseArea(address)!.row, col: parseArea(address)!.col });

function start(cells: Readonly<Record<string, string>>) {
  const book = createBook({ name: 'Book1.xlsx', firstSheet: 'Sheet1' });
  for (const [address, text] of Object.entries(cells)) book.type(at(address), text);
  const shows = (range: string) => {
    const { row, col, rows, cols } = parseArea(range)!;
    return Array.from({ length: rows * cols }, (_, i) =>
      textAt(book.host.workbook, book.sheet(), row + Math.floor(i / cols), col + (i % cols)),
    );
  };
  return { book, shows };
}

test('a series goes on by its step, a single value repeats, texts repeat in turn, formulas move along', () => {
  const { book, shows } = start({ A1: '2022', A2: '2023', B1: '甲', B2: '乙', C1: '=A1*2', C2: '=A2*2' });
  book.select(parseArea('A1:C2')!);
  book.fill(at('C5'));
  expect(shows('A3:C5')).toEqual(['2024', '甲', '4048', '2025', '乙', '4050', '2026', '甲', '4052']);
  book.undo();
  expect(shows('A3:C5').join('')).toBe('');
  book.select(parseArea('A1')!);
  book.fill(at('A3'));
  expect(shows('A1:A3')).toEqual(['2022', '2022', '2022']);
});

test('a drag fills one way: the way that goes further, also upwards', () => {
  expect(fillTarget(parseArea('B2:C3')!, at('D7'))).toEqual(parseArea('B4:C7'));
  expect(fillTarget(parseArea('B2:C3')!, at('G4'))).toEqual(parseArea('D2:G3'));
  expect(fillTarget(parseArea('B5')!, at('B2'))).toEqual(parseArea('B2:B4'));
  expect(fillTarget(parseArea('B5')!, at('B5'))).toBeNull();
});

test('rows are sorted by the cursor’s column, empty ones last, and formulas keep to their row', () => {
  const { book, shows } = start({
    A1: '丙',
    B1: '3',
    C1: '=B1*10',
    A2: '甲',
    B2: '1',
    C2: '=B2*10',
    A4: '乙',
    B4: '2',
  });
  book.select(parseArea('A1:C4')!, at('B1'));
  book.sort(true);
  expect(shows('A1:C4')).toEqual(['甲', '1', '10', '乙', '2', '', '丙', '3', '30', '', '', '']);
  book.undo();
  expect(shows('A1:A2')).toEqual(['丙', '甲']);
});

test('locked cells refuse to be filled, sorted and resized', () => {
  const { book, shows } = start({ A1: '1' });
  protect(book.sheet(), {}, '');
  book.select(parseArea('A1:A2')!, at('A1'));
  expect(book.fill(at('A5'))).toMatchObject({ outcome: 'refused', reason: 'protected' });
  expect(book.sort(true)).toMatchObject({ outcome: 'refused' });
  expect(book.resize('col', 0, 100)).toMatchObject({ outcome: 'refused' });
  expect(shows('A1:A5')).toEqual(['1', '', '', '', '']);
});

test('a filter shows the rows with one text, leaves the others out of what is copied, and protection is heeded', () => {
  const { book } = start({ A1: '年度', A2: '2022', A3: '2023', A4: '2022', B2: '甲', B3: '乙', B4: '丙' });
  book.select(parseArea('A1:B4')!);
  const { workbook } = book.host;
  const column = filterColumn(workbook, book.sheet(), book.cursor())!;
  expect(column).toMatchObject({ head: '年度', choices: ['2022', '2023'], chosen: null });
  expect(book.filter(column, '2022').outcome).toBe('accepted');
  expect([...book.sheet().filteredRows]).toEqual([2]);
  expect(rowHeight(book.sheet(), 2)).toBe(0);
  expect(filterColumn(workbook, book.sheet(), { col: 0 })).toMatchObject({ chosen: '2022' });
  book.filter(column, null);
  expect(book.sheet().filteredRows.size).toBe(0);
  expect(book.sheet().autoFilter).toBeNull();
  expect(book.canUndo()).toBe(true);
  protect(book.sheet(), {}, '');
  expect(book.filter(column, '2022')).toMatchObject({ outcome: 'refused', reason: 'protected' });
});
