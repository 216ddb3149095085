/** Hits sheet by sheet from what a reader saw of the workbook's structure; the repair draws the sheet again with what was typed. */
import type { CellValue } from '../entries/entries';
import { dash } from '../i18n/zh-CN/common';
import type { StructureFacts } from './finding';
import type { CheckContext, Hit } from './rule';

export type SheetFacts = StructureFacts['sheets'][number];
/** Shown of a list of cells or names; the rest is counted. */
const shown = 5;

export function structureHits(
  context: CheckContext,
  judge: (sheet: SheetFacts) => (Pick<Hit, 'compared' | 'params'> & { readonly cell?: string }) | null,
): readonly Hit[] {
  return context.structure.sheets.flatMap((sheet): Hit[] => {
    const hit = judge(sheet);
    if (!hit) return [];
    const { cell, params, compared } = hit;
    return [
      {
        // A sheet that is gone cannot be gone to; the item tells which it was.
        place:
          sheet.state === 'deleted' ? { item: sheet.key } : { sheet: sheet.tab, cell: cell ?? 'A1', item: sheet.key },
        key: 'sheet',
        params: { tab: sheet.tab, ...params },
        compared,
        fix: { kind: 'redraw', sheetKey: sheet.key },
      },
    ];
  });
}

/** Formulas of ours that stand no more, with what the first that shows another figure should show. */
export const formulaHits = (context: CheckContext, of: 'overwritten' | 'changed'): readonly Hit[] =>
  structureHits(context, (sheet) => {
    const cells = sheet[of];
    if (sheet.state === 'deleted' || cells.length === 0) return null;
    const parted = sheet.parted?.[of];
    return {
      cell: parted?.cell ?? cells[0],
      params: { count: cells.length },
      compared: [
        { label: 'cells', value: listed(cells) },
        ...(parted
          ? [
              { label: 'on-sheet' as const, value: shownAs(parted.shown) },
              { label: 'worked-out' as const, value: shownAs(parted.worked) },
            ]
          : []),
      ],
    };
  });

/** A cell's value as a card shows it. */
export const shownAs = (value: CellValue): string | number => {
  if (value === null) return dash;
  return typeof value === 'boolean' ? String(value) : value;
};

/** The first few of a list. */
export const listed = (list: readonly string[]): string =>
  list.slice(0, shown).join(', ') + (list.length > shown ? ' …' : '');
