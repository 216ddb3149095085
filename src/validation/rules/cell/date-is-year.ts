import { yearTyped } from '../../date-meant';
import { templateFor } from '../../../entries/templates';
import type { ItemRule } from '../../rule';

/** A year (or a year and month) typed for a date: 2023 is the 2,023rd day of Excel's calendar, in 1905. */
export const dateIsYear = {
  code: 'cell.date-is-year',
  group: 'cell',
  severity: 'error',
  scope: 'item',
  missing: 'skip',
  source: { zh: '通用核对', en: 'Common sense' },
  check: (item, fields) =>
    templateFor(item).days.flatMap((field) =>
      (fields[field] ?? []).flatMap(({ value, place }) =>
        value === null || typeof value === 'boolean' || yearTyped(value) === null
          ? []
          : [
              {
                place,
                key: `${field}:${place.cell ?? ''}`,
                params: { typed: yearTyped(value) ?? '' },
                compared: [{ label: 'typed', value: String(value) }],
              },
            ],
      ),
    ),
} as const satisfies ItemRule;
