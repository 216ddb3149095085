import { isoOf } from '../../../entries/dates';
import { isMonthAndDay, yearTyped } from '../../date-meant';
import { firstDay, lastDay, republic } from '../../../scoring/calendar';
import { rosterHits } from '../../roster-hits';
import { rowNumber } from '../../../scoring/roster-rows';
import type { ItemRule } from '../../rule';

/** A date outside the years assessed (before them, for what is counted as a state, is all right): the row is not counted. */
export const dateOutside = {
  code: 'roster.date-outside',
  group: 'roster',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '考核年度', en: 'Years of the assessment' },
  check: (item, _, context) => {
    const { years } = context.plan;
    const end = lastDay(years.at(-1) ?? 0);
    const begin = firstDay(years[0] ?? 0);
    return rosterHits(item, context, (row, { accumulation }) => {
      const first = accumulation === 'level' ? republic : begin;
      // Beyond Excel's calendar it is no date at all; that is another rule's.
      if (
        row.day === null ||
        yearTyped(row.cells.date.value as number) !== null ||
        row.year === undefined ||
        (row.day >= first && row.day < end + 1) ||
        isMonthAndDay(row.cells.date.value as number)
      )
        return null;
      return {
        at: 'date',
        params: { from: accumulation === 'level' ? '' : isoOf(first), to: isoOf(end) },
        compared: [{ label: 'row', params: { row: rowNumber(row) }, value: isoOf(row.day) }],
      };
    });
  },
} as const satisfies ItemRule;
