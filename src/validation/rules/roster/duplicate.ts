import { isTask } from '../../../plan/items';
import { inTwoYears, repeatedHit, repeatedRows } from '../../repeated';
import { rowShown } from '../../roster-hits';
import type { ItemRule } from '../../rule';

/** The same enterprise (by its code) or the same person, team or institution (by its name) twice in a roster: counted once. */
export const duplicate = {
  code: 'roster.duplicate',
  group: 'roster',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '不重复计数', en: 'Nothing counts twice' },
  check(item, _, context) {
    if (isTask(item) || item.kind !== 'roster') return [];
    return repeatedRows(context.rows(item))
      .filter((pair) => !inTwoYears(pair))
      .map((pair) => repeatedHit(item, context.plan, pair, [rowShown(pair.first), rowShown(pair.row)]));
  },
} as const satisfies ItemRule;
