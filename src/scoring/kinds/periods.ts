/** What kinds typed by period have in common. */
import { numberIn, periods, type EntryCell, type SheetEntries } from '../../entries/entries';
import { serialOf } from '../../entries/dates';
import { yearField } from '../../entries/year-field';
import type { Actual } from '../actual';
import type { Filled, Typed } from './kind';

/** The cells of a year-to-date field, at most one a period. */
export const periodCells = (fields: SheetEntries, field: string): readonly EntryCell[] =>
  (fields[field] ?? []).slice(0, periods.length);

/** How many year-to-date periods of a year are over on the as-of day, 0–4. */
export function periodsPassed(year: number, asOf: number): number {
  const ends = ['03-31', '06-30', '09-30', '12-31'].map((day) => serialOf(`${year}-${day}`));
  return ends.filter((end) => end <= asOf).length;
}

/** How full columns are that are typed together: a period counts with all of them. */
export function filledPeriods({ plan, sheet, asOf }: Typed, columns: readonly string[], index: number): Filled {
  const year = plan.years[index] ?? plan.baselineYear;
  const due = periodsPassed(year, asOf);
  const cells = columns.map((column) => periodCells(sheet, yearField(column, year)));
  const filled = Array.from({ length: due }, (_, k) => cells.every((column) => numberIn(column[k]) !== null));
  return { due, filled: filled.filter(Boolean).length };
}

/** The cell of the latest period that is over, if it and all later ones are empty in every column. */
export function wantedPeriod(
  { plan, sheet, asOf }: Typed,
  columns: readonly string[],
  index: number,
): EntryCell | undefined {
  const year = plan.years[index] ?? plan.baselineYear;
  const passed = periodsPassed(year, asOf);
  if (passed === 0) return undefined;
  const open = columns.map((column) => periodCells(sheet, yearField(column, year)).slice(passed - 1));
  return open.every((cells) => cells.every(({ value }) => value === null)) ? open[0]?.[0] : undefined;
}

/** The cell of the latest period with a figure, the first where there is none. */
export const latestCell = (cells: readonly EntryCell[]): EntryCell | undefined =>
  [...cells].reverse().find((cell) => numberIn(cell) !== null) ?? cells[0];

export const heldIn = (cells: readonly EntryCell[] | undefined) => (cells ?? []).map(({ value }) => value);

/** The numbers of a year's four periods. */
export const inPeriods = (cells: readonly EntryCell[]) =>
  [numberIn(cells[0]), numberIn(cells[1]), numberIn(cells[2]), numberIn(cells[3])] as const;

/** The latest filled of the periods. */
export function latestPeriod(
  values: readonly (number | null)[],
): { readonly value: number; readonly period: number } | null {
  for (let period = periods.length - 1; period >= 0; period--) {
    const value = values[period] ?? null;
    if (value !== null) return { value, period };
  }
  return null;
}

/** Final with the last period of the year. */
export function periodActual({ value, period }: { readonly value: number; readonly period: number }): Actual {
  return { value, state: period === periods.length - 1 ? 'final' : 'running', share: periods[period]?.share ?? 0 };
}

export const rounded = (x: number, decimals: number): number => Number(x.toFixed(decimals));

/** A sample year by its periods. */
export const yearToDate = (year: number, decimals: number): number[] =>
  periods.map((p) => rounded(year * p.share, decimals));
