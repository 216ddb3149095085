import { formulaHits } from '../../structure-hits';
import type { WorkbookRule } from '../../rule';

/** A formula of ours made into another: by hand, by cutting and pasting a cell it takes, or by deleting one (#REF!). */
export const formulaChanged = {
  code: 'structure.formula-changed',
  group: 'structure',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '工作簿结构', en: 'Structure of the workbook' },
  check: (context) => formulaHits(context, 'changed'),
} as const satisfies WorkbookRule;
