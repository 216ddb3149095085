/**
 * What a file said that the workbook has no word for, kept beside what it became: as long as that is not changed, saving says it again
 * in the file's own words.
 */
import type { CellStyle, Sheet as FileSheet } from 'hucre';
import type { Chart } from '../../host/model/chart';
import type { CellFormat } from '../../host/model/format';
import type { Comment, Sheet } from '../../host/model/sheet';
import type { PackedChart } from '../../xlsx/pack';

/** The style a format was read from. Formats are never changed, but replaced. */
export const styleOf = new WeakMap<CellFormat, CellStyle>();
export const authorOf = new WeakMap<Comment, string>();
/** The sheet as the library read it, for what lies on it or belongs to its view alone. */
export const fileSheetOf = new WeakMap<Sheet, FileSheet>();

interface OpenedChart {
  readonly part: PackedChart;
  readonly state: string;
}
const chartsOpened = new WeakMap<Chart, OpenedChart>();

const stateOf = (chart: Chart): string =>
  JSON.stringify(chart, (_, value: unknown) => (value instanceof Map ? [...value] : value));

/** Keeps the part a chart was read from. */
export const keepChart = (chart: Chart, part: PackedChart): void =>
  void chartsOpened.set(chart, { part, state: stateOf(chart) });

/** The part a chart was read from, where nobody has changed the chart or what it points at since. */
export function keptChart(chart: Chart): PackedChart | undefined {
  const opened = chartsOpened.get(chart);
  return opened && opened.state === stateOf(chart) ? opened.part : undefined;
}
