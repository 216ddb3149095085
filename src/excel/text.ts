/**
 * Text as Excel must be given it. Excel parses every string written to a cell as if it had been typed: "=1" becomes a
 * formula, "1-3" a date, "007" a number. A leading apostrophe keeps a text a text; cells formatted as text (@) need it
 * only before the characters that begin a formula.
 */
const startsFormula = /^[=+\-@']/;
const looksTyped = /^\s*[+\-(￥$¥]?[\d.]|^(true|false)$|%\s*$/i;

/** The string to write so that the cell holds exactly `text`. `format` is the cell's number format. */
export function asText(text: string, format: string): string {
  const needed = startsFormula.test(text) || (format !== '@' && looksTyped.test(text));
  return needed ? `'${text}` : text;
}
