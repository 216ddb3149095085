/** Task and indicator tables as workbooks and documents hold them: merged cells empty below, heads in two rows, years in columns. */
import { planFrom } from '../../src/notice/plan-from';
import { extract } from '../../src/notice/extract';
import type { Row } from '../../src/notice/text';

const read = (rows: readonly Row[], title = '江城区重点任务分解表（2025—2027年）') => {
  const { facts, tasks, targets } = extract(
    [
      { kind: 'paragraph', text: title },
      { kind: 'table', rows },
    ],
    '2025-01-10',
  );
  return {
    years: facts.years,
    baselineYear: facts.baselineYear,
    tasks: tasks.map(({ name, lead, responsible, milestones }) => [
      name,
      lead.join('、'),
      responsible.join('、'),
      milestones[0]?.due ?? null,
    ]),
    targets: targets.map(({ name, comparison, figure, measure, task }) => [name, comparison, figure, measure, task]),
    whole: targets,
  };
};

const head = ['序号', '重点任务', '工作目标', '牵头单位', '责任单位', '完成时限'];
const first = ['1', '壮大产业', '产业增加值占GDP比重达到12.5%', '区经信局', '区发改局、区统计局', '2025年12月'];
const last = ['2', '建设算力', '建成智算中心1个', '区大数据局', '区发改局', '2026年9月'];
const tasks = [
  ['壮大产业', '区经信局', '区发改局、区统计局', '2025-12-31'],
  ['建设算力', '区大数据局', '区发改局', '2026-09-30'],
];

test('a row that holds a target alone, under merged cells, is one more target of the task above', () => {
  const found = read([head, first, ['', '', '软件企业营业收入增长18%', '', '', ''], last]);
  expect(found.tasks).toEqual(tasks);
  expect(found.targets).toEqual([
    ['产业增加值占GDP比重', 'at-least', 12.5, '%', 0],
    ['软件企业营业收入增长率', 'at-least', 18, '%', 0],
    ['智算中心', 'at-least', 1, '个', 1],
  ]);
});

test('a text alone in the first column is a heading still', () => {
  expect(read([head, ['一、壮大县域经济', '', '', '', '', ''], first, last]).tasks).toEqual(tasks);
});

test('units under a head that goes over both: 责任分工 above 牵头单位 and 责任单位', () => {
  const rows = [
    ['序号', '重点任务', '工作目标', '责任分工', '', '完成时限'],
    ['', '', '', '牵头单位', '责任单位', ''],
    first,
    last,
  ];
  expect(read(rows).tasks).toEqual(tasks);
});

test.each(['牵头领导', '牵头市领导', '第一责任人', '责任领导', '包抓县领导', '市级牵头领导', '单位负责人'])(
  'who leads in person (%s) is no unit, and hides none',
  (persons) => {
    const rows = [head, first, last].map((row, r) => [
      ...row.slice(0, 3),
      r === 0 ? persons : ['李某某', '王某'][r - 1]!,
      ...row.slice(3),
    ]);
    expect(read(rows).tasks).toEqual(tasks);
  },
);

test.each([
  ['区经信局（牵头）、区发改局、区统计局', '区大数据局（牵头）、区发改局'],
  ['区经信局牵头，区发改局、区统计局配合', '区大数据局牵头、区发改局配合'],
  ['区经信局（主办）\n区发改局（协办）\n区统计局（协办）', '区大数据局（主责单位）、区发改局'],
  ['牵头单位：区经信局\n责任单位：区发改局、区统计局', '牵头单位：区大数据局；责任单位：区发改局'],
])('one column tells who leads: %s', (one, two) => {
  const rows = [head, first, last].map((row, r) => [...row.slice(0, 3), ['责任单位', one, two][r]!, row[5]!]);
  expect(read(rows).tasks).toEqual(tasks);
});

test('columns of years tell the years of the plan; a task beside its indicator is a task', () => {
  const found = read(
    [
      ['工作任务', '指标名称', '计量单位', '2025年', '2026年', '2027年', '牵头单位', '配合单位'],
      ['培育企业', '高新技术企业数', '家', '100', '150', '200', '市科技局', '市财政局'],
      ['', '瞪羚企业数', '家', '10', '15', '20', '市科技局', '市财政局'],
      ['加大投入', '研发投入强度', '%', '2.1', '2.3', '2.5', '市科技局', '市统计局'],
    ],
    '江城区任务表',
  );
  expect(found.years).toEqual([2025, 2026, 2027]);
  expect(found.tasks.map(([name, lead, responsible]) => [name, lead, responsible])).toEqual([
    ['培育企业', '市科技局', '市财政局'],
    ['加大投入', '市科技局', '市统计局'],
  ]);
  expect(found.targets).toEqual([
    ['高新技术企业数', 'at-least', 200, '家', 0],
    ['瞪羚企业数', 'at-least', 20, '家', 0],
    ['研发投入强度', 'at-least', 2.5, '%', 1],
  ]);
});

test('2024年基数 is where it stood in 2024, and the plan begins the year after', () => {
  const found = read(
    [
      ['序号', '指标', '单位', '2024年基数', '2027年目标', '责任单位'],
      ['1', '高新技术企业数', '家', '80', '200', '市科技局'],
      ['2', 'PM2.5浓度', '微克/立方米', '40', '33', '市生态环境局'],
    ],
    '江城区指标表',
  );
  expect([found.baselineYear, found.years]).toEqual([2024, [2025, 2026, 2027]]);
  expect(found.whole.map(({ baseline, figure, direction }) => [baseline, figure, direction])).toEqual([
    [80, 200, 'higher'],
    [40, 33, 'lower'],
  ]);
});

test('指标值 beside 任务 is its figure, with its bound', () => {
  const found = read([
    ['任务', '指标值', '单位', '牵头', '配合', '时限'],
    ['新增高企', '10', '家', '市科技局', '市财政局', '2025.12'],
    ['负债率', '不得高于60', '%', '市国资委', '市财政局', '2026年底'],
    ['合格率', '不得低于95', '%', '市国资委', '市财政局', '2026年底'],
    ['物流成本', '≥3', '%', '市商务局', '市财政局', '2026年底'],
  ]);
  expect(found.targets.map((target) => target.slice(0, 4))).toEqual([
    ['新增高企', 'at-least', 10, '家'],
    ['负债率', 'at-most', 60, '%'],
    ['合格率', 'at-least', 95, '%'],
    ['物流成本', 'at-least', 3, '%'],
  ]);
  expect(found.whole.map(({ endYear }) => endYear)).toEqual([2025, 2026, 2026, 2026]);
});

test('goals of single years told as what is not to be passed', () => {
  const found = read([
    ['序号', '重点任务', '2025年目标', '2026年目标', '2027年目标', '牵头单位'],
    ['1', '负债管控', '负债率不得超过60%', '负债率不得超过58%', '负债率不得超过55%', '市国资委'],
  ]);
  expect(found.whole).toMatchObject([
    { name: '负债率', comparison: 'at-most', figure: 55, years: { 2025: 60, 2026: 58 } },
  ]);
});

test('a head broken into lines in its cell is the head it is', () => {
  const rows = [
    ['序号', '重点、任务', '计量、单位', '2026年、目标', '2027年、目标', '牵头、单位', '责任、单位'],
    ['1', '新增规上企业', '家', '12', '15', '区经信局', '区发改局、区统计局'],
    ['2', 'PM10浓度', '微克/立方米', '48', '46', '区环保局', '区住建局'],
  ];
  const { whole } = read(rows, '江城区重点任务分解表（2026—2027年）');
  expect(whole.map(({ name, measure, years, lead, responsible }) => [name, measure, years, lead, responsible])).toEqual(
    [
      ['新增规上企业', '家', { 2026: 12, 2027: 15 }, ['区经信局'], ['区发改局', '区统计局']],
      ['PM10浓度', '微克/立方米', { 2026: 48, 2027: 46 }, ['区环保局'], ['区住建局']],
    ],
  );
});

test.each(['责任单位（第一个为牵头单位）', '责任单位（列第一位的为牵头单位）'])('%s splits its units', (words) => {
  const found = read([
    ['序号', '重点任务', '工作目标', words, '完成时限'],
    ['1', '壮大产业', '建成智算中心1个', '区科技局、区自规分局、各街道', '2025年12月'],
  ]);
  expect(found.tasks).toEqual([['壮大产业', '区科技局', '区自规分局、各街道', '2025-12-31']]);
});

test('the categories of a table of targets are the dimensions, beside those proposed for what has none', () => {
  const heads = ['序号', '工作类别', '主要指标', '单位', '2025年', '2026年', '责任单位'];
  const rows = [
    heads,
    ['1', '智能改造', '规上企业改造覆盖率', '%', '60', '80', '区经信局'],
    ['2', '', '新增工业机器人', '台', '800', '1000', '区经信局'],
    ['3', '企业服务', '诊断服务企业数', '家', '100', '200', '区科技局'],
  ];
  const planOf = (own: readonly Row[]) =>
    planFrom(
      extract(
        [
          { kind: 'paragraph', text: '海宁区行动方案（2025—2026年）' },
          { kind: 'table', rows: own },
        ],
        '2025-01-01',
      ),
    ).plan;
  const named = ({ dimensions, indicators }: ReturnType<typeof planOf>) =>
    indicators.map(({ dimension }) => dimensions.find(({ id }) => id === dimension)?.name.zh);
  expect(named(planOf(rows))).toEqual(['智能改造', '智能改造', '企业服务']);
  expect(planOf(rows).dimensions.map(({ name, weight }) => [name.zh, weight.value])).toEqual([
    ['智能改造', 50],
    ['企业服务', 50],
  ]);
  const without = rows.map(([number, , ...rest]) => [number!, ...rest]);
  expect(named(planOf(without))).toEqual(['企业培育', '综合实力', '企业培育']);
});
