/**
 * @jest-environment jsdom
 */
import { skeleton } from '../notice/skeleton';
import { fakeWorkbook } from '../support/pane-facade';
import { button, click, openPane, shown, type, until } from '../support/pane-in-jsdom';

test('the pane makes a draft of a notice; only what was adopted becomes the plan', async () => {
  const { facade } = fakeWorkbook();
  await openPane(facade, 'draft');
  type(await until(() => document.querySelector('textarea'), 'the box for the notice'), skeleton());
  await click('生成底稿');
  await shown('提出 25 项指标、16 项任务、23 个单位、1 个待定问题');
  await click('按底稿建立计划');
  await shown('有 25 行还没有确认');
  expect((await facade.read()).plan).toBeNull();
  await click('我已看过原文，采用其余 41 行');
  await until(() => !document.body.textContent?.includes('还没有确认'), 'the faults to go');
  await click('按底稿建立计划');
  await shown('添加全部 41 张');
  expect(document.querySelector('h1')?.textContent).toContain('鄂尔多斯高新技术产业开发区提质进位');
});

test('a draft that lost a column is told before its plan is made, and made all the same where that is meant', async () => {
  const { facade } = fakeWorkbook();
  const whole = facade.readDraft.bind(facade);
  facade.readDraft = async () => {
    const { indicators, ...others } = await whole();
    const { baseline: _, ...rest } = indicators ?? {};
    return { ...others, indicators: rest };
  };
  await openPane(facade, 'draft');
  type(await until(() => document.querySelector('textarea'), 'the box for the notice'), skeleton());
  await click('生成底稿');
  await shown('提出 25 项指标');
  await click('检查');
  await click('我已看过原文，采用其余 41 行');
  await shown('没有“基期值”这些栏');
  await click('按底稿建立计划');
  expect((await facade.read()).plan).toBeNull();
  await click('就这样建立计划');
  await shown('添加全部 41 张');
});

test('a text in which nothing is recognised says what is looked for, puts nothing into the workbook and stays in its box', async () => {
  const { facade } = fakeWorkbook();
  await openPane(facade, 'draft');
  const text = '关于召开座谈会的通知\n请各单位派员参加。';
  type(await until(() => document.querySelector('textarea'), 'the box for the notice'), text);
  await click('生成底稿');
  await shown('没有认出任务和目标，所以没有生成底稿');
  expect(document.body.textContent).toContain('牵头单位');
  expect(await facade.readDraft()).toEqual({});
  expect(document.querySelector('textarea')?.value).toBe(text);
  expect(await button('新建空白底稿')).toBeTruthy();
});
