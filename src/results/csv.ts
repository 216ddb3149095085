/**
 * The results table as CSV (RFC 4180): a header of the column names, text quoted where it must be, numbers in full. It
 * begins with a byte order mark, without which Excel takes Chinese for another encoding.
 */
import { columnType, resultColumns } from './columns';
import type { ResultRow } from './schema';

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
const formulaLike = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

const field = (text: string): string => {
  const safe = formulaLike.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

const fieldsOf = (row: ResultRow): string[] =>
  resultColumns.map((column) => {
    const value = row[column];
    return value === null ? '' : columnType[column] === 'number' ? String(value) : field(String(value));
  });

const csv = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;

/** One line a row; a cell without a value is empty. */
export const resultsCsv = (rows: readonly ResultRow[]): string => csv([resultColumns, ...rows.map(fieldsOf)]);

/** The same for rows of many workbooks, each with the file it comes from before the others. */
export const stackedCsv = (rows: readonly (ResultRow & { readonly file: string })[]): string =>
  csv([['file', ...resultColumns], ...rows.map((row) => [field(row.file), ...fieldsOf(row)])]);
