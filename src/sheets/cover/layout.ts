/** Where things stand on the cover: columns that name an item and tell of it, then three for every year; the parts one below another. */
import type { Messages } from '../../i18n';
import { itemsOf } from '../../plan/items';
import type { Plan } from '../../plan/schema';
import type { SheetContext } from '../context';
import { sized } from '../word-length';

export const [idCol, nameCol, measureCol, leadCol, firstYearCol] = [2, 3, 4, 5, 6];
/** Each year has three columns: filled, attainment, points. */
const perYear = 3;

/** First column of the k-th year (from 0). */
export const yearCol = (k: number) => firstYearCol + perYear * k;

/** Last column printed. */
export const lastColOf = (plan: Plan) => Math.max(yearCol(plan.years.length) - 1, 11);

/** Beyond the print area: whether an item's sheet was added, and in the column after it the item's dimension. */
export const addedColOf = (plan: Plan) => lastColOf(plan) + 3;

export const measureWidth = 16;

/** Widths of the columns whose texts decide how tall a row is. */
export const widthsOf = (m: Messages) => ({ name: sized(m, 40, 52), lead: sized(m, 34, 31) }) as const;

/** First rows of the parts, and of what other parts read. */
export function layoutOf({ plan, m }: SheetContext) {
  const howTo = 6;
  const legend = howTo + m.sheets.cover.steps.length + 2;
  const progressHead = legend + 5;
  const firstDimension = progressHead + 2;
  const sumRow = firstDimension + plan.dimensions.length;
  const openRow = sumRow + 4;
  const listRow = openRow + 2 + plan.questions.length;
  const firstItem = listRow + 2;
  const lastItem = firstItem + itemsOf(plan).length - 1;
  return { howTo, legend, progressHead, firstDimension, sumRow, openRow, listRow, firstItem, lastItem } as const;
}
