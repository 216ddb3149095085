/**
 * Sheets taken over from a file as they stand, such as signed forms, into one that is written anew. What the cells hold
 * comes from our own reader and how they look from the file library; charts, names and protection are the file's own words.
 */
import type { Cell, NamedRange, Sheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { ZoneScorecardError } from '../errors';
import { parseArea } from '../sheets/a1';
import { fieldName, PREFIX, sheetName } from '../sheets/names';
import type { SheetKey } from '../sheets/spec';
import { openArchive } from './archive';
import { chartsOn } from './carry-charts';
import { placeOf } from './fields';
import { defaultLimits } from './limits';
import type { PackedSheet } from './pack';
import type { RawCell, RawSheet, RawWorkbook } from './raw';
import { bookPathIn, readBook, type Book } from './read-book';
import { relationships, required } from './relations';
import { storedResult, storedValue } from './sheet';
import { fileFormula } from './text';

export interface CarriedSheet extends PackedSheet {
  /** The defined names that point into the sheet, and those of its print set-up. */
  readonly names: readonly NamedRange[];
}

const contentOf = ({ value, formula }: RawCell): Partial<Cell> =>
  formula === undefined
    ? storedValue(value)
    : { value: null, formula: fileFormula(formula), formulaResult: storedResult(value) };

function cellsOf(raw: RawSheet, looks: Sheet): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [place, { style, comment, hyperlink }] of looks.cells ?? [])
    cells.set(place, { value: null, style, comment, hyperlink });
  for (const [address, cell] of raw.cells) {
    const { row, col } = parseArea(address);
    const place = `${row - 1},${col - 1}`;
    cells.set(place, { ...cells.get(place), ...contentOf(cell) });
  }
  return cells;
}

function sheetOf(raw: RawSheet, looks: Sheet): PackedSheet['sheet'] {
  const { name, columns, rowDefs, merges, conditionalRules, dataValidations, tables } = looks;
  const { freezePane, headerFooter, view, rowBreaks, colBreaks } = looks;
  return {
    ...{ name, columns, rowDefs, merges, conditionalRules, dataValidations, tables },
    ...{ freezePane, headerFooter, view, rowBreaks, colBreaks },
    images: looks.images,
    cells: cellsOf(raw, looks),
    // The names of the print set-up are carried with the others.
    pageSetup: { ...looks.pageSetup, printArea: undefined, printTitlesRow: undefined, printTitlesColumn: undefined },
    hidden: raw.visibility === 'hidden',
    veryHidden: raw.visibility === 'veryHidden',
    protection: raw.protected ? looks.protection : undefined,
  };
}

/** Names of ours on the sheet are those of `keys`; one of a form that is drawn anew stays with that form. */
function namesOf(raw: RawWorkbook, { sheetNames }: Book, tab: string, keys: readonly SheetKey[]): NamedRange[] {
  const isOwn = (name: string) =>
    !name.startsWith(PREFIX) || keys.some((key) => name === sheetName(key) || name.startsWith(fieldName(key, '')));
  return [
    ...[...raw.names].flatMap(([name, range]) =>
      placeOf(raw, name)?.sheet.tab === tab && isOwn(name) ? [{ name, range }] : [],
    ),
    ...sheetNames.flatMap(({ name, range, tab: scope }) =>
      scope === tab && name.startsWith('_xlnm.Print_') ? [{ name, range, scope }] : [],
    ),
  ];
}

/**
 * The sheets of a file on these tabs, each with the keys it goes by, to be written into another. `raw` is what the bytes hold. Throws
 * file-malformed for a sheet whose looks cannot be read.
 */
export async function carriedSheets(
  bytes: Uint8Array,
  raw: RawWorkbook,
  tabs: ReadonlyMap<string, readonly SheetKey[]>,
): Promise<readonly CarriedSheet[]> {
  if (tabs.size === 0) return [];
  const archive = openArchive(bytes, defaultLimits);
  const book = readBook(archive, bookPathIn(relationships(archive, '')));
  const read = await readXlsx(bytes, { readStyles: true, sheets: [...tabs.keys()] }).catch((cause: unknown) => {
    throw new ZoneScorecardError(
      'file-malformed',
      { part: [...tabs.keys()].join(', '), reason: 'looks' },
      {},
      { cause },
    );
  });
  return [...tabs].map(([tab, keys]) => {
    const from = raw.sheets.find((sheet) => sheet.tab === tab);
    const looks = read.sheets.find((sheet) => sheet.name === tab);
    const path = book.sheets.find((sheet) => sheet.tab === tab)?.path;
    if (!from || !looks || !path) throw new ZoneScorecardError('file-malformed', { part: tab, reason: 'absent' });
    const [protection] = /<sheetProtection[^>]*\/>/.exec(new TextDecoder().decode(required(archive, path))) ?? [];
    return {
      sheet: sheetOf(from, looks),
      charts: chartsOn(archive, path),
      protection,
      names: namesOf(raw, book, tab, keys),
    };
  });
}
