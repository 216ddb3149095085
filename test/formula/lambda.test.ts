/** LAMBDA and what calls it, and functions of lists: the examples of Microsoft's pages on each function. */
import { workbook } from './sheet';

const rows = (formula: string) => {
  const book = workbook({ S: { A1: 1, B1: 2, C1: 3, A2: 4, B2: 5, C2: 6 } }, names);
  const result = book.engine.evaluate(formula, { sheetId: 'id:S', row: 50, col: 50 });
  return Array.isArray(result)
    ? result.map((line) => line.map((cell) => (cell !== null && typeof cell === 'object' ? cell.error : cell)))
    : result !== null && typeof result === 'object'
      ? result.error
      : result;
};

const names = {
  Hypotenuse: '=LAMBDA(a,b,SQRT(a^2+b^2))',
  ToCelsius: '=LAMBDA(temp,(5/9)*(temp-32))',
  CountWords: '=LAMBDA(text,LEN(TRIM(text))-LEN(SUBSTITUTE(TRIM(text)," ",""))+1)',
  ThanksgivingDate:
    '=LAMBDA(year,TEXT(DATE(year,11,CHOOSE(WEEKDAY(DATE(year,11,1)),26,25,24,23,22,28,27)),"mm/dd/yyyy"))',
  Factorial: '=LAMBDA(n,IF(n<2,1,n*Factorial(n-1)))',
};

test.each([
  ['=LAMBDA(number,number+1)(1)', 2],
  ['=_xlfn.LAMBDA(_xlpm.x,_xlpm.y,_xlpm.x+_xlpm.y)(3,4)', 7],
  ['=Hypotenuse(3,4)', 5],
  ['=ToCelsius(104)', 40],
  ['=ToCelsius(86)', 30],
  ['=CountWords("Something wicked this way comes.")', 5],
  ['=CountWords("Two thumbs up")', 3],
  ['=ThanksgivingDate(2020)', '11/26/2020'],
  ['=Factorial(10)', 3_628_800],
  ['=LAMBDA(x,LAMBDA(y,x-y))(10)(4)', 6],
  ['=LET(f,LAMBDA(x,x*2),x,5,f(x)+f(1))', 12],
  ['=LET(x,5,x,SUM(x,1))', '#NAME?'],
  ['=LAMBDA(x,[y],IF(ISOMITTED(y),"Missing y",x+y))(1)', 'Missing y'],
  ['=LAMBDA(x,[y],IF(ISOMITTED(y),"Missing y",x+y))(1,2)', 3],
  ['=LAMBDA(x,y,x+y)(1)', '#VALUE!'],
  ['=LAMBDA(x,x)(1,2)', '#VALUE!'],
  ['=LAMBDA(x,x+1)', '#CALC!'],
  ['=NOSUCH(1)', '#NAME?'],
  ['=IFERROR(ToCelsius(nosuch),1)', 1],
])('%s is %s', (formula, expected) => expect(rows(formula)).toBe(expected));

test.each([
  [
    '=MAP(A1:C2,LAMBDA(a,IF(a>4,a*a,a)))',
    [
      [1, 2, 3],
      [4, 25, 36],
    ],
  ],
  ['=MAP(A1:B1,A2:B2,LAMBDA(a,b,AND(a>1,b>1)))', [[false, true]]],
  ['=MAP(A1:C1,LAMBDA(a,COLUMN(a)*10+ROW(a)))', [[11, 21, 31]]],
  ['=MAP(A1:B1,A2:C2,LAMBDA(a,b,a+b))', [[5, 7, '#N/A']]],
  ['=MAP(A1:B1,LAMBDA(a,A1:C1))', [['#CALC!', '#CALC!']]],
  ['=BYROW(A1:C2,LAMBDA(array,MAX(array)))', [[3], [6]]],
  ['=BYROW(A1:C2,LAMBDA(array,SUMSQ(array)))', [[14], [77]]],
  ['=BYROW(A1:C2,SUM)', [[6], [15]]],
  ['=BYCOL(A1:C2,LAMBDA(array,MAX(array)))', [[4, 5, 6]]],
  ['=BYCOL(A1:C2,_xleta.AVERAGE)', [[2.5, 3.5, 4.5]]],
  [
    '=SCAN(1,A1:C2,LAMBDA(a,b,a*b))',
    [
      [1, 2, 6],
      [24, 120, 720],
    ],
  ],
  [
    '=SCAN("",{"a","b","c";"d","e","f"},LAMBDA(a,b,a&b))',
    [
      ['a', 'ab', 'abc'],
      ['abcd', 'abcde', 'abcdef'],
    ],
  ],
  [
    '=MAKEARRAY(2,3,LAMBDA(r,c,r*c))',
    [
      [1, 2, 3],
      [2, 4, 6],
    ],
  ],
  [
    '=LET(n,3,MAKEARRAY(n,n,LAMBDA(r,c,IF(r=c,n,0))))',
    [
      [3, 0, 0],
      [0, 3, 0],
      [0, 0, 3],
    ],
  ],
])('%s', (formula, expected) => expect(rows(formula)).toEqual(expected));

test.each([
  ['=REDUCE(,A1:C2,LAMBDA(a,b,a+b^2))', 91],
  ['=REDUCE(0,A1:C2,LAMBDA(a,b,a+b^2))', 91],
  ['=REDUCE(0,A1:C2,LAMBDA(a,b,IF(ISEVEN(b),1+a,a)))', 3],
  ['=SUM(REDUCE(0,A1:A2,LAMBDA(a,b,VSTACK(a,b))))', 5],
  ['=REDUCE(0,A1:C2,5)', '#VALUE!'],
])('%s is %s', (formula, expected) => expect(rows(formula)).toBe(expected));

test('a change reaches what a LAMBDA read', () => {
  const book = workbook({ S: { A1: 1, A2: 2, B1: '=SUM(MAP(A1:A2,LAMBDA(a,a*10)))' } });
  expect(book.get('B1')).toBe(30);
  book.set('A2', 5);
  expect(book.get('B1')).toBe(60);
});

describe('lists', () => {
  const list = [
    ['Tree', 'Height', 'Age', 'Yield', 'Profit', 'Height'],
    ['=Apple', '>10', null, null, null, '<16'],
    ['=Pear'],
    [],
    ['Tree', 'Height', 'Age', 'Yield', 'Profit'],
    ['Apple', 18, 20, 14, 105],
    ['Pear', 12, 12, 10, 96],
    ['Cherry', 13, 14, 9, 105],
    ['Apple', 14, 15, 10, 75],
    ['Pear', 9, 8, 8, 77],
    ['Apple', 8, 9, 6, 45],
  ];
  const cells = Object.fromEntries(
    list.flatMap((line, r) =>
      line.map((value, c) => {
        // A text that begins with "=" is what a formula of it comes to.
        const given = typeof value === 'string' && value.startsWith('=') ? `="${value}"` : value;
        return [`${String.fromCharCode(65 + c)}${r + 1}`, given ?? null];
      }),
    ),
  );
  const book = workbook({
    S: {
      ...cells,
      H1: 'Tree',
      H2: 'app',
      I1: 'Sum',
      I2: '=A6=1',
      J1: 'Tree',
      J2: '="=Apple"',
      J3: '="=Pear"',
      K1: 'Height',
      K2: '>10',
      K3: '>12',
    },
  });
  test.each([
    ['=DSUM(A5:E11,"Profit",A1:A2)', 225],
    ['=DSUM(A5:E11,"Profit",A1:F3)', 248],
    ['=DSUM(A5:E11,5,H1:H2)', 225],
    ['=DAVERAGE(A5:E11,"Yield",A1:B2)', 12],
    ['=DAVERAGE(A5:E11,3,A5:E11)', 13],
    ['=DCOUNT(A5:E11,"Age",A1:F2)', 1],
    ['=DCOUNT(A5:E11,,A1:A2)', 3],
    ['=DCOUNTA(A5:E11,"Profit",A1:F2)', 1],
    ['=DMAX(A5:E11,"Profit",A1:F3)', 96],
    ['=DMIN(A5:E11,"Profit",A1:F3)', 75],
    ['=DPRODUCT(A5:E11,"Yield",A1:F3)', 800],
    ['=DSTDEV(A5:E11,"Yield",A1:A3)', 2.966_479],
    ['=DSTDEVP(A5:E11,"Yield",A1:A3)', 2.653_299],
    ['=DVAR(A5:E11,"Yield",A1:A3)', 8.8],
    ['=DVARP(A5:E11,"Yield",A1:A3)', 7.04],
    ['=DGET(A5:E11,"Yield",A1:A3)', '#NUM!'],
    ['=DGET(A5:E11,"Yield",A1:F2)', 10],
    ['=DGET(A5:E11,"Yield",H1:H1)', '#VALUE!'],
    ['=DSUM(A5:E11,"Nothing",A1:A2)', '#VALUE!'],
    ['=DSUM(A5:E11,"Profit",I1:I2)', '#NAME?'],
  ])('%s is %s', (formula, expected) => {
    const result = book.calculate(formula);
    if (typeof expected === 'number') expect(result).toBeCloseTo(expected, 5);
    else expect(result).toBe(expected);
  });
});
