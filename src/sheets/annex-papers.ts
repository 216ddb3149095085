/**
 * The papers that prove an item's figure of a year, one by one with what each proves: what `papers.ts` counts by formula, read from
 * the entries when the annex is drawn.
 */
import { isFilled, textIn } from '../entries/entries';
import type { Item } from '../plan/schema';
import type { SheetContext } from './context';
import { templateSheet } from './items';

export interface Paper {
  readonly name: string;
  /** The rows or periods whose figures it proves. */
  readonly proves: readonly string[];
}

/** An item's papers of a year, each once, in the order of its sheet. */
export function listedPapers(ctx: SheetContext, item: Item, year: number): readonly Paper[] {
  const fields = ctx.entries.sheets[item.id] ?? {};
  const proves = templateSheet(item).proves(ctx, year, fields);
  const papers = new Map<string, string[]>();
  fields.evidence?.forEach((cell, k) => {
    const what = isFilled(cell) ? proves(k) : null;
    const name = textIn(cell);
    if (what !== null) papers.set(name, [...(papers.get(name) ?? []), what]);
  });
  return [...papers].map(([name, proved]) => ({ name, proves: proved }));
}
