/** Differences, oddities and refusals in the user's words, for the pane and the command line alike. */
import { isoOf } from '../entries/dates';
import { periods, type CellValue } from '../entries/entries';
import { dateFields } from '../entries/format';
import { periodFieldIn, templateFor, type PeriodColumn } from '../entries/templates';
import { pick, type Messages } from '../i18n';
import { filesTexts } from '../i18n/files';
import { itemById } from '../plan/items';
import type { Plan } from '../plan/schema';
import type { Difference } from './collect';
import type { FileIssue } from './issues';
import type { Refusal } from './returned';

/** A value as people read it: dates as dates, nothing as "(empty)". */
export function valueText(field: string, value: CellValue, m: Messages): string {
  if (value === null || value === '') return m.exchange.emptyValue;
  if (typeof value === 'number')
    return dateFields.has(field) ? isoOf(value) : value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  return String(value);
}

/** Which figure of which item: "G03 营业收入 2023 年累计 1—6月". */
export function cellText(plan: Plan, key: string, field: string, index: number, m: Messages): string {
  const t = m.exchange;
  const item = itemById(plan, key);
  const name = item ? `${item.id} ${pick(item.shortName, m)}` : key;
  const yearly = periodFieldIn(field);
  const periodFields: Readonly<Record<PeriodColumn, (year: number) => string>> = t.periodFields;
  const word = yearly ? periodFields[yearly.column](yearly.year) : (t.fields[field] ?? field);
  const by = yearly ? 'period' : item && templateFor(item).rowsOf(field);
  const [period, year] = [periods[index], plan.years[index]];
  if (by === 'period') return t.cellName(name, word, period ? ` ${m.common.periods[period.id]}` : '');
  return t.cellName(
    name,
    word,
    by === 'year' && year !== undefined ? ` ${m.common.year(year)}` : ` ${t.rowName(index + 1)}`,
  );
}

export interface DifferenceText {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Where it stands in the returned file. */
  readonly where: string;
}

export function differenceText(plan: Plan, d: Difference, m: Messages): DifferenceText {
  return {
    what: cellText(plan, d.key, d.field, d.index, m),
    before: valueText(d.field, d.before, m),
    after: valueText(d.field, d.after, m),
    where: m.exchange.place(d.place.sheet ?? '', d.place.cell ?? ''),
  };
}

/** From so many on, what is said alike of several places is told once. */
const alike = 4;

/** What is odd about a file, a line each; what is the same on many sheets is one line: a program that drops the protection drops that of all. */
export function issueLines(issues: readonly FileIssue[], m: Messages): readonly string[] {
  const bare = issues.map((issue) => issueText({ ...issue, place: {} }, m));
  return issues.flatMap((issue, i) => {
    const same = issues.filter(
      (other, k) => bare[k] === bare[i] && other.kind === issue.kind && other.place.cell === undefined,
    );
    if (same.length < alike || issue.place.cell !== undefined) return [issueText(issue, m)];
    if (same[0] !== issue) return [];
    const named = same.slice(0, alike - 1).map(({ place }) => m.exchange.place(place.sheet ?? place.item ?? '', ''));
    return [m.exchange.withPlace(m.exchange.andMore(named, same.length), bare[i]!)];
  });
}

/** What is odd, and where. */
export function issueText({ kind, place, detail }: FileIssue, m: Messages): string {
  const doubts: Readonly<Record<string, string>> = filesTexts(m).doubts;
  const text: (detail: readonly string[]) => string =
    kind === 'doubt' ? ([code = '']) => doubts[code] ?? code : filesTexts(m).issues[kind];
  const where = m.exchange.place(
    place.sheet ?? place.item ?? '',
    kind === 'overwritten' || kind === 'outside' ? '' : (place.cell ?? ''),
  );
  return m.exchange.withPlace(where, text(detail));
}

export function refusalText({ reason, since = 0, place, value }: Refusal, m: Messages): string {
  const t = filesTexts(m);
  const where = m.exchange.place(place.sheet ?? '', place.cell ?? '');
  const why = t.refusals[reason];
  return m.exchange.withPlace(where, t.refused(valueText('', value, m), typeof why === 'string' ? why : why(since)));
}
