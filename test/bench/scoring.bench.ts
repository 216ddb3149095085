/**
 * Speed of scoring against COINr 1.1.14, the composite-indicator package for R, by the times the design gives for it:
 * 0.27 s for 200 units × 50 indicators × 3 years, 54 s for 1,000 re-weightings of 51 units × 49 indicators in 3 levels.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { seeded } from '../../src/entries/random';
import { aggregateTable, type Node } from '../../src/scoring/general/aggregate';
import { minMax, type Column } from '../../src/scoring/general/normalise';
import { robustness } from '../../src/scoring/robustness';
import { best } from './best';

const budgets = {
  scoring: { coinr: 270, ratio: 50 },
  reweighting: { coinr: 54_000, milliseconds: 500 },
  plan: 2.5,
  whatIf: 5,
} as const;

test('scoring 200 units × 50 indicators × 3 years', () => {
  const tables = Array.from({ length: 3 }, (_, year) => columnsOf(200, 50, year));
  const time = best(() => tables.map(scoreTable));
  print('scoring 200 units × 50 indicators × 3 years', time, budgets.scoring.coinr, `budget ${budgets.scoring.ratio}×`);
  expect(budgets.scoring.coinr / time).toBeGreaterThan(budgets.scoring.ratio);
});

test('1,000 re-weightings of 51 units × 49 indicators in 3 levels, with ranks', () => {
  const { coinr, milliseconds } = budgets.reweighting;
  const time = best(() => reweigh(51, 49, 1000));
  print(
    '1,000 re-weightings of 51 units × 49 indicators in 3 levels, with ranks',
    time,
    coinr,
    `budget ${milliseconds} ms`,
  );
  expect(time).toBeLessThan(milliseconds);
});

test('the built-in plan with its example, and what if a figure were another', () => {
  const { time, whatIf } = planTimes();
  console.info(`the built-in plan with its example, all years and units: ${time.toFixed(2)} ms of ${budgets.plan}`);
  console.info(`what if one figure were another: ${whatIf.toFixed(2)} ms of ${budgets.whatIf}`);
  expect(time).toBeLessThan(budgets.plan);
  expect(whatIf).toBeLessThan(budgets.whatIf);
});

/** In a Node of its own: jest runs files inside a context whose built-ins are slow to reach, as no browser's are. */
function planTimes(): { readonly time: number; readonly whatIf: number } {
  const script = [join(__dirname, '../support/ts-hook.cjs'), join(__dirname, 'plan-times.ts')] as const;
  return JSON.parse(execFileSync(process.execPath, ['--require', ...script], { encoding: 'utf8' })) as ReturnType<
    typeof planTimes
  >;
}

/** A year's figures by indicator, two per cent of them missing. */
function columnsOf(units: number, indicators: number, seed: number): readonly Column[] {
  const random = seeded(seed);
  return Array.from({ length: indicators }, () =>
    Array.from({ length: units }, () => (random() < 0.02 ? null : 100 * random())),
  );
}

/** Min–max in both directions, then weighted means in 3 levels. */
function scoreTable(columns: readonly Column[]): readonly (number | null)[] {
  const normalised = columns.map((column, k) => minMax(column, k % 5 === 0 ? 'lower' : 'higher'));
  const units = columns[0] ?? [];
  return aggregateTable(
    framework(columns.length),
    units.map((_, unit) => normalised.map((column) => column[unit] ?? null)),
  );
}

/** Indicators in groups of 7, groups in two halves. */
function framework(indicators: number): Node {
  const groups = Array.from({ length: Math.ceil(indicators / 7) }, (_, group) => ({
    weight: 1 + (group % 3),
    members: Array.from({ length: Math.min(7, indicators - 7 * group) }, (_, k) => ({
      weight: 1,
      column: 7 * group + k,
    })),
  }));
  const half = Math.ceil(groups.length / 2);
  return { weight: 1, members: [groups.slice(0, half), groups.slice(half)].map((members) => ({ weight: 1, members })) };
}

function reweigh(units: number, indicators: number, runs: number): unknown {
  const random = seeded(2);
  const groups = Math.ceil(indicators / 7);
  return robustness(
    {
      units,
      values: Float64Array.from({ length: units * indicators }, random),
      levels: [
        {
          parents: Array.from({ length: indicators }, (_, k) => Math.floor(k / 7)),
          weights: Array<number>(indicators).fill(1),
        },
        {
          parents: Array.from({ length: groups }, (_, k) => (k < groups / 2 ? 0 : 1)),
          weights: Array<number>(groups).fill(1),
        },
        { parents: [0, 0], weights: [1, 1] },
      ],
    },
    { runs },
  );
}

function print(what: string, milliseconds: number, coinr: number, budget: string): void {
  console.info(
    `${what}: ${milliseconds.toFixed(1)} ms, ${Math.round(coinr / milliseconds)}× as fast as COINr (${coinr} ms) — ${budget}`,
  );
}
