/** Points behind, with two digits: behind above 0, ahead below. */
import { parseArea, cellAddress } from '../a1';
import type { SheetBuilder } from '../builder';

export const behindFormat = '0.00;"−"0.00;0.00';

/** Shows what comes to 0.00 in these cells without a sign. */
export function showLevel(sheet: SheetBuilder, range: string): void {
  const { row, col } = parseArea(range);
  const cell = cellAddress(row, col);
  sheet.when(range, `AND(ISNUMBER(${cell}),ABS(N(${cell}))<0.005)`, 'level');
}
