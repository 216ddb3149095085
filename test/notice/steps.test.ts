/** Days that stand within a task's sentence, by the table of manners; and what a plan makes of the parts of a sum. */
import { extractText } from '../../src/notice/extract';
import { milestonesIn } from '../../src/notice/milestones';
import { planFrom } from '../../src/notice/plan-from';
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
  ['市直机关工委', '市直机关工委'],
  ['市委组织部', '市委组织部'],
  ['市场监督管理局', '市场监管局'],
  ['市市场监督管理局', '市场监管局'],
  ['市政公用局', '市政公用局'],
  ['市民政局', '民政局'],
  ['市发展和改革委员会', '发改委'],
])('%s is %s for short', (name, short) => expect(shortened(name)).toBe(short));

const planOf = (goal: string) =>
  planFrom(
    extractText(`石门县三年行动方案（2025—2027年）\n一、主要目标\n${goal}\n二、重点任务\n（一）抓落实。`, '2025-01-01'),
  ).plan.indicators.map(({ baseline, targets }) => [
    baseline.value,
    ...Object.values(targets).map(({ value }) => value),
  ]);

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
