/**
 * Writes sheets into an .xlsx file. The library `hucre` writes everything it can say; afterwards a few parts of the
 * archive are replaced by ours: the charts, the chart objects' names, and the fonts.
 *
 * Whoever opens the file calculates it afresh (`fullCalcOnLoad`); results stored beside formulas only serve those who
 * look without calculating, such as a preview.
 */
import { unzipSync, zipSync, type Unzipped } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from '../entries/entries';
import { parseArea } from '../sheets/a1';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { chartXml } from './charts/chart';
import { chartObjectName, previewValues } from './charts/data';
import { workbookNames } from './names';
import { type CachedResult, librarySheet } from './sheet';
import { repairFonts } from './style';
import { versionsProperty, versionsText } from '../sheets/template-versions';
import { xml } from './text';

export interface WriteWorkbookOptions {
  readonly properties: {
    readonly title: string;
    readonly subject?: string;
    readonly creator?: string;
    readonly description?: string;
    /** The moment printed as "made on"; given, so that the same input gives the same file. */
    readonly created: Date;
    /** Custom document properties: plan id and version and what else identifies the file. They survive LibreOffice. */
    readonly custom: Readonly<Record<string, string>>;
  };
  /** Footer text on the right, with &P for the page and &N for the number of pages. */
  readonly pageOf: string;
  /** Result stored beside a formula; undefined stores none. */
  readonly results?: (key: SheetKey, row: number, col: number) => CellValue | undefined;
  /** For tests: stores a wrong result beside every formula, so that only a program that calculates shows the right one. */
  readonly corruptCaches?: boolean;
  /** Key of the sheet the file opens on; the first one otherwise. */
  readonly active?: SheetKey;
}

/** No formula of ours gives this. */
const wrong = -987_654.321;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function rewrite(parts: Unzipped, path: string, change: (text: string) => string): void {
  const part = parts[path];
  if (!part) throw new RangeError(`the library wrote no ${path}`);
  parts[path] = encoder.encode(change(decoder.decode(part)));
}

function cachedResults(spec: SheetSpec, options: WriteWorkbookOptions): CachedResult {
  return (cell) => (options.corruptCaches ? wrong : options.results?.(spec.key, cell.row, cell.col));
}

/** Where the library is to anchor a chart; its own drawing of it is replaced by ours. */
function anchors(spec: SheetSpec) {
  return spec.charts.map((chart) => {
    const area = parseArea(chart.area);
    return {
      type: 'column' as const,
      series: [{ values: 'A1' }],
      anchor: { from: { row: area.row - 1, col: area.col - 1 }, to: { row: area.lastRow, col: area.lastCol } },
      altText: chart.altText,
      frameTitle: chart.title,
    };
  });
}

/** Puts our chart parts in place of the library's; both count charts in the order of sheets. */
function placeCharts(parts: Unzipped, specs: readonly SheetSpec[], options: WriteWorkbookOptions): void {
  let number = 0;
  specs.forEach((spec, sheet) => {
    if (spec.charts.length === 0) return;
    const values = previewValues(spec, cachedResults(spec, options));
    for (const chart of spec.charts)
      parts[`xl/charts/chart${++number}.xml`] = encoder.encode(chartXml(chart, { tab: spec.name, values }));
    rewrite(parts, `xl/drawings/drawing${sheet + 1}.xml`, (text) =>
      text.replace(
        / name="Chart (\d+)"/g,
        (_, n: string) => ` name="${xml(chartObjectName(spec, spec.charts[Number(n) - 1]!))}"`,
      ),
    );
  });
}

/**
 * An .xlsx of the sheets, in their order. Throws RangeError where a spec asks for what Excel would repair or refuse
 * (a drop-down over 255 characters, a repeated table header …) and hucre's InvalidArgumentError for a bad tab name.
 */
export async function writeWorkbook(specs: readonly SheetSpec[], options: WriteWorkbookOptions): Promise<Uint8Array> {
  const { properties } = options;
  const bytes = await writeXlsx({
    sheets: specs.map((spec) => ({
      ...librarySheet(spec, cachedResults(spec, options), options),
      charts: anchors(spec),
    })),
    namedRanges: workbookNames(specs),
    activeSheet: Math.max(
      0,
      specs.findIndex((spec) => spec.key === options.active),
    ),
    properties: { ...properties, modified: properties.created, custom: { ...properties.custom, [versionsProperty]: versionsText(specs) } },
    // The width of columns is counted in digits of this font.
    defaultFont: { name: 'Calibri', size: 11 },
  });
  const parts = unzipSync(bytes);
  placeCharts(parts, specs, options);
  rewrite(parts, 'xl/styles.xml', repairFonts);
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}
