/** What an item reached in a year. */
import { elapsedShare, lastDay } from './calendar';
import type { ActualState } from './score';

export interface Actual {
  readonly value: number | null;
  readonly state: ActualState;
  /** Share of the year the figure covers, 0–1. */
  readonly share: number;
  /** Amounts only: the share of the year that was reached by now last year, 0–1 (`schedule.ts`). */
  readonly course?: number;
  /** Amounts of a running year only: which part of their years earlier ones had by the same period (`projection.ts`); null where they do not say. */
  readonly season?: number | null;
  /** Milestones only: what is due by the as-of day, 0–100. */
  readonly due?: number | null;
}

export const noActual: Actual = { value: null, state: 'none', share: 0 };

/** Something was typed that cannot stand for a figure. */
export const inError = (share: number): Actual => ({ value: null, state: 'error', share });

/** A figure that is the year's own once the as-of day has reached its end. */
export function byDay(value: number | null, year: number, asOf: number): Actual {
  if (value === null) return { ...noActual, share: elapsedShare(year, asOf) };
  return { value, state: asOf >= lastDay(year) ? 'final' : 'running', share: elapsedShare(year, asOf) };
}
