import { errorValue } from '../../cleaning';
import { shownAs } from '../../structure-hits';
import type { Hit, WorkbookRule } from '../../rule';

/** A formula of somebody's own over an assumed value: it counts, but is marked as assumed, and goes when the sheet is drawn again. */
export const formulaTyped = {
  code: 'structure.formula-typed',
  group: 'structure',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '工作簿结构', en: 'Structure of the workbook' },
  check: ({ structure }) =>
    structure.sheets.flatMap(({ key, tab, retyped = [] }) =>
      retyped.map(({ cell, formula, template, value }): Hit => ({
        place: { sheet: tab, cell, item: key },
        key: cell,
        compared: [
          { label: 'formula', value: formula },
          { label: 'template-formula', value: template },
          { label: 'result', value: shownAs(value) },
        ],
        fix:
          typeof value === 'number' || (typeof value === 'string' && !errorValue.test(value))
            ? { kind: 'set-value', value }
            : undefined,
      })),
    ),
} as const satisfies WorkbookRule;
