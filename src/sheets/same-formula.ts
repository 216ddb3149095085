/** Whether a formula found in a cell is still the template's, however the program that saved it spells it. */

/** Texts, names of other sheets, and everything else; only in the last do blanks and case mean nothing. */
const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;
/** Prefixes of functions newer than the file format, signs of implicit intersection and of fixed addresses, and blanks. */
const spelling = /_xlfn\.|_xlws\.|[@$\s]+/gi;

/** Programs differ in blanks, case and prefixes when they save a formula; whether an address is fixed makes no difference in its own cell. */
export const spelled = (formula: string): string =>
  formula.replace(parts, (part) => (/^["']/.test(part) ? part : part.replace(spelling, '').toUpperCase()));

/** The template's formulas as `spelled`, each worked out once: there are tens of thousands. */
const known = new Map<string, string>();

export function isSameFormula(found: string, template: string): boolean {
  if (found === template) return true;
  let wanted = known.get(template);
  if (wanted === undefined) known.set(template, (wanted = spelled(template)));
  return spelled(found) === wanted;
}
