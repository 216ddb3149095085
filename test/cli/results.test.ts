/** `results`: many workbooks stacked into one table, read back by DuckDB as any engine would; bad files told and passed over. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { stackedCsv } from '../../src/results';
import { parquetOf } from '../../src/cli/parquet';
import type { StackedRow } from '../../src/cli/stack';
import { seeded } from '../support/tamper';
import { sample } from '../results/sample';
import { shell } from './support';

const folder = mkdtempSync(join(tmpdir(), 'zsc-results-'));
async function query(sql: string): Promise<unknown[][]> {
  const connection = await (await DuckDBInstance.create()).connect();
  return (await connection.runAndReadAll(sql)).getRows();
}

test('workbooks of a folder in one Parquet file, a bad one passed over', async () => {
  const { zone, files } = shell();
  await zone('new', 'in/a.xlsx', '--items', 'G07,G20', '--example');
  await zone('new', 'in/deep/b.xlsx', '--items', 'G20,T01', '--example');
  files.set('in/bad.xlsx', new Uint8Array([1, 2, 3]));
  const ran = await zone('results', 'in', '--out', 'all.parquet', '--today', '2024-03-31');
  expect(ran.code).toBe(3);
  expect(ran.err).toContain('in/bad.xlsx');
  const path = join(folder, 'all.parquet');
  writeFileSync(path, files.get('all.parquet')!);
  const scores = JSON.parse((await zone('score', 'in/a.xlsx', '--json', '--today', '2024-03-31')).out) as { rows: { period: string; points: number }[] }; // prettier-ignore
  const expected = scores.rows.filter(({ period }) => period === '2023').reduce((sum, { points }) => sum + points, 0);
  const [[total, count]] = (await query(
    `select sum(points) filter (where file = 'in/a.xlsx' and period = '2023'), count(distinct file) from '${path}'`,
  )) as [[number, bigint]];
  expect(total).toBeCloseTo(expected, 9);
  expect(Number(count)).toBe(2);
  // The same rows as CSV.
  expect((await zone('results', 'in/a.xlsx', 'in/deep', '--out', 'all.csv', '--today', '2024-03-31')).code).toBe(0);
  writeFileSync(join(folder, 'all.csv'), files.get('all.csv')!);
  const both = `select count(*), sum(points), sum(actual), count(actual) from`;
  expect(await query(`${both} '${join(folder, 'all.csv')}'`)).toEqual(await query(`${both} '${path}'`));
  expect((await zone('results', 'in', '--out', 'all.xls')).code).toBe(2);
  // One that is there and cannot be opened.
  files.set('in/gone.xlsx', null as unknown as string);
  expect((await zone('results', 'in/gone.xlsx', '--out', 'all.csv')).err).toContain('打不开');
});

test('the totals of a thousand offices', async () => {
  const random = seeded(7);
  const { rows } = sample();
  const stacked: StackedRow[] = [];
  const totals = new Map<string, number>();
  for (let n = 0; n < 1000; n++) {
    const file = `office-${n}.xlsx`;
    let total = 0;
    for (const row of rows.slice(0, 60)) {
      const points = Math.round(random() * row.full * 100) / 100;
      stacked.push({ ...row, file, plan: `plan-${n}`, points });
      if (row.period === '2022') total += points;
    }
    totals.set(file, total);
  }
  const path = join(folder, 'thousand.parquet');
  writeFileSync(path, await parquetOf(stacked));
  const found = (await query(`select file, sum(points) from '${path}' where period = '2022' group by file`)) as [string, number][]; // prettier-ignore
  expect(found).toHaveLength(1000);
  for (const [file, sum] of found) expect(sum).toBeCloseTo(totals.get(file)!, 6);
});

test('CSV guards texts that a spreadsheet would take for formulas, full-width signs too', () => {
  const [row] = sample().rows;
  const csv = stackedCsv([{ ...row!, file: '＝1+1', name: '=1+1' }]);
  expect(csv).toContain("'＝1+1");
  expect(csv).toContain("'=1+1");
});
