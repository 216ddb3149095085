/** The workbench in a real browser, as a user has it: grid on the left, the unmodified pane on the right. */
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser, serveBuild, type ServedBuild } from './browser';

export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What went wrong in the page or in any of its frames; empty where all is well. */
  readonly problems: readonly string[];
}

/**
 * Starts a browser and the server for the tests of a file, and ends both after them. What it returns opens a workbench
 * with a new workbook.
 */
export function startWorkbenches(): (viewport?: { width: number; height: number }) => Promise<OpenWorkbench> {
  let browser: Browser;
  let served: ServedBuild;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveBuild()]);
  });
  afterAll(async () => {
    await browser.close();
    served.stop();
  });

  return async (viewport = { width: 1500, height: 1100 }) => {
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(120_000); // a busy machine is slow, not wrong
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(`${served.address}/`);
    return { page, pane: page.frameLocator('.pane-side iframe'), problems };
  };
}

/** Puts every sheet of the plan into the workbook, through the pane. */
export async function addAllSheets({ page, pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole('button', { name: '添加全部 41 张' }).click();
  await page.getByRole('tab', { name: '单位得分' }).waitFor();
}

/** A sheet's tab. */
export const tab = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('tablist', { name: /^(工作表|Sheets)$/ }).getByRole('tab', { name });

/** Goes to a cell by the name box, on a sheet brought to the front by its tab. */
export async function goTo(page: Page, sheet: string | RegExp, address: string): Promise<void> {
  await tab(page, sheet).click();
  await page.getByLabel(/^(名称框|Name box)$/).fill(address);
  await page.keyboard.press('Enter');
}

/** Goes to a cell and types into it. */
export async function type(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await goTo(page, sheet, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** A cell in view. */
export const cell = (page: Page, address: string): Locator =>
  page.locator(`[role=gridcell][id^="wb-"][id$="-${address}"]`);

/** Pastes a block at the active cell, as it comes from another spreadsheet. */
export async function paste(page: Page, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const text = rows.map((row) => row.join('\t')).join('\n');
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

/** What a chart on the sheet shows, as it is drawn. */
export const chartPicture = (page: Page, title: string): Promise<string> =>
  page
    .getByRole('img', { name: `图表：${title}` })
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
