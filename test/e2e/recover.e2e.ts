/** The pane closed in the middle of adding and opened again, in a browser: what was typed is there, and the work goes on. */
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

test('closing the pane in the middle of adding loses nothing, and adding goes on in a new one', async () => {
  const bench = await open({ width: 1500, height: 1200 });
  const { page, pane, problems } = bench;
  const picture = numberedPictures(page, 'recover');
  const tabs = () => page.getByRole('tablist', { name: '工作表' }).getByRole('tab').count();
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

  expect(problems).toEqual([]);
});
