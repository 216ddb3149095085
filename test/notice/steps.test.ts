/** Days that stand within a task's sentence, by the table of manners; and what a plan makes of the parts of a sum. */
import { extractText } from '../../src/notice/extract';
import { milestonesIn } from '../../src/notice/milestones';
import { planFrom } from '../../src/notice/plan-from';
import { sameSigns } from '../../src/notice/text';
import { shortened } from '../../src/notice/unit-names';

test.each([
  ['2025年6月底前完成科创中心改造。', '完成科创中心改造', '2025-06-30'],
  ['2025年底前完成科创中心改造', '完成科创中心改造', '2025-12-31'],
  ['6月底前完成科创中心改造', '完成科创中心改造', '2025-06-30'],
  ['年底前完成验收工作', '完成验收工作', '2025-12-31'],
  ['科创中心项目2025年底前建成投产', '科创中心项目建成投产', '2025-12-31'],
  ['2025年底前，科创中心投入使用', '科创中心投入使用', '2025-12-31'],
  ['推进污水厂扩建，2025年10月底前通水运行', '通水运行', '2025-10-31'],
  ['2025年6月底前完成立项、12月底前开工建设', '开工建设', '2025-12-31'],
  ['2026年3月底前完成立项、9月底前开工建设', '开工建设', '2026-09-30'],
  ['2025年底前实现产业园一期全面开园', '实现产业园一期全面开园', '2025-12-31'],
  ['今年6月底前完成摸底', '完成摸底', '2025-06-30'],
  ['明年3月底前完成审批', '完成审批', '2026-03-31'],
  ['2025年6月底前全部完成整改任务', '完成整改任务', '2025-06-30'],
])('%s', (text, name, due) => {
  const steps = milestonesIn(text, '标题', [2025, 2026, 2027]);
  expect(steps.map((step) => ({ name: step.name, due: step.due }))).toContainEqual({ name, due });
});

test.each([
  ['市直相关部门', '市直相关部门'],
  ['市商务局（市口岸办、市投促局）', '商务局'],
  ['各县（市、区）人民政府', '各县（市、区）人民政府'],
  ['市直机关工委', '市直机关工委'],
  ['市委组织部', '市委组织部'],
  ['市场监督管理局', '市场监管局'],
  ['市市场监督管理局', '市场监管局'],
  ['市政公用局', '市政公用局'],
  ['市民政局', '民政局'],
  ['市发展和改革委员会', '发改委'],
])('%s is %s for short', (name, short) => expect(shortened(name)).toBe(short));

test.each([
  ['2025年9月底前县中医医院通过二级甲等评审', '县中医医院通过二级甲等评审', '2025-09-30'],
  ['2026年6月底前市博物馆开馆', '市博物馆开馆', '2026-06-30'],
  ['2025年三季度全面推开', '全面推开', '2025-09-30'],
  ['二〇二五年六月底前出台方案', '出台方案', '2025-06-30'],
  ['“十四五”末建成体系', '建成体系', '2025-12-31'],
  ['到“十五五”末建成体系', '建成体系', '2030-12-31'],
  ['力争2026年上半年开工', '标题开工', '2026-06-30'],
  ['确保2025年11月通水', '标题通水', '2025-11-30'],
  ['2025年10月1日起施行新办法', '施行新办法', '2025-10-01'],
  ['2026年底前，市体育馆全面开放', '市体育馆全面开放', '2026-12-31'],
])('%s is a step with its day', (text, name, due) => {
  const steps = milestonesIn(sameSigns(text), '标题', [2025, 2026, 2027]);
  expect(steps).toMatchObject([{ name, due }]);
  expect(steps[0]!.assumed).toBeUndefined();
});

test.each([
  ['2026年春节前开业', '标题开业', '2026-01-20'],
  ['2026年国庆节前南屏老街开街', '南屏老街开街', '2026-09-30'],
  ['2026年国庆节前开街南屏老街', '开街南屏老街', '2026-09-30'],
  ['2027年元旦前完成搬迁', '完成搬迁', '2026-12-31'],
  ['2026年“五一”前景区投入使用', '景区投入使用', '2026-04-30'],
])('%s has a day that is assumed', (text, name, due) =>
  expect(milestonesIn(text, '标题', [2025, 2026, 2027])).toMatchObject([{ name, due, assumed: true }]),
);

test('a day assumed for a feast is one in the plan as well', () => {
  const { plan } = planFrom(
    extractText(
      '石门县三年行动方案（2025—2027年）\n一、重点任务\n（一）促消费。2026年国庆节前老街开街，2026年10月底前完成评估。（责任单位：县商务局）',
      '2025-01-01',
    ),
  );
  expect(plan.tasks[0]!.milestones.map(({ due }) => due)).toEqual([
    { value: '2026-09-30', source: 'assumed' },
    { value: '2026-10-31', source: 'given' },
  ]);
});

const planOf = (goal: string) =>
  planFrom(
    extractText(`石门县三年行动方案（2025—2027年）\n一、主要目标\n${goal}\n二、重点任务\n（一）抓落实。`, '2025-01-01'),
  ).plan.indicators.map(({ baseline, targets }) => [
    baseline.value,
    ...Object.values(targets).map(({ value }) => value),
  ]);

test('what is to be reached after the plan is on its way by its last year, and that is assumed', () => {
  const { plan, evidence } = planFrom(
    extractText(
      '石门县三年行动方案（2025—2027年）\n一、主要目标\n到“十五五”末，高新技术企业由2024年的100家增加到220家。',
      '2025-01-01',
    ),
  );
  expect(Object.values(plan.indicators[0]!.targets)).toEqual(
    [120, 140, 160].map((value) => ({ value, source: 'assumed' })),
  );
  expect(evidence.G01?.remarks).toContain('beyond');
});

test('今年 and 明年 of steps count from the notice’s own day', () => {
  const { tasks } = extractText(
    '石门县三年行动方案（2025—2027年）\n石政发〔2024〕9号\n2024年11月20日\n一、重点任务\n（一）促消费。今年12月底前完成摸底，明年汛期前建成仓库，明年底前完成验收。（责任单位：县商务局）',
    '2030-01-01',
  );
  expect(tasks[0]!.milestones.map(({ due }) => due)).toEqual(['2024-12-31', '2025-05-31', '2025-12-31']);
});

test('parts of a sum are what is to be there by each year, whether in a bracket or behind a comma', () => {
  expect(planOf('三年创建示范村90个，其中2025年20个、2026年30个、2027年40个。')).toEqual([[0, 20, 50, 90]]);
  expect(planOf('新增示范村90个（其中2025年20个、2026年30个、2027年40个）。')).toEqual([[0, 20, 50, 90]]);
  expect(planOf('新增示范村90个，其中2025年20个、2026年30个。')).toEqual([[0, 20, 50, 90]]);
});

test('figures told year by year leave the year of what follows; what a target is compared with is its baseline', () => {
  expect(
    planOf('到2027年，产值突破600亿元，2025、2026年分别达到450亿元、520亿元；一般公共预算收入达到28亿元。').map((row) =>
      row.slice(1),
    ),
  ).toEqual([
    [450, 520, 600],
    [28, 28, 28],
  ]);
  expect(planOf('到2027年，高新技术企业达到160家，较2024年的80家翻一番。')[0]?.[0]).toBe(80);
  expect(planOf('到2027年，高新技术企业较2024年的80家增加到160家。')[0]?.[0]).toBe(80);
  expect(planOf('到2027年，贷款余额在2024年600亿元的基础上增长30%。')[0]?.[0]).toBeNull();
});

test('units in the bracket of a heading are those of the task, what stands behind it its text', () => {
  const { tasks, targets } = extractText(
    '钱塘区行动计划（2025—2027年）\n一、工作举措\n（一）引才（责任单位：区人才办、区人社局）：引进顶尖人才团队3—5个。\n（二）育才（责任单位：区总工会）：2025年9月底前启动工匠学院建设，2027年6月底前建成。',
    '2025-01-01',
  );
  expect(tasks.map(({ name, responsible }) => [name, responsible])).toEqual([
    ['引才', ['区人才办', '区人社局']],
    ['育才', ['区总工会']],
  ]);
  expect(tasks[1]!.milestones.map(({ name, due }) => [name, due])).toEqual([
    ['启动工匠学院建设', '2025-09-30'],
    ['工匠学院建成', '2027-06-30'],
  ]);
  expect(targets).toMatchObject([{ figure: 3, upper: 5, accumulation: 'cumulative' }]);
});

test.each([
  ['2027年底前5G基站总数超1.5万个，其中2025年底前达到1.2万个；千兆光网覆盖率达到100%', [15000, 2027], [100, 2027]],
  ['双车道比例提升至85%，较上年提高6个百分点', [85, null]],
  ['院士工作站实现零的突破', [1, null]],
  ['三年累计投资40亿元', [40, null]],
  ['高标准农田新增200万亩、累计达到900万亩', [200, null], [900, null]],
] as const)('%s', (text, ...expected) => {
  const { targets } = extractText(`甲县三年行动方案（2025—2027年）\n一、主要目标\n${text}。`, '2025-01-01');
  expect(targets.map(({ figure, endYear }) => [figure, endYear])).toEqual(expected);
});

test('no year before the end of a plan asks for less than one that was said', () => {
  expect(planOf('2026年底前，新建高标准农田8000亩。')).toEqual([[0, 4000, 8000, 8000]]);
});
