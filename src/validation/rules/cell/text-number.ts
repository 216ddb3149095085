import { typedFigures } from '../../typed-figures';
import type { ItemRule } from '../../rule';

/** A number stored as text, as pasting from other programs leaves it: it looks right and is not counted. */
export const textNumber = {
  code: 'cell.text-number',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '通用核对', en: 'Common sense' },
  check: (item, fields, { plan }) => typedFigures(item, fields, plan, 'text'),
} as const satisfies ItemRule;
