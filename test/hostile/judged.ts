/**
 * What becomes of one hostile file: it goes through everything collecting does, and each figure taken is held against what another
 * program shows in that cell.
 */
import { isDeepStrictEqual } from 'node:util';
import { read, type WorkBook } from 'xlsx';
import type { CellValue } from '../../src/entries/entries';
import { seeded } from '../../src/entries/random';
import { ZoneScorecardError } from '../../src/errors';
import { readWorkbook } from '../../src/xlsx';
import { collected, fileOf } from '../exchange/support';
import type { Given } from './given';
import { hostileFile } from './kinds';

export type Outcome = 'as typed' | 'told' | 'refused' | 'silent' | 'crash';
export interface Judged {
  readonly kind: string;
  readonly outcome: Outcome;
  readonly why: string;
  readonly ms: number;
}

/** Another program's view of a file, where it has one. */
function otherView(bytes: Uint8Array, tabs: readonly string[]): WorkBook | null {
  try {
    return read(bytes, { sheets: [...tabs], cellFormula: true, cellHTML: false, cellText: false });
  } catch {
    return null;
  }
}

const shownIn = (book: WorkBook, tab: string, cell: string): CellValue | undefined => {
  const sheet = book.Sheets[tab];
  if (sheet === undefined) return undefined;
  const found = sheet[cell] as { v?: CellValue; f?: string } | undefined;
  return found?.v === undefined || found.v === '' ? null : found.v;
};

export async function judged(
  { plan, entries, unit, known, bytes: given, raw, good }: Given,
  n: number,
): Promise<Judged> {
  const { kind, bytes } = hostileFile(given, n, seeded);
  const started = performance.now();
  const done = (outcome: Outcome, why = ''): Judged => ({ kind, outcome, why, ms: performance.now() - started });
  try {
    // What is read as the very contents of the good file is collected as these are: only the other program is asked.
    const isSame = isDeepStrictEqual(readWorkbook(bytes), raw);
    const { files, differences } = isSame ? good : await collected(entries, [fileOf('a.xlsx', bytes)], { plan });
    const [file] = files;
    if (file?.status !== 'read')
      return file?.error.code === 'unexpected' ? done('crash', String(file.error.params.message)) : done('refused', file?.error.code); // prettier-ignore
    const told = file.issues.length > 0 || file.refusals.length > 0 || file.unit !== unit;
    const timed = done(told ? 'told' : 'as typed');
    if (told) return timed;
    // It does not know elements with a prefix, one of the spellings; these are held against what was typed.
    const other = kind === 'saved otherwise' ? null : otherView(bytes, [...new Set(known.map(({ tab }) => tab))]);
    for (const { key, field, index, tab, cell, value } of known) {
      const found = differences.find((d) => d.key === key && d.field === field && d.index === index);
      const ours = found ? found.after : (entries.sheets[key]?.[field]?.[index]?.value ?? null);
      const shown = other === null ? undefined : shownIn(other, tab, cell);
      if (shown === undefined ? ours !== value : ours !== shown)
        return { ...timed, outcome: 'silent', why: `${tab}!${cell}: ${String(ours)}, shown ${String(shown)}, typed ${String(value)}` }; // prettier-ignore
    }
    return timed;
  } catch (error) {
    if (error instanceof ZoneScorecardError) return done('refused', error.code);
    return done('crash', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}
