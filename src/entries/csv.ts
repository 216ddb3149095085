/** The entries file as CSV: one cell a line, `sheet,field,row,value`, where `row` counts from 1. Text is quoted, numbers are not. */
import { ZoneScorecardError } from '../errors';
import type { CellValue } from './entries';
import { inCell, type EntriesFile, type FieldValues } from './format';
import { mostRows } from './most-rows';

const header = 'sheet,field,row,value';

/**
 * Text that a spreadsheet would take for a formula when it opens the file gets an apostrophe before it, which reading takes
 * off again; so does text that has apostrophes there already.
 */
const formulaLike = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const guarded = (text: string): string => (formulaLike.test(text) ? `'${text}` : text);
const unguarded = (text: string): string => (text.startsWith("'") && formulaLike.test(text) ? text.slice(1) : text);
const quoted = (text: string): string => `"${guarded(text).replace(/"/g, '""')}"`;

/** An entries file as CSV. */
export function toCsv(file: EntriesFile): string {
  const lines = [header];
  for (const [key, fields] of Object.entries(file.sheets))
    for (const [field, cells] of Object.entries(fields))
      cells.forEach((v, i) => {
        if (v !== null) lines.push(`${key},${field},${i + 1},${typeof v === 'string' ? quoted(v) : String(v)}`);
      });
  return `${lines.join('\r\n')}\r\n`;
}

/** A decimal number, as spreadsheets save one; `0x1F4`, `0b11` and `Infinity` are numbers to JavaScript only. */
const decimal = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** An unquoted value that is a number is one, unless digits would be lost: long codes, leading zeros and the tiniest of figures stay text. */
function bareValue(text: string): CellValue {
  if (text.trim() === '') return text === '' ? null : text;
  const number = decimal.test(text) ? Number(text) : Number.NaN;
  const [, digits = '', places = ''] = /^\s*[+-]?(\d+)(?:\.(\d*))?\s*$/.exec(text) ?? [];
  const losesDigits =
    /^0\d/.test(digits) ||
    (/^0*$/.test(places) && digits !== '' && String(Number(digits)) !== digits) ||
    (number === 0 && /[1-9]/.test(text.split(/e/i)[0]!));
  return Number.isFinite(number) && !losesDigits ? number : text;
}

/** A cell's text, and whether it stood in quotes. */
interface CsvCell {
  readonly text: string;
  readonly quoted: boolean;
}

const typedValue = ({ text, quoted }: CsvCell): CellValue => {
  const value = quoted ? text : bareValue(text);
  return typeof value === 'string' ? unguarded(value) : value;
};

interface CsvLine {
  /** Number of the line in the file, from 1. */
  readonly at: number;
  readonly cells: CsvCell[];
}

/** The lines of a CSV; a quoted cell may go over several lines of the file. */
function csvLines(text: string, separator: string): readonly CsvLine[] {
  const rest = `[^${separator}\\r\\n]`;
  const cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|((?!")${rest}*))(${separator}|\\r\\n|\\n|\\r|$)`, 'y');
  const lines: CsvLine[] = [];
  let at = 1;
  let line: CsvLine = { at, cells: [] };
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) throw wrongLine(text, line.at);
    const [whole, quoted, bare = '', end] = match;
    line.cells.push({ text: quoted === undefined ? bare : quoted.replace(/""/g, '"'), quoted: quoted !== undefined });
    at += linesIn(whole).length - 1;
    if (end === separator) continue;
    lines.push(line);
    line = { at, cells: [] };
  }
  // A separator was the last sign of the file.
  if (line.cells.length > 0) lines.push(line);
  return lines;
}

const linesIn = (text: string): readonly string[] => text.split(/\r\n|\r|\n/);
const wrongLine = (text: string, at: number) =>
  new ZoneScorecardError('entries-invalid', { line: at, reason: (linesIn(text)[at - 1] ?? '').slice(0, 80) });

/**
 * Reads that CSV, also as other programs save it: cells apart by semicolons or tabs, lines padded with empty cells, text
 * without quotes. Throws `entries-invalid` naming the line.
 */
export function fromCsv(file: string): FieldValues {
  const text = file.replace(/^\uFEFF/, '');
  const separator = [',', ';', '\t'].find(
    (sign) => text.startsWith(`sheet${sign}`) || text.startsWith(`"sheet"${sign}`),
  );
  const [head, ...lines] = separator === undefined ? [] : csvLines(text, separator);
  if (head === undefined || textsOf(head.cells).join() !== header)
    throw new ZoneScorecardError('entries-invalid', { line: 1, reason: header });
  // Maps, since keys come from the file: "constructor" is a key like any other here.
  const sheets = new Map<string, Map<string, CellValue[]>>();
  /** Lines on which cells stand. */
  const places = new Map<string, number>();
  for (const { at, cells } of lines) {
    if (textsOf(cells).length === 0) continue;
    const [key = '', field = '', row = ''] = cells.map((cell) => cell.text.trim());
    const value = cells[3];
    const index = Number(row) - 1;
    const isPlace = /^[A-Za-z]\w*$/.test(key) && /^\w+$/.test(field) && /^\d+$/.test(row) && index >= 0;
    if (!isPlace || value === undefined || textsOf(cells).length > 4) throw wrongLine(text, at);
    if (index >= mostRows)
      throw new ZoneScorecardError('entries-invalid', {
        line: at,
        reason: 'rows',
        field: `${key}.${field}`,
        limit: mostRows,
        found: index + 1,
      });
    const sheet = sheets.get(key) ?? sheets.set(key, new Map()).get(key)!;
    // Which of two is meant nobody can tell.
    const cell = `${key} ${field} ${index}`;
    const before = places.get(cell);
    if (before !== undefined)
      throw new ZoneScorecardError('entries-invalid', { line: at, reason: 'twice', before, cell: `${key}.${field}` });
    places.set(cell, at);
    const values = sheet.get(field) ?? sheet.set(field, []).get(field)!;
    while (values.length <= index) values.push(null);
    values[index] = inCell(field, typedValue(value));
  }
  return Object.fromEntries([...sheets].map(([key, fields]) => [key, Object.fromEntries(fields)]));
}

/** Texts of the cells up to the last that has any: spreadsheet programs pad lines to the longest. */
function textsOf(cells: readonly CsvCell[]): readonly string[] {
  const texts = cells.map((cell) => cell.text.trim());
  while (texts.at(-1) === '') texts.pop();
  return texts;
}
