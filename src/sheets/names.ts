/**
 * Defined names: the addresses by which everything is found. A bare `G13` cannot be a name (it reads as a cell), hence
 * the prefix; it also tells our names from the user's.
 */
import { rangeAddress } from './a1';
import type { SheetSpec } from './spec';

export const PREFIX = 'zsc_';

/** Name of a field: fieldName('G13', 'actual') → zsc_G13_actual. */
export function fieldName(sheetKey: string, field: string): string {
  return `${PREFIX}${sheetKey}_${field}`;
}

/** Name of a sheet's template area, by which the sheet itself is found: zsc_sheet_G13. */
export function sheetName(sheetKey: string): string {
  return `${PREFIX}sheet_${sheetKey}`;
}

/** Further name of a sheet's first cell, which links lead to: a link to its area would select all of it. */
export const topOf = (sheetKey: string): string => `${sheetKey}_top`;

/** The same as a defined name: zsc_G13_top. */
export const topName = (sheetKey: string): string => PREFIX + topOf(sheetKey);

/** All names a sheet brings: its template area, its fields and its further names. */
export function namesOf(spec: SheetSpec): ReadonlyMap<string, string> {
  const names = new Map<string, string>([[sheetName(spec.key), rangeAddress(1, 1, spec.rows, spec.cols)]]);
  for (const f of spec.fields) names.set(fieldName(spec.key, f.field), f.range);
  for (const [name, area] of Object.entries(spec.names)) names.set(PREFIX + name, area);
  return names;
}

/**
 * Names of a sheet that are for formulas alone: its template area, its label columns, its further names. Those of entries
 * and results stay in sight, for auditors to go by.
 */
export function innerNames(spec: Pick<SheetSpec, 'key' | 'fields' | 'names'>): ReadonlySet<string> {
  return new Set([
    sheetName(spec.key),
    ...spec.fields.flatMap(({ field, role }) => (role === 'label' ? [fieldName(spec.key, field)] : [])),
    ...Object.keys(spec.names).map((name) => PREFIX + name),
  ]);
}
