/** Scoring 200 units × 50 indicators × 3 years, and 1,000 re-weightings of 51 units × 49 indicators in 3 levels, as JSON: milliseconds of each. */
import { seeded } from '../../src/entries/random';
import { aggregateTable, type Node } from '../../src/scoring/general/aggregate';
import { minMax, type Column } from '../../src/scoring/general/normalise';
import { robustness } from '../../src/scoring/robustness';
import { best } from './best';

const tables = Array.from({ length: 3 }, (_, year) => columnsOf(200, 50, year));
const table = best(() => tables.map(scoreTable));
const reweighting = best(() => reweigh(51, 49, 1000));
process.stdout.write(JSON.stringify({ table, reweighting }));

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
