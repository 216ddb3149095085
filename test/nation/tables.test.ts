/** Tables as offices have them, and what must not be taken from them in silence. */
import { findingsOf } from '../../src/nation/check';
import { measureOf, unitOf } from '../../src/nation/measures';
import type { PeerRow } from '../../src/nation/peers';
import { findingLines } from '../../src/nation/finding-text';
import { gridOf } from '../../src/nation/grid';
import { isSumOrNote } from '../../src/nation/not-rows';
import { decided, recognise, turnedOver, type Mapping } from '../../src/nation/recognise';
import { recallPeers, rememberPeers } from '../../src/nation/remembered';
import { samplePeers } from '../../src/nation/sample';
import { taken } from '../../src/nation/take';
import { nationalIndex as index } from '../../src/plan/national';
import { zhMessages as m } from '../../src/i18n';

const at = (id: string) => index.indicators.findIndex((one) => one.id === id);
const read = (text: string) => recognise(index, gridOf(text));
const rowsOf = (mapping: Mapping) =>
  taken(index, mapping, 2023).rows.map(({ zone, year, figures }) => [
    zone,
    year,
    Object.fromEntries(figures.flatMap((figure, k) => (figure === null ? [] : [[index.indicators[k]!.id, figure]]))),
  ]);
const doubtsOf = (text: string) => read(text).columns.map(({ doubts }) => doubts);

test('an import remembers what the user decided, never against what the next table says; doubts stay', () => {
  const one = read('单位：万元\t\t\n高新区\t年度\t2.4 当年净增营业收入\n甲\t2022\t550000');
  expect(rememberPeers(index, one, {})).toEqual({});
  const said = rememberPeers(index, decided(index, one, 2, { unit: '万元' }), {});
  const above = read('单位：亿元\t\t\n高新区\t年度\t2.4 当年净增营业收入\n甲\t2023\t58');
  expect(rowsOf(recallPeers(index, above, said))).toEqual([['甲', 2023, { '2.4': 58 }]]);
  const bare = read('高新区\t年度\t2.4 当年净增营业收入\n甲\t2023\t580000');
  expect(rowsOf(recallPeers(index, bare, said))).toEqual([['甲', 2023, { '2.4': 58 }]]);
  const role = rememberPeers(index, decided(index, read('高新区\t利润\n甲\t5'), 1, { role: 'indicator', indicator: at('2.5') }), {}); // prettier-ignore
  const fractions = recallPeers(index, read('高新区\t利润\n甲\t0.05\n乙\t0.06\n丙\t0.07'), role);
  expect(fractions.columns[1]).toMatchObject({ indicator: at('2.5'), doubts: ['fraction'] });
  // Of headings that stand over two columns nothing is known of either.
  const twice = read('高新区\t利润\t利润\n甲\t5\t6');
  expect(recallPeers(index, twice, role)).toEqual(twice);
});

test('a unit is of its column, one above the headings of all; those not known are told', () => {
  expect(rowsOf(read('高新区\t2.4 当年净增营业收入\t3.8 当年可支配财力（单位：万元）\n甲\t55\t200000'))).toEqual([
    ['甲', 2023, { '2.4': 55, '3.8': 20 }],
  ]);
  expect(
    rowsOf(read('2023年评价数据\n单位：万元、%\n高新区\t2.4 当年净增营业收入\t2.5 企业利润率\n甲\t20000\t3')),
  ).toEqual([['甲', 2023, { '2.4': 2, '2.5': 3 }]]);
  for (const unit of ['万美元', '亿美元', '港元', 'USD'])
    for (const heading of [
      `2.4 当年净增营业收入（${unit}）`,
      `当年净增营业收入（${unit}）`,
      `当年净增营业收入/${unit}`,
      `2.4 当年净增营业收入，${unit}`,
    ])
      expect([heading, doubtsOf(`高新区\t${heading}\n甲\t5`)[1]]).toEqual([heading, expect.arrayContaining(['unit'])]);
  expect(doubtsOf('高新区\t1.7 当年新注册企业数（百家）\n甲\t5')[1]).toEqual(['unit']);
  expect(doubtsOf('高新区\t2.4 当年净增营业收入\n\t万美元\n甲\t5')[1]).toEqual(['unit']);
  expect(doubtsOf('单位：万美元\n高新区\t2.4 当年净增营业收入\t1.7 当年新注册企业数\n甲\t5\t6')).toEqual([
    [],
    ['unit'],
    [],
  ]);
  // What stands in brackets in an indicator’s own name is no unit.
  expect(doubtsOf('高新区\t5.5 新晋高成长（瞪羚）企业数\t5.6 当年在境内外上市（不含新三板）企业数\n甲\t5\t6')).toEqual([
    [],
    [],
    [],
  ]);
});

test.each(['—', '未报', '约3', '', '/', '第3位', '>3'])(
  'the first zone is a zone with %j over most of its row',
  (value) => {
    const heads = index.indicators.slice(0, 6).map(({ id, name }) => `${id} ${name.zh}`);
    const rows = [['高新区', '年度', ...heads], ['甲', '2023', '5', ...Array<string>(5).fill(value)], ['乙', '2023', '1', '2', '3', '4', '5', '6']]; // prettier-ignore
    const mapping = read(rows.map((row) => row.join('\t')).join('\n'));
    expect(mapping.headRows).toBe(1);
    expect(rowsOf(mapping).map(([zone]) => zone)).toEqual(['甲', '乙']);
  },
);

test('figures that look like numbers of indicators turn no table; the user turns it either way', () => {
  const mapping = read(
    '高新区\t研发经费内部支出占营业收入比例（%）\t企业利润率（%）\n甲\t3.2\t8.1\n乙\t2.2\t7.1\n丙\t1.5\t6.1\n丁\t2.9\t5.1',
  );
  expect(mapping.form).toBe('as-is');
  expect(rowsOf(mapping)).toHaveLength(4);
  const over = turnedOver(index, mapping);
  expect(over.form).toBe('turned');
  expect(turnedOver(index, over).columns).toEqual(mapping.columns);
  expect(read('指标\t甲\t乙\n1.3 研发经费内部支出占营业收入比例\t3.2\t2.2\n2.5 企业利润率\t1.5\t2.9').form).toBe(
    'turned',
  );
});

test('places and scores are told and not taken, unless the user says that they are figures', () => {
  for (const text of [
    '高新区\t1.3 研发经费内部支出占营业收入比例排名\t企业利润率（位次）\n甲\t1\t5\n乙\t2\t6',
    '高新区\t1.3 研发经费内部支出占营业收入比例得分\t企业利润率 评分\n甲\t0.5\t0.4\n乙\t0.2\t0.3',
    '2023年各高新区指标排名\n高新区\t1.3 研发经费内部支出占营业收入比例\t2.5 企业利润率\n甲\t1\t5\n乙\t2\t6',
    'Zone\t1.3 rank\tProfit margin of enterprises score\nA\t1\t5\nB\t2\t6',
  ]) {
    const mapping = read(text);
    expect(mapping.columns.map(({ role, doubts }) => [role, ...doubts])).toEqual([
      ['zone'],
      ['ignored', 'rank'],
      ['ignored', 'rank'],
    ]);
    expect(rowsOf(mapping)).toEqual([]);
    const said = decided(index, mapping, 2, { role: 'indicator', indicator: at('2.5') });
    expect(rowsOf(said)).toHaveLength(2);
  }
  const words = read('高新区\t2.5 企业利润率\n甲\t第1位\n乙\t2名\n丙\t3/178\n丁\t4');
  const { doubts } = taken(index, words, 2023);
  expect(doubts.map(({ kind }) => kind)).toEqual(['rank', 'rank', 'rank']);
  expect(rowsOf(words).map(([, , figures]) => figures)).toEqual([{}, {}, {}, { '2.5': 4 }]);
  // Beside each figure its place: one heading over both.
  expect(rowsOf(read('高新区\t企业利润率\t\t1.3 研发投入\t\n\t数值\t排名\t数值\t排名\n甲\t3.3\t1\t9\t2'))).toEqual([
    ['甲', 2023, { '1.3': 9, '2.5': 3.3 }],
  ]);
  expect(doubtsOf('2023年国家高新区评价数据及排名\n高新区\t2.5 企业利润率\n甲\t3.3')).toEqual([[], []]);
});

test('a year over several columns is that of each; a column’s year can be set; dates have their year', () => {
  const mapping = read(
    '园区\t2022年\t\t2023年\t\n\t1.3 研发投入\t2.5 企业利润率\t1.3 研发投入\t2.5 企业利润率\n甲\t1\t2\t3\t4',
  );
  expect(rowsOf(mapping)).toEqual([
    ['甲', 2022, { '1.3': 1, '2.5': 2 }],
    ['甲', 2023, { '1.3': 3, '2.5': 4 }],
  ]);
  expect(rowsOf(decided(index, mapping, 1, { year: 2021 }))[0]).toEqual(['甲', 2021, { '1.3': 1 }]);
  const dates = ['2023-12-31', '45291', '2022/12/31', '2022年12月'].map((year, i) => `甲${i}\t${year}\t5`).join('\n');
  expect(rowsOf(read(`园区\t年度\t企业利润率\n${dates}`)).map(([, year]) => year)).toEqual([2023, 2023, 2022, 2022]);
});

test('of two columns for one indicator the sure one is taken, wherever it stands', () => {
  expect(rowsOf(read('高新区\t去年企业利润率\t企业利润率\n甲\t4\t5\n乙\t3\t'))).toEqual([
    ['甲', 2023, { '2.5': 5 }],
    ['乙', 2023, { '2.5': 3 }],
  ]);
});

test('sums, means, places and notes are no zones, and told', () => {
  const odd = ['全国合计', '平均数', '国家高新区平均', '小计', '最优值', '第100名', '数据来源：科技部', '注1：不含新设园区', '合 计', '全国平均水平', '备注：略', '*合计（178家）', 'Average', 'Source: MOST']; // prettier-ignore
  expect(odd.filter((name) => !isSumOrNote(name))).toEqual([]);
  const zones = ['鄂尔多斯高新区', '注册园区', '合肥高新区', '平顶山高新区', '第一师园区', '总部基地'];
  expect(zones.filter(isSumOrNote)).toEqual([]);
  const { rows, doubts } = taken(index, read(['高新区\t1.7 当年新注册企业数', '甲\t10', '西部地区\t', ...odd.map((name) => `${name}\t5`), '乙\t20'].join('\n')), 2023); // prettier-ignore
  expect(rows.map(({ zone }) => zone)).toEqual(['甲', '乙']);
  expect(doubts.map(({ kind }) => kind)).toEqual(Array(odd.length + 1).fill('not-a-zone'));
  const beside = taken(
    index,
    read('序号\t高新区\t年度\t1.7 当年新注册企业数\n1\t甲\t2023\t10\n合计\t\t2023\t10'),
    null,
  );
  expect([beside.rows.length, beside.doubts.map(({ text }) => text)]).toEqual([1, ['合计']]);
});

test('findings: slips and outliers first, what is missing in one line, what no zone has once, the rest counted', () => {
  const rows = samplePeers(index, { zones: 40, years: [2022, 2023], missing: 0.05, nameFor: (letter) => `${letter}园区` })
    .map((row) => ({ ...row, figures: row.figures.map((figure, k) => (k === at('1.4') ? null : k === at('3.8') && row.zone === 'C园区' && row.year === 2023 ? figure! * 10_000 : figure)) })); // prettier-ignore
  const found = findingsOf(index, rows, '没有的园区');
  expect(found.grave[0]).toMatchObject({ kind: 'slip', zone: 'C园区', year: 2023 });
  expect(found.absent).toEqual([at('1.4')]);
  const lines = findingLines(index, found, 2, m);
  expect(lines[0]).toContain('单位可能有误');
  expect(lines.slice(2)).toEqual([
    `另有 ${found.grave.length - 2} 处。`,
    `缺 ${found.missing.figures} 个数，涉及 ${found.missing.indicators} 项指标`,
    '表中没有的指标 1 项：1.4',
  ]);
  const gaps = rows.flatMap(({ figures }) => figures.filter((figure, k) => figure === null && k !== at('1.4'))).length;
  expect(found.missing.figures).toBe(gaps);
});

test('figures that cannot be are told by what they are; a zone there twice in a year is no slip of its own', () => {
  const at = (id: string) => index.indicators.findIndex((one) => one.id === id);
  const row = (zone: string, of: Readonly<Record<string, number>>): PeerRow => ({ zone, year: 2023, figures: index.indicators.map((_, k) => Object.entries(of).find(([id]) => at(id) === k)?.[1] ?? null) }); // prettier-ignore
  const wrong = { '1.1': 73.5, '1.2': -3, '1.7': -4, '1.10': 101, '3.8': -1, '1.4': -2 };
  const right = {
    '1.1': 73,
    '1.4': 7.25,
    '2.4': -3.5,
    '2.5': -8,
    '2.6': -2,
    '3.1': 0,
    '3.2': -120,
    '3.5': -5,
    '5.2': 140,
  };
  const { grave } = findingsOf(index, [row('甲', wrong), row('乙', right), row('乙', { '1.4': 72.5 })], '甲');
  expect(grave.map(({ kind, zone, indicator }) => [kind, zone, index.indicators[indicator ?? -1]?.id])).toEqual([
    ['share', '甲', '1.2'],
    ['share', '甲', '1.10'],
    ['negative', '甲', '1.4'],
    ['negative', '甲', '1.7'],
    ['negative', '甲', '3.8'],
    ['part', '甲', '1.1'],
    ['twice', '乙', undefined],
  ]);
});

test('shares of one where per cent is meant are told on the sheet too: of a whole column, of one zone; no slips of the other years beside', () => {
  const rows = samplePeers(index, {
    zones: 40,
    years: [2022, 2023],
    missing: 0.02,
    nameFor: (letter) => `${letter}园区`,
  });
  const isShare = index.indicators.map((one) => unitOf(measureOf(one).zh)?.kind === 'share');
  const told = (changed: readonly PeerRow[]) =>
    findingsOf(index, changed, '').grave.flatMap(({ kind, zone, year, indicator }) =>
      kind === 'outlier' ? [] : [[kind, zone, year, index.indicators[indicator ?? -1]?.id]],
    );
  const over = (is: (row: PeerRow, k: number) => boolean) =>
    rows.map((row) => ({
      ...row,
      figures: row.figures.map((figure, k) =>
        figure !== null && is(row, k) ? Number((figure / 100).toFixed(5)) : figure,
      ),
    }));
  expect(told(rows)).toEqual([]);
  const one = at('2.1');
  expect(told(over((row, k) => k === one && row.year === 2023))).toEqual([['fractions', '', 2023, '2.1']]);
  expect(told(over((_, k) => k === one))).toEqual([
    ['fractions', '', 2022, '2.1'],
    ['fractions', '', 2023, '2.1'],
  ]);
  expect(told(over((row, k) => isShare[k]! && row.zone === 'D园区' && row.year === 2022))).toEqual([
    ['fractions-of', 'D园区', 2022, undefined],
  ]);
  // Of a single year, and of a few zones alone.
  const few = (changed: readonly PeerRow[]) => changed.filter(({ year }, i) => year === 2023 && i < 10);
  expect(told(few(over((row, k) => isShare[k]! && row.zone === 'D园区')))).toEqual([['fractions-of', 'D园区', 2023, undefined]]); // prettier-ignore
  expect(told(few(over((_, k) => k === one)))).toEqual([['fractions', '', 2023, '2.1']]);
  // Figures that are whole, or two of them, are small for themselves.
  const small = (figures: readonly number[]) => figures.map((figure, z) => ({ zone: `${z}园区`, year: 2023, figures: index.indicators.map((_, k) => (k === one ? figure : null)) })); // prettier-ignore
  expect([told(small([0, 1, 0, 1])), told(small([0.2, 0.3]))]).toEqual([[], []]);
  const lines = findingLines(index, findingsOf(index, over((row, k) => (k === one && row.year === 2023) || (isShare[k]! && row.zone === 'D园区' && row.year === 2022)), ''), 2, m); // prettier-ignore
  expect(lines.slice(0, 2)).toEqual([
    '2023 年 2.1 营业收入中高技术服务业营收占比：各园区都不超过 1，像是小数；应填百分数（35.5%填 35.5）',
    'D园区 2022 年的百分比指标都不超过 1，其他园区不是：像是小数；应填百分数（35.5%填 35.5）',
  ]);
});
