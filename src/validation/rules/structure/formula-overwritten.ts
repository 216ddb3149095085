import { formulaHits } from '../../structure-hits';
import type { WorkbookRule } from '../../rule';

/** A formula of ours typed over: what stands there is no longer worked out from the figures. */
export const formulaOverwritten = {
  code: 'structure.formula-overwritten',
  group: 'structure',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '工作簿结构', en: 'Structure of the workbook' },
  check: (context) => formulaHits(context, 'overwritten'),
} as const satisfies WorkbookRule;
