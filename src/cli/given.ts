/** A small table for people, scripts and spreadsheets: aligned, as JSON, or as CSV. */
import { inDigits } from '../expression/rounding';
import { widthOf, table } from './table';

type Cell = string | number | boolean | null;

export interface Given {
  /** `digits`: places shown to people; JSON and CSV give numbers in full. */
  readonly columns: readonly { readonly key: string; readonly name: string; readonly digits?: number }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Sentences below the table, for people. */
  readonly notes?: readonly string[];
  /** What the sentences say, for scripts. */
  readonly facts?: Readonly<Record<string, Cell>>;
}

/** Longest text in a cell shown to people. */
const longest = 40;

/** The table in the form asked for. */
export function given({ columns, rows, notes = [], facts = {} }: Given, form: 'table' | 'json' | 'csv'): string {
  if (form === 'json')
    return JSON.stringify(
      { ...facts, rows: rows.map((row) => Object.fromEntries(columns.map(({ key }, c) => [key, row[c] ?? null]))) },
      null,
      2,
    );
  if (form === 'csv')
    return [columns.map(({ key }) => key), ...rows.map((row) => row.map(field))]
      .map((line) => line.join(','))
      .join('\n');
  const right = columns.flatMap(({ digits }, c) => (digits === undefined ? [] : [c]));
  const shown = rows.map((row) =>
    row.map((cell, c) =>
      typeof cell === 'number' ? numberText(cell, columns[c]?.digits) : shortened(String(cell ?? '—')),
    ),
  );
  return [
    table(
      columns.map(({ name }) => name),
      shown,
      right,
    ),
    ...notes,
  ].join('\n\n');
}

const numberText = (value: number, digits: number | undefined): string =>
  digits === undefined ? String(Number(value.toPrecision(6))) : inDigits(value, digits);

function shortened(text: string): string {
  let shown = text;
  while (widthOf(shown) > longest) shown = shown.slice(0, -1);
  return shown === text ? text : `${shown}…`;
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
