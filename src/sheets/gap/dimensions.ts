/** The dimensions on the gap sheet, in the chosen year and the year before it: their rates, and the radar that reads them. */
import { pick } from '../../i18n';
import type { SheetBuilder } from '../builder';
import { chartColors } from '../chart-colors';
import type { SheetContext } from '../context';
import { quote } from '../formula';
import { firstOf, shown } from '../items/expressions';
import { at } from '../items/header';
import type { SeriesSpec } from '../spec';
import { column, dimensionColumns as d, firstTable, layoutOf, tableHead, yearIndex } from './layout';

/** One row a dimension, and the chart at the bottom right. */
export function drawDimensions(b: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheets.gap;
  const { lastDimension, chartBottom, middle } = layoutOf(plan);
  const c = t.columns;
  b.values(tableHead, d.name, [c.dimension, c.full, c.points, c.rate, c.last, c.label, c.ring], 'label');
  plan.dimensions.forEach((dimension, i) => {
    const row = firstTable + i;
    const sum = (field: string, year: string) =>
      `SUMIFS(zsc_calc_${field},zsc_calc_dimension,${quote(dimension.id)},zsc_calc_year,${year})`;
    const chosen = `CHOOSE(${yearIndex},${plan.years.join(',')})`;
    const before = `${sum('points', `${chosen}-1`)}/${sum('full', `${chosen}-1`)}`;
    b.value(row, d.name, pick(dimension.name, m), 'textSmall');
    b.formula(row, d.full, `=${sum('full', chosen)}`, 'computed', { format: '0.00' });
    b.formula(row, d.points, `=${sum('points', chosen)}`, 'computed', { format: '0.00' });
    b.formula(row, d.rate, `=IF(${at(row, d.full)}>0,${at(row, d.points)}/${at(row, d.full)},0)`, 'computed', {
      format: '0.0%',
    });
    b.formula(row, d.last, `=${firstOf([[`${yearIndex}=1`, 'NA()']], `IFERROR(${before},NA())`)}`, 'computed', {
      format: '0.0%',
    });
    b.formula(row, d.label, `=${at(row, d.name)}&" "&${shown(at(row, d.rate), '0.0%')}`, 'textSmall');
    b.value(row, d.ring, 1, 'computed', { format: '0%' });
  });
  const line = (name: string, col: number, more: Partial<SeriesSpec>): SeriesSpec => ({
    name,
    values: column(col, lastDimension),
    color: chartColors.ring,
    ...more,
  });
  b.chart({
    key: 'radar',
    type: 'radar',
    title: t.radar,
    area: `H${middle + 1}:M${chartBottom}`,
    categories: column(d.label, lastDimension),
    series: [
      line(t.full, d.ring, { dash: 'dash', width: 1, marker: 'none' }),
      line(t.lastYear, d.last, { color: chartColors.lastYear, dash: 'dot', width: 1.5, marker: 'diamond' }),
      line(t.thisYear, d.rate, { color: chartColors.thisYear, width: 2.5, marker: 'circle' }),
    ],
    primary: { min: 0, max: 1, major: 0.2, format: '0%' },
    legend: 'bottom',
    altText: t.radarAlt,
  });
}
