/** The heading the parts of the cover have in common. */
import type { Plan } from '../../plan/schema';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import { lastColOf, measureCol, nameCol } from './layout';

/** Heading of a part of the cover, with a hint beside it. */
export function section(b: SheetBuilder, plan: Plan, row: number, title: string, hint = ''): void {
  const lastCol = lastColOf(plan);
  b.value(row, 2, title, 'section')
    .merge(rangeAddress(row, 2, row, nameCol))
    .height(row, 26);
  b.value(row, measureCol, hint, 'hint').merge(rangeAddress(row, measureCol, row, lastCol));
}
