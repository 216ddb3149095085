/** The sheet of any item — an indicator by its template kind, a task by its milestones. */
import type { Item } from '../../plan/schema';
import type { SheetContext } from '../context';
import type { SheetSpec } from '../spec';
import { buildAmountSheet } from './amount';
import { buildFigureSheet } from './figure';
import { buildMilestonesSheet } from './milestones';
import { buildRatioSheet } from './ratio';
import { buildRosterSheet } from './roster';

export { tabName } from './header';

/** The item's sheet with what was typed in place. Throws RangeError for a ratio without numerator and denominator. */
export function buildItemSheet(item: Item, ctx: SheetContext): SheetSpec {
  if (!('kind' in item)) return buildMilestonesSheet(item, ctx);
  switch (item.kind) {
    case 'amount':
      return buildAmountSheet(item, ctx);
    case 'ratio':
      return buildRatioSheet(item, ctx);
    case 'roster':
      return buildRosterSheet(item, ctx);
    case 'figure':
      return buildFigureSheet(item, ctx);
  }
}
