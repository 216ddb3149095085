/**
 * An office of any size by the command line: a workbook made, checked, scored, split to its units and their files merged again, each
 * in a process of its own, with its processor time by item and the most memory it took. Times may grow no faster than the number of
 * sheets; they are those of the processor, since other work on the machine would disturb any clock.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../src/plan/schema';
import { planOf } from '../support/plan-sizes';

const sizes = [50, 100, 200, 500];
const cli = join(__dirname, '../../dist/cli/zone-scorecard.cjs');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-'));
  // A process tells what it took when it ends.
  writeFileSync(
    join(folder, 'taken.cjs'),
    `process.on('exit', () => require('node:fs').writeFileSync(process.env.TAKEN, JSON.stringify(process.resourceUsage())));`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The plan with so many items, and two fifths as many units, each answering for a few. */
function officeOf(size: number): Plan {
  const plan = planOf(size);
  const units = Array.from({ length: Math.round(size * 0.4) }, (_, i) => ({
    id: `unit-${i + 1}`,
    name: { zh: `第${i + 1}责任单位`, en: `Responsible unit ${i + 1}` },
    shortName: { zh: `单位${i + 1}`, en: `Unit ${i + 1}` },
  }));
  const of = (i: number) => ({ source: 'given' as const, units: [units[i % units.length]!.id] });
  const given = <T extends object>(item: T, i: number) => ({ ...item, lead: of(i), responsible: of(i + 1) });
  return {
    ...plan,
    id: `office-${size}`,
    units,
    indicators: plan.indicators.map(given),
    tasks: plan.tasks.map((task, i) => given(task, i + plan.indicators.length)),
    safeguards: undefined,
  };
}

interface Taken {
  readonly seconds: number;
  readonly megabytes: number;
}

function ran(...args: readonly string[]): Taken {
  const told = join(folder, 'taken.json');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', join(folder, 'taken.cjs'), cli, ...args, '--today', '2024-07-10'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, TAKEN: told }, maxBuffer: 1e9 },
  );
  if (status === null || status > 1) throw new Error(`${args.join(' ')}: ${status}\n${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(told, 'utf8')) as NodeJS.ResourceUsage;
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: (maxRSS * 1024) / 1e6 };
}

test('offices of 50 to 500 items', () => {
  const rows = sizes.map((size) => {
    writeFileSync(join(folder, 'plan.json'), JSON.stringify(officeOf(size)));
    const steps = {
      new: ran('new', 'book.xlsx', '--plan', 'plan.json', '--example', '--force'),
      check: ran('check', 'book.xlsx', '--quiet'),
      score: ran('score', 'book.xlsx', '--csv', '--out', 'scores.csv'),
      split: ran('split', 'book.xlsx', '--out', 'units.zip'),
      merge: ran('merge', 'book.xlsx', 'units.zip'),
    };
    const line = Object.entries(steps).map(
      ([step, { seconds, megabytes }]) => `${step} ${seconds.toFixed(1)} s (${Math.round(megabytes)} MB)`,
    );
    console.info(`${size} items, ${Math.round(size * 0.4)} units: ${line.join(', ')}`);
    return steps;
  });
  for (const step of ['new', 'check', 'score', 'split', 'merge'] as const) {
    const byItem = rows.map((steps, i) => steps[step].seconds / sizes[i]!);
    const most = Math.max(...rows.map((steps) => steps[step].megabytes));
    console.info(
      `${step}: time by item against that of ${sizes[0]} items ${byItem.map((t) => (t / byItem[0]!).toFixed(2)).join(', ')}; at most ${Math.round(most)} MB`,
    );
  }
}, 7_200_000);
