/**
 * Handing out and collecting in a real browser, with real files read in a real Web Worker: units chosen and saved as a zip, one
 * opened in Excel; returned files compared, a conflict settled, written, taken back; an entries file looked at and written.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import type { Entries } from '../../src/entries/entries';
import { ordosPlan } from '../../src/plan/ordos';
import { handOut, typeInto } from '../exchange/support';
import { launchBrowser } from '../support/browser';
import { buildPane, paneAddress, servePane } from '../support/pane-build';
import { problemsOfLayout, violations } from '../support/pane-checks';

const pictures = process.env['ZSC_SCREENSHOTS'];
const looks = [
  { name: 'light', width: 320, locale: 'zh-CN', options: {} },
  { name: 'dark', width: 420, locale: 'zh-CN', options: { colorScheme: 'dark' } },
  { name: 'contrast', width: 320, locale: 'zh-CN', options: { forcedColors: 'active' } },
  { name: 'english', width: 320, locale: 'en', options: {} },
] as const;

let browser: Browser;
let folder: string;
const files: { name: string; mimeType: string; buffer: Buffer }[] = [];
const empty: Entries = { sheets: {} };

beforeAll(async () => {
  [browser, folder] = await Promise.all([launchBrowser(), buildPane()]);
  const add = async (unit: string, values: Parameters<typeof typeInto>[1], change = (bytes: Uint8Array) => bytes) => {
    const { name, specs, bytes } = await handOut(unit, empty, { plan: ordosPlan });
    const content = change(await bytes(typeInto(specs, values)));
    files.push({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(content),
    });
  };
  await add('industry', { G20: { ytd_2024: [100], remark: ['快报数'] } });
  await add('big-data', { G20: { ytd_2024: [101] } });
  await add('justice', {}, (bytes) => bytes.slice(0, 9000));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(
  screen: string,
  { width, locale, options }: (typeof looks)[number],
): Promise<{ page: Page; done: () => Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
    ...options,
  });
  await servePane(context, folder);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(
    (chosen) => (localStorage['zone-scorecard.pane'] ??= JSON.stringify({ locale: chosen })),
    locale,
  );
  await page.goto(`${paneAddress}?scenario=filled&screen=${screen}`);
  return {
    page,
    done: async () => {
      await context.close();
      expect(errors).toEqual([]);
    },
  };
}

async function looksRight(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(150);
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
  expect(await problemsOfLayout(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
}

const choose = (page: Page) => page.setInputFiles('input[type=file][multiple]', files);

describe.each(looks)('$name', (look) => {
  test('hand out', async () => {
    const { page, done } = await open('handout', look);
    await page.waitForSelector('li input[type=checkbox]');
    await looksRight(page, `hand-out.${look.name}`);
    await done();
  });

  test('collect', async () => {
    const { page, done } = await open('collect', look);
    await page.waitForSelector('input[type=file][multiple]', { state: 'attached' });
    await choose(page);
    await page.waitForSelector('section[aria-label$=".xlsx"]');
    await looksRight(page, `collect.${look.name}`);
    await page.locator('section[aria-label$=".xlsx"]').last().scrollIntoViewIfNeeded();
    if (pictures) await page.screenshot({ path: join(pictures, `collect-files.${look.name}.png`) });
    await done();
  });
});

test('units chosen are saved as a zip of workbooks; one opens in Excel', async () => {
  const { page, done } = await open('handout', looks[0]);
  await page.getByLabel('单位 · 全选').uncheck();
  await page.getByLabel('市司法局').check();
  await page.getByLabel('市大数据中心').check();
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=存为压缩包（2 份）')]);
  const zip = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(Object.keys(zip).map((name) => name.replace(/_\d.*/, ''))).toEqual(['司法局_填报表', '大数据中心_填报表']);
  await page.getByLabel('在 Excel 中打开 司法局 的工作簿').click();
  await page.waitForSelector('text=已打开 司法局 的工作簿');
  expect(await page.evaluate(() => window.workbook.log.at(-1))).toBe('open a copy of some bytes');
  await done();
});

test('returned files: compared, the conflict settled, written, logged, taken back', async () => {
  const { page, done } = await open('collect', looks[0]);
  await page.waitForSelector('input[type=file][multiple]', { state: 'attached' });
  await choose(page);
  await page.waitForSelector('text=已交回 2 / 23 个单位');
  await page.waitForSelector('text=文件不完整');
  await page.locator('fieldset', { hasText: '选一个' }).getByText('市大数据中心').click();
  await page.getByLabel(/^采用 G20 .*备注/).click();
  await page.click('text=写入 2 处');
  await page.waitForSelector('text=已写入 2 处');
  const written = await page.evaluate(() => window.workbook.log.filter((line) => line.startsWith('write')));
  expect(written).toContain('write G20 ytd_2024 0 101');
  expect(written).toContain('write G20 remark 0 快报数');
  expect(written.filter((line) => /^write import_log taken \d+ 1$/.test(line))).toHaveLength(2);
  await page.click('text=撤回这次写入');
  await page.waitForSelector('text=已撤回 2 处');
  expect(
    await page.evaluate(() => window.workbook.log.filter((line) => line === 'write G20 ytd_2024 0 null')),
  ).toHaveLength(1);
  await done();
});

test('an entries file is looked at, then written', async () => {
  const { page, done } = await open('plan', looks[0]);
  const input = page.locator('input[type=file][accept*=csv]');
  await input.waitFor({ state: 'attached' });
  const json = JSON.stringify({ schemaVersion: 1, plan: ordosPlan.id, sheets: { G20: { ytd_2024: [55.5] } } });
  await input.setInputFiles({ name: 'entries.json', mimeType: 'application/json', buffer: Buffer.from(json) });
  await page.waitForSelector('text=将改动 1 处');
  await page.getByRole('button', { name: '写入', exact: true }).click();
  await page.waitForSelector('text=已写入 1 处');
  expect(await page.evaluate(() => window.workbook.log.at(-1))).toBe('write G20 ytd_2024 0 55.5');
  await done();
});
