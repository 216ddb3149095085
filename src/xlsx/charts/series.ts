/** A chart's series and what they are bound to: a reference to cells with the values these had when the file was made. */
import type { CellValue } from '../../entries/entries';
import { chartFrame, type ChartFrame } from '../../sheets/chart-colors';
import type { ChartSpec, SeriesSpec } from '../../sheets/spec';
import { absolute } from '../names';
import { xml } from '../text';
import { fill, line, noLine, textStyle } from './parts';

/** Where a chart gets its references and cached values from. */
export interface ChartData {
  readonly tab: string;
  /** Values of a range, row by row; null for what is empty or not yet calculated. */
  readonly values: (range: string) => readonly CellValue[];
}

/** How a series is drawn; a combination has columns and lines. */
export type SeriesKind = 'column' | 'bar' | 'stackedColumn' | 'line' | 'radar';

function cache(values: readonly CellValue[]): string {
  const points = values
    .map((v, i) => (v === null || v === '' ? '' : `<c:pt idx="${i}"><c:v>${xml(String(v))}</c:v></c:pt>`))
    .join('');
  return `<c:ptCount val="${values.length}"/>${points}`;
}

function categories(range: string, data: ChartData): string {
  const reference = `<c:f>${xml(absolute(data.tab, range))}</c:f>`;
  return `<c:cat><c:strRef>${reference}<c:strCache>${cache(data.values(range))}</c:strCache></c:strRef></c:cat>`;
}

function values(range: string, data: ChartData): string {
  const numbers = data.values(range).map((v) => (typeof v === 'number' ? v : null));
  const reference = `<c:f>${xml(absolute(data.tab, range))}</c:f>`;
  return `<c:val><c:numRef>${reference}<c:numCache><c:formatCode>General</c:formatCode>${cache(numbers)}</c:numCache></c:numRef></c:val>`;
}

/** Label positions by kind of series: Excel repairs a file that uses one the kind does not know. */
function labelPosition(kind: SeriesKind, position: NonNullable<SeriesSpec['labels']>['position']): string {
  if (kind === 'radar') return '';
  if (kind === 'line') return '<c:dLblPos val="t"/>';
  if (position === 'insideBase') return '<c:dLblPos val="inBase"/>';
  if (position === 'insideEnd' || kind === 'stackedColumn') return '<c:dLblPos val="inEnd"/>';
  return '<c:dLblPos val="outEnd"/>';
}

function labels(spec: SeriesSpec, kind: SeriesKind, frame: ChartFrame): string {
  if (!spec.labels) return '';
  const { format, position, color } = spec.labels;
  const shown = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize']
    .map((name) => `<c:${name} val="${name === 'showVal' ? 1 : 0}"/>`)
    .join('');
  return `<c:dLbls><c:numFmt formatCode="${xml(format)}" sourceLinked="0"/><c:spPr><a:noFill/>${noLine}</c:spPr>${textStyle(frame, color, kind === 'line')}${labelPosition(kind, position)}${shown}</c:dLbls>`;
}

function shape(spec: SeriesSpec, kind: SeriesKind): string {
  if (kind === 'line' || kind === 'radar') return `<c:spPr>${line(spec.color, spec.width ?? 2, spec.dash)}</c:spPr>`;
  return `<c:spPr>${fill(spec.color)}${spec.outline ? line(spec.outline, 0.75) : noLine}</c:spPr>`;
}

function marker(spec: SeriesSpec, frame: ChartFrame): string {
  if (!spec.marker || spec.marker === 'none') return '<c:marker><c:symbol val="none"/></c:marker>';
  return `<c:marker><c:symbol val="${spec.marker}"/><c:size val="6"/><c:spPr>${fill(spec.color)}${line(frame.paper, 0.75)}</c:spPr></c:marker>`;
}

/** One `<c:ser>`; the order of its parts is the schema's. */
export function seriesXml(
  spec: SeriesSpec,
  index: number,
  kind: SeriesKind,
  chart: ChartSpec,
  data: ChartData,
): string {
  const frame = chartFrame(chart.look);
  const drawn = kind === 'line' || kind === 'radar';
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xml(spec.name)}</c:v></c:tx>`,
    shape(spec, kind),
    drawn ? marker(spec, frame) : '<c:invertIfNegative val="0"/>',
    labels(spec, kind, frame),
    categories(chart.categories, data),
    values(spec.values, data),
    kind === 'line' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}
