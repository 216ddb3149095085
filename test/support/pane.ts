/** The pane by itself beside an in-memory workbook, in a real browser, in the looks it must be right in. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { servePane, type ServedPane } from './pane-build';

export interface Look {
  readonly name: string;
  readonly width: number;
  readonly locale: 'zh-CN' | 'en';
  readonly options: BrowserContextOptions;
}

export const looks = [
  { name: 'light', width: 320, locale: 'zh-CN', options: { colorScheme: 'light' } },
  { name: 'dark', width: 420, locale: 'zh-CN', options: { colorScheme: 'dark' } },
  { name: 'contrast', width: 320, locale: 'zh-CN', options: { forcedColors: 'active' } },
  { name: 'english', width: 320, locale: 'en', options: { colorScheme: 'light' } },
] as const satisfies readonly Look[];
export const [light] = looks;

export interface OpenPane {
  readonly page: Page;
  /** Closes the pane; fails the test where an error was thrown on its page. */
  readonly done: () => Promise<void>;
}

/**
 * Serves the pane and starts a browser for the tests of a file, and ends both after them. What it returns opens a pane
 * beside the workbook of a scenario and waits until it is ready: for the next step, or for the heading of `screen` where
 * it is opened on one, as a ribbon button does.
 */
export function startPanes(): (look: Look, scenario: string, screen?: string) => Promise<OpenPane> {
  let browser: Browser;
  let pane: ServedPane;
  beforeAll(async () => {
    // The browser last: a build that fails must not leave it running.
    pane = await servePane();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    pane.stop();
  });

  return async ({ width, locale, options }, scenario, screen) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      deviceScaleFactor: 1.5,
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(
      (chosen) => (localStorage['zone-scorecard.pane'] ??= JSON.stringify({ locale: chosen })),
      locale,
    );
    await page.goto(`${pane.address}?scenario=${scenario}${screen ? `&screen=${screen}` : ''}`);
    await page.waitForSelector(screen ? '#zsc-panel h2' : '#zsc-next');
    return {
      page,
      done: async () => {
        await context.close();
        expect(errors).toEqual([]);
      },
    };
  };
}

/** One of the views of the scores: annual, three years, units, outlook. */
export async function scoresView(page: Page, index: number): Promise<void> {
  await page.click('#zsc-tab-scores');
  await page.locator('#zsc-panel [role=radiogroup] label').nth(index).click();
}

/** The screen of the plan, by the button on Home. */
export async function planScreen(page: Page): Promise<void> {
  await page.locator('#zsc-panel button').first().click();
  await page.waitForSelector('fieldset');
}
