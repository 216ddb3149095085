import { atFigure, figureCells } from '../../figures';
import type { Hit, ItemRule } from '../../rule';

/** A formula in a cell meant for typing: the figure changes with other cells or files, and what was reported is not kept. */
export const formula = {
  code: 'cell.formula',
  group: 'cell',
  severity: 'info',
  scope: 'item',
  missing: 'skip',
  source: { zh: '填报留痕', en: 'Figures reported must be kept' },
  check: (item, fields, { plan }) =>
    figureCells(item, fields, plan)
      .filter(({ cell }) => cell.formula !== undefined && typeof cell.value === 'number')
      .map((figure): Hit => ({
        ...atFigure(figure),
        compared: [
          { label: 'formula', value: figure.cell.formula ?? '' },
          { label: 'result', value: Number(figure.cell.value) },
        ],
      })),
} as const satisfies ItemRule;
