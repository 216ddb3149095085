/**
 * The results table (结果数据): one row for each part of an item's points that one unit answers for in one period, in plain
 * columns whose names no language changes, so that tables of several years, zones and plans can be put under each other.
 * Points are always the row's part: summed over a period they are the zone's, summed over a unit the unit's.
 *
 * The JSON Schema in `docs/results-format.schema.json` is made from this one.
 */
import { z } from 'zod';

const text = z.string();
const figure = z.number().nullable();
const source = z.enum(['given', 'assumed', 'set']).nullable();

export const resultRowSchema = z.strictObject({
  plan: text.describe('Id of the plan.'),
  document: text.describe('Number of the document the plan is from.'),
  zone: text.describe('Name of the zone, in the language of the workbook.'),
  period: text.describe('The assessment year as text, or "comprehensive".'),
  kind: z.enum(['indicator', 'task', 'bonus', 'deduction']).describe('What the points are for.'),
  item: text.describe('Id of the indicator or task; empty for bonus and deduction.'),
  name: text.describe('Name of the indicator or task.'),
  dimension: text.describe('Name of the dimension; empty for bonus and deduction.'),
  measure: text.describe('Unit of measure.'),
  unit: text.describe('Official name of the unit that answers for this part; empty where nobody does.'),
  role: z.enum(['lead', 'responsible', 'both', 'none']).describe('As what the unit answers.'),
  share: figure.describe('Part of the item that the unit answers for, 0 to 1; null for bonus and deduction.'),
  baseline: figure.describe('Figure of the baseline year.'),
  target: figure.describe('Target of the year; for "comprehensive" of the last year.'),
  actual: figure.describe('Figure reached; null where nothing was reported.'),
  attainment: figure.describe('Actual ÷ target (target ÷ actual where lower is better), not clipped.'),
  rate: figure.describe('What the scoring rule gave, 0 to 1.'),
  full: z.number().describe('Full points of this part; 0 for bonus and deduction.'),
  points: z.number().describe('Points of this part; negative for a deduction.'),
  lost: z.number().describe('full − points; 0 for bonus and deduction.'),
  state: z
    .enum(['none', 'error', 'running', 'final'])
    .nullable()
    .describe('Nothing reported, reported in error, year still running, year closed.'),
  rule: text.describe('Id of the scoring rule.'),
  target_source: source.describe('Whether the plan gives the target, the product assumed it, or a user set it.'),
  weight_source: source.describe('The same for the weight.'),
  total: z.number().describe('Total of the zone in the period, the same in every row of it.'),
  grade: z
    .enum(['excellent', 'good', 'pass', 'fail'])
    .nullable()
    .describe('Grade of the zone in the period; null while the period has no figure at all.'),
  as_of: text.describe('Day up to which figures are complete, as 2024-03-31.'),
});

export const resultsFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  plan: text.describe('Id of the plan.'),
  title: text.describe('Title of the plan.'),
  made: text.describe('Day the file was made.'),
  validated: z.boolean().nullable().describe('Whether no error stood when the file was made; null: not checked.'),
  rows: z.array(resultRowSchema),
});

export type ResultRow = z.infer<typeof resultRowSchema>;
export type ResultsFile = z.infer<typeof resultsFileSchema>;
