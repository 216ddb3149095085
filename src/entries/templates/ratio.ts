import type { Template } from './template';

/** Both sides of a ratio, year to date. */
export const ratio = {
  figures: [
    { field: 'num', by: 'period', is: 'numerator' },
    { field: 'den', by: 'period', is: 'denominator' },
  ],
  days: [],
  first: { field: 'num', by: 'period' },
  rowsOf: () => 'period',
} as const satisfies Template;
