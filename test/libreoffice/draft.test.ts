/** A draft opened and saved by LibreOffice, and one filled in as people do in WPS: what it says is read as it was meant. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zhMessages as m } from '../../src/i18n';
import { readDraft } from '../../src/draft/read';
import { draftSheets } from '../../src/draft/sheets';
import { draftOf } from '../../src/draft/write';
import { nationalIndex } from '../../src/plan/national';
import { ordosPlan } from '../../src/plan/ordos';
import { parsePlan } from '../../src/plan/load';
import { draftCellsIn, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { recalculate } from '../support/libreoffice';
import { changedInMidTerm } from '../support/mid-term';

const plan = parsePlan({
  ...changedInMidTerm(ordosPlan),
  edition: nationalIndex,
  earlier: [{ year: 2021, item: null, value: 81.35 }],
});

test('opened and saved by LibreOffice, a draft says exactly the same', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'zsc-draft-')), 'draft.xlsx');
  const bytes = await writeWorkbook(draftSheets(draftOf(plan, m), m), {
    pageOf: '',
    properties: { title: 'draft', created: new Date(0), custom: {} },
  });
  writeFileSync(path, bytes);
  const saved = readFileSync(await recalculate(path));
  expect(readDraft(draftCellsIn(readWorkbook(saved)), m)).toEqual({ plan, faults: [], notes: [] });
});
