import { isTask } from '../../../plan/items';
import { inTwoYears, repeatedRows } from '../../repeated';
import { isEnterprise, rowNumber } from '../../roster-rows';
import type { Hit, ItemRule } from '../../rule';

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
      .map(({ row, first }): Hit => ({
        place: (isEnterprise(item) ? row.cells.code : row.cells.name).place,
        year: context.plan.years.find((year) => year === row.year),
        params: { row: rowNumber(row), first: rowNumber(first) },
        compared: [first, row].map((shown) => ({
          label: 'row-year',
          params: { row: rowNumber(shown), year: shown.year ?? 0 },
          value: shown.name,
        })),
      }));
  },
} as const satisfies ItemRule;
