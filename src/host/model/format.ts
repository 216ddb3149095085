/**
 * Cell formats. Formats are interned: equal formats are one frozen object, so that ten thousand formatting commands
 * cost lookups and not copies, and comparing formats is comparing references.
 */
import { invalidArgument } from '../errors';

/** The money of the country the host is set to. */
export const CURRENCY = '¥';

export type LineStyle = 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type LineWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

export const lineStyles: readonly LineStyle[] = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
];
export const lineWeights: readonly LineWeight[] = ['Hairline', 'Thin', 'Medium', 'Thick'];

export interface Border {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  readonly color: string;
  /** From -1 (darkest) to 1 (brightest); absent is 0. */
  readonly tint?: number;
}

export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  /** "#RRGGBB" */
  readonly color: string;
  /** "#RRGGBB", or "" for no fill. */
  readonly fill: string;
  readonly pattern: string;
  readonly patternColor: string;
  /** Tints of font, fill and pattern: from -1 (darkest) to 1 (brightest). */
  readonly colorTint: number;
  readonly fillTint: number;
  readonly patternTint: number;
  readonly horizontal: string;
  readonly vertical: string;
  readonly indent: number;
  readonly autoIndent: boolean;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly textOrientation: number;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly style: string;
  readonly top: Border | null;
  readonly bottom: Border | null;
  readonly left: Border | null;
  readonly right: Border | null;
  readonly diagonalDown: Border | null;
  readonly diagonalUp: Border | null;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';

export type FormatPatch = Partial<CellFormat>;

const pool = new Map<string, CellFormat>();

function intern(format: CellFormat): CellFormat {
  const key = JSON.stringify(format);
  const known = pool.get(key);
  if (known) return known;
  pool.set(key, Object.freeze(format));
  return format;
}

/** What an untouched cell looks like: Excel's Normal style, cells locked. */
export const normalFormat: CellFormat = intern({
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  subscript: false,
  superscript: false,
  color: '#000000',
  fill: '',
  pattern: 'None',
  patternColor: '',
  colorTint: 0,
  fillTint: 0,
  patternTint: 0,
  horizontal: 'General',
  vertical: 'Bottom',
  indent: 0,
  autoIndent: false,
  wrap: false,
  shrink: false,
  textOrientation: 0,
  readingOrder: 'Context',
  locked: true,
  formulaHidden: false,
  style: 'Normal',
  top: null,
  bottom: null,
  left: null,
  right: null,
  diagonalDown: null,
  diagonalUp: null,
});

/** Turns one format into another. */
export type FormatChange = (format: CellFormat) => CellFormat;

/** A change that sets the given properties; each different format it meets is worked out once. */
export function setting(patch: FormatPatch): FormatChange {
  return changing((format) => ({ ...format, ...patch }));
}

/** A change worked out from the format it meets, once for each different format. */
export function changing(change: (format: CellFormat) => CellFormat): FormatChange {
  const done = new Map<CellFormat, CellFormat>();
  return (format) => {
    let result = done.get(format);
    if (!result) {
      result = intern(change(format));
      done.set(format, result);
    }
    return result;
  };
}

/** The change that puts a format as it is, whatever was there. */
export const replacing =
  (format: CellFormat): FormatChange =>
  () =>
    format;

const knownFormats = new Map<string, boolean>();

/** Whether a number format's quotes and brackets are closed, and it has no more than four sections. */
function isNumberFormat(text: string): boolean {
  let sections = 1;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\\' || char === '_' || char === '*') i++;
    else if (char === '"' || char === '[') {
      i = text.indexOf(char === '"' ? '"' : ']', i + 1);
      if (i < 0) return false;
    } else if (char === ';') sections++;
  }
  return sections <= 4 && text.length <= 255;
}

/** Refuses a number format Excel refuses. */
export function checkNumberFormat(text: string): string {
  let good = knownFormats.get(text);
  if (good === undefined) knownFormats.set(text, (good = isNumberFormat(text)));
  if (!good) throw invalidArgument(`"${text.slice(0, 100)}" is no number format.`);
  return text;
}

/** The kind of a number format, by the words of `NumberFormatCategory`. */
export function formatCategory(format: string): string {
  const plain = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/^general$/i.test(format)) return 'General';
  if (format === '@') return 'Text';
  if (format.includes('_(') || format.includes('_-')) return 'Accounting';
  if (/[$¥€£]/.test(format)) return 'Currency';
  if (plain.includes('%')) return 'Percentage';
  if (/[0#?]\s*\/\s*[0#?]/.test(plain)) return 'Fraction';
  if (/[0#?]e[+-]/i.test(plain)) return 'Scientific';
  if (/[yd]/i.test(plain)) return 'Date';
  if (/[hs]/i.test(plain)) return 'Time';
  if (/^(?:0|#,##0)(?:\.0+)?(?:_\))?(?:;.*)?$/.test(plain)) return 'Number';
  return 'Custom';
}
