/**
 * The pane by itself beside an in-memory workbook, in a real browser: every screen in four looks (320 light, 420 dark, 320
 * high contrast, 320 English) without anything cut, without a serious finding of axe, and its stories by keyboard and
 * mouse. Set ZSC_SCREENSHOTS to a folder to keep the pictures.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { valuesOfFile } from '../../src/entries/file';
import type { FieldValues } from '../../src/entries/format';
import { ordosPlan } from '../../src/plan/ordos';
import { light, looks, planScreen, scoresView, startPanes, type OpenPane } from '../support/pane';
import { expectWellLaidOut } from '../support/pane-checks';
import { keepPicture } from '../support/pictures';

const open = startPanes();

/** Cells that hold something: a CSV has no lines for others. */
const filledIn = (values: FieldValues) =>
  Object.entries(values).flatMap(([key, fields]) =>
    Object.entries(fields).flatMap(([field, cells]) =>
      cells.flatMap((value, row) => (value === null ? [] : [[key, field, row, value]])),
    ),
  );

/** A screen without sheets that says so and leads to them, by its button on the screen of the plan. */
async function fromPlan(page: Page, button: RegExp): Promise<void> {
  await planScreen(page);
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('button', { name: /去添加指标表|Add|indicator/ }).waitFor();
}

interface Screen {
  readonly scenario: string;
  readonly reach: (page: Page) => Promise<void>;
  /** Leaves something typed, ticked or running behind: the next screen needs a pane of its own. */
  readonly spoils?: true;
}

/** How to reach each screen from Home, and in which workbook. Screens of one workbook follow each other in the same pane. */
const screens: Readonly<Record<string, Screen>> = {
  home: { scenario: 'mistakes', reach: (page) => page.waitForSelector('#zsc-attention').then() },
  'home, new workbook': { scenario: 'empty', reach: () => Promise.resolve() },
  'indicators, none': { scenario: 'empty', reach: (page) => page.click('#zsc-tab-indicators') },
  indicators: {
    spoils: true,
    scenario: 'partly',
    reach: async (page) => {
      await page.click('#zsc-tab-indicators');
      await page.locator('li input[type=checkbox]').first().check();
    },
  },
  'indicators, no hits': {
    spoils: true,
    scenario: 'filled',
    reach: async (page) => {
      await page.click('#zsc-tab-indicators');
      await page.fill('input[type=search]', 'zzz');
    },
  },
  findings: {
    scenario: 'mistakes',
    reach: async (page) => {
      await page.click('#zsc-tab-findings');
      await page.waitForSelector('article');
    },
  },
  'findings, explaining': {
    spoils: true,
    scenario: 'mistakes',
    reach: async (page) => {
      await page.click('#zsc-tab-findings');
      await page.locator('article button[aria-label^="说明"], article button[aria-label^="Explain"]').first().click();
      await page.waitForSelector('textarea');
    },
  },
  'findings, clear': { scenario: 'clear', reach: (page) => page.click('#zsc-tab-findings') },
  'scores, annual': {
    scenario: 'filled',
    reach: async (page) => {
      await page.click('#zsc-tab-scores');
      await page.locator('#zsc-panel button[aria-expanded]').nth(1).click();
    },
  },
  'scores, three years': { scenario: 'filled', reach: (page) => scoresView(page, 1) },
  'scores, units': { scenario: 'filled', reach: (page) => scoresView(page, 2) },
  'scores, one unit': {
    scenario: 'filled',
    reach: async (page) => {
      await scoresView(page, 2);
      await page.locator('#zsc-panel li button').first().click();
    },
  },
  plan: { scenario: 'filled', reach: planScreen },
  'hand out, none': { scenario: 'empty', reach: (page) => fromPlan(page, /^(分发|Hand out)/) },
  'collect, none': { scenario: 'empty', reach: (page) => fromPlan(page, /^(汇总|Collect)/) },
  'long work': {
    spoils: true,
    scenario: 'empty',
    reach: async (page) => {
      await page.evaluate(() => window.workbook.slow(60_000));
      await page.click('#zsc-next ~ button');
      await page.waitForSelector('[aria-valuemax]');
    },
  },
  failure: {
    spoils: true,
    scenario: 'empty',
    reach: async (page) => {
      await page.evaluate(() => window.workbook.fail('cell-editing'));
      await page.click('#zsc-next ~ button');
      await page.waitForSelector('details');
    },
  },
};

const inOrder = Object.entries(screens).sort(
  ([, a], [, b]) => a.scenario.localeCompare(b.scenario) || Number(a.spoils ?? 0) - Number(b.spoils ?? 0),
);

describe.each(looks)('$name', (look) => {
  let pane: (OpenPane & { readonly scenario: string }) | null = null;
  const close = async () => {
    await pane?.done();
    pane = null;
  };
  afterAll(close);

  test.each(inOrder)('%s', async (name, { scenario, reach, spoils }) => {
    if (pane?.scenario !== scenario) {
      await close();
      pane = { ...(await open(look, scenario)), scenario };
    }
    const { page } = pane;
    try {
      await page.click('#zsc-tab-home');
      await page.waitForSelector('#zsc-next');
      await reach(page);
      expect(await page.getAttribute('html', 'lang')).toBe(look.locale);
      await expectWellLaidOut(page, `${name}.${look.name}`);
    } finally {
      if (spoils) await close();
    }
  });
});

test('by keyboard: year, tabs, content, each switch one stop; arrows move inside', async () => {
  const { page, done } = await open(light, 'mistakes');
  const at = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.id || element?.getAttribute('type') || element?.tagName || '';
    });
  await page.keyboard.press('Tab');
  expect(await at()).toBe('radio');
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator('header input:checked').evaluate((input) => input.parentElement?.textContent)).toBe('2022');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  expect(await at()).toBe('zsc-tab-home');
  await page.keyboard.press('ArrowRight');
  expect(await at()).toBe('zsc-tab-indicators');
  await page.waitForSelector('#zsc-panel input[type=search]');
  await page.keyboard.press('Tab');
  expect(await at()).toBe('search');
  await page.locator('#zsc-tab-indicators').focus();
  await page.keyboard.press('End');
  expect(await page.getAttribute('#zsc-tab-scores', 'aria-selected')).toBe('true');
  await done();
});

test('a move from inside a screen sends the focus to the heading of the next', async () => {
  const { page, done } = await open(light, 'mistakes');
  await planScreen(page);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await done();
});

test('new workbook: add all, see the count, undo it', async () => {
  const { page, done } = await open(light, 'empty');
  await page.click('text=添加全部 41 张');
  await page.click('text=撤销');
  await page.waitForSelector('text=已撤销：添加 41 张表');
  await page.waitForSelector('text=添加全部 41 张');
  const log = await page.evaluate(() => window.workbook.log);
  expect(log[0]).toMatch(/^add G01,G02,/);
  expect(log.at(-1)).toMatch(/^remove .*G01/);
  await done();
});

test('long work is shown, held, and taken back on cancel', async () => {
  const { page, done } = await open(light, 'empty');
  await page.evaluate(() => window.workbook.slow(500));
  await page.click('text=添加全部 41 张');
  await page.waitForSelector('text=正在添加指标表');
  expect(await page.isDisabled('#zsc-tab-scores')).toBe(true);
  await page.click('text=取消添加');
  await page.waitForSelector('text=已取消，这次添加的表都已撤掉');
  await page.waitForSelector('text=添加全部 41 张');
  await done();
});

test('a failure says what to do and can be tried again', async () => {
  const { page, done } = await open(light, 'empty');
  await page.evaluate(() => window.workbook.fail('cell-editing'));
  await page.click('text=添加全部 41 张');
  await page.waitForSelector('text=指标表没有添加成功');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('指标表没有添加成功');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.waitForSelector('text=已添加 41 张表');
  await done();
});

test('typing is followed: a falling figure becomes a finding, its correction ends it', async () => {
  const { page, done } = await open(light, 'filled');
  await page.click('#zsc-tab-findings');
  const falling = page.locator('article', { hasText: '营业收入!' });
  await page.evaluate(() => window.workbook.type('G03', 'ytd_2023', 2, 100));
  await falling.first().waitFor();
  await falling.first().locator('button', { hasText: '定位' }).click();
  expect((await page.evaluate(() => window.workbook.log)).at(-1)).toMatch(/^goTo 营业收入!/);
  await page.evaluate(() => window.workbook.type('G03', 'ytd_2023', 2, 400));
  await falling.first().waitFor({ state: 'detached' });
  await done();
});

test('a unit typed behind a figure is cleaned by its button', async () => {
  const { page, done } = await open(light, 'mistakes');
  await page.click('#zsc-tab-findings');
  await page.click('text=改为 130');
  await page.waitForSelector('text=已改正');
  expect(await page.evaluate(() => window.workbook.log)).toContain('write G20 ytd_2023 1 130');
  await done();
});

test('a warning is explained in place and counts no more', async () => {
  const { page, done } = await open(light, 'mistakes');
  const open1 = Number(await page.textContent('#zsc-tab-findings [role=img]'));
  await page.click('#zsc-tab-findings');
  await page.locator('article button[aria-label^="说明"]').first().click();
  await page.click('text=保存说明');
  await page.waitForSelector('text=请写一句说明');
  await page.fill('textarea', '两家企业年内并表。');
  await page.click('text=保存说明');
  await page.waitForSelector('text=说明已保存');
  await page.waitForSelector('article >> text=两家企业年内并表。');
  expect(Number(await page.textContent('#zsc-tab-findings [role=img]'))).toBe(open1 - 1);
  await done();
});

test('the plan’s question is decided, and the language changes without losing the screen', async () => {
  const { page, done } = await open(light, 'filled');
  await planScreen(page);
  await page.locator('fieldset input[type=radio]').nth(1).check();
  await page.waitForSelector('text=已按所选读法更新');
  await page.locator('#zsc-panel label', { hasText: 'English' }).click();
  await page.waitForSelector('text=Plan settings');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.reload();
  await page.waitForSelector('#zsc-tab-home:has-text("Home")');
  await done();
});

test('the entries are exported as CSV for Excel and as JSON, by keyboard, with the same values', async () => {
  const { page, done } = await open(light, 'filled');
  await planScreen(page);
  const saved = async (label: string) => {
    await page.getByRole('button', { name: label }).focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  };
  const csv = await saved('导出填报数据（CSV）');
  await keepPicture(page, 'entries-exported');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('导出填报数据（JSON）');
  const json = await saved('导出填报数据（JSON）');
  expect([csv.name, json.name]).toEqual(['填报数据.csv', '填报数据.json']);
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const values = valuesOfFile(json.bytes, json.name, ordosPlan.id);
  expect(Object.keys(values).length).toBeGreaterThan(10);
  expect(filledIn(valuesOfFile(csv.bytes, csv.name, ordosPlan.id))).toEqual(filledIn(values));
  await done();
});

test.each([
  ['findings', '#zsc-tab-findings'],
  ['scores', '#zsc-tab-scores'],
  ['handout', '#zsc-tab-home'],
])('a ribbon button opens the pane on %s', async (screen, tab) => {
  const { page, done } = await open(light, 'filled', screen);
  expect(await page.getAttribute(tab, 'aria-selected')).toBe('true');
  await done();
});

test('a screen that does not load offers to load the page again', async () => {
  const { page, done } = await open(light, 'filled');
  await page.route('**/*.js', (route) => route.abort());
  await page.click('#zsc-tab-scores');
  await page.waitForSelector('text=重新加载');
  await done();
});

test('a job whose script does not load says so, and is done when tried again', async () => {
  const { page, done } = await open(light, 'filled');
  await planScreen(page);
  await page.route('**/*.js', (route) => route.abort());
  const reading = page.locator('fieldset input[type=radio]').nth(1);
  await reading.click();
  await page.waitForSelector('text=这一步要用的程序没有取到');
  await keepPicture(page, 'part-missing');
  await page.unroute('**/*.js');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.waitForSelector('text=已按所选读法更新');
  expect(await page.locator('fieldset input[type=radio]').nth(1).isChecked()).toBe(true);
  await done();
});
