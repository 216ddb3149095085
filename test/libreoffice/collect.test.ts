/** Some units fill in with LibreOffice: their files, opened, calculated and saved by it, come back like the others. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { decideAll, writesOf, type Collection } from '../../src/exchange';
import { collected, fileOf } from '../exchange/support';
import { planted, returnedRound, type Round } from '../exchange/twenty';
import { recalculate } from '../support/libreoffice';

/** Small and large parts, rosters, tasks only, and some with a problem of their own. */
const byLibreOffice = [
  'big-data',
  'justice',
  'organisation',
  'treasury',
  planted.renamedTabs,
  planted.overwritten,
  planted.formula,
  planted.insertedRows,
];

async function savedByLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'zsc-collect-'));
  const path = join(folder, 'returned.xlsx');
  writeFileSync(path, bytes);
  const saved = await recalculate(path);
  const result = new Uint8Array(readFileSync(saved));
  rmSync(folder, { recursive: true });
  rmSync(dirname(saved), { recursive: true });
  return result;
}

let round: Round;
let collection: Collection;

beforeAll(async () => {
  round = await returnedRound((unit, bytes) =>
    byLibreOffice.includes(unit) ? savedByLibreOffice(bytes) : Promise.resolve(bytes),
  );
  collection = await collected(
    round.entries,
    round.files.map(({ name, bytes }) => fileOf(name, bytes)),
  );
}, 600_000);

test('every accepted figure is in its cell, and no other cell has changed', () => {
  const { writes } = writesOf(collection, decideAll(collection, new Map(), 'accept', { only: 'plain' }), round.entries);
  const sort = (cells: readonly { key: string; field: string; index: number; value: unknown }[]) =>
    cells.map(({ key, field, index, value }) => `${key}.${field}[${index}] ${JSON.stringify(value)}`).sort();
  expect(sort(writes)).toEqual(sort(round.typed));
});

test.each(byLibreOffice)('%s’s file is read, with nothing odd but what was planted', (unit) => {
  const file = collection.files[round.files.findIndex((returned) => returned.unit === unit)]!;
  if (file.status !== 'read') throw file.error;
  const expected = new Map<string, string[]>([
    [planted.renamedTabs, ['sheet-renamed']],
    [planted.overwritten, ['overwritten']],
    [planted.formula, ['formula']],
    [planted.insertedRows, ['inserted']],
  ]);
  expect([...new Set(file.issues.map(({ kind }) => kind))].sort()).toEqual(expected.get(unit) ?? []);
  expect(file.refusals).toEqual([]);
});
