/**
 * Figures: every cell of an item's sheet that is meant to hold a number, with the year and period it speaks of. The checks of
 * cells and series walk this list, so that they need not know the templates.
 */
import { numberIn, type EntryCell, type SheetEntries } from '../entries/entries';
import { templateFor } from '../entries/templates';
import type { FigureColumn } from '../entries/templates/template';
import { yearField } from '../entries/year-field';
import type { Place } from '../errors';
import { isTask } from '../plan/items';
import type { Indicator, Item, Localised, Plan } from '../plan/schema';
import { periodCells } from '../scoring/kinds/periods';

export interface FigureCell {
  readonly cell: EntryCell;
  readonly field: string;
  readonly year: number;
  /** 0–3 for year-to-date periods, absent for yearly figures. */
  readonly period?: number;
  readonly kind: FigureColumn['is'];
}

/** All figure cells of an item, empty ones included, in the order of the sheet. */
export function figureCells(item: Item, fields: SheetEntries, plan: Plan): readonly FigureCell[] {
  const byPeriod = (prefix: string, kind: FigureCell['kind']): FigureCell[] =>
    plan.years.flatMap((year) =>
      periodCells(fields, yearField(prefix, year)).map((cell, period) => ({
        cell,
        field: yearField(prefix, year),
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
  return templateFor(item).figures.flatMap(({ field, by, is }) =>
    by === 'period' ? byPeriod(field, is) : byYear(field, is),
  );
}

/** Measure of a figure cell; ratings have none. */
export function measureOf(item: Item, figure: FigureCell): Localised | undefined {
  if (isTask(item)) return undefined;
  return figure.kind === 'actual' ? item.measure : item.ratio?.measure;
}

/** Quotient of a period in the indicator's measure, null unless both parts are there and the denominator is above 0. */
export function quotientAt(item: Indicator, fields: SheetEntries, year: number, period: number): number | null {
  const numerator = numberIn(fields[yearField('num', year)]?.[period]);
  const denominator = numberIn(fields[yearField('den', year)]?.[period]);
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
