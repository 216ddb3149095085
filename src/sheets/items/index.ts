/** The sheet of any item — an indicator by its template kind, a task by its milestones. */
import type { SheetEntries } from '../../entries/entries';
import { isTask } from '../../plan/items';
import type { IndicatorKind, Item } from '../../plan/schema';
import type { SheetContext } from '../context';
import type { Papers, PapersOf } from '../papers';
import type { SheetSpec } from '../spec';
import { amountSheet } from './amount';
import { figureSheet } from './figure';
import { milestonesSheet } from './milestones';
import { ratioSheet } from './ratio';
import { rosterSheet } from './roster';
import type { Proof, TemplateSheet } from './template-sheet';

export { tabName } from './header';

const sheets: Readonly<Record<IndicatorKind, TemplateSheet>> = {
  amount: amountSheet,
  ratio: ratioSheet,
  figure: figureSheet,
  roster: rosterSheet,
};

/** How the item is drawn. */
export interface ItemSheet {
  build(ctx: SheetContext): SheetSpec;
  papers(of: PapersOf): Papers;
  proves(ctx: SheetContext, year: number, fields: SheetEntries): (k: number) => Proof | null;
}

const bound = <I extends Item>(sheet: TemplateSheet<I>, item: I): ItemSheet => ({
  build: (ctx) => sheet.build(item, ctx),
  papers: (of) => sheet.papers(item, of),
  proves: (ctx, year, fields) => sheet.proves(item, ctx, year, fields),
});

/** Throws RangeError when drawn for a ratio without numerator and denominator. */
export const templateSheet = (item: Item): ItemSheet =>
  isTask(item) ? bound(milestonesSheet, item) : bound(sheets[item.kind], item);
