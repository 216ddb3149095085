import { typedFigures } from '../../typed-figures';
import type { ItemRule } from '../../rule';

/** A figure in full-width digits or with spaces inside, as Chinese input methods leave it: text to Excel. */
export const fullWidth = {
  code: 'cell.full-width',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '通用核对', en: 'Common sense' },
  check: (item, fields, { plan }) => typedFigures(item, fields, plan, 'full-width'),
} as const satisfies ItemRule;
