/**
 * Up to which period (1–3, 1–6, 1–9, 1–12 月) each year is filled in, beside the year block, and the year that is running:
 * what the templates share whose figures are reported year to date.
 */
import { periods } from '../../entries/entries';
import { columnLetters } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { compose, firstOf, range } from './expressions';
import { at, type Subject } from './header';
import { helperColumn, yearRow } from './year-block';

/** Column of the latest periods; the one after it is free for the template. */
export const latestColumn = helperColumn + 7;

/** The cell with the latest filled period of the k-th year (from 1), 1 to 4, or 0 while nothing is filled in. */
export const latestPeriod = (years: number, k: number): string => at(yearRow(years, k), latestColumn, true);

export interface RunningYear {
  /** The cell with its place among the years: the latest with any figure, the first while there is none. */
  readonly place: string;
  /** The year itself; formula text without "=". */
  readonly year: string;
  /** How far the figures go, for the head of the sheet: `words` with the year and the period in them. */
  readonly latestFact: string;
}

/** Draws the cells; `periodCell` is where the figure of the k-th year's p-th period stands. */
export function drawLatestPeriods(
  b: SheetBuilder,
  s: Subject,
  { m }: SheetContext,
  periodCell: (k: number, p: number) => string,
  words: string,
): RunningYear {
  const t = m.sheets.items;
  const n = s.years.length;
  const [first, last] = [yearRow(n, 1), yearRow(n, n)];
  const whole = { format: '0' };
  b.value(first - 1, latestColumn, t.helperPeriod, 'label');
  for (const k of range(n)) {
    const filled = [4, 3, 2, 1].map((p) => [`ISNUMBER(${periodCell(k, p)})`, String(p)] as const);
    b.formula(yearRow(n, k), latestColumn, `=${firstOf(filled, '0')}`, 'computed', whole);
  }
  const begun = range(n)
    .reverse()
    .map((k) => [`${latestPeriod(n, k)}>0`, String(k)] as const);
  b.formula(last + 1, latestColumn, `=${firstOf(begun, '1')}`, 'computed', whole);
  const place = at(last + 1, latestColumn, true);
  const ofYears = (column: string) => `INDEX($${column}$${first}:$${column}$${last},${place})`;
  const year = ofYears('B');
  const period = ofYears(columnLetters(latestColumn));
  const names = periods.map((p) => quote(m.common.periods[p.id])).join(',');
  const latestFact = `IF(${period}=0,${quote(t.noData)},${compose(words, year, `CHOOSE(MAX(1,${period}),${names})`)})`;
  return { place, year, latestFact };
}
