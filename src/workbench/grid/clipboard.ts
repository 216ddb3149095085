/** Copying shows what the cells show; pasting repeats a single cell over the whole selection. */
import type { Area } from '../../host/model/area';
import { lastCol, lastRow } from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import { extentOf } from '../../host/model/sheet';
import { entryText } from '../book/entry-text';
import { readBlock, writeBlock } from '../book/tsv';
import type { Content } from './content';

/** The selection as text. Constants go as they would be typed, so that a rounded figure is not what arrives. */
export function copied(
  sheet: Sheet,
  contentAt: (row: number, col: number) => Content,
): { readonly text: string; readonly html: string } {
  const { selection } = sheet;
  const used = extentOf(sheet);
  const rows: string[][] = [];
  for (let row = selection.row; row <= Math.min(lastRow(selection), Math.max(selection.row, used.rows)); row++) {
    if (sheet.hiddenRows.has(row) || sheet.filteredRows.has(row)) continue;
    const line: string[] = [];
    for (let col = selection.col; col <= Math.min(lastCol(selection), Math.max(selection.col, used.cols)); col++) {
      if (sheet.hiddenCols.has(col)) continue;
      const cell = sheet.rows.get(row)?.get(col);
      const content = contentAt(row, col);
      line.push(
        cell?.formula === undefined && content.kind === 'number' ? entryText(sheet, { row, col }) : content.text,
      );
    }
    rows.push(line);
  }
  return { text: writeBlock(rows), html: tableOf(rows) };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char).replace(/\n/g, '<br>');

/** The block as a table, which Excel, WPS and word processors take as cells. */
const tableOf = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('')}</table>`;

/** The first table of a clipboard's HTML as a block; null where it holds none. */
export function blockOfHtml(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => {
      for (const end of cell.querySelectorAll('br')) end.replaceWith('\n');
      const text = (cell.textContent ?? '').replace(/\u00a0/g, ' ').trim();
      // A merged cell takes up its columns.
      return [text, ...Array.from({ length: Math.max(0, cell.colSpan - 1) }, () => '')];
    }),
  );
}

/** What arrives with a paste: the text form, or a table where a program gives nothing else. */
export function pasted(clipboard: Pick<DataTransfer, 'getData'>, selection: Area): string[][] {
  const text = clipboard.getData('text/plain');
  const block = text === '' ? (blockOfHtml(clipboard.getData('text/html')) ?? [['']]) : readBlock(text);
  const [only] = block.flat();
  const isSingle = block.length === 1 && block[0]?.length === 1 && selection.rows * selection.cols <= 10_000;
  if (!isSingle || only === undefined) return block;
  return Array.from({ length: selection.rows }, () => Array.from({ length: selection.cols }, () => only));
}
