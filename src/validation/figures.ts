/**
 * Figures: every cell of an item's sheet that is meant to hold a number, with the year and period it speaks of. The checks of
 * cells and series walk this list, so that they need not know the templates.
 */
import { periods, type EntryCell, type SheetEntries } from '../entries/entries';
import { isTask } from '../plan/items';
import type { Indicator, Item, Plan } from '../plan/schema';

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
      (fields[`${prefix}_${year}`] ?? [])
        .slice(0, periods.length)
        .map((cell, period) => ({ cell, field: `${prefix}_${year}`, year, period, kind })),
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

/** Whether the indicator's figures are whole things: enterprises, people, ranks. */
export const countsWholes = (item: Indicator): boolean => item.decimals === 0 && item.kind !== 'ratio';

/** Measure of a figure cell in the language asked for. */
export function measureOf(item: Item, figure: FigureCell, language: 'zh' | 'en'): string {
  if (isTask(item)) return '';
  return figure.kind === 'actual' ? item.measure[language] : (item.ratio?.measure[language] ?? '');
}
