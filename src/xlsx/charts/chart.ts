/**
 * Native charts as DrawingML. The file library draws neither combinations on a second axis nor radar charts, so the
 * chart part itself is ours for every kind; the library still anchors it on the sheet.
 */
import { chartFrame } from '../../sheets/chart-colors';
import type { ChartSpec, SeriesSpec } from '../../sheets/spec';
import { axesXml, axisIds, primaryIds, secondaryIds } from './axes';
import { fill, line, textStyle, title } from './parts';
import { type ChartData, type SeriesKind, seriesXml } from './series';

type Numbered = { readonly spec: SeriesSpec; readonly index: number };

const isSecondary = (s: SeriesSpec) => s.axis === 'secondary';

function kindOf(chart: ChartSpec, series: SeriesSpec): SeriesKind {
  return chart.type === 'combo' ? (series.type ?? 'column') : chart.type;
}

/** One group of series drawn alike on the same axes. */
function group(
  chart: ChartSpec,
  kind: SeriesKind,
  series: readonly Numbered[],
  ids: typeof primaryIds | typeof secondaryIds,
  data: ChartData,
): string {
  if (series.length === 0) return '';
  const drawn = series.map(({ spec, index }) => seriesXml(spec, index, kind, chart, data)).join('');
  const start = '<c:varyColors val="0"/>';
  if (kind === 'line')
    return `<c:lineChart><c:grouping val="standard"/>${start}${drawn}<c:marker val="1"/>${axisIds(ids)}</c:lineChart>`;
  if (kind === 'radar')
    return `<c:radarChart><c:radarStyle val="marker"/>${start}${drawn}${axisIds(ids)}</c:radarChart>`;
  const stacked = kind === 'stackedColumn';
  const overlap = chart.overlap ?? (stacked ? 100 : undefined);
  return [
    `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/>${start}${drawn}`,
    `<c:gapWidth val="${chart.gapWidth ?? 70}"/>${overlap === undefined ? '' : `<c:overlap val="${overlap}"/>`}${axisIds(ids)}</c:barChart>`,
  ].join('');
}

function plotArea(chart: ChartSpec, data: ChartData): string {
  const numbered = chart.series.map((spec, index) => ({ spec, index }));
  const secondary = chart.series.some(isSecondary);
  const groups = [false, true].flatMap((onSecond) =>
    (['column', 'bar', 'stackedColumn', 'line', 'radar'] as const).map((kind) =>
      group(
        chart,
        kind,
        numbered.filter(({ spec }) => isSecondary(spec) === onSecond && kindOf(chart, spec) === kind),
        onSecond ? secondaryIds : primaryIds,
        data,
      ),
    ),
  );
  return `<c:plotArea><c:layout/>${groups.join('')}${axesXml(chart, secondary)}<c:spPr><a:noFill/></c:spPr></c:plotArea>`;
}

/** The chart part of a spec. Hidden columns are drawn too: templates keep chart data in them. */
export function chartXml(chart: ChartSpec, data: ChartData): string {
  const frame = chartFrame(chart.look);
  const legend = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textStyle(frame)}</c:legend>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>',
    title(chart.title, frame, 'chart'),
    '<c:autoTitleDeleted val="0"/>',
    plotArea(chart, data),
    chart.legend === 'bottom' ? legend : '',
    // A line by itself leaves nothing out: LibreOffice would draw the years that are not there yet as zero.
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="${chart.type === 'line' ? 'span' : 'gap'}"/></c:chart>`,
    `<c:spPr>${fill(frame.paper)}${line(frame.border, 0.75)}</c:spPr>${textStyle(frame)}</c:chartSpace>`,
  ].join('');
}
