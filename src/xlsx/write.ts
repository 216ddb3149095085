/**
 * Writes sheets into an .xlsx file. Whoever opens the file calculates it afresh (`fullCalcOnLoad`); results stored beside formulas only serve those who
 * look without calculating, such as a preview.
 */
import { localDay, serialOf } from '../entries/dates';
import type { SheetKey, SheetSpec } from '../sheets/spec';
import { chartObjectName, previewValues } from './charts/data';
import { foundIn } from './charts/found';
import { workbookNames } from './names';
import { packedChart, packWorkbook } from './pack';
import type { CarriedSheet } from './carry';
import { resultsOf } from '../sheets/worked-out';
import { type CachedResult, libraryCells, librarySheet } from './sheet';
import { versionsProperties } from '../sheets/template-versions';

export interface WriteWorkbookOptions {
  readonly properties: {
    readonly title: string;
    readonly subject?: string;
    readonly creator?: string;
    readonly description?: string;
    /** The moment printed as "made on", for which stored results are worked out; given, so that the same input gives the same file. */
    readonly created: Date;
    /** Custom document properties: plan id and version and what else identifies the file. They survive LibreOffice. */
    readonly custom: Readonly<Record<string, string>>;
  };
  /** Footer text on the right, with &P for the page and &N for the number of pages. */
  readonly pageOf: string;
  /** For tests: stores a wrong result beside every formula, so that only a program that calculates shows the right one. */
  readonly corruptCaches?: boolean;
  /** Key of the sheet the file opens on; the first one otherwise. */
  readonly active?: SheetKey;
  /** Sheets taken over from another file as they stand there; they come last. */
  readonly carried?: readonly CarriedSheet[];
}

/** No formula of ours gives this. */
const wrong = -987_654.321;

/** What is stored beside the formulas of each sheet. */
function storedResults(
  specs: readonly SheetSpec[],
  { properties, corruptCaches }: WriteWorkbookOptions,
): (spec: SheetSpec) => CachedResult {
  if (corruptCaches) return () => () => wrong;
  const { at } = resultsOf(specs, serialOf(localDay(properties.created)));
  return ({ key }) =>
    ({ row, col }) => {
      const result = at(key, row, col);
      return result !== null && typeof result === 'object' ? result.error : result;
    };
}

/**
 * An .xlsx of the sheets, in their order. Throws RangeError where a spec asks for what Excel would repair or refuse
 * (a drop-down over 255 characters, a repeated table header …) and hucre's InvalidArgumentError for a bad tab name.
 */
export async function writeWorkbook(specs: readonly SheetSpec[], options: WriteWorkbookOptions): Promise<Uint8Array> {
  const { properties, carried = [] } = options;
  const resultsIn = storedResults(specs, options);
  const day = serialOf(localDay(properties.created));
  const sheets = specs.map((spec) => {
    const cached = resultsIn(spec);
    const values = spec.charts.length > 0 ? previewValues(spec, cached) : () => [];
    const charts = spec.charts.map((chart) =>
      packedChart({ ...chart, altText: foundIn(chart, values, day) }, chartObjectName(spec, chart), spec.name, values),
    );
    return { sheet: librarySheet(spec, options), cells: () => libraryCells(spec, cached), charts };
  });
  const custom = { ...properties.custom, ...versionsProperties(specs) };
  return packWorkbook([...sheets, ...carried], {
    namedRanges: [...workbookNames(specs), ...carried.flatMap(({ names }) => names)],
    activeSheet: Math.max(
      0,
      specs.findIndex((spec) => spec.key === options.active),
    ),
    properties: { ...properties, modified: properties.created, custom },
  });
}
