/**
 * A validation rule looks at what was typed and says what is wrong or doubtful. One file per rule in `rules/`; the
 * catalogue in `docs/validation.md` is generated from them. A rule states what missing values mean for it, because silence
 * about a missing figure is how wrong scores come about.
 */
import type { EntryCell, Entries, SheetEntries } from '../entries/entries';
import type { Place } from '../errors';
import type { Item, Localised, Plan } from '../plan/schema';
import type { Comparison, Finding, Severity, StructureFacts } from './finding';

export type RuleGroup = 'cell' | 'unit-slip' | 'series' | 'roster' | 'across' | 'plan' | 'structure';

/** What a rule may look at. `asOf` is a day number: what lies after it cannot be missing yet. */
export interface CheckContext {
  readonly plan: Plan;
  readonly entries: Entries;
  readonly structure: StructureFacts;
  readonly asOf: number;
}

interface RuleBase {
  /** Stable code; also the key of its texts in `i18n` findings. */
  readonly code: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** skip: nothing is said about figures that are not there; report: their absence is the finding; zero: they count as 0. */
  readonly missing: 'skip' | 'report' | 'zero';
  readonly source: Localised;
}

/** Looks at one item at a time, so that only what a change touched is checked again. */
export interface ItemRule extends RuleBase {
  readonly scope: 'item';
  check(item: Item, fields: SheetEntries, context: CheckContext): readonly Hit[];
}

/** Looks across sheets. `reads` tells which sheets a change must touch for it to matter; absent: any. */
export interface WorkbookRule extends RuleBase {
  readonly scope: 'workbook';
  readonly reads?: (key: string) => boolean;
  check(context: CheckContext): readonly Hit[];
}

export type ValidationRule = ItemRule | WorkbookRule;

/** What a rule found, before it is made a Finding with its code and fingerprint. */
export interface Hit {
  readonly place: Place;
  readonly year?: number;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly compared?: readonly Comparison[];
  readonly fix?: Finding['fix'];
  /** Where a rule's severity depends on the case. */
  readonly severity?: Severity;
}

/** A hit at a cell that was typed. */
export const at = (cell: EntryCell): { readonly place: Place } => ({ place: cell.place });
