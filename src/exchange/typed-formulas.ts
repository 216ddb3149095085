/**
 * Formulas that a unit typed into entry cells: what they come to, worked out by our own engine where no result is stored or an old
 * one. A picture in a cell, which WPS writes as a formula, has no value at all.
 */
import { serialOf } from '../entries/dates';
import type { Entries, EntryCell } from '../entries/entries';
import { cellPicture, recalculated, sameValue, type FileState } from '../xlsx';
import type { FileIssue } from './issues';

const isError = (value: EntryCell['value']) => typeof value === 'string' && /^#[A-Z/0!?]+$/.test(value);

export const isCellPicture = ({ value, formula = '' }: EntryCell): boolean =>
  cellPicture.test(formula) || (typeof value === 'string' && cellPicture.test(value));

/** The entries with the results formulas have now, and what is to be said about them. */
export function withResults(
  { entries, formulas, raw }: Pick<FileState, 'entries' | 'formulas' | 'raw'>,
  today: string,
): { readonly entries: Entries; readonly issues: readonly FileIssue[] } {
  const issues: FileIssue[] = [];
  const results = new Map<EntryCell, EntryCell>();
  const typed = formulas.filter((cell) => !isCellPicture(cell));
  if (typed.length === 0) return { entries, issues };
  const resultOf = recalculated(raw, serialOf(today));
  for (const cell of typed) {
    const { sheet = '', cell: address = '' } = cell.place;
    const found = resultOf(sheet, address);
    const known = found === null || typeof found !== 'object' ? (found === '' ? null : found) : undefined;
    const tell = (kind: FileIssue['kind'], ...detail: string[]) =>
      issues.push({ kind, handled: kind !== 'formula-unknown', place: cell.place, detail });
    if (known === undefined || (known === null && cell.value !== null)) {
      if (cell.value === null || isError(cell.value)) tell('formula-unknown');
    } else if (cell.value === null) {
      tell('formula-empty', String(known ?? ''));
      results.set(cell, { ...cell, value: known });
    } else if (!sameValue(cell.value, known)) {
      tell('formula-stale', String(cell.value), String(known));
      results.set(cell, { ...cell, value: known });
    }
  }
  if (results.size === 0) return { entries, issues };
  const sheets = Object.fromEntries(
    Object.entries(entries.sheets).map(([key, fields]) => [
      key,
      Object.fromEntries(
        Object.entries(fields).map(([field, cells]) => [field, cells.map((cell) => results.get(cell) ?? cell)]),
      ),
    ]),
  );
  return { entries: { sheets }, issues };
}
