/**
 * The charts and series that more than one sheet has. Every series is a
 * range on the chart's own sheet, so a chart follows its cells in every program without the add-in.
 */
import { chartColors } from './chart-colors';
import { axisFormat, chartLabelFormat } from './formats';
import { shown } from './items/expressions';
import type { ChartSpec, SeriesSpec } from './spec';

/** Highest value of the attainment axis and line: 125 %. Higher rates are drawn at it and labelled "≥125%". */
export const attainmentCap = 1.25;
/** Formula text: what stands beside the name of a bar or point that ends at the edge of its chart, its true figure; nothing beside others. */
export const trueRate = (rate: string): string => `IF(N(${rate})>=${attainmentCap}," "&${shown(rate, '0.0%')},"")`;
export const cappedRateFormat = '[>=1.25]"≥125%";0.0%';

/** A round axis maximum in five equal steps, at least `value`: 960 → 1000, 0 → 5. */
export function fiveStepMaximum(value: number): number {
  if (!(value > 0)) return 5;
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10].find((s) => s * magnitude >= value) ?? 10;
  return Number((step * magnitude).toPrecision(6));
}

/**
 * Format of labels at the foot of dark columns on an axis up to `max`, from that of their digits: a column too low to
 * hold its label leaves it on the paper, where it is black. Zero has none.
 */
export const legibleOnDark = (digits: string, max: number): string =>
  `[=0]"";[Black][<${Number((max * 0.09).toPrecision(3))}]${digits};${digits}`;

/** What the labels of a chart must tell apart: digits after the point of its figures, and the largest of them. */
export interface Magnitude {
  readonly decimals: number;
  readonly highest: number;
}

/** A value axis from 0 to a round number of at least `highest`, in five steps. */
export function fiveStepAxis(highest: number): NonNullable<ChartSpec['primary']> {
  const max = fiveStepMaximum(highest);
  return { min: 0, max, major: max / 5, format: axisFormat(Number((max / 5).toPrecision(6))) };
}

/** An axis of things counted, at most `highest` of them: whole steps only, at most six. */
export function countAxis(highest: number): { readonly min: 0; readonly max: number; readonly major: number } {
  const major = Math.max(1, Math.ceil(highest / 6));
  return { min: 0, max: major * Math.max(1, Math.ceil(highest / major)), major };
}

export const targetColumn = (name: string, values: string, { decimals, highest }: Magnitude): SeriesSpec => ({
  name,
  values,
  type: 'column',
  axis: 'primary',
  color: chartColors.target,
  outline: chartColors.targetOutline,
  labels: { format: chartLabelFormat(decimals, highest), position: 'insideBase', color: chartColors.ink },
});

export const actualColumn = (
  name: string,
  values: string,
  { decimals, highest }: Magnitude,
  max = fiveStepMaximum(highest * 1.6),
): SeriesSpec => ({
  name,
  values,
  type: 'column',
  axis: 'primary',
  color: chartColors.actual,
  labels: {
    format: legibleOnDark(chartLabelFormat(decimals, highest).split(';')[0]!, max),
    position: 'insideBase',
    color: chartColors.onDark,
  },
});

export const markedLine = (name: string, values: string, options: Partial<SeriesSpec> = {}): SeriesSpec => ({
  name,
  values,
  type: 'line',
  axis: 'primary',
  color: chartColors.line,
  width: 2,
  marker: 'circle',
  ...options,
});

interface YearsChart {
  readonly area: string;
  readonly title: string;
  readonly altText: string;
  readonly categories: string;
  readonly target: { readonly name: string; readonly values: string };
  readonly actual: { readonly name: string; readonly values: string };
  readonly attainment: { readonly name: string; readonly values: string };
  /** Of the figures expected on the left axis. */
  readonly magnitude: Magnitude;
  /** Unit of measure, at the left axis. */
  readonly measure: string;
}

/**
 * Target against actual by year with the attainment rate on the right axis. The left axis ends at about 1.6 × the
 * largest target, both axes have five steps: gridlines coincide and the line runs above the columns.
 */
export function yearsChart(c: YearsChart): ChartSpec {
  const primary = fiveStepAxis(c.magnitude.highest * 1.6);
  return {
    key: 'years',
    type: 'combo',
    title: c.title,
    area: c.area,
    categories: c.categories,
    series: [
      targetColumn(c.target.name, c.target.values, c.magnitude),
      actualColumn(c.actual.name, c.actual.values, c.magnitude),
      markedLine(c.attainment.name, c.attainment.values, {
        axis: 'secondary',
        labels: { format: cappedRateFormat, position: 'top', color: chartColors.lineLabel },
      }),
    ],
    gapWidth: 70,
    overlap: -4,
    primary: { ...primary, title: c.measure },
    secondary: { min: 0, max: attainmentCap, major: attainmentCap / 5, format: '0%' },
    legend: 'bottom',
    altText: c.altText,
  };
}
