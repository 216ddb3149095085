/** The self-check in a browser, as a user runs it: everything passes, and an Excel that differs is told as what it is. */
import { quirks, type Quirk } from '../../src/host/model/quirks';
import { steps as names } from '../../src/i18n/zh-CN/self-check';
import { numberedPictures } from '../support/pictures';
import { shownBy } from '../support/shown-quirks';
import { startWorkbenches, tab, type, type OpenWorkbench } from '../support/workbench';

const open = startWorkbenches();

/** Runs the check; gives the rows that did not pass, by the words the pane has for them. */
async function check({ page, pane }: OpenWorkbench): Promise<readonly string[]> {
  await pane.getByRole('button', { name: /鄂尔多斯/ }).click();
  await pane.getByRole('button', { name: '体检' }).click();
  await pane.getByRole('button', { name: '开始体检' }).click();
  const asked = await pane.getByText(/请在“.+”的 B2 里/).innerText();
  await tab(page, /“(.+)”/.exec(asked)![1]!).waitFor();
  await type(page, /“(.+)”/.exec(asked)![1]!, 'B2', '2');
  await pane.getByRole('button', { name: '选好了' }).click();
  await pane.getByRole('button', { name: '再做一次' }).waitFor();
  const rows = await pane.getByRole('row').allInnerTexts();
  expect(rows).toHaveLength(1 + Object.keys(names).length);
  expect(await page.getByRole('tablist', { name: '工作表' }).getByRole('tab').count()).toBe(1);
  return rows.slice(1).filter((row) => !row.includes('通过'));
}

/** A workbench that plays these differences. */
async function differing(which: readonly Quirk[]): Promise<OpenWorkbench> {
  const bench = await open({ width: 1500, height: 1500 });
  bench.page.setDefaultTimeout(180_000);
  if (which.length > 0) {
    await bench.page.goto(`${bench.page.url()}?differs=${which.join(',')}`);
    await bench.page.getByText(`模拟有 ${which.length} 处不同的 Excel`).waitFor();
  }
  return bench;
}

test('all of it passes; the window it opened is a tab', async () => {
  const bench = await differing([]);
  const picture = numberedPictures(bench.page, 'self-check');
  const window = bench.page.waitForEvent('popup', { timeout: 300_000 });
  expect(await check(bench)).toEqual([]);
  await picture('passed');
  await (await window).close();
  const [download] = await Promise.all([
    bench.page.waitForEvent('download'),
    bench.pane.getByRole('button', { name: '保存结果' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^体检结果 \d{4}-\d\d-\d\d\.json$/);
  expect(bench.problems).toEqual([]);
  await bench.page.close();
});

test.each(quirks)('an Excel that differs in %s is told by that alone', async (quirk) => {
  const bench = await differing([quirk]);
  const told = await check(bench);
  const picture = numberedPictures(bench.page, `self-check-${quirk}`);
  await picture('differs');
  expect(told.map((row) => row.split(/[\t\n]/)[0]?.trim())).toEqual(shownBy[quirk].map((step) => names[step]));
  expect(bench.problems).toEqual([]);
  await bench.page.close();
});

test('one that differs in all is told by all', async () => {
  const bench = await differing(quirks);
  const picture = numberedPictures(bench.page, 'self-check-all');
  const told = (await check(bench)).join('\n');
  await picture('differs');
  const shown = [
    'calculation',
    'front',
    'freeze',
    'prompt',
    'unprotect',
    'seriesOfText',
    'fitWidth',
    'property',
  ] as const;
  for (const step of [...shown, 'pick', 'listening', 'window'] as const) expect(told).toContain(names[step]);
  expect(bench.problems).toEqual([]);
  await bench.page.close();
});
