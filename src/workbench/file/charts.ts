/** Charts of the workbook as the file writer takes them. A chart of another sheet's cells is left out: ours have none. */
import type { Chart, ChartAxis, ChartSeries } from '../../host/model/chart';
import { seriesName } from '../../host/model/chart-data';
import { areaAddress, parseArea, splitSheet } from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import type { Workbook } from '../../host/model/workbook';
import type { AxisSpec, ChartSpec, SeriesSpec } from '../../sheets/spec';
import { axesOf, pixels } from '../grid/axis';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const bare = (color: unknown, fallback: string): string => text(color).replace('#', '') || fallback;

/** Colours of series that name none: those of Office. */
const office = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

/** The range of a reference to cells of `sheet` itself; null for others. */
function ownRange(sheet: Sheet, reference: string | null): string | null {
  if (reference === null) return null;
  const { sheet: tab, rest } = splitSheet(reference);
  const area = parseArea(rest);
  return area && (tab === undefined || tab.toLowerCase() === sheet.name.toLowerCase()) ? areaAddress(area) : null;
}

const isLine = (type: string) => /^(Line|Radar)/.test(type);

function kindOf(chart: Chart): ChartSpec['type'] {
  const type = text(chart.props.chartType);
  const types = new Set(chart.series.map((series) => isLine(text(series.props.chartType) || type)));
  if (type.startsWith('Radar')) return 'radar';
  if (types.size > 1) return 'combo';
  if (type.startsWith('Line') || types.has(true)) return 'line';
  if (type.startsWith('Bar')) return 'bar';
  return type.includes('Stacked') ? 'stackedColumn' : 'column';
}

const dashes: Readonly<Record<string, SeriesSpec['dash']>> = { Dash: 'dash', Dot: 'dot', RoundDot: 'dot' };
const markers: Readonly<Record<string, SeriesSpec['marker']>> = { None: 'none', Diamond: 'diamond' };
type LabelPosition = NonNullable<SeriesSpec['labels']>['position'];
const positions: Readonly<Record<string, LabelPosition>> = {
  InsideBase: 'insideBase',
  InsideEnd: 'insideEnd',
  Top: 'top',
  OutsideEnd: 'outsideEnd',
};

function seriesSpec(workbook: Workbook, chart: Chart, series: ChartSeries, values: string, index: number): SeriesSpec {
  const { props, line, fill, labels } = series;
  const drawsLine = isLine(text(props.chartType) || text(chart.props.chartType));
  const outline = bare(line.color, '000000');
  const look: Partial<SeriesSpec> = drawsLine
    ? {
        color: bare(line.color, office[index % office.length]!),
        width: number(line.weight) ?? 2,
        dash: dashes[text(line.lineStyle)] ?? 'solid',
        marker: markers[text(props.markerStyle)] ?? 'circle',
      }
    : {
        color: bare(fill.color, office[index % office.length]!),
        ...(outline === '000000' ? {} : { outline }),
      };
  return {
    name: seriesName(workbook, series),
    values,
    type: drawsLine ? 'line' : 'column',
    axis: props.axisGroup === 'Secondary' ? 'secondary' : 'primary',
    color: office[0]!,
    ...look,
    ...(props.hasDataLabels === true
      ? {
          labels: {
            format: text(labels.props.numberFormat) || 'General',
            position: positions[text(labels.props.position)] ?? (drawsLine ? 'top' : 'outsideEnd'),
            color: bare(labels.font.color, '595959'),
          },
        }
      : {}),
  };
}

function axisSpec({ props, title }: ChartAxis): AxisSpec {
  const [min, max, major] = [props.minimum, props.maximum, props.majorUnit].map(number);
  const format = text(props.numberFormat);
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(major === undefined ? {} : { major }),
    ...(format === 'General' || format === '' ? {} : { format }),
    ...(title.props.visible === true ? { title: text(title.props.text) } : {}),
  };
}

/** The cells a chart lies over. */
function areaUnder(sheet: Sheet, { props }: Chart): string {
  const { rows, cols } = axesOf(sheet);
  const edge = (name: string) => pixels(number(props[name]) ?? 0);
  const [left, top] = [edge('left'), edge('top')];
  const row = rows.at(top + 1);
  const col = cols.at(left + 1);
  const [lastRow, lastCol] = [rows.at(top + edge('height') - 2), cols.at(left + edge('width') - 2)];
  return areaAddress({ row, col, rows: lastRow - row + 1, cols: lastCol - col + 1 });
}

/** The chart as the writer takes it; undefined where it is none of the sheet's own cells. */
export function chartSpec(workbook: Workbook, sheet: Sheet, chart: Chart): ChartSpec | undefined {
  const bound = chart.series.flatMap((series) => {
    const values = ownRange(sheet, series.values);
    return values === null ? [] : [{ series, values }];
  });
  const [first] = chart.series;
  const categories = ownRange(sheet, first?.categories ?? null);
  if (!first || bound.length < chart.series.length || categories === null) return undefined;
  const title = text(chart.title.props.text);
  const columns = chart.series.find((series) => !isLine(text(series.props.chartType) || text(chart.props.chartType)));
  const hasSecond = chart.series.some((series) => series.props.axisGroup === 'Secondary');
  return {
    key: text(chart.props.name),
    type: kindOf(chart),
    title,
    area: areaUnder(sheet, chart),
    categories,
    series: bound.map(({ series, values }, i) => seriesSpec(workbook, chart, series, values, i)),
    gapWidth: number(columns?.props.gapWidth),
    overlap: number(columns?.props.overlap),
    primary: axisSpec(chart.axes.value),
    ...(hasSecond ? { secondary: axisSpec(chart.axes.secondaryValue) } : {}),
    reverse: chart.axes.category.props.reversePlotOrder === true,
    legend: chart.legend.props.visible === false ? 'none' : 'bottom',
    altText: title,
  };
}
