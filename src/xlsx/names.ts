/**
 * The defined names of a sheet: its template area, its fields, its further names, and the two that print set-up has.
 * The library writes print names without quotes round the tab name, which breaks on names such as "2023年评分表"; so
 * they are made here too.
 */
import type { DefinedName } from './finish';
import { parseArea, cellAddress } from '../sheets/a1';
import { partsOf } from '../sheets/paper';
import { fieldName, innerNames, PREFIX, sheetName } from '../sheets/names';
import type { SheetSpec } from '../sheets/spec';
import { quotedSheet } from './text';

/** A range as a defined name holds it: 'tab'!$B$5:$C$9. */
export function absolute(tab: string, range: string): string {
  const { row, col, lastRow, lastCol } = parseArea(range);
  const first = cellAddress(row, col, true);
  const last = cellAddress(lastRow, lastCol, true);
  return `${quotedSheet(tab)}!${first === last ? first : `${first}:${last}`}`;
}

function definedNames(spec: SheetSpec): DefinedName[] {
  const tab = spec.name;
  const inner = innerNames(spec);
  const names: DefinedName[] = [
    {
      name: sheetName(spec.key),
      range: `${quotedSheet(tab)}!$A$1:${cellAddress(spec.rows, spec.cols, true)}`,
      hidden: true,
    },
    ...spec.fields.map((f) => ({
      name: fieldName(spec.key, f.field),
      range: absolute(tab, f.range),
      hidden: inner.has(fieldName(spec.key, f.field)),
    })),
    ...Object.entries(spec.names).map(([name, range]) => ({
      name: PREFIX + name,
      range: absolute(tab, range),
      hidden: true,
    })),
  ];
  if (spec.print) {
    const parts = partsOf(spec.print).map((part) => absolute(tab, part));
    names.push({ name: '_xlnm.Print_Area', range: parts.join(','), scope: tab });
    const { titleColumns, titleRows } = spec.print;
    const titles = [titleColumns, titleRows].flatMap((lines) => {
      const [from, to = from] = lines?.split(':') ?? [];
      return from === undefined ? [] : [`${quotedSheet(tab)}!$${from}:$${to}`];
    });
    if (titles.length > 0) names.push({ name: '_xlnm.Print_Titles', range: titles.join(','), scope: tab });
  }
  return names;
}

/** The names of all sheets. Throws RangeError where two are alike but for case: Excel keeps the first and drops the other. */
export function workbookNames(specs: readonly SheetSpec[]): DefinedName[] {
  const names = specs.flatMap(definedNames);
  const seen = new Set<string>();
  for (const { name, scope } of names) {
    const id = `${scope ?? ''}!${name.toLowerCase()}`;
    if (seen.has(id)) throw new RangeError(`two places are named ${name}`);
    seen.add(id);
  }
  return names;
}
