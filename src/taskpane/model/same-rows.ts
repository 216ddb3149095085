/** Rows of lists that users sort or put rows into: a piece of writing is taken back in the row it was written to, wherever that stands now. */
import type { Entries, EntryCell, SheetEntries } from '../../entries/entries';
import type { CellWrite } from '../../excel/facade';
import { kept } from '../../sheets/plan/assumptions';
import { listIn, listsIn, placesOf, text, widthIn, type List } from '../../sheets/row-lists';

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

/** Finds the rows of lists that these writes go to, by the entries before them; undefined for cells that are in no list. */
export function rowsWritten(
  { sheets }: Entries,
  writes: readonly CellWrite[],
): (write: CellWrite) => WrittenRow | undefined {
  const lists = new Map<string, Pick<WrittenRow, 'before' | 'after'>>();
  const listOf = listsIn(sheets);
  return (write) => {
    const { key, field, index } = write;
    const sheet = sheets[key] ?? {};
    const list = listOf(key);
    const width = list && widthIn(list, sheet[field]);
    if (!list || !width) return;
    let labels = lists.get(key);
    if (!labels) {
      const put: Record<string, EntryCell[]> = {};
      for (const one of writes)
        if (one.key === key && list.fields.includes(one.field))
          (put[one.field] ??= [...(sheet[one.field] ?? [])])[one.index] = {
            value: one.formula ?? one.value,
            place: {},
          };
      const after = listIn({ ...sheet, ...put })?.labels ?? list.labels;
      lists.set(key, (labels = { before: list.labels, after }));
    }
    return { ...labels, width, at: Math.floor(index / width), put: text(write) };
  };
}

/**
 * The same writes in the rows they belong to as the entries are now. One whose row is not beyond doubt, or holds there what somebody
 * typed, is marked as lost.
 */
export function inSameRows<T extends CellWrite & { readonly row?: WrittenRow }>(
  { sheets }: Entries,
  writes: readonly T[],
): readonly (T & Pick<CellWrite, 'lost'>)[] {
  const listOf = listsIn(sheets);
  const now = new Map<string, { readonly places: ReadonlyMap<string, number | null>; readonly isMoved: boolean }>();
  return writes.map((write) => {
    const { key, field, index, row } = write;
    const labels = row && listOf(key)?.labels;
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
    if (!list.isMoved) {
      const label = row.after[row.at] ?? '';
      const isElsewhere = list.places.get(label) === null && labels[row.at] !== label;
      return isElsewhere ? { ...write, lost: true } : write;
    }
    const at = list.places.get(row.after[row.at] ?? '') ?? null;
    if (at === row.at) return write;
    const moved = at === null ? index : at * row.width + (index % row.width);
    return at !== null && text(sheets[key]?.[field]?.[moved]) === row.put
      ? { ...write, index: moved }
      : { ...write, lost: true };
  });
}

/** The last row of a list in which anything is typed, counted from 1. */
function filledIn(sheet: SheetEntries, list: List): number {
  const typed = Object.values(sheet).flatMap((cells) => {
    const width = widthIn(list, cells);
    return width ? cells.flatMap((cell, i) => (kept(cell) ? [Math.floor(i / width) + 1] : [])) : [];
  });
  return typed.reduce((last, row) => Math.max(last, row), 0);
}

/**
 * Cells of lists as they were `asked` about, in the rows they are of as the lists are `now`: by what stands in the row, and free rows
 * after as many as are filled by now. One whose row is not beyond doubt is marked as lost.
 */
export function inRowsOfNow<T extends Pick<CellWrite, 'key' | 'field' | 'index'>>(
  asked: Entries,
  now: Entries,
  cells: readonly T[],
): readonly (T & Pick<CellWrite, 'lost'>)[] {
  const lists = new Map<string, ReturnType<typeof movedBetween>>();
  return cells.map((cell) => {
    const { key, field, index } = cell;
    if (!lists.has(key)) lists.set(key, movedBetween(asked.sheets[key] ?? {}, now.sheets[key] ?? {}));
    const list = lists.get(key);
    const width =
      list && (widthIn(list.before, asked.sheets[key]?.[field]) ?? widthIn(list.after, now.sheets[key]?.[field]));
    if (!list || !width) return cell;
    const at = Math.floor(index / width);
    const row = list.rowOf(at);
    if (row === at) return cell;
    return row === null ? { ...cell, lost: true } : { ...cell, index: row * width + (index % width) };
  });
}

/** Where the rows of a list have gone; undefined where the sheet has none. */
function movedBetween(asked: SheetEntries, sheet: SheetEntries) {
  const before = listIn(asked);
  const after = listIn(sheet);
  if (!before || !after) return undefined;
  const [was, now] = [placesOf(before.labels), placesOf(after.labels)];
  const isMoved = [...was].some(
    ([label, at]) => at !== null && typeof now.get(label) === 'number' && now.get(label) !== at,
  );
  const filled = filledIn(asked, before);
  const more = filledIn(sheet, after) - filled;
  const rowOf = (at: number): number | null => {
    // A row beyond what was filled was to be a new one.
    if (at >= filled) return at + more;
    const label = before.labels[at] ?? '';
    const found = now.get(label);
    if (was.get(label) === at && typeof found === 'number') return found;
    if (isMoved) return null;
    const own = after.labels[at] ?? '';
    // Spelt otherwise by now it is the same row; emptied, or standing twice elsewhere, it is not.
    return own === label || (found === undefined && own !== '') ? at : null;
  };
  return { before, after, rowOf };
}
