/** The workbook on the bench as an .xlsx file: contents, looks, rules, names, charts, protection and print set-up. */
import type { Cell as FileCell, HeaderFooter, PageSetup, TableDefinition, WriteSheet } from 'hucre';
import { areaAddress, cellAddress, parseArea, wholeSheet, type Area } from '../../host/model/area';
import { valueAt } from '../../host/model/contents';
import type { AutoFilter } from '../../host/model/filter';
import { normalFormat } from '../../host/model/format';
import { cellsIn, isFilled, type Cell, type Sheet } from '../../host/model/sheet';
import type { Table } from '../../host/model/table';
import type { Workbook } from '../../host/model/workbook';
import type { DefinedName } from '../../xlsx/finish';
import { packedChart, packWorkbook, type PackedSheet } from '../../xlsx/pack';
import { escapeText, fileFormula, quotedSheet } from '../../xlsx/text';
import { authorOf, fileSheetOf, keptChart } from './as-opened';
import { chartSpec } from './charts';
import { fileConditions, fileValidation } from './rules';
import { fileStyle, rgb } from './styles';

const POINTS_PER_INCH = 72;
/** Pixels of one digit of Calibri 11, by which files count the width of columns. */
const DIGIT = 7;

/** The file's bytes. `created` is the moment written into it as its making. */
export function saveWorkbook(workbook: Workbook, created: Date): Promise<Uint8Array> {
  const custom = Object.fromEntries([...workbook.customProperties].map(([key, { value }]) => [key, String(value)]));
  return packWorkbook(
    workbook.sheets.map((sheet) => packedSheet(workbook, sheet)),
    {
      namedRanges: namesOf(workbook),
      activeSheet: Math.max(
        0,
        workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId),
      ),
      properties: {
        title: workbook.properties.title || undefined,
        creator: workbook.properties.author || undefined,
        created,
        modified: created,
        custom,
      },
    },
  );
}

function packedSheet(workbook: Workbook, sheet: Sheet): PackedSheet {
  const values = (range: string) => {
    const area = parseArea(range)!;
    return Array.from({ length: area.rows * area.cols }, (_, i) => {
      const value = valueAt(workbook, sheet, area.row + Math.floor(i / area.cols), area.col + (i % area.cols));
      return typeof value === 'object' ? null : value;
    });
  };
  return {
    sheet: librarySheet(workbook, sheet),
    charts: sheet.charts.flatMap((chart) => {
      const kept = keptChart(chart);
      if (kept) return [kept];
      const spec = chartSpec(workbook, sheet, chart);
      return spec ? [packedChart(spec, spec.key, sheet.name, values)] : [];
    }),
  };
}

function librarySheet(workbook: Workbook, sheet: Sheet): WriteSheet {
  const { options } = sheet.protection ?? {};
  const opened = fileSheetOf.get(sheet);
  return {
    name: sheet.name,
    cells: cellsOf(workbook, sheet),
    columns: columnsOf(sheet),
    rowDefs: rowsOf(sheet),
    merges: sheet.merges.map(({ row, col, rows, cols }) => ({
      startRow: row,
      startCol: col,
      endRow: row + rows - 1,
      endCol: col + cols - 1,
    })),
    dataValidations: sheet.validations.flatMap((validation) => fileValidation(validation) ?? []),
    conditionalRules: fileConditions(sheet.conditionalFormats),
    freezePane: sheet.freeze ? frozen(sheet.freeze) : undefined,
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      tabColor: sheet.tabColor ? rgb(sheet.tabColor) : undefined,
      zoomScale: opened?.view?.zoomScale,
      rightToLeft: opened?.view?.rightToLeft,
    },
    images: opened?.images,
    outlineProperties: opened?.outlineProperties,
    tables: sheet.tables.map(fileTable),
    autoFilter: sheet.autoFilter ? fileFilter(sheet.autoFilter) : undefined,
    hidden: sheet.visibility === 'Hidden',
    veryHidden: sheet.visibility === 'VeryHidden',
    protection: options && {
      sheet: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatCells: options.allowFormatCells,
      formatColumns: options.allowFormatColumns,
      formatRows: options.allowFormatRows,
    },
    pageSetup: pageOf(sheet),
    headerFooter: footerOf(sheet),
  };
}

const fileTable = (table: Table): TableDefinition => ({
  name: table.name,
  displayName: table.name,
  range: areaAddress(table.area),
  columns: table.columns.map(({ name }) => ({ name })),
  style: table.style || undefined,
  showRowStripes: table.showBandedRows,
  showColumnStripes: table.showBandedColumns,
  showAutoFilter: table.showFilterButton,
  showTotalRow: table.showTotals,
});

/** Filters by lists of values are told; of others the rows they hide. */
const fileFilter = ({ area, criteria }: AutoFilter): NonNullable<WriteSheet['autoFilter']> => ({
  range: areaAddress(area),
  columns: [...criteria].flatMap(([colIndex, { filterOn, values }]) =>
    filterOn === 'Values' && values ? [{ colIndex, filters: values.map(String) }] : [],
  ),
});

const frozen = ({ rows, cols }: Area) => ({ rows: rows > 10_000 ? 0 : rows, columns: cols > 1_000 ? 0 : cols });

function cellsOf(workbook: Workbook, sheet: Sheet): Map<string, Partial<FileCell>> {
  const notes = new Map(sheet.comments.map((c) => [cellAddress(c.row, c.col), c]));
  const cells = new Map<string, Partial<FileCell>>();
  for (const { row, col, cell } of cellsIn(sheet, wholeSheet)) {
    const address = cellAddress(row, col);
    const link = sheet.hyperlinks.get(address);
    const note = notes.get(address);
    const format = cell.format ?? sheet.rowFormats.get(row) ?? sheet.colFormats.get(col) ?? sheet.format;
    if (!isFilled(cell) && format === normalFormat && !link && !note) continue;
    cells.set(`${row},${col}`, {
      ...contentOf(workbook, sheet, row, col, cell),
      style: fileStyle(format),
      hyperlink: link && {
        target: link.address ?? '',
        location: link.documentReference?.replace(/^#/, ''),
        tooltip: link.screenTip || undefined,
      },
      comment: note && { author: authorOf.get(note) ?? '', text: escapeText(note.content) },
    });
  }
  return cells;
}

function contentOf(workbook: Workbook, sheet: Sheet, row: number, col: number, cell: Cell): Partial<FileCell> {
  if (cell.formula === undefined && !cell.spilledFrom)
    return { value: typeof cell.value === 'string' ? escapeText(cell.value) : cell.value };
  const result = valueAt(workbook, sheet, row, col);
  const formulaResult =
    typeof result === 'string'
      ? escapeText(result)
      : result !== null && typeof result === 'object'
        ? result.error
        : result;
  // What an array shows beside its formula is the array's, told again by whoever opens the file.
  if (cell.formula === undefined) return { value: formulaResult };
  const written = { value: null, formula: fileFormula(cell.formula), formulaResult };
  if (!cell.dynamic) return written;
  const { rows, cols } = typeof cell.spill === 'object' ? cell.spill : { rows: 1, cols: 1 };
  const formulaRef = areaAddress({ row, col, ...(cell.entered ?? { rows, cols }) });
  return { ...written, formulaType: 'array', formulaRef, ...(cell.entered ? {} : { formulaDynamic: true }) };
}

function columnsOf(sheet: Sheet): NonNullable<WriteSheet['columns']> {
  const told = [...sheet.colWidths.keys(), ...sheet.hiddenCols, ...sheet.colLevels.keys()];
  const count = Math.max(0, ...told.map((col) => col + 1));
  return Array.from({ length: count }, (_, col) => {
    const points = sheet.colWidths.get(col);
    const width = points === undefined ? undefined : Math.round(((points * 96) / 72 / DIGIT) * 256) / 256;
    return { width, hidden: sheet.hiddenCols.has(col) || undefined, outlineLevel: sheet.colLevels.get(col) };
  });
}

function rowsOf(sheet: Sheet): NonNullable<WriteSheet['rowDefs']> {
  const hidden = new Set([...sheet.hiddenRows, ...sheet.filteredRows]);
  const rows = new Set([...sheet.rowHeights.keys(), ...hidden, ...sheet.rowLevels.keys()]);
  return new Map(
    [...rows].map((row) => [
      row,
      {
        height: sheet.rowHeights.get(row),
        hidden: hidden.has(row) || undefined,
        outlineLevel: sheet.rowLevels.get(row),
      },
    ]),
  );
}

function pageOf({ pageLayout: page }: Sheet): PageSetup {
  const { horizontalFitToPages: wide, verticalFitToPages: high, scale } = page.zoom;
  const inches = (points: number) => points / POINTS_PER_INCH;
  return {
    paperSize: page.paperSize === 'A3' ? 'a3' : 'a4',
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(wide || high
      ? { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: high ?? 0 }
      : { scale: scale ?? undefined }),
    margins: {
      left: inches(page.leftMargin),
      right: inches(page.rightMargin),
      top: inches(page.topMargin),
      bottom: inches(page.bottomMargin),
      header: inches(page.headerMargin),
      footer: inches(page.footerMargin),
    },
    horizontalCentered: page.centerHorizontally || undefined,
  };
}

function footerOf({ pageLayout }: Sheet): HeaderFooter | undefined {
  const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } =
    pageLayout.headersFooters.defaultForAllPages;
  const joined = (left: string, center: string, right: string) =>
    [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join('') || undefined;
  const oddHeader = joined(leftHeader, centerHeader, rightHeader);
  const oddFooter = joined(leftFooter, centerFooter, rightFooter);
  return oddHeader || oddFooter ? { oddHeader, oddFooter } : undefined;
}

function namesOf(workbook: Workbook): DefinedName[] {
  const named = (name: string, formula: string, scope?: string, hidden = false): DefinedName => ({
    name,
    range: fileFormula(formula),
    scope,
    hidden,
  });
  const ofWorkbook = [...workbook.names.values()].map(({ name, formula, visible }) =>
    named(name, formula, undefined, !visible),
  );
  const ofSheets = workbook.sheets.flatMap((sheet) => {
    const place = (areas: readonly Area[]) =>
      areas.map((area) => `${quotedSheet(sheet.name)}!${areaAddress(area, true)}`);
    const { printArea, titleRows, titleColumns } = sheet.pageLayout;
    // By this name programs know that the filter is at work, and what it hides from SUBTOTAL.
    const filter = sheet.autoFilter ? place([sheet.autoFilter.area]).join(',') : null;
    const titles = [titleColumns, titleRows].flatMap((area) => area ?? []);
    return [
      ...[...sheet.names.values()].map(({ name, formula, visible }) => named(name, formula, sheet.name, !visible)),
      ...(filter === null ? [] : [named('_xlnm._FilterDatabase', filter, sheet.name, true)]),
      ...(printArea.length > 0 ? [named('_xlnm.Print_Area', place(printArea).join(','), sheet.name)] : []),
      ...(titles.length > 0 ? [named('_xlnm.Print_Titles', place(titles).join(','), sheet.name)] : []),
    ];
  });
  return [...ofWorkbook, ...ofSheets];
}
