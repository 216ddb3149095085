/** Small pieces of DrawingML every part of a chart is made of: fills, lines, text. Sizes in points, colours RRGGBB. */
import type { ChartFrame } from '../../sheets/chart-colors';
import { xml } from '../text';

/** English Metric Units in a point. */
const EMU = 12_700;

export const fill = (color: string) => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
export const noLine = '<a:ln><a:noFill/></a:ln>';

const dashes = { solid: '', dash: '<a:prstDash val="dash"/>', dot: '<a:prstDash val="sysDot"/>' } as const;

export function line(color: string, width: number, dash: keyof typeof dashes = 'solid'): string {
  return `<a:ln w="${Math.round(width * EMU)}" cap="rnd">${fill(color)}${dashes[dash]}<a:round/></a:ln>`;
}

/** Run properties; Chinese text takes the East Asian font, digits the same one. */
function properties(tag: string, font: string, size: number, color: string, bold: boolean): string {
  const face = xml(font);
  return `<a:${tag} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${fill(color)}<a:latin typeface="${face}"/><a:ea typeface="${face}"/></a:${tag}>`;
}

/** Text properties of an element whose text comes from cells; `color` where it is not that of the chart's texts. */
export function textStyle(frame: ChartFrame, color = frame.text, bold = false, upright = false): string {
  return `<c:txPr>${upright ? '<a:bodyPr rot="0" vert="horz"/>' : '<a:bodyPr/>'}<a:lstStyle/><a:p><a:pPr>${properties('defRPr', frame.font, 9, color, bold)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** A title: of the chart (11 bold) or of an axis (9). */
export function title(text: string, frame: ChartFrame, of: 'chart' | 'axis'): string {
  const [size, color, bold] = of === 'chart' ? ([11, frame.title, true] as const) : ([9, frame.text, false] as const);
  const run = `<a:r>${properties('rPr', frame.font, size, color, bold)}<a:t>${xml(text)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr>${properties('defRPr', frame.font, size, color, bold)}</a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
