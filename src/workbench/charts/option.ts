/** A chart of the workbook in the words of the drawing library. Everything shown is read from the cells it is bound to. */
import type { BarSeriesOption, LineSeriesOption, RadarSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import { formatValue } from '../../formula/text';
import type { CellResult } from '../../formula/types';
import type { Bag, Chart, ChartAxis, ChartSeries } from '../../host/model/chart';
import { seriesName, seriesValues } from '../../host/model/chart-data';
import type { Workbook } from '../../host/model/workbook';
import { fontFamily } from '../grid/look';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const typeOf = (chart: Chart, series: ChartSeries) => text(series.props.chartType) || text(chart.props.chartType);
const isLine = (type: string) => /^(Line|Radar|XYScatter)/.test(type);

/** Sizes of texts are in points; the library counts pixels. */
const fontOf = (font: Bag) => ({
  fontFamily: fontFamily(text(font.name)),
  fontSize: ((number(font.size) ?? 10) * 96) / 72,
  fontWeight: font.bold === true ? ('bold' as const) : ('normal' as const),
  color: text(font.color) || '#595959',
});

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

const shown = (value: CellResult): string => (value === null || typeof value === 'object' ? '' : String(value));
const figure = (value: CellResult): number | null => (typeof value === 'number' ? value : null);

export function chartData(workbook: Workbook, chart: Chart): ChartData {
  const drawn = chart.series.filter((series) => series.values !== null);
  const first = drawn[0];
  return {
    categories: first ? seriesValues(workbook, first, 'categories').map(shown) : [],
    series: drawn.map((s) => ({ name: seriesName(workbook, s), values: seriesValues(workbook, s).map(figure) })),
  };
}

/** The option for a chart that is `width` pixels wide. */
export function chartOption(workbook: Workbook, chart: Chart, width: number): EChartsCoreOption {
  const data = chartData(workbook, chart);
  const font = fontOf(chart.format.font);
  const common = {
    animation: false,
    textStyle: font,
    title: {
      show: chart.title.props.visible !== false,
      text: text(chart.title.props.text),
      left: 'center',
      top: 8,
      textStyle: fontOf(chart.title.font),
    },
    legend: {
      show: chart.legend.props.visible !== false,
      bottom: 6,
      itemWidth: 22,
      itemHeight: 10,
      textStyle: font,
      data: data.series.map((series) => series.name),
    },
  };
  return {
    ...common,
    ...(text(chart.props.chartType).startsWith('Radar') ? radar(chart, data) : cartesian(chart, data, width)),
  };
}

function cartesian(chart: Chart, data: ChartData, width: number): EChartsCoreOption {
  const font = fontOf(chart.format.font);
  const flat = text(chart.props.chartType).startsWith('Bar');
  const hasSecond = chart.series.some((series) => series.props.axisGroup === 'Secondary');
  const categories = {
    type: 'category' as const,
    data: [...data.categories],
    inverse: chart.axes.category.props.reversePlotOrder === true,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#AAB4BF' } },
    // Every category has its label, on as many lines as it needs, as in Excel.
    axisLabel: {
      ...font,
      interval: 0,
      ...(flat ? {} : { overflow: 'break' as const, width: (width - 90) / Math.max(1, data.categories.length) }),
    },
  };
  const values = [
    valueAxis(chart.axes.value, font),
    ...(hasSecond ? [valueAxis(chart.axes.secondaryValue, font)] : []),
  ];
  return {
    grid: { left: 12, right: 12, top: 44, bottom: chart.legend.props.visible === false ? 10 : 34, containLabel: true },
    xAxis: flat ? values : categories,
    yAxis: flat ? categories : values,
    series: chart.series.filter((s) => s.values !== null).map((series, i) => plotted(chart, series, data, i, flat)),
  };
}

function valueAxis(axis: ChartAxis, font: ReturnType<typeof fontOf>) {
  const pattern = text(axis.props.numberFormat) || 'General';
  const { visible } = axis.majorGridlines.props;
  return {
    type: 'value' as const,
    show: axis.props.visible !== false,
    name: axis.title.props.visible === true ? text(axis.title.props.text) : '',
    min: number(axis.props.minimum),
    max: number(axis.props.maximum),
    interval: number(axis.props.majorUnit),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...font, formatter: (value: number) => formatValue(value, pattern) },
    splitLine: { show: visible !== false, lineStyle: { color: text(axis.majorGridlines.line.color) || '#D9D9D9' } },
  };
}

function plotted(
  chart: Chart,
  series: ChartSeries,
  data: ChartData,
  index: number,
  flat: boolean,
): BarSeriesOption | LineSeriesOption {
  const type = typeOf(chart, series);
  const { name, values } = data.series[index]!;
  const secondary = series.props.axisGroup === 'Secondary' ? 1 : 0;
  const axis = flat ? { xAxisIndex: secondary } : { yAxisIndex: secondary };
  const colour = text(series.fill.color) || undefined;
  const label = labelOf(series, isLine(type), flat);
  if (isLine(type)) return { type: 'line', name, ...axis, z: 3, ...lineLook(series), data: [...values], label };
  const outline = text(series.line.color);
  // Gap and overlap belong to the whole group of columns: those of its first one count.
  const columns = chart.series.filter((s) => s.values !== null && !isLine(typeOf(chart, s)));
  const gap = number(columns[0]?.props.gapWidth) ?? 150;
  const isStacked = type.includes('Stacked');
  const overlap = number(columns[0]?.props.overlap) ?? 0;
  const wide = isStacked ? 1 : columns.length - ((columns.length - 1) * overlap) / 100;
  return {
    type: 'bar',
    name,
    ...axis,
    stack: isStacked ? 'all' : undefined,
    // Excel measures the gap in widths of one column, the library in parts of the whole category.
    barCategoryGap: `${(100 * gap) / (100 * wide + gap)}%`,
    barGap: `${-overlap}%`,
    itemStyle: { color: colour, ...(outline && outline !== '#000000' ? { borderColor: outline, borderWidth: 1 } : {}) },
    label,
    data: values.map((value, i) => {
      const own = series.points.get(i);
      return own?.fill.color ? { value: value ?? '-', itemStyle: { color: own.fill.color } } : (value ?? '-');
    }),
  };
}

const lineStyles: Readonly<Record<string, 'dashed' | 'dotted'>> = {
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  Dot: 'dotted',
  RoundDot: 'dotted',
};

function lineLook({ props, line }: ChartSeries) {
  const colour = text(line.color) || undefined;
  const marker = text(props.markerStyle);
  return {
    lineStyle: {
      color: colour,
      width: ((number(line.weight) ?? 2.25) * 96) / 72,
      type: lineStyles[text(line.lineStyle)] ?? ('solid' as const),
    },
    itemStyle: { color: text(props.markerBackgroundColor) || colour },
    symbol: marker === 'None' ? 'none' : marker === 'Diamond' ? 'diamond' : 'circle',
    symbolSize: ((number(props.markerSize) ?? 5) * 96) / 72,
    connectNulls: false,
  };
}

function labelOf({ props, labels }: ChartSeries, line: boolean, flat: boolean) {
  const pattern = text(labels.props.numberFormat) || 'General';
  const places: Readonly<Record<string, string>> = flat
    ? { InsideBase: 'insideLeft', InsideEnd: 'insideRight', OutsideEnd: 'right', Center: 'inside' }
    : {
        InsideBase: 'insideBottom',
        InsideEnd: 'insideTop',
        OutsideEnd: 'top',
        Top: 'top',
        Bottom: 'bottom',
        Center: 'inside',
      };
  const shows = labels.props;
  const isOther = shows.showSeriesName === true || shows.showCategoryName === true || shows.showPercentage === true;
  const place = places[text(labels.props.position)];
  return {
    // Labels switched on show the value, unless they were told to show something else.
    show: props.hasDataLabels === true && (shows.showValue === true || !isOther),
    position: (place ?? (line ? 'top' : 'outside')) as 'top',
    ...fontOf(labels.font),
    formatter: ({ value }: { readonly value?: unknown }) =>
      typeof value === 'number' ? formatValue(value, pattern) : '',
  };
}

function radar(chart: Chart, data: ChartData): EChartsCoreOption {
  const { minimum, maximum, majorUnit, numberFormat } = chart.axes.value.props;
  const largest = Math.max(0, ...data.series.flatMap((s) => s.values.map((v) => v ?? 0)));
  const max = number(maximum) ?? (largest || 1);
  const min = number(minimum) ?? 0;
  const unit = number(majorUnit) ?? (max - min) / 5;
  const pattern = text(numberFormat) || 'General';
  const font = fontOf(chart.format.font);
  const series: RadarSeriesOption = {
    type: 'radar',
    data: chart.series
      .filter((s) => s.values !== null)
      .map((s, i) => {
        const { lineStyle, itemStyle, symbol, symbolSize } = lineLook(s);
        const { name, values } = data.series[i]!;
        return { name, value: values.map((v) => v ?? min), lineStyle, itemStyle, symbol, symbolSize };
      }),
  };
  return {
    radar: {
      center: ['50%', '52%'],
      radius: '58%',
      shape: 'polygon',
      splitNumber: Math.max(1, Math.round((max - min) / unit)),
      axisName: { ...font, color: font.color },
      splitArea: { show: false },
      splitLine: { lineStyle: { color: '#E3E8ED' } },
      axisLine: { lineStyle: { color: '#E3E8ED' } },
      indicator: data.categories.map((name, i) => ({
        name,
        min,
        max,
        axisLabel: { show: i === 0, ...font, formatter: (value: number) => formatValue(value, pattern) },
      })),
    },
    series: [series],
  };
}
