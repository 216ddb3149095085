/** An entries file as it lies on somebody's disk: JSON or CSV by its ending, in whatever encoding the program at hand wrote. */
import { ZoneScorecardError } from '../errors';
import { fromCsv, toCsv } from './csv';
import { fromFile, type EntriesFile, type FieldValues } from './format';
import { doubtIn, parseJson } from './json';

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);

/**
 * The text in a file: UTF-8 with or without a byte order mark, UTF-16 (Excel's "Unicode text"), or GB 18030, in which Excel
 * and WPS on a Chinese Windows save CSV. Never throws: what is text in no encoding comes out as replacement characters.
 */
export function textOfFile(bytes: Uint8Array): string {
  return new TextDecoder(utf16Of(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030')).decode(bytes);
}

/** UTF-16 says so by its mark; without one, by the empty half of a first letter of ours or a bracket. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (startsWith(bytes, 0xff, 0xfe) || (first > 0 && second === 0 && third > 0 && fourth === 0)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff) || (first === 0 && second > 0 && third === 0 && fourth > 0)) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Of the characters of two bytes, how many may end in a byte that GB 18030 needs for rare ones alone and Big5 for almost half of all, or
 * begin with one that is kana in GB 18030 and the commonest of characters in Big5.
 */
const mostRare = 0.15;

/**
 * Whether a text is in Big5, as programs of Taiwan and Hong Kong save it. The words of a drop-down and names in it are spelt otherwise
 * than in the workbook, and read as GB 18030 it would be other words altogether.
 */
export function isBig5(bytes: Uint8Array): boolean {
  if (utf16Of(bytes) !== null || isUtf8(bytes)) return false;
  let pairs = 0;
  let rare = 0;
  for (let i = 0; i < bytes.length - 1; i++) {
    const first = bytes[i]!;
    if (first < 0x81) continue;
    pairs++;
    if (bytes[++i]! < 0x80 || first === 0xa4 || first === 0xa5) rare++;
  }
  return rare > mostRare * pairs && !new TextDecoder('big5').decode(bytes).includes('\uFFFD');
}

/** The line, from 1, with the first sign that is none in the encoding of the file; null where all can be read. */
function unreadableLine(bytes: Uint8Array, text: string): number | null {
  // A file may hold the mark for such a sign itself.
  const at = isUtf8(bytes) ? -1 : text.indexOf('\uFFFD');
  return at < 0 ? null : text.slice(0, at).split('\n').length;
}

/** What an entries file is written as. */
export type EntriesFormat = 'json' | 'csv';

/** An entries file as text. CSV begins with a byte order mark, without which Excel takes Chinese for another encoding. */
export const textOfEntries = (file: EntriesFile, format: EntriesFormat): string =>
  format === 'csv' ? `\uFEFF${toCsv(file)}` : `${JSON.stringify(file, null, 2)}\n`;

/** Characters a cell of Excel holds; it takes a file with a longer text for damaged. */
const longestText = 32_767;

/** The values, none of them longer than a cell. */
function withFittingTexts(values: FieldValues): FieldValues {
  for (const [key, fields] of Object.entries(values))
    for (const [field, cells] of Object.entries(fields)) {
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

/** What is taken of the entries of another plan; null: nothing, the file is refused. */
export type OfAnother = (plan: string, values: FieldValues) => FieldValues | null;

/** The values of an entries file. Throws `entries-invalid`, and `plan-mismatch` where it names another plan of which nothing is taken. */
export function valuesOfFile(
  bytes: Uint8Array,
  name: string,
  planId: string,
  ofAnother: OfAnother = () => null,
): FieldValues {
  if (isBig5(bytes)) throw new ZoneScorecardError('entries-invalid', { reason: 'big5' });
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
