/**
 * What the unit received: the entries that stood in its workbook when it was handed out, on a very hidden sheet of it. Only
 * against these can be told what the unit changed: a figure the office corrected meanwhile must not come back as new.
 */
import type { CellValue, Entries, EntryCell } from '../entries/entries';
import { SheetBuilder } from '../sheets/builder';
import { fieldName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { handoutKey, handoutRows, isHandoutProperty, type HandoutProperties } from './handout-properties';
import { cellsAt, placeOf, type RawWorkbook } from '../xlsx';

export const receivedKey: SheetKey = 'received';
const columns = ['sheet', 'field', 'index', 'value'] as const;
/** More cells than this no field of ours has. */
const longestField = 20_000;

/** An assumed value is kept as its formula. */
const stored = (cell: EntryCell): CellValue => cell.formula ?? (cell.value === '' ? null : cell.value);

/** The sheet of what is handed out: one row for each cell that holds anything. */
export function receivedSheet(sheets: Entries['sheets'], handout: HandoutProperties): SheetSpec {
  const sheet = new SheetBuilder({
    key: receivedKey,
    version: 1,
    name: '_zsc_received',
    tabColor: '566270',
    visibility: 'veryHidden',
    columnWidths: [12, 16, 8, 40],
  });
  columns.forEach((column, c) => sheet.value(1, c + 1, column, 'label'));
  const figures = Object.entries(sheets).flatMap(([key, fields]) =>
    Object.entries(fields).flatMap(([field, cells]) =>
      cells.flatMap((cell, index) => (stored(cell) === null ? [] : [[key, field, index, stored(cell)] as const])),
    ),
  );
  const rows = [...handoutRows(handout), ...figures];
  const format = (value: CellValue) => (typeof value === 'string' ? { format: '@' } : {});
  rows.forEach((row, r) => row.forEach((value, c) => sheet.value(r + 2, c + 1, value, 'blank', format(value))));
  const last = Math.max(2, rows.length + 1);
  columns.forEach((column, c) => sheet.field(column, 'result', 2, c + 1, last, c + 1));
  return sheet.fill(`D${last}`, 'blank').build();
}

/** The rows of the received sheet; null where there is none. */
function rowsIn(raw: RawWorkbook): readonly (readonly [CellValue, CellValue, CellValue, CellValue])[] | null {
  const column = (name: (typeof columns)[number]) => {
    const place = placeOf(raw, fieldName(receivedKey, name));
    return place === null ? null : cellsAt(place, receivedKey).map((cell) => cell.value);
  };
  const [keys, fields, indexes, values] = [column('sheet'), column('field'), column('index'), column('value')];
  if (!keys || !fields || !indexes || !values) return null;
  return keys.map((key, i) => [key, fields[i] ?? null, indexes[i] ?? null, values[i] ?? null]);
}

/** Whose the file is, as its received sheet says; null where it does not. */
export function handoutReceived(raw: RawWorkbook): HandoutProperties | null {
  const found: HandoutProperties = { plan: '', unit: '', part: '', on: '', deadline: '' };
  const said = (rowsIn(raw) ?? []).flatMap(([key, field, , value]) =>
    key === handoutKey && typeof field === 'string' && isHandoutProperty(field) ? [[field, String(value ?? '')]] : [],
  );
  const handout = { ...found, ...(Object.fromEntries(said) as Partial<HandoutProperties>) };
  return handout.unit === '' ? null : handout;
}

/** The entries a returned file says it was handed out with; null where it does not say. */
export function receivedIn(raw: RawWorkbook): Entries | null {
  const rows = rowsIn(raw);
  if (rows === null) return null;
  // Maps, since keys come from the file: "__proto__" is a key like any other here.
  const sheets = new Map<string, Map<string, EntryCell[]>>();
  rows.forEach(([key, field, index, value]) => {
    if (key === handoutKey || typeof key !== 'string' || typeof field !== 'string' || typeof index !== 'number') return;
    if (!Number.isInteger(index) || index < 0 || index > longestField) return;
    const sheet = sheets.get(key) ?? sheets.set(key, new Map()).get(key)!;
    const cells = sheet.get(field) ?? sheet.set(field, []).get(field)!;
    while (cells.length <= index) cells.push({ value: null, place: { item: key } });
    cells[index] =
      typeof value === 'string' && value.startsWith('=')
        ? { value: null, formula: value, place: { item: key } }
        : { value, place: { item: key } };
  });
  return { sheets: Object.fromEntries([...sheets].map(([key, sheet]) => [key, Object.fromEntries(sheet)])) };
}
