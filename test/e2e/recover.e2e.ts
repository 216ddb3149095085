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

/** One sheet with a figure on it, and the other forty chosen. */
async function withOneFigure(): Promise<OpenWorkbench> {
  const bench = await open({ width: 1500, height: 1200 });
  const { page, pane } = bench;
  await pane.getByRole('tab', { name: /指标/ }).click();
  await pane.getByRole('button', { name: '自己挑选' }).click();
  await pane.getByRole('checkbox', { name: '选择 G03 营业收入' }).check({ force: true });
  await pane.getByRole('button', { name: '添加所选 1 项' }).click();
  await tab(page, 'G03 营业收入').waitFor();
  await tab(page, '单位得分').waitFor();
  await type(page, 'G03', 'D19', '120');
  await pane.getByRole('tab', { name: /指标/ }).click();
  await pane.getByRole('checkbox', { name: '全选未添加' }).check({ force: true });
  return bench;
}

test('closing the pane in the middle of adding loses nothing, and adding goes on in a new one', async () => {
  const bench = await withOneFigure();
  const { page, pane, problems } = bench;
  const picture = numberedPictures(page, 'recover');
  const tabs = () => page.getByRole('tablist', { name: '工作表' }).getByRole('tab').count();

  // The other forty, and the pane is closed while they are being drawn.
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

/**
 * Counts what the pane asks of Excel from now on; at the n-th question the pane is closed and opened anew: Excel does what was asked,
 * and nobody hears of it.
 */
const closeAt = (page: OpenWorkbench['page'], n: number): Promise<void> =>
  page.evaluate((wanted) => {
    const own = window as unknown as { asked: number };
    own.asked = 0;
    const { contentWindow } = document.querySelector<HTMLIFrameElement>('.pane-side iframe')!;
    window.addEventListener(
      'message',
      (event) => {
        if (event.source !== contentWindow || typeof event.data !== 'string') return;
        if (!event.data.includes('"executeMethod"')) return;
        own.asked++;
        if (own.asked === wanted) contentWindow!.location.reload();
      },
      true,
    );
  }, n);
const asked = (page: OpenWorkbench['page']) => page.evaluate(() => (window as unknown as { asked: number }).asked);

test('closing the pane at every request of adding loses nothing, and a new pane goes on', async () => {
  const clean = await withOneFigure();
  await closeAt(clean.page, Infinity);
  await clean.pane.getByRole('button', { name: '添加所选 40 项' }).click();
  await tab(clean.page, 'T16').waitFor();
  await clean.pane
    .getByText(/已添加/)
    .first()
    .waitFor();
  const requests = await asked(clean.page);
  await clean.page.close();
  expect(requests).toBeGreaterThan(3);
  let closed = 0;
  for (let n = 1; n <= requests; n++) {
    const { page, pane, problems } = await withOneFigure();
    await closeAt(page, n);
    const reopened = page.waitForEvent('framenavigated');
    await pane.getByRole('button', { name: '添加所选 40 项' }).click();
    await reopened;
    await pane.getByRole('tab', { name: '总览' }).waitFor();
    closed++;
    await goTo(page, 'G03', 'D19');
    expect([n, (await cell(page, 'D19').innerText()).trim()]).toEqual([n, '120.00']);
    await pane.getByRole('tab', { name: /指标/ }).click();
    await pane.getByText('G03').first().waitFor();
    if ((await tab(page, 'T16').count()) === 0) {
      await pane.getByRole('checkbox', { name: '全选未添加' }).check({ force: true });
      await pane.getByRole('button', { name: /添加所选/ }).click();
    }
    await tab(page, 'T16').waitFor();
    await goTo(page, 'G03', 'D19');
    expect([n, (await cell(page, 'D19').innerText()).trim(), problems]).toEqual([n, '120.00', []]);
    await page.close();
  }
  process.stdout.write(`the pane closed at each of ${requests} requests: ${closed} times gone on, the figure there\n`);
});
