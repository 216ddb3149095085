/**
 * Sheets of ours known by what stands on them: where every name of a sheet was deleted, or the data sheet with the plan is gone, the
 * words of the templates still tell which sheet is which. Only tabs no name of ours leads to are looked at, each once.
 */
import { fieldName, sheetName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import type { Look } from './look';

/** The corner of a sheet in which its head stands. */
const ROWS = 40;
const COLS = 16;
/** So much of a template's words must stand where it has them. */
const SHARE = 0.7;
const LEAST = 6;

export interface Recognition {
  /** Tabs looked at, by identity. */
  readonly looked: Set<string>;
  /** Sheets recognised: key → identity of the tab. */
  readonly found: Map<SheetKey, string>;
  /** Tabs looked at on which something stands while the plan was not known: a plan that is chosen may be theirs. */
  readonly unknown: Set<string>;
  /** Those of them that bear the words of a template. */
  readonly orphans: Set<string>;
}

export const newRecognition = (): Recognition => ({
  looked: new Set(),
  found: new Map(),
  unknown: new Set(),
  orphans: new Set(),
});

/** Tabs that no name of these sheets leads to. */
export function unclaimed({ tabs, names }: Look, keys: readonly SheetKey[]): Look['tabs'] {
  const prefixes = keys.map((key) => fieldName(key, ''));
  const isOurs = (name: string) => name.startsWith(sheetName('')) || prefixes.some((prefix) => name.startsWith(prefix));
  const claimed = new Set([...names].flatMap(([name, found]) => (found && isOurs(name) ? [found.tab] : [])));
  return tabs.filter(({ name }) => !claimed.has(name));
}

/** What stands in the corners of tabs, by tab identity. */
export type Heads = ReadonlyMap<string, readonly (readonly unknown[])[]>;

/** The corners of these tabs. One sync. */
export async function readHeads(context: Excel.RequestContext, tabs: Look['tabs']): Promise<Heads> {
  const heads = tabs.map(({ id }) => {
    const range = context.workbook.worksheets.getItem(id).getRangeByIndexes(0, 0, ROWS, COLS);
    range.load('values');
    return [id, range] as const;
  });
  await context.sync();
  return new Map(heads.map(([id, range]) => [id, range.values as unknown[][]]));
}

/** Whether anything stands in a corner. */
export const isFilled = (head: readonly (readonly unknown[])[]): boolean =>
  head.some((line) => line.some((value) => value !== ''));

/** Notes which of the templates stand on these tabs; they are not asked for where nothing stands on any. */
export function recognise({ looked, found }: Recognition, heads: Heads, specs: () => readonly SheetSpec[]): void {
  const filled = [...heads].filter(([, head]) => isFilled(head));
  for (const id of heads.keys()) looked.add(id);
  if (filled.length === 0) return;
  const words = specs().map((spec) => [spec.key, wordsOf(spec)] as const);
  for (const [id, head] of filled) {
    const scored = words.map(([key, cells]) => {
      const fitting = cells.filter(({ row, col, text }) => head[row - 1]?.[col - 1] === text).length;
      return { key, share: cells.length < LEAST ? 0 : fitting / cells.length };
    });
    const best = scored.reduce((a, b) => (b.share > a.share ? b : a), { key: '', share: 0 });
    if (best.share >= SHARE && !found.has(best.key)) found.set(best.key, id);
  }
}

const wordsOf = ({ cells }: SheetSpec) =>
  cells.flatMap(({ row, col, value, formula }) =>
    row <= ROWS && col <= COLS && formula === undefined && typeof value === 'string' && value !== ''
      ? [{ row, col, text: value }]
      : [],
  );

/** The look with the tabs of sheets that have lost all their names. */
export function withAdopted(look: Look, { found }: Recognition, keys: readonly SheetKey[]): Look {
  const free = new Map(unclaimed(look, keys).map(({ id, name }) => [id, name]));
  const adopted = [...found].flatMap(([key, id]) => {
    const tab = free.get(id);
    return tab !== undefined && !look.sheets.get(key) ? [[key, tab] as const] : [];
  });
  return adopted.length === 0 ? look : { ...look, adopted: new Map(adopted) };
}
