/** How the dimensions' full points come about, below the items of the calculation sheet. */
import { pick } from '../../i18n';
import { dimensionAt, planAt } from '../../plan/at';
import { weightsOf } from '../../plan/weights';
import { dimensionFull } from '../../plan/worth';
import { columnLetters, rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import type { SheetContext } from '../context';
import { formats } from '../formats';
import { rounded } from '../formula';
import { dimensionWeight } from '../plan/assumptions';
import { heightOfLines, linesIn } from '../text-lines';
import { cell, columnsOf, firstRow, layoutOf } from './layout';

/** Full points of the dimensions by year and at the end: one of which nothing counts is left out and the others scaled up. */
export function drawDimensions(sheet: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheetsCore.calc;
  const c = columnsOf(plan);
  const h = t.dimensionHeaders;
  const periods = plan.years.length + 1;
  const { last: lastItem, end, lastEnd, dimensions: first, lastDimension: last } = layoutOf(plan);
  // Over the columns of the first of the pages side by side.
  const hint = rangeAddress(first - 2, 5, first - 2, c.rule - 1);
  sheet
    .value(first - 2, 2, t.dimensionSection, 'section')
    .value(first - 2, 5, t.dimensionHint, 'hint')
    .merge(hint)
    .height(first - 2, heightOfLines(linesIn(t.dimensionHint, sheet.extent(hint).width / 5.25), 24));
  const heads = [
    [c.year, t.headers.year],
    [c.id, ''],
    [c.name, ''],
    [c.dimensionName, t.headers.dimensionName],
    [c.accumulation, h.before],
    [c.baseline, h.weight],
    [c.previous, h.included],
    [c.target, h.count],
    [c.actual, h.dimensionFull],
  ] as const;
  for (const [col, text] of heads) sheet.value(first - 1, col, text, 'header');
  plan.dimensions.forEach((dimension, d) => {
    for (let period = 0; period < periods; period++) {
      const row = first + d * periods + period;
      const year = plan.years[period];
      const then = year === undefined ? dimension : dimensionAt(dimension, year);
      // A weight kept from before a change is given where it stands.
      const kept = then === dimension ? null : weightsOf(planAt(plan, year!)).dimensions.get(dimension.id);
      const items = (col: number) =>
        `$${columnLetters(col)}$${year === undefined ? end : firstRow}:$${columnLetters(col)}$${year === undefined ? lastEnd : lastItem}`;
      const sameYear = year === undefined ? '' : `,${items(c.year)},${cell(row, c.year)}`;
      const same = `${items(c.dimension)},${cell(row, c.dimension)}${sameYear},${items(c.excluded)},0`;
      const weighing = (lastRow: number) => {
        const rows = (col: number) => `$${columnLetters(col)}$${first}:$${columnLetters(col)}$${lastRow}`;
        return `SUMIFS(${rows(c.baseline)},${rows(c.year)},${cell(row, c.year)},${rows(c.previous)},">0")`;
      };
      const before = d === 0 ? '0' : weighing(first + d * periods - 1);
      const full = dimensionFull.formula({
        before: cell(row, c.accumulation),
        own: cell(row, c.baseline),
        sum: weighing(last),
        included: cell(row, c.previous),
        rounded,
      });
      sheet
        .height(row, 20)
        .fill(rangeAddress(row, c.id, row, c.name), 'label')
        .value(row, c.year, year ?? t.end, 'label')
        .value(row, c.dimensionName, pick(dimension.name, m), 'textSmall')
        .value(row, c.dimension, dimension.id, 'blank')
        .formula(row, c.accumulation, `=${before}`, 'computed', { format: formats.points })
        .formula(row, c.baseline, `=${kept ?? dimensionWeight(plan, d)}`, 'computed', { format: formats.points })
        .formula(row, c.previous, `=SUMIFS(${items(c.weight)},${same})`, 'computed', { format: formats.points })
        .formula(row, c.target, `=COUNTIFS(${same})`, 'computed', { format: '0"  "' })
        .formula(row, c.actual, `=${full}`, 'computed', { format: formats.points });
    }
  });
}
