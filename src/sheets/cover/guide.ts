/** What explains the workbook, at the top of the cover: what it is, how to fill it in, what its colours and marks mean. */
import { pick } from '../../i18n';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { at } from '../items/header';
import { drawMarks } from '../items/year-block';
import type { StyleName } from '../styles';
import { lastColOf, layoutOf } from './layout';
import { section } from './section';

/** Title, plan and zone, and what the workbook is. */
export function drawHead(b: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheets.cover;
  const lastCol = lastColOf(plan);
  const [from, to] = [plan.years[0] ?? 0, plan.years[plan.years.length - 1] ?? 0];
  b.height(1, 10).height(2, 38).height(3, 22).height(4, 8).height(5, 36);
  b.value(2, 2, pick(plan.title, m), 'title').merge(rangeAddress(2, 2, 2, lastCol));
  b.value(3, 2, t.subtitle(plan.documentNumber, pick(plan.zoneName, m), plan.baselineYear, from, to), 'titleRule').fill(
    rangeAddress(3, 2, 3, lastCol),
    'titleRule',
  );
  b.value(5, 2, t.about, 'plain').merge(rangeAddress(5, 2, 5, lastCol));
}

/** How to fill the workbook in, step by step. */
export function drawSteps(b: SheetBuilder, ctx: SheetContext): void {
  const t = ctx.m.sheets.cover;
  const lastCol = lastColOf(ctx.plan);
  const { howTo: row } = layoutOf(ctx);
  section(b, ctx.plan, row, t.howTo);
  t.steps.forEach((text, i) => {
    b.value(row + 1 + i, 2, i + 1, 'label')
      .value(row + 1 + i, 3, text, 'text')
      .merge(rangeAddress(row + 1 + i, 3, row + 1 + i, lastCol))
      .height(row + 1 + i, 24);
  });
}

/** Samples in the very looks they explain. */
export function drawLegend(b: SheetBuilder, ctx: SheetContext): void {
  const t = ctx.m.sheets.cover;
  const { legend: row } = layoutOf(ctx);
  section(b, ctx.plan, row, t.legend);
  const looks: readonly (readonly [string, StyleName])[] = [
    [t.legendEntry, 'sampleEntry'],
    [t.legendAssumed, 'sampleAssumed'],
    [t.legendGiven, 'sampleGiven'],
    [t.legendComputed, 'label'],
  ];
  const marks = [t.legendMet, t.legendNear, t.legendMissed, t.legendPending];
  const places = [
    [2, 3],
    [4, 5],
    [6, 8],
    [9, 11],
  ] as const;
  places.forEach(([from, to], i) => {
    const [text, style] = looks[i]!;
    b.value(row + 1, from, text, style).merge(rangeAddress(row + 1, from, row + 1, to));
    b.value(row + 2, from, marks[i]!, 'status').merge(rangeAddress(row + 2, from, row + 2, to));
    drawMarks(b, rangeAddress(row + 2, from, row + 2, to), at(row + 2, from, true));
  });
  b.height(row + 1, 24, row + 2);
}
