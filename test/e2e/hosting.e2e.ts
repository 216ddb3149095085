/**
 * The pane as an administrator serves it: what it says where something could not be loaded, and the nginx sample of the
 * hosting guide on what is built (skipped, with a line, where nginx is not installed). Set ZSC_SCREENSHOTS to keep pictures.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, serveBuild, type ServedBuild } from '../support/browser';
import { webFolder } from '../support/bundle';
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
    expect(await page.locator('a, img').count()).toBe(0);
    await page.close();
  });
});

const guide = readFileSync(join(__dirname, '../../docs/hosting.md'), 'utf8');
const nginx = ['nginx', '/usr/sbin/nginx'].find((command) => spawnSync(command, ['-v']).status === 0);
if (!nginx) console.warn('nginx is not installed: the sample of docs/hosting.md is not run.');

(nginx ? describe : describe.skip)('the nginx sample', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zsc-nginx-'));
  let server: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  let port = 0;
  beforeAll(async () => {
    const [location, map] = [...guide.matchAll(/```nginx\n([\s\S]*?)```/g)].map((match) => match[1]!);
    expect(location).toContain('/srv/zone-scorecard/');
    port = await freePort();
    mkdirSync(join(folder, 'logs'));
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log ${folder}/logs/error.log; events {}
       http {
         access_log off;
         ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
         types { text/html html; text/javascript js; text/css css; image/png png; application/json json; }
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
    for (let i = 0; i < 200 && (await ask('/zsc/').catch(() => null)) === null; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
  afterAll(async () => {
    server?.kill();
    await ended;
    rmSync(folder, { recursive: true });
  });

  const freePort = () =>
    new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
  const ask = (path: string) =>
    new Promise<{ status: number | undefined; bytes: number; headers: IncomingHttpHeaders }>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers: { 'accept-encoding': 'gzip' } })
        .on('response', (response) => {
          let bytes = 0;
          response.on('data', (data: Buffer) => (bytes += data.length));
          response.on('end', () => resolve({ status: response.statusCode, bytes, headers: response.headers }));
        })
        .on('error', reject)
        .end();
    });

  const frames = "frame-ancestors 'self' https://*.office.com https://*.officeapps.live.com";

  test.each(['taskpane.html', 'commands.html', 'help.html', ''])(
    'page “%s”: asked for anew, framed by Excel',
    async (page) => {
      const { status, headers } = await ask(`/zsc/${page}?screen=findings`);
      expect([status, headers['cache-control'], headers['x-content-type-options']]).toEqual([
        200,
        'no-cache',
        'nosniff',
      ]);
      expect(headers['content-security-policy']).toContain(frames);
      expect(headers['content-type']).toBe('text/html');
    },
  );

  test('scripts: all of the pane compressed to less than 180 kB, and cached for ever', async () => {
    const html = readFileSync(join(webFolder, 'taskpane.html'), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]*\bsrc="?([^"\s>]+)/g)].map((match) => match[1]!);
    let sent = 0;
    for (const script of scripts) {
      const { status, bytes, headers } = await ask(`/zsc/${script}`);
      expect([status, headers['content-type']]).toEqual([200, 'text/javascript']);
      if (statSync(join(webFolder, script)).size > 1000) expect(headers['content-encoding']).toBe('gzip');
      expect(headers['content-security-policy']).toContain(frames);
      if (script.startsWith('office-js/')) continue;
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      sent += bytes;
    }
    // nginx compresses at its quickest level.
    expect(sent).toBeLessThan(215_000);
  });

  test('icons: whole, and nothing said of caching', async () => {
    for (const icon of readdirSync(join(webFolder, 'assets'))) {
      const { status, bytes, headers } = await ask(`/zsc/assets/${icon}`);
      expect([status, bytes, headers['cache-control']]).toEqual([
        200,
        statSync(join(webFolder, 'assets', icon)).size,
        undefined,
      ]);
    }
  });

  test('the library: found with its case, the texts of both languages too', async () => {
    for (const file of [
      'office.js',
      'excel-web-16.00.js',
      'zh-cn/office_strings.js',
      'en-us/office_strings.js',
      'AgaveErrorUX/index.html',
    ])
      expect([file, (await ask(`/zsc/office-js/${file}`)).status]).toEqual([file, 200]);
    expect((await ask('/zsc/office-js/no-such-file.js')).status).toBe(404);
  });
});
