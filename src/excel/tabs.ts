/** Names and places of new tabs among what the workbook already holds. */
import type { SheetKey } from '../sheets/spec';

const LONGEST = 31;

/** The proposed name, or with " (2)", " (3)" … where a tab has it already (case does not count). */
export function freeTab(proposed: string, taken: ReadonlySet<string>): string {
  const lower = new Set([...taken].map((t) => t.toLowerCase()));
  if (!lower.has(proposed.toLowerCase())) return proposed;
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const name = proposed.slice(0, LONGEST - suffix.length) + suffix;
    if (!lower.has(name.toLowerCase())) return name;
  }
}

/**
 * Where each new tab goes: behind the nearest of our sheets that comes before it in the plan's order, at the end where there
 * is none; where the old sheet stands that it takes the place of, if there is one. The user's own tabs keep their order. Gives the index of each new tab, to be set in the order of `added`.
 */
export function positionsOf(
  tabs: readonly string[],
  ours: ReadonlyMap<SheetKey, string>,
  added: readonly { readonly key: SheetKey; readonly tab: string }[],
  order: readonly SheetKey[],
): readonly number[] {
  const line = [...tabs];
  const tabOf = new Map(ours);
  return added.map(({ key, tab }) => {
    const old = ours.get(key);
    const before = order.slice(0, Math.max(0, order.indexOf(key))).reverse();
    const anchor = before.map((k) => tabOf.get(k)).find((t) => t !== undefined && line.includes(t));
    const behind = anchor === undefined ? line.length : line.indexOf(anchor) + 1;
    const position = old !== undefined && line.includes(old) ? line.indexOf(old) : behind;
    line.splice(position, 0, tab);
    tabOf.set(key, tab);
    return position;
  });
}
