/**
 * The print inspector: prints sheets by LibreOffice and finds what is wrong on paper. Every cell's text is looked for in the cell's
 * own rectangle; what lies outside is cut or over its neighbour. What stands there is added up as an auditor would.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from '../../../src/entries/entries';
import { cellAddress, parseArea } from '../../../src/sheets/a1';
import type { CellSpec, SheetSpec } from '../../../src/sheets/spec';
import { styles, type Style } from '../../../src/sheets/styles';
import { readWorkbook, writeWorkbook, type WriteWorkbookOptions } from '../../../src/xlsx';
import { linesOf, notFooting, type Forms } from '../../support/adding-machine';
import { toPdf } from '../../support/libreoffice';
import { fontsConfig, type Situation } from './fonts';
import { gridsOf, rulerSpecs, tinyPrint, type Box, type PageGrid } from './ruler';
import { pagesOf, type Page, type Word } from './words';

export interface Fault {
  readonly sheet: string;
  /** From 1, within the sheet. */
  readonly page: number;
  readonly what:
    'cut' | 'missing' | 'hashes' | 'small' | 'empty-page' | 'signature' | 'block-name' | 'no-height' | 'broken-word' | 'sum'; // prettier-ignore
  readonly cell?: string;
  readonly detail: string;
}

export interface SheetReport {
  readonly sheet: string;
  readonly pages: number;
  /** Smallest size of a cell's text, in points. */
  readonly smallest: number;
  readonly faults: readonly Fault[];
}

/** Smallest sizes allowed by kind of sheet, in points; notes and footers may be a little smaller. */
export interface Floors {
  readonly body: (spec: SheetSpec) => number;
}

const temporary = () => mkdtempSync(join(tmpdir(), 'zsc-print-'));

/** Both PDFs of a workbook: the sheets and their ruler. */
async function printed(
  specs: readonly SheetSpec[],
  options: WriteWorkbookOptions,
  situation: Situation,
): Promise<{ pages: readonly Page[]; ruler: readonly Page[]; file: Uint8Array; pdf: string }> {
  const folder = temporary();
  process.env.FONTCONFIG_FILE = fontsConfig(situation);
  const file = await writeWorkbook(specs, options);
  const [real, ruler] = [join(folder, 'book.xlsx'), join(folder, 'ruler.xlsx')];
  writeFileSync(real, file);
  writeFileSync(ruler, tinyPrint(await writeWorkbook(rulerSpecs(specs), options)));
  const [realPdf, rulerPdf] = await Promise.all([
    toPdf(real, { recalculate: false }),
    toPdf(ruler, { recalculate: false }),
  ]);
  return { pages: pagesOf(realPdf), ruler: pagesOf(rulerPdf, false), file, pdf: realPdf };
}

const squeeze = (text: string) => text.replace(/[\s\u3000\u00a0]+/g, '');

/** Cells that another one lies over. */
function covered(spec: SheetSpec): ReadonlyMap<string, string | null> {
  const map = new Map<string, string | null>();
  for (const merge of spec.merges) {
    const { row, col, lastRow, lastCol } = parseArea(merge);
    for (let r = row; r <= lastRow; r++)
      for (let c = col; c <= lastCol; c++) map.set(cellAddress(r, c), r === row && c === col ? merge : null);
  }
  return map;
}

interface Sheet {
  readonly spec: SheetSpec;
  readonly shown: (address: string) => CellValue;
  readonly merged: ReadonlyMap<string, string | null>;
  readonly cells: ReadonlyMap<string, CellSpec>;
}

/** The rectangle a cell's text may take on the page; null where it is not there. Unwrapped text may run over empty neighbours. */
function boxOf(sheet: Sheet, grid: PageGrid, cell: CellSpec): Box | null {
  const address = cellAddress(cell.row, cell.col);
  const merge = sheet.merged.get(address);
  if (merge === null) return null;
  const area = merge ? parseArea(merge) : { row: cell.row, col: cell.col, lastRow: cell.row, lastCol: cell.col };
  const rows = [...grid.rows].filter(([r]) => r >= area.row && r <= area.lastRow).map(([, edge]) => edge);
  const columns = [...grid.columns].filter(([c]) => c >= area.col && c <= area.lastCol).map(([, edge]) => edge);
  if (rows.length === 0 || columns.length === 0) return null;
  let [left, right] = [Math.min(...columns.map((c) => c.left)), Math.max(...columns.map((c) => c.right))];
  const style: Style = styles[cell.style];
  const shown = sheet.shown(address);
  if (!style.wrap && !merge && typeof shown === 'string') {
    const empty = (col: number) => {
      const at = cellAddress(cell.row, col);
      const value = sheet.shown(at);
      return !sheet.merged.has(at) && (value === null || value === '');
    };
    const beside = [...grid.columns].sort(([a], [b]) => a - b);
    // Hidden columns are not on the page; text runs over them.
    const after = beside.filter(([c]) => c > cell.col);
    const before = beside.filter(([c]) => c < cell.col).reverse();
    if (style.align !== 'right') for (const [c, edge] of after) if (empty(c)) right = edge.right; else break; // prettier-ignore
    if (style.align !== 'left') for (const [c, edge] of before) if (empty(c)) left = edge.left; else break; // prettier-ignore
  }
  return { left, right, top: Math.min(...rows.map((r) => r.top)), bottom: Math.max(...rows.map((r) => r.bottom)) };
}

/** How far a word's ink may stand over its box: bounds of poppler are those of the font, not of the ink. */
const slack = 0.8;

const within = (word: Word, box: Box): boolean => {
  const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
  return x > box.left - 1 && x < box.right + 1 && y > box.top && y < box.bottom;
};

/** Why a cell's text is not whole, or null. */
function faultOf(
  text: CellValue,
  words: readonly Word[],
  box: Box,
  whole: boolean,
): Pick<Fault, 'what' | 'detail'> | null {
  if (text === null || text === '') return null;
  const found = words.filter((word) => within(word, box));
  const joined = squeeze(found.map((word) => word.text).join(''));
  if (/^#{2,}$/.test(joined)) return { what: 'hashes', detail: String(text) };
  if (!whole) return null;
  if (joined === '' || (typeof text === 'string' && !sameLetters(squeeze(text), joined)))
    return { what: 'missing', detail: `${String(text)} → ${joined}` };
  const broken = typeof text === 'string' ? brokenWord(text, found) : null;
  if (broken) return { what: 'broken-word', detail: `${broken} of ${String(text)}` };
  const over = found.find((word) => {
    if (typeof text === 'string' && !squeeze(text).includes(squeeze(word.text))) return false;
    const height = word.bottom - word.top;
    return word.left < box.left - slack || word.right > box.right + slack || word.top + 0.17 * height < box.top - slack || word.bottom - 0.1 * height > box.bottom + slack; // prettier-ignore
  });
  return over ? { what: 'cut', detail: `${over.text} of ${String(text)}` } : null;
}

const latinWords = (text: string): readonly string[] => text.match(/[A-Za-z]{3,}/g) ?? [];

/** A word of letters that is parted between two lines of its cell, or null: no program hyphenates, so it reads as two. */
function brokenWord(text: string, found: readonly Word[]): string | null {
  const whole = found.flatMap((word) => latinWords(word.text));
  return latinWords(text).find((word) => {
    const at = whole.indexOf(word);
    if (at >= 0) whole.splice(at, 1);
    return at < 0;
  }) ?? null; // prettier-ignore
}

/** Words of one cell come line by line, but lines of one height may come in any order: the letters must be the same. */
function sameLetters(expected: string, found: string): boolean {
  const letters = (text: string) => [...text].sort().join('');
  return found.includes(expected) || letters(found) === letters(expected);
}

/** The sheets as printed, with everything that is wrong. Numbers are looked at for `###` and for standing in their cells. */
export async function inspect(
  specs: readonly SheetSpec[],
  options: WriteWorkbookOptions,
  situation: Situation,
  floors: Floors,
  of: Pick<Forms, 'plan' | 'm'>,
): Promise<{ reports: SheetReport[]; pdf: string }> {
  const { pages, ruler, file, pdf } = await printed(specs, options, situation);
  const book = readWorkbook(file);
  const sheets = new Map(
    specs
      .filter((spec) => spec.print && spec.visibility === 'visible')
      .map((spec): [string, Sheet] => {
        const raw = book.sheets.find(({ tab }) => tab === spec.name)!;
        return [
          spec.key,
          {
            spec,
            shown: (address) => raw.cells.get(address)?.value ?? null,
            merged: covered(spec),
            cells: new Map(spec.cells.map((cell) => [cellAddress(cell.row, cell.col), cell])),
          },
        ];
      }),
  );
  const { grids, blank } = paired(gridsOf(ruler, specs), pages.length, sheets);
  const sums = sumFaults({ ...of, specs: [...sheets.values()].map(({ spec }) => spec), text: printedText(sheets, grids, pages) }); // prettier-ignore
  const reports = [...sheets.values()].map((sheet): SheetReport => {
    const { spec } = sheet;
    const own = grids.filter(({ sheet: key }) => key === spec.key);
    const faults: Fault[] = blank
      .filter(({ sheet: key }) => key === spec.key)
      .map(() => ({ sheet: spec.key, page: own.length, what: 'empty-page', detail: 'nothing at all' }));
    let smallest = Infinity;
    own.forEach((grid, i) => {
      const page = pages[grid.page]!;
      for (const fault of cellFaults(sheet, grid, page)) faults.push({ sheet: spec.key, page: i + 1, ...fault });
      const { size, text } = smallestOf(spec, grid, page);
      smallest = Math.min(smallest, size);
      if (size < floors.body(spec) - 0.05)
        faults.push({ sheet: spec.key, page: i + 1, what: 'small', detail: `${size} pt: ${text}` });
    });
    faults.push(...pageFaults(sheet, own), ...sums.filter(({ sheet: key }) => key === spec.key));
    return { sheet: spec.key, pages: own.length, smallest: Number(smallest.toFixed(1)), faults };
  });
  return { reports, pdf };
}

/** What stands in a cell's rectangle, on the first page that has it. */
function printedText(
  sheets: ReadonlyMap<string, Sheet>,
  grids: readonly PageGrid[],
  pages: readonly Page[],
): Forms['text'] {
  return (key, row, col) => {
    const sheet = sheets.get(key)!;
    const cell = sheet.cells.get(cellAddress(row, col));
    const grid = grids.find((each) => each.sheet === key && each.rows.has(row) && each.columns.has(col));
    const box = cell && grid ? boxOf(sheet, grid, cell) : null;
    if (!box) return '';
    return pages[grid!.page]!.words.filter((word) => within(word, box)).map(({ text }) => text).join(''); // prettier-ignore
  };
}

const sumFaults = (forms: Forms): readonly Fault[] =>
  notFooting(linesOf(forms)).map(({ sheet, name, added, shown }) => ({
    sheet,
    page: 1,
    what: 'sum',
    detail: `${name}: adds up to ${added / 100}, printed is ${shown / 100}`,
  }));

/** The ruler's pages beside those of the sheets. LibreOffice leaves out what has nothing on it at all; other programs print it. */
function paired(
  ruler: readonly PageGrid[],
  count: number,
  sheets: ReadonlyMap<string, Sheet>,
): { readonly grids: readonly PageGrid[]; readonly blank: readonly PageGrid[] } {
  if (ruler.length === count) return { grids: ruler, blank: [] };
  const isBlank = ({ sheet: key, rows, columns }: PageGrid) => {
    const { spec, shown } = sheets.get(key)!;
    const isOn = (area: string) => {
      const { row, col, lastRow, lastCol } = parseArea(area);
      return [...rows.keys()].some((r) => r >= row && r <= lastRow) && [...columns.keys()].some((c) => c >= col && c <= lastCol); // prettier-ignore
    };
    const body = (lines: Iterable<number>, repeated: string | undefined, number: (text: string) => number) => {
      if (!repeated) return [...lines];
      const [from, to] = repeated.split(':').map(number);
      return [...lines].filter((n) => n < from! || n > to!);
    };
    const column = (letters: string) => parseArea(`${letters}1`).col;
    const across = body(columns.keys(), spec.print?.titleColumns, column);
    const says = (row: number) => across.some((col) => (shown(cellAddress(row, col)) ?? '') !== '');
    return !body(rows.keys(), spec.print?.titleRows, Number).some(says) && !spec.charts.some(({ area }) => isOn(area));
  };
  const blank = ruler.filter(isBlank);
  const grids = ruler.filter((grid) => !blank.includes(grid)).map((grid, page) => ({ ...grid, page }));
  if (grids.length === count) return { grids, blank };
  const by = [...sheets.keys()].map((key) => `${key} ${ruler.filter(({ sheet }) => sheet === key).length}`);
  throw new Error(`the ruler has ${ruler.length} pages, the sheets ${count}: ${by.join(', ')}`);
}

function cellFaults(sheet: Sheet, grid: PageGrid, page: Page): Omit<Fault, 'sheet' | 'page'>[] {
  const faults: Omit<Fault, 'sheet' | 'page'>[] = [];
  const inChart = inCharts(sheet.spec, grid);
  const words = page.words.filter((word) => !inChart((word.left + word.right) / 2, (word.top + word.bottom) / 2));
  for (const cell of sheet.spec.cells) {
    if (!grid.rows.has(cell.row) || !grid.columns.has(cell.col)) continue;
    const box = boxOf(sheet, grid, cell);
    if (!box) continue;
    const address = cellAddress(cell.row, cell.col);
    // A merged block that goes over two pages shows its text on one of them.
    const merge = sheet.merged.get(address);
    const whole = !merge || grid.rows.has(parseArea(merge).lastRow);
    const fault = faultOf(sheet.shown(address), words, box, whole);
    if (fault) faults.push({ ...fault, cell: address });
  }
  return faults;
}

/** Whether a place on a page is inside one of the sheet's charts. */
function inCharts(spec: SheetSpec, grid: PageGrid): (x: number, y: number) => boolean {
  const charts = spec.charts.flatMap(({ area }) => {
    const { row, col, lastRow, lastCol } = parseArea(area);
    const rows = [...grid.rows].filter(([r]) => r >= row && r <= lastRow).map(([, edge]) => edge);
    const columns = [...grid.columns].filter(([c]) => c >= col && c <= lastCol).map(([, edge]) => edge);
    if (rows.length === 0 || columns.length === 0) return [];
    return [{ left: Math.min(...columns.map((c) => c.left)), right: Math.max(...columns.map((c) => c.right)), top: Math.min(...rows.map((r) => r.top)), bottom: Math.max(...rows.map((r) => r.bottom)) }]; // prettier-ignore
  });
  return (x, y) => charts.some((box) => x > box.left && x < box.right && y > box.top - 2 && y < box.bottom);
}

/** The smallest text in the cells of a page: neither in charts nor in the footer. */
function smallestOf(spec: SheetSpec, grid: PageGrid, page: Page): { size: number; text: string } {
  const edges = [...grid.rows.values()];
  const bottom = Math.max(...edges.map((edge) => edge.bottom));
  const inChart = inCharts(spec, grid);
  let least = { size: Infinity, text: '' };
  for (const { text, x, y, size } of page.sizes)
    if (y < bottom - 2 && text.trim() !== '' && size > 0 && size < least.size && !inChart(x, y)) least = { size, text };
  return least;
}

/** The rows of a sheet that carry figures. */
const hasFigures = (sheet: Sheet, row: number): boolean =>
  sheet.spec.cells.some((cell) => cell.row === row && typeof sheet.shown(cellAddress(row, cell.col)) === 'number');

function pageFaults(sheet: Sheet, grids: readonly PageGrid[]): Fault[] {
  const { spec } = sheet;
  const faults: Fault[] = [];
  const add = (page: number, what: Fault['what'], detail: string) =>
    faults.push({ sheet: spec.key, page, what, detail });
  const titles = spec.print?.titleRows?.split(':').map(Number) ?? [0, -1];
  const isTitle = (row: number) => row >= titles[0]! && row <= (titles[1] ?? titles[0]!);
  const signature = spec.cells.find(({ style }) => style === 'signature' || style === 'signatureLine')?.row;
  const bodyRows = (grid: PageGrid) => [...grid.rows.keys()].filter((row) => !isTitle(row) || grid === grids[0]);
  const heightOf = (grid: PageGrid) =>
    bodyRows(grid).reduce((sum, row) => sum + (spec.rowHeights[row] ?? 15) * grid.scale, 0);
  const most = Math.max(...grids.map(heightOf));
  grids.forEach((grid, i) => {
    if (i > 0 && heightOf(grid) < most / 4)
      add(i + 1, 'empty-page', `${Math.round((100 * heightOf(grid)) / most)} % of a page`);
    if (signature !== undefined && grid.rows.has(signature) && i > 0) {
      const figures = bodyRows(grid).filter((row) => row < signature && hasFigures(sheet, row)).length;
      if (figures < 3) add(i + 1, 'signature', `${figures} rows of figures above the signature`);
    }
    for (const merge of spec.merges) {
      const { row, lastRow } = parseArea(merge);
      const shown = sheet.shown(cellAddress(row, parseArea(merge).col));
      const here = [...grid.rows.keys()].filter((r) => r >= row && r <= lastRow).length;
      if (lastRow - row >= 1 && here > 0 && here < lastRow - row + 1 && typeof shown === 'string' && shown !== '')
        add(i + 1, 'block-name', `${shown}: rows ${row}–${lastRow} go over the edge of the page`);
    }
    for (const row of grid.rows.keys()) if (spec.rowHeights[row] === undefined) { add(i + 1, 'no-height', `row ${row}`); break; } // prettier-ignore
  });
  return faults;
}

/** Pictures of a PDF's pages, to be looked at. */
export function pictures(pdf: string, prefix: string, dpi = 70): void {
  spawnSync('pdftoppm', ['-r', String(dpi), '-png', pdf, prefix]);
}

export const forget = (path: string) => rmSync(path, { recursive: true, force: true });
