/**
 * Which rows of a roster (名册) count, and in which year: rows with a name and a date within reach of the assessment, an
 * enterprise with a valid unified social credit code, each thing once (an enterprise is known by its code, anything else by
 * its name). Other rows are told on the sheet and in the findings, never silently counted.
 */
import { isCreditCode } from '../entries/credit-code';
import { numberIn, textIn, type SheetEntries } from '../entries/entries';
import type { Indicator } from '../plan/schema';
import { firstDay, lastDay } from './calendar';

/** Text as the worksheet's TRIM leaves it. */
const trimmed = (text: string): string => text.replace(/ +/g, ' ').trim();

/** Days on which the rows that count happened, in the order of the sheet. */
export function countedDays(indicator: Indicator, sheet: SheetEntries, years: readonly number[]): readonly number[] {
  const enterprise = (indicator.roster?.subject ?? 'enterprise') === 'enterprise';
  const first = indicator.accumulation === 'level' ? 1 : firstDay(years[0] ?? 0);
  const end = lastDay(years[years.length - 1] ?? 0) + 1;
  const seen = new Set<string>();
  const days: number[] = [];
  (sheet.name ?? []).forEach((nameCell, k) => {
    const name = trimmed(textIn(nameCell));
    const code = trimmed(textIn(sheet.code?.[k])).toUpperCase();
    const key = enterprise ? code : name.toLowerCase();
    const repeated = key !== '' && seen.has(key);
    seen.add(key);
    const day = numberIn(sheet.date?.[k]);
    if (name === '' || repeated || day === null || day < first || day >= end) return;
    if (!enterprise || isCreditCode(code)) days.push(day);
  });
  return days;
}

/**
 * How many of the rows that count do so in a year: its own for a flow, all up to its end otherwise. Null while the roster
 * says nothing about the year: no row up to its end, or none in it while it is not over. `days` are those of `countedDays`.
 */
export function rosterCount(
  { accumulation }: Indicator,
  days: readonly number[],
  year: number,
  asOf: number,
): number | null {
  const [first, last] = [firstDay(year), lastDay(year)];
  let upTo = 0;
  let within = 0;
  for (const day of days)
    if (day < last + 1) {
      upTo++;
      if (day >= first) within++;
    }
  if (within === 0 && (upTo === 0 || asOf < last)) return null;
  return accumulation === 'flow' ? within : upTo;
}
