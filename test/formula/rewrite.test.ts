import fc from 'fast-check';
import { deleteSheetInFormula, insertOrDelete, renameSheetInFormula, shiftFormula } from '../../src/formula/rewrite';

const rows = (at: number, count: number, sheet = 'S') => ({ sheet, axis: 'row', at, count }) as const;
const cols = (at: number, count: number, sheet = 'S') => ({ sheet, axis: 'col', at, count }) as const;

test.each([
  ['=A1+$B2+C$3+$D$4', 2, 1, '=B3+$B4+D$3+$D$4'],
  ['=SUM(A1:B2,计划目标!A1)', 1, 0, '=SUM(A2:B3,计划目标!A2)'],
  ['=\'G03 营业收入\'!A1&"A1"', 0, 2, '=\'G03 营业收入\'!C1&"A1"'],
  ['=SUM(A:A)+SUM($1:1)', 1, 1, '=SUM(B:B)+SUM($1:2)'],
  ['=A1', -1, 0, '=#REF!'],
  ['=zsc_G13_actual+LOG10(A1)', 1, 0, '=zsc_G13_actual+LOG10(A2)'],
  ['=SUM(A$3:A3)', -1, 0, '=SUM(A2:A$3)'],
  ['=A1:A1', 1, 0, '=A2:A2'],
])('%s copied by (%i, %i) is %s', (formula, down, across, expected) => {
  expect(shiftFormula(formula, down, across)).toBe(expected);
});

test.each([
  ['=A5', rows(2, 3), '=A8'],
  ['=A2', rows(2, 3), '=A2'],
  ['=SUM(A1:A5)', rows(2, 3), '=SUM(A1:A8)'],
  ['=SUM($A$3:$A$5)', rows(2, 1), '=SUM($A$4:$A$6)'],
  ['=SUM(A1:A5)', rows(1, -2), '=SUM(A1:A3)'],
  ['=SUM(A1:A5)', rows(3, -9), '=SUM(A1:A3)'],
  ['=SUM(A3:A5)', rows(0, -3), '=SUM(A1:A2)'],
  ['=A3+A9', rows(2, -1), '=#REF!+A8'],
  ['=其他!A3', rows(0, 1), '=其他!A3'],
  ['=s!A3', rows(0, 1), '=s!A4'],
  ["='S'!A3:A4", rows(2, -2), "='S'!#REF!"],
  ['=SUM(B:C)', cols(1, 2), '=SUM(D:E)'],
  ['=SUM(B:C)', rows(0, 2), '=SUM(B:C)'],
  ['=C1&B1', cols(1, -1), '=B1&#REF!'],
])('%s after %o', (formula, change, expected) => {
  expect(insertOrDelete(formula, 'S', change)).toBe(expected);
});

test('a sheet is renamed wherever it is named, quoted where needed', () => {
  expect(renameSheetInFormula("=计划目标!A1+'计划目标'!B2+其他!A1+SUM(计划目标!A:B)", '计划目标', '计划 目标')).toBe(
    "='计划 目标'!A1+'计划 目标'!B2+其他!A1+SUM('计划 目标'!A:B)",
  );
  expect(renameSheetInFormula("='a''b'!A1", "A'B", 'G03')).toBe("='G03'!A1");
  expect(renameSheetInFormula('="S!A1"&S!name', 'S', '评分表')).toBe('="S!A1"&评分表!name');
});

test('a deleted sheet leaves #REF!', () => {
  expect(deleteSheetInFormula('=SUM(计划目标!A1:A3,A1,其他!A1)', '计划目标', ['计划目标', '其他'])).toBe(
    '=SUM(#REF!,A1,其他!A1)',
  );
});

test.each([
  ['=SUM(a:x!A1)', 'x', '=SUM(a:b!A1)'],
  ['=SUM(a:x!A1)', 'A', '=SUM(b:x!A1)'],
  ['=SUM(x:a!A1)', 'a', '=SUM(x:b!A1)'],
  ['=SUM(a:x!A1)', 'b', '=SUM(a:x!A1)'],
  ['=SUM(a:b!A1)', 'b', '=SUM(a!A1)'],
  ["=SUM('x:d 1'!A:B)", 'x', "=SUM('d 1'!A:B)"],
  ["=SUM('b:d 1'!A:B)", 'd 1', '=SUM(b:x!A:B)'],
  ['=SUM(a:a!A1)', 'a', '=SUM(#REF!)'],
])('a span of sheets that loses an end moves in: %s without %s', (formula, sheet, expected) => {
  expect(deleteSheetInFormula(formula, sheet, ['a', 'b', 'x', 'd 1'])).toBe(expected);
});

test('a span of sheets follows the names of its ends', () => {
  expect(renameSheetInFormula('=SUM(a:x!A1)+x!B1', 'x', '三 月')).toBe("=SUM('a:三 月'!A1)+'三 月'!B1");
  expect(renameSheetInFormula("=SUM('a:三 月'!A1:B2)", '三 月', 'x')).toBe('=SUM(a:x!A1:B2)');
  expect(renameSheetInFormula('=SUM(a:x!A1)+x!B1', 'x', 'd', false)).toBe('=SUM(a:x!A1)+d!B1');
});

const column = fc.integer({ min: 0, max: 500 }).map((index) => {
  let text = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
});
const dollar = fc.constantFrom('', '$');
const cell = fc
  .record({ a: dollar, col: column, b: dollar, row: fc.integer({ min: 60, max: 900 }) })
  .map(({ a, col, b, row }) => `${a}${col}${b}${row}`);
const sheet = fc.constantFrom('', 'S!', "'G03 营业收入'!", '计划目标!');
const reference = fc.oneof(
  fc.tuple(sheet, cell).map(([prefix, text]) => prefix + text),
  fc
    .tuple(sheet, dollar, column, fc.integer({ min: 60, max: 400 }), fc.integer({ min: 0, max: 400 }))
    .map(([prefix, mark, col, row, more]) => `${prefix}${col}${mark}${row}:${col}${mark}${row + more}`),
);
const formula = fc
  .array(fc.oneof(reference, fc.constantFrom('"A1"', '1.5', 'zsc_G13_actual', 'TRUE', 'ROUND(2.5,0)')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => `=SUM(${parts.join(',')})`);

describe('properties', () => {
  test('copying there and back gives the same formula', () => {
    fc.assert(
      fc.property(formula, fc.integer({ min: -50, max: 50 }), fc.nat({ max: 50 }), (text, down, across) => {
        expect(shiftFormula(shiftFormula(text, down, across), -down, -across)).toBe(text);
      }),
    );
  });

  test('copying in two steps is copying in one', () => {
    fc.assert(
      fc.property(formula, fc.nat(50), fc.nat(50), fc.nat(50), (text, a, b, c) => {
        expect(shiftFormula(shiftFormula(text, a, c), b, 0)).toBe(shiftFormula(text, a + b, c));
      }),
    );
  });

  test('inserting and deleting the same rows or columns again changes nothing', () => {
    fc.assert(
      fc.property(
        formula,
        fc.constantFrom('row', 'col'),
        fc.nat(1000),
        fc.integer({ min: 1, max: 40 }),
        (text, axis, at, count) => {
          const inserted = insertOrDelete(text, 'S', { sheet: 'S', axis, at, count });
          expect(insertOrDelete(inserted, 'S', { sheet: 'S', axis, at, count: -count })).toBe(text);
        },
      ),
    );
  });

  test('changes of another sheet leave a formula alone', () => {
    fc.assert(
      fc.property(formula, fc.nat(1000), fc.integer({ min: -40, max: 40 }), (text, at, count) => {
        expect(insertOrDelete(text, 'S', { sheet: 'elsewhere', axis: 'row', at, count })).toBe(text);
      }),
    );
  });

  test('renaming a sheet there and back gives the same formula', () => {
    fc.assert(
      fc.property(formula, (text) => {
        const renamed = renameSheetInFormula(text, '计划目标', '新 表');
        expect(renamed).not.toContain('计划目标');
        expect(renameSheetInFormula(renamed, '新 表', '计划目标')).toBe(text);
      }),
    );
  });
});
