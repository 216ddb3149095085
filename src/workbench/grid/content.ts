/** What a cell shows: its text as the number format writes it, and its format with the conditional formats that hold. */
import { format as formatNumber } from 'numfmt';
import type { CellResult } from '../../formula/types';
import { formatValue } from '../../formula/text';
import { shownFormat } from '../../host/model/conditional';
import { valueAt } from '../../host/model/contents';
import type { CellFormat } from '../../host/model/format';
import type { Sheet } from '../../host/model/sheet';
import type { Workbook } from '../../host/model/workbook';

export interface Content {
  readonly text: string;
  /** Text pushed to the left edge by a format that fills the space between ("△"* 0.00). */
  readonly lead: string;
  readonly kind: 'empty' | 'text' | 'number' | 'other';
  readonly format: CellFormat;
}

/** Marks the place where a number format fills the cell. */
const FILL = '\u001f';

/** Contents of the cells of one sheet, worked out when asked for and kept until the workbook changes. */
export function createContents(workbook: Workbook, sheet: Sheet): (row: number, col: number) => Content {
  const cells = new Map<number, Content>();
  return (row, col) => {
    const key = row * 16384 + col;
    let content = cells.get(key);
    if (!content) {
      content = contentOf(valueAt(workbook, sheet, row, col), shownFormat(workbook, sheet, row, col));
      cells.set(key, content);
    }
    return content;
  };
}

function contentOf(value: CellResult, format: CellFormat): Content {
  if (value === null) return { text: '', lead: '', kind: 'empty', format };
  const kind = typeof value === 'number' ? 'number' : typeof value === 'string' ? 'text' : 'other';
  const [lead, text] = split(written(value, format.numberFormat));
  return { text, lead, kind, format };
}

function written(value: CellResult, pattern: string): string {
  if (typeof value !== 'number' || !pattern.includes('*')) return formatValue(value, pattern);
  try {
    // The library's types say boolean where its text says string.
    return formatNumber(pattern, value, { locale: 'zh-CN', fillChar: FILL as unknown as boolean });
  } catch {
    return formatValue(value, pattern);
  }
}

function split(text: string): [string, string] {
  const at = text.indexOf(FILL);
  // The character after the mark is the one to be repeated; a space needs no drawing.
  return at < 0 ? ['', text] : [text.slice(0, at), text.slice(at + 2)];
}
