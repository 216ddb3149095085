/** What every screen of the pane must keep to in a real browser: nothing cut, nothing too small to press, readable by all. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { keepPicture } from './pictures';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Nothing sticks out of the page or of the scroll area; everything one can press is at least 32 pixels high and
 * inside; the frame stays where it is.
 */
export async function problemsOfLayout(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    const describe = (element: Element) => `${element.tagName} ${element.textContent?.slice(0, 40) ?? ''}`;
    for (const element of [document.documentElement, ...document.querySelectorAll('#zsc-panel div')])
      if (
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 1 &&
        !element.closest('[aria-hidden=true]')
      )
        problems.push(`wider than its box: ${describe(element)}`);
    // Only what is meant to scroll may: else the tabs are scrolled away when the focus moves to a row far down.
    for (const element of document.querySelectorAll('html, body, body *')) {
      const { overflowY } = getComputedStyle(element);
      const clips = element === document.documentElement || overflowY === 'hidden';
      if (clips && element.clientHeight > 60 && element.scrollHeight > element.clientHeight + 1)
        problems.push(`can be scrolled unseen: ${describe(element)}`);
    }
    for (const control of document.querySelectorAll(
      'button, select, summary, label:has(> input[type=radio]), input[type=search]',
    )) {
      const { left, right, height, width } = control.getBoundingClientRect();
      if (width === 0) continue;
      if (left < 0 || right > innerWidth) problems.push(`outside: ${describe(control)}`);
      if (height < 31.5 && !control.closest('[class*=fui-Select], [class*=fui-Input]'))
        problems.push(`${height} px high: ${describe(control)}`);
    }
    return problems;
  });
}

/** The screen as it is now, in a picture and by both checks. */
export async function expectWellLaidOut(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(150);
  await keepPicture(page, name);
  expect(await problemsOfLayout(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
}

/** What axe finds serious or worse on the page, but for the elements `exclude` selects. */
export async function violations(page: Page, exclude: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (left) => {
    const { run } = (
      window as unknown as {
        axe: {
          run: (context: {
            include: string[];
            exclude: readonly string[];
          }) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe;
    const result = await run({ include: ['html'], exclude: left });
    return result.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  }, exclude);
}
