import { copyFinder } from '../../src/formula/copied';
import { createFormulaEngine, createStillEngine, type FormulaSource } from '../../src/formula/engine';
import { shiftFormula } from '../../src/formula/rewrite';
import { generator } from '../support/generator';

const formulas = [
  '=A1+B1',
  '=$A1+B$1',
  '=SUM(A$1:A2)',
  '=LOG10(A1+1)',
  '="A1"&A1',
  '=IF(A1>B1,"A2","B2")&A2',
  "='A1'!B2+A1",
  'SUM(A1:B2)',
  '=SUM(A:A)+A1',
  '=SUM(1:1)',
  '=zsc_A1+A1',
  '=A1.5',
  '=ROW()+COLUMN()+A1',
  '=SUBTOTAL(9,A1:B3)',
  '=COUNTIF(A$1:A1,A1)',
  '=IF(ISFORMULA(A1),1,A1)',
];

test('what is told a copy is what copying gives, from where it was copied', () => {
  const find = copyFinder();
  let copies = 0;
  for (const formula of formulas)
    for (const [down, across] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [7, 3],
    ] as const) {
      const text = shiftFormula(formula, down, across);
      const found = find(text, down, across);
      if (!found) continue;
      copies += 1;
      expect(shiftFormula(found.formula, found.down, found.across)).toBe(text);
      expect(found.text).toBe(text);
    }
  expect(copies).toBeGreaterThan(25);
});

test('formulas alike that are no copies are none', () => {
  const find = copyFinder();
  expect(find('=A1+1', 0, 0)).toBeUndefined();
  expect(find('=A1+1', 1, 0)).toBeUndefined();
  expect(find('=A2+1', 2, 0)).toEqual({ text: '=A2+1', formula: '=A1+1', down: 1, across: 0 });
  expect(find('=A$1+1', 3, 0)).toBeUndefined();
  expect(find('=LOG10(A4)', 3, 0)).toBeUndefined();
  expect(find('=LOG11(A5)', 4, 0)).toBeUndefined();
  expect(find('="A6"', 5, 0)).toBeUndefined();
  expect(find('="A7"', 6, 0)).toBeUndefined();
});

test('a workbook that does not change comes to the same as one that may', () => {
  const next = generator(7);
  const pick = (most: number) => Math.floor(next() * most);
  const cells = new Map<string, string | number>();
  for (let row = 0; row < 40; row += 1)
    for (let col = 0; col < 12; col += 1) {
      const formula = formulas[pick(formulas.length)]!;
      cells.set(`${row},${col}`, col < 2 ? pick(20) - 5 : shiftFormula(formula, row, pick(3) === 0 ? col : 0));
    }
  const source: FormulaSource = {
    sheetId: (name) => (/^(s|a1)$/i.test(name) ? 's' : undefined),
    sheetName: (id) => id,
    content: (_, row, col) => {
      const cell = cells.get(`${row},${col}`) ?? null;
      return typeof cell === 'string' ? { formula: cell, value: null } : { value: cell };
    },
    extent: () => ({ rows: 40, cols: 12 }),
    definedName: (name) => (name === 'zsc_A1' ? '=s!$A$1' : undefined),
    today: () => 45_000,
  };
  const [still, lively] = [createStillEngine(source), createFormulaEngine(source)];
  for (let row = 0; row < 40; row += 1)
    for (let col = 0; col < 12; col += 1)
      expect([row, col, still.value('s', row, col)]).toEqual([row, col, lively.value('s', row, col)]);
});

test('a long chain and a circle come to the same where nothing changes', () => {
  const source: FormulaSource = {
    sheetId: () => 's',
    sheetName: (id) => id,
    content: (_, row, col) =>
      col === 1
        ? { formula: `=B${((row + 1) % 3) + 1}+1`, value: null }
        : row === 999
          ? { value: 1 }
          : { formula: `=A${row + 2}+1`, value: null },
    extent: () => ({ rows: 1000, cols: 2 }),
    definedName: () => undefined,
    today: () => 45_000,
  };
  const [still, lively] = [createStillEngine(source), createFormulaEngine(source)];
  expect(still.value('s', 0, 0)).toBe(1000);
  expect([0, 1, 2].map((row) => still.value('s', row, 1))).toEqual([0, 1, 2].map((row) => lively.value('s', row, 1)));
});
