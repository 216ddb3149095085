import type { Template } from './template';

/** Year-to-date sums of money. */
export const amount = {
  figures: [{ field: 'ytd', by: 'period', is: 'actual' }],
  days: [],
  first: { field: 'ytd', by: 'period' },
  rowsOf: () => 'period',
} as const satisfies Template;
