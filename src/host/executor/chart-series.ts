/** Excel.ChartSeriesCollection, ChartSeries and its points. */
import { invalidArgument, itemNotFound } from '../errors';
import type { ChartPoint, ChartSeries, ChartText } from '../model/chart';
import { chartPoint, chartSeries } from '../model/chart';
import { checkSeriesCount, referenceTo, seriesName, seriesValues } from '../model/chart-data';
import { guard } from '../model/protection';
import { bagMembers, borderOf, dataLabelOf, dataLabelsOf, fillOf, lineOf } from './chart-parts';
import { chartTypes } from './chart-types';
import { errorBarsOf, trendlinesOf } from './trendlines';
import type { ChartTarget } from './charts';
import type { ClassDefinition, HostObject } from './object';
import { asBoolean, asIndex, asText, asWord, bind } from './object';
import { asRange } from './range';

interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

interface PointTarget extends SeriesTarget {
  readonly index: number;
  readonly point: ChartPoint;
}

const pointFormat: ClassDefinition<ChartPoint> = {
  name: 'ChartPointFormat',
  nav: { Border: (p) => borderOf(p.border), Fill: (p) => fillOf(p.fill) },
};

const pointBag = bagMembers<PointTarget>(
  ({ point }) => point.props,
  ['HasDataLabel', 'MarkerStyle', 'MarkerSize', 'MarkerBackgroundColor', 'MarkerForegroundColor'],
);

const shown = ['showValue', 'showSeriesName', 'showCategoryName', 'showPercentage', 'showBubbleSize', 'showLegendKey'];

/** Labels that come show the value, unless they had been told to show something. */
function switchLabels(props: Record<string, unknown>, which: string, labels: ChartText, on: boolean): void {
  if (on && props[which] !== true && !shown.some((part) => labels.props[part] === true)) labels.props.showValue = true;
  props[which] = on;
}

const point: ClassDefinition<PointTarget> = {
  name: 'ChartPoint',
  get: { Value: (t, run) => seriesValues(run.workbook, t.series)[t.index] ?? null, ...pointBag.get },
  set: {
    ...pointBag.set,
    HasDataLabel: ({ point: p }, value) => switchLabels(p.props, 'hasDataLabel', p.label, asBoolean(value)),
  },
  nav: { DataLabel: ({ point: p }) => dataLabelOf(p.label), Format: ({ point: p }) => bind(pointFormat, p) },
};

function pointAt(target: SeriesTarget, index: number): HostObject {
  const known = target.series.points.get(index) ?? chartPoint();
  target.series.points.set(index, known);
  return bind(point, { ...target, index, point: known });
}

const points: ClassDefinition<SeriesTarget> = {
  name: 'ChartPointsCollection',
  get: { Count: (t, run) => seriesValues(run.workbook, t.series).length },
  items: (t, run) => seriesValues(run.workbook, t.series).map((_, index) => pointAt(t, index)),
  make: {
    GetItemAt: (t, [index], run) => {
      const at = asIndex(index);
      if (at < 0 || at >= seriesValues(run.workbook, t.series).length) throw invalidArgument('No such point.');
      return pointAt(t, at);
    },
  },
  call: { GetCount: (t, _, run) => seriesValues(run.workbook, t.series).length },
};

const format: ClassDefinition<ChartSeries> = {
  name: 'ChartSeriesFormat',
  nav: { Fill: (s) => fillOf(s.fill), Line: (s) => lineOf(s.line) },
};

const bag = bagMembers<SeriesTarget>(
  ({ series }) => series.props,
  [
    'HasDataLabels',
    'Filtered',
    'MarkerSize',
    'MarkerStyle',
    'ShowShadow',
    'MarkerBackgroundColor',
    'MarkerForegroundColor',
    'Smooth',
    'PlotOrder',
    'GapWidth',
    'DoughnutHoleSize',
    'AxisGroup',
    'Explosion',
    'FirstSliceAngle',
    'InvertIfNegative',
    'BubbleScale',
    'SecondPlotSize',
    'SplitType',
    'SplitValue',
    'VaryByCategories',
    'ShowLeaderLines',
    'Overlap',
    'GradientMaximumColor',
    'GradientMaximumType',
    'GradientMaximumValue',
    'GradientMidpointColor',
    'GradientMidpointType',
    'GradientMidpointValue',
    'GradientMinimumColor',
    'GradientMinimumType',
    'GradientMinimumValue',
    'GradientStyle',
    'InvertColor',
    'ParentLabelStrategy',
    'ShowConnectorLines',
  ],
);

const bins: ClassDefinition<ChartSeries> = {
  name: 'ChartBinOptions',
  ...bagMembers<ChartSeries>(
    (s) => s.options.bin,
    ['AllowOverflow', 'AllowUnderflow', 'Count', 'OverflowValue', 'Type', 'UnderflowValue', 'Width'],
  ),
};
const boxes: ClassDefinition<ChartSeries> = {
  name: 'ChartBoxwhiskerOptions',
  ...bagMembers<ChartSeries>(
    (s) => s.options.box,
    ['QuartileCalculation', 'ShowInnerPoints', 'ShowMeanLine', 'ShowMeanMarker', 'ShowOutlierPoints'],
  ),
};
const maps: ClassDefinition<ChartSeries> = {
  name: 'ChartMapOptions',
  ...bagMembers<ChartSeries>((s) => s.options.map, ['LabelStrategy', 'Level', 'ProjectionType']),
};

const series: ClassDefinition<SeriesTarget> = {
  name: 'ChartSeries',
  get: {
    ...bag.get,
    ChartType: (t) => t.series.props.chartType || t.chart.props.chartType,
    Name: (t, run) => seriesName(run.workbook, t.series),
  },
  set: {
    ...bag.set,
    HasDataLabels: (t, value) => switchLabels(t.series.props, 'hasDataLabels', t.series.labels, asBoolean(value)),
    AxisGroup: (t, value) => void (t.series.props.axisGroup = asWord(value, ['Primary', 'Secondary'])),
    ChartType: (t, value) => void (t.series.props.chartType = asWord(value, chartTypes)),
    GapWidth: (t, value) =>
      void (onlyColumns(t, 'gapWidth'), (t.series.props.gapWidth = bounded(asIndex(value), 0, 500))),
    Overlap: (t, value) => {
      onlyColumns(t, 'overlap');
      t.series.props.overlap = bounded(asIndex(value), -100, 100);
    },
    Name: (t, value) => {
      const text = asText(value);
      // A formula binds the name to a cell.
      t.series.nameRef = text.startsWith('=') ? text : null;
      t.series.props.name = text.startsWith('=') ? '' : text;
    },
  },
  nav: {
    BinOptions: ({ series: s }) => bind(bins, s),
    BoxwhiskerOptions: ({ series: s }) => bind(boxes, s),
    MapOptions: ({ series: s }) => bind(maps, s),
    DataLabels: (t) => {
      const s = t.series;
      switchLabels(s.props, 'hasDataLabels', s.labels, true);
      return dataLabelsOf(s.labels, typeOf(t));
    },
    Format: ({ series: s }) => bind(format, s),
    Points: (t) => bind(points, t),
    Trendlines: ({ sheet, series: s }) => trendlinesOf(sheet, s),
    XErrorBars: ({ series: s }) => errorBarsOf(s.xErrorBars),
    YErrorBars: ({ series: s }) => errorBarsOf(s.yErrorBars),
  },
  call: {
    Delete: (t) => {
      guard(t.sheet, 'allowEditObjects');
      t.chart.series.splice(t.chart.series.indexOf(t.series), 1);
    },
    GetDimensionDataSourceString: (t, [dimension]) => {
      const reference = dimensionOf(t, dimension);
      if (reference === null) throw itemNotFound('The dimension has no source.');
      return reference.replace(/^=/, '').replace(/\$/g, '');
    },
    GetDimensionDataSourceType: (t, [dimension]) => (dimensionOf(t, dimension) === null ? 'Unknown' : 'LocalRange'),
    SetBubbleSizes: (t, [source]) => {
      guard(t.sheet, 'allowEditObjects');
      t.series.bubbleSizes = referenceTo(asRange(source));
    },
    GetDimensionValues: (t, [dimension], run) => {
      const kind = asWord(dimension, ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes']);
      const what = kind === 'BubbleSizes' ? 'bubbleSizes' : /^[CX]/.test(kind) ? 'categories' : 'values';
      return seriesValues(run.workbook, t.series, what);
    },
    SetValues: (t, [source]) => {
      guard(t.sheet, 'allowEditObjects');
      t.series.values = referenceTo(asRange(source));
    },
    SetXAxisValues: (t, [source]) => {
      guard(t.sheet, 'allowEditObjects');
      t.series.categories = referenceTo(asRange(source));
    },
  },
};

const typeOf = (t: SeriesTarget): string => String(t.series.props.chartType || t.chart.props.chartType);

/** Lines have neither gap nor overlap. */
function onlyColumns(t: SeriesTarget, property: string): void {
  if (
    !/^(Column|Bar|3DColumn|3DBar|Cylinder|Cone|Pyramid|Waterfall|Histogram|Pareto|Funnel|BoxWhisker)/i.test(typeOf(t))
  )
    throw invalidArgument(`A chart of type ${typeOf(t)} has no ${property}.`);
}

function dimensionOf(t: SeriesTarget, dimension: unknown): string | null {
  const kind = asWord(dimension, [
    'Categories',
    'Values',
    'XAxisValues',
    'YAxisValues',
    'XValues',
    'YValues',
    'BubbleSizes',
  ]);
  if (kind === 'BubbleSizes') return t.series.bubbleSizes;
  return kind === 'Categories' || kind.startsWith('X') ? t.series.categories : t.series.values;
}

function bounded(value: number, low: number, high: number): number {
  if (value < low || value > high) throw invalidArgument(`${value} is not between ${low} and ${high}.`);
  return value;
}

function add(target: ChartTarget, name: unknown, index: unknown): HostObject {
  guard(target.sheet, 'allowEditObjects');
  const list = target.chart.series;
  checkSeriesCount(list.length + 1);
  const at = index === null || index === undefined ? list.length : asIndex(index);
  if (at < 0 || at > list.length) throw invalidArgument('No such position.');
  const added = chartSeries(name === null || name === undefined ? `Series${list.length + 1}` : asText(name));
  list.splice(at, 0, added);
  return bind(series, { ...target, series: added });
}

const collection: ClassDefinition<ChartTarget> = {
  name: 'ChartSeriesCollection',
  get: { Count: ({ chart }) => chart.series.length },
  items: (t) => t.chart.series.map((s) => bind(series, { ...t, series: s })),
  make: {
    Add: (t, [name, index]) => add(t, name, index),
    GetItemAt: (t, [index]) => {
      const found = typeof index === 'number' ? t.chart.series[index] : undefined;
      if (!found) throw itemNotFound('There is no such series.');
      return bind(series, { ...t, series: found });
    },
  },
  call: { GetCount: ({ chart }) => chart.series.length },
};

export const seriesOf = (target: ChartTarget): HostObject => bind(collection, target);
