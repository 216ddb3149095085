/** What offices write beyond single-sheet formulas: subtotals of subtotals, sheets in a row, tables, array formulas; and what says it is not understood. */
import fc from 'fast-check';
import { workbook } from './sheet';

const table = {
  sheetId: 'id:S',
  top: 0,
  left: 0,
  bottom: 4,
  right: 2,
  headers: true,
  totals: true,
  columns: ['单位', '数 值', 'c'],
};

describe('subtotals', () => {
  const cells = {
    A1: 1,
    A2: 2,
    A3: '=SUBTOTAL(9,A1:A2)',
    A4: 4,
    A5: 5,
    A6: '=1+AGGREGATE(9,0,A4:A5)',
    A7: '=SUBTOTAL(9,A1:A6)',
    A8: '=SUBTOTAL(3,A1:A6)',
    A9: '=SUM(A1:A6)',
    A10: '=AGGREGATE(9,4,A1:A6)',
  };
  test('count no subtotal twice', () => {
    const book = workbook({ S: cells });
    expect(['A7', 'A8', 'A9', 'A10'].map(book.get)).toEqual([12, 4, 25, 25]);
  });
  test('leave out what a filter hides, and with codes over 100 what is hidden by hand', () => {
    const book = workbook(
      { S: { A1: 1, A2: 2, A3: 4, A4: '=SUBTOTAL(9,A1:A3)', A5: '=SUBTOTAL(109,A1:A3)' } },
      {},
      {
        hidden: (row) => (row === 0 ? 'filtered' : row === 1 ? 'hidden' : undefined),
      },
    );
    expect([book.get('A4'), book.get('A5')]).toEqual([6, 4]);
  });
  test('leave out errors where AGGREGATE is told to', () => {
    const book = workbook({ S: { A1: 1, A2: '=1/0', A3: '=AGGREGATE(9,6,A1:A2)', A4: '=AGGREGATE(9,0,A1:A2)' } });
    expect([book.get('A3'), book.get('A4')]).toEqual([1, '#DIV/0!']);
  });
});

test.each([
  ['LARGE(B:D!A1:A2,2)', 4],
  ['SMALL(B:D!A1:A2,2)', 2],
  ['RANK(4,B:D!A1:A2)', 2],
  ['RANK.AVG(4,B:D!A1:A2,1)', 3],
  ['PERCENTILE(B:D!A1:A2,0.5)', 3],
  ['PERCENTILE.INC(B:D!A1:A2,1)', 9],
  ['PERCENTILE.EXC(B:D!A1:A2,0.6)', 4],
  ['QUARTILE(B:D!A1:A2,2)', 3],
  ['QUARTILE.EXC(B:D!A1:A2,2)', 3],
  ['TRIMMEAN(B:D!A1:A2,0.5)', 3],
  ['PERCENTRANK(B:D!A1:A2,9)', 1],
  ['LARGE((A20,A22),1)', 7],
  ['SUBTOTAL(9,B:D!A1)', '#VALUE!'],
  ['AGGREGATE(9,6,B:D!A1)', '#VALUE!'],
  ['AGGREGATE(14,6,B:D!A1,1)', '#VALUE!'],
  ['SUBTOTAL(9,(A20,A22))', 12],
  ['IFERROR(ROWS((A20,A22)),0)', '#NAME?'],
])('series over several sheets or areas: %s', (formula, expected) => {
  const book = workbook({
    S: { A1: `=${formula}`, A20: 5, A22: 7 },
    B: { A1: 1 },
    C: { A1: 2, A2: 9 },
    D: { A1: 4 },
  });
  expect(book.get('A1')).toBe(expected);
});

test('references over several sheets take each of them, wherever a series is asked for', () => {
  const book = workbook({
    S: {
      A1: "=SUM('B 1:D'!A1)",
      A2: "=AVERAGE('B 1:D'!A1:A2)",
      A3: "=COUNTA(D:'B 1'!A1)",
      A4: "='B 1:D'!A1+1",
      A5: "=MAX('B 1:D'!A1)",
      A6: "=COUNTIF('B 1:D'!A1,1)",
      A7: '=COUNTA(B:Nowhere!A1)',
      A8: '=SUM((A20,A22),A21)',
      A20: 1,
      A21: 2,
      A22: 4,
    },
    'B 1': { A1: 1 },
    C: { A1: 2, A2: 9 },
    D: { A1: 4 },
  });
  expect(['A1', 'A2', 'A4', 'A5', 'A6', 'A7', 'A8'].map(book.get)).toEqual([
    7,
    4,
    '#VALUE!',
    4,
    '#VALUE!',
    '#NAME?',
    7,
  ]);
  book.set('C!A1', 20);
  expect(book.get('A1')).toBe(25);
});

describe('tables', () => {
  const book = workbook(
    {
      S: {
        A1: '单位',
        B1: '数 值',
        C1: 'c',
        A2: 'x',
        A3: 'y',
        A4: 'z',
        B2: 1,
        B3: 2,
        B4: 4,
        B5: '=SUBTOTAL(109,T[数 值])',
        C2: '=[@[数 值]]*2',
        C3: '=T[[#This Row],[数 值]]*2',
        C4: '=SUM(T[@[数 值]:[数 值]])',
        E1: '=SUM(T[数 值])',
        E2: '=COUNTA(T[])',
        E3: '=T[[#Totals],[数 值]]',
        E4: '=COUNTA(T[#Headers])',
        E5: '=ROWS(T[#All])',
        E6: '=SUM(T)',
        E7: '=SUM(T[[#Data],[#Totals],[数 值]])',
        E8: '=COUNTA(Unknown[x])',
        E9: '=T[@c]',
        E10: '=SUM(T[nothing])',
      },
    },
    {},
    { tables: { T: table } },
  );
  test.each([
    ['B5', 7],
    ['C2', 2],
    ['C3', 4],
    ['C4', 4],
    ['E1', 7],
    ['E2', 9],
    ['E3', 7],
    ['E4', 3],
    ['E5', 5],
    ['E6', 17],
    ['E7', 14],
    ['E8', '#NAME?'],
    ['E9', '#VALUE!'],
    ['E10', '#REF!'],
  ])('%s is %s', (address, expected) => expect(book.get(address)).toBe(expected));
});

test('an array formula shows in each of its cells its own element', () => {
  const book = workbook(
    {
      S: {
        A1: 1,
        A2: 2,
        A3: 3,
        B1: '=A1:A3*10',
        C1: '=SUM(A1:A3*A1:A3)',
        D1: '=A1:A3*10',
        E1: '=SUM(IF(A1:A3>1,A1:A3))',
      },
    },
    {},
    { arrays: { B1: 'B1:B4', C1: 'C1', E1: 'E1' } },
  );
  expect(['B1', 'B2', 'B3', 'B4', 'C1', 'D1', 'E1'].map(book.get)).toEqual([10, 20, 30, '#N/A', 14, 10, 5]);
});

test('what is not understood says so, whatever stands around it', () => {
  const book = workbook({
    S: {
      A1: '=IFERROR(NOSUCH(1),0)',
      A2: '=COUNTA([1]Other!A1)',
      A3: '=LAMBDA(x,NOSUCH(x))(1)',
      A4: '=IF(TRUE,2,NOSUCH())',
    },
  });
  expect(['A1', 'A2', 'A3', 'A4'].map(book.get)).toEqual(['#NAME?', '#NAME?', '#NAME?', 2]);
});

test('errors as criteria, and the day that never was', () => {
  const book = workbook({ S: { A1: '=NA()', A2: '=1/0', A3: 3 } });
  expect(
    [
      '=COUNTIF(A1:A3,"#N/A")',
      '=COUNTIF(A1:A3,NA())',
      '=COUNTIF(A1:A3,"<>#N/A")',
      '=SUMIF(A1:A3,">0")',
      '=COUNTIF(A1:A3,">0")',
    ].map((f) => book.calculate(f)),
  ).toEqual([1, 1, 2, 3, 1]);
  expect(
    ['=DATE(1900,2,29)', '=DATE(1900,3,1)', '=DAY(60)', '=EOMONTH(32,0)', '=DATE(1900,1,61)', '=DATE(1900,3,0)'].map(
      (f) => book.calculate(f),
    ),
  ).toEqual([60, 61, 29, 60, 61, 60]);
});

describe('payments', () => {
  const rate = fc.double({ min: 0.0001, max: 0.05, noNaN: true });
  const periods = fc.integer({ min: 1, max: 120 });
  const amount = fc.integer({ min: 100, max: 1_000_000 });
  const type = fc.constantFrom(0, 1);
  const value = (formula: string) => Number(workbook({ S: {} }).calculate(formula));
  test('what is paid pays the loan off, and interest and principal make up each payment', () => {
    fc.assert(
      fc.property(rate, periods, amount, type, (r, n, present, t) => {
        const paid = value(`=PMT(${r},${n},${present},0,${t})`);
        expect(value(`=FV(${r},${n},${paid},${present},${t})`) / present).toBeCloseTo(0, 6);
        expect(value(`=PV(${r},${n},${paid},0,${t})`) / present).toBeCloseTo(1, 6);
        expect(value(`=IPMT(${r},${n},${n},${present},0,${t})+PPMT(${r},${n},${n},${present},0,${t})`)).toBeCloseTo(
          paid,
          6,
        );
        expect(value(`=NPER(${r},${paid},${present},0,${t})`)).toBeCloseTo(n, 4);
      }),
      { numRuns: 40 },
    );
  });
  test('working days counted from a working day lead back to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40_000, max: 50_000 }), fc.integer({ min: 1, max: 400 }), (start, days) => {
        const end = value(`=WORKDAY(${start},${days})`);
        expect(value(`=NETWORKDAYS(${start}+1,${end})`)).toBe(days);
      }),
      { numRuns: 40 },
    );
  });
});
