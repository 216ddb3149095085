import { structureHits } from '../../structure-hits';
import type { WorkbookRule } from '../../rule';

/** A sheet drawn by another version of the template: its formulas may be older or newer than the rest. */
export const otherVersion = {
  code: 'structure.other-version',
  group: 'structure',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '模板版本', en: 'Version of the template' },
  check: (context) =>
    structureHits(context, ({ state, version, currentVersion }) =>
      state !== 'deleted' && version !== currentVersion
        ? {
            compared: [
              { label: 'version', value: version },
              { label: 'current-version', value: currentVersion },
            ],
          }
        : null,
    ),
} as const satisfies WorkbookRule;
