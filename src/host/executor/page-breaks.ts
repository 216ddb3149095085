/** Excel.PageBreakCollection: breaks before rows, or before columns. */
import { invalidArgument, itemNotFound } from '../errors';
import { MAX_COLS, MAX_ROWS } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { ClassDefinition, HostObject } from './object';
import { asIndex, bind, isHostObject } from './object';
import { asRange, rangeOf } from './range';
import { addressedArea } from './worksheet';

interface Breaks {
  readonly sheet: Sheet;
  readonly axis: 'row' | 'col';
}
interface Break extends Breaks {
  readonly line: number;
}

const linesOf = ({ sheet, axis }: Breaks): Set<number> => (axis === 'row' ? sheet.rowBreaks : sheet.colBreaks);
const sorted = (breaks: Breaks): number[] => [...linesOf(breaks)].sort((a, b) => a - b);

const pageBreak: ClassDefinition<Break> = {
  name: 'PageBreak',
  id: ({ line }) => ({ _Id: line }),
  get: {
    // The row below the break, or the column after it; the other coordinate is 0.
    ColumnIndex: ({ axis, line }) => (axis === 'col' ? line : 0),
    RowIndex: ({ axis, line }) => (axis === 'row' ? line : 0),
  },
  make: {
    GetCellAfterBreak: ({ sheet, axis, line }) =>
      rangeOf(sheet, { row: axis === 'row' ? line : 0, col: axis === 'col' ? line : 0, rows: 1, cols: 1 }),
  },
  call: { Delete: (target) => void linesOf(target).delete(target.line) },
};

const at = (target: Breaks, index: unknown): HostObject => {
  const line = sorted(target)[asIndex(index)];
  if (line === undefined) throw itemNotFound('There is no such page break.');
  return bind(pageBreak, { ...target, line });
};

const pageBreaks: ClassDefinition<Breaks> = {
  name: 'PageBreakCollection',
  items: (target) => sorted(target).map((line) => bind(pageBreak, { ...target, line })),
  item: (target, [index]) => at(target, index),
  make: {
    Add: (target, [place], run) => {
      const area = isHostObject(place) ? asRange(place).area : addressedArea(run, target.sheet, place).area;
      const line = target.axis === 'row' ? area.row : area.col;
      if (line <= 0 || line >= (target.axis === 'row' ? MAX_ROWS : MAX_COLS))
        throw invalidArgument('A page break has something before it.');
      linesOf(target).add(line);
      return bind(pageBreak, { ...target, line });
    },
    GetItem: (target, [index]) => at(target, index),
  },
  call: {
    GetCount: (target) => linesOf(target).size,
    RemovePageBreaks: (target) => linesOf(target).clear(),
  },
};

export const pageBreaksOf = (sheet: Sheet, axis: 'row' | 'col'): HostObject => bind(pageBreaks, { sheet, axis });
