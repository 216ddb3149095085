/**
 * Collections of what this workbook cannot have (pivot tables, slicers, queries): they are empty, and say so. Adding
 * to them is not known.
 */
import { itemNotFound } from '../errors';
import type { ClassDefinition, HostObject } from './object';
import { bind } from './object';

const none = (): never => {
  throw itemNotFound('There is none in this workbook.');
};

/** An empty collection of this class. */
export function nothingOf(className: string): HostObject {
  const empty: ClassDefinition<null> = {
    name: className,
    items: () => [],
    item: none,
    make: {
      GetItem: none,
      GetItemAt: none,
      GetFirst: none,
      GetItemOrNullObject: () => null,
      GetFirstOrNullObject: () => null,
    },
    call: { GetCount: () => 0, RefreshAll: () => null },
  };
  return bind(empty, null);
}
