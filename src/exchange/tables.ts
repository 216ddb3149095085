/**
 * The tables of an item's sheet: fields whose cells stand side by side, row by row (or, in a ratio's sheet, column by
 * column). A returned file may have rows inserted, moved or sorted, so that a cell is found again by its row's label
 * (period, year) or identity (code or name), and only where there is neither by its place.
 */
import { textIn, type EntryCell, type SheetEntries } from '../entries/entries';
import { parseArea } from '../sheets/a1';
import type { SheetSpec } from '../sheets/spec';

export interface Table {
  /** Fields that are typed. */
  readonly fields: readonly string[];
  /** The field that names the rows, where the template writes one. */
  readonly label?: string;
  readonly kind: 'labelled' | 'roster' | 'listed';
}

export interface Row {
  /** Place of the row in its field. */
  readonly index: number;
  readonly cells: Readonly<Record<string, EntryCell>>;
}

/** The tables of a sheet, in the order of its fields. */
export function tablesOf(spec: SheetSpec): readonly Table[] {
  const groups = new Map<string, { fields: string[]; label?: string }>();
  for (const { field, range, role } of spec.fields) {
    if (role === 'result') continue;
    const { row, col, lastRow, lastCol } = parseArea(range);
    const along = lastRow > row || lastCol === col ? `rows ${row}:${lastRow}` : `columns ${col}:${lastCol}`;
    const group = groups.get(along) ?? groups.set(along, { fields: [] }).get(along)!;
    if (role === 'label') group.label = field;
    else group.fields.push(field);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    kind: group.label !== undefined ? 'labelled' : group.fields.includes('code') ? 'roster' : 'listed',
  }));
}

/** The rows a table has among these entries. Fields whose name is gone are missing from every row. */
export function rowsOf(table: Table, fields: SheetEntries): readonly Row[] {
  const names = table.label === undefined ? table.fields : [table.label, ...table.fields];
  const length = Math.max(0, ...names.map((field) => fields[field]?.length ?? 0));
  return Array.from({ length }, (_, index) => ({
    index,
    cells: Object.fromEntries(
      names.flatMap((field) => {
        const cell = fields[field]?.[index];
        return cell === undefined ? [] : [[field, cell]];
      }),
    ),
  }));
}

/** Whether nothing is typed in a row. */
export function isEmpty(row: Row, table: Table): boolean {
  return table.fields.every((field) => row.cells[field]?.formula === undefined && textIn(row.cells[field]) === '');
}

/**
 * For each row of a table that is not a roster, which row of the template it is; null for one that was inserted.
 * `template` are the rows as the template of the same language draws them.
 */
export function templateRows(table: Table, rows: readonly Row[], template: readonly Row[]): readonly (number | null)[] {
  if (rows.length === template.length) return rows.map((_, i) => i);
  if (table.kind === 'labelled') {
    const labels = template.map((row) => textIn(row.cells[table.label!]));
    return rows.map((row) => {
      const place = labels.indexOf(textIn(row.cells[table.label!]));
      return place < 0 ? null : place;
    });
  }
  // Empty rows were inserted between the others, as long as there are more rows than the template has.
  let surplus = rows.length - template.length;
  let next = 0;
  return rows.map((row) => {
    if (surplus > 0 && isEmpty(row, table)) {
      surplus--;
      return null;
    }
    return next < template.length ? next++ : null;
  });
}

const squeezed = (text: string) => text.replace(/[\s\u3000]+/g, '').toUpperCase();

/** Pairs rows of a roster that speak of the same one: by code, else by name. Gives for each of `rows` its place in `others`. */
export function pairRows(rows: readonly Row[], others: readonly Row[], sameFile: boolean): readonly (number | null)[] {
  const taken = new Set<number>();
  const pairs: (number | null)[] = rows.map(() => null);
  const pairBy = (key: (row: Row) => string) => {
    const places = new Map<string, number[]>();
    others.forEach((row, i) => {
      const id = key(row);
      if (id !== '' && !taken.has(i)) places.set(id, [...(places.get(id) ?? []), i]);
    });
    rows.forEach((row, i) => {
      if (pairs[i] !== null) return;
      const place = places.get(key(row))?.shift();
      if (place === undefined) return;
      pairs[i] = place;
      taken.add(place);
    });
  };
  const whole = (row: Row) => ['name', 'code', 'date'].map((field) => squeezed(textIn(row.cells[field]))).join('|');
  const named = (row: Row) => whole(row) !== '||';
  pairBy((row) => (named(row) ? whole(row) : ''));
  pairBy((row) => squeezed(textIn(row.cells.code)));
  pairBy((row) => squeezed(textIn(row.cells.name)));
  // Where both name and code were corrected, the row is still the one that stood there.
  if (sameFile) pairBy((row) => (named(row) ? String(row.index) : ''));
  return pairs;
}
