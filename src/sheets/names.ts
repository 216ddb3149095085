/**
 * Defined names: the addresses by which everything is found. A bare `G13` cannot be a name (it reads as a cell), hence
 * the prefix; it also tells our names from the user's.
 */
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
