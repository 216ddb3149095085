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

/** One sheet with a figure on it. */
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
  return bench;
}

/** Chooses sheets that are not there yet: all, or these. */
async function choose({ pane }: OpenWorkbench, ids?: readonly string[]): Promise<void> {
  await pane.getByRole('tab', { name: /指标/ }).click();
  await pane.getByText('G03').first().waitFor();
  const boxes = ids?.map((id) => pane.getByRole('checkbox', { name: new RegExp(`^选择 ${id} `) }));
  for (const box of boxes ?? [pane.getByRole('checkbox', { name: '全选未添加' })]) await box.check({ force: true });
}

/** Adds what is not there yet, in a pane just opened. */
async function goOn(bench: OpenWorkbench, ids?: readonly string[]): Promise<void> {
  const { page, pane } = bench;
  await pane.getByRole('tab', { name: /指标/ }).click();
  await pane.getByText('G03').first().waitFor();
  if ((await tab(page, 'T16').count()) === 0) {
    await choose(bench, ids);
    await pane.getByRole('button', { name: /添加所选/ }).click();
  }
  await tab(page, 'T16').waitFor();
}

test('the undo line bears the name of the job, is there on other screens, and asks about what was typed since', async () => {
  const { page, pane, problems } = await withOneFigure();
  const added = tab(page, 'G03 营业收入');
  const undo = pane.getByRole('button', { name: '撤销：添加 1 张表' });
  await pane.getByRole('tab', { name: /得分/ }).click();
  await undo.click();
  await pane.getByText(/之后又填了 1 处（.*D19.*），撤销会一并去掉/).waitFor();
  await pane.getByRole('button', { name: '不撤销' }).click();
  expect(await added.count()).toBe(1);
  await pane.getByRole('tab', { name: '总览' }).click();
  await undo.click();
  await pane.getByRole('button', { name: '仍要撤销' }).click();
  await pane.getByText('已撤销：添加 1 张表').waitFor();
  expect(await added.count()).toBe(0);
  expect(problems).toEqual([]);
}, 120_000);

test('closing the pane in the middle of adding loses nothing, and adding goes on in a new one', async () => {
  const bench = await withOneFigure();
  const { page, pane, problems } = bench;
  const picture = numberedPictures(page, 'recover');
  const tabs = () => page.getByRole('tablist', { name: '工作表' }).getByRole('tab').count();

  // The other forty, and the pane is closed while they are being drawn.
  await choose(bench);
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
  await goOn(bench);
  await picture('added');

  expect(problems).toEqual([]);
});

/**
 * Counts what the pane in sight asks of Excel from the next press of a button on (what it asks by itself before is no part of the job);
 * at the n-th question the pane is closed and opened anew: Excel does what was asked, and nobody hears of it.
 */
const closeAt = (page: OpenWorkbench['page'], n: number): Promise<void> =>
  page.evaluate((wanted) => {
    const own = window as unknown as { asked: number; counting?: AbortController };
    own.asked = 0;
    own.counting?.abort();
    own.counting = new AbortController();
    const { signal } = own.counting;
    const { contentWindow } = document.querySelector<HTMLIFrameElement>('.pane-side iframe')!;
    const count = (event: MessageEvent): void => {
      if (event.source !== contentWindow || typeof event.data !== 'string') return;
      if (!event.data.includes('"executeMethod"')) return;
      own.asked++;
      if (own.asked === wanted) contentWindow!.location.reload();
    };
    contentWindow!.addEventListener(
      'click',
      () => window.addEventListener('message', count, { capture: true, signal }),
      { capture: true, once: true, signal },
    );
  }, n);
const asked = (page: OpenWorkbench['page']) => page.evaluate(() => (window as unknown as { asked: number }).asked);

test('closing the pane at every request of adding loses nothing, and a new pane goes on', async () => {
  const bench = await withOneFigure();
  const { page, pane, problems } = bench;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存 .xlsx' }).click(),
  ]);
  const saved = await download.path();
  // Asked for by requests of the same kinds as all forty, in a tenth of the time.
  const few = ['G02', 'G13', 'T16'];
  const addAll = () => pane.getByRole('button', { name: '添加所选 3 项' }).click();
  await choose(bench, few);
  await closeAt(page, Infinity);
  await addAll();
  await tab(page, 'T16').waitFor();
  await pane
    .getByText(/已添加/)
    .first()
    .waitFor();
  const requests = await asked(page);
  expect(requests).toBeGreaterThan(3);
  for (let n = 1; n <= requests; n++) {
    // The workbook as it was before adding, with a pane of its own.
    await page.getByLabel('打开 .xlsx').setInputFiles(saved);
    await tab(page, 'T16').waitFor({ state: 'detached' });
    await goTo(page, 'G03', 'D19');
    await choose(bench, few);
    await closeAt(page, n);
    const reopened = page.waitForEvent('framenavigated');
    await addAll();
    await reopened;
    await pane.getByRole('tab', { name: '总览' }).waitFor();
    await goTo(page, 'G03', 'D19');
    expect([n, (await cell(page, 'D19').innerText()).trim()]).toEqual([n, '120.00']);
    await goOn(bench, few);
    await goTo(page, 'G03', 'D19');
    expect([n, (await cell(page, 'D19').innerText()).trim(), problems]).toEqual([n, '120.00', []]);
  }
  process.stdout.write(`the pane closed at each of ${requests} requests: the figure is there, and adding goes on\n`);
});
