/** Contents and looks of the cells of one sheet, queued in a handful of commands whatever the sheet's size. */
import { cellStyleName } from '../../sheets/looks';
import { cellAddress, columnLetters, parseArea, type Area } from '../../sheets/a1';
import type { CellSpec, SheetSpec } from '../../sheets/spec';
import { styles, type StyleName } from '../../sheets/styles';
import type { Part } from '../size';
import { asText } from '../text';
import { contentBlocks, type Block } from './blocks';
import { addressLists, mergesOf, rectangles } from './rectangles';
import { formulaRuns, type FormulaRun } from './runs';

/** The number format a cell is drawn with. */
export const formatOf = (cell: CellSpec): string => cell.format ?? styles[cell.style].format;

function written(cell: CellSpec): string | number | boolean {
  if (cell.formula) return cell.formula;
  if (cell.value === null || cell.value === undefined) return '';
  return typeof cell.value === 'string' ? asText(cell.value, formatOf(cell)) : cell.value;
}

/** Looks first, contents after: a cell must be formatted as text before a code of 18 digits is written into it. */
export function queueCells(sheet: Excel.Worksheet, spec: SheetSpec, part: Part): void {
  if (part.index === 0) queueLooks(sheet, spec.cells, spec.look);
  queueContents(sheet, spec, part);
  if (part.index < part.of - 1) return;
  for (const { address, across } of mergesOf(spec.merges)) sheet.getRange(address).merge(across);
}

function queueLooks(sheet: Excel.Worksheet, cells: readonly CellSpec[], look: SheetSpec['look']): void {
  const byStyle = new Map<StyleName, CellSpec[]>();
  const byFormat = new Map<string, CellSpec[]>();
  for (const cell of cells) {
    (byStyle.get(cell.style) ?? byStyle.set(cell.style, []).get(cell.style)!).push(cell);
    if (cell.format !== undefined && cell.format !== styles[cell.style].format)
      (byFormat.get(cell.format) ?? byFormat.set(cell.format, []).get(cell.format)!).push(cell);
  }
  for (const [style, members] of byStyle)
    for (const list of addressLists(rectangles(members))) sheet.getRanges(list).style = cellStyleName(style, look);
  for (const [format, members] of byFormat)
    for (const area of rectangles(members)) {
      const range = sheet.getRangeByIndexes(
        area.row - 1,
        area.col - 1,
        area.lastRow - area.row + 1,
        area.lastCol - area.col + 1,
      );
      range.numberFormat = format as unknown as string[][]; // one format for the whole range, which the types do not say
    }
}

interface Contents {
  readonly blocks: readonly { readonly at: Block; readonly rows: (string | number | boolean | null)[][] }[];
  readonly runs: readonly FormulaRun[];
}

/** A spec's size is reckoned from them before they are sent. */
const known = new WeakMap<SheetSpec, Contents>();

/** What is written into the cells: blocks of a grid, and formulas copied down from the block's first. */
export function contentsOf(spec: SheetSpec): Contents {
  const contents = known.get(spec) ?? arranged(spec);
  known.set(spec, contents);
  return contents;
}

function arranged(spec: SheetSpec): Contents {
  const filled = spec.cells.filter((c) => c.formula !== undefined || (c.value !== null && c.value !== undefined));
  const { runs, copied } = formulaRuns(filled);
  const width = filled.reduce((most, c) => Math.max(most, c.col), 0);
  const height = filled.reduce((most, c) => Math.max(most, c.row), 0);
  // null leaves a cell as it is: copied cells get their formula from the run.
  const grid = Array.from({ length: height }, () => new Array<string | number | boolean | null>(width).fill(null));
  for (const cell of filled) if (!copied.has(cell)) grid[cell.row - 1]![cell.col - 1] = written(cell);
  const blocks = contentBlocks(grid).map((at) => ({
    at,
    rows: grid.slice(at.row, at.lastRow + 1).map((line) => line.slice(at.col, at.lastCol + 1)),
  }));
  return { blocks, runs };
}

function queueContents(sheet: Excel.Worksheet, spec: SheetSpec, { index, of }: Part): void {
  const { blocks, runs } = contentsOf(spec);
  const [first, end] = [index, index + 1].map((n) => Math.floor((spec.rows * n) / of)) as [number, number];
  for (const { at, rows } of blocks) {
    const from = Math.max(at.row, first);
    const wanted = rows.slice(from - at.row, Math.max(0, end - at.row));
    if (wanted.length > 0)
      sheet.getRangeByIndexes(from, at.col, wanted.length, at.lastCol - at.col + 1).formulas = wanted;
  }
  if (index < of - 1) return; // copied once all that they are copied from is there
  for (const run of runs) sheet.getRange(run.to).copyFrom(run.from, 'Formulas');
}

/** Links jump by defined name, so that they survive renamed tabs. */
export function queueLinks(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const linked = spec.cells.filter((cell) => cell.link);
  for (const cell of linked)
    if (cell.link)
      sheet.getRange(cellAddress(cell.row, cell.col)).hyperlink = {
        documentReference: cell.link.name,
        screenTip: cell.link.tip,
      };
  queueLooks(sheet, linked, spec.look); // a link brings Excel's own look along
}

/** Column widths are given to Excel in points: 7 px a character, 5 px padding, 0.75 pt a pixel. */
export const widthInPoints = (characters: number): number => (7 * characters + 5) * 0.75;

/** Lines (rows or columns, 1-based) by the size they get, as address lists: one command for each size. */
export function bySize(
  sizes: Readonly<Record<number, number>>,
  address: (line: number) => string,
): ReadonlyMap<number, string> {
  const lists = new Map<number, string>();
  for (const [line, size] of Object.entries(sizes)) {
    const list = lists.get(size);
    lists.set(size, list === undefined ? address(Number(line)) : `${list},${address(Number(line))}`);
  }
  return lists;
}

export function queueSizes(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const columns = bySize(spec.columnWidths, (col) => `${columnLetters(col)}:${columnLetters(col)}`);
  for (const [width, list] of columns) sheet.getRanges(list).format.columnWidth = widthInPoints(width);
  for (const col of spec.hiddenColumns ?? []) sheet.getRangeByIndexes(0, col - 1, 1, 1).columnHidden = true;
  for (const [height, list] of bySize(spec.rowHeights, (row) => `${row}:${row}`))
    for (const part of parts(list)) sheet.getRanges(part).format.rowHeight = height;
}

/** Rows and columns that had a size of their own as the sheet stood, and have none as it is drawn, get the usual one. */
export function queueSizesGone(sheet: Excel.Worksheet, stood: SheetSpec, drawn: SheetSpec): void {
  const gone = (was: SheetSpec['rowHeights'], is: SheetSpec['rowHeights'], last: number) =>
    Object.keys(was).filter((line) => Number(line) <= last && !(line in is));
  const rows = gone(stood.rowHeights, drawn.rowHeights, drawn.rows).map((row) => `${row}:${row}`);
  const cols = gone(stood.columnWidths, drawn.columnWidths, drawn.cols).map(Number).map(columnLetters);
  if (rows.length > 0) for (const part of parts(rows.join(','))) sheet.getRanges(part).format.useStandardHeight = true;
  if (cols.length > 0) sheet.getRanges(cols.map((col) => `${col}:${col}`).join(',')).format.useStandardWidth = true;
  for (const col of stood.hiddenColumns ?? [])
    if (col <= drawn.cols && !drawn.hiddenColumns?.includes(col))
      sheet.getRangeByIndexes(0, col - 1, 1, 1).columnHidden = false;
}

/** A list of addresses in parts that Excel takes. */
export function parts(list: string): readonly string[] {
  const addresses = list.split(',');
  const perPart = 600;
  return Array.from({ length: Math.ceil(addresses.length / perPart) }, (_, i) =>
    addresses.slice(i * perPart, (i + 1) * perPart).join(','),
  );
}

/** These areas without the cells of others. */
function without(areas: readonly Area[], holes: readonly Area[]): readonly Area[] {
  return areas.flatMap((area) => {
    const own = holes.filter(
      (h) => h.row <= area.lastRow && h.lastRow >= area.row && h.col <= area.lastCol && h.lastCol >= area.col,
    );
    const ends = own.flatMap((h) => [h.row, h.lastRow + 1]).filter((row) => row > area.row && row <= area.lastRow);
    const rows = [...new Set([area.row, ...ends])].sort((a, b) => a - b);
    return rows.flatMap((row, i) => {
      const lastRow = (rows[i + 1] ?? area.lastRow + 1) - 1;
      const across = own.filter((h) => h.row <= row && h.lastRow >= lastRow).sort((a, b) => a.col - b.col);
      const free: Area[] = [];
      let { col } = area;
      for (const hole of across) {
        if (hole.col > col) free.push({ row, col, lastRow, lastCol: hole.col - 1 });
        col = Math.max(col, hole.lastCol + 1);
      }
      return col <= area.lastCol ? [...free, { row, col, lastRow, lastCol: area.lastCol }] : free;
    });
  });
}

/**
 * Clears a template area before it is drawn again, so that nothing of an older template is left in it. Not with 'All': comments and
 * notes go with that, and those are the users', as are links on cells they fill in. `filled`: the areas whose contents go, where what
 * stands elsewhere is the user's.
 */
export function queueClear(sheet: Excel.Worksheet, spec: SheetSpec, area: string, filled?: readonly string[]): void {
  const { row, col, lastRow, lastCol } = parseArea(area);
  const range = sheet.getRangeByIndexes(row - 1, col - 1, lastRow - row + 1, lastCol - col + 1);
  range.unmerge();
  range.dataValidation.clear();
  range.conditionalFormats.clearAll();
  if (filled) for (const list of filled) sheet.getRanges(list).clear('Contents');
  else range.clear('Contents');
  range.clear('Formats');
  const entries = spec.fields.flatMap(({ role, range: cells }) => (role === 'entry' ? [parseArea(cells)] : []));
  const drawn = filled?.flatMap((list) => list.split(',').map((part) => parseArea(part))) ?? [parseArea(area)];
  for (const list of addressLists(without(drawn, entries))) sheet.getRanges(list).clear('Hyperlinks');
}
