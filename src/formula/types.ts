/**
 * What goes in and out of the formula engine.
 *
 * The engine knows no workbook: it asks a {@link FormulaSource} for contents and names, so that the in-memory
 * workbook stays the single owner of what was typed. Sheets are known by id (ids survive renaming); rows and
 * columns count from 0.
 */

/** A plain cell value; `null` is an empty cell. Dates are serial day numbers of the 1900 system. */
export type Scalar = number | string | boolean | null;

export type ErrorCode = '#DIV/0!' | '#N/A' | '#NAME?' | '#NULL!' | '#NUM!' | '#REF!' | '#VALUE!' | '#SPILL!' | '#CALC!';

/** An error is a value like any other: it travels through formulas. */
export interface ErrorValue {
  readonly error: ErrorCode;
}

/** What a cell, or a formula in a cell, comes to. */
export type CellResult = Scalar | ErrorValue;

/** A cell, with row and column from 0. */
export interface CellAddress {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/** The formula a cell's own was copied from, and how far; `text` is the cell's own, by which it is told that it still is. */
export interface CopiedFormula {
  readonly text: string;
  readonly formula: string;
  readonly down: number;
  readonly across: number;
}

/** What a cell holds: a constant, or a formula as text beginning with "=". */
export interface CellContent {
  readonly formula?: string;
  readonly value: Scalar;
  /** The cells an array formula was entered into as one; each of them gives the same formula, and shows its own element. */
  readonly array?: { readonly row: number; readonly col: number };
  /** An array that would have to show where something stands: #SPILL!. */
  readonly blocked?: boolean;
  /** Formulas copied from one another are read once. */
  readonly copied?: CopiedFormula;
}

/** A table as structured references see it; bounds take in header and total rows. */
export interface TableContent {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly headers: boolean;
  readonly totals: boolean;
  readonly columns: readonly string[];
}

/** The look of a cell, as far as CELL tells of it. */
export interface CellLook {
  readonly numberFormat: string;
  readonly horizontal: string;
  readonly locked: boolean;
  /** Characters. */
  readonly width: number;
}

/** The program and the workbook around formulas. Where it is not known, formulas that ask for it are not understood. */
export interface Surroundings {
  /** Where random numbers begin; every calculation goes on to others. */
  readonly seed: number;
  readonly workbookName: string;
  /** The sign of the money of the country Excel is set to. */
  readonly currency: string;
  /** Ids of all sheets, in their order. */
  sheets(): readonly string[];
  look(sheetId: string, row: number, col: number): CellLook;
}

/** What the engine asks of a workbook. */
export interface FormulaSource {
  /** Id of the sheet with this name, whatever its case. */
  sheetId(name: string): string | undefined;
  sheetName(id: string): string;
  /** Content as entered. */
  content(sheetId: string, row: number, col: number): CellContent;
  /** Size of the used area, counted from A1. */
  extent(sheetId: string): { readonly rows: number; readonly cols: number };
  /** The text a defined name stands for, such as "=Sheet1!$A$1:$A$3" or "=0.6"; a sheet's own names come first. */
  definedName(name: string, sheetId: string): string | undefined;
  /** The sheets from one to another as they stand in the workbook, both included; undefined where one is missing. */
  sheetsBetween?(first: string, last: string): readonly string[] | undefined;
  /** The table of this name, or with an empty name the one around a cell. */
  table?(name: string, at: CellAddress): TableContent | undefined;
  /** Whether a row is hidden by hand or by a filter. A change of it is a structural one. */
  hiddenRow?(sheetId: string, row: number): 'hidden' | 'filtered' | undefined;
  /** The size of what spills from a cell; undefined where nothing does. */
  spill?(sheetId: string, row: number, col: number): { readonly rows: number; readonly cols: number } | undefined;
  /** Now as a serial day number; whole where only the day is known. */
  today(): number;
  readonly around?: Surroundings;
}

/** Calculates a workbook on demand. */
export interface FormulaEngine {
  /** A cell's result, worked out when needed and kept; a circular reference counts as 0 and is listed by `circular()`. */
  value(sheetId: string, row: number, col: number): CellResult;
  /** Tells which contents changed. Gives the formula cells, changed ones included, whose result may be another now. */
  changed(cells: readonly CellAddress[]): readonly CellAddress[];
  /** These cells were given other contents while calculation is manual: they are worked out, what reads them is not until `changed`. */
  entered(cells: readonly CellAddress[]): void;
  /** Sheets or names were added, removed or renamed, or cells moved: every result is to be worked out again. */
  structureChanged(): void;
  /**
   * Evaluates any formula text as if it stood in the cell `at` (conditional formats, validations, names).
   * Relative references are written for `base` (default `at`) and move along from there.
   * A formula that comes to a range or an array gives rows of results.
   */
  evaluate(
    formula: string,
    at: CellAddress,
    base?: { readonly row: number; readonly col: number },
  ): CellResult | CellResult[][];
  /** Cells found to depend on themselves since the last structural change. */
  circular(): readonly CellAddress[];
  /** Works out a cell as far as it gets before time is up, so that `value` has less to do later; whether it is done. What was worked out for it stays. */
  ahead(cell: CellAddress, isOver: () => boolean): boolean;
}
