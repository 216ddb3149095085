import { isoOf } from '../../../entries/dates';
import { lastDay } from '../../../scoring/calendar';
import { rosterHits } from '../../roster-hits';
import { rowNumber } from '../../../scoring/roster-rows';
import type { ItemRule } from '../../rule';

/** A date after the as-of day: not recognised yet, though it is counted already. */
export const dateFuture = {
  code: 'roster.date-future',
  group: 'roster',
  severity: 'warning',
  scope: 'item',
  missing: 'skip',
  source: { zh: '截至日', en: 'As-of day' },
  check: (item, _, context) => {
    const end = lastDay(context.plan.years.at(-1) ?? 0);
    return rosterHits(item, context, (row) =>
      row.day !== null && row.day >= context.asOf + 1 && row.day < end + 1
        ? {
            at: 'date',
            compared: [
              { label: 'row', params: { row: rowNumber(row) }, value: isoOf(row.day) },
              { label: 'as-of', value: isoOf(context.asOf) },
            ],
          }
        : null,
    );
  },
} as const satisfies ItemRule;
