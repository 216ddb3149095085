/**
 * How text and formulas are spelt inside an .xlsx. Two spellings differ from what the sheet shows: `_xNNNN_` in text
 * stands for a character (so a typed "_x0041_" must be escaped, or it comes back as "A"), and functions younger than
 * Excel 2007 carry a prefix (written without it, Excel shows #NAME?).
 */

import { withoutPrefixes, withParameters, withPrefixes } from './young-functions';

/** Text as OOXML wants it: an `_xNNNN_` the user typed stays what it is. */
export function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Text as the sheet shows it, from what a file holds. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Text for an element's content or a double-quoted attribute; control characters XML cannot hold are dropped. */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text of a cell or formula as an element's content; a control character is spelt `_x0001_`, as spreadsheets do. */
export function contentText(text: string): string {
  return text.replace(
    /[&<>\r\u0000-\u0008\u000B\u000C\u000E-\u001F]/g,
    (sign) => entities[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** A formula as a file holds it: without the leading "=" and with prefixes where Excel needs them; text in quotes is untouched. */
export function fileFormula(formula: string): string {
  return withParameters(formula.replace(/^=/, ''))
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 ? part : withPrefixes(part)))
    .join('');
}

/** The formula as the sheet shows it, from what a file holds. */
export function sheetFormula(formula: string): string {
  return `=${withoutPrefixes(formula)}`;
}

/** A sheet's name as a reference spells it; always quoted, since names may hold blanks, digits first, and Chinese. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** The tab a reference names; empty where it names none. */
export function tabOf(reference: string): string {
  const tab = reference.slice(0, Math.max(0, reference.lastIndexOf('!')));
  return tab.replace(/^'([^]*)'$/, (_, quoted: string) => quoted.replace(/''/g, "'"));
}
