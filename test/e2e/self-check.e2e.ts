/**
 * The self-check in a browser, as a user runs it: everything passes, and an Excel that differs is told as what it is. One workbench is
 * opened for all: what the check makes is taken away again, and the Excel it runs in changes under it.
 */
import { readFileSync } from 'node:fs';
import project from '../../package.json';
import type { CheckReport } from '../../src/excel/self-check/report';
import type { Quirk } from '../../src/host/model/quirks';
import { loadMessages, zhMessages } from '../../src/i18n';
import { selfCheckTexts } from '../../src/i18n/self-check';
import { keepPicture, numberedPictures } from '../support/pictures';
import { differences, shownUnder } from '../support/shown-quirks';
import { startWorkbenches, tab, type, type OpenWorkbench } from '../support/workbench';

const open = startWorkbenches();
const t = selfCheckTexts(zhMessages);
let bench: OpenWorkbench;

beforeAll(async () => {
  bench = await open({ width: 1500, height: 1500 });
  bench.page.setDefaultTimeout(180_000);
  await bench.pane.getByRole('button', { name: /鄂尔多斯/ }).click();
  await bench.pane.getByRole('button', { name: t.title }).click();
});

/** A build of Excel that differs in these, beneath the same workbook. */
async function differIn(which: readonly Quirk[]): Promise<void> {
  await bench.page.evaluate((names) => (location.hash = `differs=${names}`), which.join(','));
  await bench.page.getByText(`模拟有 ${which.length} 处不同的 Excel`).waitFor();
}

/** Runs the check; gives the rows that did not pass, as the pane has them. */
async function check(picks = true, { page, pane } = bench, words = t): Promise<readonly string[]> {
  const button = pane.getByRole('button', { name: new RegExp(`^(${words.start}|${words.again})$`) });
  await button.click();
  const asked = await pane.getByRole('alert').getByText(' B2 ').innerText();
  const scratch = /[“"](.+)[”"]/.exec(asked)![1]!;
  await tab(page, scratch).waitFor();
  if (picks) await type(page, scratch, 'B2', '2');
  await pane.getByRole('button', { name: picks ? words.pickDone : words.pickSkip }).click();
  await pane.getByRole('button', { name: words.again, disabled: false }).waitFor();
  const rows = await pane.getByRole('row').allInnerTexts();
  expect(rows).toHaveLength(1 + Object.keys(words.steps).length);
  // The grid shows a moment later what the workbook is.
  await page
    .getByRole('tablist', { name: /^(工作表|Sheets)$/ })
    .getByRole('tab')
    .nth(1)
    .waitFor({ state: 'detached' });
  return rows.slice(1).flatMap((row) => {
    const [what = '', outcome = ''] = row.split('\t').map((cell) => cell.trim().replace(/\s*\n\s*/g, ' '));
    return outcome === words.outcomes.passed ? [] : [`${what}: ${outcome}`];
  });
}

/** The rows that an Excel that differs in these has instead. */
const rowsUnder = (which: readonly Quirk[]): readonly string[] =>
  shownUnder(which).map(({ id, expected, seen }) =>
    expected === undefined || seen === undefined
      ? `${t.steps[id]}: ${t.outcomes.unavailable}`
      : `${t.steps[id]} ${t.expectedSeen(expected, seen)}: ${t.outcomes.differs}`,
  );

async function saved(): Promise<CheckReport> {
  const [download] = await Promise.all([
    bench.page.waitForEvent('download'),
    bench.pane.getByRole('button', { name: t.save }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^体检结果 \d{4}-\d\d-\d\d\.json$/);
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as CheckReport;
}

test('all of it passes; the window it opened is a tab; the file has the build and nothing of the workbook', async () => {
  const picture = numberedPictures(bench.page, 'self-check');
  const window = bench.page.waitForEvent('popup', { timeout: 300_000 });
  expect(await check()).toEqual([]);
  await picture('passed');
  await keepPicture(bench.page.locator('.pane-side'), 'self-check.zh-CN');
  await (await window).close();
  const report = await saved();
  expect(Object.keys(report)).toEqual(['what', 'format', 'product', 'excel', 'at', 'steps', 'cleaned']);
  expect(report.product).toEqual({ version: project.version, library: 'bundled' });
  expect(report.excel).toEqual({
    version: '16.0.17000.1000',
    platform: 'OfficeOnline',
    language: 'zh-CN',
    api: '1.15',
  });
  expect(report.steps.map(({ id, outcome }) => [id, outcome])).toEqual(
    Object.keys(t.steps).map((id) => [id, 'passed']),
  );
  expect(bench.problems).toEqual([]);
});

test('in English; who picks nothing passes that step over', async () => {
  const words = selfCheckTexts(await loadMessages('en'));
  const english = await open({ width: 1500, height: 1500 });
  const { page, pane } = english;
  page.setDefaultTimeout(180_000);
  await page.getByLabel('窗格语言').selectOption('en');
  await pane.getByRole('button', { name: /Ordos/ }).click();
  await pane.getByRole('button', { name: words.title }).click();
  const window = page.waitForEvent('popup', { timeout: 300_000 });
  expect(await check(false, english, words)).toEqual([`${words.steps.pick}: ${words.outcomes.unavailable}`]);
  await keepPicture(page.locator('.pane-side'), 'self-check.en');
  await (await window).close();
  await page.close();
});

test.each(differences.map((which) => [which.length > 1 ? 'all' : which[0]!, which] as const))(
  'an Excel that differs in %s is told by that alone',
  async (name, which) => {
    await differIn(which);
    const window = which.includes('noOtherWindow') ? null : bench.page.waitForEvent('popup', { timeout: 300_000 });
    expect(await check()).toEqual(rowsUnder(which));
    await (await window)?.close();
    await numberedPictures(bench.page, `self-check-${name}`)('differs');
    expect(bench.problems).toEqual([]);
  },
);
