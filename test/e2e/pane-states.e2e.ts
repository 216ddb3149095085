/**
 * The screens that open from the plan's, each beside a full and an empty workbook, in every look; and the three jobs — all sheets,
 * the score sheet, the units' workbooks — by keys alone in a pane 320 pixels wide at twice the size, in light, dark and forced
 * colours. Set ZSC_SCREENSHOTS to a folder to keep the pictures.
 */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { looks, startPanes, type Look } from '../support/pane';
import { expectWellLaidOut } from '../support/pane-checks';
import { numberedPictures } from '../support/pictures';

const open = startPanes();

const screens = ['rules', 'sheets', 'draft', 'recover', 'nation', 'selfcheck', 'handout', 'collect', 'weights', 'plan'];

describe.each(looks)('$name', (look) => {
  test.each(screens.flatMap((screen) => ['filled', 'empty'].map((workbook) => [screen, workbook])))(
    '%s, %s',
    async (screen, workbook) => {
      const { page, done } = await open(look, workbook, screen);
      await page.waitForTimeout(200);
      await expectWellLaidOut(page, `${screen}-${workbook}.${look.name}`);
      await done();
    },
  );
});

const zoomed = (colours: Look['options']): Look => ({
  name: 'zoomed',
  width: 320,
  locale: 'zh-CN',
  options: { ...colours, deviceScaleFactor: 3, viewport: { width: 320, height: 400 } },
});

/** Tab, or Shift and Tab, to what bears the name, and what is looked at is in sight with a ring around it. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let n = 0; n < 150; n++) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
      const { top, bottom } = element.getBoundingClientRect();
      // Inputs are drawn over: their label is what is seen.
      const isSeen = element.tagName === 'INPUT' || (bottom > 0 && top < innerHeight);
      return { name: label ?? element.textContent ?? '', isSeen };
    });
    seen.push(at.name.slice(0, 20));
    if (!name.test(at.name)) continue;
    expect([at.name, at.isSeen]).toEqual([at.name, true]);
    return;
  }
  throw new Error(`no ${String(name)} among ${seen.join(' | ')}`);
}

test.each<[string, Look['options']]>([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced', { forcedColors: 'active' }],
])('the three jobs by keys alone, narrow, at twice the size, in %s colours', async (name, colours) => {
  const { page, done } = await open(zoomed(colours), 'empty');
  const picture = numberedPictures(page, `keys-${name}`);
  // All sheets.
  await tabTo(page, /^添加全部 41 张$/);
  await picture('add');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=已添加 41 张表');
  // The year's score sheet.
  await tabTo(page, /^总览/, 'Shift+Tab');
  await page.keyboard.press('End');
  await page.waitForSelector('#zsc-tab-scores[aria-selected=true]');
  await tabTo(page, /得分表$/);
  await picture('scores');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=/得分表.*已/');
  // The units' workbooks.
  await tabTo(page, /^得分$/, 'Shift+Tab');
  await page.keyboard.press('Home');
  await page.waitForSelector('#zsc-tab-home[aria-selected=true]');
  await tabTo(page, /鄂府发/);
  await page.keyboard.press('Enter');
  await page.waitForSelector('fieldset');
  await tabTo(page, /^分发/);
  await page.keyboard.press('Enter');
  await page.waitForSelector('li input[type=checkbox]');
  await tabTo(page, /全选/);
  await page.keyboard.press('Space');
  await tabTo(page, /^市司法局/);
  await page.keyboard.press('Space');
  await tabTo(page, /^存为/);
  await picture('hand-out');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const content = new Uint8Array(readFileSync(await download.path()));
  expect(Object.keys(unzipSync(content)).length).toBeGreaterThan(0);
  const log = await page.evaluate(() => window.workbook.log);
  expect(log.some((line) => line.startsWith('add G01,G02,'))).toBe(true);
  await done();
});
