/** A signed workbook that was opened and saved by LibreOffice is still as it was archived. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archivesIn, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { archivedWorkbook } from '../support/archived';
import { sinkOptions } from '../support/kitchen-sink';
import { recalculate } from '../support/libreoffice';

it('leaves archives intact', async () => {
  const { specs } = await archivedWorkbook(['score_2022', 'comprehensive']);
  const path = join(mkdtempSync(join(tmpdir(), 'zsc-archive-')), 'signed.xlsx');
  writeFileSync(path, await writeWorkbook(specs, sinkOptions));
  const saved = readWorkbook(readFileSync(await recalculate(path)));
  expect((await archivesIn(saved)).map(({ source, verdict }) => [source, verdict])).toEqual([
    ['score_2022', 'intact'],
    ['comprehensive', 'intact'],
  ]);
}, 300_000);
