/**
 * Lost names: a name deleted in the name manager leaves its cells in place but unread. Where the sheet's other names all
 * stand where the template put them, the lost one can only belong where the template has it, and is given again before
 * anything is drawn. A name that leads to #REF! is another matter: its cells are gone.
 */
import { parseArea, rangeAddress } from '../sheets/a1';
import { astrayNames } from '../sheets/astray-names';
import { fieldName, namesOf, PREFIX, sheetName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { reference } from './draw';
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

/** Names that lead to other cells than their own. */
export const misplacedNames = (spec: SheetSpec, look: Look): readonly string[] =>
  astrayNames(spec, tabOf(spec, look), look.names);

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
