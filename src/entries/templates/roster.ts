import type { Template } from './template';

/** A list of what is counted. */
export const roster = {
  figures: [],
  days: ['date'],
  first: { field: 'name', by: 'row' },
  rowsOf: () => 'row',
} as const satisfies Template;
