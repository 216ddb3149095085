/** How wide a column, or how high a row, must be for what its cells show. */
import { colWidth } from '../../host/model/geometry';
import type { CellFormat } from '../../host/model/format';
import type { Sheet } from '../../host/model/sheet';
import { extentOf } from '../../host/model/sheet';
import { mergeAt } from '../book/places';
import type { Content } from './content';
import { fontFamily } from './look';

const POINTS_PER_PIXEL = 72 / 96;
/** Pixels left and right of a text, with the line beside it; and those of a step of indentation. */
const AROUND = 8;
const INDENT = 9;
/** Height of a line by its type size. */
const LINE = 1.35;

/**
 * Points that fit the column or row; null where it holds nothing to fit to. As in Excel, merged cells have no say, and
 * wrapped ones none in how wide a column is.
 */
export function fitting(
  sheet: Sheet,
  contentAt: (row: number, col: number) => Content,
  side: 'row' | 'col',
  index: number,
): number | null {
  const measure = document.createElement('canvas').getContext('2d');
  if (!measure) return null;
  const widthOf = (text: string, format: CellFormat): number => {
    measure.font = `${format.italic ? 'italic ' : ''}${format.bold ? 700 : 400} ${format.fontSize}pt ${fontFamily(format.fontName)}`;
    return Math.max(...text.split('\n').map((line) => measure.measureText(line).width)) + format.indent * INDENT;
  };
  const used = extentOf(sheet);
  const along = side === 'col' ? used.rows : used.cols;
  const needed = Array.from({ length: along }, (_, k): number => {
    const [row, col] = side === 'col' ? [k, index] : [index, k];
    const content = contentAt(row, col);
    const text = content.lead + content.text;
    const { format } = content;
    if (text === '' || mergeAt(sheet, row, col) || sheet.hiddenRows.has(row) || sheet.hiddenCols.has(col)) return 0;
    if (side === 'col') return format.wrap ? 0 : (widthOf(text, format) + AROUND) * POINTS_PER_PIXEL;
    const room = colWidth(sheet, col) / POINTS_PER_PIXEL - AROUND;
    const lines = format.wrap
      ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line, format) / room)), 0)
      : 1;
    return lines * format.fontSize * LINE;
  });
  const most = Math.max(0, ...needed);
  return most === 0 ? null : Math.ceil(most);
}
