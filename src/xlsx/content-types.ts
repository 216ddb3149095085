/** The archive's list of what its parts are: programs that go by it pass over a part it calls something else. */
import type { Archive } from './archive';
import { walkXml } from './checked-xml';
import { isShadowed, type Doubt } from './doubts';
import { required } from './relations';

const listPath = '[Content_Types].xml';
const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
const keyOf = (path: string) => path.replace(/^\//, '').toLowerCase();

/** Doubts about parts that the list does not call what they are used as; `kinds` gives the last word of the type by path. */
export function contentTypeDoubts(archive: Archive, kinds: ReadonlyMap<string, string>): Doubt[] {
  const byEnding = new Map<string, string>();
  const byPath = new Map<string, string>();
  let shadowed = false;
  walkXml(required(archive, listPath), listPath, {
    open: (name, a, uri) => {
      if (uri !== namespace) return;
      if (isShadowed(a)) shadowed = true;
      if (name === 'Default') byEnding.set((a.Extension ?? '').toLowerCase(), a.ContentType ?? '');
      else if (name === 'Override') byPath.set(keyOf(a.PartName ?? ''), a.ContentType ?? '');
    },
  });
  if (shadowed) return [{ kind: 'attribute', part: listPath }];
  return [...kinds].flatMap(([path, kind]): Doubt[] => {
    const type = byPath.get(keyOf(path)) ?? byEnding.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? '';
    return type.includes('spreadsheetml') && type.endsWith(`.${kind}+xml`)
      ? []
      : [{ kind: 'content-type', part: path }];
  });
}
