/**
 * Finding: something wrong or doubtful in what was typed. It says what, where, which figures it compares, by which rule,
 * and what to do; the words come from `i18n` by its code, in the user's language.
 */
import type { CellValue, SheetEntries } from '../entries/entries';
import type { Place } from '../errors';
import type { Localised } from '../plan/schema';

/** error blocks the scoring of its item, warning asks for a correction or an explanation, info only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** Figures or texts put side by side on the finding's card, label → value as shown. */
export interface Comparison {
  /** A key of the messages' comparison labels, with what it needs. */
  readonly label: string;
  readonly params?: Readonly<Record<string, Value>>;
  readonly value: string | number;
  readonly measure?: Localised;
}

/** What a text names: a figure, a word that is the same in every language, or names of the plan in both. */
export type Value = string | number | Localised;

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly year?: number;
  readonly params: Readonly<Record<string, Value>>;
  readonly compared: readonly Comparison[];
  /** A correction that can be made by pressing a button: the cleaned value, a structure repair, or working everything out afresh. */
  readonly fix?:
    | { readonly kind: 'set-value'; readonly value: string | number }
    | { readonly kind: 'redraw'; readonly sheetKey: string }
    | { readonly kind: 'settle-copied'; readonly tab: string; readonly sheetKey: string }
    | { readonly kind: 'recalculate' };
  /** Identifies the finding and the figures it speaks of: an explanation holds only as long as this stays the same. */
  readonly fingerprint: string;
  readonly explanation?: Explanation;
}

/** The answer to a warning: kept in the workbook, printed with the score sheet, void when the figures change. */
export interface Explanation {
  readonly fingerprint: string;
  readonly code: string;
  readonly item: string;
  readonly cell: string;
  readonly reason: string;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
}

/** A cell whose formula is not the template's: what it shows, and what the template's formula comes to. */
export interface Parted {
  readonly cell: string;
  readonly shown: CellValue;
  readonly worked: CellValue;
}

/** Facts about the workbook's structure that only a renderer or reader can see; the structure rules judge them. */
export interface StructureFacts {
  /** Sheets the workbook is known to have had, with what became of them. */
  readonly sheets: readonly {
    readonly key: string;
    readonly tab: string;
    readonly state: 'present' | 'deleted' | 'broken-names';
    readonly version: number;
    readonly currentVersion: number;
    readonly protected: boolean;
    readonly shouldBeProtected: boolean;
    /** Cells whose formula was typed over. */
    readonly overwritten: readonly string[];
    /** Cells whose formula is another than the template's. */
    readonly changed: readonly string[];
    /** Its formulas were held against the template's: without this nobody knows whether some are others. */
    readonly compared?: boolean;
    /** Of these the first of each that shows another figure than the template's formula gives, as far as that was worked out. */
    readonly parted?: { readonly overwritten?: Parted; readonly changed?: Parted };
    /** Entry cells in which another formula stands than that by which the template assumes their value. */
    readonly retyped?: readonly {
      readonly cell: string;
      readonly formula: string;
      readonly template: string;
      readonly value: CellValue;
    }[];
    /** Names that are gone or point to #REF!. */
    readonly brokenNames: readonly string[];
    /** Names that point elsewhere than the template puts them. */
    readonly movedNames: readonly string[];
    /** Filled cells beside or below the entry block. */
    readonly outside: readonly string[];
    /** Labels of rows that were deleted or moved out of their order, or areas of results that lost some. */
    readonly lostRows: readonly string[];
    /** Cells put into a table in which every row stands for something. */
    readonly strayCells: readonly string[];
    /** What a deleted sheet held is still known from an earlier reading: drawing it again brings it back. */
    readonly kept?: boolean;
  }[];
  /** What the workbook itself has worked out, by sheet and field, as far as it was read anew: held against the engine's figures. */
  readonly results?: Readonly<Record<string, SheetEntries>>;
  /** The workbook holds one unit's part of the plan: what only the whole can sum is no matter of its own. */
  readonly part?: boolean;
  /** Calculation is set to manual, and what was read was worked out by the product first. */
  readonly calculatedByHand?: boolean;
  /** Sheets that look like one of ours and are none: what is typed there counts nowhere. */
  readonly copies?: readonly { readonly tab: string; readonly of: string }[];
  /** Results a file shows that its formulas do not give: saved before they were worked out. */
  readonly leftOver?: readonly { readonly place: Place; readonly shown: CellValue; readonly worked: CellValue }[];
}
