import { structureHits } from '../../structure-hits';
import type { WorkbookRule } from '../../rule';

/** A sheet of ours that is gone: its figures count as missing. The repair brings them back only where they are still known. */
export const sheetDeleted = {
  code: 'structure.sheet-deleted',
  group: 'structure',
  severity: 'error',
  scope: 'workbook',
  missing: 'report',
  source: { zh: '工作簿结构', en: 'Structure of the workbook' },
  check: (context) =>
    structureHits(context, ({ state, kept }) => (state === 'deleted' ? { params: { kept: kept ? 1 : 0 } } : null)),
} as const satisfies WorkbookRule;
