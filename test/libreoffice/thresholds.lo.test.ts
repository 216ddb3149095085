/** A thousand figures on thresholds and beside them, worked out by LibreOffice and, where it is installed, by Gnumeric. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx, type Cell } from 'hucre';
import { rules } from '../../src/scoring/rules';
import { recalculate } from '../support/libreoffice';
import { onThresholds } from '../support/thresholds';

const { bands } = rules;
const cases = onThresholds(24);

async function workbook(): Promise<string> {
  const cells = new Map<string, Partial<Cell>>();
  cases.forEach((_, i) =>
    cells.set(`${i},2`, {
      formula: bands.formula({
        actual: `A${i + 1}`,
        target: `B${i + 1}`,
        baseline: '""',
        previous: '""',
        params: ['1', '0.9', '0.8', '0.6'],
      }),
      value: null,
      type: 'formula',
    }),
  );
  const rows = cases.map(({ actual, target }) => [actual, target, null]);
  const path = join(mkdtempSync(join(tmpdir(), 'zsc-thresholds-')), 'thresholds.xlsx');
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Sheet1', rows, cells }] }));
  return path;
}

async function differences(path: string) {
  const { sheets } = await readXlsx(readFileSync(path), { readStyles: false });
  return cases.flatMap(({ actual, target }, i) => {
    const ours = bands.rate({ actual, target, baseline: null, previous: null, params: [] });
    const theirs = sheets[0]?.rows[i]?.[2];
    return ours === theirs ? [] : [{ actual, target, ours, theirs }];
  });
}

test('LibreOffice sees the same bands', async () => {
  expect(cases.length).toBeGreaterThanOrEqual(990);
  expect(await differences(await recalculate(await workbook()))).toEqual([]);
});

const hasGnumeric = spawnSync('ssconvert', ['--version']).status === 0;
if (!hasGnumeric) process.stdout.write('Gnumeric is not installed: its bands are not compared.\n');
(hasGnumeric ? test : test.skip)('Gnumeric sees the same bands', async () => {
  const path = await workbook();
  const output = path.replace('.xlsx', '-again.xlsx');
  const run = spawnSync('ssconvert', ['--recalc', path, output], { encoding: 'utf8' });
  expect([run.status, run.stderr.includes('rror')]).toEqual([0, false]);
  expect(await differences(output)).toEqual([]);
});
