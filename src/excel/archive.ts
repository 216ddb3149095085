/** Archiving through Excel: the values a form shows, the frozen copy's entry in the workbook's register, and the check. */
import { ZoneScorecardError } from '../errors';
import type { CellValue } from '../entries/entries';
import { checkArchives, type ArchiveCheck } from '../sheets/archive-check';
import { archiveFields, isArchiveKey } from '../sheets/archive-sheet';
import { fieldName } from '../sheets/names';
import type { SheetKey } from '../sheets/spec';
import type { Reading } from './read';
import type { Write } from './write';

const valuesOf = (range: Excel.Range) => range.values as CellValue[][];

/** What a sheet of ours shows, by row from A1, as far as its template goes. One sync. */
export async function shownValues(
  context: Excel.RequestContext,
  { look }: Reading,
  key: SheetKey,
): Promise<CellValue[][]> {
  const found = look.sheets.get(key);
  if (!found) throw new ZoneScorecardError('structure-broken', { name: key }, { item: key });
  const { row, col, lastRow, lastCol } = found.area;
  const range = context.workbook.worksheets
    .getItem(found.tab)
    .getRangeByIndexes(row - 1, col - 1, lastRow - row + 1, lastCol - col + 1);
  range.load('values');
  await context.sync();
  return valuesOf(range);
}

/** The register's entry of an archive on the data sheet: a key and a value in its first free row. */
export function registerWrites({ state }: Reading, key: SheetKey, fingerprint: string): readonly Write[] {
  const keys = state.entries.sheets.data?.key ?? [];
  const index = keys.findIndex((cell) => cell.value === null || cell.value === key);
  if (index < 0) throw new ZoneScorecardError('too-large', { limit: keys.length });
  return [
    { key: 'data', field: 'key', index, value: key },
    { key: 'data', field: 'value', index, value: fingerprint },
  ];
}

/** Takes archives out of the register again, where they were made by mistake; and puts the entries back as they were. */
export function forgetWrites(
  { state }: Reading,
  archives: readonly SheetKey[],
): { readonly entries: readonly Write[]; readonly putBack: readonly Write[] } {
  const { key: keys = [], value: values = [] } = state.entries.sheets.data ?? {};
  const putBack = keys.flatMap((cell, index): Write[] =>
    archives.some((key) => key === cell.value)
      ? [
          { key: 'data', field: 'key', index, value: cell.value },
          { key: 'data', field: 'value', index, value: values[index]?.value ?? null },
        ]
      : [],
  );
  return { entries: putBack.map((write) => ({ ...write, value: null })), putBack };
}

/** Every archive of the workbook with what became of it. One sync. */
export async function readArchives(
  context: Excel.RequestContext,
  { look, state }: Reading,
): Promise<readonly ArchiveCheck[]> {
  const held = [...look.sheets].flatMap(([key, found]) =>
    found && isArchiveKey(key) ? [{ key, tab: found.tab }] : [],
  );
  const asked = held.map(({ key, tab }) => {
    const ranges = archiveFields.map((field) => {
      const range = context.workbook.names.getItemOrNullObject(fieldName(key, field)).getRangeOrNullObject();
      range.load('values');
      return [field, range] as const;
    });
    return { key, tab, ranges: new Map(ranges) };
  });
  await context.sync();
  const found = asked.map(({ key, tab, ranges }) => {
    const values = (field: (typeof archiveFields)[number]) => {
      const range = ranges.get(field)!;
      return range.isNullObject ? null : valuesOf(range);
    };
    return {
      key,
      tab,
      text: (field: (typeof archiveFields)[number]) => String(values(field)?.[0]?.[0] ?? ''),
      values: values('body'),
    };
  });
  return checkArchives(found, state.entries.sheets.data);
}
