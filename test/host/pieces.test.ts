/** Long work in pieces, as in a page that has its turn between them: nobody sees or touches what is half done. */
import { onSheet, start, values } from './support';
import { workbook } from '../formula/sheet';

/** A host that lets the page have its turn after every piece, and what the page does in it: `during` is told which turn it is. */
function inPieces(during: (turn: number) => void = () => undefined) {
  let turns = 0;
  const fixture = start({
    breath: async () => {
      await new Promise((resolve) => setTimeout(resolve));
      during(++turns);
    },
  });
  return { fixture, turns: () => turns };
}

test('H24.1 what a user types in the middle of a batch comes after all of it', async () => {
  const { fixture } = inPieces((turn) => {
    if (turn === 4) fixture.host.typeCell('Sheet1', 'A1', '=COUNT(B1:B20)');
  });
  await onSheet(fixture, async (sheet, context) => {
    sheet.getRange('A1').values = [['drawn']];
    for (let row = 1; row <= 20; row++) sheet.getRange(`B${row}`).values = [[row]];
    await context.sync();
  });
  expect(await values(fixture, 'A1')).toEqual([[20]]);
});

test('H24.1 a request waits for the one before it, and sees all of it', async () => {
  const { fixture } = inPieces();
  const write = onSheet(fixture, async (sheet, context) => {
    for (let row = 1; row <= 20; row++) sheet.getRange(`B${row}`).values = [[row]];
    await context.sync();
  });
  const read = onSheet(fixture, async (sheet, context) => {
    const last = sheet.getRange('B20').load('values');
    await context.sync();
    return last.values;
  });
  await write;
  expect(await read).toEqual([[20]]);
});

test('H24.1 events come after the answer of their batch', async () => {
  const { fixture } = inPieces();
  const order: string[] = [];
  await onSheet(fixture, async (sheet, context) => {
    sheet.onChanged.add(async () => void order.push('event'));
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    order.push('answer');
  });
  await fixture.host.settled();
  expect(order).toEqual(['answer', 'event']);
});

test('H24.1 a snapshot in the middle of a batch holds all of it', async () => {
  let seen = '';
  const { fixture } = inPieces((turn) => {
    if (turn === 4) seen = fixture.host.snapshot();
  });
  await onSheet(fixture, async (sheet, context) => {
    for (let row = 1; row <= 20; row++) sheet.getRange(`B${row}`).values = [[row * 1001]];
    await context.sync();
  });
  expect(seen).toContain('20020');
});

test('results worked out ahead in pieces are those worked out at once, also when something is typed meanwhile', async () => {
  const rows = 400;
  const chain = (host: ReturnType<typeof start>['host']) => {
    host.typeCell('Sheet1', 'A1', '1');
    for (let row = 2; row <= rows; row++) host.typeCell('Sheet1', `A${row}`, `=A${row - 1}+SUM(A$1:A${row - 1})*0+1`);
    host.asUser((book) => book.calculation.structureChanged());
    return () => host.workbook.calculation;
  };
  const { fixture } = inPieces();
  const calculation = chain(fixture.host);
  const sheet = fixture.host.workbook.sheets[0]!.id;
  let pieces = 0;
  let runs = 0;
  const step = () => calculation().ahead(() => ++runs % 25 === 0);
  while (!step()) {
    pieces += 1;
    if (pieces === 3) fixture.host.typeCell('Sheet1', 'A1', '1001');
  }
  expect(pieces).toBeGreaterThan(10);
  expect(calculation().value(sheet, rows - 1, 0)).toBe(1000 + rows);
});

test('a formula left off goes on where it was: what it reads is not worked out again', () => {
  const contents = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`A${i + 1}`, `=ROW()`]));
  const { engine } = workbook({ Sheet1: { ...contents, B1: '=SUM(A1:A50)' } });
  const at = { sheetId: 'id:Sheet1', row: 0, col: 1 };
  let turns = 0;
  // Each turn has time for the formula itself and one that it reads; the last for both.
  for (let asked = 0; !engine.ahead(at, () => ++asked > 2); asked = 0) turns += 1;
  expect(turns).toBe(49);
  expect(engine.value('id:Sheet1', 0, 1)).toBe(1275);
});
