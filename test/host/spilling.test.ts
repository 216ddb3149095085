/** Dynamic arrays: what a formula of several values shows, what it is in the way of, and how programs ask (H23.1). */
import { onSheet, refusal, start, values, type Fixture } from './support';

async function enter(fixture: Fixture, cells: Readonly<Record<string, string | number>>): Promise<void> {
  await onSheet(fixture, async (sheet, context) => {
    for (const [address, content] of Object.entries(cells)) sheet.getRange(address).formulas = [[content]];
    await context.sync();
  });
}

test('a formula of several values shows in the cells beside it, and follows what it reads', async () => {
  const f = start();
  await enter(f, { A1: 1, A2: 2, A3: 3, C1: '=A1:A3*10', E1: '=SUM(C1#)', F1: '=SUM(C1:C9)', G1: '=C2+1' });
  expect(await values(f, 'C1:C4')).toEqual([[10], [20], [30], ['']]);
  expect(await values(f, 'E1:G1')).toEqual([[60, 60, 21]]);
  await enter(f, { A2: 5 });
  expect(await values(f, 'C1:G2')).toEqual([
    [10, '', 90, 90, 51],
    [50, '', '', '', ''],
  ]);
});

test('whatever stands in its way gives #SPILL!, until it is gone', async () => {
  const f = start();
  await enter(f, { C1: '=SEQUENCE(3)', E1: '=SUM(C1:C3)' });
  expect(await values(f, 'E1')).toEqual([[6]]);
  await enter(f, { C2: 'here' });
  expect(await values(f, 'C1:C3')).toEqual([['#SPILL!'], ['here'], ['']]);
  expect(await values(f, 'E1')).toEqual([['#SPILL!']]);
  await onSheet(f, async (sheet, context) => {
    sheet.getRange('C2').clear('Contents');
    await context.sync();
  });
  expect(await values(f, 'C1:C3')).toEqual([[1], [2], [3]]);
  await enter(f, { C1: '=SEQUENCE(A1)', A1: 2 });
  expect(await values(f, 'C1:C3')).toEqual([[1], [2], ['']]);
  await enter(f, { C1: 'plain' });
  expect(await values(f, 'C1:C3')).toEqual([['plain'], [''], ['']]);
});

test('what spills moves with its rows, stops at merged cells, and goes into no table', async () => {
  const f = start();
  await enter(f, { C2: '=SEQUENCE(2,2)' });
  await onSheet(f, async (sheet, context) => {
    sheet.getRange('1:1').insert('Down');
    await context.sync();
  });
  expect(await values(f, 'C2:D4')).toEqual([
    ['', ''],
    [1, 2],
    [3, 4],
  ]);
  await onSheet(f, async (sheet, context) => {
    sheet.getRange('C4:D4').merge();
    await context.sync();
  });
  await enter(f, { C3: '=SEQUENCE(2,2)+0' });
  expect(await values(f, 'C3')).toEqual([['#SPILL!']]);
  await onSheet(f, async (sheet, context) => {
    sheet.getRange('H1:I2').values = [
      ['a', 'b'],
      ['', ''],
    ];
    sheet.tables.add('H1:I2', true);
    await context.sync();
    sheet.getRange('H2').formulas = [['=SEQUENCE(2)']];
    await context.sync();
  });
  expect(await values(f, 'H2')).toEqual([['#SPILL!']]);
});

test('programs ask what spills where', async () => {
  const f = start();
  await enter(f, { B2: '=SEQUENCE(2,3)' });
  await onSheet(f, async (sheet, context) => {
    const [all, mixed] = [sheet.getRange('B2:D3'), sheet.getRange('A1:B2')];
    const to = sheet.getRange('B2').getSpillingToRange();
    const parent = sheet.getRange('C3').getSpillParent();
    const none = sheet.getRange('A1').getSpillParentOrNullObject();
    const used = sheet.getUsedRange(true);
    for (const range of [all, mixed]) range.load('hasSpill');
    for (const range of [to, parent, used]) range.load('address');
    await context.sync();
    expect([all.hasSpill, mixed.hasSpill, none.isNullObject]).toEqual([true, null, true]);
    expect([to, parent, used].map(({ address }) => address)).toEqual(['Sheet1!B2:D3', 'Sheet1!B2', 'Sheet1!B2:D3']);
  });
  expect(await refusal(f, (sheet) => void sheet.getRange('A1:B2').getSpillParent().load('address'))).toBe(
    'InvalidArgument',
  );
});

test('functions of arrays', async () => {
  const f = start();
  await enter(f, { A1: 'b', A2: 'a', A3: 'b', B1: 3, B2: 1, B3: 2 });
  const cases: readonly (readonly [string, readonly (readonly unknown[])[]])[] = [
    ['=UNIQUE(A1:A3)', [['b'], ['a']]],
    ['=UNIQUE(A1:A3,FALSE,TRUE)', [['a']]],
    [
      '=SORT(A1:B3,2,-1)',
      [
        ['b', 3],
        ['b', 2],
        ['a', 1],
      ],
    ],
    ['=SORTBY(A1:A3,B1:B3)', [['a'], ['b'], ['b']]],
    ['=FILTER(B1:B3,A1:A3="b")', [[3], [2]]],
    ['=FILTER(B1:B3,A1:A3="x","none")', [['none']]],
    ['=FILTER(B1:B3,A1:A3="x")', [['#CALC!']]],
    ['=TAKE(A1:B3,-1)', [['b', 2]]],
    ['=DROP(A1:B3,2,1)', [[2]]],
    [
      '=HSTACK(B1:B2,A1)',
      [
        [3, 'b'],
        [1, '#N/A'],
      ],
    ],
    ['=VSTACK(B1:B2,9)', [[3], [1], [9]]],
    ['=TOROW(B1:B3)', [[3, 1, 2]]],
    ['=TOCOL(A1:B2)', [['b'], [3], ['a'], [1]]],
    [
      '=WRAPROWS(B1:B3,2)',
      [
        [3, 1],
        [2, '#N/A'],
      ],
    ],
    [
      '=CHOOSECOLS(A1:B2,2,-2)',
      [
        [3, 'b'],
        [1, 'a'],
      ],
    ],
    ['=CHOOSEROWS(A1:B3,-1)', [['b', 2]]],
    [
      '=TEXTSPLIT("a,b;c",",",";")',
      [
        ['a', 'b'],
        ['c', '#N/A'],
      ],
    ],
    ['=LET(x,B1:B3,top,MAX(x),x/top*3)', [[3], [1], [2]]],
    ['=LET(x,2,LET(y,x+1,x*y))', [[6]]],
    ['=EXPAND(B1:B2,3,1,0)', [[3], [1], [0]]],
    ['=TRANSPOSE(B1:B3)', [[3, 1, 2]]],
    ['=@B1:B3', [[3]]],
    [
      '={1,2;3,4}',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['=INDEX(A1:B3,2,0)', [['a', 1]]],
    ['=XLOOKUP("a",A1:A3,A1:B3)', [['a', 1]]],
    ['=IF(B1:B3>1,"yes","no")', [['yes'], ['no'], ['yes']]],
    ['=SUMIF(A1:A3,{"a","b"},B1:B3)', [[1, 5]]],
  ];
  for (const [formula, expected] of cases) {
    await enter(f, { D1: formula });
    const seen = await values(f, 'D1:F4');
    const [rows, cols] = [expected.length, expected[0]!.length];
    expect([formula, seen.slice(0, rows).map((line) => line.slice(0, cols))]).toEqual([formula, expected]);
    const rest = seen.flatMap((line, r) => line.filter((_, c) => r >= rows || c >= cols));
    expect([formula, rest.every((value) => value === '')]).toEqual([formula, true]);
  }
});

test('a row or column left out of INDEX is all of it', async () => {
  const f = start();
  await enter(f, {
    A1: 1,
    A2: 2,
    B1: 10,
    B2: 20,
    D1: '=INDEX(A1:B2,)',
    D4: '=INDEX(A1:B2,0,2)',
    E4: '=INDEX(A1:B2,2)',
  });
  expect(await values(f, 'D1:E2')).toEqual([
    [1, 10],
    [2, 20],
  ]);
  expect(await values(f, 'D4:F5')).toEqual([
    [10, 2, 20],
    [20, '', ''],
  ]);
  await enter(f, { H1: '=TYPE(A1:A2)', H2: '=TYPE(A1)' });
  expect(await values(f, 'H1:H2')).toEqual([[64], [1]]);
});
