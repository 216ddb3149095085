/**
 * Peers (对标园区): zones × indicators × years. A row is one zone in one year, its figures in the order of the index and in
 * the indicators' own units (`measures.ts`); null where nothing is known.
 */
export interface PeerRow {
  readonly zone: string;
  readonly year: number;
  readonly figures: readonly (number | null)[];
}

export const yearsOf = (rows: readonly PeerRow[]): readonly number[] =>
  [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);

/** The latest year in which any zone has a figure; of rows without figures the latest. Undefined where there are none. */
export const latestYear = (rows: readonly PeerRow[]): number | undefined =>
  yearsOf(rows.filter(({ figures }) => figures.some((figure) => figure !== null))).at(-1) ?? yearsOf(rows).at(-1);

/** The rows of one year; of a zone that stands there twice the first, which the check tells. */
export function rowsIn(rows: readonly PeerRow[], year: number): readonly PeerRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (row.year !== year || seen.has(row.zone)) return false;
    seen.add(row.zone);
    return true;
  });
}

/** Rows with those of another table beside them: of a zone and year that both have, each figure the other table knows is taken. */
export function joined(before: readonly PeerRow[], added: readonly PeerRow[]): readonly PeerRow[] {
  const keyOf = ({ zone, year }: PeerRow) => `${zone.toLowerCase()}\n${year}`;
  const own = new Map(added.map((row) => [keyOf(row), row]));
  const known = new Set(before.map(keyOf));
  return [
    ...before.map((row) => {
      const { figures } = own.get(keyOf(row)) ?? row;
      return { ...row, figures: row.figures.map((figure, k) => figures[k] ?? figure) };
    }),
    ...added.filter((row) => !known.has(keyOf(row))),
  ];
}

/** One indicator's figures over the rows. */
export const columnOf = (rows: readonly PeerRow[], k: number): readonly (number | null)[] =>
  rows.map(({ figures }) => figures[k] ?? null);

/** The zones' figures as they would be a year on if each moved by its own mean yearly change; where only one year is known they stand still. `still` stays as it is. */
export function grown(
  rows: readonly PeerRow[],
  year: number,
  { still, limits }: { readonly still: string; readonly limits: (k: number) => readonly [number, number] },
): readonly PeerRow[] {
  const byZone = new Map<string, PeerRow[]>();
  for (const row of rows)
    if (row.year <= year) (byZone.get(row.zone) ?? byZone.set(row.zone, []).get(row.zone)!).push(row);
  return rowsIn(rows, year).map((row) => {
    if (row.zone === still) return row;
    const past = byZone.get(row.zone) ?? [];
    const figures = row.figures.map((figure, k) => {
      const first = past
        .filter((one) => one.year < year && (one.figures[k] ?? null) !== null)
        .reduce<PeerRow | null>((found, one) => (found === null || one.year < found.year ? one : found), null);
      const before = first?.figures[k] ?? null;
      if (figure === null || first === null || before === null) return figure;
      const [least, most] = limits(k);
      return Math.max(least, Math.min(most, figure + (figure - before) / (year - first.year)));
    });
    return { ...row, figures };
  });
}
