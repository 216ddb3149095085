import { numberIn } from '../../../entries/entries';
import { compare } from '../../../expression/rounding';
import { scoresField, scoresIn } from '../../../scoring/raters';
import type { Hit, ItemRule } from '../../rule';

/** A rater's score that is no number from 0 to 100: the item earns nothing in that year. */
export const raterScore = {
  code: 'cell.rater-score',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '评议分为 0–100 分', en: 'Ratings are from 0 to 100' },
  check: (item, fields, { plan }) =>
    plan.years.flatMap((year): Hit[] =>
      scoresIn(item, fields, year)
        .flatMap(({ group, cells }) => cells.map((cell) => ({ group, cell })))
        .flatMap(({ group, cell }, k): Hit[] => {
          const value = numberIn(cell);
          if (cell.value === null || (value !== null && compare(value, 0) >= 0 && compare(value, 100) <= 0)) return [];
          const place = { ...cell.place, item: item.id };
          return [{ place, year, key: `${scoresField(year)}:${k}`, params: { group: group.name, value: String(cell.value) } }]; // prettier-ignore
        }),
    ),
} as const satisfies ItemRule;
