/** Blocks of cells on the clipboard: what is copied comes back by pasting. */
import fc from 'fast-check';
import { readBlock, writeBlock } from '../../../src/workbench/book/tsv';

test('tabs part cells, line ends part rows, a last line end opens none', () => {
  expect(readBlock('1\t2\r\n3\t4\r\n')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect(readBlock('a')).toEqual([['a']]);
  expect(readBlock('a\t\n\tb')).toEqual([
    ['a', ''],
    ['', 'b'],
  ]);
});

test('a cell in quotes may hold tabs, line ends and quotes; a lone quote is text', () => {
  expect(readBlock('"两行\n文字"\t"他说""好"""')).toEqual([['两行\n文字', '他说"好"']]);
  expect(readBlock('"5 寸\t2')).toEqual([['"5 寸', '2']]);
});

test('whatever is written reads back the same', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '样', '"', '\t', '\n', ' ', ',') });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((cols) => fc.array(fc.array(cell, { minLength: cols, maxLength: cols }), { minLength: 1, maxLength: 5 }))
    // A single empty cell and a last empty row look like nothing at all on the clipboard.
    .filter((rows) => rows.at(-1)!.some((text) => text !== '') || rows[0]!.length > 1);
  fc.assert(fc.property(block, (rows) => expect(readBlock(writeBlock(rows))).toEqual(rows)));
});
