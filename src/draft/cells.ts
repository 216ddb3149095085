/** The cells of a draft as read, whatever they came from: by their names, or by tab and column heads where the names were lost. */
import { draftTexts } from '../i18n/draft';
import type { EntryCell, SheetEntries } from '../entries/entries';
import { textIn } from '../entries/entries';
import { everyLanguage } from '../i18n/every';
import { cellAddress, parseArea } from '../sheets/a1';
import { settingFields } from '../sheets/setting-fields';
import { headOf, labelOf } from './heads';
import { columnsOf, factRows, makesRow, mostYears, onlyFilled, tableKeys, type TableKey } from './tables';

/** What was read of each sheet; one that is not there is absent. */
export type DraftCells = Readonly<Partial<Record<TableKey, SheetEntries>>>;

/** A sheet of a file: its tab and its cells by address. */
export interface PlainSheet {
  readonly tab: string;
  readonly cells: ReadonlyMap<string, { readonly value: EntryCell['value']; readonly formula?: string }>;
}

/** Rows of a sheet that are read. */
export const mostRows = 3000;
/** Beside the fields of a table: the first cell of its columns below those rows in which something stands, which is told. */
export const beyond = 'beyond';
/** The highest of the cells below the rows that are read, as that field; of columns that make a row alone. */
export function beyondOf(table: TableKey, below: readonly (readonly [field: string, cell: EntryCell])[]): SheetEntries {
  const counts = new Set(columnsOf(table, mostYears).flatMap((column) => (makesRow(column) ? [column.field] : [])));
  const rowOf = ({ place }: EntryCell) => parseArea(place.cell ?? '').row;
  const [first] = below
    .flatMap(([field, cell]) => (counts.has(field) ? [cell] : []))
    .sort((a, b) => rowOf(a) - rowOf(b));
  return first ? { [beyond]: [first] } : {};
}

/** Sheets that look like those of a draft by tab and heads, such as copies made by hand. */
export function cellsByHeads(sheets: readonly PlainSheet[]): DraftCells {
  const found: Partial<Record<TableKey, SheetEntries>> = {};
  for (const table of tableKeys) {
    const tabs = everyLanguage.map((m) => plain(draftTexts(m).tabs[table]));
    const sheet =
      sheets.find(({ tab }) => tabs.includes(plain(tab))) ??
      (onlyFilled.has(table) ? undefined : sheets.find(({ tab }) => tabs.map(bare).includes(bare(plain(tab)))));
    const entries = sheet && byHeads(sheet, table, yearsIn(found.facts));
    if (entries) found[table] = cellsByLabels(sheet, table) ?? entries;
  }
  return found;
}

/** The years assessed as the facts have them, by their place. */
const yearsIn = (facts: SheetEntries | undefined): readonly string[] =>
  factRows.flatMap((fact, i) =>
    /^year\d+$/.test(fact) ? [/\d{4}/.exec(textIn(facts?.value?.[i]).normalize('NFKC'))?.[0] ?? ''] : [],
  );

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s.、\-_]/g, '')
    .toLowerCase();

/** A tab that was renamed still says what it holds: 1.概况, 概况表（修改）. */
const bare = (tab: string): string => tab.replace(/^\d+|\(.*?\)|底稿|draft|(?:表|清单)$/g, '');

/** The cells of every row found by its label, wherever it was moved; null where the table has none or too few are there. */
export function cellsByLabels(sheet: PlainSheet, table: TableKey): SheetEntries | null {
  const entries = table === 'facts' || table === 'settings' ? byHeads(sheet, table) : null;
  if (!entries) return null;
  const rowOf = new Map<string, number>();
  for (const [address, { value }] of sheet.cells) {
    const row = /^[A-H](\d+)$/.exec(address)?.[1];
    if (row !== undefined && typeof value === 'string' && !rowOf.has(plain(value)))
      rowOf.set(plain(value), Number(row));
  }
  const count = table === 'facts' ? factRows.length : settingFields.length;
  const rows = Array.from({ length: count }, (_, i) =>
    everyLanguage.flatMap((m) => rowOf.get(plain(labelOf(table, i, m))) ?? []).at(0),
  );
  const known = rows.filter((row) => row !== undefined);
  if (known.length < count * 0.8 || new Set(known).size < known.length) return null;
  const at = (cells: SheetEntries[string], row: number | undefined): EntryCell =>
    cells.find(({ place }) => row !== undefined && place.cell?.replace(/^[A-Z]+/, '') === String(row)) ?? {
      value: null,
      place: { sheet: sheet.tab },
    };
  return Object.fromEntries(
    Object.entries(entries).map(([field, cells]) => [field, rows.map((row) => at(cells, row))]),
  );
}

/** The filled cells of a sheet below a row, with the fields of their columns. */
export const belowIn = (
  { tab, cells }: PlainSheet,
  last: number,
  fieldAt: ReadonlyMap<number, string>,
): readonly (readonly [string, EntryCell])[] =>
  [...cells].flatMap(([cell, { value }]) => {
    const { row, col } = parseArea(cell);
    const field = row > last && value !== null && value !== '' ? fieldAt.get(col) : undefined;
    return field === undefined ? [] : [[field, { value, place: { sheet: tab, cell } }] as const];
  });

function byHeads(sheet: PlainSheet, table: TableKey, assessed: readonly string[] = []): SheetEntries | null {
  const columns = columnsOf(table, mostYears);
  const last = Math.min(
    mostRows,
    Math.max(0, ...[...sheet.cells.keys()].map((address) => Number(/\d+$/.exec(address)?.[0] ?? 0))),
  );
  const lastCol = 80;
  const at = (row: number, col: number): EntryCell => {
    const cell = cellAddress(row, col);
    return { value: null, ...sheet.cells.get(cell), place: { sheet: sheet.tab, cell } };
  };
  for (let row = 1; row <= Math.min(20, last); row++) {
    const heads = Array.from({ length: lastCol }, (_, c) =>
      textIn(at(row, c + 1))
        .normalize('NFKC')
        .replace(/\s/g, ''),
    );
    let years = 0;
    const placed = heads.flatMap((head, c) => {
      if (head === '') return [];
      const year = /^(?:第(\d+)年目标|(\d{4})年目标|(\d{4})target|Targetofyear(\d+))$/.exec(head);
      if (year) {
        years++;
        // By the year it names, wherever the column was moved to.
        const place = assessed.indexOf(year[2] ?? year[3] ?? '-') + 1;
        return [[`target${Number(year[1] ?? year[4] ?? (place || years))}`, c + 1] as const];
      }
      const column = columns.find(({ field }) =>
        everyLanguage.some((m) => headOf(table, field, m).normalize('NFKC').replace(/\s/g, '') === head),
      );
      return column ? [[column.field, c + 1] as const] : [];
    });
    if (placed.length < Math.min(2, columns.length)) continue;
    const rows = Array.from({ length: last - row }, (_, i) => row + 1 + i);
    const fieldAt = new Map(placed.map(([field, col]) => [col, field]));
    return {
      ...Object.fromEntries(placed.map(([field, col]) => [field, rows.map((r) => at(r, col))])),
      ...beyondOf(table, belowIn(sheet, mostRows, fieldAt)),
    };
  }
  return null;
}
