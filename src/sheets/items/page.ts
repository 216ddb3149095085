/** What the five templates of item sheets have in common on paper and around their entries. */
import { pick } from '../../i18n';
import { isTask } from '../../plan/items';
import type { Messages } from '../../i18n';
import { SheetBuilder, type Printed } from '../builder';
import { yearsChart, type Magnitude } from '../chart-style';
import type { SheetContext } from '../context';
import { tabName, type Subject } from './header';
import { helperColumn, type YearBlock } from './year-block';
import { textUpTo } from '../limits';

/** An item's sheet as its template begins it: columns from A on of these widths, then those of the helper cells. */
export function itemSheet(
  s: Subject,
  { m }: SheetContext,
  version: number,
  widths: readonly number[],
  freeze = { rows: 4, cols: 0 },
): SheetBuilder {
  return new SheetBuilder({
    key: s.id,
    version,
    name: tabName(s.item, m),
    tabColor: '8595A6',
    columnWidths: [
      ...widths,
      ...Array<number>(Math.max(0, helperColumn - 1 - widths.length)).fill(9),
      ...Array<number>(10).fill(14),
    ],
    freeze,
  });
}

/** A4 landscape on one page, with the sheet's name in the footer; the row of links on top is for the screen alone. */
export function onePage(s: Subject, ctx: SheetContext, area: string): Printed {
  return { area, fitHeight: 1, footerLeft: `${s.id} ${pick(s.item.name, ctx.m)}` };
}

/** One page wide, as many as it takes, with these rows on top of each. */
export function manyPages(s: Subject, ctx: SheetContext, area: string, titleRows: string): Printed {
  return { ...onePage(s, ctx, area), fitHeight: 0, titleRows };
}

/** Prompts of the two text columns every entry table ends with. */
export function entryRowsStyle(
  b: SheetBuilder,
  t: Messages['sheets']['items'],
  ranges: { readonly remark?: string; readonly evidence: string },
): void {
  const text = (range: string, title: string, prompt: string) => b.limit(range, textUpTo(), title, prompt);
  if (ranges.remark) text(ranges.remark, t.remark, t.remarkPrompt);
  text(ranges.evidence, t.evidence, t.evidencePrompt);
}

/** How large the item's figures are, going by its targets. */
export function magnitudeOf({ item, decimals }: Subject): Magnitude {
  const targets = 'kind' in item ? Object.values(item.targets).map((figure) => figure.value ?? 0) : [100];
  return { decimals, highest: Math.max(0, ...targets) };
}

/** Target against actual by year, the chart every item sheet has. */
export function drawYearsChart(b: SheetBuilder, s: Subject, { m }: SheetContext, block: YearBlock, area: string): void {
  const t = m.sheets.items;
  b.chart(
    yearsChart({
      area,
      title: t.chartYears,
      altText: t.chartYearsAlt(s.name),
      categories: block.chart.categories,
      target: { name: t.chartTarget, values: block.chart.target },
      actual: { name: t.chartActual, values: block.chart.actual },
      attainment: { name: t.chartAttainment, values: block.chart.attainment },
      magnitude: magnitudeOf(s),
      measure: isTask(s.item) ? m.sheetsCore.plan.taskMeasure : pick(s.item.measure, m),
    }),
  );
}
