/**
 * Small pieces of worksheet formulas that every computing sheet needs: text literals, positions in a named range, and
 * lists of units as people type them.
 */
import { define, words } from '../expression/define';
import type { Messages } from '../i18n';

/** A text as a formula literal; longer ones in pieces, since a literal holds at most 255 characters. */
export function quote(text: string): string {
  const pieces = text.match(/[^]{1,240}/g) ?? [''];
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join('&');
}

/** The k-th cell of a named column or row, empty text where the name, the sheet or the value is not there. */
export const valueAt = (name: string, k: number) => `IFERROR(IF(INDEX(${name},${k})="","",INDEX(${name},${k})),"")`;

/** The same for figures only: text, errors and empty cells give empty text. */
export const numberAt = (name: string, k: number) => numberIn(`INDEX(${name},${k})`);
/** The figure in a cell or a name of one cell, in which some programs find no first one. */
export const numberIn = (cell: string) => `IFERROR(IF(ISNUMBER(${cell}),${cell},""),"")`;

/** Whether the k-th cell of a name holds a formula. As an area of one cell: Gnumeric takes INDEX of a name for its value. */
export const isFormulaAt = (name: string, k: number) => `ISFORMULA(INDEX(${name},${k}):INDEX(${name},${k}))`;

/** The place of a year among those of the plan, from 1; `none` where the cell holds another. Cases, since lists in formulas are read in several ways. */
export const placeOfYear = (cell: string, years: readonly number[], none: number | string): string =>
  years.reduceRight<string>((rest, year, k) => `IF(${cell}&""="${year}",${k + 1},${rest})`, String(none));

/** How many of a range's cells are numbers, as the criterion of COUNTIFS and SUMIF. */
export const isNumber = '"<1E+300"';

/** The k-th cell of a row: with one place alone some programs look for the k-th row. */
export const inRow = (name: string, k: number | string) => `INDEX(${name},1,${k})`;
/** The figure in the k-th cell of a row, empty text where there is none. */
export const numberInRow = (name: string, k: number) => numberIn(inRow(name, k));

/** Whether points count as shown, to two digits item by item; a workbook made before that could be chosen does not round. A condition. */
export const rounded = 'IFERROR(zsc_settings_inForce_rounding,2)=1';

/** Whether points that an office settled count; workbooks made before that could be chosen know none. A condition. */
export const settles = 'IFERROR(zsc_settings_inForce_settling,1)=2';

/** Whether what is missing is left out. A condition. */
export const excludes = 'zsc_settings_inForce_missing=2';

/** The place of a typed word in a list of ours. MATCH reads wildcards, which none of our words has. */
export function matched(cell: string, list: string): string {
  const plain = ['*', '?', '~'].reduce((text, sign) => `SUBSTITUTE(${text},${quote(sign)},"|")`, cell);
  return `MATCH(${plain},${list},0)`;
}

/** A name part made from a slug: names hold no hyphens. */
export const nameOf = (slug: string) => slug.replace(/-/g, '_');

/** How units are written into one cell. */
export const joinUnits = (names: readonly string[], { common }: Pick<Messages, 'common'>) =>
  names.join(common.unitSeparator);

/** A text as MATCH and COUNTIFS look for it letter by letter: `~`, `*` and `?` without their meaning. */
export const literally = (text: string): string =>
  ['~', '*', '?'].reduce((inner, sign) => `SUBSTITUTE(${inner},${quote(sign)},${quote(`~${sign}`)})`, text);

/** A cell's text, cleaned. */
export const cleanText = define({ text: words }, ({ text }) => text.clean());

/**
 * Formula twin of `unitNamesIn`: the list with 、 between, before and after each unit ("、甲、乙、"), so that a unit is in
 * it when 、unit、 is found, and the number of units is the number of 、 less one.
 */
export function unitListFormula(cell: string): string {
  const replaced = ['"；"', '";"'].reduce(
    (f, mark) => `SUBSTITUTE(${f},${mark},"、")`,
    cleanText.formula({ text: `${cell}&""` }),
  );
  const tight = `SUBSTITUTE(SUBSTITUTE("、"&TRIM(${replaced})&"、","、 ","、")," 、","、")`;
  return `SUBSTITUTE(SUBSTITUTE(${tight},"、、","、"),"、、","、")`;
}
