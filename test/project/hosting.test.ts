/**
 * @jest-environment jsdom
 *
 * The hosting guides: both languages say the same, the IIS sample gives what our own server gives, and what is said of the library
 * is what the build's switch does. The nginx sample is run by test/e2e/hosting.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  ask,
  guideNames,
  guideText,
  officeJs,
  policy,
  promised,
  samples,
  serveFolder,
  type GuideName,
} from '../support/hosting-guides';

const [english, chinese] = guideNames;

describe('both languages', () => {
  const isComment = (line: string) => /^\s*#/.test(line);
  const bare = (text: string) =>
    text
      .split('\n')
      .filter((line) => !isComment(line))
      .map((line) => line.replace(/\s+# .*/, ''));

  test.each(['sh', 'nginx', 'xml'])('the same samples: %s', (language) => {
    expect(samples(english, language).length).toBeGreaterThan(0);
    expect(samples(chinese, language).map(bare)).toEqual(samples(english, language).map(bare));
  });

  test('the same headings, rows of tables, files, options, headers and addresses', () => {
    const shape = (name: GuideName) => guideText(name).match(/^#+(?= )|^\|(?=.*\|$)|^\d\. |^- /gm);
    expect(shape(chinese)).toEqual(shape(english));
    const prose = (name: GuideName) => guideText(name).replace(/```[\s\S]*?```/g, '');
    const code = (name: GuideName) => [...prose(name).matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);
    // Words to be replaced by the reader's own are in the reader's language.
    const isOwn = (text: string) => /\p{Script=Han}|SERVER|NAME|\\\\server/u.test(text);
    const said = (name: GuideName) => [...new Set(code(name).filter((text) => !isOwn(text)))].sort();
    expect(said(chinese)).toEqual(said(english));
    expect(said(english).length).toBeGreaterThan(50);
  });
});

describe.each(guideNames)('%s', (name) => {
  const [xml] = samples(name, 'xml');
  const config = new DOMParser().parseFromString(xml!, 'application/xml');
  const folder = mkdtempSync(join(tmpdir(), 'zsc-hosting-'));
  let own: Awaited<ReturnType<typeof serveFolder>>;
  const files = {
    'index.html': 'text/html',
    'taskpane.html': 'text/html',
    'commands.html': 'text/html',
    'help.html': 'text/html',
    'scripts/taskpane.0123456789.js': 'text/javascript',
    'scripts/1234.abcdef0123.js': 'text/javascript',
    'assets/mark-32.png': 'image/png',
    'office-js/office.js': 'text/javascript',
    'office-js/zh-cn/office_strings.js': 'text/javascript',
    'office-js/AgaveErrorUX/index.html': 'text/html',
  };
  beforeAll(async () => {
    for (const file of Object.keys(files)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), 'x');
    }
    own = await serveFolder(folder);
  });
  afterAll(() => {
    own.stop();
    rmSync(folder, { recursive: true });
  });

  /** The headers IIS gives a file by the sample, as Microsoft's configuration reference says: the deepest location that holds it counts. */
  function byIis(file: string, type: string): IncomingHttpHeaders {
    const locations = [...config.querySelectorAll('location')].filter((one) => {
      const path = one.getAttribute('path')!;
      return file === path || file.startsWith(`${path}/`);
    });
    expect(locations.length).toBeLessThanOrEqual(1);
    const main = config.querySelector('configuration > system\\.webServer')!;
    const cache = (locations[0] ?? main).querySelector('staticContent > clientCache')!;
    const mapped = [...main.querySelectorAll('mimeMap')].find((map) =>
      file.endsWith(map.getAttribute('fileExtension')!),
    );
    const headers: IncomingHttpHeaders = { 'content-type': mapped?.getAttribute('mimeType') ?? type };
    for (const header of main.querySelectorAll('customHeaders > add'))
      headers[header.getAttribute('name')!.toLowerCase()] = header.getAttribute('value')!;
    const mode = cache.getAttribute('cacheControlMode');
    if (mode === 'DisableCache') headers['cache-control'] = 'no-cache';
    else if (mode === 'UseMaxAge') {
      const [, days, hours, minutes, seconds] = /^(\d+)\.(\d\d):(\d\d):(\d\d)$/
        .exec(cache.getAttribute('cacheControlMaxAge')!)!
        .map(Number);
      const age = ((days! * 24 + hours!) * 60 + minutes!) * 60 + seconds!;
      headers['cache-control'] = `${cache.getAttribute('cacheControlCustom')},max-age=${age}`;
    } else expect(mode).toBe('NoControl');
    return headers;
  }

  test('the IIS sample is one IIS takes: known elements, each once in its place, names of headers once', () => {
    expect(config.querySelector('parsererror')).toBeNull();
    expect(config.documentElement.localName).toBe('configuration');
    const sections = [...config.querySelectorAll('system\\.webServer > *')].map((one) => one.localName);
    expect([...new Set(sections)].sort()).toEqual(['httpProtocol', 'staticContent', 'urlCompression']);
    for (const parent of config.querySelectorAll('system\\.webServer'))
      expect(new Set([...parent.children].map((one) => one.localName)).size).toBe(parent.children.length);
    // What stands in the server's own settings already has to be taken out before it is added again, or IIS answers 500.19.
    for (const added of config.querySelectorAll('customHeaders > add, staticContent > mimeMap')) {
      const key = added.hasAttribute('name') ? 'name' : 'fileExtension';
      const before = added.previousElementSibling!;
      expect([before.localName, before.getAttribute(key)]).toEqual(['remove', added.getAttribute(key)]);
    }
    expect(config.querySelector('urlCompression')!.getAttribute('doStaticCompression')).toBe('true');
  });

  test.each(Object.entries(files))('IIS gives %s as our own server does', async (file, type) => {
    const answer = await ask(`${own.address}/${file}`);
    expect(answer.status).toBe(200);
    expect(promised(byIis(file, type))).toEqual(promised(answer.headers));
    // Excel on the web is another site than the server: nothing may keep its page from showing an icon.
    if (file.startsWith('assets/')) expect(answer.headers['cross-origin-resource-policy']).toBeUndefined();
  });

  test('nginx and IIS let the same pages frame the pane', () => {
    const [, frames] = /add_header Content-Security-Policy "([^"]*)"/.exec(samples(name, 'nginx')[0]!)!;
    expect(config.querySelector('add[name="Content-Security-Policy"]')!.getAttribute('value')).toBe(frames);
  });

  test('the library: every choice with its address, and what it adds to the pages’ policy', () => {
    const text = guideText(name);
    const directives = (choice: string) =>
      new Map(
        policy(officeJs(choice), [])
          .split('; ')
          .map((part) => [part.split(' ')[0]!, part]),
      );
    const bundled = directives('bundled');
    for (const choice of ['microsoft', '21vianet']) {
      const row = text.split('\n').find((line) => line.startsWith(`| \`${choice}\``))!;
      expect(row).toContain(`\`${officeJs(choice).src}\``);
      const added = [...directives(choice)].filter(([directive, part]) => bundled.get(directive) !== part);
      expect(added.map(([, part]) => part.split(' ').slice(1))).toEqual(
        added.map(() => ["'self'", officeJs(choice).origin]),
      );
      const line = text.split('\n').find((one) => one.includes('`script-src`'))!;
      expect([...line.matchAll(/`(\w+-src)`/g)].map((match) => match[1])).toEqual(
        added.map(([directive]) => directive),
      );
    }
  });
});
