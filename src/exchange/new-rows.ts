/**
 * Where new rows of a roster go: each to the next free row of the workbook's, in the order of the files. Two units that
 * name the same enterprise share a row, so that their figures stand side by side instead of counting twice.
 */
import { textIn, type Entries } from '../entries/entries';
import type { SheetKey } from '../sheets/spec';
import type { Change } from './changes';

export type Placed<C extends Change> = Omit<C, 'target'> & {
  readonly id: string;
  readonly index: number;
  readonly newRow: boolean;
};

/** Gives every change its place. `entries` are those of the workbook. */
export function placeNewRows<C extends Change & { readonly file: number }>(
  entries: Entries,
  changes: readonly C[],
): readonly Placed<C>[] {
  const nextFree = new Map<SheetKey, number>();
  const rowOf = new Map<string, number>();
  /** A file's own duplicates stay two rows, for the checks to find. */
  const usedBy = new Set<string>();
  const isTaken = (key: SheetKey, file: number, row: number) => usedBy.has(`${key}|${file}|row ${row}`);
  const place = ({ key, file, target }: C): number => {
    if (typeof target === 'number') return target;
    const byRow = `${key}|${file}|${target.at}`;
    const known = rowOf.get(byRow);
    if (known !== undefined) return known;
    const names = [
      target.code && `${key}|code|${squeezed(target.code)}`,
      target.name && `${key}|name|${squeezed(target.name)}`,
    ].filter(Boolean);
    const shared = names
      .map((name) => rowOf.get(`${name}`))
      .find((row) => row !== undefined && !isTaken(key, file, row));
    const row = shared ?? nextFree.get(key) ?? firstFree(entries, key);
    if (shared === undefined) nextFree.set(key, row + 1);
    rowOf.set(byRow, row);
    for (const name of names) if (!rowOf.has(`${name}`)) rowOf.set(`${name}`, row);
    usedBy.add(`${key}|${file}|row ${row}`);
    return row;
  };
  return changes.map(({ target, ...change }) => {
    const index = place({ target, ...change } as C);
    return {
      ...change,
      index,
      newRow: typeof target !== 'number',
      id: `${change.file}:${change.key}.${change.field}[${index}]`,
    };
  });
}

const squeezed = (text: string) => text.replace(/[\s\u3000]+/g, '').toUpperCase();

/** The row after the last filled one. */
function firstFree(entries: Entries, key: SheetKey): number {
  const fields = entries.sheets[key] ?? {};
  return Math.max(
    0,
    ...['name', 'code', 'date', 'document', 'evidence'].map((field) => {
      const cells = fields[field] ?? [];
      let last = cells.length;
      while (last > 0 && textIn(cells[last - 1]) === '') last--;
      return last;
    }),
  );
}
