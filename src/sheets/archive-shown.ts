/**
 * What an archived form shows, in one canonical shape, wherever it was read from: each value with the text its number format
 * makes of it, and whatever keeps a person from reading what the cells hold. The fingerprint of archives speaks of this.
 */
import { format } from 'numfmt';
import type { CellValue } from '../entries/entries';
import { cellAddress } from './a1';
import type { ArchiveIdentity } from './archive-sheet';

export interface ShownCell {
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
  /** Number format code; General where there is none. */
  readonly format?: string;
}

/** What makes a form show something else than its cells hold. A form as it was archived has none of it but its own hidden columns. */
export interface Disguise {
  /** Rows and columns within the form that are not shown, from 1. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Cells whose text nobody sees, is struck through, or lies under a merged one. */
  readonly concealed: readonly string[];
  readonly struck: readonly string[];
  readonly covered: readonly string[];
  /** Cells with a formula: an archive's are constants. */
  readonly live: readonly string[];
  /** Pictures and shapes over the form: hash of the picture or text of the shape. */
  readonly pictures: readonly string[];
  /** Conditional formats that show figures another way. */
  readonly rules: readonly string[];
  /** Cells shown as something else than their text. */
  readonly altered: readonly string[];
  /** What makes the sheet as a whole show something else. */
  readonly views: readonly string[];
}

export const undisguised: Disguise = {
  hiddenRows: [],
  hiddenColumns: [],
  concealed: [],
  struck: [],
  covered: [],
  live: [],
  pictures: [],
  rules: [],
  altered: [],
  views: [],
};

export interface ShownForm {
  /** Every cell of the sheet that holds anything, but for the one with the fingerprint itself. */
  readonly cells: readonly ShownCell[];
  readonly disguise: Disguise;
}

/** Twelve digits: what every program that saves the file keeps, and more than any form shows. */
export const canonical = (value: CellValue): CellValue =>
  typeof value === 'number'
    ? Number(value.toPrecision(12))
    : typeof value === 'string'
      ? value.replace(/\r\n?/g, '\n')
      : value;

/** The text a number format makes of a value; a format that is none is told as such. */
function textOf(value: CellValue, code: string): string {
  try {
    return format(code, value, { locale: 'zh-CN' });
  } catch {
    return `(${code}) ${String(value)}`;
  }
}

const sha256 = async (text: string): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** SHA-256, as 64 hexadecimal digits, of identity and everything shown. */
export function displayFingerprint(
  { plan, source, date }: ArchiveIdentity,
  { cells, disguise }: ShownForm,
): Promise<string> {
  const shown = cells
    .filter(({ value }) => value !== null && value !== '')
    .sort((a, b) => a.row - b.row || a.col - b.col)
    .map(({ row, col, value, format: code }) => {
      const held = canonical(value);
      return [cellAddress(row, col), held, textOf(held, code || 'General')];
    });
  const { hiddenRows, hiddenColumns, concealed, struck, covered, live, pictures, rules, altered, views } = disguise;
  // The last two came later: a form without them keeps its fingerprint.
  const later = altered.length + views.length > 0 ? [altered, views] : [];
  const rest = [hiddenRows, hiddenColumns, concealed, struck, covered, live, pictures, rules, ...later];
  return sha256(JSON.stringify(['display', plan, source, date, shown, rest]));
}
