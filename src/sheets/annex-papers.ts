/**
 * The papers that prove an item's figure of a year, one by one with what each proves: what `papersOf` counts by formula, read from
 * the entries when the annex is drawn.
 */
import { isoOf } from '../entries/dates';
import { numberIn, periods, textIn, type EntryCell } from '../entries/entries';
import { pick } from '../i18n';
import { isTask } from '../plan/items';
import type { Item } from '../plan/schema';
import { readRoster, rosterState } from '../scoring/roster';
import type { SheetContext } from './context';

export interface Paper {
  readonly name: string;
  /** The rows or periods whose figures it proves. */
  readonly proves: readonly string[];
}

/** An item's papers of a year, each once, in the order of its sheet. */
export function listedPapers(ctx: SheetContext, item: Item, year: number): readonly Paper[] {
  const papers = new Map<string, string[]>();
  for (const { name, proves } of mentioned(ctx, item, year)) papers.set(name, [...(papers.get(name) ?? []), proves]);
  return [...papers].map(([name, proves]) => ({ name, proves }));
}

interface Mention {
  readonly name: string;
  readonly proves: string;
}

/** Every cell that names one. */
function mentioned({ plan, m, entries }: SheetContext, item: Item, year: number): readonly Mention[] {
  const fields = entries.sheets[item.id] ?? {};
  const cells = fields.evidence ?? [];
  const listed = (counts: (k: number) => boolean, proves: (k: number) => string) =>
    cells.flatMap((cell, k) => (isFilled(cell) && counts(k) ? [{ proves: proves(k), name: textIn(cell) }] : []));
  if (isTask(item)) {
    const planned = item.milestones.map(({ name }) => pick(name, m));
    return listed(
      (k) => yearDone(fields.done?.[k]) <= year,
      (k) => textIn(fields.milestone?.[k]) || (planned[k] ?? ''),
    );
  }
  if (item.kind === 'roster') {
    const { states, names } = readRoster(item, fields, plan.years);
    const counted = (k: number) => Math.max(yearOf(fields.date?.[k]), plan.baselineYear);
    const isIn = (k: number) => (item.accumulation === 'flow' ? counted(k) === year : counted(k) <= year);
    return listed(
      (k) => states[k] === rosterState.ok && isIn(k),
      (k) => names[k] ?? '',
    );
  }
  if (item.kind === 'figure') {
    const k = plan.years.indexOf(year);
    return listed(
      (at) => at === k,
      () => String(year),
    );
  }
  const figures = fields[`${item.kind === 'ratio' ? 'num' : 'ytd'}_${year}`] ?? [];
  return listed(
    (k) => isFilled(figures[k]),
    (k) => m.common.periods[periods[k]!.id],
  );
}

const isFilled = (cell: EntryCell | undefined) => (cell?.value ?? '') !== '';

const yearOf = (cell: EntryCell | undefined): number => {
  const day = numberIn(cell);
  return day === null ? Infinity : Number(isoOf(day).slice(0, 4));
};

/** A paper of what has no day of completion yet counts from the beginning; one whose day is none counts never. */
const yearDone = (cell: EntryCell | undefined): number => (isFilled(cell) ? yearOf(cell) : 0);
