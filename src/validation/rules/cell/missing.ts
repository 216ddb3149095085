import { countsIn, isTask } from '../../../plan/items';
import { periods } from '../../../entries/entries';
import type { EntryCell, SheetEntries } from '../../../entries/entries';
import type { Indicator } from '../../../plan/schema';
import { lastDay } from '../../../scoring/calendar';
import { periodCells, periodsPassed, yearPassed } from '../../figures';
import type { CheckContext, Hit, ItemRule } from '../../rule';

/** A year's figure that should be there by the as-of day and is not: nothing typed for the latest period that is over. */
export const missing = {
  code: 'cell.missing',
  group: 'cell',
  severity: 'warning',
  scope: 'item',
  missing: 'report',
  source: { zh: '考核要求：年度测评', en: 'The assessment: yearly' },
  check: (item, fields, context) =>
    isTask(item)
      ? []
      : context.plan.years.flatMap((year, index): Hit[] => {
          if (!countsIn(item, year)) return [];
          const cell = emptyCell(item, fields, context, year, index);
          if (!cell) return [];
          const passed = periodsPassed(year, context.asOf);
          const period = item.kind === 'amount' || item.kind === 'ratio' ? (periods[passed - 1]?.id ?? 'q4') : 'q4';
          return [{ place: cell.place, year, key: `missing:${year}:${period}`, params: { year, period } }];
        }),
} as const satisfies ItemRule;

/** The cell in which the year's figure is wanted, if nothing is typed where it or a later one could stand. */
function emptyCell(
  item: Indicator,
  fields: SheetEntries,
  context: CheckContext,
  year: number,
  index: number,
): EntryCell | undefined {
  const { asOf } = context;
  const isEmpty = (cell: EntryCell | undefined) => cell?.value === null;
  switch (item.kind) {
    case 'amount':
    case 'ratio': {
      const passed = periodsPassed(year, asOf);
      if (passed === 0) return undefined;
      const parts = item.kind === 'amount' ? [`ytd_${year}`] : [`num_${year}`, `den_${year}`];
      const columns = parts.map((field) => periodCells(fields, field).slice(passed - 1));
      return columns.every((cells) => cells.every(isEmpty)) ? columns[0]?.[0] : undefined;
    }
    case 'figure':
      return yearPassed(year, asOf) && isEmpty(fields.figure?.[index]) ? fields.figure?.[index] : undefined;
    case 'roster': {
      if (!yearPassed(year, asOf)) return undefined;
      // A row that does not count is told by its own rule; here the question is whether anyone has filled in the year.
      const upTo = context.rows(item).some((row) => row.day === null || row.day <= lastDay(year));
      return upTo ? undefined : (fields.name?.[0] ?? undefined);
    }
  }
}
