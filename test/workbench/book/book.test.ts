/** What the user does to the workbook by hand: typing, pasting, undoing, jumping. */
import { formatArea, textAt } from '../../../src/host/model/contents';
import { setting } from '../../../src/host/model/format';
import { addName } from '../../../src/host/model/name';
import { parseArea } from '../../../src/host/model/area';
import { protect } from '../../../src/host/model/protection';
import { changeValidation } from '../../../src/host/model/validation';
import { addSheet } from '../../../src/host/model/workbook';
import { createBook, selectionText } from '../../../src/workbench/book/book';

beforeAll(() => {
  // Node has no frames to wait for.
  Object.assign(globalThis, { requestAnimationFrame: () => 1, cancelAnimationFrame: () => undefined });
});

const at = (address: string) => ({ row: parseArea(address)!.row, col: parseArea(address)!.col });

function start() {
  const book = createBook({ name: 'Book1.xlsx', firstSheet: 'Sheet1' });
  const { workbook } = book.host;
  const shows = (address: string) => textAt(workbook, book.sheet(), at(address).row, at(address).col);
  return { book, workbook, shows };
}

test('typing calculates, undo takes it back, redo brings it again', () => {
  const { book, shows } = start();
  book.type(at('A1'), '2');
  book.type(at('A2'), '=A1*3');
  book.type(at('A1'), '5');
  expect(shows('A2')).toBe('15');
  book.undo();
  expect(shows('A2')).toBe('6');
  book.redo();
  expect(shows('A2')).toBe('15');
  book.undo();
  book.undo();
  book.undo();
  expect([shows('A1'), shows('A2')]).toEqual(['', '']);
});

test('what the add-in wrote is a step of its own: undo takes back what happened last, whoever did it', async () => {
  const { book, workbook, shows } = start();
  const session = book.host.open({ messages: () => undefined, plain: () => undefined });
  const addin = (sheet: string, address: string, name: string, args: unknown[]) =>
    book.host.execute(
      session,
      {
        Actions: [
          {
            Id: 9,
            ActionType: name === 'Values' ? 4 : 3,
            Name: name,
            ObjectPathId: 4,
            ArgumentInfo: { Arguments: args },
          },
        ],
        ObjectPaths: {
          1: { Id: 1, ObjectPathType: 1, Name: '' },
          2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
          3: { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: [sheet] } },
          4: {
            Id: 4,
            ObjectPathType: 3,
            Name: 'GetRange',
            ParentObjectPathId: 3,
            ArgumentInfo: { Arguments: [address] },
          },
        },
      },
      false,
    );
  const hidden = addSheet(workbook, 'Data');
  hidden.visibility = 'VeryHidden';
  book.type(at('A1'), '95分');
  book.type(at('B1'), '2');
  await addin('Sheet1', 'A1', 'Values', [[[95]]]);
  // What the add-in notes down out of sight is no step of the user's.
  await addin('Data', 'A1', 'Values', [[['noted']]]);
  expect(shows('A1')).toBe('95');
  book.undo();
  expect([shows('A1'), shows('B1')]).toEqual(['95分', '2']);
  book.redo();
  expect(shows('A1')).toBe('95');
  book.undo();
  book.undo();
  expect([shows('A1'), shows('B1')]).toEqual(['95分', '']);
  // A sheet that is drawn cannot be put back; what was typed on it before is no longer offered either.
  await addin('Sheet1', 'A1:D9', 'Clear', []);
  expect(book.canUndo()).toBe(false);
  book.undo();
  expect(shows('A1')).toBe('');
});

test('a block is pasted as one edit and asks no validation', () => {
  const { book, workbook, shows } = start();
  const events: string[] = [];
  book.host.onUpdate(({ events: all }) => events.push(...all.filter((e) => e.kind === 'changed').map((e) => e.kind)));
  changeValidation(book.sheet(), parseArea('A1:B2')!, (old) => ({
    ...old,
    rule: { kind: 'decimal', operator: 'LessThan', formula1: 5 },
  }));
  expect(book.type(at('A1'), '9')).toMatchObject({ outcome: 'refused', reason: 'validation' });
  const edit = book.paste(at('A1'), [
    ['9', '8'],
    ['=A1+B1', '文字'],
  ]);
  expect(edit.outcome).toBe('accepted');
  expect([shows('A1'), shows('A2'), shows('B2')]).toEqual(['9', '17', '文字']);
  expect(events).toEqual(['changed']);
  expect(selectionText(book.sheet(), book.cursor())).toBe('A1:B2');
  book.undo();
  expect(shows('A2')).toBe('');
  expect(workbook.sheets).toHaveLength(1);
});

test('a protected sheet refuses typing, pasting and deleting in locked cells, and nothing changes', () => {
  const { book, shows } = start();
  book.type(at('A1'), '1');
  formatArea(book.sheet(), parseArea('B1')!, setting({ locked: false }));
  protect(book.sheet(), {}, '');
  const refused = { outcome: 'refused', reason: 'protected' };
  expect(book.type(at('A1'), '2')).toMatchObject(refused);
  expect(book.paste(at('B1'), [['3', '4']])).toMatchObject(refused);
  expect(book.clear(parseArea('A1')!)).toMatchObject(refused);
  expect([shows('A1'), shows('B1')]).toEqual(['1', '']);
  expect(book.type(at('B1'), '3').outcome).toBe('accepted');
});

test('jumps by address, by sheet and by name; nowhere to go is told', () => {
  const { book, workbook } = start();
  const other = addSheet(workbook, '表 二');
  addName(workbook.names, { name: 'zsc_place', formula: "='表 二'!$C$4", visible: true, comment: '', scope: null });
  expect(book.goTo('B7')).toBe(true);
  expect(book.cursor()).toEqual(at('B7'));
  expect(book.goTo('zsc_place')).toBe(true);
  expect([book.sheet(), book.cursor()]).toEqual([other, at('C4')]);
  expect(book.goTo('Sheet1!A1')).toBe(true);
  expect(book.sheet().name).toBe('Sheet1');
  expect(book.goTo('no such place')).toBe(false);
});
