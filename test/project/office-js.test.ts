/** The one switch of the build: where the pages load Microsoft's library from, and the policy that goes with it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';

const folder = mkdtempSync(join(tmpdir(), 'zsc-office-js-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The pages of the real build settings, around scripts that hold nothing. */
async function pages(officeJs?: string): Promise<Readonly<Record<string, string>>> {
  const build = jest.requireActual<(env: object) => Configuration[]>('../../webpack.config.js');
  const settings = build({ officeJs });
  const empty = join(folder, 'empty.js');
  writeFileSync(empty, '');
  const path = join(folder, String(officeJs).replace(/\W/g, '-'));
  const entry = Object.fromEntries(Object.keys(settings[0]!.entry!).map((name) => [name, empty]));
  const compiler = webpack({ ...settings[0], entry, cache: false, output: { ...settings[0]!.output, path } });
  await new Promise<void>((resolve, reject) =>
    compiler.run((error, stats) =>
      error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString())) : compiler.close(() => resolve()),
    ),
  );
  const held = readdirSync(path).map(String);
  const html = held.filter((name) => name.endsWith('.html'));
  return {
    folders: held.includes('office-js') ? 'office-js' : '',
    ...Object.fromEntries(html.map((name) => [name, readFileSync(join(path, name), 'utf8')])),
  };
}

const scripts = (html: string) => [...html.matchAll(/<script[^>]*\bsrc="?([^"\s>]+)/g)].map((match) => match[1]!);
const policy = (html: string) => /Content-Security-Policy"? content="([^"]*)"/.exec(html)![1]!;

test('by itself the library is beside the pages, and they reach nothing else', async () => {
  const built = await pages();
  expect(built['folders']).toBe('office-js');
  for (const page of ['taskpane.html', 'commands.html']) {
    expect(scripts(built[page]!)).toContain('office-js/office.js');
    expect(policy(built[page]!)).toContain("default-src 'self'");
    expect(policy(built[page]!)).not.toMatch(/https?:/);
  }
});

test.each([
  ['microsoft', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'],
  ['21vianet', 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js'],
])('%s: loaded from there, that origin allowed and no other, no copy built', async (choice, address) => {
  const built = await pages(choice);
  expect(built['folders']).toBe('');
  const { origin } = new URL(address);
  for (const page of ['taskpane.html', 'commands.html']) {
    expect(scripts(built[page]!)).toContain(address);
    expect(policy(built[page]!)).toContain(`script-src 'self' ${origin};`);
    expect(new Set(policy(built[page]!).match(/https?:[^\s;]+/g))).toEqual(new Set([origin]));
  }
  for (const page of ['index.html', 'help.html']) {
    expect(scripts(built[page]!)).not.toContain(address);
    expect(policy(built[page]!)).toContain("default-src 'self'");
  }
});

test('what is watched for is there before Microsoft’s library', async () => {
  const order = scripts((await pages())['taskpane.html']!);
  expect(order.map((name) => name.replace(/\..*/, ''))).toEqual([
    'scripts/loading',
    'office-js/office',
    'scripts/taskpane',
  ]);
});
