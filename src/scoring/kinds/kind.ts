/** A kind of item: what its entries come to. What its sheet asks for is its template (`entries/templates`), how it is drawn `sheets/items`. */
import type { CellValue, EntryCell, SheetEntries } from '../../entries/entries';
import type { Language } from '../../entries/words';
import type { Messages } from '../../i18n';
import type { Indicator, Item, Plan } from '../../plan/schema';
import type { Actual } from '../actual';
import type { RosterRow } from '../roster-rows';

/** What was typed for an item. */
export interface Typed {
  readonly plan: Plan;
  readonly sheet: SheetEntries;
  readonly asOf: number;
}

/** Of the figures, years of lists or milestones that are due in a year, how many are filled in. */
export interface Filled {
  readonly due: number;
  readonly filled: number;
}

/** Of what the invented example is made. */
export interface Sample {
  readonly plan: Plan;
  readonly m: Messages;
  readonly years: readonly number[];
  /** What each indicator reaches, by id, year by year. */
  readonly paths: ReadonlyMap<string, readonly number[]>;
  readonly random: () => number;
  /** A number not used yet, of which a credit code is made. */
  readonly nextCode: () => number;
  /** Whether milestones are to be in time. */
  readonly inTime: boolean;
}

/** Every part must be said of a new kind: without one it does not compile. */
export interface Kind<I extends Item = Indicator> {
  /** The actual of each year, by its place among the plan's; what all years need is worked out once. */
  actuals(item: I, typed: Typed, language: Language | null): (index: number) => Actual;
  filled(item: I, typed: Typed, index: number): Filled;
  /** The cell in which a figure is wanted that should be there by the as-of day, if nothing stands where it or a later one could. `rows`: of a list. */
  wanted(item: I, typed: Typed, index: number, rows: () => readonly RosterRow[]): EntryCell | undefined;
  /** The cell that findings point at where the actual of a year is meant. */
  actualCell(fields: SheetEntries, year: number, index: number): EntryCell | undefined;
  /** How a running year's figure grows with the year: by the quarter, day by day where it is the year's own, or not at all. */
  readonly growth: 'by-quarter' | 'flows-by-day' | 'none';
  /** Invented figures by field. */
  example(item: I, sample: Sample): Record<string, CellValue[]>;
}
