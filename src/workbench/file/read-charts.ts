/**
 * Charts of a file as charts of the workbook. The file library tells the series; which of them stand on a second axis,
 * and that axis' scale, is read from the chart part itself.
 */
import type { Chart as FileChart } from 'hucre';
import { placeChart } from '../../host/model/chart-data';
import { chartSeries, createChart, type Chart, type ChartAxis, type ChartSeries } from '../../host/model/chart';
import type { Sheet } from '../../host/model/sheet';
import { newId, type Workbook } from '../../host/model/workbook';
import { fonts } from '../../sheets/styles';
import type { PackedChart } from '../../xlsx/pack';
import { keepChart } from './as-opened';

type FileSeries = NonNullable<FileChart['series']>[number];

const entities: Readonly<Record<string, string>> = { quot: '"', gt: '>', lt: '<', amp: '&' };
const plain = (xml: string) => xml.replace(/&(quot|gt|lt|amp);/g, (_, entity: string) => entities[entity] ?? '');

const hash = (color: unknown): string | null => (typeof color === 'string' ? `#${color}` : null);
const types = { bar: 'ColumnClustered', line: 'LineMarkers', radar: 'RadarMarkers' } as const;
const typeOf = (kind: FileSeries['kind'], part: string): string =>
  kind === 'bar' && part.includes('<c:barDir val="bar"/>')
    ? 'BarClustered'
    : kind === 'bar' && part.includes('<c:grouping val="stacked"/>')
      ? 'ColumnStacked'
      : kind in types
        ? types[kind as keyof typeof types]
        : 'ColumnClustered';

export function addFileChart(workbook: Workbook, sheet: Sheet, file: FileChart, packed: PackedChart): void {
  const { xml: part, name } = packed;
  const first = file.series?.[0];
  if (!first) return;
  const chart = createChart(newId(workbook), name, typeOf(first.kind, part));
  chart.title.props.text = file.title ?? '';
  chart.title.props.visible = file.title !== undefined;
  Object.assign(chart.title.font, {
    name: fonts.body,
    size: file.titleFontSize ?? 11,
    bold: file.titleBold === true,
    color: hash(file.titleColor) ?? '#1F3A5F',
  });
  Object.assign(chart.format.font, { name: fonts.body, size: 9, color: '#3A4654' });
  chart.legend.props.visible = file.legend !== false && file.legend !== undefined;
  const spelt = seriesParts(part);
  file.series?.forEach((series, i) => chart.series.push(seriesOf(series, file, part, spelt[i])));
  axes(chart, part);
  sheet.charts.push(chart);
  const { row, col, lastRow, lastCol } = packed.area;
  const cell = (r: number, c: number) => ({ row: r - 1, col: c - 1, rows: 1, cols: 1 });
  placeChart(sheet, chart, cell(row, col), cell(lastRow, lastCol));
  keepChart(chart, packed);
}

/** The series as spelt, in the order of the part; those whose group has other axes than the first stand on the second. */
function seriesParts(part: string): { readonly xml: string; readonly second: boolean }[] {
  const groups = [...part.matchAll(/<c:(bar|line|radar)Chart>.*?<\/c:\1Chart>/gs)].map(([group]) => ({
    axis: /<c:axId val="(\d+)"\/>/.exec(group)?.[1],
    series: [...group.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([xml]) => xml),
  }));
  return groups.flatMap(({ axis, series }) => series.map((xml) => ({ xml, second: axis !== groups[0]?.axis })));
}

const positions = {
  inBase: 'InsideBase',
  inEnd: 'InsideEnd',
  outEnd: 'OutsideEnd',
  t: 'Top',
  ctr: 'Center',
  b: 'Bottom',
};
const dashes: Readonly<Record<string, string>> = { dash: 'Dash', sysDash: 'Dash', dot: 'RoundDot', sysDot: 'RoundDot' };

function seriesOf(
  file: FileSeries,
  chart: FileChart,
  part: string,
  spelt: ReturnType<typeof seriesParts>[number] | undefined,
): ChartSeries {
  const series = chartSeries(file.name ?? '');
  series.values = file.valuesRef ? `=${file.valuesRef}` : null;
  series.categories = file.categoriesRef ? `=${file.categoriesRef}` : null;
  const drawsLine = file.kind === 'line' || file.kind === 'radar';
  Object.assign(series.props, {
    chartType: typeOf(file.kind, part),
    axisGroup: spelt?.second ? 'Secondary' : 'Primary',
    gapWidth: chart.gapWidth ?? 150,
    overlap: chart.overlap ?? 0,
    hasDataLabels: file.dataLabels?.showValue === true,
  });
  // The line of the series itself stands before its marker, points and labels.
  const look = spelt?.xml.split(/<c:(?:marker|dPt|dLbls|cat)>/)[0] ?? '';
  const line = hash(/<a:ln[^>]*><a:solidFill><a:srgbClr val="(\w{6})"/.exec(look)?.[1]);
  const color = drawsLine ? line : hash(file.color);
  if (drawsLine) {
    if (color) series.line.color = color;
    Object.assign(series.line, {
      weight: file.stroke?.width ?? 2,
      lineStyle: dashes[file.stroke?.dash ?? ''] ?? 'Continuous',
    });
    const symbol = file.marker?.symbol;
    series.props.markerStyle = symbol === 'none' ? 'None' : symbol === 'diamond' ? 'Diamond' : 'Circle';
    if (color) series.props.markerBackgroundColor = color;
  } else {
    series.fill.color = color;
    if (line) series.line.color = line;
  }
  const { position, numberFormat, fontColor } = file.dataLabels ?? {};
  Object.assign(series.labels.props, {
    showValue: file.dataLabels?.showValue === true,
    position: positions[position as keyof typeof positions] ?? null,
    numberFormat: numberFormat?.formatCode ?? 'General',
  });
  series.labels.font.color = hash(fontColor) ?? '#595959';
  return series;
}

/** The first value axis of the part is the chart's own, the second one stands on the right. */
function axes(chart: Chart, part: string): void {
  const [first, second] = [...part.matchAll(/<c:valAx>.*?<\/c:valAx>/gs)].map(([axis]) => axis);
  if (first) scale(chart.axes.value, first);
  if (second) scale(chart.axes.secondaryValue, second);
  const [category] = part.match(/<c:catAx>.*?<\/c:catAx>/s) ?? [];
  chart.axes.category.props.reversePlotOrder = category?.includes('<c:orientation val="maxMin"/>') === true;
}

function scale(axis: ChartAxis, part: string): void {
  const value = (tag: string) => new RegExp(`<c:${tag} val="([^"]+)"/>`).exec(part)?.[1];
  for (const [tag, name] of [
    ['min', 'minimum'],
    ['max', 'maximum'],
    ['majorUnit', 'majorUnit'],
  ] as const) {
    const number = value(tag);
    if (number !== undefined) axis.props[name] = Number(number);
  }
  const format = /<c:numFmt formatCode="([^"]*)"/.exec(part)?.[1];
  if (format) axis.props.numberFormat = plain(format);
  const grid = /<c:majorGridlines>.*?<a:srgbClr val="(\w{6})"/s.exec(part)?.[1];
  axis.majorGridlines.props.visible = part.includes('<c:majorGridlines>');
  if (grid) axis.majorGridlines.line.color = `#${grid}`;
}
