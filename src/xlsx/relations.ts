/** How the parts of an .xlsx hang together: each part's relationships to others, by number and kind. */
import { ZoneScorecardError } from '../errors';
import type { Archive } from './archive';
import { walkXml } from './checked-xml';

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Kinds of relationships we follow are those of the format, in its two spellings; one of another maker stays whole. */
const known =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/(?:officeDocument|package)\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships\/(?:metadata\/)?/;

/** Path of a relationship's target; targets are relative to the folder of the part that has them. */
function resolve(folder: string, target: string): string {
  if (/^[\\/]/.test(target)) return target.slice(1);
  const path = folder ? folder.split('/') : [];
  for (const step of target.split(/[\\/]/)) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** A part there must be. Throws file-malformed where there is none. */
export function required(archive: Archive, path: string): Uint8Array {
  const part = archive.part(path);
  if (!part) throw new ZoneScorecardError('file-malformed', { part: path, reason: 'absent' });
  return part;
}

/**
 * The relationships of a part; `path` is empty for those of the archive itself. Parts that hang on nothing have none
 * written, so `optional` ones may lack the list.
 */
export function relationships(archive: Archive, path: string, optional = false): Relationship[] {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const rels = `${folder && `${folder}/`}_rels/${path.slice(folder ? folder.length + 1 : 0)}.rels`;
  if (optional && !archive.has(rels)) return [];
  const found = new Map<string, Relationship>();
  walkXml(required(archive, rels), rels, {
    open: (name, a, uri) => {
      if (name !== 'Relationship' || uri !== packageNamespace || a.TargetMode === 'External') return;
      const id = a.Id ?? '';
      // Which of two a program follows, nobody can tell.
      if (found.has(id)) throw new ZoneScorecardError('file-malformed', { part: rels, reason: 'repeated-link' });
      found.set(id, { id, type: (a.Type ?? '').replace(known, ''), target: resolve(folder, a.Target ?? '') });
    },
  });
  return [...found.values()];
}
