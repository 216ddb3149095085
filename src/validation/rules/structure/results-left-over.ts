import { dash } from '../../../i18n/zh-CN/common';
import type { WorkbookRule } from '../../rule';

/** A file saved before its formulas were worked out: whoever prints it without calculating prints old figures. */
export const resultsLeftOver = {
  code: 'structure.results-left-over',
  group: 'structure',
  severity: 'error',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '文件里存的结果', en: 'Results stored in the file' },
  check: ({ structure: { leftOver = [] } }) =>
    leftOver.slice(0, 1).map(({ place, shown, worked }) => ({
      place,
      key: 'results',
      params: { tab: place.sheet ?? '', cell: place.cell ?? '', count: leftOver.length },
      compared: [
        { label: 'on-sheet', value: shown === null ? dash : String(shown) },
        { label: 'worked-out', value: worked === null ? dash : String(worked) },
      ],
    })),
} as const satisfies WorkbookRule;
