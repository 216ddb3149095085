/** The styles of a file, as far as they decide what a person reads in a cell: number format, struck text, text in the colour of its ground. */
import { walkXml } from './checked-xml';
import { isSeen, smallest, symbols, type Rgb } from '../sheets/seen';
import { black, colorsOf, paletteOf, white, type Colors, type NamedColor } from './colors';
import { isAlternate, isMain, isShadowed, type Doubt } from './doubts';
import type { CellLook } from './raw';

/** Formats that files name by a number only (ISO 29500-1, 18.8.30). */
const builtIn: ReadonlyMap<number, string> = new Map(
  Object.entries({
    1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??', 14: 'yyyy/m/d',
    15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm',
    37: '#,##0;-#,##0', 38: '#,##0;[Red]-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;[Red]-#,##0.00', 45: 'mm:ss', 46: '[h]:mm:ss',
    47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
  }).map(([id, code]) => [Number(id), code]), // prettier-ignore
);

/** Formats whose numbers mean the same in every program, whatever the language. */
const fixed: ReadonlySet<number> = new Set([1, 2, 3, 4, 9, 10, 11, 12, 13, 49]);
/** Further in than this, what a cell holds is out of sight. */
const deepest = 20;
const lists: ReadonlySet<string> = new Set(['numFmts', 'fonts', 'fills', 'cellXfs', 'dxfs', 'colors']);

/** A font as far as it decides whether a text is read as it stands: of a cell, or of a run of rich text. */
export interface Font {
  color?: NamedColor;
  struck: boolean;
  size: number;
  symbol: boolean;
}

export const plainFont = (): Font => ({ struck: false, size: 11, symbol: false });

/** Takes what an element of a font says. */
export function takeFont(font: Font, name: string, a: NamedColor): void {
  if (name === 'color') font.color = a;
  else if (name === 'strike') font.struck = !/^(0|false)$/.test(a.val ?? '');
  else if (name === 'sz') font.size = Number(a.val);
  else if (name === 'name' || name === 'rFont') font.symbol ||= symbols.test(a.val ?? '');
  else if (name === 'charset') font.symbol ||= a.val === '2';
}

interface Fill {
  solid: boolean;
  grounds: NamedColor[];
}

interface Xf {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  /** Content repeated over the cell's width, or pushed out of it. */
  moved: boolean;
}

export interface Styles {
  /** The looks by number of style, as cells name them. */
  readonly cells: readonly CellLook[];
  /** Those of conditional formats. */
  readonly conditional: readonly CellLook[];
  /** What runs of rich text in fonts of their own look like in a cell of a style. */
  readonly runs: (style: number, fonts: readonly Font[]) => CellLook;
  readonly doubts: readonly Doubt[];
}

export const noStyles: Styles = { cells: [], conditional: [], runs: () => ({}), doubts: [] };

const isFont = ({ color, struck, size, symbol }: Font, grounds: readonly Rgb[], colors: Colors): CellLook => {
  const text = color ? colors.of(color, black) : black;
  const hidden = size < smallest || text === null || grounds.some((ground) => !isSeen(text, ground));
  return {
    ...(hidden ? { concealed: true } : {}),
    ...(struck ? { struck: true } : {}),
    ...(symbol ? { altered: true } : {}),
  };
};

/** The styles of a file; `theme` is its colours by number. Throws file-malformed for a part that is no XML. */
export function readStyles(part: Uint8Array, path: string, theme?: readonly Rgb[]): Styles {
  const doubts: Doubt[] = [];
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: Fill[] = [];
  const xfs: Xf[] = [];
  const dxfs: { format?: string; color?: NamedColor; ground?: NamedColor; struck?: true }[] = [];
  const palette: string[] = [];
  const seen = new Set<string>();
  const open: string[] = [];
  const doubt = (kind: Doubt['kind']) => {
    if (!doubts.some((told) => told.kind === kind)) doubts.push({ kind, part: path });
  };
  walkXml(part, path, {
    open: (name, a, uri) => {
      open.push(isMain(uri) ? name : '');
      const [list, parent] = [open[1], open.at(-2)];
      if (!isMain(uri)) {
        // Programs that do not look at namespaces, or take another branch, go by these.
        if (list !== 'extLst' && (open.length === 2 || isAlternate(uri, name))) doubt('style');
        return;
      }
      if (isShadowed(a)) doubt('attribute');
      if (open.length === 2 && lists.has(name)) {
        if (seen.has(name)) doubt('style');
        seen.add(name);
      }
      if (list === 'numFmts' && name === 'numFmt') {
        const [id, code] = [Number(a.numFmtId), a.formatCode ?? ''];
        const before = formats.get(id) ?? (fixed.has(id) ? builtIn.get(id) : undefined);
        if (before !== undefined && before !== code) doubt('style');
        formats.set(id, code);
      } else if (list === 'fonts') {
        const font = fonts.at(-1);
        if (name === 'font' && open.length === 3) fonts.push(plainFont());
        else if (font && parent === 'font') takeFont(font, name, a);
      } else if (list === 'fills') {
        const fill = fills.at(-1);
        if (name === 'fill' && open.length === 3) fills.push({ solid: false, grounds: [] });
        else if (name === 'patternFill' && fill) fill.solid = a.patternType === 'solid';
        else if (name === 'fgColor' || name === 'color' || (name === 'bgColor' && fill?.solid === false))
          fill?.grounds.push(a);
      } else if (list === 'dxfs') {
        const rule = dxfs.at(-1);
        if (name === 'dxf' && open.length === 3) dxfs.push({});
        else if (!rule) return;
        else if (name === 'numFmt') rule.format = a.formatCode ?? '';
        else if (name === 'strike' && !/^(0|false)$/.test(a.val ?? '')) rule.struck = true;
        else if (name === 'color' && parent === 'font') rule.color = a;
        else if (name === 'bgColor') rule.ground = a;
      } else if (list === 'cellXfs' && name === 'xf' && open.length === 3)
        xfs.push({ format: Number(a.numFmtId ?? 0), font: Number(a.fontId ?? 0), fill: Number(a.fillId ?? 0), moved: false }); // prettier-ignore
      else if (list === 'cellXfs' && name === 'alignment' && parent === 'xf')
        xfs.at(-1)!.moved = a.horizontal === 'fill' || Number(a.indent ?? 0) > deepest;
      else if (name === 'rgbColor') palette.push(a.rgb ?? '');
    },
    close: () => void open.pop(),
  });
  const colors = colorsOf(theme, paletteOf(palette));
  const groundsOf = (style: number): Rgb[] => {
    const named = fills[xfs[style]?.fill ?? 0]?.grounds ?? [];
    if (named.length === 0) return [white];
    return named.flatMap((ground) => {
      const found = colors.of(ground, white);
      return found ? [found] : [];
    });
  };
  return {
    cells: xfs.map(({ format: id, font, moved }, style) => {
      const format = formats.get(id) ?? builtIn.get(id);
      if (format === undefined && id >= 164) doubt('style');
      const grounds = groundsOf(style);
      const look = isFont(fonts[font] ?? plainFont(), grounds, colors);
      const code = format ?? '';
      const paled = colors.inFormat(code).some((text) => grounds.some((ground) => !isSeen(text, ground)));
      // A star repeats the character after it over what is left of the cell.
      const repeated = /\*[^\s]/.test(code.replace(/"[^"]*"|\\./g, ''));
      return {
        ...(format === undefined || /^general$/i.test(format) ? {} : { format }),
        ...look,
        ...(paled ? { concealed: true } : {}),
        ...(moved || repeated ? { altered: true } : {}),
      };
    }),
    conditional: dxfs.map(({ format, color, ground, struck }) => {
      const text = color && colors.of(color, black);
      const hidden = text && !isSeen(text, (ground && colors.of(ground, white)) ?? white);
      return {
        ...(format === undefined ? {} : { format }),
        ...(hidden ? { concealed: true } : {}),
        ...(struck ? { struck } : {}),
      };
    }),
    runs: (style, own) => Object.assign({}, ...own.map((font) => isFont(font, groundsOf(style), colors))) as CellLook,
    doubts,
  };
}
