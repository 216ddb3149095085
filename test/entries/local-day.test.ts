/** One clock, that of the user: at 07:30 in Beijing it is today, though in UTC still yesterday. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const program = `
const { localDay, localMinute } = require('./src/entries/dates.ts');
const moment = new Date('2024-03-31T23:30:00Z');
console.log(localDay(moment), localMinute(moment));
`;

test('07:30 in Beijing is today', () => {
  const run = spawnSync(process.execPath, ['--require', './test/support/ts-hook.cjs', '-e', program], {
    cwd: root,
    env: { ...process.env, TZ: 'Asia/Shanghai' },
    encoding: 'utf8',
  });
  expect([run.stderr, run.stdout.trim()]).toEqual(['', '2024-04-01 2024-04-01 07:30']);
});

test('no day is taken from a moment in UTC', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  const inUtc = sources.filter((path) =>
    /toISOString\(\)\.(slice|substring|split)/.test(readFileSync(join(root, 'src', path), 'utf8')),
  );
  // Days that are numbers of the calendar already, not moments.
  const ofCalendar = [join('entries', 'dates.ts'), join('validation', 'date-meant.ts')];
  expect(inUtc.filter((path) => !ofCalendar.includes(path))).toEqual([]);
});
