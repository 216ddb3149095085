/** Small pieces of DrawingML every part of a chart is made of: fills, lines, text. Sizes in points, colours RRGGBB. */
import { fonts } from '../../sheets/styles';
import { xml } from '../text';

/** English Metric Units in a point. */
const EMU = 12_700;

/** Colours of a chart where the spec names none: the style guide's. */
export const chartColors = {
  text: '3A4654',
  title: '1F3A5F',
  frame: 'C7CED6',
  grid: 'E3E8ED',
  paper: 'FFFFFF',
} as const;

export const fill = (color: string) => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
export const noLine = '<a:ln><a:noFill/></a:ln>';

const dashes = { solid: '', dash: '<a:prstDash val="dash"/>', dot: '<a:prstDash val="sysDot"/>' } as const;

export function line(color: string, width: number, dash: keyof typeof dashes = 'solid'): string {
  return `<a:ln w="${Math.round(width * EMU)}" cap="rnd">${fill(color)}${dashes[dash]}<a:round/></a:ln>`;
}

/** Run properties; Chinese text takes the East Asian font, digits the same one. */
function properties(tag: string, size: number, color: string, bold: boolean): string {
  const face = xml(fonts.body);
  return `<a:${tag} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${fill(color)}<a:latin typeface="${face}"/><a:ea typeface="${face}"/></a:${tag}>`;
}

/** Text properties of an element whose text comes from cells. */
export function textStyle(size: number, color: string = chartColors.text, bold = false, upright = false): string {
  return `<c:txPr>${upright ? '<a:bodyPr rot="0" vert="horz"/>' : '<a:bodyPr/>'}<a:lstStyle/><a:p><a:pPr>${properties('defRPr', size, color, bold)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** A title: of the chart (11 bold) or of an axis (9). */
export function title(text: string, size: number, color: string, bold: boolean): string {
  const run = `<a:r>${properties('rPr', size, color, bold)}<a:t>${xml(text)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr>${properties('defRPr', size, color, bold)}</a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
