/**
 * A file's formulas worked out by our own engine, as the file has them: what it would show once somebody calculated it, whatever
 * results are stored beside them.
 */
import type { EntryCell, SheetEntries } from '../entries/entries';
import { createStillEngine, type CellResult, type FormulaSource } from '../formula/engine';
import type { Plan } from '../plan/schema';
import { cellAddress, parseArea } from '../sheets/a1';
import { isAudited } from '../sheets/audited';
import { fieldName } from '../sheets/names';
import type { SheetSpec } from '../sheets/spec';
import { isSameResult, partedIn, resultsOf, valueOf } from '../sheets/worked-out';
import type { StructureFacts } from '../validation/finding';
import { cellsAt, placeOf, sheetsIn, type SpecSource } from './fields';
import type { RawSheet, RawWorkbook } from './raw';

/** Gives what a cell's formula comes to on the day `today` (Excel's day number); worked out as far as it is asked for. */
export function recalculated(raw: RawWorkbook, today: number): (tab: string, cell: string) => CellResult {
  const tabs = new Map(raw.sheets.map((sheet) => [sheet.tab.toLowerCase(), sheet]));
  const names = new Map([...raw.names].map(([name, range]) => [name.toLowerCase(), range.replace(/^=?/, '=')]));
  const extents = new Map<RawSheet, { readonly rows: number; readonly cols: number }>();
  const extentOf = (sheet: RawSheet) => {
    const known = extents.get(sheet);
    if (known) return known;
    let [rows, cols] = [0, 0];
    for (const address of sheet.cells.keys()) {
      const { row, col } = parseArea(address);
      [rows, cols] = [Math.max(rows, row), Math.max(cols, col)];
    }
    const extent = { rows, cols };
    extents.set(sheet, extent);
    return extent;
  };
  const source: FormulaSource = {
    sheetId: (name) => tabs.get(name.toLowerCase())?.tab,
    sheetName: (id) => id,
    content: (id, row, col) => {
      const cell = tabs.get(id.toLowerCase())?.cells.get(cellAddress(row + 1, col + 1));
      return { formula: cell?.formula, value: cell?.value ?? null };
    },
    extent: (id) => {
      const sheet = tabs.get(id.toLowerCase());
      return sheet ? extentOf(sheet) : { rows: 0, cols: 0 };
    },
    definedName: (name) => names.get(name.toLowerCase()),
    today: () => today,
  };
  const engine = createStillEngine(source);
  return (tab, cell) => {
    const { row, col } = parseArea(cell);
    return engine.value(tab, row - 1, col - 1);
  };
}

type Audit = Required<Pick<StructureFacts, 'results' | 'leftOver'>>;

/**
 * What the audited fields come to on the day `today` (Excel's day number), and where the results stored in the file are others: those
 * were worked out on the day the file itself shows as its as-of day.
 */
export function calculatedIn(raw: RawWorkbook, base: Plan, specOf: SpecSource, today: number): Audit {
  const stored = auditedFields(raw, base, specOf);
  const results = worked(raw, stored, today);
  const savedOn = stored.settings?.asOf?.[0]?.value;
  const asSaved =
    typeof savedOn === 'number' && savedOn !== results.settings?.asOf?.[0]?.value
      ? worked(raw, stored, savedOn)
      : results;
  return { results, leftOver: savedOn === undefined || savedOn === null ? [] : apart(stored, asSaved) };
}

type Fields = Readonly<Record<string, SheetEntries>>;

function auditedFields(raw: RawWorkbook, base: Plan, specOf: SpecSource): Fields {
  return Object.fromEntries(
    [...sheetsIn(raw).keys()].flatMap((key) => {
      const fields = specOf(key)?.fields.flatMap((f) => {
        const place = isAudited(base, key, f) ? placeOf(raw, fieldName(key, f.field)) : null;
        return place ? [[f.field, cellsAt(place, key)] as const] : [];
      });
      return fields && fields.length > 0 ? [[key, Object.fromEntries(fields)]] : [];
    }),
  );
}

function worked(raw: RawWorkbook, fields: Fields, today: number): Fields {
  const resultAt = recalculated(raw, today);
  const of = (cell: EntryCell): EntryCell => {
    const { sheet = '', cell: address = 'A1' } = cell.place;
    return cell.formula === undefined ? cell : { ...cell, value: valueOf(resultAt(sheet, address)) };
  };
  return Object.fromEntries(
    Object.entries(fields).map(([key, sheet]) => [
      key,
      Object.fromEntries(Object.entries(sheet).map(([field, cells]) => [field, cells.map(of)])),
    ]),
  );
}

/** The same facts with what the cells whose formulas are others come to, and what the templates do, `drawn` with what is typed. */
export function withParted(
  raw: RawWorkbook,
  sheets: StructureFacts['sheets'],
  drawn: () => readonly SheetSpec[],
  today: number,
): StructureFacts['sheets'] {
  if (sheets.every(({ changed, overwritten }) => changed.length + overwritten.length === 0)) return sheets;
  const shown = recalculated(raw, today);
  const results = resultsOf(drawn(), today);
  return sheets.map((sheet) => {
    const of = (cells: readonly string[]) =>
      partedIn(
        cells,
        (cell) => valueOf(shown(sheet.tab, cell)),
        (cell) => {
          const { row, col } = parseArea(cell);
          return valueOf(results.at(sheet.key, row, col));
        },
      );
    return { ...sheet, parted: { changed: of(sheet.changed), overwritten: of(sheet.overwritten) } };
  });
}

/** Cells whose stored result is not what their formula gives; one without any stored result wants no telling. */
function apart(stored: Fields, results: Fields): Audit['leftOver'] {
  return Object.entries(stored).flatMap(([key, sheet]) =>
    Object.entries(sheet).flatMap(([field, cells]) =>
      cells.flatMap((cell, i) => {
        const now = results[key]?.[field]?.[i]?.value ?? null;
        return cell.formula === undefined || cell.value === null || isSameResult(cell.value, now)
          ? []
          : [{ place: cell.place, shown: cell.value, worked: now }];
      }),
    ),
  );
}
