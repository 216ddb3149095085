/**
 * The one door to the sheets: which sheets a plan has, and the spec of each. Renderers and readers come in here.
 */
import type { SheetContext } from './context';
import type { SheetKey, SheetSpec } from './spec';

/** The spec of a sheet for this plan, with what was typed in place. Throws RangeError for a key the plan does not have. */
export function buildSheet(key: SheetKey, _context: SheetContext): SheetSpec {
  throw new RangeError(`no sheet ${key}`);
}
