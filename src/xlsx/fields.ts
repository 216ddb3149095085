/**
 * Finding what a file holds by its defined names, never by tab or position: people rename tabs, insert rows and columns,
 * and save with other programs, and the names move along.
 */
import type { Entries, EntryCell, SheetEntries } from '../entries/entries';
import { dateFields } from '../entries/format';
import { isFigureField } from '../entries/percent';
import { cellAddress, parseArea, type Area } from '../sheets/a1';
import { byLabels } from '../sheets/fixed-rows';
import { fieldName, sheetName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { RawSheet, RawWorkbook } from './raw';
import { days1904 } from './read';
import { tabOf } from './text';

/** The template of a key, or null for a key the plan does not have. */
export type SpecSource = (key: SheetKey) => SheetSpec | null;

/** A named range in the file. */
export interface Place {
  readonly sheet: RawSheet;
  readonly area: Area;
}

/** A field with more cells than this is no field of ours: a name stretched over whole columns, by accident or on purpose. */
const mostCells = 100_000;

/** Sheets by tab, made once for a file: a workbook of 500 items asks for thousands of names. */
const byTab = new WeakMap<RawWorkbook, ReadonlyMap<string, RawSheet>>();
function sheetsByTab(raw: RawWorkbook): ReadonlyMap<string, RawSheet> {
  const known = byTab.get(raw);
  if (known) return known;
  const made = new Map(raw.sheets.map((sheet) => [sheet.tab, sheet]));
  byTab.set(raw, made);
  return made;
}

/** Where a name points; null when it is absent, points to nothing (#REF!), to several areas or to more than a field can have. */
export function placeOf(raw: RawWorkbook, name: string): Place | null {
  const reference = raw.names.get(name) ?? '';
  const sheet = sheetsByTab(raw).get(tabOf(reference));
  if (!sheet || !/^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/.test(reference.slice(reference.lastIndexOf('!') + 1)))
    return null;
  const area = parseArea(reference);
  const cells = (area.lastRow - area.row + 1) * (area.lastCol - area.col + 1);
  return cells > 0 && cells <= mostCells ? { sheet, area } : null;
}

const sheetPrefix = sheetName('');

/** Keys of the sheets a file holds or once held, with the template area where it still exists. */
export function sheetsIn(raw: RawWorkbook): ReadonlyMap<SheetKey, Place | null> {
  const keys = [...raw.names.keys()]
    .filter((name) => name.startsWith(sheetPrefix))
    .map((name) => name.slice(sheetPrefix.length));
  return new Map(keys.map((key) => [key, placeOf(raw, sheetName(key))]));
}

/** The cells of a place, row by row; of figures whether they are shown as percentages. */
export function cellsAt({ sheet, area }: Place, item: SheetKey, isFigure = false): EntryCell[] {
  const cells: EntryCell[] = [];
  for (let row = area.row; row <= area.lastRow; row++)
    for (let col = area.col; col <= area.lastCol; col++) {
      const cell = cellAddress(row, col);
      const { value = null, formula, percent } = sheet.cells.get(cell) ?? {};
      cells.push({
        value: value === '' ? null : value,
        place: { sheet: sheet.tab, cell, item },
        ...(formula === undefined ? {} : { formula }),
        ...(percent && isFigure ? { percent } : {}),
      });
    }
  return cells;
}

/** What was typed on a sheet, with the labels that order it, as it stands. Fields whose name is gone are absent. */
export function fieldsOf(raw: RawWorkbook, { key, fields }: SheetSpec): SheetEntries {
  return Object.fromEntries(
    fields.flatMap(({ field, role }) => {
      const place = role === 'result' ? null : placeOf(raw, fieldName(key, field));
      return place
        ? [
            [
              field,
              cellsAt(place, key, isFigureField(field)).map(raw.date1904 && dateFields.has(field) ? in1900 : asRead),
            ],
          ]
        : [];
    }),
  );
}

const asRead = (cell: EntryCell): EntryCell => cell;

/** A day number of a file that counts from 1904, as everywhere else. */
const in1900 = (cell: EntryCell): EntryCell =>
  typeof cell.value === 'number' ? { ...cell, value: cell.value + days1904 } : cell;

/** What was typed, sheet by sheet, each figure in the place of the label beside it. */
export function entriesIn(raw: RawWorkbook, specOf: SpecSource): Entries {
  const sheets: Record<SheetKey, SheetEntries> = {};
  for (const key of sheetsIn(raw).keys()) {
    const spec = specOf(key);
    const fields = spec ? byLabels(spec, fieldsOf(raw, spec)).entries : {};
    if (Object.keys(fields).length > 0) sheets[key] = fields;
  }
  return { sheets };
}

/** Formulas people put into entry cells. They are not run; the value stored beside one may be anything. */
export function formulasInEntries(entries: Entries, specOf: SpecSource): EntryCell[] {
  return Object.entries(entries.sheets).flatMap(([key, fields]) => {
    const spec = specOf(key);
    if (!spec) return [];
    const typed = spec.fields.filter((f) => f.role === 'entry').flatMap((f) => fields[f.field] ?? []);
    return typed.filter((cell) => cell.formula !== undefined && !ownFormulas(spec).has(normal(cell.formula)));
  });
}

/** The formulas of a template, as `normal`, worked out once: one of our own in an entry field is an assumed value. */
const own = new WeakMap<SheetSpec, ReadonlySet<string>>();
function ownFormulas(spec: SheetSpec): ReadonlySet<string> {
  let formulas = own.get(spec);
  if (!formulas) {
    formulas = new Set(spec.cells.flatMap((c) => (c.formula ? [normal(c.formula)] : [])));
    own.set(spec, formulas);
  }
  return formulas;
}

/** Programs differ in blanks and case when they save a formula. */
const normal = (formula: string) => formula.replace(/\s+/g, '').toUpperCase();
