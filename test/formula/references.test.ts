/** References as they may be written: over several sheets, of several areas, whole rows and columns of a block, and what TYPE makes of them. */
import { shiftFormula } from '../../src/formula/rewrite';
import { maySpill } from '../../src/formula/spilling';
import { workbook } from './sheet';

const book = workbook(
  {
    S: { A1: 1, A2: 2, A3: 3, B1: 10, B2: 20, B3: 30, C1: 'x', C2: true, D1: '=NA()', F1: '=TYPE(A1:A3)' },
    Q1: { A1: 1 },
    Q2: { A1: 2 },
    Q3: { A1: 3 },
    Q4: { A1: 4 },
    '1月': { A1: 5 },
    '2月': { A1: 6 },
  },
  {},
  { arrays: { F1: 'F1:F1' } },
);

test.each([
  // Names of sheets that read as cells, which Excel writes in apostrophes once they are entered.
  ['=SUM(Q1:Q4!A1)', 10],
  ['=COUNT(Q1:Q4!A1)', 4],
  ['=SUM(q2:Q3!$A$1:$B$2)+1', 6],
  ['=COUNTA(Q1:Q4!A:A)', 4],
  ['=SUM(1月:2月!A1)', 11],
  ['="Q1:Q4!A1"&SUM(Q1:Q2!A1)', 'Q1:Q4!A13'],
  // No such sheets: nothing is made up.
  ['=SUM(A1:S!B2)', '#NAME?'],
  ['=SUM(INDEX(A1:B3,))', 66],
  ['=SUM(INDEX(A1:B3,0,2))', 60],
  ['=SUM(INDEX(A1:B3,,2))', 60],
  ['=SUM(INDEX(A1:B3,2,))', 22],
  ['=INDEX((A1:A3,B1:B3),2,1,2)', 20],
  ['=INDEX((A1:A3,B1:B3),2,1)', 2],
  ['=SUM(INDEX((A1:A3,B1:B3),0,0,2))', 60],
  ['=INDEX((A1:A3,B1:B3),2,1,3)', '#REF!'],
  ['=INDEX((A1:A3,B1:B3),2,1,0)', '#VALUE!'],
  ['=INDEX(A1:B3,2,1,1)', 2],
  ['=INDEX(A1:B3,2,1,2)', '#REF!'],
  ['=INDEX(Q1:Q4!A1:A2,1)', '#VALUE!'],
  // Blank cells below all figures are cells of the range too.
  ['=ARRAYTOTEXT(A2:A5)', '2, 3, , '],
  ['=ARRAYTOTEXT(A2:B4,1)', '{2,20;3,30;,}'],
  ['=TYPE(A1)', 1],
  ['=TYPE(C1)', 2],
  ['=TYPE(C2)', 4],
  ['=TYPE(D1)', 16],
  ['=TYPE(Z9)', 1],
  ['=TYPE({1,2;3,4})', 64],
  ['=TYPE(ROW(A1:A3)*{1,2})', 64],
])('%s is %s', (formula, expected) => expect(book.calculate(formula, 'S!H2')).toBe(expected));

test('of a whole range, where its cells are all taken, TYPE says it is an array', () => {
  expect(book.get('S!F1')).toBe(64);
});

test.each([
  ['=INDEX(A1:B3,)', true],
  ['=INDEX(A1:B3,0,2)', true],
  ['=INDEX(A1:B3,,2)', true],
  ['=INDEX(A1:B3,2,)', true],
  ['=INDEX(A1:B3,2)', true],
  ['=INDEX(A1:A3,2)', false],
  ['=INDEX(A1:C1,2)', false],
  ['=INDEX(A1:B3,2,2)', false],
  ['=INDEX(A1:A3,MATCH("x",C1:C3,0))', false],
])('%s may come to several values: %s', (formula, expected) => expect(maySpill(formula, () => false)).toBe(expected));

test('a span of sheets moves its cells along when it is copied, and gets its apostrophes', () => {
  expect(shiftFormula('=SUM(Q1:Q4!A1)', 1, 1)).toBe("=SUM('Q1:Q4'!B2)");
});
