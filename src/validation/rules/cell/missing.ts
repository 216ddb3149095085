import { periods } from '../../../entries/entries';
import { templateFor } from '../../../entries/templates';
import { countsIn, isTask } from '../../../plan/items';
import { ofKind } from '../../../scoring/kinds';
import { periodsPassed } from '../../../scoring/kinds/periods';
import type { Hit, ItemRule } from '../../rule';

/** A year's figure that should be there by the as-of day and is not: nothing typed for the latest period that is over. */
export const missing = {
  code: 'cell.missing',
  group: 'cell',
  severity: 'warning',
  scope: 'item',
  missing: 'report',
  source: { zh: '考核要求：年度测评', en: 'The assessment: yearly' },
  check: (item, sheet, context) =>
    context.plan.years.flatMap((year, index): Hit[] => {
      const { plan, asOf } = context;
      if (!countsIn(item, year)) return [];
      const cell = ofKind(item, (kind, own) =>
        kind.wanted(own, { plan, sheet, asOf }, index, () => (isTask(item) ? [] : context.rows(item))),
      );
      if (!cell) return [];
      const byPeriod = templateFor(item).first.by === 'period';
      const period = (byPeriod && periods[periodsPassed(year, asOf) - 1]?.id) || 'q4';
      return [{ place: cell.place, year, key: `missing:${year}:${period}`, params: { year, period } }];
    }),
} as const satisfies ItemRule;
