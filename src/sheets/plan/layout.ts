/**
 * Where things stand on the plan sheet. Items and dimensions are rows in the order of the plan; the years make the
 * columns after the targets move with their number.
 */
import type { Messages } from '../../i18n';
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import { parameterCount } from '../../scoring/rules';
import { sized } from '../word-length';

export const firstItemRow = 8;

/** Widths of the columns of names, which decide how tall a row is. */
export const textWidths = (m: Messages) => ({
  name: sized(m, 23, 26),
  lead: sized(m, 16, 17),
  responsible: sized(m, 19.5, 21),
});

/** Width of the column of formulas. */
export const formulaWidth = 30;

/** Whether some item is judged by a formula of its own, or has one. */
export const showsFormulas = (plan: Plan): boolean =>
  itemsOf(plan).some(({ rule }) => rule.id === 'own' || rule.formula !== undefined);

export function planLayout(plan: Plan) {
  const items = itemsOf(plan);
  const years = plan.years.length;
  const weight = 8 + years;
  const afterParams = weight + 2 + parameterCount(plan);
  const hasFormulas = showsFormulas(plan);
  const check = hasFormulas ? afterParams + 1 : afterParams;
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
      param: weight + 2, // four, or as many as a rule in use has
      afterParams,
      /** Formulas of the user's own; none while no item asks for one. */
      formula: hasFormulas ? afterParams : null,
      check,
      lead: check + 1,
      responsible: check + 2,
      clause: check + 3,
      assumed: check + 4,
      // Hidden: flags and numbers other sheets read, so that no formula has to compare words.
      accumulationIndex: check + 5,
      assumedTarget: check + 6,
      assumedWeight: check + 6 + years,
      assumedRule: check + 7 + years,
      dimensionId: check + 8 + years,
    },
  } as const;
}
