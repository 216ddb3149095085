/**
 * What a sheet is made from: the plan in force, what was typed (so that a redraw keeps it), the texts of the workbook's
 * language, and which sheets the workbook holds. `today` is the ISO date printed where a date of making is shown.
 */
import type { Entries } from '../entries/entries';
import type { Messages } from '../i18n';
import type { Plan } from '../plan/schema';
import type { Finding, StructureFacts } from '../validation/finding';
import type { SheetKey } from './spec';

export interface SheetContext {
  readonly plan: Plan;
  readonly entries: Entries;
  readonly m: Messages;
  readonly present: readonly SheetKey[];
  readonly today: string;
  /** Rows to leave free below what is filled in a roster, where there are to be more than the usual. */
  readonly room?: number;
  /** The plan is one unit's part of the whole, whose weights need not sum to anything. */
  readonly part?: boolean;
  /** For the findings sheet: what was found. Without it the sheet checks plan, entries and structure itself. */
  readonly findings?: readonly Finding[];
  /** Rows of a sheet's list as the workbook has it, to draw the sheet as it was; otherwise as many as it needs. */
  readonly rows?: Readonly<Record<SheetKey, number>>;
  /** Rows that are settled at drawing are those the sheet has, to draw it as it was. */
  readonly asDrawn?: boolean;
  /** What became of the workbook's sheets, where that is known. */
  readonly structure?: StructureFacts;
}
