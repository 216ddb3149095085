/**
 * Content blocks: the rectangles of a grid worth writing. Cells left alone inside a block are sent as null, five bytes each, and a
 * block of its own costs a command; rows join the block above as long as that is the cheaper.
 */

export interface Block {
  readonly row: number;
  readonly lastRow: number;
  readonly col: number;
  readonly lastCol: number;
}

/** Empty cells that cost as much as another command. */
const WORTH_A_COMMAND = 80;

/** Blocks (0-based) that cover every cell of the grid that is not null, top to bottom. */
export function contentBlocks(grid: readonly (readonly unknown[])[]): readonly Block[] {
  /** `own` counts the cells its rows would take each for itself. */
  const blocks: { row: number; lastRow: number; col: number; lastCol: number; own: number }[] = [];
  grid.forEach((line, row) => {
    const col = line.findIndex((v) => v !== null);
    if (col < 0) return;
    let lastCol = line.length - 1;
    while (line[lastCol] === null) lastCol--;
    const width = lastCol - col + 1;
    const above = blocks.at(-1);
    if (above && above.lastRow + 1 === row) {
      const left = Math.min(above.col, col);
      const right = Math.max(above.lastCol, lastCol);
      const own = above.own + width;
      if ((row - above.row + 1) * (right - left + 1) - own < WORTH_A_COMMAND) {
        Object.assign(above, { lastRow: row, col: left, lastCol: right, own });
        return;
      }
    }
    blocks.push({ row, lastRow: row, col, lastCol, own: width });
  });
  return blocks.map(({ row, lastRow, col, lastCol }) => ({ row, lastRow, col, lastCol }));
}

/** Cells of a block. */
export const cellsIn = (b: Block): number => (b.lastRow - b.row + 1) * (b.lastCol - b.col + 1);
