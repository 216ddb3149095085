/** Roster: rows that count (see `scoring/roster.ts`), those of the year (flow) or all up to its end. */
import { checkCharacter } from '../../entries/credit-code';
import { serialOf } from '../../entries/dates';
import type { CellValue } from '../../entries/entries';
import type { Indicator } from '../../plan/schema';
import { byDay } from '../actual';
import { lastDay, yearPassed } from '../calendar';
import { countedDays, rosterCount } from '../roster';
import { rosterRows } from '../roster-rows';
import type { Kind, Sample } from './kind';
import { sample } from './sample-words';

export const roster: Kind = {
  actuals(item, { plan, sheet, asOf }) {
    const days = countedDays(item, sheet, plan.years);
    return (index) => {
      const year = plan.years[index] ?? plan.baselineYear;
      return byDay(rosterCount(item, days, year, asOf), year, asOf);
    };
  },
  filled(item, { plan, sheet, asOf }, index) {
    const year = plan.years[index] ?? plan.baselineYear;
    if (!yearPassed(year, asOf)) return { due: 0, filled: 0 };
    const has = rosterRows(item, sheet, plan.years).some((row) => row.day !== null && row.day <= lastDay(year));
    return { due: 1, filled: has ? 1 : 0 };
  },
  wanted(_item, { plan, sheet, asOf }, index, rows) {
    const year = plan.years[index] ?? plan.baselineYear;
    if (!yearPassed(year, asOf)) return undefined;
    // A row that does not count is told by its own rule; here the question is whether anyone has filled in the year.
    return rows().some((row) => row.day === null || row.day <= lastDay(year)) ? undefined : sheet.name?.[0];
  },
  actualCell: (fields) => fields.name?.[0],
  growth: 'flows-by-day',
  example: rosterValues,
};

function rosterValues(item: Indicator, { years, paths, nextCode }: Sample): Record<string, CellValue[]> {
  const path = paths.get(item.id) ?? [];
  const subject = item.roster?.subject ?? 'enterprise';
  const columns: Record<'name' | 'code' | 'date' | 'document' | 'evidence', CellValue[]> = {
    name: [],
    code: [],
    date: [],
    document: [],
    evidence: [],
  };
  let held = 0;
  years.forEach((year, i) => {
    const wanted = Math.max(0, Math.round(path[i]!) - (item.accumulation === 'flow' ? 0 : held));
    for (let n = 0; n < wanted; n++) {
      const serial = nextCode();
      const body = `91150600MA${String(serial).padStart(7, '0')}`;
      columns.name.push(`${item.id}-${String(columns.name.length + 1).padStart(3, '0')}${sample.subjects[subject]}`);
      columns.code.push(subject === 'enterprise' ? body + checkCharacter(body)! : null);
      columns.date.push(serialOf(`${year}-01-15`) + Math.floor((330 * n) / Math.max(1, wanted)));
      columns.document.push(sample.document(year, n + 1));
      columns.evidence.push(sample.notice(year));
    }
    held += wanted;
  });
  return columns;
}
