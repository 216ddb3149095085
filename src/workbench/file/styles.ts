/** Cell formats of the workbook in the words of the file library, and back. Colours there have no "#". */
import type { BorderLineStyle, BorderSide, CellStyle } from 'hucre';
import type { Border, CellFormat, FormatPatch, LineStyle, LineWeight } from '../../host/model/format';
import { styleOf } from './as-opened';

const lines: readonly (readonly [BorderLineStyle, LineStyle, LineWeight])[] = [
  ['thin', 'Continuous', 'Thin'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['hair', 'Continuous', 'Hairline'],
  ['dotted', 'Dot', 'Thin'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
  ['double', 'Double', 'Thick'],
];

export const rgb = (color: string) => ({ rgb: color.replace('#', '') });
export const hash = (color: { rgb?: string } | undefined): string => (color?.rgb ? `#${color.rgb.slice(-6)}` : '');

function side(border: Border | null | undefined): BorderSide | undefined {
  if (!border || border.style === 'None') return undefined;
  const alike = lines.filter(([, style]) => style === border.style);
  const [line] = alike.find(([, , weight]) => weight === border.weight) ?? alike[0] ?? ['thin' as const];
  return { style: line, color: rgb(border.color) };
}

function lineOf(written: BorderSide | undefined): Border | null {
  const found = written && lines.find(([line]) => line === written.style);
  return found ? { style: found[1], weight: found[2], color: hash(written.color) || '#000000' } : null;
}

type Sides = Pick<CellFormat, 'top' | 'bottom' | 'left' | 'right'>;
const borders = ({ top, bottom, left, right }: Partial<Sides>): CellStyle['border'] =>
  top || bottom || left || right
    ? { top: side(top), bottom: side(bottom), left: side(left), right: side(right) }
    : undefined;

type Horizontal = NonNullable<NonNullable<CellStyle['alignment']>['horizontal']>;
const horizontals: Readonly<Record<string, Horizontal>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};
const verticals = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
} as const;

const keyOf = (words: Readonly<Record<string, string>>, word: string | undefined): string | undefined =>
  Object.keys(words).find((key) => words[key] === word);

/** A font with Chinese characters in mind: a machine without the named one picks another Chinese one. */
const GB2312 = 134;

/** As the file said it where the format was read from one and not changed since, which may be more than a format holds. */
export function fileStyle(format: CellFormat): CellStyle {
  const own = ownStyle(format);
  const read = styleOf.get(format);
  return read
    ? {
        ...own,
        font: { ...own.font, ...read.font },
        fill: read.fill ?? own.fill,
        border: read.border ?? own.border,
        alignment: { ...own.alignment, ...read.alignment },
        protection: read.protection ?? own.protection,
      }
    : own;
}

function ownStyle(format: CellFormat): CellStyle {
  return {
    font: {
      name: format.fontName,
      size: format.fontSize,
      bold: format.bold || undefined,
      italic: format.italic || undefined,
      underline: format.underline !== 'None' || undefined,
      strikethrough: format.strikethrough || undefined,
      color: rgb(format.color),
      charset: /\p{Script=Han}/u.test(format.fontName) ? GB2312 : undefined,
    },
    fill: format.fill ? { type: 'pattern', pattern: 'solid', fgColor: rgb(format.fill) } : undefined,
    border: borders(format),
    alignment: {
      horizontal: horizontals[format.horizontal],
      vertical: format.vertical in verticals ? verticals[format.vertical as keyof typeof verticals] : undefined,
      wrapText: format.wrap || undefined,
      shrinkToFit: format.shrink || undefined,
      indent: format.indent || undefined,
    },
    numFmt: format.numberFormat === 'General' ? undefined : format.numberFormat,
    protection: format.locked ? undefined : { locked: false },
  };
}

export function formatOf({ font, fill, border, alignment, numFmt, protection }: CellStyle): FormatPatch {
  return {
    ...(font?.name ? { fontName: font.name } : {}),
    ...(font?.size ? { fontSize: font.size } : {}),
    ...(font?.color?.rgb ? { color: hash(font.color) } : {}),
    bold: font?.bold === true,
    italic: font?.italic === true,
    underline: font?.underline ? 'Single' : 'None',
    strikethrough: font?.strikethrough === true,
    fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? hash(fill.fgColor) : '',
    top: lineOf(border?.top),
    bottom: lineOf(border?.bottom),
    left: lineOf(border?.left),
    right: lineOf(border?.right),
    horizontal: keyOf(horizontals, alignment?.horizontal) ?? 'General',
    vertical: keyOf(verticals, alignment?.vertical) ?? 'Bottom',
    wrap: alignment?.wrapText === true,
    shrink: alignment?.shrinkToFit === true,
    indent: alignment?.indent ?? 0,
    numberFormat: numFmt ?? 'General',
    locked: protection?.locked !== false,
  };
}
