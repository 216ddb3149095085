/** The workbook part of an .xlsx: which sheets there are, where they lie, and the defined names. */
import { ZoneScorecardError } from '../errors';
import type { Archive } from './archive';
import { walkXml } from './checked-xml';
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
}

const visibilities = { hidden: 'hidden', veryHidden: 'veryHidden' } as const;

/** Path of the workbook part, by the relationships of the archive. Throws file-not-xlsx where there is none. */
export function bookPathIn(root: readonly Relationship[]): string {
  const path = root.find((r) => r.type === 'officeDocument')?.target;
  if (!path || !/workbook\.xml$/i.test(path)) throw new ZoneScorecardError('file-not-xlsx');
  return path;
}

/** An attribute that names a relationship, whatever its prefix. */
export const linkId = (attributes: Readonly<Record<string, string>>): string =>
  attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';

/** Throws ZoneScorecardError for a part that cannot be read, or one that counts days from 1904. */
export function readBook(archive: Archive, path: string): Book {
  const sheets: { tab: string; id: string; visibility: RawSheet['visibility'] }[] = [];
  const found: { name: string; range: string; sheet: string | undefined }[] = [];
  let text: string | null = null;
  walkXml(required(archive, path), path, {
    open: (tag, a) => {
      if (tag === 'sheet') {
        const visibility = visibilities[a.state as keyof typeof visibilities] ?? 'visible';
        sheets.push({ tab: a.name ?? '', id: linkId(a), visibility });
      } else if (tag === 'workbookPr' && /^(1|true)$/.test(a.date1904 ?? '')) {
        // Day numbers of the 1904 system would shift every date by four years unseen.
        throw new ZoneScorecardError('file-malformed', { part: path, reason: 'date1904' });
      } else if (tag === 'definedName') {
        found.push({ name: a.name ?? '', range: '', sheet: a.localSheetId });
        text = '';
      }
    },
    text: (piece) => {
      if (text !== null) text += piece;
    },
    close: (tag) => {
      if (tag !== 'definedName' || text === null) return;
      found.at(-1)!.range = text.trim();
      text = null;
    },
  });
  const links = relationships(archive, path);
  return {
    sheets: sheets.map(({ id, ...sheet }) => {
      const link = links.find((candidate) => candidate.id === id);
      return { ...sheet, path: link?.type === 'worksheet' ? link.target : null };
    }),
    names: new Map(found.flatMap(({ name, range, sheet }) => (sheet === undefined ? [[name, range]] : []))),
    sheetNames: found.flatMap(({ name, range, sheet }) => {
      const tab = sheet === undefined ? undefined : sheets[Number(sheet)]?.tab;
      return tab === undefined ? [] : [{ tab, name, range }];
    }),
    links,
  };
}
