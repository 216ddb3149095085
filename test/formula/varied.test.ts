/** Formulas as offices write them, on a table, a list with subtotals, errors among figures and sheets in a row. */
import { arrayFormulas, formulas } from './varied-cases';
import { workbook, type Contents } from './sheet';

const columns: Readonly<Record<string, readonly (string | number | boolean | null)[]>> = {
  A: ['部门', '科技局', '财政局', '科技局', '管委会', '财政局', 'Tech a*b', 'tech', '科技局?'],
  B: ['月份', 44927, 44958, 44986, 45017, 45047, 45078, 45108, 45139],
  C: ['金额', 120.5, -30, 0, 75.25, 200, 2.5, 'x', 60],
  D: ['比例', 0.25, 0.5, null, '12%', 0.125, 1, -0.5, 0.333],
  E: ['状态', '完成', '进行中', '完成', '未开始', null, '完成', 'TRUE', true],
  G: [null, 10, 20, '=SUBTOTAL(9,G2:G3)', 30, 40, '=SUBTOTAL(9,G5:G6)', '=AGGREGATE(9,0,G2:G6)'],
  H: [null, 1, '=1/0', 3, '=NA()', 't', null, true, '5'],
  I: [null, 3, 1, 2, 2, 5, 4, 9, 7],
  J: [null, 1, 3, 5, 7, 9, 11, 13, 15],
  K: [null, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  Q: ['部门', '财政局'],
};

const data: Contents = Object.fromEntries(
  Object.entries(columns).flatMap(([column, cells]) =>
    cells.flatMap((value, row) => (value === null ? [] : [[`${column}${row + 1}`, value]])),
  ),
);
const block = (base: number): Contents =>
  Object.fromEntries(
    [1, 2, 3].flatMap((row) => ['A', 'B'].map((column, i) => [`${column}${row}`, base * row + i + 1])),
  );

const book = workbook(
  {
    F: {
      ...Object.fromEntries(formulas.map(([formula], i) => [`A${i + 1}`, `=${formula}`])),
      ...Object.fromEntries(arrayFormulas.map(([formula], i) => [`C${i + 1}`, `=${formula}`])),
    },
    Data: data,
    S1: block(1),
    S2: block(10),
    'S 3': block(100),
    End: { A1: 7 },
  },
  { rate: '=Data!$D$2', amounts: '=Data!$C$2:$C$9' },
  {
    tables: {
      T: {
        sheetId: 'id:Data',
        top: 0,
        left: 0,
        bottom: 8,
        right: 4,
        headers: true,
        totals: false,
        columns: ['部门', '月份', '金额', '比例', '状态'],
      },
    },
    arrays: Object.fromEntries(arrayFormulas.map((_, i) => [`C${i + 1}`, `C${i + 1}:C${i + 1}`])),
  },
);

/** To ten digits, as far as the two programs agree in rates and distributions. */
const rounded = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value);

test.each([
  ['in a cell', 'A', formulas],
  ['as arrays', 'C', arrayFormulas],
] as const)('%s', (_, column, cases) => {
  expect(cases.length).toBeGreaterThan(30);
  expect(cases.map(([formula], i) => [formula, rounded(book.get(`${column}${i + 1}`))])).toEqual(
    cases.map(([formula, result]) => [formula, rounded(result)]),
  );
});
