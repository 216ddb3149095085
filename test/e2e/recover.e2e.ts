/**
 * The pane closed in the middle of its work and opened again, in a browser: what was typed is there, the work goes on, and what a
 * copy holds is recovered by the keyboard alone, and taken back.
 */
import { numberedPictures } from '../support/pictures';
import { cell, goTo, startWorkbenches, tab, type, type OpenWorkbench } from '../support/workbench';

const open = startWorkbenches();

/** Closes the pane as it stands and opens a new one. */
async function reopen({ page, pane }: OpenWorkbench): Promise<void> {
  await page.evaluate(() =>
    document.querySelector<HTMLIFrameElement>('.pane-side iframe')!.contentWindow!.location.reload(),
  );
  await pane.getByRole('tab', { name: '总览' }).waitFor();
}

test('closing the pane in the middle of adding loses nothing; a copy is recovered by keyboard and taken back', async () => {
  const bench = await open({ width: 1500, height: 1200 });
  const { page, pane, problems } = bench;
  const picture = numberedPictures(page, 'recover');
  const tabs = () => page.getByRole('tablist', { name: '工作表' }).getByRole('tab').count();
  const press = async (name: string | RegExp) => {
    const button = pane.getByRole('button', { name }).first();
    await button.focus();
    await page.keyboard.press('Enter');
  };

  // One sheet with a figure on it.
  await pane.getByRole('tab', { name: /指标/ }).click();
  await pane.getByRole('button', { name: '自己挑选' }).click();
  await pane.getByRole('checkbox', { name: '选择 G03 营业收入' }).check({ force: true });
  await pane.getByRole('button', { name: '添加所选 1 项' }).click();
  await tab(page, 'G03 营业收入').waitFor();
  await tab(page, '单位得分').waitFor();
  await type(page, 'G03', 'D19', '120');

  // The other forty, and the pane is closed while they are being drawn.
  await pane.getByRole('tab', { name: /指标/ }).click();
  await pane.getByRole('checkbox', { name: '全选未添加' }).check({ force: true });
  const few = await tabs();
  await pane.getByRole('button', { name: '添加所选 40 项' }).click();
  await page.waitForFunction(
    (n) => document.querySelectorAll('[role=tablist][aria-label=工作表] [role=tab]').length > n,
    few,
  );
  await reopen(bench);
  await goTo(page, 'G03', 'D19');
  expect((await cell(page, 'D19').innerText()).trim()).toBe('120.00');

  // Opened again, it goes on where it stopped.
  await pane.getByRole('tab', { name: /指标/ }).click();
  await pane.getByText('G03').first().waitFor();
  if ((await tab(page, 'T16').count()) === 0) {
    await pane.getByRole('checkbox', { name: '全选未添加' }).check({ force: true });
    await pane.getByRole('button', { name: /添加所选/ }).click();
  }
  await tab(page, 'T16').waitFor();
  await picture('added');

  // A work plan with a person typed into it, made again: the pane is closed while that goes on.
  await pane.getByRole('tab', { name: '总览' }).click();
  await pane.getByRole('button', { name: /鄂府发/ }).click();
  await pane.getByRole('button', { name: '表与报告' }).click();
  await pane.getByRole('combobox', { name: /选择单位/ }).selectOption({ label: '市科学技术局' });
  await pane.getByRole('button', { name: '生成 各单位工作计划' }).click();
  const sheet = '工作计划 科技局';
  await page.getByRole('tab', { name: sheet, selected: true }).waitFor();
  await goTo(page, sheet, 'zsc_workplan_8_goal_person');
  const address = await page.getByLabel('名称框').inputValue();
  await page.keyboard.type('李某（样例）');
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: '生成 各单位工作计划' }).click();
  await pane.getByRole('status').filter({ hasText: sheet }).first().waitFor();
  await pane.getByRole('button', { name: '生成 各单位工作计划' }).click();
  await reopen(bench);

  // Emptied by mistake, and recovered by keyboard.
  await goTo(page, sheet, address);
  expect((await cell(page, address).innerText()).trim()).toBe('李某（样例）');
  await page.keyboard.press('Delete');
  await cell(page, address).filter({ hasText: /^\s*$/ }).waitFor();
  await press(/鄂府发/);
  await press('找回数据');
  await press(/与现在比较/);
  await pane.getByText('1 处不同').first().waitFor();
  await picture('compared');
  await press(`找回“${sheet}”`);
  await cell(page, address).filter({ hasText: '李某' }).waitFor();
  await press(/撤销：找回 1 张表/);
  await cell(page, address).filter({ hasText: /^\s*$/ }).waitFor();
  await picture('undone');
  expect(problems).toEqual([]);
});
