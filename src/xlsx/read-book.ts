/** The workbook part of an .xlsx: which sheets there are, where they lie, and the defined names. */
import { ZoneScorecardError } from '../errors';
import type { Archive } from './archive';
import { walkXml } from './checked-xml';
import { isMain, isShadowed, type Doubt } from './doubts';
import type { RawSheet } from './raw';
import { relationships, required, type Relationship } from './relations';

export interface Book {
  readonly sheets: readonly {
    readonly tab: string;
    readonly visibility: RawSheet['visibility'];
    /** Path of its part; null for what is no worksheet. */
    readonly path: string | null;
  }[];
  /** Names of the whole workbook. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of one sheet, such as those of its print set-up. */
  readonly sheetNames: readonly { readonly tab: string; readonly name: string; readonly range: string }[];
  readonly links: readonly Relationship[];
  /** Days are counted from 1904. */
  readonly date1904: boolean;
  readonly doubts: readonly Doubt[];
}

const visibilityOf = (state: string | undefined): RawSheet['visibility'] =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';

/** Path of the workbook part, by the relationships of the archive. Throws file-not-xlsx where there is none. */
export function bookPathIn(root: readonly Relationship[]): string {
  const [path, second] = root.filter((r) => r.type === 'officeDocument').map(({ target }) => target);
  if (!path || !/workbook\d*\.xml$/i.test(path)) throw new ZoneScorecardError('file-not-xlsx');
  if (second !== undefined) throw new ZoneScorecardError('file-malformed', { part: second, reason: 'repeated-link' });
  return path;
}

const relationNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** An attribute that names a relationship, whatever its prefix. */
export function linkId(attributes: Readonly<Record<string, string>>, uriOf: (prefix: string) => string): string {
  for (const [key, value] of Object.entries(attributes)) {
    const [prefix = '', name] = key.split(':');
    if (name === 'id' && relationNamespaces.has(uriOf(prefix))) return value;
  }
  return '';
}

/** Throws ZoneScorecardError for a part that cannot be read. */
export function readBook(archive: Archive, path: string): Book {
  const sheets: { tab: string; id: string; visibility: RawSheet['visibility'] }[] = [];
  const found: { name: string; range: string; sheet: string | undefined }[] = [];
  const open: string[] = [];
  const lists = new Set<string>();
  const doubts: Doubt[] = [];
  let skipped = 0;
  let text: string | null = null;
  let date1904 = false;
  const doubt = (kind: Doubt['kind']) => doubts.push({ kind, part: path });
  walkXml(required(archive, path), path, {
    open: (tag, a, uri, uriOf) => {
      if (skipped > 0 || !isMain(uri)) {
        if (open.length === 0) throw new ZoneScorecardError('file-malformed', { part: path, reason: 'namespace' });
        skipped++;
        if (tag === 'sheet' || tag === 'definedName') doubt(tag === 'sheet' ? 'sheet-list' : 'repeated-name');
        return;
      }
      open.push(tag);
      if (isShadowed(a)) doubt('attribute');
      if (open.length === 2 && (tag === 'sheets' || tag === 'definedNames')) {
        if (lists.has(tag)) doubt(tag === 'sheets' ? 'sheet-list' : 'repeated-name');
        lists.add(tag);
      }
      const parent = open.length === 3 ? open[1] : undefined;
      if (tag === 'sheet' && parent === 'sheets') {
        sheets.push({ tab: a.name ?? '', id: linkId(a, uriOf), visibility: visibilityOf(a.state) });
      } else if (tag === 'workbookPr' && open.length === 2) date1904 = /^(1|true)$/.test(a.date1904 ?? '');
      else if (tag === 'definedName' && parent === 'definedNames') {
        found.push({ name: a.name ?? '', range: '', sheet: a.localSheetId });
        text = '';
      } else if (text !== null) doubt('repeated-name');
    },
    text: (piece) => {
      if (text !== null && skipped === 0 && open.length === 3) text += piece;
    },
    close: () => {
      if (skipped > 0) {
        skipped--;
        return;
      }
      if (open.pop() !== 'definedName' || open.length !== 2 || text === null) return;
      found.at(-1)!.range = text.trim();
      text = null;
    },
  });
  const global = found.filter(({ sheet }) => sheet === undefined);
  const once = (texts: readonly string[]) => new Set(texts.map((t) => t.toLowerCase())).size === texts.length;
  if (!once(global.map(({ name }) => name))) doubt('repeated-name');
  if (!once(sheets.map(({ tab }) => tab)) || !once(sheets.map(({ id }) => id))) doubt('sheet-list');
  const links = relationships(archive, path);
  const byId = new Map(links.map((link) => [link.id, link]));
  // A part is one sheet's: one listed again under other names would be read as often as it is listed.
  const read = new Set<string>();
  return {
    sheets: sheets.map(({ id, ...sheet }) => {
      const link = byId.get(id);
      const path = link?.type === 'worksheet' && !read.has(link.target) ? link.target : null;
      if (path !== null) read.add(path);
      else if (link?.type === 'worksheet' && doubts.at(-1)?.kind !== 'sheet-list') doubt('sheet-list');
      return { ...sheet, path };
    }),
    names: new Map(global.map(({ name, range }) => [name, range])),
    sheetNames: found.flatMap(({ name, range, sheet }) => {
      const tab = sheet === undefined ? undefined : sheets[Number(sheet)]?.tab;
      return tab === undefined ? [] : [{ tab, name, range }];
    }),
    links,
    date1904,
    doubts,
  };
}
