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
    const proof = isFilled(cell) ? proves(k) : null;
    const name = textIn(cell);
    if (proof !== null) papers.set(name, [...(papers.get(name) ?? []), proof.what]);
  });
  return [...papers].map(([name, proved]) => ({ name, proves: proved }));
}

/** The name of the latest paper of a year as a form shows it, on one line, and how many there are; null without any. What `papers.ts` says by formula. */
export function latestPaper(
  ctx: SheetContext,
  item: Item,
  year: number,
): { readonly name: string; readonly count: number } | null {
  const fields = ctx.entries.sheets[item.id] ?? {};
  const proves = templateSheet(item).proves(ctx, year, fields);
  let [latest, count, name] = [-Infinity, 0, ''];
  fields.evidence?.forEach((cell, k) => {
    const proof = isFilled(cell) ? proves(k) : null;
    if (proof === null) return;
    count += 1;
    if (proof.from >= latest) [latest, name] = [proof.from, textIn(cell)];
  });
  return count === 0 ? null : { name: onOneLine(name), count };
}

/** What TRIM and a blank for each line end make of a text. */
const onOneLine = (text: string): string => text.replace(/\n/g, ' ').replace(/ +/g, ' ').replace(/^ | $/g, '');
