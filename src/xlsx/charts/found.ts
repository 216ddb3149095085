/** What a chart showed when it was drawn, in words for those who cannot see it: the day, and of each series its figures by category. */
import type { CellValue } from '../../entries/entries';
import { isoOf } from '../../entries/dates';
import { formatValue } from '../../formula/text';
import type { ChartSpec, SeriesSpec } from '../../sheets/spec';

/** Programs read out so much, and show it in a small field. */
const longest = 1000;
/** Categories of a series that are told one by one. */
const told = 12;

/** The format a series' figures are told in: that of its axis where it says percent, else two digits at most. */
function formatOf(chart: ChartSpec, series: SeriesSpec): string {
  const axis = (series.axis === 'secondary' ? chart.secondary : chart.primary)?.format;
  return axis?.includes('%') ? '0.0%' : '#,##0.##';
}

const shown = (value: CellValue, format: string): string =>
  typeof value === 'number' ? formatValue(value, format).replace(/\.$/, '') : '—';

/** Whether there is a figure to tell: columns are drawn from 0 where there is none, and their labels leave that out. */
const isFigure = (value: CellValue, { labels }: SeriesSpec): boolean =>
  value !== null && value !== '' && (value !== 0 || labels === undefined || formatValue(value, labels.format) !== '');

/** The chart's description with what was found on a day (a day number). */
export function foundIn(chart: ChartSpec, values: (range: string) => readonly CellValue[], day: number): string {
  const names = values(chart.categories).map((name) => String(name ?? '').replace(/\s+/g, ' '));
  const series = chart.series.map((s) => {
    const figures = values(s.values).slice(0, told);
    const pairs = figures.flatMap((value, i) => (names[i] === '' || !isFigure(value, s) ? [] : [`${names[i]} ${shown(value, formatOf(chart, s))}`])); // prettier-ignore
    return `${s.name}: ${pairs.length === 0 ? '—' : pairs.join('; ')}`;
  });
  const text = `${chart.altText} (${isoOf(day)}) ${series.join(' | ')}`;
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
