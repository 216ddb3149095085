/** A signed workbook that was opened and saved by LibreOffice is still as it was archived. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archivesIn, archiveTabs, carriedSheets, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { archivedWorkbook } from '../support/archived';
import { sinkOptions } from '../support/kitchen-sink';
import { recalculate } from '../support/libreoffice';

it('leaves archives intact, and those carried into a new file too', async () => {
  const { specs, archives } = await archivedWorkbook(['score_2022', 'report']);
  const folder = mkdtempSync(join(tmpdir(), 'zsc-archive-'));
  const verdicts = async (bytes: Uint8Array) =>
    (await archivesIn(readWorkbook(bytes))).map(({ source, verdict }) => [source, verdict]);
  const expected = [
    ['score_2022', 'intact'],
    ['report', 'intact'],
  ];
  writeFileSync(join(folder, 'signed.xlsx'), await writeWorkbook(specs, sinkOptions));
  const saved = readFileSync(await recalculate(join(folder, 'signed.xlsx')));
  expect(await verdicts(saved)).toEqual(expected);
  const raw = readWorkbook(saved);
  const carried = await carriedSheets(saved, raw, archiveTabs(raw));
  expect(carried.map(({ charts }) => charts.length)).toEqual(archives.map(({ charts }) => charts.length));
  const register = specs.filter(({ key }) => key === 'data');
  writeFileSync(join(folder, 'carried.xlsx'), await writeWorkbook(register, { ...sinkOptions, carried }));
  expect(await verdicts(readFileSync(join(folder, 'carried.xlsx')))).toEqual(expected);
  expect(await verdicts(readFileSync(await recalculate(join(folder, 'carried.xlsx'))))).toEqual(expected);
}, 300_000);
