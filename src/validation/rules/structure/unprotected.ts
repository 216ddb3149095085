import { structureHits } from '../../structure-hits';
import type { WorkbookRule } from '../../rule';

/** A sheet whose protection was taken off: formulas can be typed over unnoticed. */
export const unprotected = {
  code: 'structure.unprotected',
  group: 'structure',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '工作簿结构', en: 'Structure of the workbook' },
  check: (context) =>
    structureHits(context, (sheet) =>
      sheet.state !== 'deleted' && sheet.shouldBeProtected && !sheet.protected ? {} : null,
    ),
} as const satisfies WorkbookRule;
