import { listed, structureHits } from '../../structure-hits';
import type { WorkbookRule } from '../../rule';

/** A name that points to other cells than the template's: formulas by it take the wrong figures without any of them changing. */
export const nameMoved = {
  code: 'structure.name-moved',
  group: 'structure',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '工作簿结构', en: 'Structure of the workbook' },
  check: (context) =>
    structureHits(context, ({ state, movedNames }) =>
      state !== 'deleted' && movedNames.length > 0
        ? { params: { count: movedNames.length }, compared: [{ label: 'names', value: listed(movedNames) }] }
        : null,
    ),
} as const satisfies WorkbookRule;
