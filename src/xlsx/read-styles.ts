/** The styles of a file, as far as they decide what a person reads in a cell: number format, struck text, text in the colour of its ground. */
import { walkXml } from './checked-xml';
import { isMain, isShadowed, type Doubt } from './doubts';
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

type Rgb = readonly [number, number, number];
const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const palette: readonly Rgb[] = [
  black,
  white,
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 0],
  [255, 0, 255],
  [0, 255, 255],
];

/** A colour as far as it can be told without the theme's own part; null for any other. */
function colorOf({ rgb, indexed, theme, auto }: Readonly<Record<string, string>>, automatic: Rgb): Rgb | null {
  const hex = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})$/.exec(rgb ?? '');
  if (hex) return [parseInt(hex[1]!, 16), parseInt(hex[2]!, 16), parseInt(hex[3]!, 16)];
  if (indexed !== undefined) {
    const n = Number(indexed);
    return n < 16 ? (palette[n % 8] ?? null) : n === 64 ? black : n === 65 ? white : null;
  }
  if (theme !== undefined) return theme === '0' ? white : theme === '1' ? black : null;
  return auto !== undefined ? automatic : null;
}

/** Relative luminance and contrast as the Web Content Accessibility Guidelines reckon them. */
function contrast(a: Rgb, b: Rgb): number {
  const light = (rgb: Rgb) => {
    const [r, g, blue] = rgb.map((v) => (v <= 10 ? v / 3294 : ((v / 255 + 0.055) / 1.055) ** 2.4)) as [
      number,
      number,
      number,
    ];
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high, low] = [Math.max(light(a), light(b)), Math.min(light(a), light(b))];
  return (high + 0.05) / (low + 0.05);
}
/** Less than this nobody sees; the palest text of ours has more than 2. */
const invisible = 1.25;
const smallest = 3;

interface Font {
  color: Rgb | null;
  struck: boolean;
  size: number;
}

/** The looks by number of style, as cells name them, and those of conditional formats. Throws file-malformed for a part that is no XML. */
export function readStyles(
  part: Uint8Array,
  path: string,
): {
  readonly cells: readonly CellLook[];
  readonly conditional: readonly CellLook[];
  readonly doubts: readonly Doubt[];
} {
  const doubts: Doubt[] = [];
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: { ground: Rgb | null }[] = [];
  const looks: CellLook[] = [];
  const conditional: { format?: string; color?: Rgb | null; ground?: Rgb | null; struck?: true }[] = [];
  const open: string[] = [];
  let solid = false;
  walkXml(part, path, {
    open: (name, a, uri) => {
      open.push(isMain(uri) ? name : '');
      const [list, parent] = [open[1], open.at(-2)];
      if (!isMain(uri)) return;
      if (isShadowed(a) && doubts.length === 0) doubts.push({ kind: 'attribute', part: path });
      if (list === 'numFmts' && name === 'numFmt') formats.set(Number(a.numFmtId), a.formatCode ?? '');
      else if (list === 'fonts') {
        const font = fonts.at(-1);
        if (name === 'font' && open.length === 3) fonts.push({ color: black, struck: false, size: 11 });
        else if (font && parent === 'font') {
          if (name === 'color') font.color = colorOf(a, black);
          else if (name === 'strike') font.struck = !/^(0|false)$/.test(a.val ?? '');
          else if (name === 'sz') font.size = Number(a.val);
        }
      } else if (list === 'fills') {
        if (name === 'fill' && open.length === 3) fills.push({ ground: white });
        else if (name === 'patternFill') solid = a.patternType === 'solid';
        else if (name === 'fgColor' && solid) fills.at(-1)!.ground = colorOf(a, white);
        else if (name === 'gradientFill') fills.at(-1)!.ground = null;
      } else if (list === 'dxfs') {
        const rule = conditional.at(-1);
        if (name === 'dxf' && open.length === 3) conditional.push({});
        else if (!rule) return;
        else if (name === 'numFmt') rule.format = a.formatCode ?? '';
        else if (name === 'strike' && !/^(0|false)$/.test(a.val ?? '')) rule.struck = true;
        else if (name === 'color' && parent === 'font') rule.color = colorOf(a, black);
        else if (name === 'bgColor') rule.ground = colorOf(a, white);
      } else if (list === 'cellXfs' && name === 'xf' && open.length === 3) {
        const id = Number(a.numFmtId ?? 0);
        const format = formats.get(id) ?? builtIn.get(id);
        const [font, ground] = [fonts[Number(a.fontId ?? 0)], fills[Number(a.fillId ?? 0)]?.ground ?? null];
        const concealed =
          font !== undefined &&
          (font.size < smallest ||
            (font.color !== null && ground !== null && contrast(font.color, ground) < invisible));
        looks.push({
          ...(format === undefined || /^general$/i.test(format) ? {} : { format }),
          ...(concealed ? { concealed } : {}),
          ...(font?.struck ? { struck: true } : {}),
        });
      }
    },
    close: () => void open.pop(),
  });
  return {
    cells: looks,
    conditional: conditional.map(({ format, color, ground, struck }) => ({
      ...(format === undefined ? {} : { format }),
      ...(color && contrast(color, ground ?? white) < invisible ? { concealed: true } : {}),
      ...(struck ? { struck } : {}),
    })),
    doubts,
  };
}
