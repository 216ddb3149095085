/**
 * The entries file: what was typed, as plain JSON or CSV, for programs and for keeping. Values stand in columns by sheet key
 * and field, exactly as in the workbook (dates are ISO text in the file, day numbers in the workbook). The JSON Schema is
 * `docs/entries-format.schema.json`, the description `docs/entries-format.md`.
 */
import { z } from 'zod';
import { ZoneScorecardError } from '../errors';
import { isoOf, serialOf } from './dates';
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
const iso = /^\d{4}-\d{2}-\d{2}$/;

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

const inFile = (field: string, v: CellValue): CellValue =>
  dateFields.has(field) && typeof v === 'number' ? isoOf(v) : v;
const inCell = (field: string, v: CellValue): CellValue =>
  dateFields.has(field) && typeof v === 'string' && iso.test(v) ? serialOf(v) : v;

/** Checks a parsed JSON file and gives its values as cells hold them. Throws `entries-invalid` naming field and reason. */
export function fromFile(json: unknown): { readonly plan: string; readonly values: FieldValues } {
  const parsed = entriesFileSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new ZoneScorecardError('entries-invalid', { field: issue.path.join('.') || '—', reason: issue.message });
  }
  const values = Object.fromEntries(
    Object.entries(parsed.data.sheets).map(([key, fields]) => [
      key,
      Object.fromEntries(Object.entries(fields).map(([field, cells]) => [field, cells.map((v) => inCell(field, v))])),
    ]),
  );
  return { plan: parsed.data.plan, values };
}

const header = 'sheet,field,row,value';
/** No field has more rows; a larger number in a file is a slip. */
const mostRows = 20_000;

/** The same values as CSV, one cell a line: sheet,field,row,value (row counts from 1). Text is quoted, numbers are not. */
export function toCsv(file: EntriesFile): string {
  const lines = [header];
  for (const [key, fields] of Object.entries(file.sheets))
    for (const [field, cells] of Object.entries(fields))
      cells.forEach((v, i) => {
        if (v !== null)
          lines.push(`${key},${field},${i + 1},${typeof v === 'string' ? `"${v.replace(/"/g, '""')}"` : String(v)}`);
      });
  return `${lines.join('\r\n')}\r\n`;
}

/** Reads that CSV. An unquoted value that is a number is one; quoted values are text. Throws `entries-invalid`. */
export function fromCsv(text: string): FieldValues {
  // Maps, since keys come from the file: "constructor" is a key like any other here.
  const sheets = new Map<string, Map<string, CellValue[]>>();
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n(?=[A-Za-z]\w*,\w+,\d+,)|\r?\n$/);
  if (lines[0]?.trim() !== header) throw new ZoneScorecardError('entries-invalid', { field: '1', reason: header });
  lines.slice(1).forEach((line, n) => {
    if (!line.trim()) return;
    const match = /^([A-Za-z]\w*),(\w+),(\d+),(?:"((?:[^"]|"")*)"|([^"]*))$/s.exec(line);
    if (!match) throw new ZoneScorecardError('entries-invalid', { field: String(n + 2), reason: line.slice(0, 80) });
    const [, key, field, row, quoted, bare] = match as unknown as [
      string,
      string,
      string,
      string,
      string | undefined,
      string,
    ];
    const v =
      quoted !== undefined
        ? quoted.replace(/""/g, '"')
        : bare === ''
          ? null
          : Number.isFinite(Number(bare))
            ? Number(bare)
            : bare;
    const sheet = sheets.get(key) ?? sheets.set(key, new Map()).get(key)!;
    const cells = sheet.get(field) ?? sheet.set(field, []).get(field)!;
    if (Number(row) < 1 || Number(row) > mostRows)
      throw new ZoneScorecardError('entries-invalid', { field: String(n + 2), reason: line.slice(0, 80) });
    while (cells.length < Number(row)) cells.push(null);
    cells[Number(row) - 1] = inCell(field, v);
  });
  return Object.fromEntries([...sheets].map(([key, fields]) => [key, Object.fromEntries(fields)]));
}
