/** The filter of the sheet in front: one row of heads, and below it only the rows that show what is wanted. */
import type { Area } from '../../host/model/area';
import { lastCol } from '../../host/model/area';
import { textAt } from '../../host/model/contents';
import { applyFilters, newFilter } from '../../host/model/filter';
import type { Sheet } from '../../host/model/sheet';
import type { Workbook } from '../../host/model/workbook';

export interface FilterColumn {
  readonly area: Area;
  readonly col: number;
  readonly head: string;
  /** What the column shows below its head, each text once. */
  readonly choices: readonly string[];
  /** The text rows are shown for; null where all are. */
  readonly chosen: string | null;
}

const MOST_CHOICES = 500;

/** The column of the cursor in the sheet's filter, or in the selection where the sheet has none; null where there are no rows to choose from. */
export function filterColumn(workbook: Workbook, sheet: Sheet, cursor: { readonly col: number }): FilterColumn | null {
  const area = sheet.autoFilter?.area ?? sheet.selection;
  const { col } = cursor;
  if (area.rows < 2 || area.rows > 100_000 || col < area.col || col > lastCol(area)) return null;
  const shown = new Set<string>();
  for (let row = area.row + 1; row < area.row + area.rows && shown.size < MOST_CHOICES; row++)
    shown.add(textAt(workbook, sheet, row, col));
  const values = sheet.autoFilter?.criteria.get(col - area.col)?.values;
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  return {
    area,
    col,
    head: textAt(workbook, sheet, area.row, col),
    choices: [...shown].sort(collator.compare),
    chosen: typeof values?.[0] === 'string' ? values[0] : null,
  };
}

/** Shows the rows that show this text in the column; all of them for null. */
export function filterBy(workbook: Workbook, sheet: Sheet, { area, col }: FilterColumn, text: string | null): void {
  const filter = sheet.autoFilter ?? newFilter(area);
  if (text === null) filter.criteria.delete(col - area.col);
  else filter.criteria.set(col - area.col, { filterOn: 'Values', values: [text] });
  sheet.autoFilter = filter.criteria.size === 0 ? null : filter;
  applyFilters(workbook, sheet);
}
