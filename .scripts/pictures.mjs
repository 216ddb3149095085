/**
 * `npm run pictures`: the pictures of the users' guides, taken of the real workbench and pane in both languages, so that a screen that
 * changes is a picture made anew. `--no-build` takes what dist/web holds.
 */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumHint, findChromium } from './find.mjs';
import { build, ensureInstalled, root } from './project.mjs';
import { serve } from './serve.mjs';

ensureInstalled();
const executablePath = await findChromium();
if (!executablePath) {
  console.error(chromiumHint);
  process.exit(1);
}
if (!process.argv.includes('--no-build')) await build(['web']);
const address = await serve(join(root, 'dist', 'web'), { port: 0 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

for (const locale of ['zh-CN', 'en']) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(120_000);
  // A picture made again on another day is the same picture.
  await page.clock.setFixedTime(new Date(2024, 1, 20, 14, 30));
  await page.goto(`${address}/`);
  await page.locator('.top-bar-choices select').last().selectOption(locale);
  await page.locator(`html[lang=${locale}]`).waitFor();
  const pane = page.frameLocator('.pane-side iframe');
  const screen = (n) => pane.getByRole('tablist').getByRole('tab').nth(n).click();
  const picture = async (name, of = page) => {
    await page.waitForTimeout(1_500);
    const path = join(root, 'docs', 'images', `guide-${name}${locale === 'en' ? '' : `.${locale}`}.png`);
    await of.screenshot({ path, animations: 'disabled' });
    console.log(path);
  };
  const cell = async (tab, at) => {
    await page.locator('[role=tab]', { hasText: tab }).click();
    await page.locator('.formula-bar input').first().fill(at);
    await page.keyboard.press('Enter');
  };
  await pane.getByRole('button', { name: /41/ }).first().waitFor();
  await picture('start');
  await page.locator('.top-bar-group button').nth(1).click();
  await page.locator('[role=tab][aria-selected=true]', { hasText: '2023' }).waitFor();
  await cell(/^G13/, 'E19');
  await page.keyboard.type('2022.5.1');
  await page.keyboard.press('Enter');
  const asked = page.getByRole('dialog').getByRole('button').first();
  if (await asked.isVisible()) await asked.click();
  await cell(/^G13/, 'C24');
  await picture('entry');
  await screen(2);
  await picture('findings', page.locator('.pane-side'));
  await screen(3);
  await picture('scores', page.locator('.pane-side'));
  await page.close();
}
await browser.close();
process.exit(0);
