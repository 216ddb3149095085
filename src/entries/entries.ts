/**
 * Entries: what was typed, cell by cell, exactly as the sheet holds it, with the address of each cell.
 *
 * Every sheet has fields; a field is a column of cells (or a single cell) with the workbook-level name
 * `zsc_<sheet key>_<field>`. That name is the address, so users may rename sheets, insert rows and move blocks. Reading
 * a workbook — through Office.js or from a file — gives one `Entries`; nothing here is interpreted yet, since a checker
 * must see the text "12万" as it stands.
 *
 * Fields by sheet (y = assessment year):
 *   amount      period | ytd_<y> (1–3, 1–6, 1–9, 1–12 月, year to date) | remark, evidence          4 rows
 *   ratio       period | num_<y>, den_<y> | remark, evidence                                          4 rows
 *   roster      name, code, date, document, evidence                                                  n rows
 *   figure      year | figure, source, remark, evidence                                               1 row a year
 *   milestones  milestone, owner, start, due, status, done, evidence                                  n rows
 *               year | self_rating, rating, rating_note                                               1 row a year
 *   plan        id | baseline, target_<y>, weight, rule, p1…p12, lead, responsible                     a row an item
 *               dim_id | dim_weight                                                                    a row a dimension
 *   settings    one cell a field: the paths of `scoring` (missing, leadShare, grades_excellent, …, asOf), question_<id>
 *   adjustments year, kind (扣分 deduction | 加分 bonus | 一票否决 veto), unit, points, place, reason, evidence n rows; table_place, table_points  5
 *   weights     compare_<i>: comparisons of the i-th dimension with those after it, as 3 or 1/3        dimensions − i
 *               pair_<i>_<j> (dimensions by place, items by id): the same of a pair, by judge                5, of dimensions 4
 *   national    year; row | weight, own, low, high, action                                            46 rows, 5 headings
 *               group | group_weight                                                                  5 rows
 *   peers       zone, year | figures: rows × national indicators                                          n rows
 *   ranking     one cell a field: year, own, method, missing, place; weight, worst, best (46), group_weight (5)
 *   letter      own, rank, mean, best, hundredth                                                        46 rows and the whole
 *   wayup       row | limit, cost, target                                                               46 rows
 *   gaps        zone: zones compared                                                                    3 cells
 *   enterprises name, code | figures (rows × 19), flags (rows × 6)                                       n rows
 *   explanations  (kept on the data sheet) code, item, cell, figure, reason, by, on                    n rows
 */
import type { Place } from '../errors';

export type CellValue = string | number | boolean | null;

/** One cell as read. `value` is null when empty. A formula in an entry cell is reported, and its result is the value. */
export interface EntryCell {
  readonly value: CellValue;
  readonly place: Place;
  readonly formula?: string;
  /** The number is shown as a percentage: who looks at the cell reads a hundredfold. Told of figures alone (`percent.ts`). */
  readonly percent?: true;
  /** Its row is not on the sheet any more: nobody emptied it. */
  readonly gone?: true;
}

/** The cells of one sheet by field; all fields that share a table have equally many cells. */
export type SheetEntries = Readonly<Record<string, readonly EntryCell[]>>;

/** What was typed in the whole workbook, by sheet key (`G13`, `T05`, `plan`, `settings`, `adjustments` …). A sheet that is not there is absent. */
export interface Entries {
  readonly sheets: Readonly<Record<string, SheetEntries>>;
}

/** The year-to-date periods of Chinese statistics: months 1–3, 1–6, 1–9, 1–12. */
export const periods = [
  { id: 'q1', lastMonth: 3, share: 0.25 },
  { id: 'q2', lastMonth: 6, share: 0.5 },
  { id: 'q3', lastMonth: 9, share: 0.75 },
  { id: 'q4', lastMonth: 12, share: 1 },
] as const;

/** Status of a milestone as typed, in the order of the drop-down. */
export const milestoneStatuses = ['not-started', 'in-progress', 'done', 'stopped'] as const;
export type MilestoneStatus = (typeof milestoneStatuses)[number];

/** Taken out of the global objects, whose members are slow to reach in some hosts: cells are read by the ten thousand. */
const { isFinite } = Number;

/** A cell's value as a finite number, or null where it is anything else (text numbers are text: checks must see them). */
export function numberIn(cell: EntryCell | undefined): number | null {
  return typeof cell?.value === 'number' && isFinite(cell.value) ? cell.value : null;
}

/** Whether anything stands in a cell. */
export const isFilled = (cell: EntryCell | undefined): boolean => (cell?.value ?? '') !== '';

/** A cell's value as trimmed text; empty for an empty cell. */
export function textIn(cell: EntryCell | undefined): string {
  const value = cell?.value ?? '';
  return typeof value === 'string' ? value.trim() : String(value);
}
