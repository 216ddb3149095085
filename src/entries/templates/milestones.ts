import type { Template } from './template';

const yearly: ReadonlySet<string> = new Set(['self_rating', 'rating', 'rating_note']);

/** A task: its milestones, and below them its ratings by year. */
export const milestones = {
  figures: [
    { field: 'rating', by: 'year', is: 'rating' },
    { field: 'self_rating', by: 'year', is: 'self-rating' },
  ],
  days: ['start', 'due', 'done'],
  first: { field: 'status', by: 'row' },
  rowsOf: (field) => (yearly.has(field) ? 'year' : 'row'),
} as const satisfies Template;
