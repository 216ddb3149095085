/**
 * Lost names: a name deleted in the name manager leaves its cells in place but unread. Where the sheet's other names all
 * stand where the template put them, the lost one can only belong where the template has it, and is given again before
 * anything is drawn. A name that leads to #REF! is another matter: its cells are gone.
 */
import { parseArea, rangeAddress } from '../sheets/a1';
import { fieldName, PREFIX, sheetName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { namesOf, reference } from './draw';
import type { Look } from './look';

/** The tab a sheet stands on by most of its names that are left; null where none is. */
export function tabOf(spec: SheetSpec, { sheets, names, adopted }: Look): string | null {
  const counts = new Map<string, number>();
  for (const found of [sheets.get(spec.key), ...spec.fields.map((f) => names.get(fieldName(spec.key, f.field)))])
    if (found) counts.set(found.tab, (counts.get(found.tab) ?? 0) + 1);
  const most = [...counts].reduce<readonly [string, number] | null>((a, b) => (a && a[1] >= b[1] ? a : b), null);
  return most?.[0] ?? adopted?.get(spec.key) ?? null;
}

/** The sheet's names that are gone or lead nowhere. */
export function brokenNames(spec: SheetSpec, { names }: Look): readonly string[] {
  return [...namesOf(spec).keys()].filter((name) => !names.get(name));
}

/** A row or column of the template: where the names say it stands now. */
type Line = readonly [name: string, drawn: number, now: number];

/**
 * Names that lead to other cells than their own: to another tab, or out of line with the sheet's other names. Rows and columns put
 * in or taken out move all names alike, and never change which comes first.
 */
export function misplacedNames(spec: SheetSpec, look: Look): readonly string[] {
  const tab = tabOf(spec, look);
  const rows: Line[] = [];
  const cols: Line[] = [];
  const astray = new Set<string>();
  for (const [name, range] of namesOf(spec)) {
    const found = look.names.get(name);
    if (!found) continue;
    if (found.tab !== tab) {
      astray.add(name);
      continue;
    }
    const drawn = parseArea(range);
    const { area } = found;
    rows.push([name, drawn.row, area.row], [name, drawn.lastRow, area.lastRow]);
    cols.push([name, drawn.col, area.col], [name, drawn.lastCol, area.lastCol]);
  }
  for (const name of [...outOfLine(rows), ...outOfLine(cols)]) astray.add(name);
  for (const name of [...astray]) for (const other of inTurn(name, spec, look)) astray.add(other);
  return [...astray];
}

const corner = ({ row, col }: { readonly row: number; readonly col: number }): string => `${row} ${col}`;

/** Names that have changed places with this one, two or more in a ring; none where the ring is not closed. */
function inTurn(name: string, spec: SheetSpec, { names }: Look): readonly string[] {
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

/** Names of which a line stands elsewhere than the same line of most others, or before a line it comes after. */
function outOfLine(lines: readonly Line[]): readonly string[] {
  const byDrawn = new Map<number, Line[]>();
  for (const line of lines) (byDrawn.get(line[1]) ?? byDrawn.set(line[1], []).get(line[1])!).push(line);
  const usual = [...byDrawn]
    .sort(([a], [b]) => a - b)
    .map(([drawn, members]) => {
      const counts = new Map<number, number>();
      for (const [, , now] of members) counts.set(now, (counts.get(now) ?? 0) + 1);
      // Where as many say one as the other, those are right that stand as drawn.
      const [now] = [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] === drawn) ? b : a));
      return { drawn, now, members };
    });
  const astray = usual.flatMap(({ now, members }) => members.filter(([, , at]) => at !== now).map(([name]) => name));
  // The longest run of lines in their order stands where it was; what is out of it was moved.
  const inOrder = longestRise(usual.map(({ now }) => now));
  const moved = usual.filter((_, i) => !inOrder.has(i)).flatMap(({ members }) => members.map(([name]) => name));
  return [...astray, ...moved];
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

/** Where the template has each of these names, on the tab the sheet stands on. */
export function templatePlaces(spec: SheetSpec, look: Look, names: readonly string[]): ReadonlyMap<string, string> {
  const tab = tabOf(spec, look);
  const drawn = namesOf(spec);
  return new Map(tab === null ? [] : names.map((name) => [name, reference(tab, drawn.get(name)!)]));
}

/** Names to give again, with what they refer to. `specOf` gives the template of a sheet, null where the plan has none. */
export function lostNames(
  look: Look,
  keys: readonly SheetKey[],
  specOf: (key: SheetKey) => SheetSpec | null,
): ReadonlyMap<string, string> {
  return new Map(keys.flatMap((key) => lostOf(specOf(key), look)));
}

function lostOf(spec: SheetSpec | null, look: Look): readonly (readonly [string, string])[] {
  const tab = spec && tabOf(spec, look);
  if (!spec || !tab) return [];
  const fields = spec.fields.map((f) => {
    const name = fieldName(spec.key, f.field);
    return { name, drawn: parseArea(f.range), found: look.names.get(name) };
  });
  const inPlace = fields.every(
    ({ drawn, found }) =>
      found === undefined || (found?.tab === tab && found.area.row === drawn.row && found.area.col === drawn.col),
  );
  if (!inPlace) return [];
  // A table drawn longer than the bare template: as long as the columns beside it.
  const grown = (drawn: { row: number; lastRow: number }): number =>
    fields.find((f) => f.found && f.drawn.row === drawn.row && f.drawn.lastRow === drawn.lastRow)?.found?.area
      .lastRow ?? drawn.lastRow;
  const lost = fields.flatMap(({ name, drawn, found }) =>
    found === undefined ? [[name, rangeAddress(drawn.row, drawn.col, grown(drawn), drawn.lastCol)] as const] : [],
  );
  const further = Object.entries(spec.names).flatMap(([name, area]) =>
    look.names.has(PREFIX + name) ? [] : [[PREFIX + name, area] as const],
  );
  const bottom = Math.max(spec.rows, ...fields.map(({ found }) => found?.area.lastRow ?? 0));
  const whole = look.names.has(sheetName(spec.key))
    ? []
    : [[sheetName(spec.key), rangeAddress(1, 1, bottom, spec.cols)] as const];
  return [...whole, ...lost, ...further].map(([name, area]) => [name, reference(tab, area)]);
}
