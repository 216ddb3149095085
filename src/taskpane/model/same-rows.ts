/** Rows of lists that users sort or put rows into: a piece of writing is taken back in the row it was written to, wherever that stands now. */
import { textIn, type Entries, type EntryCell, type SheetEntries } from '../../entries/entries';
import type { CellWrite } from '../../excel/facade';
import { parseArea } from '../../sheets/a1';

/** The row that was written to, by what it is. */
export interface WrittenRow {
  readonly width: number;
  /** Its place in the list. */
  readonly at: number;
  /** Labels of the list before the writing and after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What was written. */
  readonly put: string;
}

const labelIn = ({ name, milestone, zone }: SheetEntries): readonly [string, readonly EntryCell[]] | null => {
  if (name) return ['name', name];
  if (milestone) return ['milestone', milestone];
  return zone ? ['zone', zone] : null;
};

const text = (cell: Pick<EntryCell, 'value' | 'formula'> | undefined): string =>
  cell?.formula ?? textIn({ value: cell?.value ?? null, place: {} });

const lineOf = (cell: EntryCell | undefined): number | undefined =>
  cell?.place.cell === undefined ? undefined : parseArea(cell.place.cell).row;

/** Finds the rows of lists that these writes go to, by the entries before them; undefined for cells that are in no list. */
export function rowsWritten(
  { sheets }: Entries,
  writes: readonly CellWrite[],
): (write: CellWrite) => WrittenRow | undefined {
  const lists = new Map<string, Pick<WrittenRow, 'before' | 'after'>>();
  return (write) => {
    const { key, field, index } = write;
    const [label, cells] = labelIn(sheets[key] ?? {}) ?? [];
    const own = sheets[key]?.[field];
    if (!label || !cells || !own || lineOf(cells[0]) === undefined || lineOf(own[0]) !== lineOf(cells[0])) return;
    const width = own.length / cells.length;
    if (!Number.isInteger(width)) return;
    let list = lists.get(key);
    if (!list) {
      const before = cells.map(text);
      const after = [...before];
      for (const one of writes) if (one.key === key && one.field === label) after[one.index] = text(one);
      lists.set(key, (list = { before, after }));
    }
    return { ...list, width, at: Math.floor(index / width), put: text(write) };
  };
}

/** Where each label stands; null for one that stands in several rows. */
function placesOf(labels: readonly string[]): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  labels.forEach((label, row) => void (label && places.set(label, places.has(label) ? null : row)));
  return places;
}

/**
 * The same writes in the rows they belong to as the entries are now. One whose row is not beyond doubt, or holds there what somebody
 * typed, is marked as lost.
 */
export function inSameRows<T extends CellWrite & { readonly row?: WrittenRow }>(
  { sheets }: Entries,
  writes: readonly T[],
): readonly (T & Pick<CellWrite, 'lost'>)[] {
  const now = new Map<string, { readonly places: ReadonlyMap<string, number | null>; readonly isMoved: boolean }>();
  return writes.map((write) => {
    const { key, field, index, row } = write;
    const labels = row && labelIn(sheets[key] ?? {})?.[1].map(text);
    if (!row || !labels) return write;
    let list = now.get(key);
    if (!list) {
      const places = placesOf(labels);
      // What stands there before or after the writing has not moved, however much of it was written.
      const isMoved = [...placesOf(row.after)].some(([label, at]) => {
        const found = places.get(label);
        return at !== null && found !== undefined && found !== null && found !== at && label !== row.before[found];
      });
      now.set(key, (list = { places, isMoved }));
    }
    if (!list.isMoved) return write;
    const at = list.places.get(row.after[row.at] ?? '') ?? null;
    if (at === row.at) return write;
    const moved = at === null ? index : at * row.width + (index % row.width);
    return at !== null && text(sheets[key]?.[field]?.[moved]) === row.put
      ? { ...write, index: moved }
      : { ...write, lost: true };
  });
}
