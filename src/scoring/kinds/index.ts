/** The kinds of items by their templates. */
import { isTask } from '../../plan/items';
import type { IndicatorKind, Item } from '../../plan/schema';
import { amount } from './amount';
import { figure } from './figure';
import type { Kind } from './kind';
import { milestones } from './milestones';
import { ratio } from './ratio';
import { roster } from './roster';

const kinds: Readonly<Record<IndicatorKind, Kind>> = { amount, ratio, figure, roster };

/** What is said of the item's kind by `say`, whether it is an indicator or a task. */
export function ofKind<T>(item: Item, say: <I extends Item>(kind: Kind<I>, item: I) => T): T {
  return isTask(item) ? say(milestones, item) : say(kinds[item.kind], item);
}
