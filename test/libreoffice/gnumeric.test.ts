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

/** It works out no rounding within SUMPRODUCT, by which a unit's points are added up: these sheets show its error, plainly, and what follows from it. */
const ofUnits = ['units', 'report', 'summary', 'unit_8_2023'];

(hasGnumeric ? test : test.skip)('Gnumeric comes to the same but for what units earned', async () => {
  const specs = drawn(exampleValues(plan, m), m);
  const { different, formulas } = compared(specs, await both(specs, sinkOptions, byGnumeric));
  expect(formulas).toBeGreaterThan(20_000);
  expect(different.filter((cell) => !ofUnits.some((key) => cell.startsWith(`${key}!`)))).toEqual([]);
});
