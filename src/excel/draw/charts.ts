/** Charts, bound to cells of their own sheet. Everything is set in the drawing request; nothing is read back. */
import type { AxisSpec, ChartSpec, SeriesSpec, SheetSpec } from '../../sheets/spec';
import { chartFrame } from '../../sheets/chart-colors';
import { fieldName } from '../../sheets/names';
import { parseArea, cellAddress } from '../../sheets/a1';

export const chartTypes = {
  column: 'ColumnClustered',
  stackedColumn: 'ColumnStacked',
  bar: 'BarClustered',
  line: 'LineMarkers',
  combo: 'ColumnClustered',
  radar: 'RadarMarkers',
} as const;
export const dashes = { solid: 'Continuous', dash: 'Dash', dot: 'RoundDot' } as const;
export const labelPositions = {
  insideBase: 'InsideBase',
  insideEnd: 'InsideEnd',
  top: 'Top',
  outsideEnd: 'OutsideEnd',
} as const;

export const chartName = (spec: SheetSpec, chart: ChartSpec): string => fieldName(spec.key, chart.key);

/**
 * Charts are made before the sheet has its contents, over numbers that stand in their cells only meanwhile: what series Excel makes
 * of a range depends on what it finds there, and a series without a single figure may not be there at all, or refuse its settings.
 */
export function queueCharts(sheet: Excel.Worksheet, spec: SheetSpec): void {
  if (spec.charts.length === 0) return;
  const values = spec.charts.flatMap((chart) => chart.series.map((series) => series.values));
  const ranges = [...new Set(values)].map((address) => sheet.getRange(address));
  for (const range of ranges) range.values = 1 as unknown as number[][]; // one value for the whole range, which the types do not say
  for (const chart of spec.charts) queueChart(sheet, spec, chart);
  for (const range of ranges) range.clear('Contents');
}

function queueChart(sheet: Excel.Worksheet, spec: SheetSpec, chart: ChartSpec): void {
  const frame = chartFrame(chart.look);
  // Automatic series detection swaps axes on small ranges, so the direction is given.
  const drawn = sheet.charts.add(chartTypes[chart.type], sheet.getRange(chart.series[0]!.values), 'Columns');
  drawn.name = chartName(spec, chart);
  drawn.plotVisibleOnly = false; // their data stands in hidden columns
  drawn.title.text = chart.title;
  drawn.title.format.font.size = 11;
  drawn.title.format.font.bold = true;
  drawn.title.format.font.color = `#${frame.title}`;
  drawn.format.font.name = frame.font;
  drawn.format.font.size = 9;
  drawn.format.font.color = `#${frame.text}`;
  drawn.format.fill.setSolidColor(`#${frame.paper}`);
  drawn.format.border.color = `#${frame.border}`;
  drawn.legend.visible = chart.legend !== 'none';
  if (chart.legend === 'bottom') drawn.legend.position = 'Bottom';
  chart.series.forEach((series, index) => queueSeries(sheet, drawn, chart, series, index));
  if (chart.type !== 'radar') {
    queueAxis(drawn.axes.valueAxis, chart.primary);
    drawn.axes.valueAxis.majorGridlines.format.line.color = `#${frame.grid}`;
    drawn.axes.valueAxis.format.line.clear();
    drawn.axes.valueAxis.majorTickMark = 'None';
    drawn.axes.categoryAxis.majorTickMark = 'None';
    drawn.axes.categoryAxis.tickLabelSpacing = 1; // no label is skipped
    if (chart.reverse) drawn.axes.categoryAxis.reversePlotOrder = true;
  } else if (chart.primary) queueAxis(drawn.axes.valueAxis, chart.primary);
  if (chart.secondary) queueAxis(drawn.axes.getItem('Value', 'Secondary'), chart.secondary);
  const { row, col, lastRow, lastCol } = parseArea(chart.area);
  drawn.setPosition(cellAddress(row, col), cellAddress(lastRow, lastCol));
}

export const isLineOf = (chart: ChartSpec, series: SeriesSpec): boolean =>
  series.type === 'line' || chart.type === 'line' || chart.type === 'radar';
/** The kind of a series among others of other kinds. */
export const kindInCombo = (isLine: boolean) => (isLine ? 'LineMarkers' : 'ColumnClustered');
export const markerOf = ({ marker }: SeriesSpec) =>
  marker === 'none' ? 'None' : marker === 'diamond' ? 'Diamond' : 'Circle';
/** How wide columns stand apart. */
export const columnsOf = ({ gapWidth = 70, overlap = -4 }: ChartSpec) => ({ gapWidth, overlap });

function queueSeries(
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  spec: ChartSpec,
  series: SeriesSpec,
  index: number,
): void {
  const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
  drawn.name = series.name;
  drawn.setValues(sheet.getRange(series.values));
  drawn.setXAxisValues(sheet.getRange(spec.categories));
  const isLine = isLineOf(spec, series);
  if (spec.type === 'combo') drawn.chartType = kindInCombo(isLine);
  if (series.axis === 'secondary') drawn.axisGroup = 'Secondary';
  if (isLine) {
    drawn.format.line.color = `#${series.color}`;
    drawn.format.line.weight = series.width ?? 2;
    drawn.format.line.lineStyle = dashes[series.dash ?? 'solid'];
    drawn.markerStyle = markerOf(series);
    drawn.markerBackgroundColor = `#${series.color}`;
    drawn.markerForegroundColor = `#${series.color}`;
  } else {
    drawn.format.fill.setSolidColor(`#${series.color}`);
    if (series.outline) drawn.format.line.color = `#${series.outline}`;
    if (index === 0) {
      drawn.set(columnsOf(spec)); // of the whole group of columns
    }
  }
  if (series.labels) {
    drawn.hasDataLabels = true;
    drawn.dataLabels.numberFormat = series.labels.format;
    drawn.dataLabels.position = labelPositions[series.labels.position];
    drawn.dataLabels.format.font.color = `#${series.labels.color}`;
  }
}

function queueAxis(axis: Excel.ChartAxis, spec: AxisSpec | undefined): void {
  if (spec?.min !== undefined) axis.minimum = spec.min;
  if (spec?.max !== undefined) axis.maximum = spec.max;
  if (spec?.major !== undefined) axis.majorUnit = spec.major;
  if (spec?.format) axis.numberFormat = spec.format;
  if (spec?.title) {
    axis.title.text = spec.title;
    axis.title.visible = true;
  }
}
