/** The axes of a chart. A combination has a second pair: a hidden category axis and a value axis on the right. */
import { chartFrame, type ChartFrame } from '../../sheets/chart-colors';
import type { AxisSpec, ChartSpec } from '../../sheets/spec';
import { xml } from '../text';
import { line, noLine, textStyle, title } from './parts';

export const primaryIds = { category: 1001, value: 1002 } as const;
export const secondaryIds = { category: 1003, value: 1004 } as const;
type AxisIds = { readonly category: number; readonly value: number };

export const axisIds = (ids: AxisIds) => `<c:axId val="${ids.category}"/><c:axId val="${ids.value}"/>`;

function scaling(axis: AxisSpec | undefined, reverse = false): string {
  const max = axis?.max === undefined ? '' : `<c:max val="${axis.max}"/>`;
  const min = axis?.min === undefined ? '' : `<c:min val="${axis.min}"/>`;
  return `<c:scaling><c:orientation val="${reverse ? 'maxMin' : 'minMax'}"/>${max}${min}</c:scaling>`;
}

const noTicks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
const gridlines = (frame: ChartFrame): string =>
  `<c:majorGridlines><c:spPr>${line(frame.grid, 0.5)}</c:spPr></c:majorGridlines>`;

function categoryAxis(chart: ChartSpec, ids: AxisIds, hidden: boolean): string {
  const bar = chart.type === 'bar';
  const frame = chartFrame(chart.look);
  const radar = chart.type === 'radar' ? gridlines(frame) : '';
  // A category without its label says nothing: none is skipped or turned, however tight.
  const every = chart.type === 'radar' ? '' : '<c:tickLblSkip val="1"/>';
  return [
    `<c:catAx><c:axId val="${ids.category}"/>${scaling(undefined, bar && chart.reverse)}<c:delete val="${hidden ? 1 : 0}"/>`,
    `<c:axPos val="${bar ? 'l' : 'b'}"/>${radar}<c:numFmt formatCode="General" sourceLinked="0"/>${noTicks}`,
    `<c:tickLblPos val="low"/><c:spPr>${line(frame.border, 0.75)}</c:spPr>${textStyle(frame, undefined, false, true)}`,
    `<c:crossAx val="${ids.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${every}<c:noMultiLvlLbl val="1"/></c:catAx>`,
  ].join('');
}

function valueAxis(chart: ChartSpec, axis: AxisSpec | undefined, ids: AxisIds, right: boolean): string {
  const bar = chart.type === 'bar';
  const frame = chartFrame(chart.look);
  // Reversed categories start at the top; crossing at their end brings the numbers back to the bottom.
  const crosses = right || (bar && chart.reverse) ? 'max' : 'autoZero';
  const position = right ? 'r' : bar ? 'b' : 'l';
  return [
    `<c:valAx><c:axId val="${ids.value}"/>${scaling(axis)}<c:delete val="0"/><c:axPos val="${position}"/>${right ? '' : gridlines(frame)}`,
    axis?.title ? title(axis.title, frame, 'axis') : '',
    `<c:numFmt formatCode="${xml(axis?.format ?? 'General')}" sourceLinked="0"/>${noTicks}<c:tickLblPos val="nextTo"/>`,
    `<c:spPr>${noLine}</c:spPr>${textStyle(frame)}<c:crossAx val="${ids.category}"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/>`,
    axis?.major === undefined ? '' : `<c:majorUnit val="${axis.major}"/>`,
    '</c:valAx>',
  ].join('');
}

export function axesXml(chart: ChartSpec, secondary: boolean): string {
  const first = categoryAxis(chart, primaryIds, false) + valueAxis(chart, chart.primary, primaryIds, false);
  return secondary
    ? first + valueAxis(chart, chart.secondary, secondaryIds, true) + categoryAxis(chart, secondaryIds, true)
    : first;
}
