/** Cells are merged only where text breaks into lines or lines around it would part it: one line of text runs over the empty cells beside it. */
import { contextFrom } from '../../src/excel/known';
import { zhMessages } from '../../src/i18n';
import { ordosPlan } from '../../src/plan/ordos';
import { buildSheet } from '../../src/sheets';
import { cellAddress, parseArea } from '../../src/sheets/a1';
import { SheetBuilder } from '../../src/sheets/builder';
import { styles, type Style } from '../../src/sheets/styles';
import { everyKind } from '../support/every-kind';

test('no sheet merges cells for one line of text alone', () => {
  const keys = everyKind(ordosPlan);
  const context = contextFrom(ordosPlan, { sheets: {} }, zhMessages, keys);
  const needless = keys
    .map((key) => buildSheet(key, context))
    .flatMap(({ key, merges, cells }) => {
      const first = new Map(cells.map(({ row, col, style }) => [cellAddress(row, col), styles[style] as Style]));
      return merges.flatMap((range) => {
        const { row, col, lastRow } = parseArea(range);
        const style = first.get(cellAddress(row, col))!;
        const parted = style.wrap || style.unlocked || style.fill || style.border?.left || style.border?.right;
        return row === lastRow && !parted && ['left', 'across'].includes(style.align) ? [`${key}!${range}`] : [];
      });
    });
  expect(needless).toEqual([]);
});

test('what one line runs over has its style and no value of its own', () => {
  const sheet = new SheetBuilder({
    key: 'cover',
    version: 1,
    name: 'x',
    tabColor: '000000',
    columnWidths: [3, 9, 9, 9],
  });
  sheet.value(2, 2, 'title', 'formTitle').merge('B2:D2').value(3, 2, 'text', 'text').merge('B3:D3');
  const { merges, cells } = sheet.build();
  expect(merges).toEqual(['B3:D3']);
  expect(cells.filter(({ row }) => row === 2).map(({ value, style }) => [value, style])).toEqual([
    ['title', 'formTitle'],
    [null, 'formTitle'],
    [null, 'formTitle'],
  ]);
});
