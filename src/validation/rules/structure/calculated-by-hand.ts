import type { WorkbookRule } from '../../rule';

/** In manual calculation the sheets lag behind what is typed; the product calculates before it reads, and says so. */
export const calculatedByHand = {
  code: 'structure.calculated-by-hand',
  group: 'structure',
  severity: 'info',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: 'Excel 计算选项', en: 'Calculation options of Excel' },
  check: ({ structure }) => (structure.calculatedByHand ? [{ place: {}, key: 'workbook' }] : []),
} as const satisfies WorkbookRule;
