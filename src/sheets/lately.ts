/** Sheets that were drawn lately: all of a usual plan, of a plan of hundreds of items, whose sheets are a million cells, the last. */
import type { SheetKey, SheetSpec } from './spec';

/** So many cells are kept; the built-in plan has a seventh of them. */
const mostCells = 500_000;

/** Sheets as `make` gives them, null for one there is not; made again where others were asked for since. */
export function lately(
  make: (key: SheetKey) => SheetSpec | null,
  most = mostCells,
): (key: SheetKey) => SheetSpec | null {
  const kept = new Map<SheetKey, SheetSpec | null>();
  let count = 0;
  return (key) => {
    const known = kept.get(key);
    const spec = known === undefined ? make(key) : known;
    // The sheet asked for last stands last.
    kept.delete(key);
    kept.set(key, spec);
    if (known !== undefined) return spec;
    count += spec?.cells.length ?? 0;
    for (const [oldest, other] of kept) {
      if (count <= most || kept.size === 1) break;
      kept.delete(oldest);
      count -= other?.cells.length ?? 0;
    }
    return spec;
  };
}
