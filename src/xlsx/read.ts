/**
 * Reads an .xlsx from anyone into its plain contents. The file library's own reader is not used: it lays sheets out as
 * dense grids (one stray cell in XFD1048576 is enough to fail), turns numbers in date formats into dates, accepts XML
 * that is not well formed, and parses charts and pivots we have no use for.
 *
 * Formulas are never run; links to other workbooks are refused, since their figures cannot be held against anything.
 */
import { ZoneScorecardError } from '../errors';
import { openArchive } from './archive';
import { walkXml } from './checked-xml';
import { defaultLimits, type Limits } from './limits';
import type { RawWorkbook } from './raw';
import { bookPathIn, readBook } from './read-book';
import { countCells, readSharedStrings, readSheet } from './read-sheet';
import { relationships, required } from './relations';

function readCustom(part: Uint8Array, path: string): Record<string, string> {
  const custom: Record<string, string> = {};
  let name: string | null = null;
  walkXml(part, path, {
    open: (tag, a) => {
      if (tag === 'property') name = a.name ?? '';
    },
    text: (piece) => {
      if (name !== null) custom[name] = (custom[name] ?? '') + piece;
    },
    close: (tag) => {
      if (tag === 'property') name = null;
    },
  });
  return Object.fromEntries(Object.entries(custom).map(([key, value]) => [key, value.trim()]));
}

/**
 * Everything we want of a file. Throws ZoneScorecardError with a `file-…` code for whatever cannot or must not be read;
 * see `archive.ts` and `checked-xml.ts`. Run it through `readSafely` for files from outside: that bounds time and memory.
 */
export function readWorkbook(bytes: Uint8Array, limits: Limits = defaultLimits): RawWorkbook {
  const archive = openArchive(bytes, limits);
  const root = relationships(archive, '');
  const bookPath = bookPathIn(root);
  if (archive.paths.some((path) => /(^|\/)externalLinks\//i.test(path)))
    throw new ZoneScorecardError('file-unsafe', { reason: 'external-link' });
  const book = readBook(archive, bookPath);
  const stringsPath = book.links.find((r) => r.type === 'sharedStrings')?.target;
  const strings = stringsPath ? readSharedStrings(required(archive, stringsPath), stringsPath) : [];
  const customPath = root.find((r) => r.type === 'custom-properties')?.target;
  const parts = book.sheets.flatMap(({ path, ...sheet }) =>
    // Anything else is a chart or dialog sheet.
    path === null ? [] : [{ ...sheet, path, part: required(archive, path) }],
  );
  if (parts.reduce((sum, { part }) => sum + countCells(part), 0) > limits.cells)
    throw new ZoneScorecardError('file-too-large', { limit: limits.cells, what: 'cells' });
  const sheets = parts.map(({ tab, visibility, path, part }) => ({
    tab,
    visibility,
    ...readSheet(part, path, strings),
  }));
  return { sheets, names: book.names, custom: customPath ? readCustom(required(archive, customPath), customPath) : {} };
}
