/**
 * Sheets in the library's words become a file: `hucre` writes everything it can say; afterwards a few parts of the
 * archive are replaced by ours: the charts, the chart objects' names, the fonts, and results that are errors.
 */
import { unzipSync, Zip, ZipDeflate, type Unzipped } from 'fflate';
import type { CellStyle, WriteOptions, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from '../entries/entries';
import { cellAddress, parseArea, type Area } from '../sheets/a1';
import type { ChartSpec } from '../sheets/spec';
import { chartXml } from './charts/chart';
import { hideNames, quietWarnings, signFile, sizeNotes, type DefinedName } from './finish';
import { nameStyles } from './named-styles';
import {
  cellsInOrder,
  outlineOf,
  rowTexts,
  sharedTexts,
  styleNumberIn,
  writtenCells,
  type PlacedCell,
} from './sheet-data';
import { repairFonts } from './style';
import { xml } from './text';

/** A chart as its part of the file says it, and where it stands. */
export interface PackedChart {
  readonly xml: string;
  /** Cells the chart covers. */
  readonly area: Area;
  /** Name of the chart's object on the sheet. */
  readonly name: string;
  readonly title: string;
  /** What the chart shows, for those who cannot see it. */
  readonly altText: string;
}

/** A sheet as the library takes it, and what we say better ourselves. */
export interface PackedSheet {
  readonly sheet: WriteSheet;
  readonly charts: readonly PackedChart[];
  /** The sheet's cells row by row, made one after the other; otherwise those of `sheet`. */
  readonly cells?: () => Iterable<PlacedCell>;
  /** The protection as another file spelt it, password and all. */
  readonly protection?: string;
}

/** A chart of ours on a sheet; `values` is what it shows until the program at hand has calculated, row by row. */
export function packedChart(
  chart: ChartSpec,
  name: string,
  tab: string,
  values: (range: string) => readonly CellValue[],
): PackedChart {
  const { title, altText } = chart;
  return { xml: chartXml(chart, { tab, values }), area: parseArea(chart.area), name, title, altText };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function rewrite(parts: Unzipped, path: string, change: (text: string) => string): void {
  const part = parts[path];
  if (!part) throw new RangeError(`the library wrote no ${path}`);
  parts[path] = encoder.encode(change(decoder.decode(part)));
}

/** Where the library is to anchor a chart; its own drawing of it is replaced by ours. */
function anchors(charts: readonly PackedChart[]) {
  return charts.map(({ area, altText, title }) => ({
    type: 'column' as const,
    series: [{ values: 'A1' }],
    anchor: { from: { row: area.row - 1, col: area.col - 1 }, to: { row: area.lastRow, col: area.lastCol } },
    altText,
    frameTitle: title,
  }));
}

/** Puts our chart parts in place of the library's; both count charts in the order of sheets. */
function placeCharts(parts: Unzipped, sheets: readonly PackedSheet[]): void {
  let number = 0;
  sheets.forEach(({ charts }, index) => {
    if (charts.length === 0) return;
    for (const chart of charts) parts[`xl/charts/chart${++number}.xml`] = encoder.encode(chart.xml);
    rewrite(parts, `xl/drawings/drawing${index + 1}.xml`, (text) =>
      text.replace(/ name="Chart (\d+)"/g, (_, n: string) => ` name="${xml(charts[Number(n) - 1]!.name)}"`),
    );
  });
}

/** The library leaves out what a password makes of itself; a sheet from another file keeps its own words. */
function keepProtection(parts: Unzipped, sheets: readonly PackedSheet[]): void {
  sheets.forEach(({ protection }, index) => {
    if (protection !== undefined)
      rewrite(parts, `xl/worksheets/sheet${index + 1}.xml`, (text) =>
        text.replace(/<sheetProtection[^>]*\/>/, () => protection),
      );
  });
}

/** Pieces of text are joined up to this length before they are packed. */
const pieceLength = 1 << 16;

/** A zip that takes its parts in pieces. */
function streamedZip() {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  return {
    add(path: string, pieces: Iterable<string | Uint8Array>): void {
      const file = new ZipDeflate(path);
      file.mtime = new Date(1980, 0, 1);
      zip.add(file);
      let text = '';
      for (const piece of pieces) {
        if (typeof piece !== 'string') file.push(piece);
        else if ((text += piece).length >= pieceLength) {
          file.push(encoder.encode(text));
          text = '';
        }
      }
      file.push(encoder.encode(text), true);
    },
    bytes(): Uint8Array {
      zip.end();
      const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        all.set(chunk, at);
        at += chunk.length;
      }
      return all;
    },
  };
}

const stringsPath = 'xl/sharedStrings.xml';
const sheetPath = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;

/**
 * The file's bytes; the same input gives the same bytes. Throws what the library throws for sheets it cannot write.
 */
export async function packWorkbook(
  sheets: readonly PackedSheet[],
  options: Omit<WriteOptions, 'sheets' | 'defaultFont' | 'namedRanges'> & { readonly namedRanges?: DefinedName[] },
): Promise<Uint8Array> {
  const styles = new Map<CellStyle, readonly [number, string]>();
  const cellsOf = ({ sheet, cells }: PackedSheet) => cells?.() ?? cellsInOrder(sheet);
  const outlines = sheets.map((packed, index) => outlineOf(packed.sheet, cellsOf(packed), index, styles));
  const outlined = sheets.map(({ sheet, charts }, index): WriteSheet => {
    const { cells, rows } = outlines[index]!;
    // The library lists the part of shared texts only where there is one.
    if (index === 0) cells.set(`${rows},0`, { value: 'x' });
    return { ...sheet, cells, charts: anchors(charts) };
  });
  const bytes = await writeXlsx({
    ...options,
    sheets: outlined,
    // The width of columns is counted in digits of this font.
    defaultFont: { name: 'Calibri', size: 11 },
  });
  const parts = unzipSync(bytes);
  placeCharts(parts, sheets);
  keepProtection(parts, sheets);
  rewrite(parts, 'xl/styles.xml', repairFonts);
  const change = (path: string, text: (before: string) => string) => rewrite(parts, path, text);
  outlines.forEach(({ rows, cols }, index) =>
    change(sheetPath(index), (text) =>
      text.replace(
        /<dimension ref="[^"]*"/,
        `<dimension ref="A1:${cellAddress(Math.max(1, rows), Math.max(1, cols))}"`,
      ),
    ),
  );
  sizeNotes(parts, outlined, change);
  quietWarnings(outlined, change);
  hideNames(options.namedRanges ?? [], change);
  signFile(change);
  const own = sheets.map((_, index) => writtenCells(decoder.decode(parts[sheetPath(index)])));
  const numbers = new Map(
    [...styles].map(([style, [index, address]]) => [style, styleNumberIn(own[index]!.get(address))]),
  );
  change('xl/styles.xml', (text) => nameStyles(text, numbers));
  const texts = sharedTexts();
  const zip = streamedZip();
  const indexOf = new Map(sheets.map((_, index) => [sheetPath(index), index]));
  for (const [path, part] of Object.entries(parts)) {
    const index = indexOf.get(path);
    if (path === stringsPath) continue;
    if (index === undefined) zip.add(path, [part]);
    else {
      const [head = '', tail = ''] = decoder.decode(part).split(/<sheetData(?:\/>|>[^]*<\/sheetData>)/);
      const packed = sheets[index]!;
      const number = (style: CellStyle) => numbers.get(style) ?? 0;
      const rows = rowTexts(packed.sheet, cellsOf(packed), own[index]!, number, texts);
      zip.add(path, between(`${head}<sheetData>`, rows, `</sheetData>${tail}`));
    }
  }
  zip.add(stringsPath, texts.part());
  return zip.bytes();
}

function* between(head: string, pieces: Iterable<string>, tail: string): Iterable<string> {
  yield head;
  yield* pieces;
  yield tail;
}
