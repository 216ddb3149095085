/**
 * The pane beyond the score, in a real browser beside an in-memory workbook: outlook, what-if, firmness, weights — in
 * Chinese at 320, dark at 420, high contrast and English at 320 — and the two stories that change something. Set
 * ZSC_SCREENSHOTS to a folder to keep the pictures.
 */
import type { Page } from 'playwright-core';
import { light, looks, planScreen, scoresView, startPanes } from '../support/pane';
import { expectWellLaidOut } from '../support/pane-checks';

const open = startPanes();

async function weights(page: Page): Promise<void> {
  await planScreen(page);
  await page.getByRole('button', { name: /比较与采用权重|Compare and choose weights/ }).click();
  await page.waitForSelector('#zsc-panel [role=radiogroup]');
}

async function suppose(page: Page): Promise<void> {
  await scoresView(page, 3);
  await page.selectOption('#zsc-panel select', 'G19');
  await page.locator('#zsc-panel input[inputmode=decimal]').fill('20');
  await page.waitForSelector('text=/没有写入|not written/');
}

const screens: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  outlook: async (page) => {
    await scoresView(page, 3);
    await page.waitForSelector('#zsc-outlook');
    await page.locator('section[aria-labelledby=zsc-outlook] button').first().click();
  },
  'what if': suppose,
  firmness: async (page) => {
    await scoresView(page, 0);
    await page.locator('#zsc-firmness').scrollIntoViewIfNeeded();
  },
  'firmness of units': async (page) => {
    await scoresView(page, 2);
    await page.locator('#zsc-firmness').scrollIntoViewIfNeeded();
  },
  'year on year': async (page) => {
    await scoresView(page, 1);
    await page.locator('#zsc-years').scrollIntoViewIfNeeded();
  },
  weights: async (page) => {
    await weights(page);
    await page.locator('#zsc-panel button[aria-expanded]').first().click();
  },
  'what items decide': async (page) => {
    await weights(page);
    await page.getByRole('button', { name: /每项实际决定多少|What each item really decides/ }).click();
    await page.locator('text=/去掉任何一项|去掉其中任一项|尚未定等次|any one|not graded/').scrollIntoViewIfNeeded();
  },
};

describe.each(looks)('$name', (look) => {
  test.each(Object.keys(screens))('%s', async (name) => {
    const { page, done } = await open(look, 'filled');
    await screens[name]!(page);
    await expectWellLaidOut(page, `${name}.${look.name}`);
    await done();
  });
});

test('what if: the score follows the figure, nothing is written, and it is reset', async () => {
  const { page, done } = await open(light, 'filled');
  await suppose(page);
  const section = page.locator('section[aria-labelledby=zsc-what-if]');
  const row = async (label: string) =>
    (
      await section
        .locator('div', { hasText: new RegExp(`^${label}`) })
        .last()
        .innerText()
    ).split('\n');
  const [, before, , after] = await row('2023 年总分');
  expect(Number(after)).toBeGreaterThan(Number(before));
  expect((await page.evaluate(() => window.workbook.log)).filter((line) => line.startsWith('write'))).toEqual([]);
  await section.getByRole('button', { name: '全部还原' }).click();
  expect(await section.locator('text=没有写入').count()).toBe(0);
  await done();
});

test('equal weights are taken into the plan sheet and taken back', async () => {
  const { page, done } = await open(light, 'filled');
  await weights(page);
  await page.getByRole('button', { name: '采用等权权重' }).click();
  await page.waitForSelector('text=已采用等权权重');
  const log = () => page.evaluate(() => window.workbook.log);
  expect(
    (await log()).filter((line) => line.startsWith('write plan dim_weight')).map((line) => line.split(' ').at(-1)),
  ).toEqual(['16.67', '16.67', '16.67', '16.67', '16.66', '16.66']);
  await page.locator('[role=status] button', { hasText: '撤销' }).click();
  await page.waitForSelector('text=已撤销：采用等权权重');
  expect(
    (await log())
      .filter((line) => line.startsWith('write plan dim_weight'))
      .slice(6)
      .map((line) => line.split(' ').at(-1)),
  ).toEqual(Array(6).fill('null'));
  await done();
});

test('without comparisons AHP cannot be taken, and says so', async () => {
  const { page, done } = await open(light, 'filled');
  await weights(page);
  await page.locator('#zsc-panel label', { hasText: 'AHP' }).click();
  await page.waitForSelector('text=还没有两两比较');
  expect(await page.getByRole('button', { name: '采用AHP权重' }).isDisabled()).toBe(true);
  await done();
});
