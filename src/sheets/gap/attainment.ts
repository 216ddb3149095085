/** Attainment by indicator on the gap sheet, from high to low: the sorted table and the bars that read it. */
import { pick } from '../../i18n';
import { itemsOf } from '../../plan/items';
import type { SheetBuilder } from '../builder';
import { chartColors } from '../chart-colors';
import { attainmentCap, trueRate } from '../chart-style';
import type { SheetContext } from '../context';
import { compose } from '../items/expressions';
import { at } from '../items/header';
import type { SeriesSpec } from '../spec';
import {
  attainmentColumns as a,
  calcOf,
  chartTop,
  column,
  firstTable,
  fixedColumn,
  layoutOf,
  tableHead,
} from './layout';

/** One row an indicator, and the chart left on the page. */
export function drawAttainment(b: SheetBuilder, { plan, m }: SheetContext): void {
  const t = m.sheets.gap;
  const items = itemsOf(plan);
  const { lastIndicator: last, chartBottom } = layoutOf(plan);
  const c = t.columns;
  const whole = (col: number) => fixedColumn(col, last);
  b.value(tableHead - 1, a.id, t.helper, 'hint');
  b.values(tableHead, a.id, [c.id, c.name, c.attainment, c.key, c.place, c.label, c.met, c.near, c.missed], 'label');
  plan.indicators.forEach((indicator, i) => {
    const row = firstTable + i;
    const index = items.indexOf(indicator);
    b.value(row, a.id, indicator.id, 'label').value(row, a.name, pick(indicator.shortName, m), 'textSmall');
    b.formula(row, a.attainment, `=${calcOf(plan, 'attainment', index)}`, 'computed', { format: '0.0%' });
    // Missing ones come last, in the plan's order; ties too follow the plan.
    b.formula(
      row,
      a.key,
      `=IF(ISNUMBER(${at(row, a.attainment)}),${at(row, a.attainment)},-1000)-${i + 1}/10^9`,
      'computed',
      { format: '0.000000000' },
    );
    b.formula(row, a.place, `=MATCH(LARGE(${whole(a.key)},${i + 1}),${whole(a.key)},0)`, 'computed', { format: '0' });
    const name = `INDEX(${whole(a.id)},${at(row, a.place)})&" "&INDEX(${whole(a.name)},${at(row, a.place)})`;
    const rate = `INDEX(${whole(a.attainment)},${at(row, a.place)})`;
    b.formula(
      row,
      a.label,
      `=IF(ISNUMBER(${rate}),${name}&${trueRate(rate)},${compose(t.unfilled, name)})`,
      'textSmall',
    );
    const part = (condition: string) => `=IF(ISNUMBER(${rate}),IF(${condition},MIN(${rate},${attainmentCap}),0),0)`;
    const [met, near] = ['zsc_settings_inForce_status_met', 'zsc_settings_inForce_status_near'];
    b.formula(row, a.met, part(`${rate}>=${met}`), 'computed', { format: '0.0%' });
    b.formula(row, a.near, part(`AND(${rate}<${met},${rate}>=${near})`), 'computed', { format: '0.0%' });
    b.formula(row, a.missed, part(`${rate}<${near}`), 'computed', { format: '0.0%' });
  });
  const bar = (
    name: string,
    col: number,
    color: string,
    label: string,
    position: 'insideEnd' | 'outsideEnd',
  ): SeriesSpec => ({
    name,
    values: column(col, last),
    color,
    labels: { format: `[>=${attainmentCap}]"≥125%";[>0]0.0%;`, position, color: label },
  });
  b.chart({
    key: 'attainment',
    type: 'bar',
    title: t.attainment,
    area: `B${chartTop}:G${chartBottom}`,
    categories: column(a.label, last),
    series: [
      bar(t.met, a.met, chartColors.met, chartColors.ink, 'insideEnd'),
      bar(t.near, a.near, chartColors.near, chartColors.ink, 'insideEnd'),
      // A short bar cannot hold its label: beside it, in ink, it is legible at any length.
      bar(t.missed, a.missed, chartColors.missed, chartColors.missed, 'outsideEnd'),
    ],
    gapWidth: 45,
    overlap: 100,
    primary: { min: 0, max: attainmentCap, major: attainmentCap / 5, format: '0%' },
    reverse: true,
    legend: 'bottom',
    altText: t.attainmentAlt,
  });
}
