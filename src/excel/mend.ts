/**
 * Lost names: a name deleted in the name manager leaves its cells in place but unread. Where the sheet's other names all
 * stand where the template put them, the lost one can only belong where the template has it, and is given again before
 * anything is drawn. A name that leads to #REF! is another matter: its cells are gone.
 */
import { parseArea, rangeAddress } from '../sheets/a1';
import { fieldName, sheetName } from '../sheets/names';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { namesOf, reference } from './draw';
import type { Look } from './look';

/** The tab a sheet stands on by those of its names that are left; null where none is. */
export function tabOf(spec: SheetSpec, { sheets, names }: Look): string | null {
  const left = spec.fields.map((f) => names.get(fieldName(spec.key, f.field))).find((found) => found);
  return sheets.get(spec.key)?.tab ?? left?.tab ?? null;
}

/** The sheet's names that are gone or lead nowhere. */
export function brokenNames(spec: SheetSpec, { names }: Look): readonly string[] {
  return [...namesOf(spec).keys()].filter((name) => !names.get(name));
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
  const bottom = Math.max(spec.rows, ...fields.map(({ found }) => found?.area.lastRow ?? 0));
  const whole = look.names.has(sheetName(spec.key))
    ? []
    : [[sheetName(spec.key), rangeAddress(1, 1, bottom, spec.cols)] as const];
  return [...whole, ...lost].map(([name, area]) => [name, reference(tab, area)]);
}
