/** The charts of drawn sheets. */
import type { AxisSpec, ChartSpec, SheetSpec } from '../../sheets/spec';
import {
  chartName,
  chartTypes,
  columnsOf,
  dashes,
  isLineOf,
  kindInCombo,
  labelPositions,
  markerOf,
} from '../draw/charts';
import { inExcel } from '../session';
import { plainFormat } from './cells';
import { listed, local, type Compared, type Drawn } from './compare';
import { Unavailable } from './report';

/** Calls back with every chart and its series, loaded. */
function overCharts(
  drawn: readonly Drawn[],
  told: (
    charts: readonly {
      readonly place: string;
      readonly chart: ChartSpec;
      readonly found: Excel.Chart;
      readonly series: Excel.ChartSeriesCollection;
    }[],
    context: Excel.RequestContext,
  ) => Promise<readonly string[]>,
): Promise<Compared> {
  return inExcel(async (context) => {
    const all = drawn.flatMap(({ spec, tab }) => spec.charts.map((chart) => ({ spec, tab, chart })));
    const asked = all.map(({ spec, tab, chart }) => {
      const found = context.workbook.worksheets.getItem(tab).charts.getItem(chartName(spec, chart));
      found.load('title/text');
      const { series } = found;
      series.load('items/name');
      return { place: placeOf(spec, chart), chart, found, series };
    });
    await context.sync();
    return listed(await told(asked, context));
  });
}

const placeOf = (spec: SheetSpec, chart: ChartSpec): string => `${spec.key}/${chart.key}`;

/** Every chart with its title and the names of its series. */
export const chartNames = (drawn: readonly Drawn[]): Promise<Compared> =>
  overCharts(drawn, async (charts) =>
    charts.flatMap(({ place, chart, found, series }) => {
      const wanted = [chart.title, ...chart.series.map(({ name }) => name)].join(', ');
      const seen = [found.title.text, ...series.items.map(({ name }) => name)].join(', ');
      return seen === wanted ? [] : [`${place}: ${seen}`];
    }),
  );

/** What is loaded of an axis, with what it should be. */
function axisAsked(axis: Excel.ChartAxis, { min, max, major, format, title }: AxisSpec) {
  axis.load('minimum,maximum,majorUnit,numberFormat');
  axis.title.load('text');
  return (): readonly Pair[] => [
    [min ?? axis.minimum, axis.minimum],
    [max ?? axis.maximum, axis.maximum],
    [major ?? axis.majorUnit, axis.majorUnit],
    [plainFormat(format ?? axis.numberFormat), plainFormat(axis.numberFormat)],
    [title ?? axis.title.text, axis.title.text],
  ];
}

type Pair = readonly [wanted: unknown, seen: unknown];

/** What is inside every chart: kinds, lines, markers and gaps of its series, their axis and labels, legend and axes. */
export const chartInsides = (drawn: readonly Drawn[]): Promise<Compared> =>
  overCharts(drawn, async (charts, context) => {
    const asked = charts.map(({ place, chart, found, series }) => {
      found.load('chartType,plotVisibleOnly');
      found.legend.load('visible,position');
      const { axes } = found;
      const isRadar = chart.type === 'radar';
      if (!isRadar) axes.categoryAxis.load('reversePlotOrder');
      const [primary, secondary] = [
        chart.primary && axisAsked(axes.valueAxis, chart.primary),
        chart.secondary && axisAsked(axes.getItem('Value', 'Secondary'), chart.secondary),
      ];
      const lines = chart.series.flatMap((wanted, i) => {
        const item = series.items[i];
        if (!item) return []; // told by its name
        const isLine = isLineOf(chart, wanted);
        item.load('axisGroup,hasDataLabels');
        // On others it is the chart's own.
        if (chart.type === 'combo') item.load('chartType');
        if (wanted.labels) item.dataLabels.load('numberFormat,position');
        if (isLine) item.load('markerStyle');
        if (isLine) item.format.line.load('color,weight,lineStyle');
        else if (i === 0) item.load('gapWidth,overlap');
        return [{ wanted, item, isLine, first: i === 0 }];
      });
      const told = (): readonly Pair[] => [
        ...(chart.type === 'combo' ? [] : [[chartTypes[chart.type], found.chartType] as const]),
        [false, found.plotVisibleOnly],
        [chart.legend !== 'none', found.legend.visible],
        ...(chart.legend === 'bottom' ? [['Bottom', found.legend.position] as const] : []),
        ...(isRadar ? [] : [[chart.reverse ?? false, axes.categoryAxis.reversePlotOrder] as const]),
        ...(primary?.() ?? []),
        ...(secondary?.() ?? []),
        ...lines.flatMap(({ wanted, item, isLine, first }): readonly Pair[] => {
          const { color, weight, lineStyle } = isLine ? item.format.line : {};
          const { gapWidth, overlap } = columnsOf(chart);
          return [
            [wanted.axis === 'secondary' ? 'Secondary' : 'Primary', item.axisGroup],
            [wanted.labels !== undefined, item.hasDataLabels],
            ...(chart.type === 'combo' ? [[kindInCombo(isLine), item.chartType] as const] : []),
            ...(wanted.labels && item.hasDataLabels
              ? ([
                  [plainFormat(wanted.labels.format), plainFormat(item.dataLabels.numberFormat)],
                  [labelPositions[wanted.labels.position], item.dataLabels.position],
                ] as const)
              : []),
            ...(isLine
              ? ([
                  [`#${wanted.color}`, color],
                  [wanted.width ?? 2, weight],
                  [dashes[wanted.dash ?? 'solid'], lineStyle],
                  [markerOf(wanted), item.markerStyle],
                ] as const)
              : first
                ? ([
                    [gapWidth, item.gapWidth],
                    [overlap, item.overlap],
                  ] as const)
                : []),
          ];
        }),
      ];
      return { place, told };
    });
    await context.sync();
    return asked.flatMap(({ place, told }) =>
      told().flatMap(([is, seen]) => (is === seen ? [] : [`${place}: ${String(seen)} ≠ ${String(is)}`])),
    );
  });

/** Where every series has its values and categories from, which Excel tells from ExcelApi 1.15 on. */
export const charts = async (drawn: readonly Drawn[]): Promise<Compared> => {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.15')) throw new Unavailable();
  return overCharts(drawn, async (found, context) => {
    const told = found.map(({ series }) =>
      series.items.map((item) => [
        item.getDimensionDataSourceString('Values'),
        item.getDimensionDataSourceString('Categories'),
      ]),
    );
    await context.sync();
    return found.flatMap(({ place, chart }, i) => {
      const [expected, seen] = [
        chart.series.map(({ values }) => `${local(values)} ${local(chart.categories)}`),
        told[i]!.map((sources) => sources.map(({ value }) => local(value)).join(' ')),
      ];
      return expected.join('; ') === seen.join('; ') ? [] : [`${place}: ${seen.join(', ')}`];
    });
  });
};
