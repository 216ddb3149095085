/** What a file holds, before anyone asks what it means: sheets with their cells, names, properties. Sparse throughout. */
import type { CellValue } from '../entries/entries';
import type { Doubt } from './doubts';

export interface RawCell {
  /** Dates are day numbers. An error value is its text, such as "#REF!". */
  readonly value: CellValue;
  /** Starts with "="; never run, only reported. */
  readonly formula?: string;
  /** A number in a format that shows a percentage. */
  readonly percent?: true;
}

/** A picture within a cell, as WPS and Excel put it: its cell holds no value a program could take. */
export const cellPicture = /^=(?:_xlfn\.)?DISPIMG\(/i;

/** How a sheet looks, as far as it decides what a person reads on it. */
export interface SheetLooks {
  /** Number format and what hides a text, by the address of a cell that holds anything. Cells in no style of their own are absent. */
  readonly cells: ReadonlyMap<string, CellLook>;
  /** Rows and columns that are not shown, from 1. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Conditional formats that show figures another way: what each does, and where. */
  readonly rules: readonly string[];
  /** What makes the sheet as a whole show something else. */
  readonly views: readonly ViewKind[];
  /** What stands at the foot of pages, with its codes: of usual, even and first pages. */
  readonly footers: readonly string[];
  /** Areas that are printed, where not the whole sheet is. */
  readonly printed?: string;
}

/** Formulas in place of results, zeros left out, right to left, scrolled past rows nobody gets back to, filtered, words or pictures of its own on paper, a picture behind, objects, other words at the foot of the page, part of the form on paper. */
export type ViewKind =
  | 'formulas'
  | 'zeros'
  | 'rightToLeft'
  | 'scrolled'
  | 'filter'
  | 'header'
  | 'background'
  | 'objects'
  | 'date1904'
  | 'footer'
  | 'printed';

export interface CellLook {
  /** Number format code; absent for General. */
  readonly format?: string;
  /** The text has the colour of its ground. */
  readonly concealed?: true;
  /** Struck through. */
  readonly struck?: true;
  /** Shown as something else than its text: repeated or pushed out of the cell, in little pictures, as a value of another kind. */
  readonly altered?: true;
}

export interface RawSheet {
  readonly tab: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  /** By address: "C9". Cells with neither value nor formula are absent. */
  readonly cells: ReadonlyMap<string, RawCell>;
  /** Areas of merged cells: "B5:C5". */
  readonly merges: readonly string[];
  /** Notes (批注) that people wrote to cells, by address; threads are joined. */
  readonly notes: ReadonlyMap<string, string>;
  /** Pictures and shapes that lie on the sheet. */
  readonly pictures: readonly RawPicture[];
  /** Rows and columns that are not shown, from 1, filtered ones among them; absent where all are. */
  readonly hidden?: HiddenParts;
  /** Told for archived forms only, whose look is signed with them. */
  readonly looks?: SheetLooks;
}

export interface HiddenParts {
  readonly rows: readonly number[];
  readonly columns: readonly (readonly [first: number, last: number])[];
}

export interface RawPicture {
  /** The cell its upper left corner lies in. */
  readonly cell: string;
  /** What a shape says; empty for a picture. */
  readonly text: string;
  /** The picture itself; told for archived forms only. */
  readonly bytes?: Uint8Array;
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** Workbook-level defined names as the file spells them: zsc_G03_actual → 'G03 营业收入'!$D$6:$D$8, or #REF!. */
  readonly names: ReadonlyMap<string, string>;
  /** Custom document properties. */
  readonly custom: Readonly<Record<string, string>>;
  /** Day numbers count from 1904 (older Excel for Mac); those of date fields are put right when fields are read. */
  readonly date1904?: true;
  /** Places where the file says two things. */
  readonly doubts: readonly Doubt[];
}
