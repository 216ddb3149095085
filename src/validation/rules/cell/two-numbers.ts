import { typedFigures } from '../../typed-figures';
import type { ItemRule } from '../../rule';

/** Two numbers in one cell: 100 / 200, 12 345, 98（上年95）. Which is meant nobody can know, and put together they are neither. */
export const twoNumbers = {
  code: 'cell.two-numbers',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '通用核对', en: 'Common sense' },
  check: (item, fields, { plan }) => typedFigures(item, fields, plan, 'several'),
} as const satisfies ItemRule;
