import { listed, structureHits } from '../../structure-hits';
import type { WorkbookRule } from '../../rule';

/**
 * Rows deleted out of, put into or moved within a table in which every row stands for something. No name breaks by it, but the
 * formulas take the wrong row. What was typed is read beside its label all the same.
 */
export const rowsChanged = {
  code: 'structure.rows-changed',
  group: 'structure',
  severity: 'error',
  scope: 'workbook',
  missing: 'report',
  source: { zh: '工作簿结构', en: 'Structure of the workbook' },
  check: (context) =>
    structureHits(context, ({ state, lostRows, strayCells }) =>
      state !== 'deleted' && lostRows.length + strayCells.length > 0
        ? {
            cell: strayCells[0],
            compared: [
              ...(lostRows.length > 0 ? [{ label: 'rows-lost', value: listed(lostRows) }] : []),
              ...(strayCells.length > 0 ? [{ label: 'cells-put-in', value: listed(strayCells) }] : []),
            ],
          }
        : null,
    ),
} as const satisfies WorkbookRule;
