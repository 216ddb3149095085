/** Where things stand on the weights sheet: its columns, its blocks, and the hidden columns of workings beyond the print area. */
import { itemsOf } from '../../plan/items';
import { comparedIn, judgeCount, judgeSteps, pairsOf, type Compared } from '../../scoring/weights/judges';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats } from '../formats';

/** Columns of the tables of dimensions and items. */
export const c = {
  id: 2,
  name: 3,
  entered: 4,
  full: 5,
  equal: 6,
  ahp: 7,
  entropy: 8,
  state: 9,
  sum: 10,
  check: 11,
} as const;
export const lastCol = c.check;
/** Share of a total of 100, two digits and room at the right. */
export const points = { format: formats.points };

/** Words of a comparison, Saaty's scale. */
export const comparisonScale = ['9', '8', '7', '6', '5', '4', '3', '2', '1', '1/2', '1/3', '1/4', '1/5', '1/6', '1/7', '1/8', '1/9']; // prettier-ignore

/** Where things compared by several judges stand: a header, a row a pair, the consistency ratios. */
export interface JudgedBlock {
  readonly compared: Compared;
  readonly head: number;
  readonly ratios: number;
}

export function layoutOf({ plan }: SheetContext) {
  const n = plan.dimensions.length;
  const firstDimension = 7;
  const lastDimension = firstDimension + n - 1;
  const matrix = lastDimension + 5; // header row of the comparisons
  const result = matrix + n + 2;
  const judges = result + 3;
  const blocks = comparedIn(plan).reduce<readonly JudgedBlock[]>((above, compared) => {
    const head = (above[above.length - 1]?.ratios ?? judges) + 2;
    // As many rows as pairs, and for two things one more.
    return [...above, { compared, head, ratios: head + 1 + pairsOf(compared.members.length).length }];
  }, []);
  const items = (blocks[blocks.length - 1]?.ratios ?? judges + 1) + 3; // header row
  const firstItem = items + 1;
  const lastItem = items + itemsOf(plan).length;
  const cols = Math.max(lastCol, c.entered + n);
  // Beyond the print area: of each dimension the weight of its items, of each item its dimension and the workings of its entropy; the
  // steps of the power iteration; the comparisons in numbers; the judges'.
  const helper = cols + 2;
  const power = helper + 2 + plan.years.length;
  const numbers = power + n;
  // Of the judges: their comparisons in numbers, then the vectors of each and of the mean.
  const panel = numbers + n;
  const lastHidden = panel + judgeCount + (judgeCount + 1) * (judgeSteps + 2) - 1;
  return {
    n,
    cols,
    firstDimension,
    lastDimension,
    matrix,
    result,
    judges,
    blocks,
    items,
    firstItem,
    lastItem,
    helper,
    power,
    numbers,
    panel,
    lastHidden,
  } as const;
}

export type WeightsLayout = ReturnType<typeof layoutOf>;

/** A column of the sheet between two rows, fixed. */
export const column = (col: number, first: number, last: number) =>
  `$${columnLetters(col)}$${first}:$${columnLetters(col)}$${last}`;

export const headers = (sheet: SheetBuilder, row: number, texts: readonly (readonly [number, string])[]) =>
  texts.forEach(([col, text]) => sheet.value(row, col, text, 'header'));

/** Whether a weight is assumed or set, in its colour. */
export function stateColours(sheet: SheetBuilder, first: number, last: number): void {
  const range = rangeAddress(first, c.state, last, c.state);
  const cell = `$${columnLetters(c.state)}${first}`;
  sheet.when(range, `LEFT(${cell},1)="●"`, 'ok').when(range, `LEFT(${cell},1)="△"`, 'warn');
}
