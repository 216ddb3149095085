/**
 * 附件：佐证材料清单, the annex to a year's score sheet: every paper by its whole name, numbered through, with the item and what of it
 * the paper proves. Its rows are those of the day it was drawn; score sheets refer to its numbers.
 */
import { isoOf } from '../entries/dates';
import { pick } from '../i18n';
import { formsTexts } from '../i18n/forms';
import { itemsOf } from '../plan/items';
import type { Item } from '../plan/schema';
import { asOfDay } from '../scoring/calendar';
import { rangeAddress } from './a1';
import { listedPapers, type Paper } from './annex-papers';
import { SheetBuilder } from './builder';
import type { SheetContext } from './context';
import { drawSource, lookOf } from './form';
import { quote } from './formula';
import type { SheetKey, SheetSpec } from './spec';
import { linesOf, partsOfText, rowHeight } from './text-lines';

export const annexKey = (year: number): SheetKey => `annex_${year}`;

const head = 6;
const c = { number: 2, id: 3, item: 4, proves: 5, paper: 6 } as const;
/** Beyond the print area: which numbers an item's papers have. */
const [refItem, refText] = [8, 9];
const widths = { number: 6, id: 7, item: 20, proves: 20, paper: 40 } as const;
/** What is longer goes on in a further row: Excel draws none of more than 409 pt, and a page holds few as tall. */
const mostLines = 20;

/** What a score sheet says behind an item's evidence: the numbers in the annex; "" while there is none. Formula text. */
export function annexReference(item: Item, year: number): string {
  const of = (field: string) => `zsc_${annexKey(year)}_${field}`;
  return `IFERROR(INDEX(${of('ref')},MATCH(${quote(item.id)},${of('ref_item')},0))&"","")`;
}

/** What it says when the sheet is drawn, while the annex is there. */
export function referenceNow(ctx: SheetContext, item: Item, year: number): string {
  return ctx.present.includes(annexKey(year)) ? (references(ctx, listed(ctx, year)).get(item.id) ?? '') : '';
}

interface Listed extends Paper {
  readonly item: Item;
}

const known = new WeakMap<SheetContext, Map<number, readonly Listed[]>>();

/** All papers of a year, in the order of the plan; listed once for all the sheets that ask. */
function listed(ctx: SheetContext, year: number): readonly Listed[] {
  const years = known.get(ctx) ?? new Map<number, readonly Listed[]>();
  known.set(ctx, years);
  const papers =
    years.get(year) ??
    itemsOf(ctx.plan).flatMap((item) => listedPapers(ctx, item, year).map((paper): Listed => ({ item, ...paper })));
  years.set(year, papers);
  return papers;
}

/** Of each item that has papers the numbers of these, in words. */
function references({ m }: SheetContext, papers: readonly Listed[]): ReadonlyMap<string, string> {
  const t = formsTexts(m).annex;
  const ranges = new Map<string, readonly [number, number]>();
  papers.forEach(({ item }, k) => ranges.set(item.id, [ranges.get(item.id)?.[0] ?? k + 1, k + 1]));
  return new Map([...ranges].map(([id, [from, to]]) => [id, from === to ? t.one(from) : t.many(from, to)]));
}

/** The annex of a year. Throws RangeError for a year the plan does not have. */
export function buildAnnex(year: number, ctx: SheetContext): SheetSpec {
  const { plan, m, today } = ctx;
  if (!plan.years.includes(year)) throw new RangeError(`not a year of the plan: ${year}`);
  const t = formsTexts(m).annex;
  const sheet = new SheetBuilder({
    key: annexKey(year),
    version: 3,
    name: t.tab(year),
    ...lookOf(plan),
    tabColor: '1B5E3F',
    columnWidths: [1.5, ...Object.values(widths), 2, 8, 22],
    freeze: { rows: head, cols: 0 },
  });
  sheet
    .height(1, 8)
    .value(2, 2, t.mark, 'section')
    .height(2, 24)
    .value(3, 2, t.title(year), 'formTitle')
    .merge(rangeAddress(3, 2, 3, c.paper))
    .height(3, 38);
  drawSource(sheet, ctx, 4, c.paper);
  sheet.value(5, c.paper, t.asOf(isoOf(asOfDay(plan, today))), 'hintRight');
  const heads = Object.keys(widths) as (keyof typeof widths)[];
  sheet.values(
    head,
    2,
    heads.map((key) => t.headers[key]),
    'header',
  );
  const items = itemsOf(plan);
  const papers = listed(ctx, year);
  const texts = references(ctx, papers);
  const end = papers.reduce((row, paper, i) => drawPaper(sheet, ctx, row, i + 1, paper), head + 1);
  const last = Math.max(head + 1, end - 1);
  if (papers.length === 0)
    sheet
      .fill(rangeAddress(last, 2, last, c.paper), 'textSmall')
      .value(last, c.number, m.common.dash, 'label')
      .value(last, c.paper, t.none, 'textSmall')
      .height(last, 24);
  items.forEach(({ id }, i) => {
    sheet.value(head + 1 + i, refItem, id, 'blank').value(head + 1 + i, refText, texts.get(id) ?? '', 'blank');
  });
  const lastItem = head + items.length;
  // However many papers come to be listed, the sheet ends below its references: by the order of their ends names are known to stand right.
  sheet.value(Math.max(last, lastItem) + 1, c.number, null, 'blank');
  return sheet
    .field('ref_item', 'result', head + 1, refItem, lastItem)
    .field('ref', 'result', head + 1, refText, lastItem)
    .hideColumn(refItem)
    .hideColumn(refText)
    .filtered(head, 2, end - 1, c.paper)
    .printed({
      orientation: 'portrait',
      area: rangeAddress(1, 1, last, c.paper),
      titleRows: `${head}:${head}`,
      footerLeft: `${t.title(year)}　${plan.documentNumber}`,
    })
    .build();
}

/** A paper by its whole name, over as many rows as it takes; gives the row after it. */
function drawPaper(
  sheet: SheetBuilder,
  { m }: SheetContext,
  row: number,
  number: number,
  { item, proves: proven, name }: Listed,
): number {
  const short = pick(item.shortName, m);
  const [first = ''] = proven;
  const proves = proven.length > 1 ? formsTexts(m).annex.proves(first, proven.length) : first;
  const texts = [
    ['item', partsOfText(short, widths.item, mostLines)],
    ['proves', partsOfText(proves, widths.proves, mostLines)],
    ['paper', partsOfText(name, widths.paper, mostLines)],
  ] as const;
  const rows = Math.max(...texts.map(([, parts]) => parts.length));
  for (let i = 0; i < rows; i++) {
    const lines = texts.map(([col, parts]) => linesOf(parts[i] ?? '', widths[col]));
    sheet
      .height(row + i, rowHeight(Math.max(...lines)))
      .value(row + i, c.number, i === 0 ? number : null, 'label')
      .value(row + i, c.id, i === 0 ? item.id : null, 'label');
    for (const [col, parts] of texts) sheet.value(row + i, c[col], parts[i] ?? null, 'textSmall');
  }
  return row + rows;
}
