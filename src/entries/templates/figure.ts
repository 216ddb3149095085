import type { Template } from './template';

/** One figure a year. */
export const figure = {
  figures: [{ field: 'figure', by: 'year', is: 'actual' }],
  days: [],
  first: { field: 'figure', by: 'year' },
  rowsOf: (field) => (field === 'rater' || field.startsWith('scores_') ? 'row' : 'year'),
} as const satisfies Template;
