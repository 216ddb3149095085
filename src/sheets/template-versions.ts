/**
 * Which versions of the templates a file was made with, as one custom document property (these survive every program
 * that saves the file): "*=1,G03=2" means version 2 of G03 and version 1 of all others.
 */
import type { SheetKey, SheetSpec } from './spec';

export const versionsProperty = 'zsc-templates';

/** The property's text for the sheets drawn; versions of other sheets come from `before`, the property as it was. */
export function versionsText(specs: readonly SheetSpec[], before = ''): string {
  const drawn = new Set(specs.map((s) => s.key));
  const kept = before.split(',').filter((pair) => /^\w+=[0-9]+$/.test(pair) && !drawn.has(pair.split('=')[0]!));
  return ['*=1', ...kept, ...specs.filter((s) => s.version !== 1).map((s) => `${s.key}=${s.version}`)].join(',');
}

/** The version a sheet of the file was made with; undefined where the file does not say. */
export function versionsIn(custom: Readonly<Record<string, string>>): (key: SheetKey) => number | undefined {
  const pairs = (custom[versionsProperty] ?? '').split(',').map((pair) => pair.split('=') as [string, string?]);
  const versions = new Map(pairs.filter(([, v]) => Number(v) > 0).map(([key, v]) => [key, Number(v)]));
  return (key) => versions.get(key) ?? versions.get('*');
}
