/** The results table: it loads into a database, and sums over it are the scores. */
import { comparedDigits, round } from '../../src/expression/rounding';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs, { type Database, type SqlJsStatic } from 'sql.js';
import { z } from 'zod';
import { resultColumns, columnType, resultsCsv, resultsFile, unitResults } from '../../src/results';
import { resultRowSchema, resultsFileSchema } from '../../src/results/schema';
import { zhMessages } from '../../src/i18n';
import { asOf, otherZone, sample } from './sample';

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

/** Loads a results file as it is; its columns are those of the table. */
function insertInto(db: Database, csv: string): void {
  const [header = [], ...body] = parseCsv(csv.replace(/^\uFEFF/, ''));
  expect(header).toEqual(resultColumns);
  const insert = db.prepare(`insert into results values (${resultColumns.map(() => '?').join(', ')})`);
  for (const line of body) insert.run(line);
  insert.free();
}

describe('loaded into SQLite', () => {
  let sql: SqlJsStatic;
  let db: Database;
  beforeAll(async () => {
    sql = await initSqlJs();
    db = new sql.Database();
    db.run(
      `create table results (${resultColumns.map((c) => `"${c}" ${columnType[c] === 'number' ? 'real' : 'text'}`).join(', ')})`,
    );
    insertInto(db, resultsCsv(rows));
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
      const exact = Number(found.get(`${unit.year}|${name}`));
      expect(round(round(exact, comparedDigits), 2)).toBe(unit.score);
    }
    expect(found.size).toBe(expected.length);
  });

  it('stacks with the table of another zone, of another plan and in another language', async () => {
    const other = await otherZone();
    expect(other.scores.annual[1]!.total).not.toBeCloseTo(scores.annual[1]!.total, 2);
    const stacked = new sql.Database(db.export());
    insertInto(stacked, resultsCsv(other.rows));
    const totals = stacked.exec(
      `select zone, period, sum(points), max(total) from results where period <> 'comprehensive' group by zone, period order by zone, period`,
    )[0]!.values;
    const expected = [
      ...other.scores.annual.map((year) => ['Second zone (sample)', year] as const),
      ...scores.annual.map((year) => [plan.zoneName.zh, year] as const),
    ].map(([zone, { year, total }]) => [zone, String(year), expect.closeTo(total, 9), expect.closeTo(total, 9)]);
    expect(totals).toEqual(expected);
    // Words that no language changes: one filter for both zones.
    const kinds = stacked.exec('select kind, count(distinct zone) from results group by kind order by kind')[0]!.values;
    expect(kinds).toEqual(['bonus', 'deduction', 'indicator', 'task'].map((kind) => [kind, 2]));
    const met = stacked.exec(
      `select zone, count(distinct item) from results where period = '2023' and state = 'final' group by zone order by zone`,
    )[0]!.values;
    const final = (of: typeof scores) => of.annual[1]!.items.filter((item) => item.state === 'final').length;
    expect(met).toEqual([
      ['Second zone (sample)', final(other.scores)],
      [plan.zoneName.zh, final(scores)],
    ]);
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
