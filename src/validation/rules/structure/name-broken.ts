import { listed, structureHits } from '../../structure-hits';
import type { WorkbookRule } from '../../rule';

/** A name that is gone or leads to #REF!, as deleting rows or columns leaves it: what it named is read no more. */
export const nameBroken = {
  code: 'structure.name-broken',
  group: 'structure',
  severity: 'error',
  scope: 'workbook',
  missing: 'report',
  source: { zh: '工作簿结构', en: 'Structure of the workbook' },
  check: (context) =>
    structureHits(context, ({ state, brokenNames }) =>
      state !== 'deleted' && brokenNames.length > 0
        ? { params: { count: brokenNames.length }, compared: [{ label: 'names', value: listed(brokenNames) }] }
        : null,
    ),
} as const satisfies WorkbookRule;
