/** What each family does at its edges, as Excel documents it; test/libreoffice holds all functions against LibreOffice. */
import { workbook } from './sheet';

const book = workbook({
  S: {
    A1: '市科技局',
    A2: '市财政局',
    A3: '区管委会',
    A4: 'a*b',
    A5: null,
    B1: 10,
    B2: -2,
    B3: 0,
    B4: 12.5,
    B5: '7',
    B6: true,
    C1: 1,
    C2: 3,
    C3: 5,
    C4: 7,
    C5: 9,
    D1: '=NA()',
  },
});

const check = (cases: readonly (readonly [string, string | number | boolean])[]) =>
  test.each(cases)('%s is %s', (formula, expected) => {
    const result = book.calculate(formula);
    if (typeof expected === 'number') expect(result).toBeCloseTo(expected, 10);
    else expect(result).toBe(expected);
  });

describe('arithmetic', () => {
  check([
    ['=SUM(B1:B6)', 20.5],
    ['=SUM("7",TRUE)', 8],
    ['=SUM("x")', '#VALUE!'],
    ['=ROUND(2.5,0)', 3],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(1250,-2)', 1300],
    ['=ROUNDUP(1.1*3,1)', 3.3],
    ['=ROUNDDOWN(-2.99,1)', -2.9],
    ['=INT(-2.1)', -3],
    ['=MOD(-7,3)', 2],
    ['=MOD(7,-3)', -2],
    ['=MOD(0.3,0.1)', 0],
    ['=FLOOR(0.7,0.1)', 0.7],
    ['=SUMPRODUCT(B1:B4,C1:C4)', 91.5],
    ['=SUMPRODUCT(B1:B4,C1:C3)', '#VALUE!'],
    ['=SUMPRODUCT((LEFT(A1:A4,1)="市")*(B1:B4>0)*C1:C4)', 1],
    ['=0^0', '#NUM!'],
  ]);
});

describe('criteria', () => {
  check([
    ['=COUNTIF(A1:A5,"市*")', 2],
    ['=COUNTIF(A1:A5,"a~*b")', 1],
    ['=COUNTIF(A1:A5,"")', 1],
    ['=COUNTIF(A1:A5,"<>")', 4],
    ['=COUNTIF(A:A,"")', 1_048_572],
    ['=COUNTIF(B1:B6,">=0")', 3],
    ['=COUNTIF(B1:B6,7)', 1],
    ['=COUNTIF(B1:B6,TRUE)', 1],
    ['=COUNTIF(D1:D2,"#N/A")', 1],
    ['=COUNTIFS(A1:A4,"市*",B1:B4,">0")', 1],
    ['=COUNTIFS(A1:A4,"市*",B1:B3,">0")', '#VALUE!'],
    ['=SUMIF(A1:A4,"市*",B1)', 8],
    ['=SUMIFS(C1:C4,B1:B4,"<>0",C1:C4,"<7")', 4],
    ['=AVERAGEIF(A1:A4,"无",B1:B4)', '#DIV/0!'],
  ]);
});

describe('looking up', () => {
  check([
    ['=MATCH("市?政局",A1:A4,0)', 2],
    ['=MATCH(6,C1:C5)', 3],
    ['=MATCH(0,C1:C5)', '#N/A'],
    ['=MATCH(5,{9;7;5;3},-1)', 3],
    ['=SUM(INDEX(B1:C4,0,2))', 16],
    ['=INDEX(B1:B4,5)', '#REF!'],
    ['=INDEX((A1:A4="市财政局")*C1:C4,2)', 3],
    ['=LOOKUP(2,1/(B1:B4>0),A1:A4)', 'a*b'],
    ['=VLOOKUP("区管委会",A1:C4,3,FALSE)', 5],
    ['=ADDRESS(2,28,4)', 'AB2'],
    ['=ROW()*100+COLUMN()', 9926],
  ]);
});

describe('text and dates', () => {
  check([
    ['=TEXT(0.256,"0.0%")', '25.6%'],
    ['=TEXT(45000,"yyyy年m月d日")', '2023年3月15日'],
    ['=TEXT(45000,"aaaa")', '星期三'],
    ['=VALUE("12%")', 0.12],
    ['=VALUE("2023年5月6日")', 45_052],
    ['="2023-01-05"+1', 44_932],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=SEARCH("~?","a?b")', 2],
    ['=DATE(2023,14,1)', 45_323],
    ['=DATE(1900,2,29)', 60],
    ['=EDATE(DATE(2023,1,31),1)', 44_985],
    ['=EOMONTH(DATE(2024,1,15),1)', 45_351],
    ['=TODAY()', 45_292],
  ]);
});

describe('what a cell is', () => {
  check([
    ['=ISBLANK(A5)', true],
    ['=ISFORMULA(D1)', true],
    ['=ISFORMULA(A1)', false],
    ['=ISREF(A1)', true],
    ['=N("x")', 0],
    ['=T(1)', ''],
    ['=ISNA(D1)', true],
    ['=RANK(55,C1:C5)', '#N/A'],
    ['=RANK(5,C1:C5,1)', 3],
    ['=RANK(5,{5,6})', '#VALUE!'],
    ['=RANK.AVG(5,{5,6})', '#VALUE!'],
    ['=COUNT(1,"2","x")', 2],
    ['=COUNTA(A1:A5)', 4],
    ['=COUNTBLANK(A1:A5)', 1],
  ]);
});

describe('texts in order, as an Excel of China sorts them: signs, digits, Latin letters, Chinese by pinyin', () => {
  // 发 fa, 局 ju, 科 ke, 市 shi
  const texts = workbook({
    S: { A1: '发', A2: '局', A3: '科', A4: '市', A5: 'z', A6: '9', A7: 9, A8: null, B1: 1, B2: 2, B3: 4, B4: 8 },
  });
  test.each([
    ['=COUNTIF(A1:A8,">科")', 1],
    ['=COUNTIF(A1:A8,">=科")', 2],
    ['=COUNTIF(A1:A8,"<科")', 4],
    ['=SUMIF(A1:A4,">局",B1:B4)', 12],
    ['=COUNTIFS(A1:A8,">局",A1:A8,"<市")', 1],
    ['=MATCH("科",A1:A4)', 3],
    ['=MATCH("科技",A1:A4)', 3],
    ['=MATCH("财",A1:A4)', '#N/A'],
    ['=LOOKUP("深",A1:A4,B1:B4)', 4],
    ['="局">"科"', false],
    ['="科">"z"', true],
  ])('%s is %s', (formula, expected) => {
    expect(texts.calculate(formula)).toBe(expected);
  });
});
