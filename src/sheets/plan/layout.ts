/**
 * Where things stand on the plan sheet. Items and dimensions are rows in the order of the plan; the years make the
 * columns after the targets move with their number.
 */
import type { Messages } from '../../i18n';
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';

export const firstItemRow = 8;

/** Widths of the columns of names, which decide how tall a row is. */
export const textWidths = (m: Messages) => ({
  name: 26,
  lead: m.common.language === 'en' ? 18 : 20,
  responsible: m.common.language === 'en' ? 22 : 28,
});

export function planLayout(plan: Plan) {
  const items = itemsOf(plan);
  const years = plan.years.length;
  const weight = 8 + years;
  const lastItemRow = firstItemRow + items.length - 1;
  const firstDimensionRow = lastItemRow + 6;
  return {
    items,
    lastItemRow,
    totalRow: lastItemRow + 1,
    firstDimensionRow,
    lastDimensionRow: firstDimensionRow + plan.dimensions.length - 1,
    columns: {
      dimension: 2,
      id: 3,
      name: 4,
      measure: 5,
      accumulation: 6,
      baseline: 7,
      target: 8, // and one to the right for every further year
      weight,
      rule: weight + 1,
      param: weight + 2, // four
      check: weight + 6,
      lead: weight + 7,
      responsible: weight + 8,
      clause: weight + 9,
      assumed: weight + 10,
      // Hidden: flags and numbers other sheets read, so that no formula has to compare words.
      accumulationIndex: weight + 11,
      assumedTarget: weight + 12,
      assumedWeight: weight + 12 + years,
      assumedRule: weight + 13 + years,
      dimensionId: weight + 14 + years,
    },
  } as const;
}
