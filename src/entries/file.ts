/** An entries file as it lies on somebody's disk: JSON or CSV by its ending, in whatever encoding the program at hand wrote. */
import { ZoneScorecardError } from '../errors';
import { fromCsv, toCsv } from './csv';
import { fromFile, type EntriesFile, type FieldValues } from './format';
import { parseJson, repeatedKey } from './json';

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);

/**
 * The text in a file: UTF-8 with or without a byte order mark, UTF-16 (Excel's "Unicode text"), or GB 18030, in which Excel
 * and WPS on a Chinese Windows save CSV. Never throws: what is text in no encoding comes out as replacement characters.
 */
export function textOfFile(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Of the characters of two bytes, how many end in a byte that GB 18030 needs for rare ones alone, and Big5 for almost half of all. */
const mostRare = 0.15;

/**
 * Whether a text is in Big5, as programs of Taiwan and Hong Kong save it. The words of a drop-down and names in it are spelt otherwise
 * than in the workbook, and read as GB 18030 it would be other words altogether.
 */
export function isBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let rare = 0;
  for (let i = 0; i < bytes.length - 1; i++) {
    if (bytes[i]! < 0x81) continue;
    pairs++;
    if (bytes[++i]! < 0x80) rare++;
  }
  if (pairs === 0 || rare <= mostRare * pairs) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return false;
  } catch {
    return !new TextDecoder('big5').decode(bytes).includes('\uFFFD');
  }
}

/** What an entries file is written as. */
export type EntriesFormat = 'json' | 'csv';

/** An entries file as text. CSV begins with a byte order mark, without which Excel takes Chinese for another encoding. */
export const textOfEntries = (file: EntriesFile, format: EntriesFormat): string =>
  format === 'csv' ? `\uFEFF${toCsv(file)}` : `${JSON.stringify(file, null, 2)}\n`;

/** What is taken of the entries of another plan; null: nothing, the file is refused. */
export type OfAnother = (plan: string, values: FieldValues) => FieldValues | null;

/** The values of an entries file. Throws `entries-invalid`, and `plan-mismatch` where it names another plan of which nothing is taken. */
export function valuesOfFile(
  bytes: Uint8Array,
  name: string,
  planId: string,
  ofAnother: OfAnother = () => null,
): FieldValues {
  if (!startsWith(bytes, 0xff, 0xfe) && !startsWith(bytes, 0xfe, 0xff) && isBig5(bytes))
    throw new ZoneScorecardError('entries-invalid', { reason: 'big5' });
  const text = textOfFile(bytes);
  if (/\.csv$/i.test(name)) return fromCsv(text);
  const json = parseJson(text, (fault) => new ZoneScorecardError('entries-invalid', fault));
  const twice = repeatedKey(text);
  if (twice !== null)
    throw new ZoneScorecardError('entries-invalid', { reason: 'repeated-key', key: twice.key, line: twice.line });
  const { plan, values } = fromFile(json);
  const taken = plan === planId ? values : ofAnother(plan, values);
  if (taken === null) throw new ZoneScorecardError('plan-mismatch', { expected: planId, found: plan });
  return taken;
}
