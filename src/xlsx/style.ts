/** The styles of the sheets in the words of the file library. */
import type { CellStyle, ConditionalRule } from 'hucre';
import type { CellSpec } from '../sheets/spec';
import { cellStyleName, styleOf, type Look } from '../sheets/looks';
import { styles, type ConditionalStyle, type Style } from '../sheets/styles';

/** Stands in for a font name that `repairFonts` later turns into "not italic", which the library cannot say. */
export const uprightMark = 'zsc-upright';

const rgb = (color: string) => ({ rgb: color });

/** Cells of one look share one record: a workbook of many sheets has a hundred of these, and hundreds of thousands of cells. */
const shared = new Map<string, CellStyle>();
const names = new WeakMap<CellStyle, { readonly name: string; readonly format: string }>();

/** A cell's style; the cell's own number format goes before the style's. `locked`: nothing on its sheet is unlocked. */
export function cellStyle(cell: Pick<CellSpec, 'style' | 'format'>, look?: Look, locked = false): CellStyle {
  const key = JSON.stringify([cell.style, cell.format, look, locked]);
  const held = shared.get(key) ?? { ...styleFor(cell, look), ...(locked ? { protection: undefined } : {}) };
  shared.set(key, held);
  const style: Style = styles[cell.style];
  if (!(locked && style.unlocked)) names.set(held, { name: cellStyleName(cell.style, look), format: style.format });
  return held;
}

/** The style of the sheets a cell's style comes of, with the number format that is its own; undefined where the cell is locked against it. */
export const namedAs = (style: CellStyle): { readonly name: string; readonly format: string } | undefined =>
  names.get(style);

/** Every field of a style must be named here: one that is new does not compile until it is written. */
function styleFor(cell: Pick<CellSpec, 'style' | 'format'>, look?: Look): CellStyle {
  const style = styleOf(cell.style, look);
  const {
    font: _role,
    fontName,
    size,
    bold,
    italic,
    color,
    fill,
    align,
    valign,
    indent,
    wrap,
    format,
    ...more
  } = style;
  const { border, unlocked, ...unwritten } = more;
  void (unwritten satisfies Readonly<Record<string, never>>);
  return {
    // Character set 134 (GB2312) lets a machine without the named font pick a Chinese one.
    font: { name: fontName, size, bold, italic, color: rgb(color), charset: 134 },
    fill: fill ? { type: 'pattern', pattern: 'solid', fgColor: rgb(fill) } : undefined,
    border: border && {
      top: border.top && { style: border.top.style, color: rgb(border.top.color) },
      bottom: border.bottom && { style: border.bottom.style, color: rgb(border.bottom.color) },
      left: border.left && { style: border.left.style, color: rgb(border.left.color) },
      right: border.right && { style: border.right.style, color: rgb(border.right.color) },
    },
    alignment: {
      horizontal: align === 'across' ? 'centerContinuous' : align,
      vertical: valign === 'middle' ? 'center' : valign,
      wrapText: wrap,
      indent,
    },
    numFmt: cell.format ?? format,
    protection: unlocked ? { locked: false } : undefined,
  };
}

/** What a conditional format changes; a solid fill of one is spelt with the background colour. */
export function conditionalStyle(style: ConditionalStyle): NonNullable<ConditionalRule['style']> {
  const upright = style.italic === false ? { name: uprightMark } : {};
  const font = {
    ...(style.color ? { color: rgb(style.color) } : {}),
    bold: style.bold,
    italic: style.italic,
    ...upright,
  };
  return {
    font: style.color || style.bold || style.italic !== undefined ? font : undefined,
    fill: style.fill
      ? { type: 'pattern', pattern: 'solid', fgColor: rgb(style.fill), bgColor: rgb(style.fill) }
      : undefined,
    numFmt: style.format,
  };
}

/** The parts of a font in the order the Open XML SDK asks for; the library writes them in another. */
const fontParts = 'b i strike u vertAlign sz color name family charset scheme'.split(' ');

/** Turns the mark into `<i val="0"/>` ("not italic" over an italic cell) and puts each font's parts in order. */
export function repairFonts(stylesXml: string): string {
  return stylesXml
    .replaceAll(`<name val="${uprightMark}"/>`, '<i val="0"/>')
    .replace(/<font>(.*?)<\/font>/g, (_, inner: string) => {
      const parts = inner.match(/<[^>]+\/>/g) ?? [];
      const place = (part: string) => fontParts.indexOf(/^<(\w+)/.exec(part)![1]!);
      return `<font>${[...parts].sort((a, b) => place(a) - place(b)).join('')}</font>`;
    });
}
