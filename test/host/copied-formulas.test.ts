/** Formulas copied from one another are read once, and come to what they would come to had each been typed. */
import fc from 'fast-check';
import { formulaShifter, shiftFormula } from '../../src/formula/rewrite';
import { start } from './support';

const formulas = [
  '=A1*2',
  '=$A1+B$1',
  '=SUM(A$1:A3)',
  '=IF(A2>3,INDEX($A$1:$C$40,ROW(),1),"-")',
  '=A1:A1',
  '=A40',
  '=A$3:A5+1',
];

test('copies, copies of copies, rows put in and bases typed over: as if typed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...formulas),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('insert', 'retype', 'again', 'delete', 'nothing'),
      async (formula, rows, then) => {
        const copy = start();
        await copy.Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          sheet.getRange('A1:B40').values = Array.from({ length: 40 }, (_, i) => [i % 7, i]);
          sheet.getRange('E2').formulas = [[formula]];
          sheet.getRange(`E3:E${2 + rows}`).copyFrom('E2', 'Formulas');
          if (then === 'insert') sheet.getRange('2:2').insert('Down');
          if (then === 'delete') sheet.getRange('1:1').delete('Up');
          if (then === 'retype') sheet.getRange('E2').formulas = [['=B1*100']];
          if (then === 'again') sheet.getRange('F10:F20').copyFrom('E3', 'Formulas');
          await context.sync();
        });
        const texts = await copy.Excel.run(async (context) => {
          const used = context.workbook.worksheets.getItem('Sheet1').getRange('A1:H60');
          used.load('formulas,values');
          await context.sync();
          return used;
        });
        const typed = start();
        const values = await typed.Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:H60');
          range.formulas = texts.formulas as unknown[][];
          range.load('values');
          await context.sync();
          return range.values as unknown[][];
        });
        expect(texts.values).toEqual(values);
      },
    ),
    { numRuns: 20 },
  );
});

test.each([
  ['=A1', 2, 1, '=B3', true],
  ['=\'a!b\'!$A1:B$2&"A1!B2"', 1, 1, '=\'a!b\'!$A2:C$2&"A1!B2"', true],
  ['=A1', -1, 0, '=#REF!', false],
  ['=A$3:A3', -1, 0, '=A2:A$3', false],
  ['=A:B+1:2', 1, 1, '=B:C+2:3', true],
  ['=XFD1', 0, 1, '=#REF!', false],
  ['=AA1048575:AZ$2', 1, 26, '=BA$2:BZ1048576', true],
] as const)('%s copied by %d and %d', (formula, rows, cols, text, isPlain) => {
  expect(formulaShifter(formula)(rows, cols)).toEqual({ text, isPlain });
  expect(shiftFormula(formula, rows, cols)).toBe(text);
});

test('formulas that read the same from their cells, written one by one: each as in a workbook of its own', async () => {
  const forms: readonly ((row: number, letters: string) => string)[] = [
    (row, letters) => `=IF(${letters}${row}>3,INDEX($A$1:$C$40,ROW(),1),"B${row}")`,
    (row, letters) => `=SUM($A$1:${letters}${row})+COUNT(${letters}$1:${letters}${row})`,
    (row, letters) => `=IF(COLUMN()=5,${letters}${row},${letters}${row + 1})*100000`,
    (row, letters) => `=SUMPRODUCT($A${row}:$B${row},$A${row}:$B${row})+${letters}1+0`,
  ];
  const cells = [
    [2, 'E', 'B'],
    [9, 'E', 'B'],
    [30, 'F', 'C'],
    [3, 'G', 'D'],
  ] as const;
  const figures = Array.from({ length: 40 }, (_, i) => [i % 7, i, i * 3, i * i]);
  for (const form of forms) {
    const values = async (some: readonly (typeof cells)[number][]) => {
      const { Excel } = start();
      return Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:D40').values = figures;
        const ranges = some.map(([row, at, letters]) => {
          const range = sheet.getRange(`${at}${row}`);
          range.formulas = [[form(row, letters)]];
          range.load('values,formulas');
          return range;
        });
        await context.sync();
        return ranges.map(({ values, formulas }) => [formulas, values]);
      });
    };
    const alone = await Promise.all(cells.map(async (one) => (await values([one]))[0]));
    expect(await values(cells)).toEqual(alone);
  }
});
