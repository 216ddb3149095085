import type { Template } from './template';

/** One figure a year. */
export const figure = {
  figures: [{ field: 'figure', by: 'year', is: 'actual' }],
  days: [],
  first: { field: 'figure', by: 'year' },
  rowsOf: () => 'year',
} as const satisfies Template;
