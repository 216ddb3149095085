/**
 * Sheets in the library's words become a file: `hucre` writes everything it can say; afterwards a few parts of the
 * archive are replaced by ours: the charts, the chart objects' names, the fonts, and results that are errors.
 */
import { unzipSync, zipSync, type Unzipped } from 'fflate';
import type { WriteOptions, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from '../entries/entries';
import { parseArea, type Area } from '../sheets/a1';
import type { ChartSpec } from '../sheets/spec';
import { chartXml } from './charts/chart';
import { hideNames, quietWarnings, signFile, sizeNotes, type DefinedName } from './finish';
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

/** A stored result that is an error; the library knows none and writes its text, which would be shown flush left. */
const storedError = / t="str">(<f>[^<]*<\/f><v>#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)<\/v>)/g;

function markErrors(parts: Unzipped, sheets: readonly PackedSheet[]): void {
  sheets.forEach(({ sheet }, index) => {
    const isError = (result: unknown) => typeof result === 'string' && result.startsWith('#');
    if ([...(sheet.cells?.values() ?? [])].some((cell) => isError(cell.formulaResult)))
      rewrite(parts, `xl/worksheets/sheet${index + 1}.xml`, (text) => text.replace(storedError, ' t="e">$1'));
  });
}

/** The library stops at the last row with a cell, and the heights of the rows below (under charts) would be lost. */
function withLastRow(sheet: WriteSheet): WriteSheet {
  const last = [...(sheet.rowDefs?.keys() ?? [])].reduce((most, row) => Math.max(most, row), -1);
  const cells = new Map(sheet.cells);
  if (last >= 0 && !cells.has(`${last},0`)) cells.set(`${last},0`, { value: null });
  return { ...sheet, cells };
}

/** The file's bytes; the same input gives the same bytes. Throws what the library throws for sheets it cannot write. */
export async function packWorkbook(
  sheets: readonly PackedSheet[],
  options: Omit<WriteOptions, 'sheets' | 'defaultFont' | 'namedRanges'> & { readonly namedRanges?: DefinedName[] },
): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    ...options,
    sheets: sheets.map(({ sheet, charts }) => ({ ...withLastRow(sheet), charts: anchors(charts) })),
    // The width of columns is counted in digits of this font.
    defaultFont: { name: 'Calibri', size: 11 },
  });
  const parts = unzipSync(bytes);
  placeCharts(parts, sheets);
  markErrors(parts, sheets);
  keepProtection(parts, sheets);
  rewrite(parts, 'xl/styles.xml', repairFonts);
  const change = (path: string, text: (before: string) => string) => rewrite(parts, path, text);
  const written = sheets.map(({ sheet }) => sheet);
  sizeNotes(parts, written, change);
  quietWarnings(written, change);
  hideNames(options.namedRanges ?? [], change);
  signFile(change);
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}
