/**
 * The checks as a user meets them: a wrong code is stopped or marked, a falling figure is told at once and leads to its
 * cell, a warning is explained and comes back with another figure, a deleted sheet is drawn again.
 */
import type { Locator } from 'playwright-core';
import { creditCode } from '../support/credit-code';
import { addAllSheets, cell, goTo, paste, startWorkbenches, tab, type, type OpenWorkbench } from '../support/workbench';

const open = startWorkbenches();
let bench: OpenWorkbench;

beforeAll(async () => {
  bench = await open();
  await addAllSheets(bench);
  await openFindings('2022');
});
afterEach(() => expect(bench.problems).toEqual([]));

async function openFindings(year: string): Promise<void> {
  await bench.pane.getByRole('tab', { name: /校验/ }).click();
  await bench.pane.getByRole('radio', { name: year }).check({ force: true });
}

/** Cards of the findings with this title. */
const findings = (title: string): Locator => bench.pane.getByRole('article').filter({ hasText: title });
const nameBox = () => bench.page.getByLabel('名称框').inputValue();

/** The pane's own frame, to look at its document and to do what another add-in would do. */
function paneFrame() {
  const frame = bench.page.frames().find((candidate) => candidate.url().includes('taskpane'));
  if (!frame) throw new Error('The pane is not open.');
  return frame;
}

test('a wrong code: the wrong length is stopped, a wrong check digit marked in the sheet and told in the pane', async () => {
  const { page } = bench;
  const right = creditCode(7);
  const wrong = `${right.slice(0, 17)}${right.endsWith('A') ? 'B' : 'A'}`;
  await type(page, 'G13', 'C18', '样例甲公司');
  await type(page, 'G13', 'E18', '2022-06-30');
  await type(page, 'G13', 'D18', right.slice(0, 17));
  await page.getByRole('dialog').getByRole('button', { name: '否' }).click();
  await page.keyboard.press('Escape');
  expect(await cell(page, 'D18').innerText()).toBe('');

  await type(page, 'G13', 'D18', wrong);
  await cell(page, 'I18').filter({ hasText: '×' }).waitFor();
  const finding = findings('代码校验位不符');
  await finding.waitFor();
  await tab(page, 'G03').click();
  await finding.getByRole('button', { name: /定位/ }).click();
  await page.getByRole('tab', { name: /^G13 /, selected: true }).waitFor();
  expect(await nameBox()).toBe('D18');

  await type(page, 'G13', 'D18', right);
  await finding.waitFor({ state: 'detached' });
  await cell(page, 'I18').filter({ hasText: '×' }).waitFor({ state: 'detached' });
});

test('a falling year-to-date figure is told without a press, and goes when it is corrected', async () => {
  const { page } = bench;
  await type(page, 'G03', 'D19', '120');
  await type(page, 'G03', 'D20', '240');
  await findings('年内累计数变小了').waitFor({ state: 'detached' });
  await goTo(page, 'G03', 'D20');
  await page.keyboard.type('24');
  await page.keyboard.press('Enter');
  await findings('年内累计数变小了').waitFor();
  await type(page, 'G03', 'D20', '240');
  await findings('年内累计数变小了').waitFor({ state: 'detached' });
});

test('a warning is explained in place, stays explained when the pane is opened anew, and is back with another figure', async () => {
  const { page, pane } = bench;
  await goTo(page, 'G03', 'D19');
  await paste(page, [
    [120, 220],
    [240, 450],
    [360, 680],
    [480, 900],
  ]);
  await openFindings('2023');
  const warning = findings('较上年变化过大').filter({ hasText: 'G03' });
  await warning.getByRole('button', { name: /说明/ }).click();
  await warning.getByRole('textbox', { name: '说明', exact: true }).fill('两家样例企业投产');
  await warning.getByRole('textbox', { name: '说明人' }).fill('张某（样例）');
  await warning.getByRole('button', { name: '保存说明' }).click();
  await warning.getByText('已说明').waitFor();

  await page.getByRole('toolbar').getByRole('button', { name: '校验', exact: true }).click();
  await pane.getByRole('radio', { name: '2023' }).check({ force: true });
  await warning.getByText('两家样例企业投产').waitFor();
  await warning.getByText('张某（样例）').waitFor();

  await type(page, 'G03', 'E22', '950');
  await warning.filter({ hasText: '950' }).waitFor();
  await warning.getByText('已说明').waitFor({ state: 'detached' });
  await warning.getByRole('button', { name: /说明/ }).waitFor();
});

test('a deleted sheet is missed, and drawn again with its figures by the button of its finding', async () => {
  const { page, pane } = bench;
  await paneFrame().evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('G03 营业收入').delete();
      await context.sync();
    }),
  );
  await tab(page, 'G03').waitFor({ state: 'detached' });
  const missing = findings('工作表被删除');
  await missing.getByText('填回本窗格最近读到的数').waitFor();
  await missing.getByRole('button', { name: '修复' }).click();
  await tab(page, 'G03').waitFor();
  await missing.waitFor({ state: 'detached' });
  await pane.getByText('删除前最近读到的数已填回').waitFor();
  await tab(page, 'G03').click();
  await cell(page, 'D22').filter({ hasText: '480' }).waitFor();
  await cell(page, 'E22').filter({ hasText: '950' }).waitFor();
  await cell(page, 'D12').filter({ hasText: '480.00' }).waitFor();
});

test('a row deleted out of the entry block is missed; the repair keeps the others in their periods', async () => {
  const { page } = bench;
  await paneFrame().evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('G03 营业收入');
      sheet.protection.unprotect();
      sheet.getRange('20:20').delete('Up');
      sheet.protection.protect();
      await context.sync();
    }),
  );
  // Done by the pane's own hand it is no news to the pane: opening the findings reads afresh.
  await page.getByRole('toolbar').getByRole('button', { name: '校验', exact: true }).click();
  const changed = findings('表格的行被删除或插入');
  await changed.getByText('1—6月').waitFor();
  await changed.getByRole('button', { name: '修复' }).click();
  await changed.waitFor({ state: 'detached' });
  await tab(page, 'G03').click();
  await cell(page, 'D21').filter({ hasText: '360' }).waitFor();
  expect(await cell(page, 'D20').innerText()).toBe('');
  await cell(page, 'D12').filter({ hasText: '480.00' }).waitFor();
});
