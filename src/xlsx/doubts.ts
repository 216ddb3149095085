/**
 * Doubts: places where a file says two things, or says one in a way that programs read differently, so that nobody can tell
 * what the person who saved it saw. A returned file with doubts is read and they are told; a signed form with one is not as signed.
 */

export type DoubtKind =
  | 'foreign-cell' // what looks like a cell, in another namespace or at a place where no cell belongs
  | 'alternate' // alternate content around cells: each program takes another branch
  | 'second-data' // a second table of cells on one sheet
  | 'repeated-cell' // one address twice
  | 'misplaced-cell' // an address that is not of its row
  | 'nested-value' // an element within a value, or two values in one cell
  | 'text-index' // a shared text that there is not
  | 'text' // a shared text that says two things
  | 'number' // a number that is none by the grammar of the format
  | 'type' // a kind of value there is not
  | 'sheet-list' // the workbook lists sheets twice, or two under one name
  | 'repeated-name' // a defined name twice
  | 'style' // a list of styles or a number format twice, or one there is not
  | 'attribute' // an attribute twice, once with the prefix of another maker
  | 'content-type'; // a part the archive's list of kinds does not call what it is used as

export interface Doubt {
  readonly kind: DoubtKind;
  /** The part of the archive. */
  readonly part: string;
  /** Tab and cell, where it is known which. */
  readonly tab?: string;
  readonly cell?: string;
}

/** More than these nobody reads. */
export const mostDoubts = 200;

/** The two spellings of the main namespace: as Excel saves, and "strict". */
const mainNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

export const isMain = (uri: string): boolean => mainNamespaces.has(uri);
const alternate = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
export const isAlternate = (uri: string, name: string): boolean => name === 'AlternateContent' && uri === alternate;

/** Whether an attribute stands twice, once with a prefix: programs that do not look at namespaces take the other one. */
export function isShadowed(attributes: Readonly<Record<string, string>>): boolean {
  for (const key in attributes) {
    const colon = key.indexOf(':');
    if (colon > 0 && !key.startsWith('xmlns') && Object.hasOwn(attributes, key.slice(colon + 1))) return true;
  }
  return false;
}
