/**
 * Figures: every cell of an item's sheet that is meant to hold a number, with the year and period it speaks of. The checks of
 * cells and series walk this list, so that they need not know the templates.
 */
import { numberIn, periods, type EntryCell, type SheetEntries } from '../entries/entries';
import type { Place } from '../errors';
import { isTask } from '../plan/items';
import type { Indicator, Item, Localised, Plan } from '../plan/schema';
import { lastDay } from '../scoring/calendar';
import { serialOf } from '../entries/dates';

export interface FigureCell {
  readonly cell: EntryCell;
  readonly field: string;
  readonly year: number;
  /** 0–3 for year-to-date periods, absent for yearly figures. */
  readonly period?: number;
  /** actual: in the indicator's measure; part: numerator or denominator of a ratio; rating: 0–100. */
  readonly kind: 'actual' | 'numerator' | 'denominator' | 'rating' | 'self-rating';
}

/** All figure cells of an item, empty ones included, in the order of the sheet. */
export function figureCells(item: Item, fields: SheetEntries, plan: Plan): readonly FigureCell[] {
  const byPeriod = (prefix: string, kind: FigureCell['kind']): FigureCell[] =>
    plan.years.flatMap((year) =>
      periodCells(fields, `${prefix}_${year}`).map((cell, period) => ({
        cell,
        field: `${prefix}_${year}`,
        year,
        period,
        kind,
      })),
    );
  const byYear = (field: string, kind: FigureCell['kind']): FigureCell[] =>
    plan.years.flatMap((year, i) => {
      const cell = fields[field]?.[i];
      return cell ? [{ cell, field, year, kind }] : [];
    });
  if (isTask(item)) return [...byYear('rating', 'rating'), ...byYear('self_rating', 'self-rating')];
  switch (item.kind) {
    case 'amount':
      return byPeriod('ytd', 'actual');
    case 'ratio':
      return [...byPeriod('num', 'numerator'), ...byPeriod('den', 'denominator')];
    case 'figure':
      return byYear('figure', 'actual');
    case 'roster':
      return [];
  }
}

/** The cells of a year-to-date field, at most one a period. */
export const periodCells = (fields: SheetEntries, field: string): readonly EntryCell[] =>
  (fields[field] ?? []).slice(0, periods.length);

/** How many year-to-date periods of a year are over on the as-of day, 0–4. */
export function periodsPassed(year: number, asOf: number): number {
  const ends = ['03-31', '06-30', '09-30', '12-31'].map((day) => serialOf(`${year}-${day}`));
  return ends.filter((end) => end <= asOf).length;
}

export const yearPassed = (year: number, asOf: number): boolean => lastDay(year) <= asOf;

/** Measure of a figure cell; ratings have none. */
export function measureOf(item: Item, figure: FigureCell): Localised | undefined {
  if (isTask(item)) return undefined;
  return figure.kind === 'actual' ? item.measure : item.ratio?.measure;
}

/** Quotient of a period in the indicator's measure, null unless both parts are there and the denominator is above 0. */
export function quotientAt(item: Indicator, fields: SheetEntries, year: number, period: number): number | null {
  const numerator = numberIn(fields[`num_${year}`]?.[period]);
  const denominator = numberIn(fields[`den_${year}`]?.[period]);
  if (numerator === null || denominator === null || denominator <= 0) return null;
  return (numerator / denominator) * (item.ratio?.factor ?? 1);
}

/** Place, year and key of a hit at a figure. */
export const atFigure = ({
  cell,
  field,
  year,
  period,
}: FigureCell): { readonly place: Place; readonly year: number; readonly key: string } => ({
  place: cell.place,
  year,
  key: period === undefined ? `${field}:${year}` : `${field}:${period}`,
});
