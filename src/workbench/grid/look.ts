/** How a cell format looks in CSS: font, fill, alignment, and the lines a cell shares with its neighbours. */
import type { CSSProperties } from 'react';
import type { Border, CellFormat } from '../../host/model/format';

/** One font name stands in a cell; every system puts its own in place of one it does not have. */
const fonts: Readonly<Record<string, string>> = {
  微软雅黑: '"微软雅黑", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  宋体: '"宋体", SimSun, "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", serif',
  Calibri: 'Calibri, Carlito, "Segoe UI", "Noto Sans CJK SC", sans-serif',
};

export const fontFamily = (name: string): string => fonts[name] ?? `"${name.replace(/["\\]/g, '')}", sans-serif`;

const known = new WeakMap<CellFormat, CSSProperties>();

/** Font, colour and fill of a format. Formats are shared objects, so each is worked out once. */
export function lookOf(format: CellFormat): CSSProperties {
  let look = known.get(format);
  if (!look) {
    look = {
      fontFamily: fontFamily(format.fontName),
      fontSize: `${format.fontSize}pt`,
      fontWeight: format.bold ? 700 : undefined,
      fontStyle: format.italic ? 'italic' : undefined,
      textDecoration: decoration(format),
      color: format.color || undefined,
      backgroundColor: format.fill || undefined,
    };
    known.set(format, look);
  }
  return look;
}

function decoration({ underline, strikethrough }: CellFormat): string | undefined {
  const lines = [underline !== 'None' ? 'underline' : '', strikethrough ? 'line-through' : ''].filter(Boolean);
  return lines.length > 0 ? lines.join(' ') : undefined;
}

/** Centred over its own cell and the empty ones after it that say the same. */
export const isAcross = ({ horizontal }: CellFormat): boolean => horizontal === 'CenterAcrossSelection';

export type Alignment = 'left' | 'center' | 'right';

/** Where the text stands: General puts numbers right, errors and truth values in the middle, text left. */
export function alignmentOf(format: CellFormat, kind: 'empty' | 'text' | 'number' | 'other'): Alignment {
  switch (format.horizontal) {
    case 'Center':
    case 'CenterAcrossSelection':
    case 'Distributed':
      return 'center';
    case 'Right':
      return 'right';
    case 'Left':
    case 'Fill':
    case 'Justify':
      return 'left';
    default:
      return kind === 'number' ? 'right' : kind === 'other' ? 'center' : 'left';
  }
}

export const verticalOf = (format: CellFormat): 'flex-start' | 'center' | 'flex-end' =>
  format.vertical === 'Top' ? 'flex-start' : format.vertical === 'Bottom' ? 'flex-end' : 'center';

const widths = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 } as const;

/** The line drawn between two cells: the heavier of what both ask for, the later one where they are alike. */
export function sharedLine(first: Border | null, second: Border | null): Border | null {
  const a = first && first.style !== 'None' ? first : null;
  const b = second && second.style !== 'None' ? second : null;
  if (!a || !b) return a ?? b;
  return widths[a.weight] > widths[b.weight] ? a : b;
}

/** A line as a CSS border. */
export function cssLine(border: Border | null): string | undefined {
  if (!border || border.style === 'None') return undefined;
  const style =
    border.style === 'Continuous'
      ? 'solid'
      : border.style === 'Double'
        ? 'double'
        : border.style === 'Dot' || border.weight === 'Hairline'
          ? 'dotted'
          : 'dashed';
  return `${border.style === 'Double' ? 3 : widths[border.weight]}px ${style} ${border.color}`;
}
