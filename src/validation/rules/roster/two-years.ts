import { isTask } from '../../../plan/items';
import { inTwoYears, repeatedHit, repeatedRows } from '../../repeated';
import { rowNumber } from '../../../scoring/roster-rows';
import type { ItemRule } from '../../rule';

/** The same enterprise or person entered for two years: what is new in one year is not new in the next, and counts once. */
export const twoYears = {
  code: 'roster.two-years',
  group: 'roster',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '不重复计数', en: 'Nothing counts twice' },
  check(item, _, context) {
    if (isTask(item) || item.kind !== 'roster') return [];
    return repeatedRows(context.rows(item))
      .filter(inTwoYears)
      .map((pair) =>
        repeatedHit(
          item,
          context.plan,
          pair,
          [pair.first, pair.row].map((shown) => ({
            label: 'row-year',
            params: { row: rowNumber(shown), year: shown.year ?? 0 },
            value: shown.name,
          })),
        ),
      );
  },
} as const satisfies ItemRule;
