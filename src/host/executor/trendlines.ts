/** Excel.ChartTrendlineCollection and ChartTrendline; error bars; the data table below a chart. */
import { invalidArgument, itemNotFound } from '../errors';
import type { Bag, Chart, ChartSeries, ChartText, Trendline } from '../model/chart';
import { dataLabels } from '../model/chart';
import { guard } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { bagMembers, borderOf, fillOf, fontOf, formatMembers, lineOf } from './chart-parts';
import type { ClassDefinition, HostObject } from './object';
import { asIndex, asWord, bind } from './object';

const types = ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'];

const label: ClassDefinition<Trendline> = {
  name: 'ChartTrendlineLabel',
  ...bagMembers<Trendline>(
    (t) => t.label.props,
    [
      'NumberFormat',
      'LinkNumberFormat',
      'TextOrientation',
      'AutoText',
      'HorizontalAlignment',
      'VerticalAlignment',
      'Text',
      'Formula',
      'Top',
      'Left',
      'Height',
      'Width',
    ],
    ['Height', 'Width'],
  ),
  ...formatMembers<Trendline>('ChartTrendlineLabelFormat', (t) => t.label),
};

const format: ClassDefinition<Trendline> = {
  name: 'ChartTrendlineFormat',
  nav: { Line: (t) => lineOf(t.line) },
};

interface Lines {
  readonly sheet: Sheet;
  readonly series: ChartSeries;
}
interface Line extends Lines {
  readonly line: Trendline;
}

const bag = bagMembers<Line>(
  ({ line }) => line.props,
  [
    'Name',
    'Intercept',
    'PolynomialOrder',
    'MovingAveragePeriod',
    'ForwardPeriod',
    'BackwardPeriod',
    'ShowEquation',
    'ShowRSquared',
  ],
);

function bounded(bags: typeof bag.set, name: string, low: number, high: number) {
  return (target: Line, value: unknown, run: Parameters<(typeof bag.set)[string]>[2]) => {
    const number = asIndex(value);
    if (number < low || number > high) throw invalidArgument(`${number} is not between ${low} and ${high}.`);
    bags[name]!(target, number, run);
  };
}

const trendline: ClassDefinition<Line> = {
  name: 'ChartTrendline',
  get: { ...bag.get, Type: ({ line }) => line.props.type },
  set: {
    ...bag.set,
    MovingAveragePeriod: bounded(bag.set, 'MovingAveragePeriod', 2, 255),
    PolynomialOrder: bounded(bag.set, 'PolynomialOrder', 2, 6),
    Type: ({ line }, value) => void (line.props.type = asWord(value, types)),
  },
  nav: { Format: ({ line }) => bind(format, line), Label: ({ line }) => bind(label, line) },
  call: {
    Delete: ({ sheet, series, line }) => {
      guard(sheet, 'allowEditObjects');
      series.trendlines.splice(series.trendlines.indexOf(line), 1);
    },
  },
};

function at(target: Lines, index: unknown): HostObject {
  const line = target.series.trendlines[asIndex(index ?? 0)];
  if (!line) throw itemNotFound('There is no such trendline.');
  return bind(trendline, { ...target, line });
}

const trendlines: ClassDefinition<Lines> = {
  name: 'ChartTrendlineCollection',
  items: (target) => target.series.trendlines.map((line) => bind(trendline, { ...target, line })),
  item: (target, [index]) => at(target, index),
  make: {
    Add: (target, [type]) => {
      guard(target.sheet, 'allowEditObjects');
      const line: Trendline = {
        props: {
          type: asWord(type ?? 'Linear', types),
          name: '',
          intercept: '',
          polynomialOrder: 2,
          movingAveragePeriod: 2,
          forwardPeriod: 0,
          backwardPeriod: 0,
          showEquation: false,
          showRSquared: false,
        },
        line: { color: '#000000', lineStyle: 'Automatic', weight: 1.5 },
        label: {
          ...dataLabels(),
          props: { ...dataLabels().props, text: '', formula: '', top: 0, left: 0, height: 0, width: 0 },
        },
      };
      target.series.trendlines.push(line);
      return bind(trendline, { ...target, line });
    },
    GetItem: at,
  },
  call: { GetCount: ({ series }) => series.trendlines.length },
};

export const trendlinesOf = (sheet: Sheet, series: ChartSeries): HostObject => bind(trendlines, { sheet, series });

const errorBarsFormat: ClassDefinition<{ readonly line: Bag }> = {
  name: 'ChartErrorBarsFormat',
  nav: { Line: (t) => lineOf(t.line) },
};

const errorBars: ClassDefinition<{ readonly props: Bag; readonly line: Bag }> = {
  name: 'ChartErrorBars',
  ...bagMembers<{ readonly props: Bag }>((t) => t.props, ['EndStyleCap', 'Include', 'Type', 'Visible']),
  nav: { Format: (t) => bind(errorBarsFormat, t) },
};

export const errorBarsOf = (bars: { readonly props: Bag; readonly line: Bag }): HostObject => bind(errorBars, bars);

const tableFormat: ClassDefinition<ChartText> = {
  name: 'ChartDataTableFormat',
  nav: { Border: (t) => borderOf(t.border), Fill: (t) => fillOf(t.fill), Font: (t) => fontOf(t.font) },
};

const dataTable: ClassDefinition<Chart> = {
  name: 'ChartDataTable',
  ...bagMembers<Chart>(
    (c) => c.dataTable.props,
    ['Visible', 'ShowHorizontalBorder', 'ShowVerticalBorder', 'ShowOutlineBorder', 'ShowLegendKey'],
  ),
  nav: { Format: (c) => bind(tableFormat, c.dataTable) },
};

export const dataTableOf = (chart: Chart): HostObject => bind(dataTable, chart);
