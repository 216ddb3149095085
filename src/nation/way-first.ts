/**
 * A way to begin with (先行解): what the search for the cheapest way up starts from, so that it has an answer worth its cost also
 * where it is stopped. No proof of anything: the search gives that.
 */
interface Choice {
  readonly cost: number;
  /** What it adds to the lead over each zone. */
  readonly lead: Float64Array;
}

/**
 * Choices, one a group at most, that are enough; each group's are the nearest first. Null where none were found. `isThere` tells whether
 * some are enough, `apart` from where on a zone counts as ahead.
 */
export function firstWay<C extends Choice>(
  groups: readonly (readonly C[])[],
  behind: Float64Array,
  place: number,
  isThere: (choices: readonly C[]) => boolean,
  apart: number,
): readonly C[] | null {
  const farthest = groups.map((own) => own.at(-1)!);
  const ways = [grown(groups, behind, place, apart), farthest].filter((way) => isThere(way));
  const pruned = ways.map((way) => leftOut(way, groups, isThere));
  return pruned.length === 0 ? null : pruned.reduce((a, b) => (costOf(b) < costOf(a) ? b : a));
}

const costOf = (choices: readonly Choice[]): number => choices.reduce((sum, { cost }) => sum + cost, 0);

/** Adds again and again what brings most for its cost against the zones nearest ahead, as many as must be passed. */
function grown<C extends Choice>(
  groups: readonly (readonly C[])[],
  behind: Float64Array,
  place: number,
  apart: number,
): readonly C[] {
  const now: (C | undefined)[] = groups.map(() => undefined);
  const left = Float64Array.from(behind);
  for (;;) {
    const ahead = [...left.keys()].filter((r) => left[r]! > apart).sort((a, b) => left[a]! - left[b]!);
    const due = ahead.slice(0, Math.max(0, ahead.length - place + 1));
    let best: { readonly group: number; readonly choice: C } | null = null;
    let most = 0;
    groups.forEach((own, group) => {
      const before = now[group];
      for (const choice of own) {
        const more = choice.cost - (before?.cost ?? 0);
        // Only ever farther, so that it comes to an end.
        if (before !== undefined && !(more > 0)) continue;
        const brings = due.reduce((sum, r) => sum + Math.min(left[r]!, choice.lead[r]! - (before?.lead[r] ?? 0)), 0);
        const worth = brings / Math.max(more, Number.MIN_VALUE);
        if (brings > 0 && worth > most) [best, most] = [{ group, choice }, worth];
      }
    });
    if (best === null) return now.flatMap((choice) => choice ?? []);
    const { group, choice } = best as { readonly group: number; readonly choice: C };
    for (const r of left.keys()) left[r]! -= choice.lead[r]! - (now[group]?.lead[r] ?? 0);
    now[group] = choice;
  }
}

/** The way without what it can do without, or with less of it: the dearest first. */
function leftOut<C extends Choice>(
  way: readonly C[],
  groups: readonly (readonly C[])[],
  isThere: (choices: readonly C[]) => boolean,
): readonly C[] {
  return [...way]
    .sort((a, b) => b.cost - a.cost)
    .reduce<readonly C[]>((now, choice) => {
      const rest = now.filter((one) => one !== choice);
      const cheaper = groups.find((own) => own.includes(choice))!.filter(({ cost }) => cost < choice.cost);
      const tries = [rest, ...cheaper.sort((a, b) => a.cost - b.cost).map((one) => [...rest, one])];
      return tries.find((own) => isThere(own)) ?? now;
    }, way);
}
