/** Damaged at random: whatever the damage, a file is read, or refused with an error of ours; nothing else, and not for long. */
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { ZoneScorecardError } from '../../src/errors';
import { readState, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { workbook } from '../sheets/whole-workbook';

const seed = 20240331;
/** `npm run hostile` makes ten times as many, beside the ten thousand of test/hostile. */
const times = process.env.ZSC_CAMPAIGN === 'all' ? 10 : 1;
const keys = ['plan', 'settings', 'calc', 'data', 'G08', 'G20', 'T01'];
const made = (async () => {
  const specs = workbook().specs.filter(({ key }) => keys.includes(key));
  const properties = { title: '', created: new Date(0), custom: {} };
  return writeWorkbook(specs, { pageOf: '', properties });
})();

/** What a reading comes to: the code of the refusal, or "read". Any other error goes through and fails the test. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    await readState(readWorkbook(bytes), { today: '2024-03-31' });
    return 'read';
  } catch (error) {
    if (error instanceof ZoneScorecardError) return error.code;
    throw error;
  }
}

/** Places between the start and the end of something, as shares of its length. */
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const codes = /^(read|file-[a-z-]+|plan-invalid)$/;

test('cut off anywhere, it is never read', async () => {
  const good = await made;
  await fc.assert(
    fc.asyncProperty(share, async (at) => {
      expect(await outcome(good.slice(0, Math.floor(at * good.length)))).toMatch(/^file-(truncated|not-xlsx)$/);
    }),
    { seed, numRuns: 60 * times },
  );
});

test('bytes changed anywhere in the archive', async () => {
  const good = await made;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(share, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 }),
      async (changes) => {
        const bytes = good.slice();
        for (const [at, mask] of changes) bytes[Math.floor(at * bytes.length)]! ^= mask;
        expect(await outcome(bytes)).toMatch(codes);
      },
    ),
    { seed, numRuns: 80 * times },
  );
});

const mischief = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant('double' as const), length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant('put' as const), text: fc.constantFrom('<', '>', '&', '"', '<c r="A1"/>', '</row>', '<!--', ']]>', '\u0000', '&#0;', '<f>', 'NaN', '1e999', '-1', '99999999999', '<row r="0">', '#REF!', '$A$1:$XFD$1048576') }), // prettier-ignore
);

test('XML changed inside a part that is packed well', async () => {
  const parts = unzipSync(await made);
  const paths = Object.keys(parts).filter((path) => /\.(xml|rels)$/.test(path));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), share, mischief, async (path, at, what) => {
      const text = new TextDecoder().decode(parts[path]);
      const place = Math.floor(at * text.length);
      const rest = text.slice(what.kind === 'cut' ? place + what.length : place);
      const put =
        what.kind === 'put' ? what.text : what.kind === 'double' ? text.slice(place, place + what.length) : '';
      const bytes = zipSync({ ...parts, [path]: strToU8(text.slice(0, place) + put + rest) }, { level: 0 });
      expect(await outcome(bytes)).toMatch(codes);
    }),
    { seed, numRuns: 60 * times },
  );
});
