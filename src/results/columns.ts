/** Columns of the results table in their order; the schema's twin without the schema library, for sheets and the pane. */
import type { ResultRow } from './schema';

const order = {
  plan: 'text',
  document: 'text',
  zone: 'text',
  period: 'text',
  kind: 'text',
  item: 'text',
  name: 'text',
  dimension: 'text',
  measure: 'text',
  unit: 'text',
  role: 'text',
  share: 'number',
  baseline: 'number',
  target: 'number',
  actual: 'number',
  attainment: 'number',
  rate: 'number',
  full: 'number',
  points: 'number',
  lost: 'number',
  state: 'text',
  rule: 'text',
  target_source: 'text',
  weight_source: 'text',
  total: 'number',
  grade: 'text',
  as_of: 'text',
} as const satisfies Record<keyof ResultRow, 'text' | 'number'>;

export type ResultColumn = keyof ResultRow;

export const resultColumns = Object.keys(order) as readonly ResultColumn[];

/** Whether a column holds text or numbers. */
export const columnType: Readonly<Record<ResultColumn, 'text' | 'number'>> = order;

/** Period of the rows that measure against the final targets. */
export const comprehensivePeriod = 'comprehensive';
