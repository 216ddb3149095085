/** Columns of the annual score sheet, the ones printed and the hidden ones behind them. */
import type { Messages } from '../../i18n';
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';

export const headRow = 5;

/** Columns printed. */
export const c = { order: 2, dimension: 3, name: 4, measure: 5, weight: 6, target: 7, actual: 8, attainment: 9, points: 10, lost: 11, gap: 12, lead: 13, responsible: 14, remark: 15, evidence: 16 } as const; // prettier-ignore

/** Hidden: the dimensions in one block, from which the subtotals are read; by item, whether its target is assumed and which papers prove it. */
export const block = { id: 18, full: 19, points: 20, lost: 21, met: 22, assumed: 23, papers: 24, paper: 25 } as const;

/** Widths of the columns whose texts decide how tall a row is. English measures are longer words. */
export const widthsOf = (m: Messages) => ({
  measure: m.common.language === 'en' ? 10 : 7,
  name: 26,
  lead: 15,
  responsible: 25,
  remark: 23,
  evidence: m.common.language === 'en' ? 21 : 22,
});

/** Widths of all columns, from A. Printed on A4 they keep body text at 7 pt. */
export function columnWidths(m: Messages): readonly number[] {
  const w = widthsOf(m);
  // A column that holds 100.00 in bold at 12 pt is 9 wide, one with a difference of thousands 10.5.
  const figures = [9, 10.5, 10.5, m.common.language === 'en' ? 10.5 : 9, 9, 9, 10.5];
  const hidden = Array<number>(block.paper - block.id + 1).fill(8);
  return [1.5, 5, 12.5, w.name, w.measure, ...figures, w.lead, w.responsible, w.remark, w.evidence, 2, ...hidden];
}

/** Row below the dimensions' block, for sums over them. */
export const sumRow = (plan: Plan): number => headRow + 1 + plan.dimensions.length;

/** Place of an item's row of a year in the calculation table, from 1; `index` and `k` count items and years from 1. */
export const calcPosition = (plan: Plan, index: number, k: number): number => (index - 1) * plan.years.length + k;

/** Place of an item in the plan, from 1. */
export const itemIndex = (plan: Plan, id: string): number => itemsOf(plan).findIndex((item) => item.id === id) + 1;
