/**
 * Reads an .xlsx from anyone into its plain contents. The file library's own reader is not used: it lays sheets out as
 * dense grids (one stray cell in XFD1048576 is enough to fail), turns numbers in date formats into dates, accepts XML
 * that is not well formed, and parses charts and pivots we have no use for.
 *
 * Formulas are never run; links to other workbooks are refused, since their figures cannot be held against anything.
 */
import { ZoneScorecardError } from '../errors';
import { type Archive, openArchive } from './archive';
import { walkXml } from './checked-xml';
import { defaultLimits, type Limits } from './limits';
import type { RawSheet, RawWorkbook } from './raw';
import { countCells, readSharedStrings, readSheet } from './read-sheet';

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Path of a relationship's target; targets are relative to the folder of the part that has them. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder ? folder.split('/') : [];
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

function required(archive: Archive, path: string): Uint8Array {
  const part = archive.part(path);
  if (!part) throw new ZoneScorecardError('file-malformed', { part: path, reason: 'absent' });
  return part;
}

/** The relationships of a part; `path` is empty for those of the archive itself. */
function relationships(archive: Archive, path: string): Relationship[] {
  const folder = folderOf(path);
  const rels = `${folder && `${folder}/`}_rels/${path.slice(folder ? folder.length + 1 : 0)}.rels`;
  const found: Relationship[] = [];
  walkXml(required(archive, rels), rels, {
    open: (name, a) => {
      if (name === 'Relationship' && a.TargetMode !== 'External')
        found.push({
          id: a.Id ?? '',
          type: (a.Type ?? '').replace(/^.*\//, ''),
          target: resolve(folder, a.Target ?? ''),
        });
    },
  });
  return found;
}

interface Book {
  readonly sheets: readonly {
    readonly tab: string;
    readonly id: string;
    readonly visibility: RawSheet['visibility'];
  }[];
  readonly names: ReadonlyMap<string, string>;
}

const visibilities = { hidden: 'hidden', veryHidden: 'veryHidden' } as const;

function readBook(part: Uint8Array, path: string): Book {
  const sheets: Book['sheets'][number][] = [];
  const names = new Map<string, string>();
  let name = '';
  let text: string | null = null;
  walkXml(part, path, {
    open: (tag, a) => {
      if (tag === 'sheet') {
        const id = a['r:id'] ?? Object.entries(a).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        sheets.push({
          tab: a.name ?? '',
          id,
          visibility: visibilities[a.state as keyof typeof visibilities] ?? 'visible',
        });
      } else if (tag === 'workbookPr' && /^(1|true)$/.test(a.date1904 ?? '')) {
        // Day numbers of the 1904 system would shift every date by four years unseen.
        throw new ZoneScorecardError('file-malformed', { part: path, reason: 'date1904' });
      } else if (tag === 'definedName' && a.localSheetId === undefined) {
        name = a.name ?? '';
        text = '';
      }
    },
    text: (piece) => {
      if (text !== null) text += piece;
    },
    close: (tag) => {
      if (tag !== 'definedName' || text === null) return;
      names.set(name, text.trim());
      text = null;
    },
  });
  return { sheets, names };
}

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
  const bookPath = root.find((r) => r.type === 'officeDocument')?.target;
  if (!bookPath || !/workbook\.xml$/i.test(bookPath)) throw new ZoneScorecardError('file-not-xlsx');
  if (archive.paths.some((path) => /(^|\/)externalLinks\//i.test(path)))
    throw new ZoneScorecardError('file-unsafe', { reason: 'external-link' });
  const book = readBook(required(archive, bookPath), bookPath);
  const links = relationships(archive, bookPath);
  const stringsPath = links.find((r) => r.type === 'sharedStrings')?.target;
  const strings = stringsPath ? readSharedStrings(required(archive, stringsPath), stringsPath) : [];
  const customPath = root.find((r) => r.type === 'custom-properties')?.target;
  const parts = book.sheets.flatMap(({ id, ...sheet }) => {
    const link = links.find((r) => r.id === id);
    // Anything else is a chart or dialog sheet.
    return link?.type === 'worksheet' ? [{ ...sheet, path: link.target, part: required(archive, link.target) }] : [];
  });
  if (parts.reduce((sum, { part }) => sum + countCells(part), 0) > limits.cells)
    throw new ZoneScorecardError('file-too-large', { limit: limits.cells, what: 'cells' });
  const sheets = parts.map(({ tab, visibility, path, part }) => ({
    tab,
    visibility,
    ...readSheet(part, path, strings),
  }));
  return { sheets, names: book.names, custom: customPath ? readCustom(required(archive, customPath), customPath) : {} };
}
