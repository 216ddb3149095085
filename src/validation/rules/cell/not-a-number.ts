import { typedFigures } from '../../typed-figures';
import type { ItemRule } from '../../rule';

/** A figure cell that holds something no number can be read from: "约500", "见附件". It would count as nothing. */
export const notANumber = {
  code: 'cell.not-a-number',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '通用核对', en: 'Common sense' },
  check: (item, fields, { plan }) => typedFigures(item, fields, plan, 'other'),
} as const satisfies ItemRule;
