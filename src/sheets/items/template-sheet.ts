/** How an item of a template is drawn, and where its papers stand. */
import type { SheetEntries } from '../../entries/entries';
import type { Indicator, Item } from '../../plan/schema';
import type { SheetContext } from '../context';
import type { Papers, PapersOf } from '../papers';
import type { SheetSpec } from '../spec';

/** What a paper proves, and the calendar year from which it speaks: of several the latest is the last of the latest year. */
export interface Proof {
  readonly what: string;
  readonly from: number;
}

/** Every part must be said of a new kind: without one it does not compile. */
export interface TemplateSheet<I extends Item = Indicator> {
  /** The sheet with what was typed in place. */
  build(item: I, ctx: SheetContext): SheetSpec;
  /** Formula text for the papers that prove a year's figure. */
  papers(item: I, of: PapersOf): Papers;
  /** What the evidence cell at a place proves of the year; null: nothing. */
  proves(item: I, ctx: SheetContext, year: number, fields: SheetEntries): (k: number) => Proof | null;
}
