/**
 * @jest-environment jsdom
 */
import { ordosPlan } from '../../src/plan/ordos';
import { rememberPlan } from '../../src/taskpane/state/recent-plans';
import { fakeWorkbook } from '../support/pane-facade';
import { click, openPane, shown } from '../support/pane-in-jsdom';

test('an empty workbook offers the example in one press, and plans used before by name', async () => {
  localStorage.setItem('zone-scorecard.plans', '[{"id":1},"x"]');
  rememberPlan({ ...ordosPlan, id: 'other-plan', shortName: { zh: '东区行动', en: 'East' } });
  const { facade, controls } = fakeWorkbook();
  await openPane(facade, 'indicators');
  await shown('用别的计划：由文件或底稿建');
  await click('用过的计划：东区行动');
  await shown('计划已导入');
  await click('先看样例：填好样例数据，打开得分表');
  await shown('已添加 41 张');
  expect(controls.log[0]).toMatch(/^add G01,.*T16$/);
  expect((await facade.read()).plan?.id).toBe('other-plan');
});
