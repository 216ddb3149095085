/** Formulas of the whole workbook by Gnumeric, which reads some constructs otherwise than Excel does. */
import { spawnSync } from 'node:child_process';
import { zhMessages as m } from '../../src/i18n';
import { ordosPlan as plan } from '../../src/plan/ordos';
import { exampleValues } from '../../src/scoring/example';
import { sinkOptions } from '../support/kitchen-sink';
import { both, compared, drawn } from './whole-workbooks';

const hasGnumeric = spawnSync('ssconvert', ['--version']).status === 0;
if (!hasGnumeric) process.stdout.write('Gnumeric is not installed: its results are not compared.\n');

function byGnumeric(path: string): string {
  const output = path.replace('.xlsx', '-again.xlsx');
  expect(spawnSync('ssconvert', ['--recalc', path, output]).status).toBe(0);
  return output;
}

(hasGnumeric ? test : test.skip)('Gnumeric comes to the same', async () => {
  const specs = drawn(exampleValues(plan, m), m);
  const { different, formulas } = compared(specs, await both(specs, sinkOptions, byGnumeric));
  expect(formulas).toBeGreaterThan(20_000);
  expect(different).toEqual([]);
});
