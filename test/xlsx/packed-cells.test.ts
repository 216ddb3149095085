import { cellAddress } from '../../src/sheets/a1';
import { cellsOf, packCells } from '../../src/xlsx/packed-cells';
import type { RawCell } from '../../src/xlsx/raw';
import { generator } from '../support/generator';

const some: readonly (readonly [string, RawCell])[] = [
  ['A1', { value: '园区\ufeff', formula: '="园区"&\ufeff"a"' }],
  ['C1', { value: null, formula: '=A1' }],
  ['XFD1', { value: 0.1 }],
  ['A2', { value: true }],
  ['B2', { value: false, formula: '=FALSE' }],
  ['ZZ2', { value: 12.5, percent: true }],
  ['A1048576', { value: '园区\ufeff' }],
  ['XFD1048576', { value: '' }],
];

test.each([
  ['row by row', some],
  ['as they come', [...some].reverse()],
])('cells packed and unpacked are the same, %s', (_, given) => {
  const cells = new Map(given);
  const found = cellsOf(structuredClone(packCells(cells)));
  expect(new Map(found)).toEqual(cells);
  expect([...found.keys()]).toEqual([...cells.keys()]);
  expect([...found.values()]).toEqual([...cells.values()]);
  for (const [address, cell] of cells) {
    expect(found.get(address)).toEqual(cell);
    expect(found.has(address)).toBe(true);
  }
  for (const none of ['B1', 'XFE1', '$A$1', 'a1', 'A01', '', 'constructor', 'A1:B2']) {
    expect(found.get(none)).toBeUndefined();
    expect(found.has(none)).toBe(false);
  }
  expect(found.size).toBe(cells.size);
});

test('thousands of cells with formulas of any length', () => {
  const next = generator(11);
  const cells = new Map<string, RawCell>();
  for (let i = 0; i < 3_000; i += 1) {
    const address = cellAddress(1 + Math.floor(next() * 900), 1 + Math.floor(next() * 60));
    const formula = `="${'表a'.repeat(Math.floor(next() * 40))}"`;
    cells.set(address, next() < 0.5 ? { value: next() * 100 } : { value: 'x', formula });
  }
  const found = cellsOf(packCells(cells));
  for (const [address, cell] of cells) expect(found.get(address)).toEqual(cell);
  expect(new Map(found)).toEqual(cells);
});
