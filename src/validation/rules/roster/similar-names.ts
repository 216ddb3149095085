import { isTask } from '../../../plan/items';
import { rowShown } from '../../roster-hits';
import { rowNumber } from '../../../scoring/roster-rows';
import type { Hit, ItemRule } from '../../rule';
import { nearlyEqual } from '../../similar';

/** Two rows whose names are nearly equal but whose codes differ: perhaps one enterprise entered twice. */
export const similarNames = {
  code: 'roster.similar-names',
  group: 'roster',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '不重复计数', en: 'Nothing counts twice' },
  check(item, _, context) {
    if (isTask(item) || item.kind !== 'roster') return [];
    const rows = context.rows(item).filter((row) => !row.noName);
    return nearlyEqual(rows.map((row) => row.name)).flatMap((index, k): Hit[] => {
      const [row, other] = [rows[k]!, rows[index]];
      // The same key is a plain repetition, told as an error.
      if (!other || (row.key !== '' && row.key === other.key)) return [];
      return [
        {
          place: row.cells.name.place,
          year: context.plan.years.find((year) => year === row.year),
          key: `${rowShown(row).value}`,
          params: { row: rowNumber(row), first: rowNumber(other) },
          compared: [other, row].map((shown) => ({
            label: 'row',
            params: { row: rowNumber(shown) },
            value: shown.name,
          })),
        },
      ];
    });
  },
} as const satisfies ItemRule;
