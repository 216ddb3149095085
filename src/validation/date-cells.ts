/** Where an item's sheet asks for dates. */
import { isTask } from '../plan/items';
import type { Item } from '../plan/schema';

/** The fields of dates on the sheet of an item. */
export const dateFieldsOf = (item: Item): readonly string[] =>
  isTask(item) ? ['start', 'due', 'done'] : item.kind === 'roster' ? ['date'] : [];
