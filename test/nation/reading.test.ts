import fc from 'fast-check';
import { checkPeers } from '../../src/nation/check';
import { figureOf, gridOf } from '../../src/nation/grid';
import { factorTo, measureOf, unitOf } from '../../src/nation/measures';
import { grown, type PeerRow } from '../../src/nation/peers';
import { decided, recognise } from '../../src/nation/recognise';
import { samplePeers } from '../../src/nation/sample';
import { taken } from '../../src/nation/take';
import { nationalIndex as index } from '../../src/plan/national';

const at = (id: string) => index.indicators.findIndex((one) => one.id === id);

test('headings are recognised by number, name and unit; units converted', () => {
  const text = [
    '高新区名称\t年份\t1.1 国家级和省级研发机构数（家）\t研发经费内部支出占营业收入比例（小数）\t当年净增营业收入（万元）\t备注\t单位增加值综合能耗(千克标准煤/万元)',
    '鄂尔多斯高新区\t2023年\t35\t0.025\t1,250,000\t注\t450',
    '甲高新区\t2023\t—\t2.5%\t约300\t\t1.2',
  ].join('\r\n');
  const mapping = recognise(index, gridOf(text));
  expect(mapping.columns.map(({ role }) => role)).toEqual([
    'zone',
    'year',
    'indicator',
    'indicator',
    'indicator',
    'ignored',
    'indicator',
  ]);
  expect(
    mapping.columns.flatMap(({ indicator }) => (indicator === null ? [] : [index.indicators[indicator]!.id])),
  ).toEqual(['1.1', '1.3', '2.4', '3.1']);
  const { rows, doubts } = taken(index, mapping, null);
  expect(rows.map(({ zone, year }) => [zone, year])).toEqual([
    ['鄂尔多斯高新区', 2023],
    ['甲高新区', 2023],
  ]);
  expect([
    rows[0]!.figures[at('1.1')],
    rows[0]!.figures[at('1.3')],
    rows[0]!.figures[at('2.4')],
    rows[0]!.figures[at('3.1')],
  ]).toEqual([35, 2.5, 125, 0.45]);
  expect(rows[1]!.figures[at('1.1')]).toBeNull();
  expect(doubts).toEqual([
    expect.objectContaining({ row: 3, column: 5, zone: '甲高新区', text: '约300', kind: 'not-a-number' }),
  ]);
});

test('units in a row of their own, years in headings, zones across, merged cells, sums below', () => {
  const years = recognise(index, gridOf('园区,2022年 2.4,2023年 2.4\n,亿元,亿元\n甲,10,12\n乙,20,19\n合计,30,31'));
  const read = taken(index, years, null);
  expect(read.rows.map((row) => [row.zone, row.year, row.figures[at('2.4')]])).toEqual([
    ['甲', 2022, 10],
    ['甲', 2023, 12],
    ['乙', 2022, 20],
    ['乙', 2023, 19],
  ]);
  const across = recognise(
    index,
    gridOf('指标\t甲高新区\t乙高新区\n1.1 国家级和省级研发机构数\t3\t4\n企业利润率\t5\t6'),
  );
  expect(across.form).toBe('turned');
  expect(
    taken(index, across, 2023).rows.map((row) => [row.zone, row.figures[at('1.1')], row.figures[at('2.5')]]),
  ).toEqual([
    ['甲高新区', 3, 5],
    ['乙高新区', 4, 6],
  ]);
  const merged = recognise(index, gridOf('园区\t年份\t企业利润率\n甲\t2022\t5\n\t2023\t6'));
  expect(taken(index, merged, null).rows.map((row) => [row.zone, row.year])).toEqual([
    ['甲', 2022],
    ['甲', 2023],
  ]);
});

test('what is not certain is told: 1.10 turned into 1.1, near names, unknown and other units, an indicator twice', () => {
  const grid = [
    ['园区', 1.1, '企业利润比率', '总绿地率（亩）', '总绿地率（万元）', '总绿地率'],
    ['甲', 1, 2, 3, 4, 5],
  ] as const;
  const mapping = recognise(index, grid);
  expect(mapping.columns.slice(1).map(({ doubts }) => doubts)).toEqual([
    ['number'],
    ['name'],
    ['unit'],
    ['twice', 'other-unit'],
    ['twice'],
  ]);
  const set = decided(index, mapping, 1, { role: 'indicator', indicator: at('1.10') });
  expect([set.columns[1]!.indicator, set.columns[1]!.doubts]).toEqual([at('1.10'), []]);
  expect(taken(index, decided(index, mapping, 4, { role: 'ignored' }), 2023).rows[0]!.figures[at('1.1')]).toBe(1);
});

test('units: compound, full-width, in both languages', () => {
  const revenue = index.indicators[at('2.4')]!;
  expect(
    ['亿元', '万元', '元', '10,000 yuan', 'billion yuan', '百万元'].map((text) => factorTo(revenue, text)),
  ).toEqual([1, 1e-4, 1e-8, 1e-4, 10, 0.01]);
  expect([factorTo(revenue, '人'), factorTo(index.indicators[at('2.3')]!, '元／人'), unitOf('光年')]).toEqual([
    null,
    1e-4,
    null,
  ]);
});

test('any text is read without falling over, and figures come back as they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2000, max: 2030 }), (text, year) => {
      const { rows } = taken(index, recognise(index, gridOf(text)), year);
      expect(rows.every(({ figures }) => figures.length === 46)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
      expect(figureOf(String(value)).figure).toBe(value === 0 ? 0 : value);
    }),
  );
});

const rowsFor = (change: (row: PeerRow) => PeerRow | readonly PeerRow[]) =>
  samplePeers(index, {
    zones: 40,
    years: [2021, 2022, 2023],
    missing: 0,
    nameFor: (letter) => `虚构${letter}高新区`,
  }).flatMap(change);

test('a clean sample has little to tell; each kind of fault is found where it is', () => {
  const figure = (row: PeerRow, k: number, value: number | null): PeerRow => ({
    ...row,
    figures: row.figures.map((own, i) => (i === k ? value : own)),
  });
  expect(
    checkPeers(
      index,
      rowsFor((row) => row),
      '',
    ).filter(({ kind }) => kind !== 'outlier'),
  ).toEqual([]);
  const k = at('2.4') + 1;
  const is = (row: PeerRow, zone: string, year: number) => row.zone === `虚构${zone}高新区` && row.year === year;
  const slip = checkPeers(
    index,
    rowsFor((row) => (is(row, 'C', 2022) ? figure(row, k, row.figures[k]! * 10_000) : row)),
    '',
  );
  expect(slip).toContainEqual(
    expect.objectContaining({ kind: 'slip', zone: '虚构C高新区', year: 2022, indicator: k, times: 10_000 }),
  );
  const missing = checkPeers(
    index,
    rowsFor((row) => (is(row, 'D', 2023) ? figure(row, 3, null) : row)),
    '',
  );
  expect(missing).toContainEqual(expect.objectContaining({ kind: 'missing', year: 2023, indicator: 3, times: 1 }));
  const twice = checkPeers(
    index,
    rowsFor((row) => (is(row, 'E', 2021) ? [row, row] : row)),
    '',
  );
  expect(twice).toContainEqual(expect.objectContaining({ kind: 'twice', zone: '虚构E高新区', year: 2021 }));
  const renamed = checkPeers(
    index,
    rowsFor((row) =>
      row.zone === '虚构F高新区' && row.year === 2023 ? { ...row, zone: '虚构F市高新技术产业开发区' } : row,
    ),
    '',
  );
  expect(renamed).toContainEqual(
    expect.objectContaining({ kind: 'renamed', zone: '虚构F市高新技术产业开发区', other: '虚构F高新区' }),
  );
  const same = checkPeers(
    index,
    rowsFor((row) => (is(row, 'G', 2023) ? [row, { ...row, zone: '另一园区' }] : row)),
    '鄂尔多斯高新区',
  );
  expect(same).toContainEqual(expect.objectContaining({ kind: 'same', zone: '另一园区', other: '虚构G高新区' }));
  expect(same.filter(({ kind }) => kind === 'own-missing')).toHaveLength(3);
});

test('peers grow by their own past, within bounds; the own zone stands still', () => {
  const row = (zone: string, year: number, ...figures: (number | null)[]): PeerRow => ({ zone, year, figures });
  const rows = [
    row('A', 2021, 10, 90),
    row('A', 2023, 14, 98),
    row('B', 2023, 5, null),
    row('own', 2021, 1, 1),
    row('own', 2023, 3, 3),
  ];
  const grew = grown(rows, 2023, { still: 'own', limits: (k) => (k === 1 ? [0, 100] : [-Infinity, Infinity]) });
  expect(grew.map(({ figures }) => figures)).toEqual([
    [16, 100],
    [5, null],
    [3, 3],
  ]);
});

/** What a pasted text is read as: zone, year and figures by number of the indicator. */
function readAs(text: string) {
  const mapping = recognise(index, gridOf(text));
  const { rows, doubts } = taken(index, mapping, 2023);
  const figures = rows.map(({ zone, year, figures: own }) => [
    zone,
    year,
    Object.fromEntries(own.flatMap((figure, k) => (figure === null ? [] : [[index.indicators[k]!.id, figure]]))),
  ]);
  return { figures, doubts, columns: mapping.columns };
}

test('headings over several columns, titles above the table, a unit for all of it', () => {
  expect(
    readAs(
      '园区\t企业利润率（%）\t\t当年净增营业收入（千元）\t\n\t2022\t2023\t2022年\t2023年\n甲\t1\t2\t100000\t200000',
    ).figures,
  ).toEqual([
    ['甲', 2022, { '2.5': 1, '2.4': 1 }],
    ['甲', 2023, { '2.5': 2, '2.4': 2 }],
  ]);
  const titled = readAs('2023年评价数据\n单位：万元\n园区\t当年净增营业收入\t企业利润率\n甲\t20000\t3');
  expect(titled.figures).toEqual([['甲', 2023, { '2.4': 2, '2.5': 3 }]]);
  expect(titled.columns.map(({ heading, unit }) => [heading, unit])).toEqual([
    ['园区', ''],
    ['当年净增营业收入', '万元'],
    ['企业利润率', ''],
  ]);
  const grouped = readAs(
    '园区\t创新能力和创业活跃度\t\t结构优化\n\t国家级和省级研发机构数\t1.3 研发投入\t企业利润率\n甲\t1\t2\t3',
  );
  expect(grouped.figures).toEqual([['甲', 2023, { '1.1': 1, '1.3': 2, '2.5': 3 }]]);
});

test('a column of numbers is no zone; headings with a number ahead are no figures', () => {
  const text = '序号\t园区\t2.5 企业利润率\t2023年总绿地率\n1\t甲\t5\t30\n2\t乙\t6\t40\n注：来源';
  expect(readAs(text).figures).toEqual([
    ['甲', 2023, { '2.5': 5, '3.3': 30 }],
    ['乙', 2023, { '2.5': 6, '3.3': 40 }],
  ]);
});

test('a unit behind a figure goes before the column’s; one that is not known is told', () => {
  const { figures, doubts } = readAs(
    '园区\t当年净增营业收入（亿元）\t企业利润率（小数）\t当年可支配财力（亿）\n甲\t300万元\t5.6%\t3\n乙\t2亿\t−1.2%\t4\n丙\t7桶\t0.02\t5',
  );
  expect(figures).toEqual([
    ['甲', 2023, { '2.4': 0.03, '2.5': 5.6, '3.8': 3 }],
    ['乙', 2023, { '2.4': 2, '2.5': -1.2, '3.8': 4 }],
    ['丙', 2023, { '2.4': 7, '2.5': 2, '3.8': 5 }],
  ]);
  expect(doubts.map(({ text, kind }) => [text, kind])).toEqual([['7桶', 'unit']]);
});

test('blanks and wide letters make no other zone of one', () => {
  const rows = readAs('园区\t企业利润率\nＡ园区\t5\nA 园区\t6\n鄂尔多斯　高新区\t7\nNorth  East Zone\t8').figures;
  expect(rows.map(([zone]) => zone)).toEqual(['A园区', 'A园区', '鄂尔多斯高新区', 'North East Zone']);
});

test('shares that look like fractions, and figures under a heading that is not known, are told', () => {
  const { columns } = readAs(
    '园区\t企业利润率（%）\t研发支出占比\t某某值\t备注\n甲\t0.05\t3\t1\t好\n乙\t0.1\t4\t2\t\n丙\t-0.2\t5\t3\t',
  );
  expect(columns.map(({ doubts }) => doubts)).toEqual([[], ['fraction'], ['unknown'], ['unknown'], []]);
  expect(readAs('园区\t企业利润率\n甲\t0\n乙\t1\n丙\t0').columns[1]!.doubts).toEqual([]);
});

/** What is found under headings of all indicators, each written this way, and how many are told as doubtful. */
function under(heading: (k: number) => string) {
  const grid = [['高新区', '年度', ...index.indicators.map((_, k) => heading(k))], ['甲', 2023, ...index.indicators.map((_, k) => k + 1)]]; // prettier-ignore
  const { columns } = recognise(index, grid);
  const own = columns.slice(2);
  return {
    found: own.filter(({ indicator }, k) => indicator === k).length,
    doubts: own.flatMap(({ doubts }) => doubts),
    factors: [...new Set(own.map(({ factor }) => factor))],
  };
}
const zh = (k: number) => index.indicators[k]!.name.zh;
const en = (k: number) => index.indicators[k]!.name.en;
const unit = (k: number, of: 'zh' | 'en') => measureOf(index.indicators[k]!)[of];

test('numbers in brackets or of the table’s own, footnotes, both languages at once and units behind any sign are no doubt', () => {
  const sure = { found: index.indicators.length, doubts: [], factors: [1] };
  expect(under((k) => `（${index.indicators[k]!.id}）${zh(k)}`)).toEqual(sure);
  expect(under((k) => `${k + 1}、${zh(k)}`)).toEqual(sure);
  expect(under((k) => `X${k + 1} ${zh(k)}`)).toEqual(sure);
  expect(under((k) => `${zh(k)}①`)).toEqual(sure);
  expect(under((k) => `${zh(k)} ${en(k)}`)).toEqual(sure);
  expect(under((k) => `${zh(k)}${unit(k, 'zh') && `【${unit(k, 'zh')}】`}`)).toEqual(sure);
  expect(under((k) => `${zh(k)}${unit(k, 'zh') && ` 单位：${unit(k, 'zh')}`}`)).toEqual(sure);
  // Of “100 million yuan” behind a comma not the yuan alone.
  expect(under((k) => `${en(k)}${unit(k, 'en') && `, ${unit(k, 'en')}`}`)).toEqual(sure);
  const perHundredMillion = recognise(index, [['zone', 'year', `${en(at('2.8'))} (items/100 million yuan)`], ['A', 2023, 5]]); // prettier-ignore
  expect(perHundredMillion.columns[2]).toEqual(expect.objectContaining({ factor: 100, doubts: [] }));
});

test('money is money however its currency is named', () => {
  const texts = ['人民币万元', '万元人民币', 'RMB万元', 'RMB 10,000', 'wan yuan', '万元，当年价', '万元（现价）'];
  expect(texts.map((text) => unitOf(text))).toEqual(texts.map(() => ({ kind: 'money', factor: 1e4 })));
  const millions = ['CNY million', 'million RMB', 'mn yuan', 'yuan mn', 'RMB m'];
  expect(millions.map((text) => unitOf(text))).toEqual(millions.map(() => ({ kind: 'money', factor: 1e6 })));
  expect([unitOf('bn yuan'), unitOf('RMB'), unitOf('元/平方米'), unitOf('million'), unitOf('美元')]).toEqual([{ kind: 'money', factor: 1e9 }, { kind: 'money', factor: 1 }, null, null, null]); // prettier-ignore
});

test('the column called a zone goes before a province, and where none is called so the one with the most names', () => {
  const zones = (head: readonly string[]) => {
    const grid = [
      [...head, '企业利润率'],
      ['1', '某省', '甲高新区', '2023', 5],
      ['2', '某省', '乙高新区', '2023', 6],
    ];
    return taken(index, recognise(index, grid), null).rows.map(({ zone }) => zone);
  };
  const both = ['甲高新区', '乙高新区'];
  expect(zones(['序号', '省份', '国家高新区名称', '年份'])).toEqual(both);
  expect(zones(['序号', '地区', '高新区名称', '年份'])).toEqual(both);
  expect(zones(['序号', '城市', '高新技术产业开发区（2家）', '年份'])).toEqual(both);
  expect(zones(['序号', '省份', '参评对象', '年份'])).toEqual(both);
  expect(zones(['No', 'Region', 'National high-tech zone', 'Fiscal year'])).toEqual(both);
});

test('sheets put together one below the other: headings stand again, each title tells its year', () => {
  const sheet = (year: number, figure: number) => [
    [`${year}年国家高新区评价数据`],
    ['单位：亿元'],
    ['序号', '高新区', '当年净增营业收入', '企业利润率'],
    ['', '', '亿元', '%'],
    [1, '甲', figure, 5],
    [2, '乙', figure + 1, 6],
    [''],
  ];
  const grid = [...sheet(2021, 10), ...sheet(2022, 20), ...sheet(2023, 30)];
  const { rows, doubts } = taken(index, recognise(index, grid), null);
  expect(rows.map((row) => [row.zone, row.year, row.figures[at('2.4')]])).toEqual([
    ['甲', 2021, 10],
    ['乙', 2021, 11],
    ['甲', 2022, 20],
    ['乙', 2022, 21],
    ['甲', 2023, 30],
    ['乙', 2023, 31],
  ]);
  expect(doubts).toEqual([]);
});

test('years as periods; marks of footnotes are no digits; words for what is missing', () => {
  const of = (year: string) =>
    taken(index, recognise(index, [['高新区', '期间', '企业利润率'], ['甲', year, 5]]), null).rows.map((row) => row.year); // prettier-ignore
  expect(['FY2021', '2021年1-12月', '2021年1—12月', '2021-12-31', '2021年度', '2021年底'].map(of)).toEqual([[2021], [2021], [2021], [2021], [2021], [2021]]); // prettier-ignore
  const cells = ['12.3①', '35²', '7*', '12.5%※', '–12', '−3'];
  expect(cells.map((cell) => figureOf(cell))).toEqual([12.3, 35, 7, 12.5, -12, -3].map((figure) => ({ figure })));
  for (const cell of ['–', '#N/A', '未填报', '（空）', 'n.a.', '*']) expect(figureOf(cell)).toEqual({ figure: null });
});
