/** Fields of which there is one a year: their names are made and read here alone. */

/** `ytd_2022`: the column's field of a year. */
export const yearField = (column: string, year: number | string): string => `${column}_${year}`;

/** Column and year of such a name; null for one of another form. */
export function inYearField(field: string): { readonly column: string; readonly year: number } | null {
  const found = /^([a-z]+)_(\d{4})$/.exec(field);
  return found ? { column: found[1]!, year: Number(found[2]) } : null;
}
