/** The five charts of the report: attainment by dimension, the way to the final targets, totals by year, points lost by unit, radar. */
import { reportTexts } from '../../i18n/report';
import { rangeAddress } from '../a1';
import type { SheetBuilder } from '../builder';
import { chartColors } from '../chart-colors';
import { legibleOnDark } from '../chart-style';
import type { SheetContext } from '../context';
import type { SeriesSpec } from '../spec';
import type { ReportData } from './data';

/** Rows of a chart. */
export const chartHeight = 14;
/**
 * Points of such a row: the sentences and all five charts have room on one page, the matters to decide on the next. A name of two lines
 * beside one of ten bars does not touch its neighbours'.
 */
const chartRows = { top: 14, middle: 17 } as const;

/** Five charts over the tables of the report, in two rows from `row` on. */
export function drawCharts(sheet: SheetBuilder, { m }: SheetContext, data: ReportData, row: number): void {
  const t = reportTexts(m);
  const h = t.charts;
  sheet.value(row, 2, t.sectionCharts, 'section').height(row, 24);
  const [top, middle] = [row + 1, row + 1 + chartHeight];
  sheet.height(top, chartRows.top, middle - 1).height(middle, chartRows.middle, middle + chartHeight - 1);
  const area = (first: number, from: number, to: number) => rangeAddress(first, from, first + chartHeight - 1, to);
  const line = (name: string, values: string, color: string, more: Partial<SeriesSpec> = {}): SeriesSpec => ({
    name,
    values,
    type: 'line',
    color,
    width: 2,
    marker: 'circle',
    ...more,
  });
  // Few marks, so that none is turned.
  const percent = { min: 0, max: 1.5, major: 0.5, format: '0%' } as const;
  sheet
    .chart({
      key: 'attainment',
      type: 'bar',
      title: h.attainment,
      area: area(top, 2, 6),
      categories: data.dimensionNames,
      series: [
        {
          name: h.attainment,
          values: data.dimensionAttainment,
          color: chartColors.actual,
          // Where nothing is filled in there is no rate, not one of 0 %.
          labels: { format: '0%;;', position: 'insideEnd', color: chartColors.onDark },
        },
      ],
      gapWidth: 50,
      primary: percent,
      reverse: true,
      legend: 'none',
      altText: h.attainmentAlt,
    })
    .chart({
      key: 'trajectory',
      type: 'line',
      title: h.trajectory,
      area: area(top, 7, 9),
      categories: data.trajectoryYears,
      series: [
        line(h.reached, data.trajectoryReached, chartColors.thisYear),
        line(h.straight, data.trajectoryStraight, chartColors.ring, { dash: 'dash', marker: 'none' }),
      ],
      primary: { min: 0, max: 1, major: 0.2, format: '0%' },
      legend: 'bottom',
      altText: h.trajectoryAlt,
    })
    .chart({
      key: 'years',
      type: 'combo',
      title: h.years,
      area: area(top, 10, 13),
      categories: data.totalYears,
      series: [
        {
          name: h.total,
          values: data.totals,
          type: 'column',
          color: chartColors.actual,
          labels: { format: legibleOnDark('0.0', 120), position: 'insideBase', color: chartColors.onDark },
        },
        line(h.excellent, data.excellent, chartColors.line, { marker: 'none', dash: 'dash' }),
      ],
      gapWidth: 70,
      primary: { min: 0, max: 120, major: 20, format: '0', title: m.sheetsCore.plan.taskMeasure },
      legend: 'bottom',
      altText: h.yearsAlt,
    })
    .chart({
      key: 'units',
      type: 'bar',
      title: h.units,
      area: area(middle, 2, 7),
      categories: data.unitNames,
      series: [
        {
          name: h.lost,
          values: data.unitLost,
          color: chartColors.missed,
          labels: { format: '0.00', position: 'outsideEnd', color: chartColors.ink },
        },
      ],
      gapWidth: 45,
      // The title says what is counted: an axis title would take the room of a bar.
      primary: { min: 0, format: '0.0' },
      reverse: true,
      legend: 'none',
      altText: h.unitsAlt,
    })
    .chart({
      key: 'radar',
      type: 'radar',
      title: h.radar,
      area: area(middle, 8, 13),
      categories: data.dimensionNames,
      series: [
        line(h.full, data.ring, chartColors.ring, { dash: 'dash', width: 1, marker: 'none' }),
        line(h.lastYear, data.rateBefore, chartColors.lastYear, { dash: 'dot', width: 1.5, marker: 'diamond' }),
        line(h.thisYear, data.rate, chartColors.thisYear, { width: 2.5 }),
      ],
      primary: { min: 0, max: 1, major: 0.2, format: '0%' },
      legend: 'bottom',
      altText: h.radarAlt,
    });
}
