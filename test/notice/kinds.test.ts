/** Manners of saying a target, each with sentences that look like it and are none. */
import { extract, extractText } from '../../src/notice/extract';
import { sameSigns, type Row } from '../../src/notice/text';

const head = '江城区产业发展行动方案（2025—2027年）\n';
const goals = (text: string) =>
  extractText(`${head}一、发展目标\n到2027年，${text}\n`, '2025-01-10').targets.map(
    ({ name, comparison, figure, measure, accumulation }) =>
      [name, comparison, figure, measure, accumulation].join(' '),
  );
const ofTask = (text: string) =>
  extractText(`${head}一、主要任务\n（一）做好服务。${text}（牵头单位：区经信局；责任单位：区发改局）\n`, '2025-01-10');

test.each<[string, readonly string[]]>([
  ['主要抓好：1.新建冷库20万平方米；2.培育专精特新企业30家。', ['新建冷库', '专精特新企业']],
  ['重点工程：①改造老旧小区12个；②整治河道6条。', ['老旧小区', '河道']],
  ['实施项目包括：（一）新建绿道30公里；·新建公园8个；—新建泵站5座。', ['新建绿道', '新建公园', '新建泵站']],
  ['高新技术企业：达到200家。', ['高新技术企业']],
])('a mark of a list is no part of a name: %s', (text, names) => {
  expect(ofTask(text).targets.map(({ name }) => name)).toEqual(names);
});

test.each<[string, readonly string[]]>([
  // So often in a part of the year is so often, four or twelve times over, in the year that is judged.
  ['每季度开展检查1次。', ['开展检查 at-least 4 次 flow']],
  ['每月组织对接会2次。', ['组织对接会 at-least 24 次 flow']],
  ['每年举办招商会不少于4次。', ['招商会 at-least 4 次 flow']],
  ['每周召开例会一次。', ['例会 at-least 52 次 flow']],
  ['每月开展一次政企恳谈。', ['政企恳谈 at-least 12 次 flow']],
  ['每季度至少召开一次联席会议。', ['联席会议 at-least 4 次 flow']],
  ['每季度末通报一次。', []],
  ['国际航班达到每周14班。', ['国际航班每周 at-least 14 班 level']],
  [
    '数字经济规模达到300亿元，每月产量达到3万吨。',
    ['数字经济规模 at-least 300 亿元 level', '每月产量 at-least 3 万吨 flow'],
  ],
])('so often in a quarter or a month: %s', (text, expected) => {
  expect(goals(text)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['集聚企业300家以上，其中规上企业60家。', ['企业 at-least 300 家 level', '规上企业 at-least 60 家 level']],
  [
    '集聚企业300家以上，其中新增规上企业60家。',
    ['企业 at-least 300 家 level', '新增规上企业 at-least 60 家 cumulative'],
  ],
  ['有机茶园占茶园总面积的六成以上。', ['有机茶园占茶园总面积比重 at-least 60 % level']],
  ['对外贸易占全省的比重达到20%。', ['对外贸易占全省的比重 at-least 20 % level']],
  ['精简申报材料40份。', ['申报材料减少量 at-least 40 份 cumulative']],
  ['申报材料减少40份。', ['申报材料减少量 at-least 40 份 level']],
  ['完成改造面积50万平方米。', ['改造面积 at-least 50 万平方米 cumulative']],
])('what is there, what it is a share of, what is done: %s', (text, expected) => {
  expect(goals(text)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  // The same rise told twice is one target.
  ['集装箱吞吐量三年翻一番，由20万标箱增至40万标箱。', ['集装箱吞吐量 at-least 40 万标箱 level']],
  ['集装箱吞吐量由20万标箱增至40万标箱，三年翻一番。', ['集装箱吞吐量 at-least 40 万标箱 level']],
  // Another rise than the one that is called so is not.
  [
    '集装箱吞吐量三年翻一番，由20万标箱增至30万标箱。',
    ['集装箱吞吐量增长率 at-least 100 % level', '集装箱吞吐量 at-least 30 万标箱 level'],
  ],
  [
    '集装箱吞吐量翻一番，港口由20个增至40个。',
    ['集装箱吞吐量增长率 at-least 100 % level', '港口 at-least 40 个 level'],
  ],
  ['投诉办结率保持100%。', ['投诉办结率 at-least 100 % level']],
  ['水土保持率达到95%。', ['水土保持率 at-least 95 % level']],
  ['失业率保持5%以内。', ['失业率 at-most 5 % level']],
  ['力争1家上市。', ['上市企业 at-least 1 家 level']],
  ['力争2家企业上市。', ['企业上市 at-least 2 家 level']],
  [
    'A级以上物流企业不少于45家，其中5A级3家。',
    ['A级以上物流企业 at-least 45 家 level', '5A级物流企业 at-least 3 家 level'],
  ],
])('a rise told twice, what is kept, floated, or of a class: %s', (text, expected) => {
  expect(goals(text)).toEqual(expected);
});

test('what a rise told twice began with is its baseline', () => {
  for (const text of ['三年翻一番，由20万标箱增至40万标箱', '由20万标箱增至40万标箱，翻一番'])
    expect(ofTask(`集装箱吞吐量${text}。`).targets).toMatchObject([{ name: '集装箱吞吐量', baseline: 20, figure: 40 }]);
});

test.each<[string, readonly string[]]>([
  [
    '数字经济规模达到300亿元（其中软件业80亿元）。',
    ['数字经济规模 at-least 300 亿元 level', '软件业 at-least 80 亿元 level'],
  ],
  [
    '培育企业90家（其中龙头企业3家）以上，税收达到5亿元。',
    ['企业 at-least 90 家 cumulative', '龙头企业 at-least 3 家 cumulative', '税收 at-least 5 亿元 level'],
  ],
  ['新增企业60家（其中2025年20家、2026年30家）。', ['新增企业 at-least 60 家 cumulative']],
])('a part told in a bracket: %s', (text, expected) => {
  expect(goals(text)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  [
    '接入视频监控3000路，新增公交车120辆、床位500张、泊位6泊。',
    [
      '接入视频监控 at-least 3000 路 level',
      '新增公交车 at-least 120 辆 cumulative',
      '床位 at-least 500 张 cumulative',
      '泊位 at-least 6 泊 cumulative',
    ],
  ],
  [
    '新建共享工位800席、口袋公园30处，新增机器人300台套。',
    [
      '新建共享工位 at-least 800 席 cumulative',
      '口袋公园 at-least 30 处 cumulative',
      '新增机器人 at-least 300 台套 cumulative',
    ],
  ],
  ['优化12345热线，执行15号文，新建110千伏线路。', []],
  ['断面COD浓度控制在20mg/L以下。', ['断面COD浓度 at-most 20 毫克/升 level']],
  ['PM2.5浓度降至30μg/m³。', ['PM2.5浓度 at-most 30 微克/立方米 level']],
])('a measure that is in no list: %s', (text, expected) => {
  expect(goals(text)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['力争三分之一的企业上云。', ['企业上云 at-least 33.33 % level']],
  ['一半以上学校建成智慧校园。', ['学校建成智慧校园 at-least 50 % level']],
  ['三成农户用上新能源。', ['农户用上新能源 at-least 30 % level']],
  ['九成路口完成改造。', ['路口完成改造 at-least 90 % level']],
  ['统一成立专班，一成不变的做法要改，三成立项。', []],
  ['营业收入增长20%的企业达到50家。', ['企业 at-least 50 家 level']],
])('a part of the whole: %s', (text, expected) => {
  const found = goals(text);
  if (/营业收入/.test(text)) expect(found).toEqual([expect.stringContaining('at-least 50 家 level')]);
  else expect(found).toEqual(expected);
});

test('one target by years, told as a share and then as all', () => {
  const [target, ...others] = extractText(
    `${head}一、发展目标\n污水处理率2025年40%、2026年60%，2027年实现全覆盖。\n`,
    '2025-01-10',
  ).targets;
  expect(others).toEqual([]);
  expect(target).toMatchObject({ name: '污水处理率', figure: 100, years: { 2025: 40, 2026: 60 } });
});

test.each<[string, readonly string[]]>([
  ['在孵企业达到200家。', ['在孵企业 at-least 200 家 level']],
  ['在册志愿者达到3000人。', ['在册志愿者 at-least 3000 人 level']],
  ['在园区建成平台5个。', ['平台 at-least 5 个 level']],
  ['全面清零无效专利。', ['无效专利 at-most 0 件 level']],
  ['拖欠账款全部清零。', ['拖欠账款 at-most 0 个 level']],
])('%s', (text, expected) => {
  const found = goals(text);
  if (/在园区/.test(text)) expect(found).toHaveLength(1);
  else expect(found).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['通过组织专家评审、开展验收等方式，完善园区管理制度。', ['完善园区管理制度']],
  ['通过竣工验收备案制度改革，完成园区规划编制。', ['完成园区规划编制']],
  ['2026年底前通过国家级园区验收。', ['通过国家级园区验收']],
])('by what means something is done is no step: %s', (text, names) => {
  expect(ofTask(text).tasks[0]?.milestones.map(({ name }) => name)).toEqual(names);
});

const table = (rows: readonly Row[], above: readonly string[] = ['江城区重点任务分解表（2025—2027年）']) =>
  extract(
    [
      ...above.map((text) => ({ kind: 'paragraph' as const, text })),
      { kind: 'table', rows: rows.map((row) => row.map(sameSigns)) },
    ],
    '2025-01-10',
  );

test('measures of a table, whatever signs they are written in', () => {
  const rows: Row[] = [
    ['序号', '指标', '单位', '2024年现状', '2027年目标', '责任单位'],
    ['1', 'PM2.5浓度', 'μg/m³', '35', '30', '市生态环境局'],
    ['2', 'COD浓度', 'mg/L', '25', '20', '市生态环境局'],
    ['3', '室温', '℃', '18', '20', '市住建局'],
    ['4', '自然增长率', '‰', '4', '5', '市卫健委'],
    ['5', '城镇化率提高', '个百分点', '', '2', '市发改委'],
    ['6', '单位GDP能耗', '吨标准煤/万元', '0.5', '0.4', '市发改委'],
    ['7', '视频监控', '路', '1000', '3000', '市公安局'],
    ['8', '亩均税收', '万元/亩', '15', '20', '市税务局'],
    ['9', '床位', '张/千人', '5', '6', '市卫健委'],
  ];
  expect(table(rows).targets.map(({ figure, measure }) => [figure, measure])).toEqual([
    [30, '微克/立方米'],
    [20, '毫克/升'],
    [20, '℃'],
    [5, '‰'],
    [2, '个百分点'],
    [0.4, '吨标准煤/万元'],
    [3000, '路'],
    [20, '万元/亩'],
    [6, '张/千人'],
  ]);
});

test('重点任务 names the task where each row has its own, 具体举措 where one goes over several rows', () => {
  const columns = ['序号', '重点任务', '具体举措', '责任单位'];
  const own = table([
    columns,
    ['1', '壮大产业', '培育龙头企业3家，编制产业规划', '区经信局'],
    ['2', '建设算力', '建成智算中心1个', '区大数据局'],
  ]);
  expect(own.tasks.map(({ name }) => name)).toEqual(['壮大产业', '建设算力']);
  expect(own.targets.map(({ figure, task }) => [figure, task])).toEqual([
    [3, 0],
    [1, 1],
  ]);
  const over = table([
    columns,
    ['1', '壮大产业', '培育龙头企业', '区经信局'],
    ['2', '', '编制产业规划', '区发改局'],
    ['3', '建设算力', '建成智算中心1个', '区大数据局'],
  ]);
  expect(over.tasks.map(({ name, group }) => [name, group])).toEqual([
    ['培育龙头企业', '壮大产业'],
    ['编制产业规划', '壮大产业'],
    ['建成智算中心1个', '建设算力'],
  ]);
});

test('what a column of a year tells is a step of that year', () => {
  const { tasks } = table([
    ['序号', '重点任务', '2025年', '2026年', '2027年', '牵头单位'],
    ['1', '建设产业学院', '完成选址和立项', '启动主体建设', '正式投用', '区教育局'],
  ]);
  expect(tasks[0]?.milestones.map(({ name, due }) => [name, due])).toEqual([
    ['完成选址和立项', '2025-12-31'],
    ['启动主体建设', '2026-12-31'],
    ['正式投用', '2027-12-31'],
  ]);
});

test.each(['附件1', '附件：', '附件 2：'])('%s above a title is none', (line) => {
  expect(
    table(
      [
        ['序号', '任务', '责任单位'],
        ['1', '壮大产业', '区经信局'],
      ],
      [line, '江城区重点任务分解表（2025—2027年）'],
    ).facts.title,
  ).toBe('江城区重点任务分解表（2025—2027年）');
});
