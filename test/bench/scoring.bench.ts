/**
 * Speed of scoring against COINr 1.1.14, the composite-indicator package for R, by the times the design gives for it:
 * 0.27 s for 200 units × 50 indicators × 3 years, 54 s for 1,000 re-weightings of 51 units × 49 indicators in 3 levels.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const budgets = {
  table: { coinr: 270, ratio: 150 },
  reweighting: { coinr: 54_000, ratio: 300 },
  plan: 2.5,
  whatIf: 5,
} as const;

test('a table of units, and its re-weightings with ranks', () => {
  const times = timesOf<'table' | 'reweighting'>('table-times.ts');
  for (const what of ['table', 'reweighting'] as const) {
    const { coinr, ratio } = budgets[what];
    const faster = coinr / times[what];
    console.info(
      `${what}: ${times[what].toFixed(1)} ms, ${Math.round(faster)}× as fast as COINr (${coinr} ms), asked for ${ratio}×`,
    );
    expect(faster).toBeGreaterThan(ratio);
  }
});

test('the built-in plan with its example, and what if a figure were another', () => {
  const { time, whatIf } = timesOf<'time' | 'whatIf'>('plan-times.ts');
  console.info(`the built-in plan with its example, all years and units: ${time.toFixed(2)} ms of ${budgets.plan}`);
  console.info(`what if one figure were another: ${whatIf.toFixed(2)} ms of ${budgets.whatIf}`);
  expect(time).toBeLessThan(budgets.plan);
  expect(whatIf).toBeLessThan(budgets.whatIf);
});

/** In a Node of its own: jest runs files inside a context whose built-ins are slow to reach, as no browser's are. */
function timesOf<K extends string>(file: string): Readonly<Record<K, number>> {
  const script = [join(__dirname, '../support/ts-hook.cjs'), join(__dirname, file)] as const;
  return JSON.parse(execFileSync(process.execPath, ['--require', ...script], { encoding: 'utf8' })) as ReturnType<
    typeof timesOf<K>
  >;
}
