/**
 * The entries file against a workbook: what of the workbook goes into one, and what a file's values would change. A null in
 * a file leaves the cell alone, an empty text empties it; a value that has no cell is refused, never dropped.
 */
import type { CellValue, Entries, EntryCell, SheetEntries } from '../entries/entries';
import { toFile, type EntriesFile, type FieldValues } from '../entries/format';
import { mostRows } from '../entries/most-rows';
import { yearOfFigure } from '../entries/templates';
import { countsIn, itemById } from '../plan/items';
import { ZoneScorecardError, type Place } from '../errors';
import { parseArea } from './a1';
import { confidentialKeys } from './confidential';
import { sheetIfAny } from './index';
import type { SheetContext } from './context';
import { entriesOf } from './entries-of';
import { idsBeside, namesRows, placedNow } from './entries-rows';
import type { SheetKey } from './spec';

export interface ValueChange {
  readonly key: SheetKey;
  readonly field: string;
  readonly index: number;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly place: Place;
}

/**
 * Everything typed in the workbook as an entries file: entry fields only, and nothing of the data sheet and of archives. Enterprises'
 * returns go along only where they are asked for (`confidential`).
 */
export function entriesFileOf(
  context: SheetContext,
  { confidential = false }: { readonly confidential?: boolean } = {},
): EntriesFile {
  const typed = new Map(
    Object.keys(context.entries.sheets).map((key) => {
      const spec = sheetIfAny(key, context);
      return [key, new Set(spec?.fields.filter(({ role }) => role === 'entry').map(({ field }) => field))] as const;
    }),
  );
  const file = toFile(
    context.plan.id,
    withoutPlaceholders(context),
    (key, field) =>
      key !== 'data' && (confidential || !confidentialKeys.has(key)) && (typed.get(key)?.has(field) ?? false),
  );
  const { plan } = context;
  // Which rows the values are of is said with them: a change in mid-term moves rows.
  const sheets = Object.entries(file.sheets).map(([key, fields]) => [
    key,
    { ...idsBeside(plan, key, Object.keys(fields)), ...fields },
  ]);
  return { ...file, sheets: Object.fromEntries(sheets) as EntriesFile['sheets'] };
}

/** The dash that stands where nothing is to be filled in is nothing that was typed. */
const withoutPlaceholders = ({ entries, m }: SheetContext): Entries => ({
  sheets: Object.fromEntries(
    Object.entries(entries.sheets).map(([key, fields]) => [
      key,
      Object.fromEntries(
        Object.entries(fields).map(([field, cells]) => [
          field,
          cells.map((cell) => (cell.value === m.common.dash ? { ...cell, value: null } : cell)),
        ]),
      ),
    ]),
  ),
});

/**
 * The cells a file's values would change, in the order of the file. Throws `entries-invalid` for a sheet, field or row
 * the plan does not have, for a row it has no more after a change in mid-term, for a figure of a year an item does not count in, and for more rows than a list may have: rosters and the table of peers grow with what is typed, of all other
 * tables the template says how many rows there are. Sheets the workbook lacks count as empty.
 */
export function valueChanges(values: FieldValues, context: SheetContext): readonly ValueChange[] {
  const t = context.m.exchange.entriesFile;
  const wrong = (field: string, reason: string) => new ZoneScorecardError('entries-invalid', { field, reason });
  return Object.entries(values).flatMap(([key, fields]) => {
    const spec = key === 'data' ? null : sheetIfAny(key, context);
    if (spec === null) throw wrong(key, t.unknownSheet);
    const drawn = entriesOf(spec);
    return Object.entries(fields).flatMap(([field]) => {
      if (namesRows(context.plan, key, field)) return [];
      const drawnField = spec.fields.find((f) => f.field === field);
      if (drawnField === undefined) throw wrong(`${key}.${field}`, t.unknownField);
      if (drawnField.role !== 'entry') throw wrong(`${key}.${field}`, t.notTyped);
      const found = placedNow(context.plan, key, field, fields);
      if ('fault' in found)
        throw wrong(
          `${key}.${field}[${found.index}]`,
          found.fault.reason === 'gone' ? t.rowGone(found.fault.id) : t.rowUnknown,
        );
      const { cells } = found;
      const held = context.entries.sheets[key]?.[field] ?? drawn[field] ?? [];
      const { col, lastCol } = parseArea(drawnField.range);
      const grows = drawn.code !== undefined || key === 'peers';
      const across = lastCol - col + 1;
      const most = grows ? mostRows * across : held.length;
      return cells.flatMap((value, index): ValueChange[] => {
        if (value === null || value === undefined) return [];
        if (grows && index >= most)
          throw new ZoneScorecardError('entries-invalid', {
            field: `${key}.${field}`,
            reason: 'rows',
            limit: mostRows,
            found: Math.ceil(cells.length / across),
          });
        if (index >= most) throw wrong(`${key}.${field}[${index}]`, t.tooManyRows(most));
        const cell = held[index];
        const after = value === '' ? null : value;
        if (cell?.formula === undefined && (cell?.value ?? null) === after) return [];
        const year = yearOfFigure(field, index, context.plan.years);
        const item = itemById(context.plan, key);
        if (after !== null && item && year !== undefined && !countsIn(item, year))
          throw wrong(`${key}.${field}[${index}]`, t.notInForce(year));
        return [{ key, field, index, before: cell?.value ?? null, after, place: cell?.place ?? { item: key } }];
      });
    });
  });
}

/** The entries with values put in; cells that are not there yet come into being, and sheets with them. */
export function withValues(
  entries: Entries,
  values: readonly {
    readonly key: SheetKey;
    readonly field: string;
    readonly index: number;
    readonly value: CellValue;
  }[],
): Entries {
  const sheets = new Map(Object.entries(entries.sheets).map(([key, fields]) => [key, new Map(Object.entries(fields))]));
  // A field is copied once, whatever is put into it: a roster has tens of thousands of cells.
  const own = new Map<string, EntryCell[]>();
  for (const { key, field, index, value } of values) {
    const fields = sheets.get(key) ?? new Map<string, readonly EntryCell[]>();
    const cells = own.get(`${key} ${field}`) ?? [...(fields.get(field) ?? [])];
    own.set(`${key} ${field}`, cells);
    while (cells.length <= index) cells.push({ value: null, place: { item: key } });
    cells[index] = { value, place: cells[index]?.place ?? { item: key } };
    sheets.set(key, fields.set(field, cells));
  }
  return {
    sheets: Object.fromEntries(
      [...sheets].map(([key, fields]) => [key, Object.fromEntries(fields) satisfies SheetEntries]),
    ),
  };
}
