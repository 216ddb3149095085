/**
 * SheetSpec: a plain description of one sheet. Pure functions in this folder make it, two renderers draw it
 * (`excel/` through Office.js, `xlsx/` into a file), and a test holds the two drawings against each other. A spec says
 * what is on the sheet, never how a library spells it.
 *
 * Addresses inside a spec are A1 notation on the sheet itself. Formulas reach other sheets by defined names only,
 * because the tab may have been renamed.
 */
import type { CellValue } from '../entries/entries';
import type { Look } from './looks';
import type { StyleName, ConditionalStyleName } from './styles';

/** Stable identity of a sheet: cover, plan, settings, G01 …, T16, adjustments, calc, score_2023, gap, … Letters, digits, underscore. */
export type SheetKey = string;

export interface CellSpec {
  /** 1-based row and column. */
  readonly row: number;
  readonly col: number;
  /** Text is text: renderers write it so that a leading = + - @ never becomes a formula. Dates are day numbers. */
  readonly value?: CellValue;
  /** Starts with "="; English function names, comma separators. */
  readonly formula?: string;
  readonly style: StyleName;
  /** Number format code where it differs from the style's. */
  readonly format?: string;
  /** Cell note (comment). */
  readonly note?: string;
  /** Jump inside the workbook: to a defined name, or a cell of a sheet by its key. */
  readonly link?: { readonly name: string; readonly tip: string };
}

/** A field of the sheet (see `entries.ts`): its cells get the workbook-level name `zsc_<key>_<field>`. */
export interface FieldSpec {
  readonly field: string;
  readonly range: string;
  /** entry: typed by users and read back; result: computed, read by other formulas; label: the key column of a table. */
  readonly role: 'entry' | 'result' | 'label';
}

/** A drop-down or limit on typing. `formula` texts may use names. Prompts: title ≤ 32, text ≤ 255; error text ≤ 255. */
export interface ValidationSpec {
  readonly range: string;
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] } // at most 255 characters together, no commas inside
    | { readonly kind: 'listRange'; readonly source: string } // a defined name or a range on this sheet: "=zsc_plan_id"
    | {
        readonly kind: 'decimal' | 'whole' | 'date' | 'textLength';
        readonly operator: 'between' | 'greaterThanOrEqual' | 'lessThanOrEqual' | 'equal';
        readonly min: number | string;
        readonly max?: number | string;
      }
    | { readonly kind: 'custom'; readonly formula: string };
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: {
    readonly title: string;
    readonly text: string;
    readonly style: 'stop' | 'warning' | 'information';
  };
}

/** Formula-based conditional format; earlier ones have priority. `formula` is relative to the range's first cell. */
export interface ConditionalFormatSpec {
  readonly range: string;
  readonly formula: string;
  readonly style: ConditionalStyleName;
  /** No further conditional formats are applied to a cell that meets this one. */
  readonly stop?: boolean;
}

export interface SeriesSpec {
  readonly name: string;
  /** Ranges on the chart's own sheet. */
  readonly values: string;
  readonly type?: 'column' | 'line'; // in a combination
  readonly axis?: 'primary' | 'secondary';
  readonly color: string; // RRGGBB
  readonly outline?: string;
  readonly dash?: 'solid' | 'dash' | 'dot';
  readonly width?: number; // pt, lines
  readonly marker?: 'none' | 'circle' | 'diamond';
  readonly labels?: {
    readonly format: string;
    readonly position: 'insideBase' | 'insideEnd' | 'top' | 'outsideEnd';
    readonly color: string;
  };
}

export interface AxisSpec {
  readonly min?: number;
  readonly max?: number;
  readonly major?: number;
  readonly format?: string;
  readonly title?: string;
}

export interface ChartSpec {
  /** Unique on the sheet; the chart object's name is `zsc_<sheet key>_<key>`. */
  readonly key: string;
  readonly type: 'column' | 'stackedColumn' | 'bar' | 'line' | 'combo' | 'radar';
  readonly title: string;
  /** Cells the chart covers, e.g. "B25:E37". */
  readonly area: string;
  readonly categories: string;
  readonly series: readonly SeriesSpec[];
  readonly gapWidth?: number;
  readonly overlap?: number;
  readonly primary?: AxisSpec;
  readonly secondary?: AxisSpec;
  /** Categories from top to bottom in a bar chart. */
  readonly reverse?: boolean;
  readonly legend: 'bottom' | 'none';
  /** Given when built, as that of the sheet. */
  readonly look?: Look;
  /** What the chart shows, for those who cannot see it. */
  readonly altText: string;
}

/** A structured table over a range whose first row is the header (register-like sheets only; entry sheets are protected and cannot grow tables). */
export interface TableSpec {
  readonly name: string;
  readonly range: string;
}

export interface PrintSpec {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'landscape' | 'portrait';
  readonly area: string;
  readonly fitWidth: 1;
  /** 0: as many pages as it takes. */
  readonly fitHeight: number;
  /** Rows repeated on every page, e.g. "11:12". */
  readonly titleRows?: string;
  /** Columns repeated on every page, e.g. "B:C"; with `splitAfter`. */
  readonly titleColumns?: string;
  /** Rows after which a page ends; honoured by all programs as long as only the width is fitted. */
  readonly breaks?: readonly number[];
  /** Columns after which a wide list goes on on further pages; each part is one page wide. */
  readonly splitAfter?: readonly number[];
  /** Last row of each of these parts: pages that would hold its repeated columns alone are not printed. */
  readonly partEnds?: readonly number[];
  readonly footerLeft: string;
  /** Inches. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

export interface SheetSpec {
  readonly key: SheetKey;
  /** Version of the template: a redraw is offered where the workbook holds another. */
  readonly version: number;
  /** Proposed tab name, ≤ 31 characters. */
  readonly name: string;
  readonly tabColor: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Last row and column the template uses; named `zsc_sheet_<key>` from A1. */
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly CellSpec[];
  readonly columnWidths: Readonly<Record<number, number>>; // 1-based column → characters
  readonly hiddenColumns?: readonly number[];
  readonly rowHeights: Readonly<Record<number, number>>; // 1-based row → points
  readonly merges: readonly string[];
  readonly fields: readonly FieldSpec[];
  /** Further workbook-level names on this sheet, without the prefix `zsc_`. */
  readonly names: Readonly<Record<string, string>>;
  readonly validations: readonly ValidationSpec[];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  readonly charts: readonly ChartSpec[];
  readonly tables: readonly TableSpec[];
  /** A list with its head whose rows can be filtered, protected as the sheet is. */
  readonly filter?: string;
  readonly freeze?: { readonly rows: number; readonly cols: number };
  /** Locked without a password; cells whose style is an entry style stay open. */
  readonly protect: boolean;
  /** Locked altogether, entry cells too: in a copy for others, what is there only to be read and reckoned with. */
  readonly locked?: boolean;
  /** Drawn in another look than the product's own. */
  readonly look?: Look;
  readonly print?: PrintSpec;
}
