/** Excel.ChartAxes and ChartAxis. */
import { invalidArgument, itemNotFound } from '../errors';
import type { Chart, ChartAxis } from '../model/chart';
import { referenceTo } from '../model/chart-data';
import { bagMembers, fillOf, fontOf, formatMembers, lineOf, titleText } from './chart-parts';
import type { ClassDefinition, HostObject, Run } from './object';
import { asNumber, asWord, bind } from './object';
import { asRange } from './range';

const titleMembers = bagMembers<ChartAxis>((a) => a.title.props, ['Visible', 'TextOrientation']);
const words = titleText<ChartAxis>((a) => a.title);

const title: ClassDefinition<ChartAxis> = {
  name: 'ChartAxisTitle',
  get: { ...titleMembers.get, ...words.get },
  set: { ...titleMembers.set, ...words.set },
  ...formatMembers<ChartAxis>('ChartAxisTitleFormat', (a) => a.title),
  call: words.call,
};

type Gridlines = ChartAxis['majorGridlines'];

const gridlinesFormat: ClassDefinition<Gridlines> = {
  name: 'ChartGridlinesFormat',
  nav: { Line: (g) => lineOf(g.line) },
};

const gridlines: ClassDefinition<Gridlines> = {
  name: 'ChartGridlines',
  ...bagMembers<Gridlines>((g) => g.props, ['Visible']),
  nav: { Format: (g) => bind(gridlinesFormat, g) },
};

const format: ClassDefinition<ChartAxis> = {
  name: 'ChartAxisFormat',
  nav: { Fill: (a) => fillOf(a.fill), Font: (a) => fontOf(a.font), Line: (a) => lineOf(a.line) },
};

const readOnly = [
  'ShowDisplayUnitLabel',
  'CustomDisplayUnit',
  'Type',
  'AxisGroup',
  'Left',
  'Top',
  'Height',
  'Width',
  'CrossesAt',
  'PositionAt',
];
const names = [
  'MajorUnit',
  'Maximum',
  'Minimum',
  'MinorUnit',
  'DisplayUnit',
  'MinorTimeUnitScale',
  'MajorTimeUnitScale',
  'BaseTimeUnit',
  'CategoryType',
  'ScaleType',
  'LogBase',
  'ReversePlotOrder',
  'Crosses',
  'Visible',
  'IsBetweenCategories',
  'MajorTickMark',
  'MinorTickMark',
  'TickMarkSpacing',
  'TickLabelPosition',
  'TickLabelSpacing',
  'Alignment',
  'MultiLevel',
  'NumberFormat',
  'LinkNumberFormat',
  'Offset',
  'TextOrientation',
  'Position',
  ...readOnly,
];

const bag = bagMembers<ChartAxis>(
  (a) => a.props,
  names,
  readOnly.filter((name) => name !== 'ShowDisplayUnitLabel'),
);

/** The least is less than the most. */
function limit(target: ChartAxis, value: unknown, run: Run, name: string, crosses: (value: number) => boolean): void {
  if (typeof value === 'number' && crosses(value))
    throw invalidArgument('The minimum of an axis lies below its maximum.');
  bag.set[name]!(target, value, run);
}

const axis: ClassDefinition<ChartAxis> = {
  name: 'ChartAxis',
  get: bag.get,
  set: {
    ...bag.set,
    Maximum: (a, value, run) =>
      limit(a, value, run, 'Maximum', (v) => a.props.minimum !== '' && v <= Number(a.props.minimum)),
    Minimum: (a, value, run) =>
      limit(a, value, run, 'Minimum', (v) => a.props.maximum !== '' && v >= Number(a.props.maximum)),
  },
  nav: {
    Format: (a) => bind(format, a),
    MajorGridlines: (a) => bind(gridlines, a.majorGridlines),
    MinorGridlines: (a) => bind(gridlines, a.minorGridlines),
    Title: (a) => bind(title, a),
  },
  call: {
    SetCategoryNames: (a, [source]) => void (a.categories = referenceTo(asRange(source))),
    SetCrossesAt: (a, [value]) => void Object.assign(a.props, { crosses: 'Custom', crossesAt: asNumber(value) }),
    SetCustomDisplayUnit: (a, [value]) =>
      void Object.assign(a.props, { displayUnit: 'Custom', customDisplayUnit: asNumber(value) }),
    SetPositionAt: (a, [value]) => void Object.assign(a.props, { positionAt: asNumber(value) }),
  },
};

function chosen(chart: Chart, type: unknown, group: unknown): ChartAxis {
  const secondary = asWord(group ?? 'Primary', ['Primary', 'Secondary']) === 'Secondary';
  const kind = asWord(type, ['Invalid', 'Category', 'Value', 'Series']);
  if (kind === 'Category') return secondary ? chart.axes.secondaryCategory : chart.axes.category;
  if (kind === 'Value') return secondary ? chart.axes.secondaryValue : chart.axes.value;
  return chart.axes.seriesAxis;
}

/** Pies and their like have no axes. */
function withAxes(chart: Chart): Chart {
  if (/^(Pie|3DPie|Doughnut|Treemap|Sunburst|Funnel|RegionMap|BarOfPie)/i.test(String(chart.props.chartType)))
    throw itemNotFound('A chart of this type has no axes.');
  return chart;
}

const axes: ClassDefinition<Chart> = {
  name: 'ChartAxes',
  nav: {
    CategoryAxis: (chart) => bind(axis, withAxes(chart).axes.category),
    SeriesAxis: (chart) => bind(axis, chart.axes.seriesAxis),
    ValueAxis: (chart) => bind(axis, withAxes(chart).axes.value),
  },
  make: {
    GetItem: (chart, [type, group]) => bind(axis, secondaryExists(chart, type, group)),
  },
};

/** The secondary axes are there once a series uses them. */
function secondaryExists(chart: Chart, type: unknown, group: unknown): ChartAxis {
  const found = chosen(withAxes(chart), type, group);
  const secondary = found === chart.axes.secondaryValue || found === chart.axes.secondaryCategory;
  if (secondary && !chart.series.some((s) => s.props.axisGroup === 'Secondary'))
    throw itemNotFound('No series is on the secondary axis.');
  return found;
}

export const axesOf = (chart: Chart): HostObject => bind(axes, chart);
