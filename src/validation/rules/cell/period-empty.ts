import { periods, type EntryCell } from '../../../entries/entries';
import { isTask } from '../../../plan/items';
import { periodCells, periodsPassed } from '../../figures';
import type { ItemRule } from '../../rule';

/** An earlier period left empty although a later one of the year is filled: the score does not need it, the charts and the checks do. */
export const periodEmpty = {
  code: 'cell.period-empty',
  group: 'cell',
  severity: 'info',
  scope: 'item',
  missing: 'report',
  source: { zh: '通用核对', en: 'Common sense' },
  check(item, fields, { plan, asOf }) {
    if (isTask(item) || (item.kind !== 'amount' && item.kind !== 'ratio')) return [];
    return plan.years.flatMap((year) => {
      const parts = item.kind === 'amount' ? [`ytd_${year}`] : [`num_${year}`, `den_${year}`];
      const columns = parts.map((field) => periodCells(fields, field));
      const empty = (period: number) => columns.every((cells) => isEmpty(cells[period]));
      const last = periods.reduce((latest, _, k) => (empty(k) ? latest : k), -1);
      return periods.slice(0, Math.max(0, Math.min(last, periodsPassed(year, asOf)))).flatMap((period, k) => {
        const cell = columns[0]?.[k];
        return cell && empty(k)
          ? [{ place: cell.place, year, key: `${year}:${k}`, params: { year, period: period.id } }]
          : [];
      });
    });
  },
} as const satisfies ItemRule;

const isEmpty = (cell: EntryCell | undefined): boolean => cell === undefined || cell.value === null;
