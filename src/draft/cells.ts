/** The cells of a draft as read, whatever they came from: by their names, or by tab and column heads where the names were lost. */
import { draftTexts } from '../i18n/draft';
import type { EntryCell, SheetEntries } from '../entries/entries';
import { textIn } from '../entries/entries';
import * as en from '../i18n/en';
import * as zh from '../i18n/zh-CN';
import type { Messages } from '../i18n';
import { cellAddress } from '../sheets/a1';
import { headOf } from './heads';
import { columnsOf, mostYears, tableKeys, type TableKey } from './tables';

/** What was read of each sheet; one that is not there is absent. */
export type DraftCells = Readonly<Partial<Record<TableKey, SheetEntries>>>;

/** A sheet of a file: its tab and its cells by address. */
export interface PlainSheet {
  readonly tab: string;
  readonly cells: ReadonlyMap<string, { readonly value: EntryCell['value']; readonly formula?: string }>;
}

const languages: readonly Messages[] = [zh, en];
const mostRows = 3000;

/** Sheets that look like those of a draft by tab and heads, such as copies made by hand. */
export function cellsByHeads(sheets: readonly PlainSheet[]): DraftCells {
  const found: Partial<Record<TableKey, SheetEntries>> = {};
  for (const table of tableKeys) {
    const sheet = sheets.find(({ tab }) => languages.some((m) => draftTexts(m).tabs[table] === tab.trim()));
    const entries = sheet && byHeads(sheet, table);
    if (entries) found[table] = entries;
  }
  return found;
}

function byHeads(sheet: PlainSheet, table: TableKey): SheetEntries | null {
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
    const heads = Array.from({ length: lastCol }, (_, c) => textIn(at(row, c + 1)));
    let years = 0;
    const placed = heads.flatMap((head, c) => {
      if (head === '') return [];
      const year = /^(?:第(\d+)年目标|\d{4}年目标|\d{4} target|Target of year (\d+))$/.exec(head);
      if (year) return [[`target${Number(year[1] ?? year[2] ?? ++years)}`, c + 1] as const];
      const column = columns.find(({ field }) => languages.some((m) => headOf(table, field, m) === head));
      return column ? [[column.field, c + 1] as const] : [];
    });
    if (placed.length < Math.min(2, columns.length)) continue;
    const rows = Array.from({ length: last - row }, (_, i) => row + 1 + i);
    return Object.fromEntries(placed.map(([field, col]) => [field, rows.map((r) => at(r, col))]));
  }
  return null;
}
