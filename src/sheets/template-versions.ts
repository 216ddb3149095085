/**
 * Which versions of the templates a file was made with, as custom document properties (these survive every program that
 * saves the file): "*=1,G03=2" means version 2 of G03 and version 1 of all others. A property holds 255 characters; what
 * is longer goes on in `zsc-templates-2`, `-3` ….
 */
import type { SheetKey, SheetSpec } from './spec';

const property = 'zsc-templates';
const LONGEST = 255;

/** Whether a document property is one of those that hold versions. */
export const isVersionsProperty = (name: string): boolean => /^zsc-templates(-\d+)?$/.test(name);

const propertyName = (i: number): string => (i === 0 ? property : `${property}-${i + 1}`);

/** The properties for the sheets drawn; versions of other sheets come from `before`, the properties as they were. */
export function versionsProperties(
  specs: readonly SheetSpec[],
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  // A sheet drawn again keeps its place, so that a job taken back leaves the very text there was.
  const versions = new Map(
    pairsIn(before).flatMap((pair) => (/^\w+=[0-9]+$/.test(pair) ? [pair.split('=') as [string, string]] : [])),
  );
  for (const { key, version } of specs) {
    if (version === 1) versions.delete(key);
    else versions.set(key, String(version));
  }
  const pairs = ['*=1', ...[...versions].map(([key, version]) => `${key}=${version}`)];
  const texts: string[] = [];
  for (const pair of pairs) {
    const last = texts.at(-1);
    if (last === undefined || last.length + 1 + pair.length > LONGEST) texts.push(pair);
    else texts[texts.length - 1] = `${last},${pair}`;
  }
  return Object.fromEntries(texts.map((text, i) => [propertyName(i), text]));
}

/** The properties once these sheets are gone; null for a property that is not needed any more. */
export function versionsWithout(
  keys: readonly SheetKey[],
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string | null>> {
  const pairs = pairsIn(before).filter((pair) => keys.includes(pair.split('=')[0]!));
  if (pairs.length === 0) return {};
  const held = Object.fromEntries(Object.entries(before).filter(([name]) => isVersionsProperty(name)));
  const left = Object.fromEntries(
    Object.entries(held).map(([name, text]) => [
      name,
      text
        .split(',')
        .filter((pair) => !pairs.includes(pair))
        .join(','),
    ]),
  );
  const now = versionsProperties([], left);
  return Object.fromEntries(Object.keys(held).map((name) => [name, now[name] ?? null]));
}

function pairsIn(custom: Readonly<Record<string, string>>): readonly string[] {
  const names = Object.keys(custom).filter(isVersionsProperty).sort();
  return names.flatMap((name) => custom[name]!.split(','));
}

/** The version a sheet of the file was made with; undefined where the file does not say. */
export function versionsIn(custom: Readonly<Record<string, string>>): (key: SheetKey) => number | undefined {
  const pairs = pairsIn(custom).map((pair) => pair.split('=') as [string, string?]);
  const versions = new Map(pairs.filter(([, v]) => Number(v) > 0).map(([key, v]) => [key, Number(v)]));
  return (key) => versions.get(key) ?? versions.get('*');
}
