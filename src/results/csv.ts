/**
 * The results table as CSV (RFC 4180): a header of the column names, text quoted where it must be, numbers in full. It
 * begins with a byte order mark, without which Excel takes Chinese for another encoding.
 */
import { columnType, resultColumns } from './columns';
import type { ResultRow } from './schema';

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
const formulaLike = /^[=+\-@\t\r]/;

const field = (text: string): string => {
  const safe = formulaLike.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** One line a row; a cell without a value is empty. */
export function resultsCsv(rows: readonly ResultRow[]): string {
  const lines = rows.map((row) =>
    resultColumns
      .map((column) => {
        const value = row[column];
        return value === null ? '' : columnType[column] === 'number' ? String(value) : field(String(value));
      })
      .join(','),
  );
  return `\uFEFF${[resultColumns.join(','), ...lines].join('\r\n')}\r\n`;
}
