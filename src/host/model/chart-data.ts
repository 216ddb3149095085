/** Making charts of cells: which series a range gives, what a series shows, and where a chart lies. */
import type { CellResult } from '../../formula/types';
import { invalidArgument } from '../errors';
import type { Area } from './area';
import { areaAddress, bounding, intersect, quoteSheet } from './area';
import type { Chart, ChartSeries } from './chart';
import { chartSeries, createChart } from './chart';
import { valueAt } from './contents';
import { formatCategory } from './format';
import { boxOf } from './geometry';
import type { Sheet } from './sheet';
import { formatAt, usedArea } from './sheet';
import type { Workbook } from './workbook';
import { newId } from './workbook';

export interface Source {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The cells as a formula: "=Sheet1!$B$2:$B$4". */
export const referenceTo = ({ sheet, area }: Source): string => `=${quoteSheet(sheet.name)}!${areaAddress(area, true)}`;

export function addChart(
  workbook: Workbook,
  sheet: Sheet,
  type: string,
  source: Source,
  seriesBy: 'Auto' | 'Columns' | 'Rows',
): Chart {
  let number = sheet.charts.length + 1;
  while (sheet.charts.some((c) => c.props.name === `Chart ${number}`)) number++;
  const chart = createChart(newId(workbook), `Chart ${number}`, type);
  bindData(workbook, chart, source, seriesBy);
  sheet.charts.push(chart);
  workbook.events.push({ kind: 'chartAdded', sheetId: sheet.id, chartId: chart.id });
  return chart;
}

/**
 * Series from a range. A first row or column of text (or with an empty corner) or of dates names series and categories. Auto takes
 * the longer side for the categories. A scatter or bubble chart has its x values in the first column whatever stands
 * there, a bubble chart then values and sizes by turns.
 */
export function bindData(
  workbook: Workbook,
  chart: Chart,
  source: Source,
  seriesBy: 'Auto' | 'Columns' | 'Rows',
): void {
  const used = usedArea(source.sheet, source.area, true);
  const area = (used && intersect(source.area, bounding(used, { ...source.area, rows: 1, cols: 1 }))) ?? source.area;
  const byColumns = seriesBy === 'Auto' ? area.rows >= area.cols : seriesBy === 'Columns';
  const value = (row: number, col: number): CellResult => valueAt(workbook, source.sheet, row, col);
  const isText = (v: CellResult) => typeof v === 'string' && v !== '';
  // Days along the other axis, as a list of prices has them.
  const isDay = (row: number, col: number) =>
    typeof value(row, col) === 'number' && formatCategory(formatAt(source.sheet, row, col).numberFormat) === 'Date';
  const corner = value(area.row, area.col);
  const emptyCorner = corner === null || corner === '';
  const type = String(chart.props.chartType);
  const isBubble = type.startsWith('Bubble');
  const hasX = (lines: number) => (type.startsWith('XYScatter') && lines > 1) || (isBubble && lines > 2);
  const headed =
    area.rows > 1 &&
    (isText(value(area.row, area.col + area.cols - 1)) ||
      emptyCorner ||
      isDay(area.row, area.col + area.cols - 1) ||
      (!byColumns && hasX(area.rows)));
  const labelled =
    area.cols > 1 &&
    (isText(value(area.row + area.rows - 1, area.col)) ||
      emptyCorner ||
      isDay(area.row + area.rows - 1, area.col) ||
      (byColumns && hasX(area.cols)));
  const body: Area = {
    row: area.row + (headed ? 1 : 0),
    col: area.col + (labelled ? 1 : 0),
    rows: area.rows - (headed ? 1 : 0),
    cols: area.cols - (labelled ? 1 : 0),
  };
  if (workbook.quirks.has('noSeriesWithoutNumbers') && !hasNumber(body, value)) {
    chart.series.length = 0;
    return;
  }
  const reference = (part: Area) => referenceTo({ sheet: source.sheet, area: part });
  const count = byColumns ? body.cols : body.rows;
  checkSeriesCount(count);
  chart.props.plotBy = byColumns ? 'Columns' : 'Rows';
  chart.series.length = 0;
  const [named, categorised] = byColumns ? [headed, labelled] : [labelled, headed];
  const line = (i: number): Area =>
    byColumns ? { ...body, col: body.col + i, cols: 1 } : { ...body, row: body.row + i, rows: 1 };
  for (let i = 0; i < count; i += isBubble ? 2 : 1) {
    const series = chartSeries(`Series${chart.series.length + 1}`);
    series.values = reference(line(i));
    if (isBubble && i + 1 < count) series.bubbleSizes = reference(line(i + 1));
    if (categorised)
      series.categories = reference(
        byColumns ? { ...body, col: area.col, cols: 1 } : { ...body, row: area.row, rows: 1 },
      );
    if (named)
      series.nameRef = reference(
        byColumns
          ? { row: area.row, col: body.col + i, rows: 1, cols: 1 }
          : { row: body.row + i, col: area.col, rows: 1, cols: 1 },
      );
    chart.series.push(series);
  }
}

/** Refuses more series than a chart takes. */
export function checkSeriesCount(count: number): void {
  if (count > 255) throw invalidArgument('A chart has at most 255 series.');
}

function hasNumber(area: Area, value: (row: number, col: number) => CellResult): boolean {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let col = area.col; col < area.col + area.cols; col++) if (typeof value(row, col) === 'number') return true;
  return false;
}

/** The series' name: of its cell, or its own text. */
export const seriesName = (workbook: Workbook, series: ChartSeries): string =>
  series.nameRef ? cellText(workbook, series.nameRef) : String(series.props.name ?? '');

/** The text of the cell that a chart's part refers to. */
export function cellText(workbook: Workbook, reference: string): string {
  const result = workbook.calculation.evaluate(reference, { sheetId: workbook.activeSheetId, row: 0, col: 0 });
  const value = Array.isArray(result) ? result[0]?.[0] : result;
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}

/** What the series' cells come to now; empty while no values are set. */
export function seriesValues(
  workbook: Workbook,
  series: ChartSeries,
  part: 'values' | 'categories' | 'bubbleSizes' = 'values',
): CellResult[] {
  const reference = series[part];
  if (!reference) return [];
  const result = workbook.calculation.evaluate(reference, { sheetId: workbook.activeSheetId, row: 0, col: 0 });
  return Array.isArray(result) ? result.flat() : [result];
}

/** Lays the chart over cells; with one cell only its corner moves. */
export function placeChart(sheet: Sheet, chart: Chart, from: Area, to: Area | null): void {
  const box = boxOf(sheet, to ? bounding(from, to) : from);
  Object.assign(chart.props, to || from.rows > 1 || from.cols > 1 ? box : { left: box.left, top: box.top });
}
