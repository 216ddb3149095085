/**
 * Colours of the charts, in one place: of series by what they stand for, and of what is around them. The look of official
 * documents (looks.ts) has them all in greys, far enough apart to be told from each other in a photocopy.
 */
import { lookFonts, type Look } from './looks';
import type { ChartSpec } from './spec';

export const chartColors = {
  target: 'C5D0DC',
  targetOutline: '8595A6',
  actual: '2F5D8C',
  line: 'A8640A',
  lineLabel: '7A4B00',
  onDark: 'FFFFFF',
  ink: '3A4654',
  met: 'A9BACB',
  near: 'DCC491',
  missed: 'A93F31',
  thisYear: '1F3A5F',
  lastYear: 'A8640A',
  ring: 'A9B4C0',
} as const;

const greys = {
  target: 'D9D9D9',
  targetOutline: '595959',
  actual: '404040',
  line: '7F7F7F',
  lineLabel: '000000',
  onDark: 'FFFFFF',
  ink: '000000',
  met: 'BFBFBF',
  near: '8C8C8C',
  missed: '262626',
  thisYear: '000000',
  lastYear: '7F7F7F',
  ring: 'A6A6A6',
} as const satisfies Record<keyof typeof chartColors, string>;

/** What is around the series of a chart: colours RRGGBB and the font of its texts. */
export interface ChartFrame {
  readonly title: string;
  readonly text: string;
  readonly border: string;
  readonly grid: string;
  readonly paper: string;
  readonly font: string;
}

const blue = { title: '1F3A5F', text: '3A4654', border: 'C7CED6', grid: 'E3E8ED', paper: 'FFFFFF' } as const;
const black = { title: '000000', text: '000000', border: '7F7F7F', grid: 'D9D9D9', paper: 'FFFFFF' } as const;

/** The frame of a chart in the look of its sheet. */
export const chartFrame = (look?: Look): ChartFrame => ({ ...(look ? black : blue), font: lookFonts(look).text });

const greyOf = new Map<string, string>(
  Object.entries(chartColors).map(([role, color]) => [color, greys[role as keyof typeof greys]]),
);
const grey = (color: string): string => greyOf.get(color) ?? color;

/** A chart as a look shows it. */
export const chartOf = (chart: ChartSpec, look?: Look): ChartSpec =>
  look === undefined
    ? chart
    : {
        ...chart,
        look,
        series: chart.series.map((series) => ({
          ...series,
          color: grey(series.color),
          ...(series.outline ? { outline: grey(series.outline) } : {}),
          ...(series.labels ? { labels: { ...series.labels, color: grey(series.labels.color) } } : {}),
        })),
      };
