/** What lies on a sheet besides its cells: notes people wrote to cells, pictures and shapes. */
import { cellAddress } from '../sheets/a1';
import type { Archive } from './archive';
import { walkXml } from './checked-xml';
import type { RawPicture } from './raw';
import { relationships, type Relationship } from './relations';

const threads = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';

function notesIn(part: Uint8Array, path: string, element: string): Map<string, string> {
  const notes = new Map<string, string>();
  let at: string | null = null;
  let inText = false;
  walkXml(part, path, {
    open: (name, a) => {
      if (name === element) at = a.ref ?? null;
      else if (name === 't' || (name === 'text' && element === 'threadedComment')) inText = true;
    },
    text: (piece) => {
      if (at !== null && inText) notes.set(at, (notes.get(at) ?? '') + piece);
    },
    close: (name) => {
      if (name === element) at = null;
      else if (name === 't' || name === 'text') inText = false;
    },
  });
  return notes;
}

/** Objects of a drawing that show something of their own; charts draw what the cells hold. */
const shapes = new Set(['pic', 'sp', 'cxnSp', 'grpSp', 'contentPart', 'AlternateContent']);

interface Found {
  readonly cell: string;
  readonly image: string | null;
  readonly text: string;
}

function objectsIn(part: Uint8Array, path: string): Found[] {
  const found: Found[] = [];
  let from = { row: 0, col: 0 };
  let inFrom = false;
  let axis: 'row' | 'col' | null = null;
  let isShape = false;
  let image: string | null = null;
  let text = '';
  let inText = false;
  walkXml(part, path, {
    open: (name, a) => {
      if (name.endsWith('Anchor')) [from, isShape, image, text] = [{ row: 0, col: 0 }, false, null, ''];
      else if (name === 'from') inFrom = true;
      else if (inFrom && (name === 'row' || name === 'col')) axis = name;
      else if (shapes.has(name)) isShape = true;
      else if (name === 'blip') image = a['r:embed'] ?? a['r:link'] ?? null;
      else if (name === 't') inText = true;
    },
    text: (piece) => {
      if (axis) from = { ...from, [axis]: Number(piece) };
      else if (inText) text += piece;
    },
    close: (name) => {
      if (name === 'from') inFrom = false;
      else if (name === axis) axis = null;
      else if (name === 't') inText = false;
      else if (name.endsWith('Anchor') && isShape)
        found.push({ cell: cellAddress(Math.max(1, from.row + 1 || 1), Math.max(1, from.col + 1 || 1)), image, text });
    },
  });
  return found;
}

export interface Extras {
  readonly notes: ReadonlyMap<string, string>;
  readonly pictures: readonly RawPicture[];
  /** Rows of a table on the sheet are filtered; told with the pictures themselves. */
  readonly filtered: boolean;
}

/**
 * Boxes and pictures of the older kind of drawing, in which notes have theirs too: those are passed over unless they stand open. Such parts
 * are often no well-formed XML.
 */
function oldShapesIn(part: Uint8Array): RawPicture[] {
  const shapes = new TextDecoder().decode(part).match(/<(?:\w+:)?shape\b[^]*?<\/(?:\w+:)?shape>/gi) ?? [];
  return shapes.flatMap((shape) => {
    if (/ObjectType\s*=\s*["']Note["']/i.test(shape) && !/<(?:\w+:)?Visible\b/i.test(shape)) return [];
    const [col = 0, , row = 0] = (/Anchor>([^<]*)</i.exec(shape)?.[1] ?? '').split(',').map(Number);
    const text = shape.replace(/<(?:\w+:)?ClientData\b[^]*/i, '').replace(/<[^>]*>/g, '').trim(); // prettier-ignore
    return [{ cell: cellAddress((row || 0) + 1, (col || 0) + 1), text }];
  });
}

/** A part that may be missing or damaged without harm to the figures: what hangs on it is then not told. */
const partOf = (archive: Archive, links: readonly Relationship[], type: string) =>
  links.flatMap((link) => {
    const part = link.type === type ? archive.part(link.target) : undefined;
    return part ? [{ part, path: link.target }] : [];
  });

/** Notes and pictures of the sheet whose part lies at `path`; `bytes`: with the pictures themselves. Throws file-malformed for a part that is no XML. */
export function readExtras(archive: Archive, path: string, bytes: boolean): Extras {
  const links = relationships(archive, path, true);
  const notes = new Map<string, string>();
  for (const { part, path: at } of partOf(archive, links, 'comments'))
    for (const [cell, text] of notesIn(part, at, 'comment')) notes.set(cell, text.trim());
  for (const { part, path: at } of partOf(archive, links, threads))
    for (const [cell, text] of notesIn(part, at, 'threadedComment')) notes.set(cell, text.trim());
  const pictures = partOf(archive, links, 'drawing').flatMap(({ part, path: at }) => {
    const images = relationships(archive, at, true);
    return objectsIn(part, at).map(({ cell, image, text }): RawPicture => {
      const target = images.find(({ id }) => id === image)?.target;
      return { cell, text, ...(bytes && target ? { bytes: archive.part(target) } : {}) };
    });
  });
  const old = bytes ? partOf(archive, links, 'vmlDrawing').flatMap(({ part }) => oldShapesIn(part)) : [];
  const tables = bytes ? partOf(archive, links, 'table') : [];
  const filtered = tables.some(({ part }) => /<(?:\w+:)?filterColumn\b/.test(new TextDecoder().decode(part)));
  return { notes, pictures: [...pictures, ...old], filtered };
}
