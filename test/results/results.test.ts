/** The results table: it loads into a database, and sums over it are the scores. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs, { type Database, type SqlJsStatic } from 'sql.js';
import { z } from 'zod';
import { resultColumns, columnType, resultsCsv, resultsFile, unitResults } from '../../src/results';
import { resultRowSchema, resultsFileSchema } from '../../src/results/schema';
import { zhMessages } from '../../src/i18n';
import { asOf, sample } from './sample';

const { plan, scores, rows } = sample();

/** CSV as any program reads it: quoted fields, doubled quotes; an empty field is nothing. */
function parseCsv(text: string): (string | null)[][] {
  const lines: (string | null)[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = pattern.exec(text); match && match.index < text.length; match = pattern.exec(text)) {
    lines.at(-1)!.push(match[1] !== undefined ? match[1].replace(/""/g, '"') : match[2] || null);
    if (match[3] === '\r\n') lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

describe('loaded into SQLite', () => {
  let sql: SqlJsStatic;
  let db: Database;
  beforeAll(async () => {
    sql = await initSqlJs();
    db = new sql.Database();
    const [header = [], ...body] = parseCsv(resultsCsv(rows).replace(/^\uFEFF/, ''));
    expect(header).toEqual(resultColumns);
    db.run(
      `create table results (${resultColumns.map((c) => `"${c}" ${columnType[c] === 'number' ? 'real' : 'text'}`).join(', ')})`,
    );
    const insert = db.prepare(`insert into results values (${resultColumns.map(() => '?').join(', ')})`);
    for (const line of body) insert.run(line);
    insert.free();
  });
  afterAll(() => db.close());

  const query = (text: string) => db.exec(text)[0]?.values ?? [];

  it('has every row', () => {
    expect(query('select count(*) from results')).toEqual([[rows.length]]);
    expect(rows.length).toBeGreaterThan(plan.years.length * (plan.indicators.length + plan.tasks.length));
  });

  it('sums to the total of each year', () => {
    const sums = query(
      `select period, sum(points), max(total), min(grade) from results where period <> 'comprehensive' group by period order by period`,
    );
    expect(sums).toEqual(
      scores.annual.map((year) => [
        String(year.year),
        expect.closeTo(year.total, 9),
        expect.closeTo(year.total, 9),
        year.grade,
      ]),
    );
  });

  it('sums to 100 full points a period, and to the points of the final targets', () => {
    expect(query('select sum(full) from results group by period')).toEqual(
      [...plan.years, 'end'].map(() => [expect.closeTo(100, 9)]),
    );
    expect(query(`select sum(points) from results where period = 'comprehensive'`)[0]![0]).toBeCloseTo(
      scores.comprehensive.finalAttainment,
      9,
    );
  });

  it('gives each unit its score', () => {
    const found = new Map(
      query(
        `select period || '|' || unit, 100 * sum(points) / sum(full) from results where unit is not null group by 1`,
      ).map(([key, score]) => [key, score]),
    );
    const expected = scores.units.filter((u) => u.score !== null);
    expect(expected.length).toBeGreaterThan(40);
    for (const unit of expected) {
      const name = plan.units.find(({ id }) => id === unit.unit)!.name.zh;
      expect(found.get(`${unit.year}|${name}`)).toBeCloseTo(unit.score!, 9);
    }
    expect(found.size).toBe(expected.length);
  });

  it('stacks with the table of another zone', () => {
    const other = rows.map((row) => ({ ...row, zone: '另一高新区（样例）' }));
    const [, ...body] = parseCsv(resultsCsv(other).replace(/^\uFEFF/, ''));
    const stacked = new sql.Database(db.export());
    const insert = stacked.prepare(`insert into results values (${resultColumns.map(() => '?').join(', ')})`);
    for (const line of body) insert.run(line);
    insert.free();
    const totals = stacked.exec(`select zone, sum(points) from results where period = '2023' group by zone`)[0]!.values;
    expect(totals).toHaveLength(2);
    expect(totals[0]![1]).toBeCloseTo(totals[1]![1] as number, 9);
    stacked.close();
  });
});

it('keeps to its schema, which the documentation shows', () => {
  const file = resultsFile(plan, rows, zhMessages, { made: asOf, validated: null });
  expect(resultsFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  expect(resultColumns).toEqual(Object.keys(resultRowSchema.shape));
  const documented: unknown = JSON.parse(
    readFileSync(join(__dirname, '../../docs/results-format.schema.json'), 'utf8'),
  );
  expect(documented).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(resultsFileSchema))));
});

it('quotes text in CSV and keeps it from being taken for a formula', () => {
  const [row] = rows;
  const csv = resultsCsv([{ ...row!, name: '=1+1', unit: 'a "b", c', actual: -0.5 }]);
  expect(csv).toMatch(/^\uFEFFplan,/);
  expect(csv).toContain(",'=1+1,");
  expect(csv).toContain(',"a ""b"", c",');
  expect(csv).toContain(',-0.5,');
});

it('sums up units by the weight of the city’s system', () => {
  const found = unitResults(plan, scores, 8);
  expect(found).toHaveLength(scores.units.length);
  const best = found.find((u) => u.period === '2023' && u.rank === 1)!;
  expect(best.cityPoints).toBeCloseTo(best.score! * 0.08, 9);
  expect(found.filter((u) => u.score === null).every((u) => u.cityPoints === null && u.rank === null)).toBe(true);
});
