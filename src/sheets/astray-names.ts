/** Names of a sheet that lead to other cells than the template's, in a workbook as in a file. */
import { parseArea, type Area } from './a1';
import { namesOf } from './names';
import type { SheetSpec } from './spec';

/** Where names of ours stand: null where one leads nowhere. */
export type Standing = ReadonlyMap<string, { readonly tab: string; readonly area: Area } | null>;

/** A row or column of the template: where the names say it stands now. */
type Line = readonly [name: string, drawn: number, now: number];

/**
 * Names that lead to other cells than their own: to another tab, or out of line with the sheet's other names. Rows and columns put
 * in or taken out move all names alike, and never change which comes first.
 */
export function astrayNames(spec: SheetSpec, tab: string | null, names: Standing): readonly string[] {
  const rows: Line[] = [];
  const cols: Line[] = [];
  const astray = new Set<string>();
  for (const [name, range] of namesOf(spec)) {
    const found = names.get(name);
    if (!found) continue;
    if (found.tab !== tab) {
      astray.add(name);
      continue;
    }
    const drawn = parseArea(range);
    const { area } = found;
    rows.push([name, drawn.row, area.row]);
    cols.push([name, drawn.col, area.col]);
    // A name that begins and ends on one line speaks for it once.
    if (drawn.row < drawn.lastRow || area.row < area.lastRow) rows.push([name, drawn.lastRow, area.lastRow]);
    if (drawn.col < drawn.lastCol || area.col < area.lastCol) cols.push([name, drawn.lastCol, area.lastCol]);
  }
  for (const name of [...outOfLine(rows), ...outOfLine(cols)]) astray.add(name);
  for (const name of [...astray]) for (const other of inTurn(name, spec, names)) astray.add(other);
  return [...astray];
}

const corner = ({ row, col }: { readonly row: number; readonly col: number }): string => `${row} ${col}`;

/** Names that have changed places with this one, two or more in a ring; none where the ring is not closed. */
function inTurn(name: string, spec: SheetSpec, names: Standing): readonly string[] {
  const drawn = new Map([...namesOf(spec)].map(([own, range]) => [own, corner(parseArea(range))]));
  const standing = new Map(
    [...drawn.keys()].flatMap((own) => {
      const found = names.get(own);
      return found && corner(found.area) !== drawn.get(own) ? [[corner(found.area), own] as const] : [];
    }),
  );
  const ring: string[] = [];
  for (
    let at = standing.get(drawn.get(name)!);
    at !== undefined && !ring.includes(at);
    at = standing.get(drawn.get(at)!)
  ) {
    if (at === name) return ring;
    ring.push(at);
  }
  return [];
}

/** Lines of the template that names begin or end on, from the first to the last; `now` is where most names of it have it. */
interface Usual {
  readonly drawn: number;
  readonly now: number;
  readonly members: readonly Line[];
}

function usualLines(lines: readonly Line[]): readonly Usual[] {
  const byDrawn = new Map<number, Line[]>();
  for (const line of lines) (byDrawn.get(line[1]) ?? byDrawn.set(line[1], []).get(line[1])!).push(line);
  return [...byDrawn]
    .sort(([a], [b]) => a - b)
    .map(([drawn, members]) => {
      const counts = new Map<number, number>();
      for (const [, , now] of members) counts.set(now, (counts.get(now) ?? 0) + 1);
      // Where as many say one as the other, those are right that stand as drawn.
      const [now] = [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] === drawn) ? b : a));
      return { drawn, now, members };
    });
}

/** Names of which a line stands elsewhere than the same line of most others, or before a line it comes after. */
function outOfLine(lines: readonly Line[]): readonly string[] {
  const alone = movedAlone(usualLines(lines));
  const usual = usualLines(lines.filter(([name]) => !alone.has(name)));
  const astray = usual.flatMap(({ now, members }) => members.filter(([, , at]) => at !== now).map(([name]) => name));
  // The longest run of lines in their order stands where it was; what is out of it was moved.
  const inOrder = longestRise(usual.map(({ now }) => now));
  const moved = usual.filter((_, i) => !inOrder.has(i)).flatMap(({ members }) => members.map(([name]) => name));
  return [...alone, ...astray, ...moved];
}

/** Names whose lines moved while those before and behind did not: rows and columns that come in or go move all that is behind them. */
function movedAlone(usual: readonly Usual[]): ReadonlySet<string> {
  const found = new Set<string>();
  const shift = (i: number) => (i < 0 ? 0 : usual[i]!.now - usual[i]!.drawn);
  for (let from = 0, to = 0; from < usual.length; from = to) {
    for (to = from + 1; to < usual.length && shift(to) === shift(from);) to++;
    const names = new Set(usual.slice(from, to).flatMap(({ members }) => members.map(([name]) => name)));
    const [name = ''] = names;
    if (names.size === 1 && to < usual.length && shift(from - 1) === shift(to)) found.add(name);
  }
  return found;
}

/** Places of the longest subsequence that never falls. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const best = values.map(() => 1);
  const from = values.map(() => -1);
  values.forEach((value, i) => {
    for (let j = 0; j < i; j++)
      if (values[j]! <= value && best[j]! + 1 > best[i]!) {
        best[i] = best[j]! + 1;
        from[i] = j;
      }
  });
  const places = new Set<number>();
  let at = best.reduce((a, length, i) => (length > (best[a] ?? 0) ? i : a), 0);
  for (; at >= 0 && at < values.length; at = from[at]!) places.add(at);
  return places;
}
