/**
 * A validation rule looks at what was typed and says what is wrong or doubtful. One file per rule in `rules/`; the
 * catalogue in `docs/validation.md` is generated from them. A rule states what missing values mean for it, because silence
 * about a missing figure is how wrong scores come about.
 */
import type { Entries, SheetEntries } from '../entries/entries';
import type { Place } from '../errors';
import type { Indicator, Item, Localised, Plan } from '../plan/schema';
import type { Actual } from '../scoring/actual';
import type { Comparison, Finding, Severity, StructureFacts, Value } from './finding';
import type { RosterRow } from '../scoring/roster-rows';

export const ruleGroups = ['cell', 'unit-slip', 'series', 'roster', 'task', 'across', 'plan', 'structure'] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** What a rule may look at. `asOf` is a day number: what lies after it cannot be missing yet. */
export interface CheckContext {
  readonly plan: Plan;
  readonly entries: Entries;
  readonly structure: StructureFacts;
  readonly asOf: number;
  /** What scoring makes of an item's sheet in a year. */
  actual(item: Item, year: number): Actual;
  /** The rows of a roster that hold anything, read once for all rules. */
  rows(item: Indicator): readonly RosterRow[];
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
  /** What at the item it speaks of, such as a field and period; absent: the cell. Kept when rows or columns move. */
  readonly key?: string;
  readonly params?: Readonly<Record<string, Value>>;
  readonly compared?: readonly Comparison[];
  readonly fix?: Finding['fix'];
  /** Where a rule's severity depends on the case. */
  readonly severity?: Severity;
}
