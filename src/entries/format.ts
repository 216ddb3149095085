/**
 * The entries file: what was typed, as plain JSON or CSV (`csv.ts`), for programs and for keeping. Values stand in columns by sheet key
 * and field, exactly as in the workbook (dates are ISO text in the file, day numbers in the workbook). The JSON Schema is
 * `docs/entries-format.schema.json`, the description `docs/entries-format.md`.
 */
import { z } from 'zod';
import { ZoneScorecardError } from '../errors';
import { firstSerial, isoOf, lastSerial, serialOf } from './dates';
import type { CellValue, Entries } from './entries';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const entriesFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  plan: z.string().describe('Id of the plan the entries belong to.'),
  note: z.string().optional().describe('Anything the maker wants to say, such as "invented figures".'),
  sheets: z
    .record(z.string(), z.record(z.string(), z.array(value)))
    .describe(
      'Values by sheet key (G03, T01, plan, settings, adjustments), field and row. Dates are ISO text; null leaves a cell alone.',
    ),
});

export type EntriesFile = z.infer<typeof entriesFileSchema>;
/** Values by sheet key, field and row. */
export type FieldValues = Readonly<Record<string, Readonly<Record<string, readonly CellValue[]>>>>;

/** Fields that hold dates: day numbers in cells, ISO text in the file. */
export const dateFields: ReadonlySet<string> = new Set(['date', 'start', 'due', 'done', 'asOf']);
/** ISO, or as Excel writes it when it saves a CSV it has opened: 2023/5/4. */
const dayText = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** A file of these entries. Computed fields are left out by the caller; trailing empty cells are dropped. */
export function toFile(
  planId: string,
  entries: Entries,
  isEntry: (sheet: string, field: string) => boolean,
): EntriesFile {
  const sheets: Record<string, Record<string, CellValue[]>> = {};
  for (const [key, fields] of Object.entries(entries.sheets))
    for (const [field, cells] of Object.entries(fields)) {
      if (!isEntry(key, field)) continue;
      const values = cells.map((cell) => (cell.formula ? null : inFile(field, cell.value)));
      while (values.length && values.at(-1) === null) values.pop();
      if (values.length) (sheets[key] ??= {})[field] = values;
    }
  return { schemaVersion: 1, plan: planId, sheets };
}

/** A larger number than Excel's last day, such as 20230501, is no day, and stays what was typed; so does one from before its days are right. */
const isDay = (serial: number): boolean => serial >= firstSerial && serial < lastSerial + 1;

const inFile = (field: string, v: CellValue): CellValue =>
  dateFields.has(field) && typeof v === 'number' && isDay(v) ? isoOf(v) : v;

/** A value as its cell holds it. A day that there is becomes its number; any other text stays, for the checks to tell. */
export function inCell(field: string, v: CellValue): CellValue {
  const day = dateFields.has(field) && typeof v === 'string' ? dayText.exec(v.trim()) : null;
  if (day === null) return v;
  const iso = `${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}`;
  const serial = serialOf(iso);
  return isDay(serial) && isoOf(serial) === iso ? serial : v;
}

/** What must stand where a file breaks the schema; the error's text says it in the user's language. */
export type EntriesShape = 'unknown' | 'version' | 'text' | 'object' | 'list' | 'value';

const wrong = (path: readonly PropertyKey[], reason: EntriesShape): ZoneScorecardError =>
  new ZoneScorecardError('entries-invalid', { field: path.map(String).join('.') || '—', reason });

/** The file and its sheets are objects, a sheet's fields lists of values. */
function shapeAt(path: readonly PropertyKey[]): EntriesShape {
  if (path[0] === 'schemaVersion') return 'version';
  if (path[0] === 'plan' || path[0] === 'note') return 'text';
  return (['object', 'object', 'object', 'list'] as const)[path.length] ?? 'value';
}

/** Checks a parsed JSON file and gives its values as cells hold them; the schema would pass over a key `__proto__` without a word. Throws `entries-invalid` naming field and reason. */
export function fromFile(json: unknown): { readonly plan: string; readonly values: FieldValues } {
  const parsed = entriesFileSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    throw wrong([...issue.path, ...unknown.slice(0, 1)], unknown.length > 0 ? 'unknown' : shapeAt(issue.path));
  }
  const given = (json as EntriesFile).sheets;
  for (const [key, fields] of [['sheets', given], ...Object.entries(given)] as const)
    if (Object.hasOwn(fields, '__proto__')) throw wrong([key, '__proto__'], 'unknown');
  const values = Object.fromEntries(
    Object.entries(parsed.data.sheets).map(([key, fields]) => [
      key,
      Object.fromEntries(Object.entries(fields).map(([field, cells]) => [field, cells.map((v) => inCell(field, v))])),
    ]),
  );
  return { plan: parsed.data.plan, values };
}
