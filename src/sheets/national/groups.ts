/** The first level on the national sheet: what of it is filled in, what it earned, and the same as a chart. */
import { pick } from '../../i18n';
import { feeds, type NationalIndicator } from '../../plan/national';
import type { Plan } from '../../plan/schema';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import { chartColors } from '../chart-colors';
import type { SheetContext } from '../context';
import { formats, measureFormat } from '../formats';
import { quote } from '../formula';
import { compose } from '../items/expressions';
import { heightOfLines, linesIn } from '../text-lines';
import { typedRows } from '../work-sheet';
import { c, firstGroup, g, groupHead, key, lastCol, widthOf, type NationalLayout } from './layout';
import { between } from '../limits';

/** A column between two rows. */
const span = (col: number, from: number, to: number) => `$${columnLetters(col)}$${from}:$${columnLetters(col)}$${to}`;
/** What of a column belongs to indicators that are filled in: only these have a scaled figure. */
const filledSum = (col: number, from: number, to: number) =>
  `SUMIF(${span(c.scaled, from, to)},">=0",${span(col, from, to)})`;

/** Those of these national indicators that an indicator of the plan corresponds to. */
export function coveredCount(plan: Plan, indicators: readonly NationalIndicator[]): number {
  return indicators.filter((one) => plan.indicators.some((local) => feeds(local, one))).length;
}

/** The table of the first level, with its chart beside it. */
export function drawGroups(sheet: SheetBuilder, ctx: SheetContext, layout: NationalLayout): void {
  const { blocks, lastGroup, groupTotal } = layout;
  const { plan, m } = ctx;
  const t = m.sheetsWork.national;
  sheet.value(groupHead - 1, 2, t.groups, 'section').height(groupHead - 1, 24);
  for (const name of Object.keys(g) as (keyof typeof g)[])
    sheet.value(groupHead, g[name], t.groupHeaders[name], 'header');
  const typed = typedRows(ctx, key, ['group']);
  blocks.forEach(({ group, heading, members }, k) => {
    const row = firstGroup + k;
    const at = (col: number) => `${columnLetters(col)}${row}`;
    const [from, to] = [heading + 1, heading + members.length];
    const own = typed('group_weight', group.id);
    sheet
      .height(row, heightOfLines(linesIn(pick(group.name, m), widthOf(g.name)), 26))
      .value(row, g.id, group.id, 'label', { format: '@' })
      .value(row, g.name, pick(group.name, m), 'text')
      .value(row, g.count, members.length, 'computed', { format: measureFormat(0) })
      .value(row, g.local, coveredCount(plan, members), 'computed', { format: measureFormat(0) })
      .entry(row, g.weight, own ?? { value: group.weight.value, place: {} }, 'given', { format: formats.points })
      .formula(row, g.sum, `=SUM(${span(c.weight, from, to)})`, 'computed', { format: formats.points })
      .formula(row, g.filled, `=COUNT(${span(c.scaled, from, to)})`, 'computed', { format: measureFormat(0) })
      .formula(row, g.share, `=IF(${at(g.sum)}>0,${filledSum(c.weight, from, to)}/${at(g.sum)},0)`, 'computed', {
        format: formats.share,
      })
      .formula(
        row,
        g.rate,
        `=IF(${filledSum(c.full, from, to)}>0,SUM(${span(c.points, from, to)})/${filledSum(c.full, from, to)},"")`,
        'computed',
        { format: formats.rate },
      )
      .formula(row, g.points, `=IF(ISNUMBER(${at(g.rate)}),${at(g.rate)}*${at(g.weight)},"")`, 'computed', {
        format: formats.points,
      });
  });
  drawTotal(sheet, ctx, layout);
  const column = (col: number) => rangeAddress(firstGroup, col, lastGroup, col);
  sheet
    .field('group', 'label', firstGroup, g.id, lastGroup)
    .field('group_weight', 'entry', firstGroup, g.weight, lastGroup)
    .field('group_rate', 'result', firstGroup, g.rate, lastGroup)
    .field('rate', 'result', groupTotal, g.rate)
    .field('share', 'result', groupTotal, g.share)
    .field('filled', 'result', groupTotal, g.filled)
    .limit(column(g.weight), between(0, 100), t.groupHeaders.weight, t.groupWeightPrompt, t.weightStop);
  sheet.chart({
    key: 'groups',
    type: 'bar',
    title: t.chart,
    area: rangeAddress(groupHead - 1, c.points, groupTotal, lastCol),
    categories: column(g.name),
    series: [
      {
        name: t.groupHeaders.rate,
        values: column(g.rate),
        color: chartColors.actual,
        labels: { format: '0%;;', position: 'outsideEnd', color: chartColors.ink },
      },
      {
        name: t.groupHeaders.share,
        values: column(g.share),
        color: chartColors.target,
        outline: chartColors.targetOutline,
      },
    ],
    gapWidth: 45,
    primary: { min: 0, max: 1, major: 0.25, format: '0%' },
    reverse: true,
    legend: 'bottom',
    altText: t.chartAlt,
  });
}

/** The whole: groups of which nothing is filled in are left out, the others count by their weights. Below, what to make up first. */
function drawTotal(
  sheet: SheetBuilder,
  { m }: SheetContext,
  { lastGroup, groupTotal, first, last }: NationalLayout,
): void {
  const t = m.sheetsWork.national;
  const groups = (col: number) => span(col, firstGroup, lastGroup);
  const filledWeight = `SUMIF(${groups(g.rate)},">=0",${groups(g.weight)})`;
  sheet
    .height(groupTotal, 26)
    .value(groupTotal, g.id, t.total, 'totalText')
    .merge(rangeAddress(groupTotal, g.id, groupTotal, g.name));
  for (const [col, format] of [
    [g.count, measureFormat(0)],
    [g.local, measureFormat(0)],
    [g.weight, formats.points],
    [g.filled, measureFormat(0)],
  ] as const)
    // prettier-ignore
    sheet.formula(groupTotal, col, `=SUM(${groups(col)})`, 'total', { format });
  sheet
    .value(groupTotal, g.sum, null, 'total')
    .formula(
      groupTotal,
      g.share,
      `=IF(SUM(${span(c.full, first, last)})>0,${filledSum(c.full, first, last)}/SUM(${span(c.full, first, last)}),0)`,
      'total',
      { format: formats.share },
    )
    .formula(groupTotal, g.rate, `=IF(${filledWeight}>0,SUM(${groups(g.points)})/${filledWeight},"")`, 'total', {
      format: formats.rate,
    })
    .formula(
      groupTotal,
      g.points,
      `=IF(ISNUMBER(${columnLetters(g.rate)}${groupTotal}),100*${columnLetters(g.rate)}${groupTotal},"")`,
      'total',
      { format: formats.points },
    );
  const place = (k: number) => {
    const at = (col: number) => `INDEX(${span(col, first, last)},MATCH(${k},${span(c.order, first, last)},0))`;
    return `IFERROR(${k > 1 ? `${quote(t.between)}&` : ''}${at(c.id)}&" "&${at(c.name)},"")`;
  };
  sheet
    .formula(
      groupTotal + 1,
      2,
      `=IF(COUNT(${span(c.order, first, last)})=0,${quote(t.noGaps)},${compose(t.gaps, place(1), place(2), place(3))})`,
      'plain',
    )
    .merge(rangeAddress(groupTotal + 1, 2, groupTotal + 1, lastCol))
    .height(groupTotal + 1, 24);
}
