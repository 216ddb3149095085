/**
 * Reads an .xlsx from anyone into its plain contents. The file library's own reader is not used: it lays sheets out as
 * dense grids (one stray cell in XFD1048576 is enough to fail), turns numbers in date formats into dates, accepts XML
 * that is not well formed, and parses charts and pivots we have no use for.
 *
 * Formulas are never run; links to other workbooks are refused, since their figures cannot be held against anything.
 */
import { isPercentFormat } from '../entries/percent';
import { ZoneScorecardError } from '../errors';
import { openArchive } from './archive';
import { walkXml } from './checked-xml';
import { defaultLimits, type Limits } from './limits';
import { mostDoubts } from './doubts';
import type { CellLook, RawSheet, RawWorkbook, SheetLooks, ViewKind } from './raw';
import { contentTypeDoubts, type PartKind } from './content-types';
import { bookPathIn, readBook } from './read-book';
import { countCells } from './count-cells';
import { packCells, type PackedWorkbook } from './packed-cells';
import { readExtras } from './read-extras';
import { readSheet, type SheetPart } from './read-sheet';
import { noStyles, readStyles, type Styles } from './read-styles';
import { themeColors } from './colors';
import { relationships, required } from './relations';
import { noStrings, readSharedStrings } from './strings';
import { tabOf } from './text';

/** Days between the first of the 1900 system and that of the 1904 system. */
export const days1904 = 1_462;
/** So many blank cells, formatted and nothing more, may come with each that a file may hold. */
const blankShare = 4;
/** Sheets that together inflate to so many bytes are not inflated again after they are counted. */
const partsKept = 32e6;

function readCustom(part: Uint8Array, path: string): Record<string, string> {
  // A map, since keys come from the file: "__proto__" is a key like any other here.
  const custom = new Map<string, string>();
  let name: string | null = null;
  walkXml(part, path, {
    open: (tag, a) => {
      if (tag === 'property') name = a.name ?? '';
    },
    text: (piece) => {
      if (name !== null) custom.set(name, (custom.get(name) ?? '') + piece);
    },
    close: (tag) => {
      if (tag === 'property') name = null;
    },
  });
  return Object.fromEntries([...custom].map(([key, value]) => [key, value.trim()]));
}

/** Tabs whose looks are signed with them. */
const archivedTabs = (names: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set([...names].flatMap(([name, range]) => (/^zsc_sheet_archive_\d+$/i.test(name) ? [tabOf(range)] : [])));

/** How the cells of an archived form look. */
function looksOf(
  { styles, hiddenRows, hiddenColumns, rules, views, records, fonts, footers }: SheetPart,
  { cells: all, conditional, runs }: Styles,
  more: readonly ViewKind[],
  printed: string | undefined,
): SheetLooks {
  const last = 16_384;
  return {
    cells: new Map(
      [...styles].flatMap(([address, style]) => {
        const own = fonts.get(address);
        const look: CellLook = {
          ...all[style],
          ...(own ? runs(style, own) : {}),
          ...(records.includes(address) ? { altered: true } : {}),
        };
        return Object.keys(look).length > 0 ? [[address, look]] : [];
      }),
    ),
    views: [...new Set([...views, ...more])].sort(),
    footers,
    ...(printed === undefined ? {} : { printed }),
    hiddenRows,
    hiddenColumns: hiddenColumns.flatMap(([first, end]) =>
      Array.from({ length: Math.max(0, Math.min(end, last) - first + 1) }, (_, i) => first + i),
    ),
    rules: rules.flatMap(({ where, style, hides }) => {
      const { format, concealed, struck }: CellLook = conditional[style ?? -1] ?? {};
      const does = [hides && 'hides', concealed && 'concealed', struck && 'struck', format !== undefined && format];
      return does.some(Boolean) ? [`${where} ${does.filter(Boolean).join(' ')}`] : [];
    }),
  };
}

/**
 * Everything we want of a file. Throws ZoneScorecardError with a `file-…` code for whatever cannot or must not be read;
 * see `archive.ts` and `checked-xml.ts`. What can be read two ways is read and told as `doubts`. Run it through `readSafely`
 * for files from outside: that bounds time and memory.
 */
export function readWorkbook(bytes: Uint8Array, limits: Limits = defaultLimits): RawWorkbook {
  return readKeeping(bytes, limits, (cells) => cells);
}

/** The same with cells packed sheet by sheet, which is what a thread hands over. */
export const readPacked = (bytes: Uint8Array, limits: Limits): PackedWorkbook => readKeeping(bytes, limits, packCells);

type Kept<T> = Omit<RawWorkbook, 'sheets'> & { readonly sheets: readonly (Omit<RawSheet, 'cells'> & { cells: T })[] };

function readKeeping<T>(bytes: Uint8Array, limits: Limits, keep: (cells: RawSheet['cells']) => T): Kept<T> {
  const archive = openArchive(bytes, limits);
  const root = relationships(archive, '');
  const bookPath = bookPathIn(root);
  if (archive.paths.some((path) => /(^|[\\/])externalLinks[\\/]/i.test(path)))
    throw new ZoneScorecardError('file-unsafe', { reason: 'external-link' });
  const book = readBook(archive, bookPath);
  const partPath = (type: string) => {
    const [path, second] = book.links.filter((r) => r.type === type).map(({ target }) => target);
    if (second !== undefined) throw new ZoneScorecardError('file-malformed', { part: second, reason: 'repeated-link' });
    return path;
  };
  const stringsPath = partPath('sharedStrings');
  const strings = stringsPath ? readSharedStrings(required(archive, stringsPath), stringsPath) : noStrings;
  const customPath = root.find((r) => r.type === 'custom-properties')?.target;
  const parts = book.sheets.flatMap(({ path, ...sheet }) =>
    // Anything else is a chart or dialog sheet.
    path === null ? [] : [{ ...sheet, path }],
  );
  const counted = new Map<string, Uint8Array>();
  let room = partsKept;
  const cells = parts.map(({ tab, path }) => {
    const part = required(archive, path);
    if ((room -= part.length) > 0) counted.set(path, part);
    return { tab, ...countCells(part) };
  });
  checkCells(cells, limits.cells);
  const archived = archivedTabs(book.names);
  const stylesPath = partPath('styles');
  const themePath = archived.size > 0 ? partPath('theme') : undefined;
  const theme = themePath ? themeColors(required(archive, themePath), themePath) : undefined;
  const styles = stylesPath ? readStyles(required(archive, stylesPath), stylesPath, theme) : noStyles;
  const percent = new Set(
    styles.cells.flatMap(({ format }, style) => (isPercentFormat(format ?? '') ? [String(style)] : [])),
  );
  const kinds = new Map<string, PartKind>([
    [bookPath, 'main'],
    ...parts.map(({ path }) => [path, 'worksheet'] as const),
  ]);
  if (stringsPath) kinds.set(stringsPath, 'sharedStrings');
  if (stylesPath && archived.size > 0) kinds.set(stylesPath, 'styles');
  for (const { tab, path } of parts)
    if (archived.has(tab))
      for (const { type, target } of relationships(archive, path, true))
        if (type === 'drawing') kinds.set(target, 'drawing');
  const doubts = [...book.doubts, ...(archived.size > 0 ? styles.doubts : []), ...contentTypeDoubts(archive, kinds)];
  const printedOn = (tab: string) =>
    book.sheetNames.find((local) => local.tab === tab && /^_xlnm\.Print_Area$/i.test(local.name))?.range;
  const sheets = parts.map(({ tab, visibility, path }) => {
    const part = counted.get(path) ?? required(archive, path);
    // What was read is not needed any more.
    counted.delete(path);
    const looks = archived.has(tab);
    const sheet = readSheet(part, path, { tab, strings, dayOffset: book.date1904 ? days1904 : 0, looks, percent });
    doubts.push(...sheet.doubts);
    const { notes, pictures, filtered } = readExtras(archive, path, looks);
    const views: ViewKind[] = [...(filtered ? (['filter'] as const) : []), ...(book.date1904 ? (['date1904'] as const) : [])]; // prettier-ignore
    return {
      tab,
      visibility,
      protected: sheet.protected,
      cells: keep(sheet.cells),
      merges: sheet.merges,
      notes,
      pictures,
      ...(sheet.hiddenRows.length + sheet.hiddenColumns.length > 0
        ? { hidden: { rows: sheet.hiddenRows, columns: sheet.hiddenColumns } }
        : {}),
      ...(looks ? { looks: looksOf(sheet, styles, views, printedOn(tab)) } : {}),
    };
  });
  return {
    sheets,
    names: book.names,
    custom: customPath ? readCustom(required(archive, customPath), customPath) : {},
    ...(book.date1904 ? { date1904: true } : {}),
    doubts: doubts.slice(0, mostDoubts),
  };
}

/** Throws file-too-large, naming the sheets that hold most, where all together hold too many cells. */
function checkCells(
  counted: readonly { readonly tab: string; readonly filled: number; readonly blank: number }[],
  most: number,
): void {
  const filled = counted.reduce((sum, { filled: n }) => sum + n, 0);
  const blank = counted.reduce((sum, { blank: n }) => sum + n, 0);
  const what = filled > most ? 'cells' : blank > most * blankShare ? 'blank-cells' : null;
  if (what === null) return;
  const key = what === 'cells' ? 'filled' : 'blank';
  const tabs = [...counted].sort((a, b) => b[key] - a[key]).slice(0, 3);
  throw new ZoneScorecardError('file-too-large', {
    limit: what === 'cells' ? most : most * blankShare,
    what,
    sheets: tabs.map(({ tab }) => `“${tab}”`).join(', '),
  });
}
