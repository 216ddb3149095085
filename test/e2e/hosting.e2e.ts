/**
 * The pane as an administrator serves it: what it says where something could not be loaded, and the nginx samples of both
 * hosting guides on what is built (skipped, with a line, where nginx is not installed). Set ZSC_SCREENSHOTS to keep pictures.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, serveBuild, type ServedBuild } from '../support/browser';
import { firstLoad, webFolder } from '../support/bundle';
import { ask, guideNames, officeJs, policy, promised, samples } from '../support/hosting-guides';
import { cell } from '../support/workbench';
import { notLoaded } from '../../src/i18n/not-loaded';

describe('what could not be loaded is told in words', () => {
  let browser: Browser;
  let served: ServedBuild;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveBuild()]);
  });
  afterAll(async () => {
    await browser.close();
    served.stop();
  });

  /** The page opened by itself at a pane's width, while addresses that match cannot be reached. */
  async function opened(path: string, missing?: RegExp): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    if (missing) await page.route(missing, (route) => route.abort());
    await page.goto(`${served.address}/${path}`);
    return page;
  }

  async function expectTold(page: Page, reason: 'library' | 'own' | 'outside' | 'silent', address = ''): Promise<void> {
    await page.waitForSelector('[data-not-loaded] section');
    for (const language of ['zh-CN', 'en'] as const) {
      const text = await page.locator(`[data-not-loaded] section[lang="${language}"]`).innerText();
      const { title, kept, reasons, todo } = notLoaded[language];
      for (const line of [title, reasons[reason], address, kept, ...todo]) expect(text).toContain(line);
    }
    const pictures = process.env['ZSC_SCREENSHOTS'];
    if (pictures) await page.screenshot({ path: join(pictures, `not-loaded-${reason}.png`) });
    await page.close();
  }

  test('Microsoft’s library', async () => {
    await expectTold(await opened('taskpane.html', /\/office\.js$/), 'library', '/office-js/office.js');
  });

  test('a library that its own policy keeps out, as one from another address would be', async () => {
    const elsewhere = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
    const page = await browser.newPage();
    const html = readFileSync(join(webFolder, 'taskpane.html'), 'utf8').replace('office-js/office.js', elsewhere);
    await page.route(/taskpane\.html$/, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    await page.goto(`${served.address}/taskpane.html`);
    await expectTold(page, 'library', elsewhere);
  });

  test('beside the grid, a library from elsewhere that the browser does not reach: the grid goes on, the pane says so', async () => {
    const elsewhere = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
    const page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
    const html = readFileSync(join(webFolder, 'taskpane.html'), 'utf8')
      .replace('office-js/office.js', elsewhere)
      .replace(/(Content-Security-Policy" content=|Content-Security-Policy content=)"[^"]*"/, (_, before: string) => {
        const own = ["style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self' data:"];
        return `${before}"${policy(officeJs('microsoft'), own)}"`;
      });
    await page.route(/taskpane\.html/, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    await page.route(/^https:/, (route) => route.abort());
    await page.goto(`${served.address}/`);
    const told = page.frameLocator('iframe[src*=taskpane]').locator('section[lang="en"]');
    await told.waitFor({ timeout: 60_000 });
    expect(await told.innerText()).toContain(elsewhere);
    await page.getByLabel('名称框').fill('B2');
    await page.keyboard.press('Enter');
    await page.keyboard.type('=6*7');
    await page.keyboard.press('Enter');
    await cell(page, 'B2').filter({ hasText: '42' }).waitFor();
    const pictures = process.env['ZSC_SCREENSHOTS'];
    if (pictures) await page.screenshot({ path: join(pictures, 'workbench-without-library.png') });
    await page.close();
  });

  test('a library that neither comes nor fails, as behind a firewall that drops what it does not know', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    await page.clock.install();
    let later = () => {};
    await page.route(/\/office\.js$/, (route) => {
      later = () => void route.continue();
    });
    await page.goto(`${served.address}/taskpane.html`, { waitUntil: 'commit' });
    await page.locator('script[src*="office.js"]').waitFor({ state: 'attached' });
    await page.clock.fastForward(2_000);
    await page.getByText(notLoaded.en.opening).waitFor();
    await page.clock.fastForward(25_000);
    const told = page.locator('section[lang="en"]');
    await told.waitFor();
    expect(await told.innerText()).toContain(notLoaded.en.reasons.library);
    expect(await told.innerText()).toContain('office-js/office.js');
    // It comes after all: what was said goes, and the page says what it would have said.
    later();
    await page.locator('#root section[lang="en"]').waitFor();
    expect(await page.locator('section[lang="en"]').count()).toBe(1);
    expect(await page.locator('section[lang="en"]').innerText()).toContain(notLoaded.en.reasons.outside);
    await page.close();
  });

  test('the product’s own script', async () => {
    await expectTold(await opened('taskpane.html', /taskpane\.[0-9a-f]+\.js/), 'own', '/taskpane.');
  });

  test('no Excel around the page', async () => {
    await expectTold(await opened('taskpane.html'), 'outside');
  });

  test('beside Excel: a part of the library without which nothing goes, and one that may be missing', async () => {
    const frame = async (missing: RegExp) => {
      const page = await opened('', missing);
      await page.setViewportSize({ width: 1400, height: 800 });
      return { page, pane: page.frameLocator('iframe[src*=taskpane]') };
    };
    const broken = await frame(/excel-web-16\.00\.js/);
    await broken.pane.locator('section[lang="en"]').waitFor({ timeout: 60_000 });
    expect(await broken.pane.locator('section[lang="en"]').innerText()).toContain('excel-web-16.00.js');
    await broken.page.close();
    const whole = await frame(/telemetry/);
    await whole.pane.locator('#zsc-panel').waitFor({ timeout: 60_000 });
    expect(await whole.pane.locator('[data-not-loaded]').count()).toBe(0);
    await whole.page.close();
  });

  test('the help page has both guides and no link that leads nowhere', async () => {
    const page = await opened('help.html');
    expect(await page.locator('section').evaluateAll((all) => all.map((one) => one.getAttribute('lang')))).toEqual([
      'zh-CN',
      'en',
    ]);
    expect(await page.locator('h1').allInnerTexts()).toEqual(expect.arrayContaining(['User guide', '使用说明']));
    expect(await page.locator('a').count()).toBe(0);
    const pictures = page.locator('img');
    expect(await pictures.count()).toBe(8);
    // Each is beside the page, in a browser that has fetched it.
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate((image: HTMLImageElement) => image.decode());
    }
    await page.close();
  });
});

const nginx = ['nginx', '/usr/sbin/nginx'].find((command) => spawnSync(command, ['-v']).status === 0);
if (!nginx) console.warn('nginx is not installed: the samples of the hosting guides are not run.');

/** The table of kinds of files that comes with this nginx, beside its own settings. */
function ownTypes(): string {
  const { stderr } = spawnSync(nginx!, ['-V'], { encoding: 'utf8' });
  return join(dirname(/--conf-path=(\S+)/.exec(stderr)![1]!), 'mime.types');
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

(nginx ? describe.each(guideNames) : describe.skip.each(guideNames))('the nginx sample of %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'zsc-nginx-'));
  let server: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  let own: ServedBuild;
  let base = '';
  beforeAll(async () => {
    const [location, map] = samples(name, 'nginx');
    expect(location).toContain('/srv/zone-scorecard/');
    const port = await freePort();
    base = `http://127.0.0.1:${port}/zsc`;
    mkdirSync(join(folder, 'logs'));
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log ${folder}/logs/error.log; events {}
       http {
         access_log off;
         ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`).join(' ')}
         include ${ownTypes()};
         default_type application/octet-stream;
         ${map}
         server { listen 127.0.0.1:${port}; ${location!.replace('/srv/zone-scorecard/', `${webFolder}/`)} }
       }`,
    );
    const command = [nginx!, '-p', folder, '-c', join(folder, 'nginx.conf')] as const;
    const { status, stderr } = spawnSync(command[0], [...command.slice(1), '-t'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const started = spawn(command[0], command.slice(1), { stdio: 'ignore' });
    ended = new Promise((resolve) => started.once('exit', resolve));
    server = started;
    own = await serveBuild();
    for (let i = 0; i < 200 && (await ask(`${base}/`).catch(() => null)) === null; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
  afterAll(async () => {
    server?.kill();
    await ended;
    own.stop();
    rmSync(folder, { recursive: true });
  });

  test('every file: found with its case, of the same kind, caching and frames as by our own server', async () => {
    const built = readdirSync(webFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(webFolder.length + 1));
    expect(built.length).toBeGreaterThan(100);
    for (const file of ['', 'taskpane.html?screen=findings', ...built]) {
      const [answer, expected] = await Promise.all([ask(`${base}/${file}`), ask(`${own.address}/${file}`)]);
      expect([file, answer.status, promised(answer.headers)]).toEqual([file, 200, promised(expected.headers)]);
    }
    expect((await ask(`${base}/office-js/no-such-file.js`)).status).toBe(404);
  });

  test('the address without its last slash leads to the page', async () => {
    const { status, headers } = await ask(base);
    expect([status, headers.location]).toEqual([301, '/zsc/']);
  });

  test('pages are asked for anew and framed by Excel alone; scripts are kept; of icons nothing is said', async () => {
    const page = await ask(`${base}/taskpane.html`);
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-security-policy']).toMatch(
      /^frame-ancestors 'self' https:\/\/\*\.office\.com https:\/\/\*\.officeapps\.live\.com /,
    );
    const [script] = firstLoad('taskpane.html').files;
    expect((await ask(`${base}/${script!.name}`)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const icon of readdirSync(join(webFolder, 'assets'))) {
      const { bytes, headers } = await ask(`${base}/assets/${icon}`);
      expect([bytes, headers['content-type'], headers['cache-control']]).toEqual([
        statSync(join(webFolder, 'assets', icon)).size,
        'image/png',
        undefined,
      ]);
    }
  });

  test('the scripts of the pane’s first load come compressed, together less than 180 kB', async () => {
    const { files } = firstLoad('taskpane.html');
    let sent = 0;
    for (const { name: script, bytes: bare } of [...files, { name: 'office-js/office.js', bytes: 1e6 }]) {
      const { bytes, headers } = await ask(`${base}/${script}`);
      // What Debian's table says, for which the sample has to name the type.
      expect(headers['content-type']).toMatch(/^(application|text)\/javascript/);
      if (bare > 1000) expect([script, headers['content-encoding']]).toEqual([script, 'gzip']);
      if (!script.startsWith('office-js/')) sent += bytes;
    }
    expect(sent).toBeGreaterThan(100_000);
    expect(sent).toBeLessThan(180_000);
  });
});
