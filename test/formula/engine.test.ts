import { workbook } from './sheet';

describe('results', () => {
  const book = workbook(
    {
      计划目标: {
        A1: 1,
        A2: 2,
        A3: 3,
        B1: '市科技局',
        B2: '=A1+A2',
        C1: '="x"&A3',
        D1: '=A1:A3',
        D2: '=A1:A3',
        D9: '=A1:A3',
      },
      'G03 营业收入': { A1: 10, A2: '=计划目标!A3*2', A3: "='计划目标'!B2" },
    },
    { zsc_all: '=计划目标!$A$1:$A$3', zsc_share: '=0.6', zsc_twice: '=计划目标!$A$2*2', zsc_list: '={1,2,3}' },
  );

  test('a formula longer or deeper than Excel takes is none, and stops nothing', () => {
    for (const formula of [`=${'-'.repeat(20_000)}1`, `=${'('.repeat(5_000)}1${')'.repeat(5_000)}`])
      expect(book.calculate(formula)).toBe('#NAME?');
    expect([1, '#NAME?']).toContain(book.calculate(`=${'-'.repeat(8_000)}1`));
    expect(book.calculate('=1+1')).toBe(2);
  });

  test.each([
    ['=A1+A2*A3^2', 19],
    ['=-2^2', 4],
    ['=10%+1', 1.1],
    ['="3"+4', 7],
    ['="a"+1', '#VALUE!'],
    ['=1/0', '#DIV/0!'],
    ['=Z1', 0],
    ['=Z1=""', true],
    ['=Z1=0', true],
    ['=Z1&"x"', 'x'],
    ['="a"="A"', true],
    ['=1<"a"', true],
    ['="z"<TRUE', true],
    ['=0.1+0.2=0.3', true],
    ['=1.1-1-0.1', 0],
    ['=B1&A1', '市科技局1'],
    ["='G03 营业收入'!A2+'G03 营业收入'!A3", 9],
    ['=SUM(zsc_all)*zsc_share', 3.6],
    ['=zsc_twice', 4],
    ['=SUM(zsc_list)', 6],
    ['=zsc_unknown', '#NAME?'],
    ['=NOSUCH(1)', '#NAME?'],
    ['=Nowhere!A1', '#REF!'],
    ['=SUM(A1:INDEX(zsc_all,2))', 3],
    ['=SUM(A1:A3 A2:A9)', 5],
    ['=A1:A2 A3:A4', '#NULL!'],
    ['=IFERROR(1/0,"—")', '—'],
    ['=IF(FALSE,1/0,5)', 5],
    ['=IF(A1,,2)', 0],
    ['=SUM(A:A)', 6],
    ['=SUM(1:1)', 2],
    ['=SUMPRODUCT((A1:A3>1)*A1:A3)', 5],
    ['=SUMPRODUCT(--(LEFT(B1:B3,1)="市"))', 1],
    ['=SUMPRODUCT({1,2,3}*{4,5,6})', 32],
    ['=SUM({1,2}*2)', 6],
    ['=#REF!+1', '#REF!'],
    ['=IF(', '#NAME?'],
    ['=SUM({1,2;3})', '#NAME?'],
    ['=SUM({1,2;3,4},{5;-6})', 9],
  ])('%s', (formula, expected) => {
    const result = book.calculate(formula);
    if (typeof expected === 'number') expect(result).toBeCloseTo(expected, 12);
    else expect(result).toBe(expected);
  });

  test('a range in the place of a value is the cell in the same row', () => {
    expect([book.get('D1'), book.get('D2'), book.get('D9')]).toEqual([1, 2, '#VALUE!']);
  });
});

describe('changes', () => {
  test('reach exactly the formulas that read the cell, through areas and names', () => {
    const book = workbook(
      { S: { A1: 1, A2: 2, B1: '=SUM(A1:A2)', C1: '=B1*2', D1: '=A3', E1: '=SUM(all)', F1: '=ROWS(A1:A2)' } },
      { all: '=S!$A$1:$A$9' },
    );
    expect(['B1', 'C1', 'D1', 'E1', 'F1'].map(book.get)).toEqual([3, 6, 0, 3, 2]);
    expect(book.set('A2', 5).sort()).toEqual(['S!B1', 'S!C1', 'S!E1']);
    expect(['B1', 'C1', 'D1', 'E1', 'F1'].map(book.get)).toEqual([6, 12, 0, 6, 2]);
    expect(book.set('A3', 7).sort()).toEqual(['S!D1', 'S!E1']);
    expect(book.get('E1')).toBe(13);
  });

  test('a formula that takes another branch reads other cells from then on', () => {
    const book = workbook({ S: { A1: true, A2: 1, A3: 2, B1: '=IF(A1,A2,A3)' } });
    expect(book.get('B1')).toBe(1);
    expect(book.set('A3', 20)).toEqual([]);
    book.set('A1', false);
    expect(book.get('B1')).toBe(20);
    expect(book.set('A3', 30)).toEqual(['S!B1']);
    expect(book.set('A2', 30)).toEqual([]);
  });

  test('a constant becomes a formula and back; ISFORMULA sees it', () => {
    const book = workbook({ S: { A1: 60, B1: '=ISFORMULA(A1)', C1: '=A1' } });
    expect(book.get('B1')).toBe(false);
    expect(book.set('A1', '=60').sort()).toEqual(['S!A1', 'S!B1']);
    expect(book.get('C1')).toBe(60);
    expect(book.get('B1')).toBe(true);
    book.set('A1', 61);
    expect([book.get('B1'), book.get('C1')]).toEqual([false, 61]);
  });

  test('whole columns see cells below the former end', () => {
    const book = workbook({ S: { A1: 1, B1: '=SUM(A:A)', C1: '=SUMPRODUCT(A:A*(A:A>1))' } });
    expect([book.get('B1'), book.get('C1')]).toEqual([1, 0]);
    book.set('A500', 4);
    expect([book.get('B1'), book.get('C1')]).toEqual([5, 4]);
  });
});

describe('circles and long chains', () => {
  test('a circular reference counts as 0 and is listed', () => {
    const book = workbook({ S: { A1: '=B1+1', B1: '=A1+1' } });
    expect(book.get('A1')).toBe(2);
    expect(book.engine.circular().length).toBeGreaterThan(0);
    book.set('B1', 5);
    expect(book.get('A1')).toBe(6);
    expect(book.engine.circular()).toEqual([]);
  });

  test('a chain of ten thousand cells', () => {
    const cells: Record<string, string | number> = { A1: 1 };
    for (let row = 2; row <= 10_000; row += 1) cells[`A${row}`] = `=A${row - 1}+1`;
    const book = workbook({ S: cells });
    expect(book.get('A10000')).toBe(10_000);
  });

  test('a circle longer than the stack comes to an end', () => {
    const cells: Record<string, string> = { A1: '=A3000' };
    for (let row = 2; row <= 3000; row += 1) cells[`A${row}`] = `=A${row - 1}+1`;
    const book = workbook({ S: cells });
    expect(typeof book.get('A3000')).toBe('number');
    expect(book.engine.circular().length).toBeGreaterThan(0);
  });
});

describe('evaluate', () => {
  const book = workbook({ S: { A1: 1, A2: 5, B1: 3, B2: 3, C1: '市', C2: '局' } });

  test('relative references move from the base to the cell', () => {
    const at = (row: number) => ({ sheetId: 'id:S', row, col: 0 });
    expect(book.engine.evaluate('=A1>$B$1', at(0), { row: 0, col: 0 })).toBe(false);
    expect(book.engine.evaluate('=A1>$B$1', at(1), { row: 0, col: 0 })).toBe(true);
  });

  test('a list of several cells comes as rows', () => {
    expect(book.engine.evaluate('=$C$1:$C$2', { sheetId: 'id:S', row: 0, col: 0 })).toEqual([['市'], ['局']]);
  });
});
