/**
 * Limits, told before any work begins. Excel's own are its specification's; those of a workbook as a whole are far below what Excel
 * takes but beyond which it is of no use on an ordinary machine.
 */
import { mostRows } from '../entries/most-rows';
import { ZoneScorecardError } from '../errors';
import type { SheetSpec } from '../sheets/spec';
import type { CellWrite } from './facade';
import { namesOf } from '../sheets/names';
import type { Look } from './look';
import { estimateBytes } from './size';

export const limits = {
  rows: mostRows,
  /** Characters in a cell (Excel). */
  characters: 32_767,
  /** Sheets of a workbook. */
  sheets: 500,
  /** Defined names of ours. */
  names: 40_000,
  /** What a job draws, in bytes sent. */
  bytes: 120_000_000,
} as const;

/** What there is too much of; names the words of the error. */
export type Limited = keyof typeof limits | 'explanations' | 'archives';

const over = (what: Limited, found: number, limit: number, sheet = ''): ZoneScorecardError =>
  new ZoneScorecardError('over-limit', { what, found, limit, sheet }, sheet ? { sheet } : {}, { undone: true });

/** Throws `over-limit` where what is asked for has more rows than a list may have. */
export function checkRows(rows: number, sheet = ''): void {
  if (rows > limits.rows) throw over('rows', rows, limits.rows, sheet);
}

/** Throws `over-limit` for sheets that the workbook cannot take. `added`: how many of them are new. */
export function checkDrawing(specs: readonly SheetSpec[], look: Look, added: number): void {
  for (const { name, fields } of specs)
    for (const { range, role } of fields) if (role === 'entry') checkRows(rowsIn(range), name);
  for (const { name, cells } of specs)
    for (const { value } of cells) if (typeof value === 'string') checkText(value, name);
  const sheets = look.tabs.length + added;
  if (added > 0 && sheets > limits.sheets) throw over('sheets', sheets, limits.sheets);
  const names = new Set(look.names.keys());
  for (const spec of specs) for (const name of namesOf(spec).keys()) names.add(name);
  if (names.size > look.names.size && names.size > limits.names) throw over('names', names.size, limits.names);
  const bytes = specs.reduce((sum, spec) => sum + estimateBytes(spec), 0);
  if (bytes > limits.bytes) throw over('bytes', Math.ceil(bytes / 1e6), limits.bytes / 1e6);
}

/** Throws `over-limit` for a text that no cell holds. */
export function checkWrites(writes: readonly CellWrite[]): void {
  for (const { key, value, formula } of writes) checkText(formula ?? value, key);
}

/** Throws `over-limit` where a list the product keeps is full. */
export const listFull = (what: 'explanations' | 'archives', limit: number): ZoneScorecardError =>
  over(what, limit + 1, limit);

function checkText(value: unknown, sheet: string): void {
  if (typeof value === 'string' && value.length > limits.characters)
    throw over('characters', value.length, limits.characters, sheet);
}

const rowsIn = (range: string): number => {
  const [, from = '1', to = from] = /^\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/.exec(range) ?? [];
  return Number(to) - Number(from) + 1;
};
