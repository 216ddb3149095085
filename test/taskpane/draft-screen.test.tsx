/**
 * @jest-environment jsdom
 */
import { TextDecoder, TextEncoder } from 'node:util';
import { ordosPlan } from '../../src/plan/ordos';
import { startPane } from '../../src/taskpane/start';
import { skeleton } from '../notice/skeleton';
import { fakeWorkbook } from '../support/pane-facade';

Object.assign(globalThis, { TextDecoder, TextEncoder });
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.assign(window, {
  ResizeObserver: Observer,
  IntersectionObserver: Observer,
  matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
});

async function until<T>(find: () => T | null | undefined | false, what: string): Promise<T> {
  for (let i = 0; i < 1200; i++) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited in vain for ${what}: ${document.body.textContent?.slice(0, 1500)}`);
}
const shown = (text: string) => until(() => document.body.textContent?.includes(text), text);
const button = (text: string) =>
  until(() => [...document.querySelectorAll('button')].find((one) => one.textContent === text && !one.disabled), text);
const click = async (text: string) => (await button(text)).click();

test('the pane makes a draft of a notice; only what was adopted becomes the plan', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  const { facade } = fakeWorkbook();
  await startPane(root, {
    query: '?screen=draft',
    openWorkbook: () => Promise.resolve(facade),
    loadPlan: () => Promise.resolve(ordosPlan),
    now: () => Date.parse('2025-01-15T08:00:00'),
  });
  const area = await until(() => document.querySelector('textarea'), 'the box for the notice');
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(area, skeleton());
  area.dispatchEvent(new Event('input', { bubbles: true }));
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
