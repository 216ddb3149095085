import { periods, type EntryCell } from '../../../entries/entries';
import { templateFor } from '../../../entries/templates';
import { yearField } from '../../../entries/year-field';
import { periodCells, periodsPassed } from '../../../scoring/kinds/periods';
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
    const byPeriod = templateFor(item).figures.filter(({ by }) => by === 'period');
    if (byPeriod.length === 0) return [];
    return plan.years.flatMap((year) => {
      const columns = byPeriod.map(({ field }) => periodCells(fields, yearField(field, year)));
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
