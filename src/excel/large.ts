/**
 * Large tables that users type into and nothing is audited against: the peers and the roster of enterprises, thousands of rows long.
 * While changes are heard, only the rows touched are read again; before every job the whole is.
 */
import type { EntryCell, SheetEntries } from '../entries/entries';
import { parseArea, type Area } from '../sheets/a1';
import { fieldName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { cellsOf } from './fields';
import type { Found, Look } from './look';

export const largeKeys: ReadonlySet<SheetKey> = new Set(['peers', 'enterprises']);

/** Rows of a sheet, from 1. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** What was touched since large tables were last read: rows, or null for anything. */
export interface Touched {
  /** `address`: the cells that changed, where nothing but their contents did. */
  add(keys: readonly SheetKey[], address: string | null): void;
  /** Takes what was touched of a sheet: undefined for nothing. From now on it counts as read. */
  take(key: SheetKey): Rows | null | undefined;
}

export function newTouched(): Touched {
  const touched = new Map<SheetKey, Rows | null>([...largeKeys].map((key) => [key, null]));
  return {
    add(keys, address) {
      for (const key of keys.length === 0 ? largeKeys : keys) {
        if (!largeKeys.has(key)) continue;
        const before = touched.get(key);
        const rows =
          address === null || !/^\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/.test(address) ? null : rowsOf(address);
        touched.set(
          key,
          rows === null || before === null
            ? null
            : { from: Math.min(rows.from, before?.from ?? rows.from), to: Math.max(rows.to, before?.to ?? rows.to) },
        );
      }
    },
    take(key) {
      const rows = touched.get(key);
      touched.delete(key);
      return rows;
    },
  };
}

function rowsOf(address: string): Rows {
  const { row, lastRow } = parseArea(address);
  return { from: row, to: lastRow };
}

/** Whether a table stands where it did, field by field. */
export function standsAsBefore({ key, fields }: SheetSpec, before: Look, now: Look): boolean {
  const same = (a: Found | null | undefined, b: Found | null | undefined) =>
    a && b && a.tab === b.tab && JSON.stringify(a.area) === JSON.stringify(b.area);
  return fields
    .filter(({ role }) => role === 'entry')
    .every(({ field }) => same(before.names.get(fieldName(key, field)), now.names.get(fieldName(key, field))));
}

/** Queues the rows touched of a table read before; the answer is the table as it stands now. */
export function queueRows(
  context: Excel.RequestContext,
  { key, fields }: SheetSpec,
  { names }: Look,
  before: SheetEntries,
  { from, to }: Rows,
): () => SheetEntries {
  const asked = fields.flatMap(({ field }) => {
    const area = names.get(fieldName(key, field))?.area;
    const rows = area && within(area, from, to);
    if (!rows || !before[field]) return [];
    const whole = context.workbook.names.getItem(fieldName(key, field)).getRange();
    const range = whole.getCell(rows.from - area.row, 0).getResizedRange(rows.to - rows.from, area.lastCol - area.col);
    range.load('address,values,formulas');
    return [{ field, range, at: (rows.from - area.row) * (area.lastCol - area.col + 1) }];
  });
  return () => ({
    ...before,
    ...Object.fromEntries(
      asked.map(({ field, range, at }): [string, readonly EntryCell[]] => {
        const cells = cellsOf(range, key, 'all');
        const held = before[field]!;
        return [field, [...held.slice(0, at), ...cells, ...held.slice(at + cells.length)]];
      }),
    ),
  });
}

function within({ row, lastRow }: Area, from: number, to: number): Rows | null {
  const rows = { from: Math.max(row, from), to: Math.min(lastRow, to) };
  return rows.from <= rows.to ? rows : null;
}
