/** Lists whose rows are all alike, which users sort and put rows into: what each row is known by, wherever it stands. */
import { textIn, type EntryCell, type Entries, type SheetEntries } from '../entries/entries';
import { parseArea } from './a1';

/** By which fields the rows of a list are known: a register, where nothing is named, by all that is typed in a row. */
export const identities: readonly (readonly string[])[] = [
  ['name'],
  ['milestone'],
  ['zone', 'year'],
  ['year', 'kind', 'unit', 'points', 'place', 'reason', 'evidence'],
];

export interface List {
  readonly fields: readonly string[];
  readonly labels: readonly string[];
  /** Its first cell, which tells the list's first row. */
  readonly first: EntryCell | undefined;
}

/** The same text for the same contents; empty where nothing stands. */
const joined = (texts: readonly string[]): string => (texts.every((one) => one === '') ? '' : texts.join('\n'));

/** The list of a sheet with what its rows are known by; null where it has none. */
export function listIn(sheet: SheetEntries): List | null {
  const fields = identities.find((own) =>
    own.every((field) => sheet[field]?.length === sheet[own[0]!]?.length && sheet[field]),
  );
  if (!fields) return null;
  const rows = sheet[fields[0]!]!;
  const labels = rows.map((_, row) => joined(fields.map((field) => text(sheet[field]![row]))));
  return { fields, labels, first: rows[0] };
}

/** The list of each sheet, made out once: thousands of writes ask for the same. */
export function listsIn(sheets: Entries['sheets']): (key: string) => List | null {
  const lists = new Map<string, List | null>();
  return (key) => {
    let list = lists.get(key);
    if (list === undefined) lists.set(key, (list = listIn(sheets[key] ?? {})));
    return list;
  };
}

/** What stands in a cell, or is to: its formula, or its value as text. */
export const text = (cell: Pick<EntryCell, 'value' | 'formula'> | undefined): string =>
  cell?.formula ?? textIn({ value: cell?.value ?? null, place: {} });

/** The row a cell stands in. */
export const lineOf = (cell: EntryCell | undefined): number | undefined =>
  cell?.place.cell === undefined ? undefined : parseArea(cell.place.cell).row;

/** How many cells of a field stand in each row of the list; undefined for a field that is none of the list's. */
export function widthIn({ labels, first }: List, own: readonly EntryCell[] | undefined): number | undefined {
  if (!own || lineOf(first) === undefined || lineOf(own[0]) !== lineOf(first)) return undefined;
  const width = own.length / labels.length;
  return Number.isInteger(width) ? width : undefined;
}

/** Where each label stands; null for one that stands in several rows. */
export function placesOf(labels: readonly string[]): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  labels.forEach((label, row) => void (label && places.set(label, places.has(label) ? null : row)));
  return places;
}

/** What the row of a cell is known by, of a list that is among these entries; undefined for a cell that is in none. */
export function rowLabels({ sheets }: Entries): (key: string, field: string, index: number) => string | undefined {
  const listOf = listsIn(sheets);
  return (key, field, index) => {
    const list = listOf(key);
    const width = list && widthIn(list, sheets[key]?.[field]);
    return list && width ? list.labels[Math.floor(index / width)] : undefined;
  };
}
