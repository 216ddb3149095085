/** Structured tables: a header row, rows of data, an optional row of totals. */
import { HostError, invalidArgument, itemExists } from '../errors';
import type { Area } from './area';
import { intersect } from './area';
import type { AutoFilter } from './filter';
import { checkName, nameKey } from './name';
import type { SortField } from './sorting';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

export interface TableColumn {
  readonly id: number;
  name: string;
}

export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  columns: TableColumn[];
  nextColumnId: number;
  filter: AutoFilter | null;
  sort: { readonly fields: readonly SortField[]; readonly matchCase: boolean } | null;
}

/** A table and the sheet it is on. */
export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

export const headerArea = (table: Table): Area => ({ ...table.area, rows: 1 });

export function bodyArea(table: Table): Area {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rows: Math.max(1, table.area.rows - top - bottom) };
}

/** Finds the table and its sheet by name (any case) or id. */
export function findTable(workbook: Workbook, key: string): TableTarget | null {
  const wanted = nameKey(key);
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((t) => t.id === key || nameKey(t.name) === wanted);
    if (table) return { sheet, table };
  }
  return null;
}

/** A table's name obeys the rules of defined names and is unique among both. */
export function checkTableName(workbook: Workbook, name: string, self?: Table): void {
  checkName(name);
  const found = findTable(workbook, name);
  if ((found && found.table !== self) || workbook.names.has(nameKey(name)))
    throw itemExists(`The name "${name}" exists already.`);
}

/** Refuses an area that overlaps another table. The code differs between platforms, so the caller must not rely on it. */
export function checkNoOverlap(workbook: Workbook, sheet: Sheet, area: Area, self?: Table): void {
  if (!sheet.tables.some((table) => table !== self && intersect(table.area, area))) return;
  const message = 'A table cannot overlap another table.';
  throw workbook.random() < 0.5 ? invalidArgument(message) : new HostError('GeneralException', message);
}

/** `name`, or name2, name3 … where it is taken. Used for the headers of a table. */
export function uniqueName(taken: readonly string[], name: string): string {
  const used = new Set(taken.map(nameKey));
  if (!used.has(nameKey(name))) return name;
  for (let n = 2; ; n++) if (!used.has(nameKey(`${name}${n}`))) return `${name}${n}`;
}
