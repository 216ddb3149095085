import { typedFigures } from '../../typed-figures';
import type { ItemRule } from '../../rule';

/** A unit typed behind the figure (万元, %): text to Excel. Offered is the figure in the column's own unit. */
export const unitTyped = {
  code: 'cell.unit-typed',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '通用核对', en: 'Common sense' },
  check: (item, fields, { plan }) => typedFigures(item, fields, plan, 'unit'),
} as const satisfies ItemRule;
