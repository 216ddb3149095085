/** Excel.RangeBorderCollection and RangeBorder: edges of the range, lines inside it, diagonals. */
import { invalidArgument } from '../errors';
import { lastCol, lastRow } from '../model/area';
import type { Area } from '../model/area';
import { formatArea } from '../model/contents';
import type { Border, BorderSide, CellFormat } from '../model/format';
import { changing, lineStyles, lineWeights } from '../model/format';
import { guard } from '../model/protection';
import { formatAt } from '../model/sheet';
import { asTint } from './format-values';
import type { ClassDefinition, HostObject, Run } from './object';
import { asColor, asWord, bind } from './object';
import type { Areas } from './range';

export const borderSides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type BorderIndex = (typeof borderSides)[number];

interface Edge {
  readonly target: Areas;
  readonly index: BorderIndex;
}

/** Which side of which cells a border of the range is. */
function sidesOf(area: Area, index: BorderIndex): { readonly area: Area; readonly side: BorderSide }[] {
  switch (index) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, row: lastRow(area), rows: 1 }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, cols: 1 }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, col: lastCol(area), cols: 1 }, side: 'right' }];
    case 'InsideHorizontal':
      return area.rows < 2
        ? []
        : [
            { area: { ...area, rows: area.rows - 1 }, side: 'bottom' },
            { area: { ...area, row: area.row + 1, rows: area.rows - 1 }, side: 'top' },
          ];
    case 'InsideVertical':
      return area.cols < 2
        ? []
        : [
            { area: { ...area, cols: area.cols - 1 }, side: 'right' },
            { area: { ...area, col: area.col + 1, cols: area.cols - 1 }, side: 'left' },
          ];
    case 'DiagonalDown':
      return [{ area, side: 'diagonalDown' }];
    case 'DiagonalUp':
      return [{ area, side: 'diagonalUp' }];
  }
}

/** The line all the cells share on that side; undefined where they differ. */
function shared({ target, index }: Edge): Border | null | undefined {
  let found: Border | null | undefined;
  let any = false;
  for (const whole of target.areas) {
    for (const { area, side } of sidesOf(whole, index)) {
      for (let row = area.row; row <= Math.min(lastRow(area), area.row + 999); row++) {
        for (let col = area.col; col <= Math.min(lastCol(area), area.col + 999); col++) {
          const border = formatAt(target.sheet, row, col)[side];
          if (any && JSON.stringify(border) !== JSON.stringify(found)) return undefined;
          found = border;
          any = true;
        }
      }
    }
  }
  return any ? found : null;
}

const plain: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** Changes one border of the areas; setting weight or colour draws a line where there was none. */
function setBorder({ target, index }: Edge, change: Partial<Border>, run: Run): void {
  guard(target.sheet, 'allowFormatCells');
  const next = (old: Border | null): Border | null =>
    change.style === 'None' ? null : { ...(old ?? plain), ...change };
  for (const whole of target.areas) {
    for (const { area, side } of sidesOf(whole, index))
      formatArea(
        target.sheet,
        area,
        changing((format: CellFormat) => ({ ...format, [side]: next(format[side]) })),
      );
    run.workbook.events.push({ kind: 'formatChanged', sheetId: target.sheet.id, area: whole });
  }
}

const read = (edge: Edge, property: 'style' | 'weight' | 'color', none: string): string | null => {
  const border = shared(edge);
  return border === undefined ? null : border === null ? none : border[property];
};

const border: ClassDefinition<Edge> = {
  name: 'RangeBorder',
  id: ({ index }) => ({ _Id: index }),
  get: {
    Color: (edge) => read(edge, 'color', ''),
    SideIndex: ({ index }) => index,
    Style: (edge) => read(edge, 'style', 'None'),
    TintAndShade: (edge) => {
      const line = shared(edge);
      return line === undefined ? null : (line?.tint ?? 0);
    },
    Weight: (edge) => read(edge, 'weight', 'Thin'),
  },
  set: {
    Color: (edge, value, run) => setBorder(edge, { color: asColor(value) }, run),
    TintAndShade: (edge, value, run) => setBorder(edge, { tint: asTint(value) }, run),
    Style: (edge, value, run) => setBorder(edge, { style: asWord(value, lineStyles) }, run),
    Weight: (edge, value, run) => setBorder(edge, { weight: asWord(value, lineWeights) }, run),
  },
};

const borders: ClassDefinition<Areas> = {
  name: 'RangeBorderCollection',
  get: {
    Count: () => borderSides.length,
    TintAndShade: (target) => {
      const tints = new Set(borderSides.map((index) => shared({ target, index })?.tint ?? 0));
      return tints.size === 1 ? [...tints][0] : null;
    },
  },
  set: {
    TintAndShade: (target, value, run) => {
      for (const index of borderSides)
        if (shared({ target, index }) !== null) setBorder({ target, index }, { tint: asTint(value) }, run);
    },
  },
  items: (target) => borderSides.map((index) => bind(border, { target, index })),
  item: (target, [index]) => bind(border, { target, index: asWord(index, borderSides) }),
  make: {
    GetItem: (target, [index]) => bind(border, { target, index: asWord(index, borderSides) }),
    GetItemAt: (target, [at]) => {
      const index = typeof at === 'number' ? borderSides[at] : undefined;
      if (!index) throw invalidArgument('No such border.');
      return bind(border, { target, index });
    },
  },
};

export const bordersOf = (target: Areas): HostObject => bind(borders, target);
