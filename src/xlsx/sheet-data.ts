/**
 * The cells of a sheet as a file holds them, row by row, so that a workbook of hundreds of sheets never stands in memory as text. The
 * library holds every sheet's text, three times over, until the file is done; it is given what only it can say: styles, notes, links,
 * and cells of a kind of their own. What is plain (numbers, texts, truth, formulas) is written here as it would write it.
 */
import type { Cell, CellStyle, WriteSheet } from 'hucre';
import { cellAddress } from '../sheets/a1';
import { contentText } from './text';

/** The texts that cells share, numbered as they come. */
export function sharedTexts() {
  const numbers = new Map<string, number>();
  return {
    numberOf(text: string): number {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    /** The part that holds them, in pieces; nothing where there is none. */
    *part(): Iterable<string> {
      yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${numbers.size}" uniqueCount="${numbers.size}">`;
      for (const text of numbers.keys())
        yield text === ''
          ? '<si><t/></si>'
          : `<si>${/^ | $|[\n\t]/.test(text) ? '<t xml:space="preserve">' : '<t>'}${contentText(text)}</t></si>`;
      yield '</sst>';
    },
  };
}
export type SharedTexts = ReturnType<typeof sharedTexts>;

type FileCell = Partial<Cell>;
/** An error that a formula gives is stored as one; of a text that only reads like it, the library writes a run. */
const errorText = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/;
const libraryError = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|GETTING_DATA|SPILL!|CALC!)$/;

/** Whether the cell is of a kind that the library writes: rich text, arrays, days, errors that are constants. */
const isOwn = ({ richText, formulaType, formulaDynamic, checkbox, value }: FileCell): boolean =>
  (richText?.length ?? 0) > 0 ||
  formulaType !== undefined ||
  formulaDynamic === true ||
  checkbox !== undefined ||
  (value !== null && typeof value === 'object') ||
  (typeof value === 'string' && libraryError.test(value));

/** A cell at its row and column from 0. */
export type PlacedCell = readonly [row: number, col: number, cell: FileCell];

const byPlace = (a: PlacedCell, b: PlacedCell) => a[0] - b[0] || a[1] - b[1];

/** The cells of a sheet, row by row. */
export const cellsInOrder = (sheet: WriteSheet): readonly PlacedCell[] =>
  [...(sheet.cells ?? [])]
    .map(([key, cell]): PlacedCell => {
      const comma = key.indexOf(',');
      return [Number(key.slice(0, comma)), Number(key.slice(comma + 1)), cell];
    })
    .sort(byPlace);

/** What the library is given of a sheet, and how far the sheet reaches. */
export interface Outline {
  readonly cells: Map<string, FileCell>;
  readonly rows: number;
  readonly cols: number;
}

/**
 * Cells with notes, links or of a kind of their own, and the first in each style that `known` lacks. `known` takes where each style
 * is first met: number of the sheet and address of the cell.
 */
export function outlineOf(
  sheet: WriteSheet,
  placed: Iterable<PlacedCell>,
  index: number,
  known: Map<CellStyle, readonly [number, string]>,
): Outline {
  const cells = new Map<string, FileCell>();
  let rows = 1 + Math.max(-1, ...(sheet.rowDefs?.keys() ?? []));
  let cols = sheet.columns?.length ?? 0;
  for (const [row, col, cell] of placed) {
    [rows, cols] = [Math.max(rows, row + 1), Math.max(cols, col + 1)];
    const key = `${row},${col}`;
    const isNew = cell.style !== undefined && !known.has(cell.style);
    if (isNew) known.set(cell.style!, [index, cellAddress(row + 1, col + 1)]);
    if (isOwn(cell)) cells.set(key, cell);
    else if (isNew || cell.comment || cell.hyperlink)
      cells.set(key, { value: null, style: cell.style, comment: cell.comment, hyperlink: cell.hyperlink });
  }
  return { cells, rows, cols };
}

/** The cells that the library wrote, by address; those it left out have no style. */
export function writtenCells(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/<c r="([A-Z]+\d+)"(?:[^>]*\/>|[^>]*>[^]*?<\/c>)/g);
  return new Map([...found].map(([cell, address]) => [address!, cell]));
}

export const styleNumberIn = (cell: string | undefined): number =>
  Number(/^<c [^>]*?\ss="(\d+)"/.exec(cell ?? '')?.[1] ?? 0);

/** Gnumeric rounds a range only in an array formula; all others come to the same either way. Office.js has no way to make one. */
const roundsRange = /SUMPRODUCT\(ROUND\(/;

function cellText(address: string, cell: FileCell, style: number, texts: SharedTexts): string {
  const { value, formula, formulaResult: result } = cell;
  const s = style === 0 ? '' : ` s="${style}"`;
  if (formula !== undefined && formula !== null) {
    const array = roundsRange.test(formula) ? ` t="array" ref="${address}"` : '';
    const f = `<f${array}>${contentText(formula)}</f>`;
    if (typeof result === 'string') {
      const kind = errorText.test(result) ? 'e' : 'str';
      return `<c r="${address}"${s} t="${kind}">${f}${result === '' ? '<v/>' : `<v>${contentText(result)}</v>`}</c>`;
    }
    if (typeof result === 'boolean') return `<c r="${address}"${s} t="b">${f}<v>${result ? 1 : 0}</v></c>`;
    return `<c r="${address}"${s}>${f}${typeof result === 'number' ? `<v>${result}</v>` : ''}</c>`;
  }
  if (typeof value === 'string') return `<c r="${address}" t="s"${s}><v>${texts.numberOf(value)}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" t="b"${s}><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${address}"${s}><v>${value}</v></c>`;
  return s && `<c r="${address}"${s}/>`;
}

function rowAttributes(sheet: WriteSheet, row: number): string {
  const { height, hidden, outlineLevel, collapsed } = sheet.rowDefs?.get(row) ?? {};
  return `${height === undefined ? '' : ` ht="${height}" customHeight="1"`}${hidden ? ' hidden="1"' : ''}${outlineLevel ? ` outlineLevel="${outlineLevel}"` : ''}${collapsed ? ' collapsed="1"' : ''}`;
}

/** The rows of a sheet, one after the other. `placed` are its cells row by row, `own` those that the library wrote. */
export function* rowTexts(
  sheet: WriteSheet,
  placed: Iterable<PlacedCell>,
  own: ReadonlyMap<string, string>,
  styleNumber: (style: CellStyle) => number,
  texts: SharedTexts,
): Iterable<string> {
  // Rows that have a height and no cells stand between the others.
  const bare = [...(sheet.rowDefs?.keys() ?? [])].sort((a, b) => b - a);
  const text = (row: number, cells: string) => {
    const attributes = rowAttributes(sheet, row);
    return cells || attributes ? `<row r="${row + 1}"${attributes}${cells ? `>${cells}</row>` : '/>'}` : '';
  };
  function* bareUpTo(end: number): Iterable<string> {
    while (bare.length > 0 && bare.at(-1)! <= end) {
      const row = bare.pop()!;
      if (row < end) yield text(row, '');
    }
  }
  let at = -1;
  let cells = '';
  for (const [row, col, cell] of placed) {
    if (row !== at) {
      if (at >= 0) yield text(at, cells);
      yield* bareUpTo(row);
      [at, cells] = [row, ''];
    }
    const address = cellAddress(row + 1, col + 1);
    cells += isOwn(cell)
      ? (own.get(address) ?? '')
      : cellText(address, cell, cell.style ? styleNumber(cell.style) : 0, texts);
  }
  if (at >= 0) yield text(at, cells);
  yield* bareUpTo(Number.POSITIVE_INFINITY);
}
