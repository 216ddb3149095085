/**
 * Handing out and collecting in a real browser, with real files read in a real Web Worker: units chosen and saved as a zip, one
 * opened in Excel; returned files compared, a conflict settled, written, taken back; an entries file looked at and written.
 */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import type { Entries } from '../../src/entries/entries';
import { ordosPlan } from '../../src/plan/ordos';
import { handOut, typeInto } from '../exchange/support';
import { light, looks, startPanes } from '../support/pane';
import { expectWellLaidOut } from '../support/pane-checks';
import { keepPicture } from '../support/pictures';

const open = startPanes();
const files: { name: string; mimeType: string; buffer: Buffer }[] = [];
const empty: Entries = { sheets: {} };

beforeAll(async () => {
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

const choose = (page: Page) => page.setInputFiles('input[type=file][multiple]', files);

describe.each(looks)('$name', (look) => {
  test('hand out', async () => {
    const { page, done } = await open(look, 'filled', 'handout');
    await page.waitForSelector('li input[type=checkbox]');
    await expectWellLaidOut(page, `hand-out.${look.name}`);
    await done();
  });

  test('collect', async () => {
    const { page, done } = await open(look, 'filled', 'collect');
    await page.waitForSelector('input[type=file][multiple]', { state: 'attached' });
    await choose(page);
    await page.waitForSelector('section[aria-label$=".xlsx"]');
    await expectWellLaidOut(page, `collect.${look.name}`);
    await page.locator('section[aria-label$=".xlsx"]').last().scrollIntoViewIfNeeded();
    await keepPicture(page, `collect-files.${look.name}`);
    await done();
  });
});

test('units chosen are saved as a zip of workbooks; one opens in Excel', async () => {
  const { page, done } = await open(light, 'filled', 'handout');
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
  const { page, done } = await open(light, 'filled', 'collect');
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
  await page.click('text=撤销：写入退回的 2 处');
  await page.waitForSelector('text=已撤销：写入退回的 2 处');
  expect(
    await page.evaluate(() => window.workbook.log.filter((line) => line === 'write G20 ytd_2024 0 null')),
  ).toHaveLength(1);
  await done();
});

test('an entries file is looked at, then written', async () => {
  const { page, done } = await open(light, 'filled', 'plan');
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

test('a doubtful figure of a unit’s own table is listed, and taken once somebody confirms it', async () => {
  const { page, done } = await open(light, 'filled', 'collect');
  const buffer = Buffer.from('指标,计量单位,2024年1-11月,2024年二季度\n营业收入增速,亿元,9,8\n营业收入,亿元,440,777\n');
  const choose = () =>
    page.setInputFiles('input[type=file][multiple]', [{ name: '管委会月报.csv', mimeType: 'text/csv', buffer }]);
  await choose();
  await page.getByRole('button', { name: '按单位自己的表读取' }).click();
  await page.getByLabel('哪个单位的表').selectOption({ label: '鄂尔多斯高新技术产业开发区' });
  expect(await page.getByRole('button', { name: '2024年1-11月 就是这样' }).count()).toBe(0);
  await page.getByRole('button', { name: '2024年二季度 就是这样' }).click();
  await expectWellLaidOut(page, 'own-table-doubt');
  await keepPicture(page, 'own-table-doubt');
  await page.getByRole('button', { name: '读取', exact: true }).click();
  await page.getByText('777').first().waitFor();
  await page.getByText(/440 没有采用/).waitFor();
  await page.getByText(/“营业收入增速”只是像 G03/).waitFor();
  await keepPicture(page, 'own-table-doubt-read');
  await done();
});

test('a unit’s own table is mapped once, read, written and remembered', async () => {
  const table = (name: string, period: string, figure: number) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `高新区主要指标,,\n指标,计量单位,2024年${period}累计完成\n营业收入,亿元,${figure}\n规上企业收入合并口径,亿元,60\n`,
    ),
  });
  const { page, done } = await open(light, 'filled', 'collect');
  const choosing = (file: ReturnType<typeof table>) => page.setInputFiles('input[type=file][multiple]', [file]);
  await choosing(table('管委会报表2024一季度.csv', '1-3月', 1234.5));
  await page.getByRole('button', { name: '按单位自己的表读取' }).click();
  await page.getByLabel('哪个单位的表').selectOption({ label: '鄂尔多斯高新技术产业开发区' });
  await page.getByLabel('规上企业收入合并口径').selectOption('G02');
  await expectWellLaidOut(page, 'own-table');
  await keepPicture(page, 'own-table');
  await page.getByRole('button', { name: '读取', exact: true }).click();
  await page.getByText('1,234.5').first().waitFor();
  await page.getByRole('button', { name: '采用无疑义的' }).click();
  expect(await page.getByRole('button', { name: /写入 \d+ 处/ }).isEnabled()).toBe(true);
  await page.getByRole('button', { name: /写入 \d+ 处/ }).click();
  await page
    .getByText(/已写入 \d+ 处/)
    .first()
    .waitFor();
  await choosing(table('管委会报表2024半年.csv', '1-6月', 2222));
  await page.getByRole('button', { name: '按单位自己的表读取' }).click();
  await page.getByText(/认出的 2 行/).waitFor();
  await done();
});
