/**
 * An office of any size by the command line: a workbook made, checked, scored, split to its units and their files merged again, with
 * time by item and the most memory a command took. Times may grow no faster than the number of sheets.
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
  // A process tells the most memory it ever took when it ends.
  writeFileSync(
    join(folder, 'memory.cjs'),
    `process.on('exit', () => require('node:fs').writeFileSync(process.env.MEMORY_TOLD, String(process.resourceUsage().maxRSS)));`,
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

function ran(...args: readonly string[]): { readonly seconds: number; readonly megabytes: number } {
  const told = join(folder, 'memory.txt');
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', join(folder, 'memory.cjs'), cli, ...args, '--today', '2024-07-10'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, MEMORY_TOLD: told }, maxBuffer: 1e9 },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status === null || status > 1) throw new Error(`${args.join(' ')}: ${status}\n${stderr}`);
  return { seconds, megabytes: Number(readFileSync(told, 'utf8')) / 1024 };
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
    console.info(
      `${step}: time by item against that of ${sizes[0]} items ${byItem.map((t) => (t / byItem[0]!).toFixed(2)).join(', ')}`,
    );
  }
}, 1_800_000);
