/** What is one target said twice, what is two of one name, and what grows by steps. */
import { extractText } from '../../src/notice/extract';

const read = (text: string) =>
  extractText(`甲市产业行动方案（2025—2027年）\n甲政发〔2025〕1号\n${text}\n`, '2025-02-01').targets;
const told = (text: string) =>
  read(text).map(({ name, figure, conflicts }) => [name, figure, conflicts.map((other) => other.figure)]);

test.each([
  ['高新技术企业达到200家', '高企总数达到260家', ['高新技术企业', 200, [260]]],
  ['新增国家4A级景区3家', '新增4A级旅游景区5家', ['新增国家4A级景区', 3, [5]]],
  ['规模以上工业企业达到500家', '规上工业企业数达到520家', ['规模以上工业企业', 500, [520]]],
  ['研发投入占GDP比重达到2.5%', 'R&D经费投入占地区生产总值比重达到2.8%', ['研发投入占GDP比重', 2.5, [2.8]]],
  ['核心产业增加值占GDP比重达到12%', '核心产业增加值占比达到13%', ['核心产业增加值占GDP比重', 12, [13]]],
  ['地区生产总值突破2000亿元', 'GDP突破2100亿元', ['地区生产总值', 2000, [2100]]],
])('%s and %s leave a question open', (goal, again, expected) =>
  expect(
    told(`一、主要目标\n${goal}。\n二、主要任务\n（一）抓落实。推进各项工作，${again}。（责任单位：市科技局）`),
  ).toEqual([expected]),
);

test('what is added and what there is in all are two, under two names', () =>
  expect(told('一、主要目标\n新增高新技术企业60家，高新技术企业总数达到260家。')).toEqual([
    ['新增高新技术企业', 60, []],
    ['高新技术企业总数', 260, []],
  ]));

test('things of a general name in two tasks are two, called by their tasks', () =>
  expect(
    told(
      '二、任务\n（一）交通。实施重点项目20项。（责任单位：市交通局）\n（二）水利。实施重点项目5项。（责任单位：市水利局）',
    ),
  ).toEqual([
    ['重点项目（交通）', 20, []],
    ['重点项目（水利）', 5, []],
  ]));

test('so many at first and so many later is one, with its years', () => {
  const found = read('二、任务\n（一）改革。首批推出联办事项20项，2027年底前增至60项。（责任单位：市科技局）');
  expect(found).toMatchObject([{ name: '联办事项', figure: 60, accumulation: 'level', years: { 2025: 20 } }]);
});

test('a further figure behind ； of the same thing is its next year', () => {
  const found = read('一、主要目标\n到2026年，动力电池产能达到40GWh；到2027年，达到60GWh。');
  expect(found).toMatchObject([{ name: '动力电池产能', figure: 60, years: { 2026: 40 } }]);
});

test('no two proposals are called alike', () => {
  const found = read(
    '一、目标\n建成平台3个。\n二、任务\n（一）甲。新建平台2个、培训1000人次。（责任单位：市科技局）\n（二）乙。每年新建平台1个，培训2000人次。（责任单位：市财政局）\n（三）丙。建设示范点5个，每年建设示范点2个。（责任单位：市财政局）',
  );
  const names = found.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
