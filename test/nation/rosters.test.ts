/** Rosters as statistics departments have them. */
import { ratiosOf } from '../../src/nation/enterprises';
import { gridOf } from '../../src/nation/grid';
import { recogniseRoster, rosterOf } from '../../src/nation/roster';

const read = (text: string) => rosterOf(recogniseRoster(gridOf(text)));

test('sums are no enterprises; a unit above or below the headings is that of the money', () => {
  const titled = read(
    '2023年企业统计表\n单位：千元\n序号\t企业名称\t营业收入\t年末从业人员\n1\t甲\t100000\t30\n合计\t\t100000\t30\n\t小计\t100000\t30',
  );
  expect(titled.list.map(({ name, figures }) => [name, figures])).toEqual([['甲', { revenue: 10_000, staff: 30 }]]);
  expect(titled.doubts.map(({ kind }) => kind)).toEqual(['sum', 'sum']);
  const below = read('企业名称\t营业收入\t研发费用\t从业人员\n\t千元\t千元\t人\n甲\t1000\t50\t3');
  expect(below).toEqual({
    list: [{ name: '甲', code: '', figures: { revenue: 100, rdSpending: 5, staff: 3 }, flags: {} }],
    doubts: [],
  });
});

test('a unit in a cell is converted or told; codes that are none part no two firms; yes and no by number', () => {
  const { list, doubts } = read(
    '企业名称\t营业收入（万元）\t研发费用（万元）\t从业人员\n甲\t12亿元\t3%\t5人\n乙\t2亿\t7辆\t1万人',
  );
  expect(list.map(({ figures }) => figures)).toEqual([
    { revenue: 120_000, staff: 5 },
    { revenue: 20_000, staff: 10_000 },
  ]);
  expect(doubts.map(({ text, kind }) => [text, kind])).toEqual([
    ['3%', 'not-a-number'],
    ['7辆', 'not-a-number'],
  ]);
  const codes = read(
    '企业名称\t统一社会信用代码\t营业收入（万元）\n甲\t9.11506E+17\t5\n乙\t9.11506E+17\t6\n丙\t-\t5\n丁\t-\t7\n戊\t无\t5\n己\t无\t8',
  );
  expect([codes.list.length, codes.list.every(({ code }) => code === ''), codes.doubts]).toEqual([6, true, []]);
  const flags = read('企业名称\t营业收入（万元）\t高新技术企业（1.是 2.否）\n甲\t5\t1\n乙\t-6\t2');
  expect(flags.list.map((one) => one.flags)).toEqual([{ highTech: true }, { highTech: false }]);
  expect(flags.doubts.map(({ kind }) => kind)).toEqual(['negative']);
});

test('a hostile roster: no part beyond its whole, nothing below nothing, none twice under a name with and without a code', () => {
  const { list, doubts } = read(
    [
      '企业名称\t统一社会信用代码\t营业收入（千元）\t研发费用（万元）\t从业人员\t研发人员\t利润总额（万元）',
      '甲\tA1\t1000\t5\t10\t20\t-7',
      '乙\t\t2000\t-5\t10\t-3\t1',
      '乙 \tB1\t9\t9\t9\t9\t9',
      '甲\t\t9\t9\t9\t9\t9',
      '丙\tA1\t9\t9\t9\t9\t9',
      '\tD1\t500\t1\t0\t0\t0',
      '\t\t500\t1\t0\t0\t0',
      '合计\t\t3500\t1\t20\t17\t-6',
    ].join('\n'),
  );
  expect(list.map(({ name, figures }) => [name, figures.revenue, figures.rdSpending])).toEqual([['甲', 100, 5], ['乙', 200, -5], ['D1', 50, 1]]); // prettier-ignore
  expect(doubts.map(({ row, column, kind }) => [row, column, kind])).toEqual([
    [2, 6, 'beyond'],
    [3, 4, 'negative'],
    [3, 6, 'negative'],
    [4, 2, 'twice'],
    [5, 1, 'twice'],
    [6, 2, 'twice'],
    [8, 1, 'no-name'],
    [9, 1, 'sum'],
  ]);
});

test('of several years the latest is taken and the others told', () => {
  const { list, doubts } = read('企业名称\t年度\t营业收入（万元）\n甲\t2022\t100\n甲\t2023\t200\n乙\t2023\t300');
  expect(list.map(({ figures }) => figures.revenue)).toEqual([200, 300]);
  expect(doubts.map(({ row, kind }) => [row, kind])).toEqual([[2, 'other-year']]);
});

test('what no firm has reported is missing, and a firm without the figure leaves both parts', () => {
  const text =
    '企业名称\t营业收入（万元）\t出口总额（万元）\t高新技术企业\n甲\t100\t\t是\n乙\t100\t\t否\n丙\t100\t50\t是';
  const share = (list: Parameters<typeof ratiosOf>[0]) =>
    ratiosOf(list).find(({ id }) => id === 'highTechExportShare')!;
  const { list } = read(text);
  expect(share(list)).toMatchObject({ value: 50, reported: 1, left: 2 });
  const none = list.map((one) => ({ ...one, figures: { revenue: 100 } }));
  expect(share(none)).toMatchObject({ value: null, reported: 0, left: 3 });
});
