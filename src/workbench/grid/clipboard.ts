/** Copying shows what the cells show; pasting repeats a single cell over the whole selection. */
import type { Area } from '../../host/model/area';
import { lastCol, lastRow } from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import { extentOf } from '../../host/model/sheet';
import { entryText } from '../book/entry-text';
import { readBlock, writeBlock } from '../book/tsv';
import type { Content } from './content';

/** The selection as text. Constants go as they would be typed, so that a rounded figure is not what arrives. */
export function copied(sheet: Sheet, contentAt: (row: number, col: number) => Content): string {
  const { selection } = sheet;
  const used = extentOf(sheet);
  const rows: string[][] = [];
  for (let row = selection.row; row <= Math.min(lastRow(selection), Math.max(selection.row, used.rows)); row++) {
    const line: string[] = [];
    for (let col = selection.col; col <= Math.min(lastCol(selection), Math.max(selection.col, used.cols)); col++) {
      if (sheet.hiddenRows.has(row) || sheet.hiddenCols.has(col)) continue;
      const cell = sheet.rows.get(row)?.get(col);
      const content = contentAt(row, col);
      line.push(
        cell?.formula === undefined && content.kind === 'number' ? entryText(sheet, { row, col }) : content.text,
      );
    }
    if (!sheet.hiddenRows.has(row)) rows.push(line);
  }
  return writeBlock(rows);
}

export function pasted(text: string, selection: Area): string[][] {
  const block = readBlock(text);
  const [only] = block.flat();
  const isSingle = block.length === 1 && block[0]?.length === 1 && selection.rows * selection.cols <= 10_000;
  if (!isSingle || only === undefined) return block;
  return Array.from({ length: selection.rows }, () => Array.from({ length: selection.cols }, () => only));
}
