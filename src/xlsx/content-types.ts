/** The archive's list of what its parts are: programs that go by it pass over a part it calls something else. */
import type { Archive } from './archive';
import { walkXml } from './checked-xml';
import { isShadowed, type Doubt } from './doubts';
import { required } from './relations';

const listPath = '[Content_Types].xml';
const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
/**
 * What a part is called, in full, by what it is used as: a program that does not know the type passes over the part, or shows another.
 * Templates are opened as workbooks are.
 */
const types = {
  main: ['spreadsheetml.sheet.main', 'spreadsheetml.template.main'],
  worksheet: ['spreadsheetml.worksheet'],
  sharedStrings: ['spreadsheetml.sharedStrings'],
  styles: ['spreadsheetml.styles'],
  drawing: ['drawing'],
} as const;
export type PartKind = keyof typeof types;
const isType = (type: string, kind: PartKind): boolean =>
  types[kind].some((name) => type === `application/vnd.openxmlformats-officedocument.${name}+xml`);

const keyOf = (path: string) => path.replace(/^\//, '').toLowerCase();

/** Doubts about parts that the list does not call what they are used as, or calls by two names. */
export function contentTypeDoubts(archive: Archive, kinds: ReadonlyMap<string, PartKind>): Doubt[] {
  const byEnding = new Map<string, string>();
  const byPath = new Map<string, string>();
  let shadowed = false;
  const twice = new Set<string>();
  const put = (list: Map<string, string>, key: string, type: string) => {
    if (list.has(key)) twice.add(key);
    list.set(key, type);
  };
  walkXml(required(archive, listPath), listPath, {
    open: (name, a, uri) => {
      // Programs that do not look at namespaces take these lines as well.
      if (uri !== namespace && name !== 'Default' && name !== 'Override') return;
      if (uri !== namespace || isShadowed(a)) shadowed = true;
      if (name === 'Default') put(byEnding, (a.Extension ?? '').toLowerCase(), a.ContentType ?? '');
      else if (name === 'Override') put(byPath, keyOf(a.PartName ?? ''), a.ContentType ?? '');
    },
  });
  if (shadowed) return [{ kind: 'attribute', part: listPath }];
  return [...kinds].flatMap(([path, kind]): Doubt[] => {
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const named = byPath.has(keyOf(path)) ? keyOf(path) : ending;
    const type = byPath.get(named) ?? byEnding.get(ending) ?? '';
    return isType(type, kind) && !twice.has(named) ? [] : [{ kind: 'content-type', part: path }];
  });
}
