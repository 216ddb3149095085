/**
 * A signed form tampered with in every way: what another program shows is what was signed, or `verify` tells. A sample of the
 * changes here; all of them, and 20,000 changed bytes, by `npm run hostile`.
 */
import { ZoneScorecardError } from '../../src/errors';
import { isSuspect } from '../../src/sheets/archive-check';
import { archivesIn, readWorkbook } from '../../src/xlsx';
import { signedForm, type SignedForm } from '../support/signed-form';
import { byteChange, displayed, seeded, tamperings, type Tampered } from '../support/tamper';

const all = process.env.ZSC_CAMPAIGN === 'all';
const parts =
  /^xl\/(worksheets\/sheet1|styles|sharedStrings|workbook|_rels\/workbook\.xml)\.(xml|rels)$|^_rels\/|Content_Types/;
let signed: SignedForm;
let shown: string;
beforeAll(async () => {
  signed = await signedForm();
  shown = displayed(signed.bytes, signed.tab)!;
  expect(shown).toContain('1,134.50');
});

/** "same": shown as signed; "told": by verify; else what is wrong. */
async function outcome({ bytes: make }: Tampered): Promise<'same' | 'told' | 'silent' | 'crash'> {
  const bytes = make();
  try {
    const [check] = await archivesIn(readWorkbook(bytes));
    if (!check || isSuspect(check) || check.fingerprint !== signed.fingerprint || check.tab !== signed.tab)
      return 'told';
  } catch (error) {
    return error instanceof ZoneScorecardError ? 'told' : 'crash';
  }
  const now = displayed(bytes, signed.tab);
  return now === null || now === shown ? 'same' : 'silent';
}

async function campaign(changes: readonly Tampered[]) {
  const counts = { same: 0, told: 0 };
  const wrong: string[] = [];
  for (const change of changes) {
    const found = await outcome(change);
    if (found === 'same' || found === 'told') counts[found]++;
    else wrong.push(`${found}: ${change.what}`);
  }
  return { ...counts, wrong };
}

test('every element, attribute and text changed, removed and doubled', async () => {
  const changes = tamperings(signed.bytes, parts);
  const step = all ? 1 : 29;
  const result = await campaign(changes.filter((_, i) => i % step === 0));
  if (all)
    console.log(`${changes.length} changes of the XML: ${JSON.stringify({ ...result, wrong: result.wrong.length })}`);
  expect(result.wrong).toEqual([]);
  expect(result.told).toBeGreaterThan(result.same / 4);
});

test('bytes changed anywhere', async () => {
  const random = seeded(20240331);
  const result = await campaign(Array.from({ length: all ? 20_000 : 120 }, () => byteChange(signed.bytes, random)));
  if (all) console.log(`20,000 bytes changed: ${JSON.stringify({ ...result, wrong: result.wrong.length })}`);
  expect(result.wrong).toEqual([]);
});
