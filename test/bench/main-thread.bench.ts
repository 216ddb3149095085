/**
 * The longest task on the main thread while the workbench and its pane do what takes longest: 41 sheets added, the files of 23 units
 * collected, a workbook of 500 items opened. Time is the thread's own, so that a busy machine does not count; what the clock says stands beside it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { unzipSync } from 'fflate';
import { planOf } from '../support/plan-sizes';
import { addAllSheets, goTo, startWorkbenches, type, type OpenWorkbench } from '../support/workbench';

const cli = join(__dirname, '../../dist/cli/zone-scorecard.cjs');
const folder = mkdtempSync(join(tmpdir(), 'main-thread-'));
afterAll(() => rmSync(folder, { recursive: true }));
const open = startWorkbenches();

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Does the work with the browser writing down its tasks, and prints the longest of those that pages ran. */
async function longest(page: Page, what: string, work: () => Promise<void>): Promise<void> {
  const browser: Browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['__metadata', 'disabled-by-default-devtools.timeline', 'toplevel'] });
  const began = Date.now();
  await work();
  const seconds = (Date.now() - began) / 1000;
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mainThreads = new Set(
    traceEvents.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  );
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && mainThreads.has(`${pid} ${tid}`))
    .map(({ tdur = 0, dur = 0 }) => ({ own: Math.round(tdur / 1000), clock: Math.round(dur / 1000) }))
    .sort((a, b) => b.own - a.own);
  const long = tasks.filter(({ own }) => own > 50).length;
  console.info(
    `${what}: ${seconds.toFixed(1)} s; longest tasks ${tasks
      .slice(0, 5)
      .map(({ own, clock }) => `${own} ms (clock ${clock})`)
      .join(', ')}; ${long} over 50 ms`,
  );
}

/**
 * Milliseconds from the key that does it to another count on the pane's findings tab. Both ends are listened for before the key is
 * pressed, and the pane is at rest: what a check before that changed is not taken for the answer.
 */
async function untilTold(
  { page, pane }: Pick<OpenWorkbench, 'page' | 'pane'>,
  press: () => Promise<void>,
): Promise<number> {
  await atRest({ page, pane });
  const told = await pane.locator('body').evaluateHandle(() => ({
    at: new Promise<number>((resolve) => {
      const list = document.querySelector('[role=tablist]')!;
      const before = list.textContent;
      new MutationObserver(() => {
        if (list.textContent !== before) resolve(performance.timeOrigin + performance.now());
      }).observe(list, { subtree: true, childList: true, characterData: true });
    }),
  }));
  const pressed = await page.evaluateHandle(() => ({
    at: new Promise<number>((resolve) =>
      addEventListener('keydown', () => resolve(performance.timeOrigin + performance.now()), {
        capture: true,
        once: true,
      }),
    ),
  }));
  await press();
  const at = (when: typeof told): Promise<number> => when.evaluate((listened) => listened.at);
  return (await at(told)) - (await at(pressed));
}

/** Waits until the pane has checked everything: it has been told nothing for longer than the rest it waits for. */
async function atRest({ page, pane }: Pick<OpenWorkbench, 'page' | 'pane'>): Promise<void> {
  const counts = pane.getByRole('tablist').first();
  for (let before = ''; before !== (before = await counts.innerText());) await page.waitForTimeout(1500);
}

test('41 sheets added, 23 files collected', async () => {
  const bench: OpenWorkbench = await open();
  const { page, pane } = bench;
  await pane.getByRole('button', { name: '添加全部 41 张' }).waitFor();
  await longest(page, '41 sheets added', () => addAllSheets(bench));
  await pane.getByText(/已添加 41 张表/).waitFor();
  const screen = async (name: RegExp) => {
    await pane.getByRole('tab', { name: '总览' }).click();
    await pane.getByRole('button', { name: /鄂府发/ }).click();
    await pane.getByRole('button', { name }).click();
  };
  await screen(/^分发/);
  const button = pane.getByRole('button', { name: /^存为压缩包/ });
  await button.waitFor();
  const downloaded = page.waitForEvent('download');
  await longest(page, 'handed out to 23 units', async () => {
    await button.click();
    await downloaded;
  });
  const files = Object.entries(unzipSync(new Uint8Array(readFileSync(await (await downloaded).path()))));
  await screen(/^汇总/);
  const input = pane.locator('input[type=file][multiple]');
  await input.waitFor({ state: 'attached' });
  // Chosen by their paths, as a user does: handed over as bytes they would keep the page busy themselves.
  const paths = files.map(([path, bytes]) => {
    const at = join(folder, path.split('/').at(-1)!);
    writeFileSync(at, bytes);
    return at;
  });
  await longest(page, `${files.length} files collected`, async () => {
    await input.setInputFiles(paths);
    await pane.getByText('已交回 23 / 23 个单位').waitFor();
  });
  await page.close();
});

test('a workbook of 500 items opened', async () => {
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(planOf(500)));
  const made = spawnSync(
    process.execPath,
    [cli, 'new', join(folder, 'book.xlsx'), '--plan', join(folder, 'plan.json'), '--example', '--today', '2024-07-10'],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const { page, pane } = await open();
  await pane.getByRole('tab', { name: '总览' }).waitFor();
  await longest(page, '500 items opened', async () => {
    await page.getByLabel('打开 .xlsx').setInputFiles(join(folder, 'book.xlsx'));
    await page.getByText(/已打开/).waitFor();
    await pane.getByText(/已填 \d+ \/ 500/).waitFor();
  });
  await page.close();
});

test('from the key to the pane’s word', async () => {
  const bench = await open();
  const { page, pane } = bench;
  await addAllSheets(bench);
  await pane.getByRole('tab', { name: /校验/ }).click();
  await pane.getByRole('radio', { name: '2022' }).check({ force: true });
  await type(page, 'G03', 'D19', '120');
  await goTo(page, 'G03', 'D20');
  await page.keyboard.type('24');
  const took = await untilTold(bench, () => page.keyboard.press('Enter'));
  console.info(`a falling figure among 41 sheets, from the key to the pane's count: ${took.toFixed(0)} ms`);
  await page.close();
});
