/**
 * The two looks of a form: the product's own, and that of official documents (公文, after GB/T 9704—2012): black on white,
 * the title in 小标宋, heads in 黑体, text in 仿宋. A font that a machine does not have is replaced by its programs; the character set
 * named with it lets them choose a Chinese one.
 */
import { fonts, styles, type Style, type StyleName } from './styles';

export type Look = 'official';

const STYLE = 'zsc ';
/** Name of a style in the workbook, in Excel's own gallery; each look has styles of its own. */
export const cellStyleName = (style: StyleName, look?: Look): string => `${STYLE}${look ? `${look} ` : ''}${style}`;
export const isOurStyle = (name: string): boolean => name.startsWith(STYLE);

const officialFonts = { title: '方正小标宋简体', head: '黑体', text: '仿宋' } as const;

/** Fonts of what is no cell: the texts of charts. */
export const lookFonts = (look?: Look): { readonly text: string } => (look ? officialFonts : { text: fonts.body });

const black = '000000';
const line = { style: 'thin', color: black } as const;

/** A style as a look shows it, with the name of its font. */
export function styleOf(name: StyleName, look?: Look): Style & { readonly fontName: string } {
  const style: Style = styles[name];
  if (look === undefined) return { ...style, fontName: fonts[style.font] };
  const { fill: _, border, ...rest } = style;
  const edge = (side: keyof NonNullable<Style['border']>) => (border?.[side] ? { [side]: line } : {});
  return {
    ...rest,
    color: black,
    italic: false,
    border: border && { ...edge('top'), ...edge('bottom'), ...edge('left'), ...edge('right') },
    fontName: style.font === 'title' ? officialFonts.title : style.bold ? officialFonts.head : officialFonts.text,
    // 黑体 and 小标宋 are heavy as they are.
    bold: false,
  };
}
