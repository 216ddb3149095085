/** Where keys take the selection. */
import { createWorkbook } from '../../../src/host/model/workbook';
import { formatArea, writeCell } from '../../../src/host/model/contents';
import { setting } from '../../../src/host/model/format';
import { mergeArea } from '../../../src/host/model/merging';
import { parseArea } from '../../../src/host/model/area';
import { protect } from '../../../src/host/model/protection';
import { edge, neighbour, nextOpen, spanned } from '../../../src/workbench/grid/movement';

function sheetWith(cells: Readonly<Record<string, string>> = {}) {
  const options = {
    name: 'Book1.xlsx',
    now: () => new Date(0),
    random: () => 0,
    onTheWeb: false,
    firstSheet: 'Sheet1',
  };
  const workbook = createWorkbook(options);
  const sheet = workbook.sheets[0]!;
  for (const [address, text] of Object.entries(cells)) {
    const { row, col } = parseArea(address)!;
    writeCell(workbook, sheet, row, col, text);
  }
  return { workbook, sheet };
}
const at = (address: string) => ({ row: parseArea(address)!.row, col: parseArea(address)!.col });

test('arrows leave a merged block as a whole, and enter one at its corner', () => {
  const { workbook, sheet } = sheetWith();
  mergeArea(workbook, sheet, parseArea('B2:D3')!);
  expect(neighbour(sheet, at('B2'), 'right')).toEqual(at('E2'));
  expect(neighbour(sheet, at('B2'), 'down')).toEqual(at('B4'));
  expect(neighbour(sheet, at('E3'), 'left')).toEqual(at('B2'));
});

test('hidden rows are passed over, the edge of the sheet holds', () => {
  const { sheet } = sheetWith();
  sheet.hiddenRows.add(1).add(2);
  expect(neighbour(sheet, at('A1'), 'down')).toEqual(at('A4'));
  expect(neighbour(sheet, at('A1'), 'up')).toEqual(at('A1'));
});

test('Ctrl and an arrow: the end of a run, then the next one, then the end of what is used', () => {
  const { sheet } = sheetWith({ A1: '1', A2: '2', A5: '5', A6: '6', C9: '9' });
  expect(edge(sheet, at('A1'), 'down')).toEqual(at('A2'));
  expect(edge(sheet, at('A2'), 'down')).toEqual(at('A5'));
  expect(edge(sheet, at('A5'), 'down')).toEqual(at('A6'));
  expect(edge(sheet, at('A6'), 'up')).toEqual(at('A5'));
  expect(edge(sheet, at('A5'), 'up')).toEqual(at('A2'));
  expect(edge(sheet, at('A2'), 'up')).toEqual(at('A1'));
});

test('Tab on a protected sheet goes through the open cells, row by row, and round', () => {
  const { sheet } = sheetWith({ A1: 'x' });
  for (const open of ['C2', 'B4', 'D4']) formatArea(sheet, parseArea(open)!, setting({ locked: false }));
  protect(sheet, {}, '');
  expect(nextOpen(sheet, at('A1'), 1)).toEqual(at('C2'));
  expect(nextOpen(sheet, at('C2'), 1)).toEqual(at('B4'));
  expect(nextOpen(sheet, at('B4'), 1)).toEqual(at('D4'));
  expect(nextOpen(sheet, at('D4'), 1)).toEqual(at('C2'));
  expect(nextOpen(sheet, at('C2'), -1)).toEqual(at('D4'));
});

test('a sheet without open cells has nowhere to go', () => {
  const { sheet } = sheetWith({ A1: 'x' });
  protect(sheet, {}, '');
  expect(nextOpen(sheet, at('A1'), 1)).toBeNull();
});

test('a selection widens until no merged block sticks out', () => {
  const { workbook, sheet } = sheetWith();
  mergeArea(workbook, sheet, parseArea('B2:C2')!);
  mergeArea(workbook, sheet, parseArea('C3:D3')!);
  expect(spanned(sheet, at('B1'), at('B2'))).toEqual(parseArea('B1:C2'));
  expect(spanned(sheet, at('B1'), at('B3'))).toEqual(parseArea('B1:D3'));
});
