import { listed, structureHits } from '../../structure-hits';
import type { WorkbookRule } from '../../rule';

/** Something typed beside or below the entry block: it is read by nobody. A redraw brings home what was cut out of the form, makes room, and leaves the rest where it is. */
export const outside = {
  code: 'structure.outside',
  group: 'structure',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '工作簿结构', en: 'Structure of the workbook' },
  check: (context) =>
    structureHits(context, ({ state, outside: cells }) =>
      state !== 'deleted' && cells.length > 0
        ? { cell: cells[0], params: { count: cells.length }, compared: [{ label: 'cells', value: listed(cells) }] }
        : null,
    ),
} as const satisfies WorkbookRule;
