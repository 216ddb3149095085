/** The archives in a file: the same check as through Excel, for a signed form on somebody's disk. */
import type { CellValue } from '../entries/entries';
import { checkArchives, type ArchiveCheck, type FoundArchive } from '../sheets/archive-check';
import { isArchiveKey, type archiveFields } from '../sheets/archive-sheet';
import { cellAddress } from '../sheets/a1';
import { fieldName } from '../sheets/names';
import { cellsAt, placeOf, sheetsIn, type Place } from './fields';
import type { RawWorkbook } from './raw';
import type { SheetKey } from '../sheets/spec';

function valuesAt({ sheet, area }: Place): CellValue[][] {
  const grid: CellValue[][] = [];
  for (let row = area.row; row <= area.lastRow; row++) {
    const line: CellValue[] = [];
    for (let col = area.col; col <= area.lastCol; col++)
      line.push(sheet.cells.get(cellAddress(row, col))?.value ?? null);
    grid.push(line);
  }
  return grid;
}

function foundIn(raw: RawWorkbook, key: string, tab: string): FoundArchive {
  const place = (field: (typeof archiveFields)[number]) => placeOf(raw, fieldName(key, field));
  const body = place('body');
  return {
    key,
    tab,
    text(field) {
      const at = place(field);
      return at ? String(valuesAt(at)[0]?.[0] ?? '') : '';
    },
    values: body && valuesAt(body),
  };
}

/** The tabs of the archives in a file, each with its key; with several where names of another archive were put on it. */
export function archiveTabs(raw: RawWorkbook): ReadonlyMap<string, readonly SheetKey[]> {
  const tabs = new Map<string, SheetKey[]>();
  for (const [key, place] of sheetsIn(raw))
    if (place && isArchiveKey(key)) tabs.set(place.sheet.tab, [...(tabs.get(place.sheet.tab) ?? []), key]);
  return tabs;
}

/** Every archive of a file with what became of it. */
export function archivesIn(raw: RawWorkbook): Promise<readonly ArchiveCheck[]> {
  const found = [...sheetsIn(raw)].flatMap(([key, place]) =>
    place && isArchiveKey(key) ? [foundIn(raw, key, place.sheet.tab)] : [],
  );
  const data = Object.fromEntries(
    ['key', 'value'].flatMap((field) => {
      const place = placeOf(raw, fieldName('data', field));
      return place ? [[field, cellsAt(place, 'data')]] : [];
    }),
  );
  return checkArchives(found, data);
}
