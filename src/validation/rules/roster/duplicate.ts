import { isTask } from '../../../plan/items';
import { inTwoYears, repeatedRows } from '../../repeated';
import { rowShown } from '../../roster-hits';
import { isEnterprise, rowNumber } from '../../roster-rows';
import type { Hit, ItemRule } from '../../rule';

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
      .map(({ row, first }): Hit => ({
        place: (isEnterprise(item) ? row.cells.code : row.cells.name).place,
        year: context.plan.years.find((year) => year === row.year),
        params: { row: rowNumber(row), first: rowNumber(first) },
        compared: [rowShown(first), rowShown(row)],
      }));
  },
} as const satisfies ItemRule;
