/** Archiving through Excel: the values a form shows, the frozen copy's entry in the workbook's register, and the check. */
import { ZoneScorecardError } from '../errors';
import type { CellValue, EntryCell } from '../entries/entries';
import { cellAddress } from '../sheets/a1';
import { checkArchives, type ArchiveCheck, type FoundArchive } from '../sheets/archive-check';
import { archiveFields, isArchiveKey } from '../sheets/archive-sheet';
import { undisguised } from '../sheets/archive-shown';
import { fieldName } from '../sheets/names';
import { isSeen, rgbOf, smallest, symbols } from '../sheets/seen';
import type { SheetKey } from '../sheets/spec';
import type { Reading } from './read';
import type { CellWrite } from './facade';
import { specOf } from './known';
import { listFull } from './limits';

const valuesOf = (range: Excel.Range) => range.values as CellValue[][];

interface CellLook {
  readonly concealed: boolean;
  readonly struck: boolean;
  readonly altered: boolean;
}

/** Whether the text of a cell is read as it stands. Excel tells no color of text in several ones, and of no ground: they are the usual. */
function lookOf(cell: Excel.CellProperties | undefined): CellLook {
  const { font, fill } = cell?.format ?? {};
  const rgb = (color: string | undefined, usual: string) => rgbOf((color || usual).slice(1));
  const { size = 11 } = font ?? {};
  return {
    concealed: (size > 0 && size < smallest) || !isSeen(rgb(font?.color, '#000000'), rgb(fill?.color, '#FFFFFF')),
    struck: font?.strikethrough === true,
    altered: symbols.test(font?.name ?? ''),
  };
}

/** What a sheet of ours shows, by row from A1, as far as its template goes. One sync. */
export async function shownValues(
  context: Excel.RequestContext,
  { look, known }: Reading,
  key: SheetKey,
): Promise<CellValue[][]> {
  const found = look.sheets.get(key);
  if (!found)
    throw new ZoneScorecardError(
      'structure-broken',
      { name: (known && specOf(known, key)?.name) ?? key },
      { item: key },
    );
  const { row, col, lastRow, lastCol } = found.area;
  const range = context.workbook.worksheets
    .getItem(found.tab)
    .getRangeByIndexes(row - 1, col - 1, lastRow - row + 1, lastCol - col + 1);
  range.load('values');
  await context.sync();
  return valuesOf(range);
}

/** The register's entry of an archive on the data sheet: a key and a value in its first free row. */
export function registerWrites({ state }: Reading, key: SheetKey, fingerprint: string): readonly CellWrite[] {
  const keys = state.entries.sheets.data?.key ?? [];
  const index = keys.findIndex((cell) => cell.value === null || cell.value === key);
  if (index < 0) throw listFull('archives', keys.length);
  return [
    { key: 'data', field: 'key', index, value: key },
    { key: 'data', field: 'value', index, value: fingerprint },
  ];
}

/** Takes archives out of the register again, where they were made by mistake; and puts the entries back as they were. */
export function forgetWrites(
  { state }: Reading,
  archives: readonly SheetKey[],
): { readonly entries: readonly CellWrite[]; readonly putBack: readonly CellWrite[] } {
  const { key: keys = [], value: values = [] } = state.entries.sheets.data ?? {};
  const putBack = keys.flatMap((cell, index): CellWrite[] =>
    archives.some((key) => key === cell.value)
      ? [
          { key: 'data', field: 'key', index, value: cell.value },
          { key: 'data', field: 'value', index, value: values[index]?.value ?? null },
        ]
      : [],
  );
  const emptied: EntryCell = { value: null, place: {} };
  return {
    entries: putBack.map((write) => ({ ...write, value: null })),
    // What was noted there meanwhile, as by another pane, stays.
    putBack: putBack.map((write) => ({ ...write, was: emptied })),
  };
}

/** Every archive of the workbook with what became of it. One sync. */
export async function readArchives(
  context: Excel.RequestContext,
  { look, state }: Reading,
): Promise<readonly ArchiveCheck[]> {
  const held = [...look.sheets].flatMap(([key, found]) => (found && isArchiveKey(key) ? [{ key, ...found }] : []));
  const asked = held.map(({ key, tab, area }) => {
    const sheet = context.workbook.worksheets.getItem(tab);
    const form = sheet.getRangeByIndexes(0, 0, area.lastRow, area.lastCol);
    form.load('values,formulas,numberFormat');
    const looks = form.getCellProperties({
      format: { font: { color: true, name: true, size: true, strikethrough: true }, fill: { color: true } },
    });
    const lines = (count: number, rangeAt: (i: number) => Excel.Range, property: 'rowHidden' | 'columnHidden') =>
      Array.from({ length: count }, (_, i) => {
        const range = rangeAt(i);
        range.load(property);
        return range;
      });
    const ranges = archiveFields.map((field) => {
      const range = context.workbook.names.getItemOrNullObject(fieldName(key, field)).getRangeOrNullObject();
      range.load('values,rowIndex,columnIndex,worksheet/name');
      return [field, range] as const;
    });
    return {
      key,
      tab,
      form,
      looks,
      rows: lines(area.lastRow, (i) => sheet.getRangeByIndexes(i, 0, 1, 1), 'rowHidden'),
      columns: lines(area.lastCol, (i) => sheet.getRangeByIndexes(0, i, 1, 1), 'columnHidden'),
      ranges: new Map(ranges),
    };
  });
  await context.sync();
  const found = asked.map(({ key, tab, form, looks, rows, columns, ranges }): FoundArchive => {
    const rangeOf = (field: (typeof archiveFields)[number]) => {
      const range = ranges.get(field)!;
      return range.isNullObject ? null : range;
    };
    const values = (field: (typeof archiveFields)[number]) => {
      const range = rangeOf(field);
      return range && valuesOf(range);
    };
    const marks = archiveFields.filter((field) => {
      const range = rangeOf(field);
      return range && (range.worksheet.name !== tab || (field === 'body' && range.rowIndex + range.columnIndex > 0));
    });
    const print = rangeOf('fingerprint');
    const filled = valuesOf(form).flatMap((line, r) =>
      line.flatMap((value, c) =>
        value === '' ? [] : [{ address: cellAddress(r + 1, c + 1), look: lookOf(looks.value[r]?.[c]) }],
      ),
    );
    const where = (is: keyof CellLook) => filled.flatMap(({ address, look }) => (look[is] ? [address] : []));
    return {
      key,
      tab,
      text: (field) => String(values(field)?.[0]?.[0] ?? ''),
      values: values('body'),
      shown: {
        cells: valuesOf(form).flatMap((line, r) =>
          line.flatMap((value, c) =>
            r === print?.rowIndex && c === print.columnIndex
              ? []
              : [{ row: r + 1, col: c + 1, value, format: String(form.numberFormat[r]?.[c] ?? '') }],
          ),
        ),
        disguise: {
          ...undisguised,
          hiddenRows: rows.flatMap((range, i) => (range.rowHidden ? [i + 1] : [])),
          hiddenColumns: columns.flatMap((range, i) => (range.columnHidden ? [i + 1] : [])),
          concealed: where('concealed'),
          struck: where('struck'),
          altered: where('altered'),
          live: (form.formulas as unknown[][]).flatMap((line, r) =>
            line.flatMap((formula, c) =>
              typeof formula === 'string' && formula.startsWith('=') && formula !== valuesOf(form)[r]?.[c]
                ? [cellAddress(r + 1, c + 1)]
                : [],
            ),
          ),
        },
      },
      reasons: marks.length > 0 ? [{ kind: 'elsewhere', where: marks }] : [],
    };
  });
  return checkArchives(found, state.entries.sheets.data);
}
