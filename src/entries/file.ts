/** An entries file as it lies on somebody's disk: JSON or CSV by its ending, in whatever encoding the program at hand wrote. */
import { ZoneScorecardError } from '../errors';
import { fromCsv, toCsv } from './csv';
import { foreignEncoding, isUtf8, utf16Of } from './encoding';
import { fromFile, type EntriesFile, type FieldValues } from './format';
import { doubtIn, parseJson } from './json';

/**
 * The text in a file: UTF-8 with or without a byte order mark, UTF-16 (Excel's "Unicode text"), or GB 18030, in which Excel
 * and WPS on a Chinese Windows save CSV. Never throws: what is text in no encoding comes out as replacement characters.
 */
export function textOfFile(bytes: Uint8Array): string {
  return new TextDecoder(utf16Of(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030')).decode(bytes);
}

/** The line, from 1, with the first sign that is none in the encoding of the file; null where all can be read. */
function unreadableLine(bytes: Uint8Array, text: string): number | null {
  // A file may hold the mark for such a sign itself.
  const at = isUtf8(bytes) ? -1 : text.indexOf('\uFFFD');
  return at < 0 ? null : text.slice(0, at).split('\n').length;
}

/** What an OLE compound file begins with, and the stream of a document of Word before 2007 (.doc, and .wps), as its directory spells it. */
const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const wordStream = [...'WordDocument'].join('\0');

/** The directory may stand anywhere in the file. */
const isOldWord = (bytes: Uint8Array): boolean =>
  latin1(bytes.subarray(0, 8)) === compoundFile && latin1(bytes).includes(wordStream);
const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

/** The text in a file that is a table or a notice. Throws `file-old-word` for a .doc, `file-encoding` where its words would be read as others. */
export function readableText(bytes: Uint8Array): string {
  if (isOldWord(bytes)) throw new ZoneScorecardError('file-old-word');
  const encoding = foreignEncoding(bytes);
  if (encoding !== null) throw new ZoneScorecardError('file-encoding', { encoding });
  const text = textOfFile(bytes);
  const line = unreadableLine(bytes, text);
  if (line !== null) throw new ZoneScorecardError('file-encoding', { line });
  return text;
}

/** What an entries file is written as. */
export type EntriesFormat = 'json' | 'csv';

/** An entries file as text. CSV begins with a byte order mark, without which Excel takes Chinese for another encoding. */
export const textOfEntries = (file: EntriesFile, format: EntriesFormat): string =>
  format === 'csv' ? `\uFEFF${toCsv(file)}` : `${JSON.stringify(file, null, 2)}\n`;

/** Characters a cell of Excel holds; it takes a file with a longer text for damaged. */
const longestText = 32_767;

/** The values, none of them longer than a cell, and none with half a character, which no file keeps. */
function withFittingTexts(values: FieldValues): FieldValues {
  for (const [key, fields] of Object.entries(values))
    for (const [field, cells] of Object.entries(fields)) {
      const half = cells.findIndex((value) => typeof value === 'string' && /\p{Surrogate}/u.test(value));
      if (half >= 0)
        throw new ZoneScorecardError('entries-invalid', { reason: 'half', field: `${key}.${field}`, row: half + 1 });
      const row = cells.findIndex((value) => typeof value === 'string' && value.length > longestText);
      if (row >= 0)
        throw new ZoneScorecardError('entries-invalid', {
          reason: 'long',
          field: `${key}.${field}`,
          row: row + 1,
          limit: longestText,
          found: String(cells[row]).length,
        });
    }
  return values;
}

const reasons = { Big5: 'big5', 'Shift-JIS': 'shift-jis' } as const;

/** What is taken of the entries of another plan; null: nothing, the file is refused. */
export type OfAnother = (plan: string, values: FieldValues) => FieldValues | null;

/** The values of an entries file. Throws `entries-invalid`, and `plan-mismatch` where it names another plan of which nothing is taken. */
export function valuesOfFile(
  bytes: Uint8Array,
  name: string,
  planId: string,
  ofAnother: OfAnother = () => null,
): FieldValues {
  const encoding = foreignEncoding(bytes);
  if (encoding !== null) throw new ZoneScorecardError('entries-invalid', { reason: reasons[encoding] });
  const text = textOfFile(bytes);
  const line = unreadableLine(bytes, text);
  if (line !== null) throw new ZoneScorecardError('entries-invalid', { reason: 'encoding', line });
  return withFittingTexts(/\.csv$/i.test(name) ? fromCsv(text) : valuesOfJson(text, planId, ofAnother));
}

function valuesOfJson(text: string, planId: string, ofAnother: OfAnother): FieldValues {
  const json = parseJson(text, (fault) => new ZoneScorecardError('entries-invalid', fault));
  const doubt = doubtIn(text);
  if (doubt !== null) throw new ZoneScorecardError('entries-invalid', { ...doubt });
  const { plan, values } = fromFile(json);
  const taken = plan === planId ? values : ofAnother(plan, values);
  if (taken === null) throw new ZoneScorecardError('plan-mismatch', { expected: planId, found: plan });
  return taken;
}
