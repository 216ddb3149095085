/** The command line as built, in a process of its own, with its reading thread: a workbook made, checked, and a bad file refused. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';

const built = join(__dirname, '../../dist/cli/zone-scorecard.cjs');
const folder = mkdtempSync(join(tmpdir(), 'zsc-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const zone = (...args: string[]) =>
  spawnSync(process.execPath, [built, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
  });

test('makes a workbook, reads it in its thread, tells by exit code', () => {
  const made = zone('new', 'book.xlsx', '--items', 'G07,T01', '--example', '--today', '2024-03-31');
  expect([made.status, made.stdout, made.stderr]).toEqual([
    0,
    '',
    'book.xlsx made, with 2 indicator and task sheets\n',
  ]);
  const checked = zone('check', 'book.xlsx', '--json', '--today', '2024-03-31');
  expect(checked.status).toBe((JSON.parse(checked.stdout) as { errors: number }).errors > 0 ? 1 : 0);
  writeFileSync(join(folder, 'bad.xlsx'), 'no workbook');
  const refused = zone('check', 'bad.xlsx');
  expect([refused.status, refused.stdout]).toEqual([3, '']);
  expect(refused.stderr).toContain('bad.xlsx');
});

test('speaks the system’s language and the one asked for', () => {
  expect(zone('--help').stdout).toMatch(/^Zone Scorecard/);
  expect(zone('--version').stdout).toBe(`${version}\n`);
  expect(zone('check', '--help', '--lang', 'zh').stdout).toContain('校验工作簿');
});
