import type { WorkbookRule } from '../../rule';

/** A sheet of ours copied: the names stay with the original, so what is typed into the copy is read by nobody. */
export const sheetCopied = {
  code: 'structure.sheet-copied',
  group: 'structure',
  severity: 'warning',
  scope: 'workbook',
  missing: 'skip',
  source: { zh: '工作簿结构', en: 'Structure of the workbook' },
  check: ({ structure }) =>
    (structure.copies ?? []).map(({ tab, of }) => ({
      place: { sheet: tab, cell: 'A1', item: of },
      key: tab,
      fix: { kind: 'settle-copied' as const, tab, sheetKey: of },
      params: { tab, of: structure.sheets.find(({ key }) => key === of)?.tab ?? of },
    })),
} as const satisfies WorkbookRule;
